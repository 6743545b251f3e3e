import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { escapeXml } from '../../metadata/package/manifest.ts';
import { xmlDanger } from '../../metadata/xml-guard.ts';
import type { ApiResponse } from '../http.ts';

/** An element of a request by local names; repeated elements are arrays, leaves are text. */
export type SoapValue = string | SoapElement | readonly (string | SoapElement)[] | undefined;
export interface SoapElement {
  readonly [name: string]: SoapValue;
}

/** A call as it was asked: its name, its arguments, and the session of the header. */
export interface SoapCall {
  readonly name: string;
  readonly input: SoapElement;
  readonly sessionId: string;
}

// No entities beyond the five of XML, no values guessed: what arrives is text.
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: true
});

/** Reads an envelope; undefined when it is not well formed, has a document type or is no envelope. */
export function parseCall(text: string): SoapCall | undefined {
  const envelope = elementOf(readEnvelope(text)?.['Envelope']);
  if (envelope['Body'] === undefined) return undefined;
  const body = elementOf(envelope['Body']);
  const name = Object.keys(body).find((key) => !key.startsWith('#')) ?? '';
  return {
    name,
    input: elementOf(body[name]),
    sessionId: textOf(elementOf(elementOf(envelope['Header'])['SessionHeader'])['sessionId'])
  };
}

function readEnvelope(text: string): SoapElement | undefined {
  try {
    if (xmlDanger(text) !== undefined || XMLValidator.validate(text) !== true) return undefined;
    return parser.parse(text) as SoapElement;
  } catch {
    // The parser refuses names that JavaScript reserves and references to what is no character.
    return undefined;
  }
}

/** The (first) element; an empty one when there is none. */
export function elementOf(value: SoapValue): SoapElement {
  const [first] = listOf(value);
  return typeof first === 'object' ? first : {};
}

/** Text, trimmed; empty for anything else. */
export function textOf(value: SoapValue): string {
  const [first] = listOf(value);
  return typeof first === 'string' ? first.trim() : '';
}

/** One or many, always as a list. */
export function listOf(value: SoapValue): readonly (string | SoapElement)[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly (string | SoapElement)[]) : [value as string | SoapElement];
}

/** Elements that are XML already. */
export class XmlText {
  readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }
}

/** What an answer holds: lists repeat their element, undefined is left out. */
export type Answer = string | number | boolean | undefined | null | XmlText | AnswerElement | readonly Answer[];
export interface AnswerElement {
  readonly [name: string]: Answer;
}

/** An answer as elements; `null` is `xsi:nil`. */
export function toXml(name: string, value: Answer): string {
  if (value === undefined) return '';
  if (value instanceof XmlText) return `<${name}>${value.xml}</${name}>`;
  if (value === null) return `<${name} xsi:nil="true"/>`;
  if (Array.isArray(value)) return (value as readonly Answer[]).map((each) => toXml(name, each)).join('');
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  const inner = Object.entries(value as AnswerElement).map(([key, each]) => toXml(key, each));
  return `<${name}>${inner.join('')}</${name}>`;
}

/** The response of a call: `result` once, several times for a list, not at all for undefined. */
export function callResponse(call: string, result: Answer): ApiResponse {
  return envelope(200, `<${call}Response>${toXml('result', result)}</${call}Response>`);
}

/** A fault, with the code in Salesforce's namespace. */
export function soapFault(code: string, message: string): ApiResponse {
  return fault(`sf:${code}`, message.startsWith(`${code}: `) ? message : `${code}: ${message}`);
}

/** The fault of a message that is no call: the client's, without a code of Salesforce. */
export function clientFault(message: string): ApiResponse {
  return fault('soapenv:Client', message);
}

function fault(code: string, message: string): ApiResponse {
  return envelope(
    500,
    `<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(message)}</faultstring></soapenv:Fault>`
  );
}

function envelope(status: number, body: string): ApiResponse {
  return {
    status,
    headers: { 'Content-Type': 'text/xml;charset=UTF-8' },
    body:
      '<?xml version="1.0" encoding="UTF-8"?>' +
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata" ' +
      `xmlns:sf="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  };
}
