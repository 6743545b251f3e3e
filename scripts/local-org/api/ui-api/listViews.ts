import { UnsupportedError } from '../../basics/errors.ts';
import type { ListView, ObjectModel } from '../../metadata/model.ts';
import { listViewFilter } from '../../query/listView.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { allOf, offsetOf, recordCollection } from './collection.ts';
import type { Column } from './columns.ts';
import { columnAt, ordersOf, searchCondition } from './columns.ts';
import { countParameter, eTagOf, metadataId, uiApiUrl, uiObject } from './common.ts';
import { addQualified, FieldTree } from './fieldTree.ts';
import { filterCondition } from './filters.ts';
import { compactFields } from './layouts.ts';
import type { ListParameters } from './parameters.ts';

type Json = Readonly<Record<string, unknown>>;

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 2000;
const DEFAULT_SUMMARIES = 20;

/** Names of the list views of an object, one page of them. */
export function listSummaries(request: ApiRequest, objectName: string | undefined): Json {
  const object = uiObject(request.org, request.session, objectName);
  const pageSize = countParameter(request.query.get('pageSize'), 'pageSize', DEFAULT_SUMMARIES, [1, LARGEST_PAGE]);
  const offset = offsetOf(request.query.get('pageToken'));
  const word = (request.query.get('q') ?? '').toLowerCase();
  const isRecentOnly = request.query.get('recentListsOnly') === 'true';
  const all = isRecentOnly ? [] : listViewsOf(object).filter((view) => view.label.toLowerCase().includes(word));
  const lists = all.slice(offset, offset + pageSize).map((view) => ({
    apiName: view.apiName,
    id: listViewId(view),
    label: view.label,
    listUiUrl: uiApiUrl(request, `/list-ui/${listViewId(view)}`)
  }));
  const next = offset + lists.length;
  const url = (token: number): string =>
    uiApiUrl(request, `/list-info/${object.apiName}`, { pageSize: String(pageSize), pageToken: String(token) });
  return {
    count: lists.length,
    currentPageToken: String(offset),
    currentPageUrl: url(offset),
    eTag: eTagOf(lists),
    lists,
    nextPageToken: next < all.length ? String(next) : null,
    nextPageUrl: next < all.length ? url(next) : null,
    previousPageToken: offset > 0 ? String(Math.max(0, offset - pageSize)) : null,
    previousPageUrl: offset > 0 ? url(Math.max(0, offset - pageSize)) : null
  };
}

/** Columns, filters and order of a list view. */
export function listInfo(request: ApiRequest, object: ObjectModel, view: ListView): Json {
  const columns = columnsOf(request, object, view);
  const [order] = ordersOf(request.org.model, request.session, object, [object.nameField]);
  const content = {
    cloneable: false,
    createable: false,
    deletable: false,
    displayColumns: columns.map((column) => ({
      fieldApiName: column.path,
      label: column.label,
      sortable: column.isSortable
    })),
    filterLogicString: view.booleanFilter ?? null,
    filteredByInfo: filteredBy(request, object, view),
    label: view.label,
    listReference: listReference(view),
    orderedByInfo:
      order === undefined ? [] : [{ fieldApiName: order.column.path, isAscending: true, label: order.column.label }],
    updateable: false,
    userPreferences: {
      columnWidths: Object.fromEntries(columns.map((column) => [column.path, -1])),
      columnWrap: Object.fromEntries(columns.map((column) => [column.path, false]))
    },
    visibility: 'Public',
    visibilityEditable: false
  };
  return { ...content, eTag: eTagOf(content) };
}

/** One page of a list view's records, in the order of their names unless another is asked for. */
export function listRecords(
  request: ApiRequest,
  object: ObjectModel,
  view: ListView,
  parameters: ListParameters
): Json {
  const { org, session } = request;
  const tree = new FieldTree(org.model, session, object);
  for (const column of columnsOf(request, object, view)) tree.addColumn(column.path);
  addQualified(tree, parameters.fields, false);
  addQualified(tree, parameters.optionalFields, true);
  tree.addAudit();
  const sortBy = parameters.sortBy.length > 0 ? parameters.sortBy : [`${object.apiName}.${object.nameField}`];
  const pageSize = countParameter(parameters.pageSize, 'pageSize', DEFAULT_PAGE, [1, LARGEST_PAGE]);
  const { where, scope } = listViewFilter(org.model, view);
  const search = parameters.searchTerm === null ? undefined : searchCondition(session, object, parameters.searchTerm);
  const collection = recordCollection(request, {
    tree,
    where: allOf(where, search, filterCondition(request, object, parameters.where)),
    scope,
    orderBy: ordersOf(org.model, session, object, sortBy).map(({ item }) => item),
    pageSize,
    offset: offsetOf(parameters.pageToken),
    path: `/list-records/${object.apiName}/${view.apiName}`,
    parameters: { sortBy: sortBy.join(',') }
  });
  return {
    ...collection,
    fields: parameters.fields,
    listInfoETag: listInfo(request, object, view)['eTag'],
    listReference: listReference(view),
    optionalFields: parameters.optionalFields,
    pageSize,
    searchTerm: parameters.searchTerm,
    sortBy,
    where: parameters.where
  };
}

/** Columns and records in one answer. */
export function listUi(request: ApiRequest, object: ObjectModel, view: ListView, parameters: ListParameters): Json {
  const content = {
    info: listInfo(request, object, view),
    records: listRecords(request, object, view, parameters)
  };
  return { ...content, eTag: eTagOf(content) };
}

/** A list view by its object and name; refused with 404 when there is none. */
export function listViewByName(object: ObjectModel, name: string | undefined): ListView {
  const wanted = (name ?? '').toLowerCase();
  if (wanted === '__recent' || wanted === 'recentlyviewed')
    throw new UnsupportedError('lists of recently viewed records');
  const view = listViewsOf(object).find((candidate) => candidate.apiName.toLowerCase() === wanted);
  if (view !== undefined) return view;
  throw new HttpError(404, 'NOT_FOUND', `${object.apiName} has no list view ${name ?? ''}.`);
}

/** A list view by its id; refused with 404 when there is none that the session may read. */
export function listViewById(request: ApiRequest, id: string | undefined): { object: ObjectModel; view: ListView } {
  const short = (id ?? '').slice(0, 15);
  for (const object of request.org.model.objects.values()) {
    if (!request.session.canRead(object.apiName)) continue;
    const view = listViewsOf(object).find((candidate) => listViewId(candidate).startsWith(short));
    if (view !== undefined && short.length === 15) return { object, view };
  }
  throw new HttpError(404, 'NOT_FOUND', `There is no list view ${id ?? ''}.`);
}

/** The deployed list views by label. An object without any has the one of all records that Salesforce gives it. */
export function listViewsOf(object: ObjectModel): readonly ListView[] {
  if (object.listViews.length > 0) return [...object.listViews].sort((a, b) => a.label.localeCompare(b.label));
  const apiName = object.isCustom ? 'All' : `All${object.pluralLabel.replaceAll(' ', '')}`;
  const columns = compactFields(object);
  return [
    {
      object: object.apiName,
      apiName,
      label: `All ${object.pluralLabel}`,
      columns,
      filterScope: 'Everything',
      filters: []
    }
  ];
}

/** The id of a list view, the same for as long as its name is. */
export function listViewId(view: ListView): string {
  return metadataId('00B', `${view.object}.${view.apiName}`);
}

function listReference(view: ListView): Json {
  return { id: listViewId(view), listViewApiName: view.apiName, objectApiName: view.object, type: 'listView' };
}

function columnsOf(request: ApiRequest, object: ObjectModel, view: ListView): Column[] {
  return view.columns.flatMap((path) => columnAt(request.org.model, request.session, object, path) ?? []);
}

const OPERATORS: Readonly<Record<string, string>> = {
  equals: 'Equals',
  notEqual: 'NotEqual',
  lessThan: 'LessThan',
  greaterThan: 'GreaterThan',
  lessOrEqual: 'LessOrEqual',
  greaterOrEqual: 'GreaterOrEqual',
  contains: 'Contains',
  notContain: 'NotContain',
  startsWith: 'StartsWith',
  includes: 'Includes',
  excludes: 'Excludes',
  within: 'Within'
};

function filteredBy(request: ApiRequest, object: ObjectModel, view: ListView): readonly Json[] {
  return view.filters.flatMap(({ field, operation, value }) => {
    const column = columnAt(request.org.model, request.session, object, field);
    if (column === undefined) return [];
    const labels = column.field.picklist?.values ?? [];
    const operands = value === '' ? [] : value.split(',').map((part) => part.trim());
    return [
      {
        fieldApiName: column.path,
        label: column.label,
        operandLabels: operands.map((name) => labels.find((item) => item.apiName === name)?.label ?? name),
        operator: OPERATORS[operation] ?? operation
      }
    ];
  });
}
