import type { FieldType } from '../../metadata/model.ts';

/** How one field type appears in describe results and column metadata. */
interface TypeNames {
  readonly describe: string;
  readonly soap: string;
  readonly apex: string;
}

const text = (describe: string): TypeNames => ({ describe, soap: 'xsd:string', apex: 'String' });

const NAMES: Readonly<Record<FieldType, TypeNames>> = {
  Id: { describe: 'id', soap: 'tns:ID', apex: 'Id' },
  Text: text('string'),
  TextArea: text('textarea'),
  LongTextArea: text('textarea'),
  Html: text('textarea'),
  EncryptedText: text('encryptedstring'),
  Email: text('email'),
  Phone: text('phone'),
  Url: text('url'),
  Number: { describe: 'double', soap: 'xsd:double', apex: 'Double' },
  Currency: { describe: 'currency', soap: 'xsd:double', apex: 'Double' },
  Percent: { describe: 'percent', soap: 'xsd:double', apex: 'Double' },
  Checkbox: { describe: 'boolean', soap: 'xsd:boolean', apex: 'Boolean' },
  Date: { describe: 'date', soap: 'xsd:date', apex: 'Date' },
  DateTime: { describe: 'datetime', soap: 'xsd:dateTime', apex: 'Datetime' },
  Time: { describe: 'time', soap: 'xsd:time', apex: 'Time' },
  Picklist: text('picklist'),
  MultiselectPicklist: text('multipicklist'),
  Lookup: { describe: 'reference', soap: 'tns:ID', apex: 'Id' },
  MasterDetail: { describe: 'reference', soap: 'tns:ID', apex: 'Id' },
  AutoNumber: text('string'),
  Summary: { describe: 'double', soap: 'xsd:double', apex: 'Double' },
  Address: { describe: 'address', soap: 'urn:address', apex: 'Address' },
  PersonName: text('string')
};

/** Type in a describe result, e.g. `multipicklist`. */
export function describeType(type: FieldType): string {
  return NAMES[type].describe;
}

/** SOAP type in a describe result, e.g. `xsd:double`. */
export function soapType(type: FieldType): string {
  return NAMES[type].soap;
}

/** Apex type in column metadata, e.g. `Datetime`. */
export function apexType(type: FieldType): string {
  return NAMES[type].apex;
}
