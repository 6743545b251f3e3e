import { objectName } from 'lightning/previewFields';
import { send } from 'lightning/previewHttp';
import { recordWire } from 'lightning/previewWire';
import type { RelatedListRecordsConfig } from 'lightning/uiRelatedListApi';
import type {
  BatchRepresentation,
  ObjectReference,
  RelatedListCountRepresentation,
  RelatedListInfoRepresentation,
  RelatedListRecordCollection,
  RelatedListSummaryCollection
} from 'lightning/uiApiTypes';

/** One page of a record's related list. */
export const getRelatedListRecords = recordWire<RelatedListRecordsConfig, RelatedListRecordCollection>((config) => {
  const { parentRecordId, relatedListId, ...parameters } = config;
  if (!parentRecordId || !relatedListId) return undefined;
  const path = `/ui-api/related-list-records/${parentRecordId}/${relatedListId}`;
  return {
    key: `${path} ${JSON.stringify(parameters)}`,
    load: () => send<RelatedListRecordCollection>({ method: 'POST', path, body: parameters })
  };
});

/** Several related lists of one record at once; each has its own status code. */
export const getRelatedListRecordsBatch = recordWire<
  {
    readonly parentRecordId: string | undefined;
    readonly relatedListParameters:
      readonly Omit<RelatedListRecordsConfig, 'parentRecordId' | 'pageToken'>[] | undefined;
  },
  BatchRepresentation<RelatedListRecordCollection>
>(({ parentRecordId, relatedListParameters }) => {
  if (!parentRecordId || !relatedListParameters?.length) return undefined;
  const path = `/ui-api/related-list-records/batch/${parentRecordId}`;
  const body = { relatedListParameters };
  return {
    key: `${path} ${JSON.stringify(body)}`,
    load: () => send<BatchRepresentation<RelatedListRecordCollection>>({ method: 'POST', path, body })
  };
});

/** How many records a related list has. */
export const getRelatedListCount = recordWire<
  {
    readonly parentRecordId: string | undefined;
    readonly relatedListId: string | undefined;
    readonly maxCount?: number | undefined;
  },
  RelatedListCountRepresentation
>(({ parentRecordId, relatedListId, maxCount }) => {
  if (!parentRecordId || !relatedListId) return undefined;
  const path = `/ui-api/related-list-count/${parentRecordId}/${relatedListId}`;
  return {
    key: `${path} ${maxCount ?? ''}`,
    load: () => send<RelatedListCountRepresentation>({ path, query: { maxCount } })
  };
});

/** Columns and order of a related list. */
export const getRelatedListInfo = recordWire<
  {
    readonly parentObjectApiName: ObjectReference | undefined;
    readonly relatedListId: string | undefined;
    readonly recordTypeId?: string | undefined;
  },
  RelatedListInfoRepresentation
>(({ parentObjectApiName, relatedListId, recordTypeId }) => {
  const parent = objectName(parentObjectApiName);
  if (!parent || !relatedListId) return undefined;
  const path = `/ui-api/related-list-info/${parent}/${relatedListId}`;
  const query = { recordTypeId };
  return {
    key: `${path} ${JSON.stringify(query)}`,
    isMetadata: true,
    load: () => send<RelatedListInfoRepresentation>({ path, query })
  };
});

/** The related lists of an object's layout. */
export const getRelatedListsInfo = recordWire<
  { readonly parentObjectApiName: ObjectReference | undefined; readonly recordTypeId?: string | undefined },
  RelatedListSummaryCollection
>(({ parentObjectApiName, recordTypeId }) => {
  const parent = objectName(parentObjectApiName);
  if (!parent) return undefined;
  const path = `/ui-api/related-list-info/${parent}`;
  const query = { recordTypeId };
  return {
    key: `${path} ${JSON.stringify(query)}`,
    isMetadata: true,
    load: () => send<RelatedListSummaryCollection>({ path, query })
  };
});
