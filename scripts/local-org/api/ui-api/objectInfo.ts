import type { Session } from '../../access/types.ts';
import type { FieldModel, FieldType, ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { LocalOrg } from '../../org-types.ts';
import { fieldFacts, MASTER_RECORD_TYPE_ID, valueTypeOf } from '../fieldFacts.ts';
import type { ApiRequest } from '../http.ts';
import { eTagOf, readableFields } from './common.ts';
import { themeOf } from './themes.ts';

type Json = Readonly<Record<string, unknown>>;

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  Id: 'String',
  Text: 'String',
  TextArea: 'TextArea',
  LongTextArea: 'TextArea',
  Html: 'TextArea',
  EncryptedText: 'EncryptedString',
  Email: 'Email',
  Phone: 'Phone',
  Url: 'Url',
  Number: 'Double',
  Currency: 'Currency',
  Percent: 'Percent',
  Checkbox: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  Picklist: 'Picklist',
  MultiselectPicklist: 'MultiPicklist',
  Lookup: 'Reference',
  MasterDetail: 'Reference',
  AutoNumber: 'String',
  Summary: 'Double',
  Address: 'Address',
  PersonName: 'String'
};

/** An object as UI API describes it to this session; fields that it may not read are absent. */
export function objectInfo(org: LocalOrg, session: Session, baseUrl: string, object: ObjectModel): Json {
  const info = {
    apiName: object.apiName,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childRelationships(org.model, session, object),
    compactLayoutable: true,
    createable: object.isWritable && session.canCreate(object.apiName),
    custom: object.isCustom,
    defaultRecordTypeId: hasLayout(object) ? MASTER_RECORD_TYPE_ID : null,
    deletable: object.isWritable && session.canDelete(object.apiName),
    dependentFields: {},
    feedEnabled: false,
    fields: Object.fromEntries(
      readableFields(session, object)
        .sort((a, b) => (a.apiName < b.apiName ? -1 : 1))
        .map((field) => [field.apiName, fieldInfo(org.model, session, object, field)])
    ),
    keyPrefix: org.store.keyPrefix(object.apiName),
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: hasLayout(object),
    mruEnabled: false,
    nameFields: nameFields(object),
    queryable: true,
    recordTypeInfos: hasLayout(object) ? { [MASTER_RECORD_TYPE_ID]: masterRecordType } : {},
    searchLayoutable: true,
    searchable: true,
    themeInfo: themeOf(org.model, object, baseUrl),
    updateable: object.isWritable && session.canEdit(object.apiName)
  };
  return { ...info, eTag: eTagOf(info) };
}

/** The objects that the session may read, by API name. */
export function objectDirectory({ org, session, version }: ApiRequest): Json {
  const objects = Object.fromEntries(
    [...org.model.objects.values()]
      .filter((object) => session.canRead(object.apiName))
      .sort((a, b) => (a.apiName < b.apiName ? -1 : 1))
      .map((object) => [
        object.apiName,
        {
          apiName: object.apiName,
          keyPrefix: org.store.keyPrefix(object.apiName),
          label: object.label,
          labelPlural: object.pluralLabel,
          nameFields: nameFields(object),
          objectInfoUrl: `/services/data/v${version}/ui-api/object-info/${object.apiName}`
        }
      ])
  );
  return { eTag: eTagOf(objects), objects };
}

const masterRecordType = {
  available: true,
  defaultRecordTypeMapping: true,
  master: true,
  name: 'Master',
  recordTypeId: MASTER_RECORD_TYPE_ID
};

/** Setup objects have no record types and no page layouts of their own. */
export function hasLayout(object: ObjectModel): boolean {
  return object.isWritable && object.apiName !== 'User';
}

/** The name field, after the parts that a person's name is made of. */
export function nameFields(object: ObjectModel): readonly string[] {
  const parts = ['FirstName', 'LastName'].filter((name) => object.fields.has(name));
  return [...parts, object.nameField];
}

function childRelationships(model: OrgModel, session: Session, object: ObjectModel): readonly Json[] {
  return model
    .childRelationships(object.apiName)
    .filter(({ childObject, field }) => session.canRead(childObject) && session.canReadField(childObject, field))
    .flatMap(({ childObject, field, relationshipName }) =>
      // Only relationships with a name can be followed.
      relationshipName === undefined
        ? []
        : [
            {
              childObjectApiName: childObject,
              fieldName: field,
              junctionIdListNames: [],
              junctionReferenceTo: [],
              relationshipName
            }
          ]
    );
}

function fieldInfo(model: OrgModel, session: Session, object: ObjectModel, field: FieldModel): Json {
  const facts = fieldFacts(session, object, field);
  const compound = compoundOf(object, field);
  const type = valueTypeOf(field);
  return {
    apiName: field.apiName,
    calculated: facts.isCalculated,
    compound: field.components !== undefined || isSwitchableName(field),
    compoundComponentName: compound === undefined ? null : componentName(compound, field),
    compoundFieldName: compound?.apiName ?? compoundSelf(field),
    controllerName: null,
    controllingFields: [],
    createable: facts.isCreateable,
    custom: field.isCustom,
    dataType: dataType(field),
    externalId: field.isExternalId,
    extraTypeInfo: extraTypeInfo(field),
    filterable: facts.isFilterable,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: field.type === 'Html',
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: lengthOf(field, type),
    maskType: null,
    nameField: field.isNameField,
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: isWholeNumber(field) ? 0 : precisionOf(field, type),
    reference: field.referenceTo.length > 0,
    referenceTargetField: null,
    referenceToInfos: referenceToInfos(model, session, field),
    relationshipName: field.relationshipName ?? null,
    required: !facts.isNillable,
    scale: hasScale(type) ? (field.scale ?? 0) : 0,
    searchPrefilterable: field.referenceTo.length > 0 && !field.isSystem && field.apiName !== 'OwnerId',
    sortable: facts.isSortable,
    unique: field.isUnique,
    updateable: facts.isUpdateable
  };
}

function dataType(field: FieldModel): string {
  return isWholeNumber(field) ? 'Int' : DATA_TYPES[valueTypeOf(field)];
}

/** Standard whole numbers are integers; custom ones are doubles with scale 0. */
function isWholeNumber(field: FieldModel): boolean {
  return field.type === 'Number' && !field.isCustom && (field.scale ?? 0) === 0 && field.formula === undefined;
}

function extraTypeInfo(field: FieldModel): string | null {
  if (field.type === 'PersonName') return 'PersonName';
  if (isSwitchableName(field)) return 'SwitchablePersonName';
  if (field.type === 'Html') return 'RichTextArea';
  if (field.type === 'TextArea' || field.type === 'LongTextArea') return 'PlainTextArea';
  if (field.apiName === 'PhotoUrl') return 'ImageUrl';
  return null;
}

const TEXT_TYPES: ReadonlySet<FieldType> = new Set([
  'Text',
  'TextArea',
  'LongTextArea',
  'Html',
  'EncryptedText',
  'PersonName'
]);
const FIXED_LENGTHS: Readonly<Partial<Record<FieldType, number>>> = {
  Id: 18,
  Lookup: 18,
  MasterDetail: 18,
  Email: 80,
  Phone: 40,
  Url: 255,
  AutoNumber: 30,
  Picklist: 255,
  MultiselectPicklist: 4099
};
/** Text formulas have this length whatever they compute. */
const FORMULA_LENGTH = 1300;

function lengthOf(field: FieldModel, type: FieldType): number {
  if (field.formula !== undefined) return TEXT_TYPES.has(type) ? FORMULA_LENGTH : 0;
  if (TEXT_TYPES.has(type)) return field.length ?? 255;
  const fixed = FIXED_LENGTHS[type];
  return fixed === undefined ? 0 : (field.length ?? fixed);
}

const hasScale = (type: FieldType): boolean => type === 'Number' || type === 'Currency' || type === 'Percent';

function precisionOf(field: FieldModel, type: FieldType): number {
  return hasScale(type) ? (field.precision ?? 18) : 0;
}

function referenceToInfos(model: OrgModel, session: Session, field: FieldModel): readonly Json[] {
  return field.referenceTo
    .flatMap((name) => model.object(name) ?? [])
    .filter((target) => session.canRead(target.apiName))
    .map((target) => ({ apiName: target.apiName, nameFields: nameFields(target) }));
}

/** The compound field that a field is a part of; an address has parts, such as its latitude, that it is not edited by. */
function compoundOf(object: ObjectModel, field: FieldModel): FieldModel | undefined {
  return [...object.fields.values()].find((candidate) => {
    if (candidate.components?.includes(field.apiName) === true) return true;
    const prefix = addressPrefix(candidate);
    return prefix !== undefined && UNSEEN_PARTS.some((part) => field.apiName === prefix + part);
  });
}

const UNSEEN_PARTS = ['Latitude', 'Longitude', 'GeocodeAccuracy'];

/** `Billing` of `BillingAddress`; undefined for other kinds of fields. */
function addressPrefix(field: FieldModel): string | undefined {
  return field.type === 'Address' ? field.apiName.replace(/Address$/, '') : undefined;
}

/** A name calls itself its compound; an address does not. */
function compoundSelf(field: FieldModel): string | null {
  return field.type === 'PersonName' || isSwitchableName(field) ? field.apiName : null;
}

/** An account's name may be that of a person, where person accounts are switched on. */
function isSwitchableName(field: FieldModel): boolean {
  return field.object === 'Account' && field.apiName === 'Name';
}

/** `BillingCity` of `BillingAddress` is `City`. */
function componentName(compound: FieldModel, field: FieldModel): string {
  const prefix = addressPrefix(compound) ?? '';
  return field.apiName.startsWith(prefix) ? field.apiName.slice(prefix.length) : field.apiName;
}
