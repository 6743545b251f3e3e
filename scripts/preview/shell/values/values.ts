import type { FetchResponse, FieldValue, RecordRepresentation } from 'lightning/uiApiTypes';
import { bootstrap, pages } from 'shell/bootstrap';
import type { PageField } from '../../pageTypes.ts';

/** A value ready for the screen. */
export interface ShownValue {
  /** Blank when the record has no value. */
  readonly text: string;
  /** Address of the record or page that it leads to. */
  readonly href?: string;
}

/** The field at a path such as `Account__r.Name`; undefined where the record does not carry it. */
export function fieldAt(record: RecordRepresentation, path: string): FieldValue | undefined {
  let current: RecordRepresentation | undefined = record;
  const steps = path.split('.');
  for (const step of steps.slice(0, -1)) {
    const value: FieldValue['value'] | undefined = current?.fields[step]?.value;
    current = typeof value === 'object' && value !== null ? value : undefined;
  }
  return current?.fields[steps.at(-1) ?? ''];
}

/** The record in which a path ends: its owner for `Account__r.Name` is the account. */
export function ownerAt(record: RecordRepresentation, path: string): RecordRepresentation | undefined {
  const parent = path.split('.').slice(0, -1);
  if (parent.length === 0) return record;
  const value = fieldAt(record, parent.join('.'))?.value;
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** Address of a record's page. */
export function recordUrl(record: { readonly apiName: string; readonly id: string }): string {
  return `/lightning/r/${record.apiName}/${record.id}/view`;
}

/** A field as the user's locale writes it; names of records become links. */
export function showPath(record: RecordRepresentation, path: string): ShownValue {
  const field = fieldAt(record, path);
  if (field === undefined || field.value === null) return { text: '' };
  const text = field.displayValue ?? plainText(field.value);
  const owner = ownerAt(record, path);
  const isName = owner !== undefined && pages.objects[owner.apiName]?.nameField === path.split('.').at(-1);
  return isName ? { text, href: recordUrl(owner) } : { text };
}

/** A field of the highlights panel. */
export function showField(record: RecordRepresentation, field: PageField): ShownValue {
  if (field.relationshipName !== undefined && field.targetNameField !== undefined) {
    return showPath(record, `${field.relationshipName}.${field.targetNameField}`);
  }
  const shown = showPath(record, field.apiName);
  const { value } = fieldAt(record, field.apiName) ?? {};
  if (field.type === 'Checkbox') return { text: value === true ? 'Yes' : 'No' };
  if (typeof value !== 'string' || shown.text === '') return { text: shown.text };
  if (field.type === 'Email') return { text: shown.text, href: `mailto:${value}` };
  if (field.type === 'Phone') return { text: shown.text, href: `tel:${value}` };
  if (field.type === 'Url') return { text: shown.text, href: /^https?:/.test(value) ? value : `http://${value}` };
  if (field.type === 'Date') return { text: dateText(value) };
  if (field.type === 'DateTime') return { text: dateTimeText(value) };
  return { text: shown.text };
}

/** What a `fields` parameter must name so that `showField` can show the field. */
export function pathsOf(object: string, field: PageField): string[] {
  const own = `${object}.${field.apiName}`;
  return field.relationshipName === undefined || field.targetNameField === undefined
    ? [own]
    : [own, `${object}.${field.relationshipName}.${field.targetNameField}`];
}

/** The request that record page and highlights panel share: the name, and what the compact layout shows. */
export function headRequest(object: string): {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
} {
  const { nameField = 'Id', compactFields = [] } = pages.objects[object] ?? {};
  return {
    fields: [`${object}.${nameField}`],
    optionalFields: compactFields.flatMap((field) => pathsOf(object, field))
  };
}

/** `2026-03-01` as the user's locale writes it, with no time zone in between. */
export function dateText(date: string): string {
  return new Intl.DateTimeFormat(bootstrap.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}

/** A moment in the user's time zone. */
export function dateTimeText(moment: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: bootstrap.timeZone } as const;
  return new Intl.DateTimeFormat(bootstrap.locale, options).format(new Date(moment));
}

function plainText(value: FieldValue['value']): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? '' : String(value);
}

/** What a failed request means for a page: see `shell-problem`. */
export function problemOf(error: FetchResponse): 'notFound' | 'noAccess' | 'unreachable' {
  if (error.status === 0) return 'unreachable';
  return error.status === 403 ? 'noAccess' : 'notFound';
}

/** What a failed request said. */
export function messageOf(error: unknown): string {
  const body = (error as Partial<FetchResponse> | undefined)?.body;
  if (Array.isArray(body)) return body.map((entry: { message?: string }) => entry.message ?? '').join(' ');
  if (body !== undefined && 'message' in body) return body.message;
  return error instanceof Error ? error.message : String(error);
}
