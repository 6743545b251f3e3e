import type { FieldModel, FieldType, ObjectModel } from '../model.ts';

type FieldExtras = Partial<Omit<FieldModel, 'object' | 'apiName' | 'label' | 'type'>>;
/** A standard field without its object. */
export type StandardField = Omit<FieldModel, 'object'>;

/** What the catalogue says about a standard object. */
export interface StandardObject {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly keyPrefix: string;
  readonly nameField: string;
  /** Without the system fields, which `systemFields` adds. */
  readonly fields: readonly StandardField[];
  readonly sharingModel: ObjectModel['sharingModel'];
  readonly hasOwner: boolean;
  readonly isWritable: boolean;
  readonly searchFields: readonly string[];
  readonly compactFields: readonly string[];
}

/** Completes a standard object; by default it is writable, has an owner, and a name field `Name`. */
export function standardObject(
  apiName: string,
  labels: readonly [label: string, pluralLabel: string],
  keyPrefix: string,
  fields: readonly StandardField[],
  more: Partial<StandardObject> = {}
): StandardObject {
  return {
    apiName,
    label: labels[0],
    pluralLabel: labels[1],
    keyPrefix,
    nameField: 'Name',
    fields,
    sharingModel: 'ReadWrite',
    hasOwner: true,
    isWritable: true,
    searchFields: [],
    compactFields: [],
    ...more
  };
}

function field(apiName: string, label: string, type: FieldType, extras: FieldExtras = {}): StandardField {
  return {
    apiName,
    label,
    type,
    isCustom: false,
    isNameField: false,
    isSystem: false,
    isRequired: false,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    trackHistory: false,
    referenceTo: [],
    ...extras
  };
}

export const required: FieldExtras = { isRequired: true };
/** Kept by the platform: clients read it and never write it. */
export const system: FieldExtras = { isSystem: true };

/** Single-line text; `length` in characters. */
export function text(apiName: string, label: string, length: number, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Text', { length, ...extras });
}
/** The record's name. */
export function nameText(label: string, length: number, extras: FieldExtras = {}): StandardField {
  return field('Name', label, 'Text', { length, isNameField: true, isRequired: true, ...extras });
}
/** Several lines of text; up to 255 characters an area, above it a long text. */
export function textArea(apiName: string, label: string, length: number, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, length > 255 ? 'LongTextArea' : 'TextArea', { length, ...extras });
}
export function phone(apiName: string, label: string): StandardField {
  return field(apiName, label, 'Phone', { length: 40 });
}
export function email(apiName: string, label: string, length = 80, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Email', { length, ...extras });
}
export function url(apiName: string, label: string, length = 255, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Url', { length, ...extras });
}
export function checkbox(apiName: string, label: string, value = false, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Checkbox', { defaultValue: value ? 'true' : 'false', ...extras });
}
export function date(apiName: string, label: string, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Date', extras);
}
export function dateTime(apiName: string, label: string, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'DateTime', extras);
}
/** A number with `digits` before and `scale` after the decimal point. */
export function number(
  apiName: string,
  label: string,
  digits: number,
  scale = 0,
  extras: FieldExtras = {}
): StandardField {
  return field(apiName, label, 'Number', { precision: digits + scale, scale, ...extras });
}
export function currency(apiName: string, label: string, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Currency', { precision: 18, scale: 2, ...extras });
}
export function percent(apiName: string, label: string, extras: FieldExtras = {}): StandardField {
  return field(apiName, label, 'Percent', { precision: 3, scale: 0, ...extras });
}
/** A picklist that accepts other values too, as most standard ones do; an asterisk before a value makes it the default. */
export function picklist(
  apiName: string,
  label: string,
  values: readonly string[],
  extras: FieldExtras & { readonly isRestricted?: boolean } = {}
): StandardField {
  const { isRestricted = false, ...rest } = extras;
  return field(apiName, label, 'Picklist', {
    length: 40,
    picklist: {
      isRestricted,
      values: values.map((value) => {
        const apiValue = value.replace(/^\*/, '');
        return { apiName: apiValue, label: apiValue, isDefault: value.startsWith('*'), isActive: true };
      })
    },
    ...rest
  });
}
/** A reference; the relationship is the field's name without `Id` unless said otherwise. */
export function lookup(
  apiName: string,
  label: string,
  referenceTo: readonly string[],
  extras: FieldExtras = {}
): StandardField {
  return field(apiName, label, 'Lookup', {
    referenceTo,
    relationshipName: apiName.replace(/Id$/, ''),
    deleteConstraint: 'SetNull',
    ...extras
  });
}
/** A compound field made of other fields of the object. */
export function compound(
  apiName: string,
  label: string,
  type: 'Address' | 'PersonName',
  components: readonly string[],
  extras: FieldExtras = {}
): StandardField {
  return field(apiName, label, type, { components, ...extras });
}
const geocodeAccuracies = [
  'Address',
  'NearAddress',
  'Block',
  'Street',
  'ExtendedZip',
  'Zip',
  'Neighborhood',
  'City',
  'County',
  'State',
  'Unknown'
];

/** Day of the latest activity, on objects that allow activities. */
export const lastActivityDate = field('LastActivityDate', 'Last Activity Date', 'Date', { isSystem: true });

/** When the asking user last saw the record, or one related to it; nobody's views are kept, so both stay blank. */
export const viewedDates: readonly StandardField[] = [
  field('LastViewedDate', 'Last Viewed Date', 'DateTime', { isSystem: true }),
  field('LastReferencedDate', 'Last Referenced Date', 'DateTime', { isSystem: true })
];

/** An address and its parts, e.g. `BillingAddress` with `BillingStreet`, `BillingCity`, …; an empty prefix gives `Address`, `Street`, …. */
export function address(prefix: string, label: string): readonly StandardField[] {
  const part = (name: string): string => `${prefix}${name}`;
  const title = (name: string): string => (label === '' ? name : `${label} ${name}`);
  return [
    textArea(part('Street'), title('Street'), 255),
    text(part('City'), title('City'), 40),
    text(part('State'), title('State/Province'), 80),
    text(part('PostalCode'), title('Zip/Postal Code'), 20),
    text(part('Country'), title('Country'), 80),
    number(part('Latitude'), title('Latitude'), 3, 15),
    number(part('Longitude'), title('Longitude'), 3, 15),
    picklist(part('GeocodeAccuracy'), title('Geocode Accuracy'), geocodeAccuracies, { isRestricted: true }),
    compound(
      part('Address'),
      title('Address'),
      'Address',
      ['Street', 'City', 'State', 'PostalCode', 'Country'].map(part)
    )
  ];
}

/** The fields that the platform keeps on every record, in the order in which describe lists them. */
export function systemFields(
  label: string,
  options: { readonly hasOwner: boolean; readonly hasRecordTypes: boolean }
): readonly StandardField[] {
  return [
    field('Id', `${label} ID`, 'Id', { length: 18, isSystem: true }),
    ...(options.hasOwner
      ? [
          lookup('OwnerId', 'Owner ID', ['User'], {
            isRequired: true,
            relationshipName: 'Owner',
            deleteConstraint: 'Restrict'
          })
        ]
      : []),
    checkbox('IsDeleted', 'Deleted', false, system),
    ...(options.hasRecordTypes ? [lookup('RecordTypeId', 'Record Type ID', ['RecordType'])] : []),
    dateTime('CreatedDate', 'Created Date', system),
    lookup('CreatedById', 'Created By ID', ['User'], { ...system, deleteConstraint: 'Restrict' }),
    dateTime('LastModifiedDate', 'Last Modified Date', system),
    lookup('LastModifiedById', 'Last Modified By ID', ['User'], { ...system, deleteConstraint: 'Restrict' }),
    dateTime('SystemModstamp', 'System Modstamp', system)
  ];
}
