import { OrgError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import { toId18 } from '../storage/ids.ts';
import { coerceDate, coerceDateTime, coerceTime } from './coerce-dates.ts';
import { coerceMultiPicklist, coercePicklist } from './coerce-picklists.ts';
import { coerceNumber } from './coerce-numbers.ts';

export type Source = 'json' | 'csv';

/** What an error message says about a field. */
export type Labelled = Pick<FieldModel, 'label' | 'apiName'>;

/** Turns a client's value into the field's value. Blank (null, undefined, empty text) is null. Throws `OrgError` with Salesforce's code. */
export type Coercer = (raw: unknown, source: Source) => Value;

/** The coercer of a field that a client may write. */
export function coercerOf(field: FieldModel): Coercer {
  const coerce = typedCoercer(field);
  return (raw, source) => {
    if (raw === null || raw === undefined || raw === '') return field.type === 'Checkbox' ? false : null;
    return coerce(raw, source);
  };
}

function typedCoercer(field: FieldModel): Coercer {
  switch (field.type) {
    case 'Checkbox':
      return (raw, source) => coerceFlag(field, raw, source);
    case 'Number':
    case 'Currency':
    case 'Percent':
      return (raw, source) => coerceNumber(field, raw, source);
    case 'Date':
      return (raw, source) => coerceDate(field, raw, source);
    case 'DateTime':
      return (raw, source) => coerceDateTime(field, raw, source);
    case 'Time':
      return (raw, source) => coerceTime(field, raw, source);
    case 'Lookup':
    case 'MasterDetail':
    case 'Id':
      return (raw, source) => coerceId(field, raw, source);
    case 'Picklist':
      return coercePicklist(field);
    case 'MultiselectPicklist':
      return coerceMultiPicklist(field);
    case 'Email':
      return (raw, source) => checkEmail(field, coerceText(field, raw, source));
    default:
      return (raw, source) => coerceText(field, raw, source);
  }
}

/** Jackson's name for the kind of a JSON value, as the platform's messages show it. */
function tokenOf(raw: unknown): string {
  switch (typeof raw) {
    case 'string':
      return 'VALUE_STRING';
    case 'number':
      return Number.isInteger(raw) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
    case 'boolean':
      return raw ? 'VALUE_TRUE' : 'VALUE_FALSE';
    default:
      return Array.isArray(raw) ? 'START_ARRAY' : 'START_OBJECT';
  }
}

/** A client's value as a message shows it. */
export function shown(raw: unknown): string {
  return typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');
}

/** A JSON value of the wrong kind, in the words of the platform's parser. */
export function wrongJson(type: string, raw: unknown): OrgError {
  const value = typeof raw === 'object' ? '' : ` value ${shown(raw)}`;
  return new OrgError(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${tokenOf(raw)}${value} or request may be missing a required field`
  );
}

/** A CSV cell that its field's type cannot take. */
export function wrongCell(field: Labelled, raw: unknown): OrgError {
  return new OrgError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${shown(raw)}`, [
    field.apiName
  ]);
}

/** The refusal of a value of the wrong type in either form. */
export function wrongType(field: Labelled, type: string, raw: unknown, source: Source): OrgError {
  return source === 'json' ? wrongJson(type, raw) : wrongCell(field, raw);
}

function coerceFlag(field: Labelled, raw: unknown, source: Source): boolean {
  if (typeof raw === 'boolean') return raw;
  const text = typeof raw === 'string' ? raw.trim().toLowerCase() : undefined;
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (source === 'csv' && text === '1') return true;
  if (source === 'csv' && text === '0') return false;
  throw wrongType(field, 'boolean', raw, source);
}

/** Text as it is kept: JSON scalars become text, line ends `\n`, space around a single line goes; blank is null. */
export function coerceText(field: FieldModel, raw: unknown, source: Source): string | null {
  if (typeof raw === 'object') throw wrongJson('string', raw);
  let text = shown(raw);
  if (field.type !== 'LongTextArea' && field.type !== 'Html') text = text.trim();
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text === '') return null;
  if (text.includes('\0')) throw wrongType(field, 'string', 'text with a NUL character', source);
  checkLength(field, text);
  return text;
}

/** `STRING_TOO_LONG` when text exceeds its field. */
export function checkLength(field: FieldModel, text: string): void {
  const limit = field.length;
  if (limit === undefined || text.length <= limit) return;
  const start = text.length > 255 ? `${text.slice(0, 255)}…` : text;
  throw new OrgError('STRING_TOO_LONG', `${field.label}: data value too large: ${start} (max length=${limit})`, [
    field.apiName
  ]);
}

// One @, something before it, a dotted domain after it; the same strictness as the platform's own check for ordinary addresses.
const EMAIL =
  /^[^\s@<>(),;:"[\]\\]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

function checkEmail(field: FieldModel, text: string | null): string | null {
  if (text === null || EMAIL.test(text)) return text;
  throw new OrgError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.apiName]);
}

function coerceId(field: FieldModel, raw: unknown, source: Source): string {
  if (typeof raw === 'object') throw wrongType(field, 'reference', raw, source);
  const text = shown(raw).trim();
  const id = toId18(text);
  if (id === undefined) throw malformedId(field, text);
  return id;
}

/** A lookup value that is no id at all. */
export function malformedId(field: Labelled, text: string): OrgError {
  return new OrgError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, [field.apiName]);
}
