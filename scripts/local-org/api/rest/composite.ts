import { OrgError } from '../../basics/errors.ts';
import { restError } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, Route } from '../http.ts';
import { isJsonObject, jsonBody } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Router } from '../router.ts';
import { resolveBody, resolveText } from './references.ts';
import { answerSubrequest, isSuccess } from './subrequests.ts';

const SUBREQUEST_LIMIT = 25;
const GRAPH_NODE_LIMIT = 500;
const GRAPH_LIMIT = 75;

interface Node {
  readonly referenceId: string;
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

interface NodeAnswer {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/** Rolls back a composite request whose answers are already known. */
class RolledBack extends Error {}

/** `POST /composite`: up to 25 subrequests in order, each of which may use the answers of earlier ones. */
export function composite(router: Router<Route>, request: ApiRequest): ApiResponse {
  const body = jsonBody(request);
  const nodes = nodesOf(body['compositeRequest'], SUBREQUEST_LIMIT);
  return { status: 200, body: { compositeResponse: run(router, request, nodes, body['allOrNone'] === true) } };
}

/** `POST /composite/graph`: several graphs of subrequests; each is saved or rolled back as a whole. */
export function graph(router: Router<Route>, request: ApiRequest): ApiResponse {
  const { graphs } = jsonBody(request);
  if (!Array.isArray(graphs) || graphs.length === 0)
    throw new OrgError('INVALID_INPUT', 'The request body must have an array named graphs.');
  if (graphs.length > GRAPH_LIMIT)
    throw new OrgError('LIMIT_EXCEEDED', `A request may have ${GRAPH_LIMIT} graphs at most.`);
  const parsed = graphs.map((item: unknown) => {
    const id = isJsonObject(item) ? item['graphId'] : undefined;
    if (!isJsonObject(item) || typeof id !== 'string')
      throw new OrgError('INVALID_INPUT', 'Each graph needs a graphId and a compositeRequest.');
    return { graphId: id, nodes: nodesOf(item['compositeRequest'], GRAPH_NODE_LIMIT) };
  });
  const total = parsed.reduce((sum, { nodes }) => sum + nodes.length, 0);
  if (total > GRAPH_NODE_LIMIT)
    throw new OrgError('LIMIT_EXCEEDED', `A request may have ${GRAPH_NODE_LIMIT} subrequests at most.`);
  const results = parsed.map(({ graphId, nodes }) => {
    const compositeResponse = run(router, request, nodes, true);
    const isSuccessful = compositeResponse.every(({ httpStatusCode }) => httpStatusCode < 400);
    return { graphId, graphResponse: { compositeResponse }, isSuccessful };
  });
  return { status: 200, body: { graphs: results } };
}

/** `POST /composite/batch`: up to 25 independent subrequests. */
export function batch(router: Router<Route>, request: ApiRequest): ApiResponse {
  const { batchRequests, haltOnError } = jsonBody(request);
  const items = list(batchRequests, 'batchRequests', SUBREQUEST_LIMIT);
  let isHalted = false;
  const results = items.map((item) => {
    if (isHalted)
      return {
        statusCode: 412,
        result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }]
      };
    const { method, url } = item;
    if (typeof method !== 'string' || typeof url !== 'string')
      throw new OrgError('INVALID_INPUT', 'Each of the batchRequests needs a method and a url.');
    const target = /^\/?services\//.test(url) ? url : `/services/data/${url.replace(/^\//, '')}`;
    const answer = answerSubrequest(router, request, {
      method: method.toUpperCase(),
      url: leadingSlash(target),
      body: item['richInput'],
      headers: {}
    });
    isHalted = haltOnError === true && !isSuccess(answer);
    return { statusCode: answer.status, result: answer.body ?? null };
  });
  return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode >= 400), results } };
}

function run(
  router: Router<Route>,
  request: ApiRequest,
  nodes: readonly Node[],
  allOrNone: boolean
): readonly NodeAnswer[] {
  if (!allOrNone) return runNodes(router, request, nodes, false);
  let answers: readonly NodeAnswer[] = [];
  try {
    request.org.store.transaction(() => {
      answers = runNodes(router, request, nodes, true);
      if (answers.some(({ httpStatusCode }) => httpStatusCode >= 400)) throw new RolledBack();
    });
    return answers;
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return answers.map((answer) => (answer.httpStatusCode >= 400 ? answer : rolledBack(answer.referenceId)));
  }
}

function runNodes(
  router: Router<Route>,
  request: ApiRequest,
  nodes: readonly Node[],
  stopsAtFailure: boolean
): readonly NodeAnswer[] {
  const bodies = new Map<string, unknown>();
  const answers: NodeAnswer[] = [];
  let hasFailed = false;
  for (const node of nodes) {
    if (hasFailed && stopsAtFailure) {
      answers.push(rolledBack(node.referenceId));
      continue;
    }
    const answer = runNode(router, request, node, bodies);
    answers.push(answer);
    if (answer.httpStatusCode < 400) bodies.set(node.referenceId, answer.body);
    else hasFailed = true;
  }
  return answers;
}

function runNode(
  router: Router<Route>,
  request: ApiRequest,
  node: Node,
  bodies: ReadonlyMap<string, unknown>
): NodeAnswer {
  const { referenceId, method, headers } = node;
  try {
    const url = leadingSlash(resolveText(node.url, bodies, encodeURIComponent));
    const answer = answerSubrequest(router, request, { method, url, body: resolveBody(node.body, bodies), headers });
    const location = answer.headers?.['Location'];
    return {
      body: answer.body ?? null,
      httpHeaders: location === undefined ? {} : { Location: location },
      httpStatusCode: answer.status,
      referenceId
    };
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return { body: [restError(error.detail)], httpHeaders: {}, httpStatusCode: 400, referenceId };
  }
}

function rolledBack(referenceId: string): NodeAnswer {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return { body: [{ errorCode: 'PROCESSING_HALTED', message }], httpHeaders: {}, httpStatusCode: 400, referenceId };
}

function nodesOf(value: unknown, limit: number): readonly Node[] {
  const references = new Set<string>();
  return list(value, 'compositeRequest', limit).map((item) => {
    const { referenceId, method, url, body, httpHeaders } = item;
    if (typeof referenceId !== 'string' || !/^[A-Za-z0-9_]+$/.test(referenceId)) {
      throw new OrgError('INVALID_INPUT', 'Each subrequest needs a referenceId of letters, digits and underscores.');
    }
    if (references.has(referenceId)) throw new OrgError('INVALID_INPUT', `Duplicate referenceId: ${referenceId}`);
    references.add(referenceId);
    if (typeof method !== 'string' || typeof url !== 'string')
      throw new OrgError('INVALID_INPUT', `The subrequest ${referenceId} needs a method and a url.`);
    const headers = isJsonObject(httpHeaders)
      ? Object.entries(httpHeaders).map(([name, text]) => [name.toLowerCase(), String(text)] as const)
      : [];
    return { referenceId, method: method.toUpperCase(), url, body, headers: Object.fromEntries(headers) };
  });
}

function list(value: unknown, name: string, limit: number): readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isJsonObject)) {
    throw new OrgError('INVALID_INPUT', `The request body must have an array named ${name} with at least one object.`);
  }
  if (value.length > limit)
    throw new OrgError('LIMIT_EXCEEDED', `The limit of ${limit} subrequests was exceeded: ${value.length} were sent.`);
  return value;
}

function leadingSlash(url: string): string {
  return url.startsWith('/') ? url : `/${url}`;
}
