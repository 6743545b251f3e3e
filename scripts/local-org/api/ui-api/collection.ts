import type { Condition, OrderItem, QuerySpec, ResultRecord } from '../../query/spec.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { uiApiUrl } from './common.ts';
import type { FieldTree } from './fieldTree.ts';
import { displayOptions, representation } from './representation.ts';

type Json = Readonly<Record<string, unknown>>;

/** Which page of which records a collection shows. */
export interface CollectionRequest {
  readonly tree: FieldTree;
  readonly where?: Condition | undefined;
  readonly scope?: QuerySpec['scope'] | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly pageSize: number;
  /** How many records come before the page. */
  readonly offset: number;
  /** Path below `/ui-api` for the page addresses. */
  readonly path: string;
  /** Further parameters of the page addresses. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Salesforce gives at most this many records into a list. */
const DEEPEST = 2000;

/** One page of records with the tokens of the pages beside it. */
export function recordCollection(request: ApiRequest, wanted: CollectionRequest): Json {
  const { tree, where, scope, orderBy, pageSize, offset } = wanted;
  const answer = request.org.query(request.session, {
    object: tree.object.apiName,
    select: tree.select(),
    orderBy: [...orderBy, { path: 'Id', direction: 'asc', nulls: 'first' }],
    // One row more says whether there is a next page; nobody needs the whole count.
    limit: pageSize + 1,
    total: 'window',
    offset,
    ...(where === undefined ? {} : { where }),
    ...(scope === undefined ? {} : { scope })
  });
  return collectionPage(request, wanted, answer.records);
}

/** Records that were read, one more than the page holds if there are more, with the tokens of the pages beside theirs. */
export function collectionPage(
  request: ApiRequest,
  wanted: Omit<CollectionRequest, 'orderBy' | 'where' | 'scope'>,
  read: readonly ResultRecord[]
): Json {
  const { tree, pageSize, offset } = wanted;
  const options = displayOptions(request.org, request.session);
  const records = read.slice(0, pageSize);
  const next = offset + records.length;
  const hasNext = read.length > pageSize && next < DEEPEST;
  const nextToken = hasNext ? String(next) : null;
  const previousToken = offset > 0 ? String(Math.max(0, offset - pageSize)) : null;
  return {
    count: records.length,
    currentPageToken: String(offset),
    currentPageUrl: pageUrl(request, wanted, String(offset)),
    nextPageToken: nextToken,
    nextPageUrl: nextToken === null ? null : pageUrl(request, wanted, nextToken),
    previousPageToken: previousToken,
    previousPageUrl: previousToken === null ? null : pageUrl(request, wanted, previousToken),
    records: records.map((record) => representation(tree, record, options))
  };
}

/** The records before a page, from the token that an earlier answer gave. */
export function offsetOf(token: string | null | undefined): number {
  if (token === null || token === undefined || token === '') return 0;
  const offset = Number(token);
  if (Number.isInteger(offset) && offset >= 0 && offset <= DEEPEST) return offset;
  throw new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `${token} is not a page token of this list.`);
}

function pageUrl(
  request: ApiRequest,
  { path, pageSize, parameters }: Pick<CollectionRequest, 'path' | 'pageSize' | 'parameters'>,
  token: string
): string {
  return uiApiUrl(request, path, { pageSize: String(pageSize), pageToken: token, ...parameters });
}

/** Both conditions, where either may be absent. */
export function allOf(...conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const terms = conditions.filter((condition) => condition !== undefined);
  return terms.length <= 1 ? terms[0] : { kind: 'and', terms };
}
