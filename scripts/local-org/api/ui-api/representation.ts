import type { Session } from '../../access/types.ts';
import type { FieldModel } from '../../metadata/model.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { DisplayOptions } from '../../query/display.ts';
import { displayValue } from '../../query/display.ts';
import type { ResultRecord } from '../../query/spec.ts';
import { MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import { asRecord, asText, eTagOf } from './common.ts';
import type { FieldTree } from './fieldTree.ts';
import { hasLayout } from './objectInfo.ts';

type Json = Readonly<Record<string, unknown>>;

/** How the session's user reads numbers and dates. */
export function displayOptions(org: LocalOrg, session: Session): DisplayOptions {
  const fields = ['LocaleSidKey', 'TimeZoneSidKey'].filter((name) => org.model.field('User', name) !== undefined);
  if (session.userId === '' || fields.length === 0) return {};
  const { records } = org.query(org.system, {
    object: 'User',
    select: fields.map((path) => ({ kind: 'field', path })),
    where: { kind: 'compare', path: 'Id', op: '=', value: { kind: 'literal', value: session.userId } },
    limit: 1
  });
  const locale = asText(records[0]?.fields['LocaleSidKey']).replaceAll('_', '-');
  const timeZone = asText(records[0]?.fields['TimeZoneSidKey']);
  return { ...(locale === '' ? {} : { locale }), ...(timeZone === '' ? {} : { timeZone }) };
}

/** A record as UI API gives it: the wanted fields, each with its display value, and who changed it when. */
export function representation(tree: FieldTree, record: ResultRecord, options: DisplayOptions): Json {
  const { fields } = record;
  const modified = fields['SystemModstamp'] ?? fields['LastModifiedDate'] ?? null;
  const content = {
    // Not the tree's: a lookup to several objects is read as one of them.
    apiName: record.object,
    childRelationships: {},
    fields: fieldValues(tree, record, options),
    id: asText(fields['Id']),
    lastModifiedById: fields['LastModifiedById'] ?? null,
    lastModifiedDate: fields['LastModifiedDate'] ?? null,
    recordTypeId: fields['RecordTypeId'] ?? (hasLayout(tree.object) ? MASTER_RECORD_TYPE_ID : null),
    recordTypeInfo: null,
    systemModstamp: modified
  };
  return { ...content, eTag: eTagOf(content), weakEtag: typeof modified === 'string' ? Date.parse(modified) : 0 };
}

function fieldValues(tree: FieldTree, record: ResultRecord, options: DisplayOptions): Json {
  const values = new Map<string, Json>();
  for (const field of tree.fields.values()) values.set(field.apiName, fieldValue(field, record, options));
  for (const [name, parent] of tree.parents) values.set(name, parentValue(parent, record, name, options));
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldValue(field: FieldModel, record: ResultRecord, options: DisplayOptions): Json {
  if (field.type === 'Address') return { displayValue: addressText(field, record), value: null };
  const value = record.fields[field.apiName] ?? null;
  if (typeof value === 'object') return { displayValue: null, value: null };
  return { displayValue: displayValue(field, value, options), value };
}

function parentValue(tree: FieldTree, record: ResultRecord, name: string, options: DisplayOptions): Json {
  const parent = asRecord(record.fields[name]);
  if (parent === undefined) return { displayValue: null, value: null };
  const label = parent.fields[tree.object.nameField];
  return { displayValue: asText(label) || null, value: representation(tree, parent, options) };
}

/** Street, city and so on in one line; null when all are blank. */
function addressText(field: FieldModel, record: ResultRecord): string | null {
  const parts = (field.components ?? []).map((name) => asText(record.fields[name])).filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : null;
}
