import type { ObjectModel, RelatedList } from '../../metadata/model.ts';
import type { Condition } from '../../query/spec.ts';
import { MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { allOf, offsetOf, recordCollection } from './collection.ts';
import type { Column } from './columns.ts';
import { columnAt, orderItem, ordersOf } from './columns.ts';
import { countParameter, eTagOf, recordInPath, uiObject } from './common.ts';
import { addQualified, FieldTree } from './fieldTree.ts';
import { compactFields, pageLayout } from './layouts.ts';
import { filterCondition } from './filters.ts';
import type { ListParameters } from './parameters.ts';
import { describeType } from '../rest/soap-types.ts';
import { readRecord } from './recordRead.ts';
import { themeOf } from './themes.ts';

type Json = Readonly<Record<string, unknown>>;

interface RelatedListModel {
  /** The relationship's name, e.g. `Stakeholders__r`. */
  readonly id: string;
  readonly parent: ObjectModel;
  readonly child: ObjectModel;
  /** The child's lookup to the parent. */
  readonly lookup: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly onLayout: RelatedList | undefined;
}

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 1999;

/** The related lists of an object: those of its layout, or every child relationship where it has no layout. */
export function relatedListSummaries(request: ApiRequest, parentName: string | undefined): Json {
  const parent = uiObject(request.org, request.session, parentName);
  const layout = pageLayout(request.org.model, parent);
  const ids =
    layout?.relatedLists.map((list) => list.relationship) ??
    request.org.model.childRelationships(parent.apiName).flatMap((child) => child.relationshipName ?? []);
  const relatedLists = ids.flatMap((id) => {
    const list = findRelatedList(request, parent, id);
    return list === undefined ? [] : [summary(request, list)];
  });
  return {
    eTag: eTagOf(relatedLists),
    parentObjectApiName: parent.apiName,
    parentRecordTypeId: MASTER_RECORD_TYPE_ID,
    relatedLists
  };
}

/** Columns and order of a related list. */
export function relatedListInfo(request: ApiRequest, parentName: string | undefined, id: string | undefined): Json {
  const list = relatedList(request, uiObject(request.org, request.session, parentName), id);
  const order = defaultOrder(list);
  const content = {
    cloneable: false,
    createable: request.session.canCreate(list.child.apiName),
    deletable: false,
    displayColumns: list.columns.map((column) => ({
      dataType: column.path.includes('.') ? 'reference' : describeType(column.field.type),
      fieldApiName: column.path,
      label: column.label,
      lookupId: column.lookupId,
      sortable: column.isSortable
    })),
    filterLogicString: null,
    filteredByInfo: [],
    label: list.label,
    listReference: reference(list, null),
    objectApiNames: [list.child.apiName],
    orderedByInfo:
      order === undefined
        ? []
        : [{ fieldApiName: order.column.path, isAscending: order.item.direction === 'asc', label: order.column.label }],
    updateable: false,
    userPreferences: {
      columnWidths: Object.fromEntries(list.columns.map((column) => [column.path, -1])),
      columnWrap: Object.fromEntries(list.columns.map((column) => [column.path, false]))
    },
    visibility: 'Public',
    visibilityEditable: false
  };
  return { ...content, eTag: eTagOf(content) };
}

/** One page of a record's related list. */
export function relatedListRecords(
  request: ApiRequest,
  parentId: string | undefined,
  id: string | undefined,
  parameters: ListParameters
): Json {
  const { list, recordId } = listOfRecord(request, parentId, id);
  const tree = new FieldTree(request.org.model, request.session, list.child);
  if (parameters.fields.length === 0) for (const column of list.columns) tree.addColumn(column.path);
  addQualified(tree, parameters.fields, false);
  addQualified(tree, parameters.optionalFields, true);
  const orders = ordersOf(request.org.model, request.session, list.child, parameters.sortBy);
  const order = orders.length > 0 ? orders : [defaultOrder(list)].filter((item) => item !== undefined);
  const pageSize = countParameter(parameters.pageSize, 'pageSize', DEFAULT_PAGE, [1, LARGEST_PAGE]);
  const collection = recordCollection(request, {
    tree,
    where: allOf(childrenOf(list, recordId), filterCondition(request, list.child, parameters.where)),
    orderBy: order.map(({ item }) => item),
    pageSize,
    offset: offsetOf(parameters.pageToken),
    path: `/related-list-records/${recordId}/${list.id}`
  });
  return {
    ...collection,
    fields: parameters.fields,
    listInfoETag: eTagOf(list.columns.map((column) => column.path)),
    listReference: reference(list, recordId),
    optionalFields: parameters.optionalFields,
    pageSize,
    sortBy: parameters.sortBy
  };
}

/** How many records a related list has, counted up to `maxCount`. */
export function relatedListCount(request: ApiRequest, parentId: string | undefined, id: string | undefined): Json {
  const { list, recordId } = listOfRecord(request, parentId, id);
  const most = countParameter(request.query.get('maxCount'), 'maxCount', 10, [1, LARGEST_PAGE]);
  const { totalSize } = request.org.query(request.session, {
    object: list.child.apiName,
    select: [{ kind: 'field', path: 'Id' }],
    where: childrenOf(list, recordId),
    limit: 1
  });
  return { count: Math.min(totalSize, most), hasMore: totalSize > most, listReference: reference(list, recordId) };
}

function listOfRecord(
  request: ApiRequest,
  parentId: string | undefined,
  id: string | undefined
): { list: RelatedListModel; recordId: string } {
  const { id: recordId, object } = recordInPath(request, parentId);
  // Says so when the parent does not exist or may not be seen.
  readRecord(request, recordId, { fields: [`${object.apiName}.Id`], optionalFields: [], layoutTypes: [], modes: [] });
  return { list: relatedList(request, object, id), recordId };
}

function relatedList(request: ApiRequest, parent: ObjectModel, id: string | undefined): RelatedListModel {
  const list = findRelatedList(request, parent, id ?? '');
  if (list !== undefined) return list;
  throw new HttpError(404, 'NOT_FOUND', `${parent.apiName} has no related list ${id ?? ''}.`);
}

function findRelatedList(request: ApiRequest, parent: ObjectModel, id: string): RelatedListModel | undefined {
  const { model } = request.org;
  const wanted = id.toLowerCase();
  const relationship = model
    .childRelationships(parent.apiName)
    .find((candidate) => candidate.relationshipName?.toLowerCase() === wanted);
  const child = relationship === undefined ? undefined : model.object(relationship.childObject);
  if (relationship?.relationshipName === undefined || child === undefined || !request.session.canRead(child.apiName))
    return undefined;
  if (!request.session.canReadField(child.apiName, relationship.field)) return undefined;
  const onLayout = pageLayout(model, parent)?.relatedLists.find((list) => list.relationship.toLowerCase() === wanted);
  const paths = onLayout?.fields ?? compactFields(child);
  return {
    id: relationship.relationshipName,
    parent,
    child,
    lookup: relationship.field,
    label: model.field(child.apiName, relationship.field)?.relationshipLabel ?? child.pluralLabel,
    columns: paths.flatMap((path) => columnAt(model, request.session, child, path) ?? []),
    onLayout
  };
}

function defaultOrder({ columns, onLayout }: RelatedListModel): ReturnType<typeof ordersOf>[number] | undefined {
  const column = columns.find(({ path }) => path === onLayout?.sortField);
  return column === undefined ? undefined : { column, item: orderItem(column, onLayout?.sortDescending === true) };
}

function childrenOf(list: RelatedListModel, parentId: string): Condition {
  return { kind: 'compare', path: list.lookup, op: '=', value: { kind: 'literal', value: parentId } };
}

function reference(list: RelatedListModel, recordId: string | null): Json {
  return {
    inContextOfRecordId: recordId,
    parentObjectApiName: list.parent.apiName,
    recordTypeId: MASTER_RECORD_TYPE_ID,
    relatedListId: list.id,
    type: 'relatedList'
  };
}

function summary(request: ApiRequest, list: RelatedListModel): Json {
  return {
    entityLabel: list.child.label,
    entityLabelPlural: list.child.pluralLabel,
    fieldApiName: list.lookup,
    keyPrefix: request.org.store.keyPrefix(list.child.apiName),
    label: list.label,
    objectApiName: list.child.apiName,
    relatedListId: list.id,
    relatedListInfoUrl: `/services/data/v${request.version}/ui-api/related-list-info/${list.parent.apiName}/${list.id}`,
    themeInfo: themeOf(request.org.model, list.child, request.baseUrl)
  };
}
