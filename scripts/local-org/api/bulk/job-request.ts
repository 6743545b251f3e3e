import { UnsupportedError } from '../../basics/errors.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { ApiRequest } from '../http.ts';
import type { JsonObject } from '../json.ts';
import { DELIMITERS } from './csv-reader.ts';
import { bulkError } from './job-info.ts';
import type { JobRequest } from './job-store.ts';

const OPERATIONS = ['insert', 'update', 'upsert', 'delete'] as const;

/** Reads and checks the body that creates an ingest job. */
export function ingestRequest(request: ApiRequest, body: JsonObject): JobRequest {
  const operation = textOf(body, 'operation', '');
  if (operation === 'hardDelete') throw new UnsupportedError('the hardDelete operation');
  const known = OPERATIONS.find((candidate) => candidate === operation);
  if (known === undefined)
    throw bulkError('INVALIDJOB', `InvalidJob : Operation '${operation}' is not one of ${OPERATIONS.join(', ')}.`);
  const contentType = textOf(body, 'contentType', 'CSV');
  if (contentType !== 'CSV')
    throw bulkError('INVALIDJOB', `InvalidJob : The content type ${contentType} is not supported; use CSV.`);
  const object = targetObject(request, textOf(body, 'object', ''), known);
  const externalId =
    known === 'upsert' ? externalIdField(request, object, textOf(body, 'externalIdFieldName', '')) : undefined;
  return {
    kind: 'ingest',
    operation: known,
    object: object.apiName,
    ...(externalId === undefined ? {} : { externalIdFieldName: externalId }),
    ...formatOf(body),
    apiVersion: request.version
  };
}

/** Delimiter and line ending of a job. */
export function formatOf(body: JsonObject): Pick<JobRequest, 'columnDelimiter' | 'lineEnding'> {
  const columnDelimiter = textOf(body, 'columnDelimiter', 'COMMA');
  if (!Object.hasOwn(DELIMITERS, columnDelimiter)) {
    throw bulkError(
      'INVALIDJOB',
      `InvalidJob : The column delimiter ${columnDelimiter} is not one of ${Object.keys(DELIMITERS).join(', ')}.`
    );
  }
  const lineEnding = textOf(body, 'lineEnding', 'LF');
  if (lineEnding !== 'LF' && lineEnding !== 'CRLF')
    throw bulkError('INVALIDJOB', `InvalidJob : The line ending ${lineEnding} is neither LF nor CRLF.`);
  return { columnDelimiter, lineEnding };
}

/** A text member of a body, or what stands for it when it is absent or null. */
export function textOf(body: JsonObject, name: string, absent: string): string {
  const value = body[name] ?? absent;
  if (typeof value !== 'string') throw bulkError('INVALIDJOB', `InvalidJob : ${name} must be a text.`);
  return value;
}

function targetObject(request: ApiRequest, name: string, operation: (typeof OPERATIONS)[number]): ObjectModel {
  const object = request.org.model.object(name);
  if (object === undefined || !object.isWritable || !request.session.canRead(object.apiName)) {
    throw bulkError('INVALIDENTITY', `InvalidEntity : Entity '${name}' is not supported by the Bulk API.`);
  }
  const { session } = request;
  const isAllowed = {
    insert: session.canCreate(object.apiName),
    update: session.canEdit(object.apiName),
    upsert: session.canCreate(object.apiName) || session.canEdit(object.apiName),
    delete: session.canDelete(object.apiName)
  }[operation];
  if (!isAllowed)
    throw bulkError('INVALIDENTITY', `InvalidEntity : You may not ${operation} records of '${object.apiName}'.`);
  return object;
}

function externalIdField(request: ApiRequest, object: ObjectModel, name: string): string {
  if (name === '')
    throw bulkError(
      'INVALIDJOB',
      `InvalidJob : External ID was blank for ${object.apiName}. An External ID must be specified for upsert.`
    );
  const field = request.org.model.field(object.apiName, name);
  const isUsable =
    field !== undefined &&
    (field.isExternalId || field.type === 'Id') &&
    request.session.canReadField(object.apiName, field.apiName);
  if (!isUsable) {
    throw bulkError(
      'INVALIDJOB',
      `InvalidJob : Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${object.apiName}`
    );
  }
  return field.apiName;
}
