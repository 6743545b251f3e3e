import { fieldNames, objectName } from 'lightning/previewFields';
import { send } from 'lightning/previewHttp';
import { recordWire } from 'lightning/previewWire';
import type { ListUiRepresentation } from 'lightning/uiListApi';
import type { FieldReference, ListSummaryCollection, ObjectReference } from 'lightning/uiApiTypes';

/** Stands for the list of recently viewed records. */
export const MRU = Symbol('MRU');

/** Columns and records of a list view in one answer, or the object's list views when none is named. */
export const getListUi = recordWire<
  {
    readonly objectApiName: ObjectReference | undefined;
    readonly listViewApiName?: string | symbol | undefined;
    readonly fields?: readonly FieldReference[] | undefined;
    readonly optionalFields?: readonly FieldReference[] | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
    readonly sortBy?: FieldReference | readonly FieldReference[] | undefined;
  },
  ListUiRepresentation | ListSummaryCollection
>((config) => {
  const object = objectName(config.objectApiName);
  if (!object) return undefined;
  const name =
    config.listViewApiName === MRU ? '/mru' : config.listViewApiName ? `/${String(config.listViewApiName)}` : '';
  const path = name === '/mru' ? `/ui-api/mru-list-ui/${object}` : `/ui-api/list-ui/${object}${name}`;
  const query = {
    fields: fieldNames(config.fields),
    optionalFields: fieldNames(config.optionalFields),
    pageSize: config.pageSize,
    pageToken: config.pageToken,
    sortBy: fieldNames(config.sortBy)
  };
  return {
    key: `${path} ${JSON.stringify(query)}`,
    load: () => send<ListUiRepresentation | ListSummaryCollection>({ path, query })
  };
});
