import { OrgError, type ErrorDetail } from '../basics/errors.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';

/** An error detail in the form that every protocol shares. */
export function detail(code: string, message: string, fields: readonly string[] = []): ErrorDetail {
  return { code, message, fields };
}

/** What an exception says of one row. Only refusals become row errors: anything else is a defect and goes on. */
export function detailOf(error: unknown): ErrorDetail {
  if (error instanceof OrgError) return error.detail;
  throw error;
}

export function noSuchColumn(name: string, object: ObjectModel): ErrorDetail {
  return detail('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.apiName}`);
}

export function notWritable(names: readonly string[]): ErrorDetail {
  const list = names.join(', ');
  return detail(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${list}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    names
  );
}

export function requiredMissing(names: readonly string[]): ErrorDetail {
  return detail('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
}

export function unsupportedType(object: string): ErrorDetail {
  return detail(
    'INVALID_TYPE',
    `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`
  );
}

export function invalidCrossReference(field?: FieldModel): ErrorDetail {
  return detail(
    'INVALID_CROSS_REFERENCE_KEY',
    'invalid cross reference id',
    field === undefined ? [] : [field.apiName]
  );
}

/** Automation that causes automation came to its end. */
export function tooDeep(object: string, depth: number): ErrorDetail {
  return detail(
    'CANNOT_EXECUTE_FLOW_TRIGGER',
    `${object}: maximum trigger depth exceeded: flows caused one another more than ${depth} times`
  );
}

export const INSUFFICIENT_ACCESS = detail('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');

export const ENTITY_IS_DELETED = detail('ENTITY_IS_DELETED', 'entity is deleted');

export const ROLLED_BACK = detail(
  'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  'Record rolled back because not all records were valid and the request was using AllOrNone header'
);
