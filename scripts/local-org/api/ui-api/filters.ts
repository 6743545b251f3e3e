import type { DocumentNode, GraphQLInputType, ValueNode } from 'graphql';
import { GraphQLError, Kind, parse, parseValue, print, validate, valueFromAST } from 'graphql';

import type { ObjectModel } from '../../metadata/model.ts';
import type { Condition } from '../../query/spec.ts';
import { schemaFor } from '../graphql/schema.ts';
import { whereCondition } from '../graphql/where.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';

/**
 * The condition of a `where` parameter, which is written as a GraphQL filter such as `{ Name: { like: "A%" } }`. It is
 * checked as a query would be: an unknown field, or one that the session may not read, is refused.
 */
export function filterCondition(request: ApiRequest, object: ObjectModel, where: string | null): Condition | undefined {
  if (where === null || where.trim() === '') return undefined;
  const schema = schemaFor(request.org.model, request.session);
  const type = schema.getType(`${object.apiName}_Filter`);
  const value = parsed(where);
  // Validated inside a query, for the messages that a GraphQL client would get.
  const [problem] = validate(schema, queryWith(object, value));
  if (problem !== undefined) throw illegalWhere(problem.message);
  return whereCondition(request.org.model, object, valueFromAST(value, type as GraphQLInputType));
}

function parsed(where: string): ValueNode {
  let value: ValueNode;
  try {
    value = parseValue(where);
  } catch (error) {
    throw illegalWhere(error instanceof GraphQLError ? error.message : String(error));
  }
  if (value.kind !== Kind.OBJECT) throw illegalWhere('it must be an object.');
  return value;
}

function queryWith(object: ObjectModel, where: ValueNode): DocumentNode {
  return parse(`{ uiapi { query { ${object.apiName}(where: ${print(where)}) { totalCount } } } }`);
}

function illegalWhere(reason: string): HttpError {
  return new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `The parameter where is not valid: ${reason}`);
}
