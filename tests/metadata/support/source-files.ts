import fs from 'node:fs';
import path from 'node:path';

import { parseXml, type XmlElement } from '../../../scripts/local-org/metadata/xml.ts';
import { writeStaticResources } from '../../../scripts/staticResources.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');
export const sourceRoot = path.join(projectRoot, 'force-app/main');

// What the build writes beside the metadata is not in a fresh clone.
writeStaticResources(projectRoot);

/** One metadata file of `force-app`. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly type: string;
  /** As a deploy names it: `Account.Tier__c` for what belongs to an object, otherwise the file's name. */
  readonly fullName: string;
  /** The object that it belongs to, for fields, rules, list views and the like. */
  readonly object?: string;
  readonly wing: string;
  readonly text: string;
}

/** The metadata type for each ending that this project uses; a new kind of file is added here or its test fails. */
export const typeBySuffix: Readonly<Record<string, string>> = {
  app: 'CustomApplication',
  compactLayout: 'CompactLayout',
  customPermission: 'CustomPermission',
  field: 'CustomField',
  flexipage: 'FlexiPage',
  flow: 'Flow',
  js: 'LightningComponentBundle',
  labels: 'CustomLabels',
  layout: 'Layout',
  listView: 'ListView',
  object: 'CustomObject',
  permissionset: 'PermissionSet',
  resource: 'StaticResource',
  tab: 'CustomTab',
  validationRule: 'ValidationRule'
};

/** Every `-meta.xml` file of the project, in path order. */
export function readSourceFiles(): readonly SourceFile[] {
  return fs
    .globSync('**/*-meta.xml', { cwd: sourceRoot })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map(describeFile);
}

function describeFile(file: string): SourceFile {
  const match = /^(\w+)\/(?:objects\/(\w+)\/)?(?:.*\/)?([^/]+)\.(\w+)-meta\.xml$/.exec(file);
  if (match === null) throw new Error(`${file} does not follow the source format.`);
  const [, wing = '', object, name = '', suffix = ''] = match;
  const owner = suffix === 'object' ? undefined : object;
  return {
    path: `force-app/main/${file}`,
    type: typeBySuffix[suffix] ?? suffix,
    fullName: owner === undefined ? name : `${owner}.${name}`,
    wing,
    text: fs.readFileSync(path.join(sourceRoot, file), 'utf8'),
    ...(owner === undefined ? {} : { object: owner })
  };
}

/** The files of one type, each with its parsed root. */
export function parsedFiles(type: string): readonly (SourceFile & { readonly root: XmlElement })[] {
  return readSourceFiles()
    .filter((file) => file.type === type)
    .map((file) => ({ ...file, root: parseXml(file.text) }));
}
