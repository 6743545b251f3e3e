import type { FieldModel } from '../../metadata/model.ts';
import { valueType } from '../../query/literals.ts';

/** What UI API's GraphQL calls a kind of field: the scalar of its value, and the stem of its other types. */
export interface FieldKind {
  /** E.g. `Picklist`, from which come `PicklistValue`, `PicklistOperators`, `PicklistAggregate`. */
  readonly stem: string;
  /** The scalar of the value. */
  readonly scalar: string;
  readonly operators: readonly string[];
  readonly isSortable: boolean;
  readonly isGroupable: boolean;
  /** Aggregate functions that the kind takes. */
  readonly aggregates: readonly AggregateName[];
}

/** Aggregates by their names in GraphQL. */
export type AggregateName = 'avg' | 'count' | 'countDistinct' | 'max' | 'min' | 'sum';

const EQUAL = ['eq', 'ne', 'in', 'nin'];
const ORDERED = [...EQUAL, 'lt', 'gt', 'lte', 'gte'];
const TEXT = [...ORDERED, 'like'];
const COUNTS: readonly AggregateName[] = ['count', 'countDistinct'];
const EXTREMES: readonly AggregateName[] = [...COUNTS, 'max', 'min'];
const NUMBERS: readonly AggregateName[] = [...EXTREMES, 'avg', 'sum'];

const kind = (
  stem: string,
  scalar: string,
  operators: readonly string[],
  aggregates: readonly AggregateName[],
  can: { readonly sort?: boolean; readonly group?: boolean } = {}
): FieldKind => ({
  stem,
  scalar,
  operators,
  aggregates,
  isSortable: can.sort ?? true,
  isGroupable: can.group ?? true
});

const STRING = kind('String', 'String', TEXT, EXTREMES);
const NUMBER = { group: false };

const KINDS: Readonly<Record<string, FieldKind>> = {
  Id: kind('Id', 'ID', [...EQUAL, 'inq', 'ninq'], COUNTS),
  Lookup: kind('Id', 'ID', [...EQUAL, 'inq', 'ninq'], COUNTS),
  MasterDetail: kind('Id', 'ID', [...EQUAL, 'inq', 'ninq'], COUNTS),
  Number: kind('Double', 'Double', ORDERED, NUMBERS, NUMBER),
  Currency: kind('Currency', 'Currency', ORDERED, NUMBERS, NUMBER),
  Percent: kind('Percent', 'Percent', ORDERED, NUMBERS, NUMBER),
  Checkbox: kind('Boolean', 'Boolean', ['eq', 'ne'], ['count']),
  Date: kind('Date', 'Date', ORDERED, EXTREMES),
  DateTime: kind('DateTime', 'DateTime', ORDERED, EXTREMES),
  Time: kind('Time', 'Time', ORDERED, EXTREMES, NUMBER),
  Picklist: kind('Picklist', 'Picklist', TEXT, EXTREMES),
  MultiselectPicklist: kind('MultiPicklist', 'MultiPicklist', ['eq', 'ne', 'includes', 'excludes'], ['count'], {
    sort: false,
    group: false
  }),
  TextArea: kind('TextArea', 'TextArea', TEXT, EXTREMES),
  LongTextArea: kind('LongTextArea', 'LongTextArea', [], [], { sort: false, group: false }),
  Html: kind('RichTextArea', 'RichTextArea', [], [], { sort: false, group: false }),
  EncryptedText: kind('EncryptedString', 'EncryptedString', [], [], { sort: false, group: false }),
  Email: kind('Email', 'Email', TEXT, EXTREMES),
  Phone: kind('PhoneNumber', 'PhoneNumber', TEXT, EXTREMES),
  Url: kind('Url', 'Url', TEXT, EXTREMES)
};

const INT = kind('Int', 'Int', ORDERED, NUMBERS);

/** The kind of a field; undefined for compound addresses, which the schema leaves out. */
export function kindOf(field: FieldModel): FieldKind | undefined {
  const type = valueType(field);
  if (type === 'Address') return undefined;
  // Custom numbers are doubles whatever their scale; only standard whole numbers are integers.
  if (type === 'Number' && !field.isCustom && (field.scale ?? 0) === 0 && field.precision === undefined) return INT;
  return KINDS[type] ?? STRING;
}

/** The value type's name, e.g. `PicklistValue`; ids other than the record's own are `IDValue`. */
export function valueTypeName(kindOfField: FieldKind): string {
  return kindOfField.stem === 'Id' ? 'IDValue' : `${kindOfField.stem}Value`;
}
