import { executeSync, getOperationAST, GraphQLError, OperationTypeNode, parse, validate, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, FieldNode, OperationDefinitionNode } from 'graphql';
import type { Session } from '../../access/types.ts';
import type { LocalOrg } from '../../org-types.ts';
import { displayOptions } from '../ui-api/representation.ts';
import type { GraphqlContext } from './context.ts';
import { executionError, syntaxError, validationError, variableError } from './errors.ts';
import type { ApiGraphqlError } from './errors.ts';
import { guardDocument, guardSubqueries, guardValues, withoutInaccessible } from './guard.ts';
import { runQueryOperation } from './run-query.ts';
import { schemaFor } from './schema.ts';

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** The answer, always sent with HTTP status 200. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly ApiGraphqlError[];
}

/** Salesforce's longest query in characters, and the most words that are parsed. */
const MAX_LENGTH = 100_000;
const MAX_TOKENS = 15_000;

const refused = (...errors: readonly ApiGraphqlError[]): GraphqlAnswer => ({ data: null, errors });

/** Answers a GraphQL request with what the session may see and do. */
export function executeGraphql(org: LocalOrg, session: Session, request: GraphqlRequest): GraphqlAnswer {
  const { variables = {}, operationName } = request;
  if (request.query.length > MAX_LENGTH) {
    return refused(syntaxError(new GraphQLError(`the query is longer than ${MAX_LENGTH} characters`)));
  }
  let parsed: DocumentNode;
  try {
    parsed = parse(request.query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return refused(syntaxError(error));
    // The parser descends with the nesting of the text and runs out of stack on hostile depth.
    return refused(syntaxError(new GraphQLError('the query is nested too deeply')));
  }
  try {
    guardDocument(parsed);
    guardValues(parsed, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return refused(executionError(error));
    throw error;
  }
  const schema = schemaFor(org.model, session);
  const document = withoutInaccessible(schema, parsed);
  const invalid = validate(schema, document, undefined, { maxErrors: 20 });
  if (invalid.length > 0) return refused(...invalid.map((error) => validationError(error, document)));
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message =
      operationName === undefined
        ? 'Must provide operation name if query contains multiple operations.'
        : `Unknown operation named '${operationName}'.`;
    return refused({ message, locations: [], paths: [], extensions: { ErrorType: 'ValidationError' } });
  }
  try {
    guardSubqueries(schema, operation, document);
  } catch (error) {
    if (error instanceof GraphQLError) return refused(executionError(error));
    throw error;
  }
  const contextValue: GraphqlContext = { org, session, variables, display: displayOptions(org, session) };
  if (operation.operation === OperationTypeNode.QUERY && !isIntrospection(operation, document)) {
    return answerOf(runQueryOperation(schema, document, operation, contextValue));
  }
  const result = executeSync({
    schema,
    document,
    contextValue,
    variableValues: variables,
    ...(operationName !== undefined && { operationName })
  });
  return answerOf(result);
}

/** Questions about the schema itself are left to graphql-js. */
function isIntrospection(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  let found = false;
  const Field = ({ name }: FieldNode): void => {
    if (name.value === '__schema' || name.value === '__type') found = true;
  };
  visit(document, { Field });
  return found || operation.selectionSet.selections.length === 0;
}

function answerOf(result: ExecutionResult): GraphqlAnswer {
  // Without data, execution did not begin: the variables were wrong.
  if (!('data' in result)) return refused(...(result.errors ?? []).map(variableError));
  const errors = (result.errors ?? []).map(executionError);
  // What was merely rolled back comes after what failed.
  const isRolledBack = (error: ApiGraphqlError): boolean => error.extensions['errorCode'] === 'PROCESSING_HALTED';
  return { data: result.data, errors: [...errors.filter((e) => !isRolledBack(e)), ...errors.filter(isRolledBack)] };
}
