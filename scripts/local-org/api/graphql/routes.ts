import { OrgError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse, Route } from '../http.ts';
import { executeGraphql } from './execute.ts';

function bodyOf(request: ApiRequest): Readonly<Record<string, unknown>> {
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new OrgError('JSON_PARSER_ERROR', 'The request body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new OrgError('JSON_PARSER_ERROR', 'The request body must be a JSON object with a query.');
  }
  return body as Readonly<Record<string, unknown>>;
}

function post(request: ApiRequest): ApiResponse {
  const { query, variables, operationName } = bodyOf(request);
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
