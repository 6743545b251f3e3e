import type { ListView, ObjectModel } from '../../metadata/model.ts';
import { UnsupportedError } from '../../basics/errors.ts';
import { listViewFilter } from '../../query/listView.ts';
import type { ResultRecord } from '../../query/spec.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { notFound } from '../http-errors.ts';
import type { Column } from '../ui-api/columns.ts';
import { columnAt, ordersOf } from '../ui-api/columns.ts';
import { countParameter } from '../ui-api/common.ts';
import { listViewById, listViewId, listViewsOf } from '../ui-api/listViews.ts';
import { conditionJson, conditionSoql } from './condition-soql.ts';
import { valueType } from './paths.ts';
import { objectInPath } from './read.ts';
import { describeType } from './soap-types.ts';

type Json = Readonly<Record<string, unknown>>;

interface Found {
  readonly object: ObjectModel;
  readonly view: ListView;
}

/** Columns that every list has without showing them. */
const HIDDEN = ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'];
const DEFAULT_LIMIT = 25;
const LARGEST_LIMIT = 2000;

/** `GET /sobjects/X/listviews`: the object's list views. */
export function listViews(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const listviews = listViewsOf(object).map((view) => basics(request, view));
  const body = { done: true, listviews, nextRecordsUrl: null, size: listviews.length, sobjectType: object.apiName };
  return { status: 200, body };
}

/** `GET /sobjects/X/listviews/recent`: nobody notes which lists were looked at. */
export function recentListViews(): never {
  throw new UnsupportedError('lists of recently used list views');
}

/** `GET /sobjects/X/listviews/ID` */
export function listView(request: ApiRequest, params: RouteParams): ApiResponse {
  return { status: 200, body: basics(request, found(request, params).view) };
}

/** `GET /sobjects/X/listviews/ID/describe`: its columns, its order and the query that finds its records. */
export function describeListView(request: ApiRequest, params: RouteParams): ApiResponse {
  const { object, view } = found(request, params);
  const { org, session } = request;
  const { where, scope } = listViewFilter(org.model, view);
  const columns = columnsOf(request, object, view);
  const orders = ordersOf(org.model, session, object, orderNames(object));
  const select = columns.map((column) => column.json['selectListItem']).join(', ');
  const order = orders.map(({ item }) => `${item.path} ASC NULLS ${item.nulls.toUpperCase()}`).join(', ');
  const body = {
    columns: columns.map(({ json }) => json),
    id: listViewId(view),
    orderBy: orders.map(({ item }) => ({
      fieldNameOrPath: item.path,
      nullsPosition: item.nulls,
      sortDirection: 'ascending'
    })),
    query:
      `SELECT ${select} FROM ${object.apiName}` +
      (scope === undefined ? '' : ` USING SCOPE ${scope}`) +
      (where === undefined ? '' : ` WHERE ${conditionSoql(org.model, object, where)}`) +
      ` ORDER BY ${order}`,
    relatedEntityId: null,
    scope: scope ?? null,
    scopeEntityId: null,
    sobjectType: object.apiName,
    whereCondition: conditionJson(org.model, object, where)
  };
  return { status: 200, body };
}

/** `GET /sobjects/X/listviews/ID/results?limit=&offset=`: one page of its records, every value as text. */
export function listViewResults(request: ApiRequest, params: RouteParams): ApiResponse {
  const { object, view } = found(request, params);
  const { org, session } = request;
  const limit = countParameter(request.query.get('limit'), 'limit', DEFAULT_LIMIT, [1, LARGEST_LIMIT]);
  const offset = countParameter(request.query.get('offset'), 'offset', 0, [0, LARGEST_LIMIT]);
  const columns = columnsOf(request, object, view);
  const { records, hasMore } = org.query(session, {
    object: object.apiName,
    select: columns.map(({ path, isPicklist }) => ({ kind: 'field', path, ...(isPicklist && { format: 'label' }) })),
    ...listViewFilter(org.model, view),
    orderBy: ordersOf(org.model, session, object, orderNames(object)).map(({ item }) => item),
    limit,
    offset
  });
  const body = {
    columns: columns.map(({ json }) => json),
    developerName: view.apiName,
    done: !hasMore,
    id: listViewId(view),
    label: view.label,
    records: records.map((record) => ({
      columns: columns.map(({ path, type }) => ({ fieldNameOrPath: path, value: textAt(record, path, type) }))
    })),
    size: records.length
  };
  return { status: 200, body };
}

function basics({ version }: ApiRequest, view: ListView): Json {
  const url = `/services/data/v${version}/sobjects/${view.object}/listviews/${listViewId(view)}`;
  return {
    describeUrl: `${url}/describe`,
    developerName: view.apiName,
    id: listViewId(view),
    label: view.label,
    resultsUrl: `${url}/results`,
    soqlCompatible: view.filterScope === 'Everything' || view.filterScope === 'Mine',
    url
  };
}

function found(request: ApiRequest, params: RouteParams): Found {
  const object = objectInPath(request.org, request.session, params['object']);
  const result = listViewById(request, params['id']);
  if (result.object.apiName !== object.apiName) throw notFound();
  return result;
}

/** By name and, so that pages never overlap, by id. */
function orderNames(object: ObjectModel): readonly string[] {
  return object.nameField === 'Id' ? ['Id'] : [object.nameField, 'Id'];
}

interface ListColumn {
  readonly path: string;
  readonly type: string;
  readonly isPicklist: boolean;
  readonly json: Json;
}

function columnsOf(request: ApiRequest, object: ObjectModel, view: ListView): readonly ListColumn[] {
  const { model } = request.org;
  const shown = view.columns.flatMap((path) => columnAt(model, request.session, object, path) ?? []);
  const paths = new Set(shown.map(({ path }) => path));
  const hidden = HIDDEN.filter((name) => object.fields.has(name) && !paths.has(name)).flatMap(
    (name) => columnAt(model, request.session, object, name) ?? []
  );
  return [
    ...shown.map((column) => listColumn(object, column, false)),
    ...hidden.map((column) => listColumn(object, column, true))
  ];
}

function listColumn(object: ObjectModel, column: Column, isHidden: boolean): ListColumn {
  const { field, path } = column;
  const type = describeType(valueType(field));
  const isPicklist = type === 'picklist' || type === 'multipicklist';
  const isOrder = path === object.nameField;
  const isSortable = !isHidden && column.isSortable;
  const [ascendingLabel, descendingLabel] = isSortable ? orderLabels(type) : [null, null];
  const json = {
    ascendingLabel,
    descendingLabel,
    fieldNameOrPath: path,
    hidden: isHidden,
    label: isHidden && path === 'Id' ? `${object.label} ID` : column.label,
    selectListItem: isPicklist ? `toLabel(${path})` : path,
    sortDirection: isOrder ? 'ascending' : null,
    sortIndex: isOrder ? 0 : null,
    sortable: isSortable,
    type
  };
  return { path, type, isPicklist, json };
}

/** What Salesforce calls the two directions: each label tells of the order that a click leads to. */
function orderLabels(type: string): readonly [string, string] {
  if (type === 'picklist') return ['Low to High', 'High to Low'];
  if (type === 'date' || type === 'datetime') return ['New to Old', 'Old to New'];
  return ['phone', 'double', 'currency', 'percent'].includes(type) ? ['9-0', '0-9'] : ['Z-A', 'A-Z'];
}

function textAt(record: ResultRecord, path: string, type: string): string | null {
  let at: ResultRecord | undefined = record;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  for (const step of steps) {
    const next: unknown = at?.fields[step];
    at = isRecord(next) ? next : undefined;
  }
  const value = at?.fields[last] ?? null;
  if (value === null || typeof value === 'object') return null;
  return type === 'datetime' || type === 'date' ? momentText(String(value)) : String(value);
}

function isRecord(value: unknown): value is ResultRecord {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment or day as these results write it, in UTC: `Fri Aug 01 21:15:46 GMT 2014`. */
function momentText(iso: string): string {
  const at = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  const day = `${DAYS[at.getUTCDay()]} ${MONTHS[at.getUTCMonth()]} ${two(at.getUTCDate())}`;
  return `${day} ${time} GMT ${at.getUTCFullYear()}`;
}
