import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { xmlDanger } from '../../metadata/xml-guard.ts';
import type { ApiResponse, OpenRequest } from '../http.ts';
import { RECYCLE_BIN_CALLS, recycleBinCall, resultXml } from '../soap/recycle-bin.ts';
import { userFacts } from './identity.ts';
import { passwordSession } from './password.ts';

/** Text of elements by their path of local names, e.g. `Envelope.Body.login.username`. */
type XmlTree = { readonly [element: string]: string | XmlTree | readonly unknown[] | undefined };

// No entities beyond the five of XML, no values guessed: what arrives is text.
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: true,
  trimValues: false
});

/** `POST /services/Soap/u/NN.0` (and `/c/`): login, logout, getUserInfo, getServerTimestamp, undelete and emptyRecycleBin; other calls are refused by name. */
export function soapCall(request: OpenRequest, params: Readonly<Record<string, string>>): ApiResponse {
  const tree = readEnvelope(request.body.toString('utf8'));
  if (tree === undefined) return fault('soapenv:Client', 'The request is not a well-formed SOAP envelope.');
  const body = child(child(tree, 'Envelope'), 'Body');
  const header = child(child(tree, 'Envelope'), 'Header');
  const call = Object.keys(body).find((name) => !name.startsWith('#')) ?? '';
  const sessionId = textOf(child(header, 'SessionHeader'), 'sessionId');
  const operation = RECYCLE_BIN_CALLS[call];
  if (operation !== undefined) {
    const allOrNone = textOf(child(header, 'AllOrNoneHeader'), 'allOrNone') === 'true';
    return recycleBin(request, sessionId, call, operation, textsOf(child(body, call)['ids']), allOrNone);
  }
  switch (call) {
    case 'login':
      return login(request, params['version'] ?? '', child(body, 'login'));
    case 'logout':
      if (request.org.authenticate(sessionId) === undefined) return invalidSession();
      request.org.revokeToken(sessionId);
      return envelope('<logoutResponse/>');
    case 'getUserInfo': {
      const session = request.org.authenticate(sessionId);
      return session === undefined
        ? invalidSession()
        : envelope(`<getUserInfoResponse><result>${userInfo(request, session.userId)}</result></getUserInfoResponse>`);
    }
    case 'getServerTimestamp':
      if (request.org.authenticate(sessionId) === undefined) return invalidSession();
      return envelope(
        `<getServerTimestampResponse><result><timestamp>${request.org.now().toISOString()}</timestamp></result></getServerTimestampResponse>`
      );
    default:
      return fault(
        'sf:FEATURE_NOT_SUPPORTED_LOCALLY',
        `The local org does not support the SOAP call ${call === '' ? '(none)' : call}.`
      );
  }
}

function recycleBin(
  { org }: OpenRequest,
  sessionId: string,
  call: string,
  operation: 'undelete' | 'purge',
  ids: readonly string[],
  allOrNone: boolean
): ApiResponse {
  const session = org.authenticate(sessionId);
  if (session === undefined) return invalidSession();
  try {
    const results = recycleBinCall(org, session, operation, ids, allOrNone);
    const content = results.map((result) => resultXml(result, escapeXml)).join('');
    return envelope(`<${call}Response>${content}</${call}Response>`);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return fault(`sf:${error.code}`, `${error.code}: ${error.message}`);
  }
}

function readEnvelope(text: string): XmlTree | undefined {
  try {
    if (xmlDanger(text) !== undefined || XMLValidator.validate(text) !== true) return undefined;
    return parser.parse(text) as XmlTree;
  } catch {
    // The parser refuses names that JavaScript reserves and references to what is no character.
    return undefined;
  }
}

const SOAP_APIS: Readonly<Record<string, string>> = {
  s: 'the Apex API over SOAP',
  T: 'the Tooling API over SOAP'
};

/** Refuses the SOAP APIs that the local org lacks, by name and as a fault, which is what their clients can read. */
export function unsupportedSoap(_request: OpenRequest, params: Readonly<Record<string, string>>): ApiResponse {
  const { message } = new UnsupportedError(SOAP_APIS[params['api'] ?? ''] ?? 'that SOAP API');
  return fault('sf:FEATURE_NOT_SUPPORTED_LOCALLY', `FEATURE_NOT_SUPPORTED_LOCALLY: ${message}`);
}

function login(request: OpenRequest, version: string, input: XmlTree): ApiResponse {
  const session = passwordSession(request, textOf(input, 'username'), textOf(input, 'password'));
  if (session === undefined) {
    return fault(
      'sf:INVALID_LOGIN',
      'INVALID_LOGIN: Invalid username, password, security token; or user locked out.',
      'INVALID_LOGIN'
    );
  }
  const server = `${request.baseUrl}/services/Soap/u/${version}/${request.org.organizationId.slice(0, 15)}`;
  return envelope(
    '<loginResponse><result>' +
      `<passwordExpired>false</passwordExpired><sandbox>false</sandbox><serverUrl>${escapeXml(server)}</serverUrl>` +
      `<sessionId>${escapeXml(request.org.issueToken(session.userId))}</sessionId><userId>${session.userId}</userId>` +
      `<userInfo>${userInfo(request, session.userId)}</userInfo>` +
      '</result></loginResponse>'
  );
}

function userInfo(request: OpenRequest, userId: string): string {
  const user = userFacts(request, request.org.sessionFor(userId));
  const element = (name: string, value: string | null): string =>
    value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(value)}</${name}>`;
  return [
    element('organizationId', request.org.organizationId),
    element('userEmail', user.email),
    element('userFullName', user.fullName),
    element('userId', user.id),
    element('userLanguage', user.language),
    element('userLocale', user.locale),
    element('userName', user.username),
    element('userTimeZone', user.timeZone),
    element('userType', user.userType)
  ].join('');
}

function invalidSession(): ApiResponse {
  return fault(
    'sf:INVALID_SESSION_ID',
    'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session'
  );
}

function envelope(content: string): ApiResponse {
  return xml(200, `<soapenv:Body>${content}</soapenv:Body>`);
}

function fault(code: string, message: string, exceptionCode?: string): ApiResponse {
  const detail =
    exceptionCode === undefined
      ? ''
      : `<detail><sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>${exceptionCode}</sf:exceptionCode><sf:exceptionMessage>${escapeXml(message)}</sf:exceptionMessage></sf:LoginFault></detail>`;
  return xml(
    500,
    `<soapenv:Body><soapenv:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(message)}</faultstring>${detail}</soapenv:Fault></soapenv:Body>`
  );
}

function xml(status: number, body: string): ApiResponse {
  return {
    status,
    headers: { 'Content-Type': 'text/xml;charset=UTF-8' },
    body:
      '<?xml version="1.0" encoding="UTF-8"?>' +
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com" ' +
      `xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${body}</soapenv:Envelope>`
  };
}

function child(tree: XmlTree, name: string): XmlTree {
  const value = tree[name];
  return typeof value === 'object' && !Array.isArray(value) ? (value as XmlTree) : {};
}

/** The texts of an element that may be repeated. */
function textsOf(value: XmlTree[string]): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each) => typeof each === 'string').map((each) => each.trim());
}

function textOf(tree: XmlTree, name: string): string {
  const value = tree[name];
  return typeof value === 'string' ? value : '';
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
