import { resolvePath } from '../metadata/list-columns.ts';
import type { FieldModel, FlowModel, FlowSource, OrgModel } from '../metadata/model.ts';
import { formulaTypeOf } from './reference.ts';
import type { FormulaType } from './types.ts';

/** What a name in a flow stands for. */
export interface FlowResource {
  readonly type: FormulaType | 'record' | 'other';
  /** Of a record, or of the records of a collection. */
  readonly object?: string;
  readonly isCollection: boolean;
  /** The field behind a path that ends in one. */
  readonly field?: FieldModel;
}

const dataTypes: Readonly<Record<string, FormulaType | 'record'>> = {
  String: 'text',
  Number: 'number',
  Currency: 'number',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Picklist: 'picklist',
  Multipicklist: 'multipicklist',
  SObject: 'record'
};

/** The formula type of a flow's data type; undefined for those that the local org does not know, e.g. `Apex`. */
export function flowDataType(name: string): FormulaType | 'record' | undefined {
  return dataTypes[name];
}

/** The nested elements of a name, in file order. */
export function partsIn(source: FlowSource | undefined, name: string): readonly FlowSource[] {
  return (source?.[name] ?? []).filter((part) => typeof part !== 'string');
}

/** The text of the first element of a name; undefined when it is absent or empty. */
export function textIn(source: FlowSource | undefined, name: string): string | undefined {
  const value = source?.[name]?.[0];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const systemValues: Readonly<Record<string, FormulaType>> = {
  '$flow.currentdate': 'date',
  '$flow.currentdatetime': 'datetime',
  '$flow.interviewstarttime': 'datetime',
  '$flow.currentrecord': 'text',
  '$flow.faultmessage': 'text',
  '$flow.interviewguid': 'text',
  '$flow.currentstage': 'text',
  '$flow.activestages': 'text',
  '$globalconstant.true': 'boolean',
  '$globalconstant.false': 'boolean',
  '$globalconstant.emptystring': 'text'
};

/** The names of a flow and what they stand for, as its formulas, templates and elements use them. */
export class FlowNames {
  private readonly model: OrgModel;
  private readonly resources = new Map<string, FlowResource>();

  constructor(model: OrgModel, flow: FlowModel) {
    this.model = model;
    const { source } = flow;
    const add = (name: string | undefined, resource: FlowResource): void => {
      if (name !== undefined) this.resources.set(name.toLowerCase(), resource);
    };
    const start = partsIn(source, 'start')[0];
    const object = textIn(start, 'object');
    if (object !== undefined) {
      add('$Record', { type: 'record', object, isCollection: false });
      add('$Record__Prior', { type: 'record', object, isCollection: false });
    }
    for (const kind of ['variables', 'constants', 'formulas']) {
      for (const part of partsIn(source, kind)) {
        const record = textIn(part, 'objectType');
        add(textIn(part, 'name'), {
          type: dataTypes[textIn(part, 'dataType') ?? 'String'] ?? 'other',
          isCollection: textIn(part, 'isCollection') === 'true',
          ...(record === undefined ? {} : { object: record })
        });
      }
    }
    for (const part of partsIn(source, 'textTemplates'))
      add(textIn(part, 'name'), { type: 'text', isCollection: false });
    for (const part of partsIn(source, 'recordLookups')) {
      const record = textIn(part, 'object');
      const isCollection = textIn(part, 'getFirstRecordOnly') !== 'true';
      add(textIn(part, 'name'), { type: 'record', isCollection, ...(record === undefined ? {} : { object: record }) });
    }
    for (const part of partsIn(source, 'recordCreates'))
      add(textIn(part, 'name'), { type: 'text', isCollection: false });
    const loops = partsIn(source, 'loops');
    const processors = partsIn(source, 'collectionProcessors');
    // One may go over the result of another, in any order of the file.
    for (let round = 0; round <= processors.length; round++) {
      for (const part of processors) {
        const over = this.resources.get((textIn(part, 'collectionReference') ?? '').toLowerCase());
        add(textIn(part, 'name'), { type: 'other', ...over, isCollection: true });
        add(textIn(part, 'assignNextValueToReference'), { type: 'other', ...over, isCollection: false });
      }
    }
    for (const part of loops) {
      const over = this.resources.get((textIn(part, 'collectionReference') ?? '').toLowerCase());
      add(textIn(part, 'name'), { type: 'other', ...over, isCollection: false });
    }
    // What other elements give (screens, actions, outcomes) is not typed here; that they exist is checked elsewhere.
    for (const kind of ['decisions', 'screens', 'actionCalls', 'subflows', 'choices', 'dynamicChoiceSets', 'stages']) {
      for (const part of partsIn(source, kind)) {
        add(textIn(part, 'name'), { type: 'other', isCollection: false });
        for (const rule of partsIn(part, 'rules')) add(textIn(rule, 'name'), { type: 'boolean', isCollection: false });
        for (const field of partsIn(part, 'fields')) add(textIn(field, 'name'), { type: 'other', isCollection: false });
      }
    }
  }

  /** Does the flow itself have something of that name? */
  has(name: string): boolean {
    return this.resources.has(name.toLowerCase());
  }

  /** What a reference stands for; undefined when a field on the way does not exist, or the flow has no such thing. */
  find(reference: string): FlowResource | undefined {
    const own = this.resources.get(reference.toLowerCase());
    if (own !== undefined) return own;
    const system = systemValues[reference.toLowerCase()];
    if (system !== undefined) return { type: system, isCollection: false };
    const [root = '', ...rest] = reference.split('.');
    const record = this.resources.get(root.toLowerCase());
    if (record === undefined) return undefined;
    if (record.type !== 'record' || record.object === undefined) {
      return record.type === 'other' ? { type: 'other', isCollection: false } : undefined;
    }
    const field = resolvePath(this.model, record.object, rest.join('.'))?.field;
    if (field === undefined) return undefined;
    return { type: formulaTypeOf(field.summaryType ?? field.type) ?? 'other', isCollection: false, field };
  }
}
