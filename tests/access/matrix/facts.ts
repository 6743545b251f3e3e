import fs from 'node:fs';
import path from 'node:path';

import { XMLParser } from 'fast-xml-parser';

import { standardFieldsOfCustomObject, STANDARD_OBJECTS } from './standard-fields.ts';

/** A field as the metadata files, or Salesforce's object reference, describe it. */
export interface FieldFact {
  readonly object: string;
  readonly name: string;
  /** Metadata type; of a formula or roll-up, that of its result or `Summary`. */
  readonly type: string;
  readonly isCustom: boolean;
  /** Visible to everybody who has the object: permission sets cannot name it. */
  readonly isAlwaysVisible: boolean;
  /** Does it hold what somebody writes, whoever that is? */
  readonly isWritable: boolean;
  /** Given at the creation and never again, as a detail's master. */
  readonly isFixed: boolean;
  readonly isCalculated: boolean;
  readonly referenceTo: string | undefined;
  readonly relationship: string | undefined;
  readonly firstValue: string | undefined;
  /** The name by which permission sets grant it. */
  readonly grantedAs: string;
}

/** What a permission set's file grants. */
export interface GrantFile {
  readonly name: string;
  readonly objects: ReadonlyMap<string, ReadonlySet<string>>;
  /** `Object.Field` → `read` or `edit`. */
  readonly fields: ReadonlyMap<string, 'read' | 'edit'>;
  /** Objects all of whose fields it shows. */
  readonly viewAllFields: ReadonlySet<string>;
}

type Xml = { readonly [name: string]: Xml | readonly Xml[] | string | undefined };

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, trimValues: true });

function read(file: string): Xml {
  return Object.values(parser.parse(fs.readFileSync(file, 'utf8')) as Record<string, Xml>).at(-1) ?? {};
}

function files(root: string, suffix: string): string[] {
  return fs
    .globSync(`**/*.${suffix}-meta.xml`, { cwd: root })
    .map((file) => path.join(root, file))
    .sort();
}

function text(node: Xml, name: string): string | undefined {
  const value = node[name];
  return typeof value === 'string' ? value : undefined;
}

function all(node: Xml, name: string): readonly Xml[] {
  const value = node[name];
  if (value === undefined || typeof value === 'string') return [];
  return Array.isArray(value) ? (value as readonly Xml[]) : [value as Xml];
}

/** Every permission set below a folder, read from its file. */
export function readGrants(root: string): readonly GrantFile[] {
  return files(root, 'permissionset').map((file) => {
    const set = read(file);
    const flags = ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];
    return {
      name: path.basename(file).split('.')[0] ?? '',
      objects: new Map(
        all(set, 'objectPermissions').map((entry) => [
          text(entry, 'object') ?? '',
          new Set(flags.filter((flag) => text(entry, flag) === 'true'))
        ])
      ),
      viewAllFields: new Set(
        all(set, 'objectPermissions')
          .filter((entry) => text(entry, 'viewAllFields') === 'true')
          .map((entry) => text(entry, 'object') ?? '')
      ),
      fields: new Map(
        all(set, 'fieldPermissions')
          .filter((entry) => text(entry, 'readable') === 'true')
          .map((entry) => [text(entry, 'field') ?? '', text(entry, 'editable') === 'true' ? 'edit' : 'read'])
      )
    };
  });
}

/** The objects of the matrix: every one of the project's own, and the standard ones that its permission sets name. */
export function readObjects(root: string): ReadonlyMap<string, readonly FieldFact[]> {
  const customFields = files(root, 'field').map((file) => customField(objectOf(file), read(file)));
  const objects = new Map<string, readonly FieldFact[]>();
  for (const [object, fields] of Object.entries(STANDARD_OBJECTS)) {
    const standard = fields.map((field) => standardField(object, field));
    objects.set(object, [...standard, ...customFields.filter((field) => field.object === object)]);
  }
  for (const file of files(root, 'object').filter((name) => objectOf(name).endsWith('__c'))) {
    const object = path.basename(file).split('.')[0] ?? '';
    const [nameField] = all(read(file), 'nameField');
    const isNumbered = nameField !== undefined && text(nameField, 'type') === 'AutoNumber';
    const own = customFields.filter((field) => field.object === object);
    const standard = standardFieldsOfCustomObject({
      isNumbered,
      hasActivities: text(read(file), 'enableActivities') === 'true',
      isDetail: own.some(({ type }) => type === 'MasterDetail')
    });
    objects.set(object, [...standard.map((field) => standardField(object, field)), ...own]);
  }
  return objects;
}

/** `Object.Field` of the fields that the project's flows write to the record that is saved: what a client gives them may not stay. */
export function readFlowFields(root: string): ReadonlySet<string> {
  return new Set(
    files(root, 'flow').flatMap((file) => {
      const source = fs.readFileSync(file, 'utf8');
      const [, object = ''] = /<start>[\s\S]*?<object>(\w+)<\/object>/.exec(source) ?? [];
      const assigned = source.matchAll(/<assignToReference>\$Record\.(\w+)<\/assignToReference>/g);
      const updates = [...source.matchAll(/<recordUpdates>([\s\S]*?)<\/recordUpdates>/g)].map(
        ([, inner = '']) => inner
      );
      const updated = updates
        .filter((inner) => inner.includes(`<object>${object}</object>`))
        .flatMap((inner) => [...inner.matchAll(/<inputAssignments>\s*<field>(\w+)<\/field>/g)]);
      return [...assigned, ...updated].map(([, field = '']) => `${object}.${field}`);
    })
  );
}

/** The objects, masters before their details. */
export function mastersFirst(objects: ReadonlyMap<string, readonly FieldFact[]>): readonly string[] {
  const depth = (object: string): number => {
    const masters = (objects.get(object) ?? []).filter(({ type }) => type === 'MasterDetail');
    return 1 + Math.max(0, ...masters.map(({ referenceTo = '' }) => depth(referenceTo)));
  };
  const rank = (object: string): number => (object === 'Account' ? 0 : depth(object));
  return [...objects.keys()].sort((a, b) => rank(a) - rank(b));
}

function objectOf(file: string): string {
  return /objects\/(\w+)\//.exec(file)?.[1] ?? '';
}

function standardField(object: string, field: (typeof STANDARD_OBJECTS)[string][number]): FieldFact {
  return {
    object,
    name: field.name,
    type: field.type,
    isCustom: false,
    isAlwaysVisible: field.visibility === 'shown',
    isWritable: field.isWritable,
    isFixed: false,
    isCalculated: false,
    referenceTo: field.referenceTo,
    relationship: field.referenceTo === undefined ? undefined : field.name.replace(/Id$/, ''),
    firstValue: undefined,
    grantedAs: `${object}.${field.compound ?? field.name}`
  };
}

function customField(object: string, node: Xml): FieldFact {
  const name = text(node, 'fullName') ?? '';
  const type = text(node, 'type') ?? '';
  const isMaster = type === 'MasterDetail';
  const isCalculated = text(node, 'formula') !== undefined || type === 'Summary';
  const [valueSet] = all(node, 'valueSet');
  const [definition] = valueSet === undefined ? [] : all(valueSet, 'valueSetDefinition');
  const [value] = definition === undefined ? [] : all(definition, 'value');
  return {
    object,
    name,
    type,
    isCustom: true,
    isAlwaysVisible: isMaster || text(node, 'required') === 'true',
    isWritable: !isCalculated && type !== 'AutoNumber',
    isFixed: isMaster && text(node, 'reparentableMasterDetail') !== 'true',
    isCalculated,
    referenceTo: text(node, 'referenceTo'),
    relationship: text(node, 'referenceTo') === undefined ? undefined : name.replace(/__c$/, '__r'),
    firstValue: value === undefined ? undefined : text(value, 'fullName'),
    grantedAs: `${object}.${name}`
  };
}
