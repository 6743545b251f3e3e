import { fieldNames, objectName } from 'lightning/previewFields';
import { send } from 'lightning/previewHttp';
import { recordWire } from 'lightning/previewWire';
import type { ListRecordsConfig, ListViewConfig } from 'lightning/uiListsApi';
import type {
  ListInfoRepresentation,
  ListRecordCollection,
  ListSummaryCollection,
  ObjectReference
} from 'lightning/uiApiTypes';

/** Columns, filters and order of a list view. */
export const getListInfoByName = recordWire<ListViewConfig, ListInfoRepresentation>(
  ({ objectApiName, listViewApiName }) => {
    const object = objectName(objectApiName);
    if (!object || !listViewApiName) return undefined;
    const path = `/ui-api/list-info/${object}/${listViewApiName}`;
    return { key: path, isMetadata: true, load: () => send<ListInfoRepresentation>({ path }) };
  }
);

/** The list views of an object. */
export const getListInfosByObjectName = recordWire<
  {
    readonly objectApiName: ObjectReference | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
    readonly q?: string | undefined;
    readonly recentListsOnly?: boolean | undefined;
  },
  ListSummaryCollection
>(({ objectApiName, ...query }) => {
  const object = objectName(objectApiName);
  if (!object) return undefined;
  const path = `/ui-api/list-info/${object}`;
  return { key: `${path} ${JSON.stringify(query)}`, load: () => send<ListSummaryCollection>({ path, query }) };
});

/** One page of a list view's records. */
export const getListRecordsByName = recordWire<ListRecordsConfig, ListRecordCollection>((config) => {
  const object = objectName(config.objectApiName);
  if (!object || !config.listViewApiName) return undefined;
  const path = `/ui-api/list-records/${object}/${config.listViewApiName}`;
  const query = {
    fields: fieldNames(config.fields),
    optionalFields: fieldNames(config.optionalFields),
    pageSize: config.pageSize,
    pageToken: config.pageToken,
    searchTerm: config.searchTerm,
    sortBy: (config.sortBy ?? []).flatMap((field) => sortField(field)),
    where: config.where
  };
  return { key: `${path} ${JSON.stringify(query)}`, load: () => send<ListRecordCollection>({ path, query }) };
});

/** Sorting may carry a minus for descending order, which goes in front of the whole name. */
function sortField(field: NonNullable<ListRecordsConfig['sortBy']>[number]): string[] {
  return typeof field === 'string' ? [field] : [field.fieldApiName];
}
