import path from 'node:path';

import { readSource } from '../local-org/metadata/source.ts';
import type { FieldModel, OrgModel } from '../local-org/metadata/model.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** One deployable component, named as a manifest names it. */
export interface Component {
  readonly type: string;
  readonly fullName: string;
  readonly file: string;
}

/** What is deployed: the components of `force-app` and what they say. */
export interface App {
  readonly model: OrgModel;
  readonly components: readonly Component[];
  /** The app's own custom objects. */
  readonly customObjects: readonly string[];
  /** Custom fields of standard and custom objects. */
  readonly fields: readonly FieldModel[];
  /** Standard objects to which the app adds fields, layouts or list views. */
  readonly standardObjects: readonly string[];
}

/** Reads a folder in source format. Throws when a file cannot be read or is of a kind that the manifest would lack. */
export function readApp(folder: string = path.join(projectRoot, 'force-app')): App {
  const { model, index, problems, unread } = readSource([folder]);
  const faults = problems.map(({ file, message }) => `${file}: ${message}`);
  for (const [type, file] of unread) faults.push(`${file}: ${type} is not a kind of metadata that this project knows.`);
  if (faults.length > 0) throw new Error(`The metadata cannot be read.\n${faults.join('\n')}`);
  const components = [...index.all()].map(({ type, fullName, file }) => ({ type, fullName, file }));
  const fields: FieldModel[] = [];
  for (const { type, fullName } of components) {
    const [object = '', name = ''] = fullName.split('.');
    const field = type === 'CustomField' ? model.field(object, name) : undefined;
    if (field !== undefined) fields.push(field);
  }
  const named = components.flatMap((component) => objectOf(component) ?? []);
  const isOwn = (name: string): boolean => name.endsWith('__c');
  return {
    model,
    components,
    customObjects: components.filter(({ type, fullName }) => type === 'CustomObject' && isOwn(fullName)).map(nameOf),
    fields,
    standardObjects: [...new Set(named)].filter((name) => !isOwn(name)).sort()
  };
}

/** The object that a component belongs to or is; undefined for what belongs to none. */
export function objectOf({ type, fullName }: Component): string | undefined {
  if (type === 'CustomObject') return fullName;
  if (type === 'Layout') return fullName.split('-')[0];
  return ['CustomField', 'CompactLayout', 'ListView', 'ValidationRule', 'RecordType'].includes(type)
    ? fullName.split('.')[0]
    : undefined;
}

/** True for a formula or a roll-up, which hold nothing of their own. */
export function isCalculated(field: FieldModel): boolean {
  return field.formula !== undefined || field.summary !== undefined;
}

function nameOf({ fullName }: Component): string {
  return fullName;
}
