import { manifestXml } from '../../metadata/package/manifest.ts';

const encoder = new TextEncoder();

/** A package of texts by path, with the manifest of these members. */
export function packageOf(
  members: Readonly<Record<string, readonly string[]>>,
  texts: Readonly<Record<string, string>>,
  deletions?: Readonly<Record<string, readonly string[]>>
): Map<string, Uint8Array> {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
  files.set('package.xml', encoder.encode(manifestXml(new Map(Object.entries(members)), '67.0')));
  if (deletions !== undefined) {
    const manifest = manifestXml(new Map(Object.entries(deletions)), '67.0');
    files.set('destructiveChangesPost.xml', encoder.encode(manifest));
  }
  return files;
}

/** A metadata file. */
export function document(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`;
}

const SETTINGS =
  '<label>Team</label><pluralLabel>Teams</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><label>Team Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>';

/** A text field as an element of an object's file. */
export const textField = (name: string): string =>
  `\n<fields><fullName>${name}</fullName><label>${name}</label><type>Text</type><length>40</length></fields>`;

/** A formula field as an element of an object's file. */
export const formulaField = (name: string, formula: string): string =>
  `\n<fields><fullName>${name}</fullName><label>${name}</label><type>Text</type><formula>${formula}</formula></fields>`;

/** The object Team__c with these fields, and a permission set that grants nothing. */
export const teamPackage = (fields: string): Map<string, Uint8Array> =>
  packageOf(
    { CustomObject: ['Team__c'], PermissionSet: ['Teams'] },
    {
      'objects/Team__c.object': document('CustomObject', SETTINGS + fields),
      'permissionsets/Teams.permissionset': document('PermissionSet', '<label>Teams</label>')
    }
  );
