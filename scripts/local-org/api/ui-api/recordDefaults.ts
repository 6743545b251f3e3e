import type { Value } from '../../basics/values.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import type { DisplayOptions } from '../../query/display.ts';
import { displayValue } from '../../query/display.ts';
import { fieldFacts, MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { listParameter, recordInPath, uiObject } from './common.ts';
import { FieldTree } from './fieldTree.ts';
import { layoutFields, layoutOf } from './layouts.ts';
import { objectInfo } from './objectInfo.ts';
import { readRecord } from './recordRead.ts';
import { displayOptions, representation } from './representation.ts';

type Json = Readonly<Record<string, unknown>>;

/** Layout, object information and default values for a new record. */
export function createDefaults(request: ApiRequest, objectName: string | undefined): Json {
  const object = uiObject(request.org, request.session, objectName);
  if (!object.isWritable || !request.session.canCreate(object.apiName)) throw mayNotCreate(object);
  const options = displayOptions(request.org, request.session);
  const tree = defaultsTree(request, object);
  const fields: Record<string, Json> = {};
  for (const field of tree.fields.values()) fields[field.apiName] = defaultOf(request, field, options);
  for (const [name, parent] of tree.parents) {
    fields[name] = name === 'Owner' ? owner(request, parent, options) : { displayValue: null, value: null };
  }
  return defaultsAnswer(request, object, fields);
}

/** The same for a copy of a record: its own values where the user may set them. */
export function cloneDefaults(request: ApiRequest, recordId: string | undefined): Json {
  const { id, object } = recordInPath(request, recordId);
  if (!object.isWritable || !request.session.canCreate(object.apiName)) throw mayNotCreate(object);
  const source = readRecord(request, id, {
    fields: [],
    optionalFields: optionalNames(request),
    layoutTypes: ['Full'],
    modes: ['Create']
  });
  const values = source['fields'] as Readonly<Record<string, Json>>;
  const isCopied = (name: string): boolean => {
    const field = object.fields.get(name);
    return field === undefined || fieldFacts(request.session, object, field).isCreateable;
  };
  return defaultsAnswer(request, object, Object.fromEntries(Object.entries(values).filter(([name]) => isCopied(name))));
}

function defaultsAnswer(request: ApiRequest, object: ObjectModel, fields: Readonly<Record<string, Json>>): Json {
  const { org, session, baseUrl } = request;
  const related = new Set([object, ...referencedObjects(request, object)]);
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    layout: layoutOf(org, session, object, 'Full', 'Create'),
    objectInfos: Object.fromEntries(
      [...related].map((info) => [info.apiName, objectInfo(org, session, baseUrl, info)])
    ),
    record: {
      apiName: object.apiName,
      childRelationships: {},
      eTag: '',
      fields: Object.fromEntries(sorted),
      id: null,
      lastModifiedById: null,
      lastModifiedDate: null,
      recordTypeId: MASTER_RECORD_TYPE_ID,
      recordTypeInfo: null,
      systemModstamp: null,
      weakEtag: 0
    }
  };
}

function defaultsTree(request: ApiRequest, object: ObjectModel): FieldTree {
  const tree = new FieldTree(request.org.model, request.session, object);
  for (const name of layoutFields(request.org, request.session, object, 'Full')) {
    const field = object.fields.get(name);
    const isCreateable = field !== undefined && fieldFacts(request.session, object, field).isCreateable;
    if (isCreateable) tree.addWithParent(name);
  }
  for (const name of optionalNames(request)) {
    const [objectName, ...path] = name.split('.');
    if (objectName === object.apiName) tree.add(path.join('.'));
  }
  return tree;
}

const optionalNames = (request: ApiRequest): string[] => listParameter(request, 'optionalFields');

/** The value that the form starts with: literal defaults only, a formula is computed when the record is saved. */
function defaultOf(request: ApiRequest, field: FieldModel, options: DisplayOptions): Json {
  const value = initialValue(request, field);
  return { displayValue: displayValue(field, value, options), value };
}

function initialValue({ session }: ApiRequest, field: FieldModel): Value {
  if (field.apiName === 'OwnerId') return session.userId;
  const preset = field.picklist?.values.find((value) => value.isDefault && value.isActive);
  if (preset !== undefined) return preset.apiName;
  const formula = field.defaultValue?.trim() ?? '';
  if (field.type === 'Checkbox') return formula.toLowerCase() === 'true';
  if (/^-?\d+(\.\d+)?$/.test(formula)) return Number(formula);
  const text = /^(["'])(.*)\1$/s.exec(formula)?.[2];
  return text === undefined ? null : text;
}

function owner(request: ApiRequest, tree: FieldTree, options: DisplayOptions): Json {
  const { records } = request.org.query(request.session, {
    object: tree.object.apiName,
    select: tree.select(),
    where: { kind: 'compare', path: 'Id', op: '=', value: { kind: 'literal', value: request.session.userId } }
  });
  const [record] = records;
  if (record === undefined) return { displayValue: null, value: null };
  return { displayValue: request.session.userName, value: representation(tree, record, options) };
}

/** Objects that the layout's lookups lead to: a form needs their names. */
function referencedObjects({ org, session }: ApiRequest, object: ObjectModel): ObjectModel[] {
  const names = layoutFields(org, session, object, 'Full').flatMap(
    (name) => object.fields.get(name)?.referenceTo ?? []
  );
  return [...new Set(names)].flatMap((name) => (session.canRead(name) ? (org.model.object(name) ?? []) : []));
}

function mayNotCreate(object: ObjectModel): HttpError {
  return new HttpError(
    403,
    'INSUFFICIENT_ACCESS',
    `You don't have permission to create a record of ${object.apiName}.`
  );
}
