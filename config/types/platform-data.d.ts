/** Declarations of the platform modules that read and write records, typed so that `@wire` checks configuration and value. */

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  /** A parsed GraphQL document, made by `gql` only. */
  export interface GraphQLDocument {
    readonly __graphqlDocument: true;
  }
  export interface GraphQLError {
    readonly message: string;
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly path?: readonly (string | number)[];
    readonly paths?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }
  export type GraphQLVariables = Readonly<Record<string, unknown>>;
  export type GraphQLConfig = {
    readonly query: GraphQLDocument | undefined;
    readonly variables?: GraphQLVariables | undefined;
    readonly operationName?: string | undefined;
  };
  /** What the wire hands out. Declare the field as `GraphQLResult<MyData>`; in a method, narrow `data` where it arrives. */
  export interface GraphQLResult<Data = unknown> {
    readonly data?: Data | undefined;
    readonly errors?: readonly GraphQLError[] | undefined;
    /** Asks the server again and hands out the new answer; resolves when it has. */
    readonly refresh?: (() => Promise<void>) | undefined;
  }
  export interface MutationResult<Data = unknown> {
    readonly data?: Data | null | undefined;
    readonly errors?: readonly GraphQLError[] | undefined;
  }
  export interface MutationRequest {
    readonly query: GraphQLDocument;
    readonly variables?: GraphQLVariables;
    readonly operationName?: string;
  }
  /** Tags a GraphQL document; `${…}` may insert fragments (other `gql` documents) only. */
  export function gql(literals: TemplateStringsArray, ...fragments: readonly GraphQLDocument[]): GraphQLDocument;
  export const graphql: WireAdapterConstructor<GraphQLConfig, GraphQLResult>;
  /** Runs a mutation once. Refusals come back in `errors`; a failed request rejects with a FetchResponse. */
  export function executeMutation<Data = unknown>(request: MutationRequest): Promise<MutationResult<Data>>;
}

/** The older home of the wire adapter; it has no `refresh` on results and no mutations. */
declare module 'lightning/uiGraphQLApi' {
  import type { GraphQLConfig, GraphQLResult } from 'lightning/graphql';
  import type { WireAdapterConstructor } from 'lwc';
  export { gql } from 'lightning/graphql';
  export const graphql: WireAdapterConstructor<GraphQLConfig, GraphQLResult>;
  export function refreshGraphQL(result: GraphQLResult): Promise<void>;
}

declare module 'lightning/uiRecordApi' {
  import type {
    BatchRepresentation,
    FieldReference,
    FieldReferences,
    ObjectInfoRepresentation,
    ObjectReference,
    RecordDefaultsRepresentation,
    RecordInput,
    RecordRepresentation,
    ScalarValue,
    WireResult
  } from 'lightning/uiApiTypes';
  import type { WireAdapterConstructor } from 'lwc';
  export type { FetchResponse, RecordInput, RecordRepresentation, WireResult } from 'lightning/uiApiTypes';

  export type LayoutType = 'Full' | 'Compact';
  export type Mode = 'View' | 'Edit' | 'Create';
  export type GetRecordConfig = {
    readonly recordId: string | undefined;
    readonly fields?: FieldReferences | undefined;
    readonly optionalFields?: FieldReferences | undefined;
    readonly layoutTypes?: LayoutType | readonly LayoutType[] | undefined;
    readonly modes?: Mode | readonly Mode[] | undefined;
    readonly pageSize?: number | undefined;
  };
  export const getRecord: WireAdapterConstructor<GetRecordConfig, WireResult<RecordRepresentation>>;
  export type GetRecordsConfig = {
    readonly records:
      | readonly {
          readonly recordIds: readonly string[];
          readonly fields?: FieldReferences;
          readonly optionalFields?: FieldReferences;
        }[]
      | undefined;
  };
  export const getRecords: WireAdapterConstructor<
    GetRecordsConfig,
    WireResult<BatchRepresentation<RecordRepresentation>>
  >;
  export type GetRecordCreateDefaultsConfig = {
    readonly objectApiName: ObjectReference | undefined;
    readonly formFactor?: 'Large' | 'Medium' | 'Small' | undefined;
    readonly recordTypeId?: string | undefined;
    readonly optionalFields?: FieldReferences | undefined;
  };
  export const getRecordCreateDefaults: WireAdapterConstructor<
    GetRecordCreateDefaultsConfig,
    WireResult<RecordDefaultsRepresentation>
  >;

  /** The field's value, following relationships; undefined where the record does not carry it. */
  export function getFieldValue(
    record: RecordRepresentation | undefined,
    field: FieldReference
  ): ScalarValue | RecordRepresentation | undefined;
  /** The field's value as the user's locale writes it; null or undefined where it has none. */
  export function getFieldDisplayValue(
    record: RecordRepresentation | undefined,
    field: FieldReference
  ): string | null | undefined;
  export function createRecord(input: RecordInput): Promise<RecordRepresentation>;
  export function updateRecord(
    input: RecordInput,
    options?: { readonly ifUnmodifiedSince?: string }
  ): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
  /** Tells every wire that reads these records that they changed elsewhere. */
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
  export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void;
  export function generateRecordInputForCreate(
    record: RecordRepresentation | RecordDefaultsRepresentation['record'],
    objectInfo?: ObjectInfoRepresentation
  ): RecordInput;
  export function generateRecordInputForUpdate(
    record: RecordRepresentation,
    objectInfo?: ObjectInfoRepresentation
  ): RecordInput;
  export function createRecordInputFilteredByEditedFields(
    input: RecordInput,
    original: RecordRepresentation
  ): RecordInput;
}

declare module 'lightning/uiObjectInfoApi' {
  import type {
    BatchRepresentation,
    FieldReference,
    ObjectInfoRepresentation,
    ObjectReference,
    PicklistValuesCollection,
    PicklistValuesRepresentation,
    WireResult
  } from 'lightning/uiApiTypes';
  import type { WireAdapterConstructor } from 'lwc';
  export type {
    FieldInfo,
    ObjectInfoRepresentation,
    PicklistValuesCollection,
    PicklistValuesRepresentation
  } from 'lightning/uiApiTypes';

  export const getObjectInfo: WireAdapterConstructor<
    { readonly objectApiName: ObjectReference | undefined },
    WireResult<ObjectInfoRepresentation>
  >;
  export const getObjectInfos: WireAdapterConstructor<
    { readonly objectApiNames: readonly ObjectReference[] | undefined },
    WireResult<BatchRepresentation<ObjectInfoRepresentation>>
  >;
  export const getPicklistValues: WireAdapterConstructor<
    { readonly recordTypeId: string | undefined; readonly fieldApiName: FieldReference | undefined },
    WireResult<PicklistValuesRepresentation>
  >;
  export const getPicklistValuesByRecordType: WireAdapterConstructor<
    { readonly objectApiName: ObjectReference | undefined; readonly recordTypeId: string | undefined },
    WireResult<PicklistValuesCollection>
  >;
}

declare module 'lightning/uiListsApi' {
  import type {
    FieldReference,
    ListInfoRepresentation,
    ListRecordCollection,
    ListSummaryCollection,
    ObjectReference,
    WireResult
  } from 'lightning/uiApiTypes';
  import type { WireAdapterConstructor } from 'lwc';

  export type ListViewConfig = {
    readonly objectApiName: ObjectReference | undefined;
    readonly listViewApiName: string | undefined;
  };
  export const getListInfoByName: WireAdapterConstructor<ListViewConfig, WireResult<ListInfoRepresentation>>;
  export const getListInfosByObjectName: WireAdapterConstructor<
    {
      readonly objectApiName: ObjectReference | undefined;
      readonly pageSize?: number | undefined;
      readonly pageToken?: string | undefined;
      readonly q?: string | undefined;
      readonly recentListsOnly?: boolean | undefined;
    },
    WireResult<ListSummaryCollection>
  >;
  export type ListRecordsConfig = ListViewConfig & {
    readonly fields?: readonly FieldReference[] | undefined;
    readonly optionalFields?: readonly FieldReference[] | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
    readonly searchTerm?: string | undefined;
    readonly sortBy?: readonly FieldReference[] | undefined;
    readonly where?: string | undefined;
  };
  export const getListRecordsByName: WireAdapterConstructor<ListRecordsConfig, WireResult<ListRecordCollection>>;
}

/** The older home of list views, kept for `getListUi`. */
declare module 'lightning/uiListApi' {
  import type {
    FieldReference,
    ListInfoRepresentation,
    ListRecordCollection,
    ListSummaryCollection,
    ObjectReference,
    WireResult
  } from 'lightning/uiApiTypes';
  import type { WireAdapterConstructor } from 'lwc';

  export interface ListUiRepresentation {
    readonly info: ListInfoRepresentation;
    readonly records: ListRecordCollection;
  }
  export const getListUi: WireAdapterConstructor<
    {
      readonly objectApiName: ObjectReference | undefined;
      readonly listViewApiName?: string | symbol | undefined;
      readonly fields?: readonly FieldReference[] | undefined;
      readonly optionalFields?: readonly FieldReference[] | undefined;
      readonly pageSize?: number | undefined;
      readonly pageToken?: string | undefined;
      readonly sortBy?: FieldReference | readonly FieldReference[] | undefined;
    },
    WireResult<ListUiRepresentation | ListSummaryCollection>
  >;
  export const MRU: symbol;
}

declare module 'lightning/uiRelatedListApi' {
  import type {
    BatchRepresentation,
    ObjectReference,
    RelatedListCountRepresentation,
    RelatedListInfoRepresentation,
    RelatedListRecordCollection,
    RelatedListSummaryCollection,
    WireResult
  } from 'lightning/uiApiTypes';
  import type { WireAdapterConstructor } from 'lwc';

  export type RelatedListRecordsConfig = {
    readonly parentRecordId: string | undefined;
    readonly relatedListId: string | undefined;
    readonly fields?: readonly string[] | undefined;
    readonly optionalFields?: readonly string[] | undefined;
    readonly pageSize?: number | undefined;
    readonly pageToken?: string | undefined;
    readonly sortBy?: readonly string[] | undefined;
    readonly where?: string | undefined;
  };
  export const getRelatedListRecords: WireAdapterConstructor<
    RelatedListRecordsConfig,
    WireResult<RelatedListRecordCollection>
  >;
  export const getRelatedListRecordsBatch: WireAdapterConstructor<
    {
      readonly parentRecordId: string | undefined;
      readonly relatedListParameters:
        readonly Omit<RelatedListRecordsConfig, 'parentRecordId' | 'pageToken'>[] | undefined;
    },
    WireResult<BatchRepresentation<RelatedListRecordCollection>>
  >;
  export const getRelatedListCount: WireAdapterConstructor<
    {
      readonly parentRecordId: string | undefined;
      readonly relatedListId: string | undefined;
      readonly maxCount?: number | undefined;
    },
    WireResult<RelatedListCountRepresentation>
  >;
  export const getRelatedListInfo: WireAdapterConstructor<
    {
      readonly parentObjectApiName: ObjectReference | undefined;
      readonly relatedListId: string | undefined;
      readonly recordTypeId?: string | undefined;
    },
    WireResult<RelatedListInfoRepresentation>
  >;
  export const getRelatedListsInfo: WireAdapterConstructor<
    { readonly parentObjectApiName: ObjectReference | undefined; readonly recordTypeId?: string | undefined },
    WireResult<RelatedListSummaryCollection>
  >;
}
