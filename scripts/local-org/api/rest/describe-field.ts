import type { Session } from '../../access/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import { fieldFacts } from '../fieldFacts.ts';
import { valueType } from './paths.ts';
import { describeType, soapType } from './soap-types.ts';

const TEXT_LENGTHS: Readonly<Partial<Record<FieldModel['type'], number>>> = {
  Id: 18,
  Lookup: 18,
  MasterDetail: 18,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  MultiselectPicklist: 4099,
  TextArea: 255,
  AutoNumber: 30,
  Text: 255,
  PersonName: 121,
  LongTextArea: 32768,
  Html: 32768
};

/** One field of a describe result, with what the session may do to it. */
export function describeField(
  model: OrgModel,
  session: Session,
  object: ObjectModel,
  field: FieldModel
): Record<string, unknown> {
  const type = valueType(field);
  const facts = fieldFacts(session, object, field);
  const isMaster = field.type === 'MasterDetail';
  const isNumber = type === 'Number' || type === 'Currency' || type === 'Percent';
  const isText = soapType(type) === 'xsd:string';
  const isReference = field.referenceTo.length > 0;
  const length = isText || soapType(type) === 'tns:ID' ? (field.length ?? TEXT_LENGTHS[type] ?? 255) : 0;
  return {
    aggregatable: facts.isAggregatable,
    aiPredictionField: false,
    autoNumber: field.type === 'AutoNumber',
    byteLength: type === 'Id' || isReference ? 18 : length * 3,
    calculated: facts.isCalculated,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: isMaster || field.deleteConstraint === 'Cascade',
    caseSensitive: field.isCaseSensitive,
    compoundFieldName: compoundOf(object, field),
    controllerName: null,
    createable: facts.isCreateable,
    custom: field.isCustom,
    defaultValue: type === 'Checkbox' ? field.defaultValue?.toLowerCase() === 'true' : null,
    defaultValueFormula: type === 'Checkbox' ? null : (field.defaultValue ?? null),
    defaultedOnCreate: facts.isDefaultedOnCreate,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: 0,
    displayLocationInDecimal: false,
    encrypted: type === 'EncryptedText',
    externalId: field.isExternalId,
    extraTypeInfo: extraTypeInfo(type),
    filterable: facts.isFilterable,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.formulaTreatBlanksAs === 'BlankAsZero',
    groupable: facts.isGroupable,
    highScaleNumber: false,
    htmlFormatted: type === 'Html',
    idLookup: type === 'Id' || field.isExternalId || (field.isNameField && isText),
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length,
    mask: null,
    maskType: null,
    name: field.apiName,
    nameField: field.isNameField,
    namePointing: field.referenceTo.length > 1,
    nillable: facts.isNillable,
    permissionable: field.isCustom && !isMaster && !field.isRequired,
    picklistValues: picklistValues(field),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: isNumber ? (field.precision ?? 18) : 0,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo.flatMap((name) => model.object(name)?.apiName ?? []),
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: isMaster ? relationshipOrder(object, field) : null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.picklist?.isRestricted ?? false,
    scale: isNumber ? (field.scale ?? 0) : 0,
    searchPrefilterable: isReference,
    soapType: soapType(type),
    sortable: facts.isSortable,
    type: describeType(type),
    unique: field.isUnique,
    updateable: facts.isUpdateable,
    writeRequiresMasterRead: false
  };
}

function picklistValues(field: FieldModel): readonly Record<string, unknown>[] {
  return (field.picklist?.values ?? [])
    .filter((value) => value.isActive)
    .map((value) => ({
      active: value.isActive,
      defaultValue: value.isDefault,
      label: value.label,
      validFor: null,
      value: value.apiName
    }));
}

function extraTypeInfo(type: FieldModel['type']): string | null {
  if (type === 'LongTextArea') return 'plaintextarea';
  if (type === 'Html') return 'richtextarea';
  return null;
}

function compoundOf(object: ObjectModel, field: FieldModel): string | null {
  for (const candidate of object.fields.values())
    if (candidate.components?.includes(field.apiName) === true) return candidate.apiName;
  return null;
}

function relationshipOrder(object: ObjectModel, field: FieldModel): number {
  return [...object.fields.values()].filter((candidate) => candidate.type === 'MasterDetail').indexOf(field);
}
