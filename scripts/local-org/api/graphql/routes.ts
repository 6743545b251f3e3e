import { OrgError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse, Route } from '../http.ts';
import { jsonBody } from '../json.ts';
import { executeGraphql } from './execute.ts';

function post(request: ApiRequest): ApiResponse {
  const { query, variables, operationName } = jsonBody(request);
  if (typeof query !== 'string') throw new OrgError('JSON_PARSER_ERROR', 'The property query must be a text.');
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw new OrgError('JSON_PARSER_ERROR', 'The property variables must be an object.');
  }
  const answer = executeGraphql(request.org, request.session, {
    query,
    variables: (variables ?? {}) as Readonly<Record<string, unknown>>,
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : undefined
  });
  return { status: 200, body: answer };
}

/** POST /graphql: UI API's GraphQL. */
export const graphqlRoutes: readonly Route[] = [{ method: 'POST', pattern: '/graphql', handle: post }];
