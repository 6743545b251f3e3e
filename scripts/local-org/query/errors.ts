import { OrgError } from '../basics/errors.ts';

/** A refused query that knows which word of it is at fault, so that a door which has the text can point at it. */
export class QueryError extends OrgError {
  /** The word as the caller wrote it, e.g. a field path; undefined when no single word is to blame. */
  readonly token: string | undefined;

  constructor(code: string, message: string, token?: string, fields: readonly string[] = []) {
    super(code, message, fields);
    this.name = 'QueryError';
    this.token = token;
  }
}

/** `INVALID_FIELD` for a path that the object does not have or that the session may not read: both look the same from outside. */
export function noSuchColumn(name: string, object: string, token: string = name): QueryError {
  return new QueryError(
    'INVALID_FIELD',
    `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    token
  );
}

/** `INVALID_FIELD` for a relationship that does not lead anywhere. */
export function noSuchRelationship(name: string, token: string): QueryError {
  return new QueryError(
    'INVALID_FIELD',
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    token
  );
}

/** `INVALID_TYPE` for an object that is unknown or that the session may not read. */
export function noSuchObject(name: string): QueryError {
  return new QueryError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    name
  );
}

/** `INVALID_FIELD` for a literal whose type does not fit the field. */
export function wrongLiteral(field: string, type: string): QueryError {
  const quotes = type === 'string' || type === 'reference' || type === 'id' ? 'should be' : 'should not be';
  return new QueryError(
    'INVALID_FIELD',
    `value of filter criterion for field '${field}' must be of type ${type} and ${quotes} enclosed in quotes`,
    field
  );
}
