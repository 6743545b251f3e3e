import fs from 'node:fs';
import path from 'node:path';

import type { Schema } from './schema.ts';
import { readSchema } from './schema.ts';
import { projectRoot } from './source-files.ts';

/** The local org's own table of metadata types. */
export const schemaTextFile = path.join(projectRoot, 'scripts/local-org/metadata/check/schema/types.txt');

/** The types whose files a deploy may bring; what they hold follows from them. */
const roots = [
  'CompactLayout',
  'CustomApplication',
  'CustomField',
  'CustomLabels',
  'CustomMetadata',
  'CustomObject',
  'CustomObjectTranslation',
  'CustomPermission',
  'CustomTab',
  'FlexiPage',
  'Flow',
  'FlowDefinition',
  'GlobalValueSet',
  'GlobalValueSetTranslation',
  'Group',
  'Layout',
  'LightningComponentBundle',
  'ListView',
  'MatchingRules',
  'PermissionSet',
  'PermissionSetGroup',
  'Profile',
  'Queue',
  'QuickAction',
  'RecordType',
  'RemoteSiteSetting',
  'Role',
  'SharingRules',
  'StandardValueSet',
  'StaticResource',
  'Translations',
  'ValidationRule'
];
const marks: Readonly<Record<string, string>> = { string: '', boolean: 'b', number: 'n', Date: 'd' };

/** Writes the schema as the local org reads it: one line a type, in name order. */
export function schemaText(schema: Schema): string {
  const lines: string[] = [];
  for (const name of [...reachable(schema)].sort()) {
    const rule = schema.get(name);
    if (rule?.kind === 'oneOf') lines.push(`${name} = ${[...rule.values].join('|')}`);
    else if (rule?.kind === 'elements') {
      const elements = [...rule.elements].map(([element, { type, repeats, required }]) => {
        const mark = marks[type] ?? type;
        return `${element}${mark === '' ? '' : `:${mark}`}${repeats ? '*' : required ? '!' : ''}`;
      });
      lines.push(`${name} ${elements.join(' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function reachable(schema: Schema): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = roots.filter((root) => schema.has(root));
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const rule = schema.get(name);
    if (found.has(name) || rule === undefined) continue;
    found.add(name);
    if (rule.kind === 'elements')
      for (const { type } of rule.elements.values()) if (!(type in marks)) pending.push(type);
  }
  return found;
}

if (import.meta.main) fs.writeFileSync(schemaTextFile, schemaText(await readSchema()));
