import assert from 'node:assert/strict';

import { checkModel } from '../../../scripts/local-org/formula/index.ts';
import { readFiles } from '../../../scripts/local-org/metadata/files.ts';
import type { FileMap } from '../../../scripts/local-org/metadata/files.ts';
import { manifestXml } from '../../../scripts/local-org/metadata/package/manifest.ts';
import { parentName, parentType, METADATA_TYPES } from '../../../scripts/local-org/metadata/package/types.ts';
import { readMetadata } from '../../../scripts/local-org/metadata/source.ts';
import { sourceRoot } from '../support/source-files.ts';
import type { Case } from './case.ts';

/** What was said about a file. */
export interface Told {
  readonly file: string;
  readonly message: string;
  readonly line?: number;
}

/** This project's metadata. */
export const sound: FileMap = readFiles([sourceRoot]);

/** The files of a case, by their path in `force-app/main`. */
export function changedFiles({ edits = [], adds = {} }: Case): ReadonlyMap<string, string> {
  const changed = new Map(Object.entries(adds).map(([path, text]) => [`${sourceRoot}/${path}`, text]));
  for (const [ending, from, to] of edits) {
    const path = [...sound.keys()].find((name) => name.endsWith(ending));
    const text = changed.get(path ?? '') ?? sound.get(path ?? '');
    assert.ok(path !== undefined && text?.includes(from) === true, `${ending} has no "${from}"`);
    changed.set(
      path,
      text.replace(from, () => to)
    );
  }
  return changed;
}

/** What is said of the project with these files when its source is loaded. */
export function loadSource(changed: ReadonlyMap<string, string>): readonly Told[] {
  return checkModel(readMetadata(new Map([...sound, ...changed])));
}

const partFolders: Readonly<Record<string, readonly [element: string, type: string]>> = {
  fields: ['fields', 'CustomField'],
  listViews: ['listViews', 'ListView'],
  validationRules: ['validationRules', 'ValidationRule'],
  compactLayouts: ['compactLayouts', 'CompactLayout'],
  recordTypes: ['recordTypes', 'RecordType']
};

/** A file of the zipped format, what it is called in a manifest, and the lines by which it begins later than its source. */
export interface Packed {
  readonly path: string;
  readonly text: string;
  readonly type: string;
  readonly fullName: string;
}

/** A source file as the CLI would pack it; a part becomes its object's file with nothing else in it. */
export function pack(path: string, text: string): Packed {
  const part = /objects\/([^/]+)\/([^/]+)\/([^/]+)\.\w+-meta\.xml$/.exec(path);
  if (part !== null) {
    const [, object = '', folder = '', name = ''] = part;
    const [element = '', type = ''] = partFolders[folder] ?? [];
    const inner = text
      .replace(/^\s*<\?xml[^>]*\?>/, '')
      .replace(/<(\w+)[^>]*>/, `<${element}>`)
      .replace(/<\/\w+>\s*$/, `</${element}>`);
    const whole = `<?xml version="1.0" encoding="UTF-8"?><CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</CustomObject>`;
    return { path: `objects/${object}.object`, text: whole, type, fullName: `${object}.${name}` };
  }
  const [, file = '', name = '', suffix = ''] = /([^/]*?([^/]+)\.(\w+))-meta\.xml$/.exec(path) ?? [];
  const type = METADATA_TYPES.find((each) => each.suffix === suffix);
  assert.ok(type !== undefined, `${path} cannot be packed`);
  return { path: `${type.folder}/${file}`, text, type: type.xmlName, fullName: name };
}

/** A package of these files. */
export function packageOf(files: readonly Packed[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const members = new Map<string, string[]>();
  const texts = new Map<string, string>();
  for (const { path, text, type, fullName } of files) {
    const owner = parentType(type);
    members.set(type, [...(members.get(type) ?? []), fullName]);
    const earlier = texts.get(path);
    assert.ok(earlier === undefined || owner !== undefined, `${path} is packed twice`);
    texts.set(
      path,
      earlier === undefined
        ? text
        : earlier.replace('</CustomObject>', () => text.replace(/^.*?<CustomObject[^>]*>/s, ''))
    );
  }
  const labels = members.has('CustomLabels');
  const named = labels ? members.set('CustomLabels', [parentName('CustomLabel', '')]) : members;
  texts.set('package.xml', manifestXml(named, '67.0'));
  return new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]));
}
