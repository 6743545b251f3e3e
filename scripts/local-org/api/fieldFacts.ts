import type { Session } from '../access/types.ts';
import type { FieldModel, FieldType, ObjectModel } from '../metadata/model.ts';

/** Id of the record type that every object has and that no metadata declares. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

/** What may be done with a field, whatever the protocol that describes it. */
export interface FieldFacts {
  /** Computed by a formula or a roll-up. */
  readonly isCalculated: boolean;
  /** May be set when a record is created, by this session. */
  readonly isCreateable: boolean;
  /** May be changed later, by this session. */
  readonly isUpdateable: boolean;
  /** A record may have it blank. */
  readonly isNillable: boolean;
  /** Has a value after a create that does not mention it. */
  readonly isDefaultedOnCreate: boolean;
  readonly isFilterable: boolean;
  readonly isSortable: boolean;
  readonly isGroupable: boolean;
  readonly isAggregatable: boolean;
}

const LONG_TYPES: ReadonlySet<FieldType> = new Set(['LongTextArea', 'Html', 'EncryptedText']);
const COMPOUND_TYPES: ReadonlySet<FieldType> = new Set(['Address']);
const UNGROUPABLE_TYPES: ReadonlySet<FieldType> = new Set([
  'LongTextArea',
  'Html',
  'EncryptedText',
  'MultiselectPicklist',
  'Number',
  'Currency',
  'Percent',
  'Summary',
  'DateTime',
  'Time',
  'Address',
  'AutoNumber'
]);
const AGGREGATABLE_TYPES: ReadonlySet<FieldType> = new Set([
  'Number',
  'Currency',
  'Percent',
  'Summary',
  'Date',
  'DateTime'
]);

/** The type of a field's values: a roll-up has the type of what it aggregates. */
export function valueTypeOf(field: FieldModel): FieldType {
  return field.type === 'Summary' ? (field.summaryType ?? 'Number') : field.type;
}

/** Facts about a field for whoever asks. */
export function fieldFacts(session: Session, object: ObjectModel, field: FieldModel): FieldFacts {
  const isCalculated = field.formula !== undefined || field.type === 'Summary';
  const isWritable =
    object.isWritable &&
    !field.isSystem &&
    !isCalculated &&
    field.type !== 'AutoNumber' &&
    field.components === undefined;
  const isLong = LONG_TYPES.has(field.type);
  const isCompound = COMPOUND_TYPES.has(field.type);
  return {
    isCalculated,
    isCreateable: isWritable && session.canCreate(object.apiName) && mayEdit(session, field),
    isUpdateable: isWritable && session.canEdit(object.apiName) && mayEdit(session, field) && !isFixedParent(field),
    isNillable: isNillable(field, isCalculated),
    isDefaultedOnCreate:
      field.defaultValue !== undefined ||
      field.isSystem ||
      field.type === 'Checkbox' ||
      field.type === 'AutoNumber' ||
      field.apiName === 'OwnerId' ||
      field.picklist?.values.some((value) => value.isDefault) === true,
    isFilterable: !isLong,
    isSortable: !isLong && !isCompound && field.type !== 'MultiselectPicklist',
    isGroupable: !UNGROUPABLE_TYPES.has(field.type) && !isCalculated,
    isAggregatable: AGGREGATABLE_TYPES.has(field.type) || (!isLong && !isCompound && !isCalculated)
  };
}

function mayEdit(session: Session, field: FieldModel): boolean {
  return session.canEditField(field.object, field.apiName);
}

/** A detail record stays with its parent unless its metadata allows another one. */
function isFixedParent(field: FieldModel): boolean {
  return field.type === 'MasterDetail' && field.isReparentable !== true;
}

function isNillable(field: FieldModel, isCalculated: boolean): boolean {
  if (field.type === 'Checkbox') return false;
  if (isCalculated) return true;
  if (field.type === 'Id' || field.type === 'AutoNumber' || field.type === 'MasterDetail') return false;
  if (field.isSystem) return !ALWAYS_SET.has(field.apiName);
  return !(field.isRequired || field.isNameField);
}

const ALWAYS_SET: ReadonlySet<string> = new Set([
  'Id',
  'OwnerId',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'Name'
]);
