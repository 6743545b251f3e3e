import { OrgError } from '../../basics/errors.ts';
import { childrenNamed, parseXml, textOf, textsOf, XmlError } from '../xml.ts';

/** What a `package.xml` or a destructive manifest names. */
export interface Manifest {
  /** Members by metadata type; `*` stands for all. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** E.g. `67.0`; empty when it is not told. */
  readonly version: string;
}

/** Reads a manifest. Throws `OrgError` INVALID_PACKAGE_XML (naming the file) when it is damaged. */
export function parseManifest(text: string, file = 'package.xml'): Manifest {
  if (/<!DOCTYPE/i.test(text))
    throw new OrgError('INVALID_PACKAGE_XML', `${file}: a document type declaration is not allowed`);
  try {
    const root = parseXml(text);
    if (root.name !== 'Package') throw new OrgError('INVALID_PACKAGE_XML', `${file}: the root element must be Package`);
    const types = new Map<string, string[]>();
    for (const entry of childrenNamed(root, 'types')) {
      const name = textOf(entry, 'name');
      if (name === undefined) throw new OrgError('INVALID_PACKAGE_XML', `${file}: an element types has no name`);
      types.set(name, [...(types.get(name) ?? []), ...textsOf(entry, 'members')]);
    }
    return { types, version: textOf(root, 'version') ?? '' };
  } catch (error) {
    if (error instanceof XmlError)
      throw new OrgError('INVALID_PACKAGE_XML', `${file}: ${error.message} (line ${error.line})`);
    throw error;
  }
}

/** A `package.xml` with these members. */
export function manifestXml(types: ReadonlyMap<string, readonly string[]>, version: string): string {
  const blocks = [...types]
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => {
      const lines = members.map((member) => `        <members>${escapeXml(member)}</members>\n`).join('');
      return `    <types>\n${lines}        <name>${name}</name>\n    </types>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n${blocks.join('')}    <version>${version}</version>\n</Package>\n`;
}

/** A metadata file of these elements, each on a line of its own. */
export function metadataXml(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`;
}

/** Text for an element or a double-quoted attribute; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
