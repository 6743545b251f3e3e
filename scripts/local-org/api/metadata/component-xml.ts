import { XMLParser } from 'fast-xml-parser';

import { escapeXml, manifestXml } from '../../metadata/package/manifest.ts';
import { metadataType, parentName, parentType } from '../../metadata/package/types.ts';

/** A component as a call sends it. */
export interface SentComponent {
  /** Of its `xsi:type`; empty when there is none. */
  readonly type: string;
  readonly fullName: string;
  /** Its elements but `fullName`, as XML of the metadata namespace. */
  readonly inner: string;
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true
});

/** The elements `metadata` of a call in an envelope that was found well-formed, in their order. */
export function sentComponents(envelope: string): SentComponent[] {
  const call = childrenOf(child(child(parser.parse(envelope) as Node[], 'Envelope'), 'Body'))[0];
  return (call === undefined ? [] : childrenOf(call))
    .filter((node) => nameOf(node) === 'metadata')
    .map((node) => {
      const elements = childrenOf(node);
      const fullName = elements.find((each) => nameOf(each) === 'fullName');
      return {
        type: attributeOf(node, 'type').replace(/^.*:/, ''),
        fullName: fullName === undefined ? '' : textOf(fullName).trim(),
        inner: elements
          .filter((each) => each !== fullName)
          .map(xmlOf)
          .join('')
      };
    });
}

/** The package, in the zipped metadata format, that deploys one component; undefined for a type that needs more than one file. */
export function packageWith({ type, fullName, inner }: SentComponent): Map<string, Uint8Array> | undefined {
  const whole = metadataType(type);
  const parent = parentType(type);
  const owner = whole ?? parent;
  if (owner?.suffix === undefined || owner.hasMetaFile === true) return undefined;
  const element = Object.entries(owner.children).find(([, child]) => child === type)?.[0];
  const own = type === 'CustomLabel' ? fullName : fullName.slice(fullName.indexOf('.') + 1);
  const body =
    whole === undefined && element !== undefined
      ? `<${element}><fullName>${escapeXml(own)}</fullName>${inner}</${element}>`
      : inner;
  const file = whole === undefined ? parentName(type, fullName) : fullName;
  return packageOf(
    new Map([[type, [fullName]]]),
    new Map([[`${owner.folder}/${file.replaceAll('%', '%25')}.${owner.suffix}`, documentOf(owner.xmlName, body)]])
  );
}

/** The package that deletes one component. */
export function packageWithout(type: string, fullName: string): Map<string, Uint8Array> {
  const deletions = manifestXml(new Map([[type, [fullName]]]), '67.0');
  return packageOf(new Map(), new Map([['destructiveChanges.xml', deletions]]));
}

function packageOf(
  types: ReadonlyMap<string, readonly string[]>,
  texts: ReadonlyMap<string, string>
): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const all = new Map([...texts, ['package.xml', manifestXml(types, '67.0')]]);
  return new Map([...all].map(([path, text]) => [path, encoder.encode(text)]));
}

function documentOf(root: string, body: string): string {
  const names = 'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${names}>\n${body}\n</${root}>\n`;
}

/** An element without its prefix; what a value's type is (`xsi:type`) is kept, an element without a value is not. */
function xmlOf(node: Node): string {
  const name = nameOf(node);
  if (name === undefined) return escapeXml(textOf(node));
  if (attributeOf(node, 'nil') === 'true') return '';
  const type = attributeOf(node, 'type');
  const inner = childrenOf(node);
  const content = inner.length > 0 ? inner.map(xmlOf).join('') : escapeXml(textOf(node));
  return `<${name}${type === '' ? '' : ` xsi:type="${escapeXml(type)}"`}>${content}</${name}>`;
}

function nameOf(node: Node): string | undefined {
  return Object.keys(node).find((key) => key !== ':@' && key !== '#text');
}

/** Child elements, without the text between them. */
function childrenOf(node: Node | undefined): readonly Node[] {
  return insideOf(node).filter((each) => nameOf(each) !== undefined);
}

function insideOf(node: Node | undefined): readonly Node[] {
  const name = node === undefined ? undefined : nameOf(node);
  const inside = name === undefined ? undefined : node?.[name];
  return Array.isArray(inside) ? (inside as readonly Node[]) : [];
}

function textOf(node: Node): string {
  const own = node['#text'];
  return typeof own === 'string' ? own : insideOf(node).map(textOf).join('');
}

function attributeOf(node: Node, name: string): string {
  const value = (node[':@'] as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

function child(nodes: Node | readonly Node[] | undefined, name: string): Node | undefined {
  const list = Array.isArray(nodes) ? (nodes as readonly Node[]) : childrenOf(nodes as Node | undefined);
  return list.find((node) => nameOf(node) === name);
}
