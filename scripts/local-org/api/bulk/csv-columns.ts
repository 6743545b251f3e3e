import type { Session } from '../../access/types.ts';
import type { WriteRequest } from '../../automation/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import { lookupNamed } from '../../query/paths.ts';
import { BatchError } from './csv-reader.ts';
import type { CsvRow } from './csv-reader.ts';
import type { JobRequest } from './job-store.ts';

/** Sets a field blank where an empty cell would leave it as it is. */
const BLANK = '#N/A';

/** What one column of an upload stands for. */
type Column =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'parent'; readonly relationship: string; readonly key: string; readonly lookup: string };

/** A row turned into a write, or the reason why it cannot be one. */
export type RowRequest = { readonly write: WriteRequest } | { readonly error: string; readonly id?: string };

/** The header of an upload bound to the object's fields. */
export interface BoundColumns {
  toRequest(row: CsvRow): RowRequest;
}

/**
 * Binds a header to fields; throws `BatchError` naming the first column that the object does not have, that the user may
 * not see, or that the operation does not take.
 */
export function bindColumns(
  model: OrgModel,
  session: Session,
  job: JobRequest,
  header: readonly string[]
): BoundColumns {
  const object = model.object(job.object);
  if (object === undefined || !session.canRead(object.apiName))
    throw new BatchError(`InvalidEntity : Entity '${job.object}' is not supported by the Bulk API.`);
  const columns = header.map((name) => bindColumn(model, session, object, job, name));
  refuseDuplicates(header);
  requireKey(job, columns);
  if (job.operation === 'delete' && columns.length > 1) {
    throw new BatchError(`InvalidBatch : A delete takes the Id column only; found ${header.join(', ')}.`);
  }
  return { toRequest: (row) => toRequest(object, job, columns, row) };
}

function bindColumn(model: OrgModel, session: Session, object: ObjectModel, job: JobRequest, name: string): Column {
  if (name.toLowerCase() === 'id') {
    // Clients put a blank Id column into every upsert, whatever its key; a filled one is refused row by row.
    if (job.operation === 'insert') throw notFound(name);
    return { kind: 'id' };
  }
  if (name.includes('.')) return bindParent(model, session, object, name);
  const field = model.field(object.apiName, name);
  if (field === undefined || field.type === 'Address' || !session.canReadField(object.apiName, field.apiName))
    throw notFound(name);
  return { kind: 'field', name: field.apiName };
}

/** `Account__r.AccountKey__c`, or `User:Owner.Username` where the lookup takes several objects. */
function bindParent(model: OrgModel, session: Session, object: ObjectModel, name: string): Column {
  const [, type, relationship = '', key = ''] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(name) ?? [];
  const lookup = lookupNamed(object, relationship);
  if (lookup === undefined || !session.canReadField(object.apiName, lookup.apiName)) throw notFound(name);
  const targets =
    type === undefined
      ? lookup.referenceTo
      : lookup.referenceTo.filter((target) => target.toLowerCase() === type.toLowerCase());
  const field = targets.map((target) => model.field(target, key)).find((candidate) => candidate !== undefined);
  if (field === undefined || !isKey(field) || !session.canReadField(field.object, field.apiName)) throw notFound(name);
  return { kind: 'parent', relationship, key: field.apiName, lookup: lookup.apiName };
}

/** Salesforce finds parents by id, external ids, and a user by username. */
function isKey(field: FieldModel): boolean {
  return field.isExternalId || field.type === 'Id' || (field.object === 'User' && field.apiName === 'Username');
}

function refuseDuplicates(header: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (seen.has(name.toLowerCase()))
      throw new BatchError(`InvalidBatch : Duplicate field name in the CSV header : ${name}`);
    seen.add(name.toLowerCase());
  }
}

function requireKey(job: JobRequest, columns: readonly Column[]): void {
  const needsId = job.operation === 'update' || job.operation === 'delete';
  if (needsId && !columns.some((column) => column.kind === 'id')) throw notFound('Id');
  const key = job.externalIdFieldName;
  if (job.operation !== 'upsert' || key === undefined) return;
  const hasKey = columns.some((column) =>
    column.kind === 'id'
      ? key.toLowerCase() === 'id'
      : column.kind === 'field' && column.name.toLowerCase() === key.toLowerCase()
  );
  if (!hasKey) throw notFound(key);
}

function notFound(name: string): BatchError {
  return new BatchError(`InvalidBatch : Field name not found : ${name}`);
}

function toRequest(object: ObjectModel, job: JobRequest, columns: readonly Column[], row: CsvRow): RowRequest {
  const { cells } = row;
  if (!row.isUtf8) return { error: 'INVALID_INPUT:The row has characters that are not UTF-8:--' };
  if (cells.length !== columns.length) {
    return { error: `INVALID_INPUT:The row has ${cells.length} columns, the header has ${columns.length}:--` };
  }
  const values: Record<string, unknown> = {};
  let id: string | undefined;
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    if (column.kind === 'id') id = cell;
    else if (cell === BLANK) values[column.kind === 'field' ? column.name : column.lookup] = null;
    else if (column.kind === 'field') values[column.name] = cell;
    else values[column.relationship] = { [column.key]: cell };
  }
  return requestOf(object, job, id, values);
}

function requestOf(
  object: ObjectModel,
  job: JobRequest,
  id: string | undefined,
  values: Readonly<Record<string, unknown>>
): RowRequest {
  const { operation } = job;
  if (operation === 'insert') return { write: { operation, object: object.apiName, values } };
  if (operation === 'upsert') {
    const isById = (job.externalIdFieldName ?? 'Id').toLowerCase() === 'id';
    if (id !== undefined && !isById)
      return { error: 'INVALID_FIELD:The Id field should not be specified in the sobject data.:Id --', id };
    const write = {
      operation,
      object: object.apiName,
      externalIdField: job.externalIdFieldName ?? 'Id',
      values
    } as const;
    return { write: id === undefined ? write : { ...write, externalIdValue: id } };
  }
  if (operation !== 'update' && operation !== 'delete') return { error: `INVALID_OPERATION:${operation}:--` };
  if (id === undefined)
    return {
      error: `MISSING_ARGUMENT:Id not specified in ${operation === 'update' ? 'an update' : 'a delete'} call:--`
    };
  return { write: { operation, object: object.apiName, id, values } };
}
