/**
 * Declarations of the platform modules that components import, typed so that `@wire` checks configuration and value.
 * `@salesforce/schema/*` and `@salesforce/label/*` are generated from force-app; base-component elements need none.
 */

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

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
  }
  export interface Navigating {
    /** Goes to the page; `replace` overwrites the browser's history entry. */
    [NavigationMixin.Navigate](page: PageReference, replace?: boolean): void;
    [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
  }
  type ElementConstructor = new () => LightningElement;
  interface NavigationMixinFunction {
    readonly Navigate: unique symbol;
    readonly GenerateUrl: unique symbol;
    <Base extends ElementConstructor>(base: Base): new () => InstanceType<Base> & Navigating;
  }
  export const NavigationMixin: NavigationMixinFunction;
  export const CurrentPageReference: WireAdapterConstructor<Readonly<Record<string, never>>, PageReference>;
  /** The same as the mixin, for code that is not a component; `context` is the component that asks. */
  export const NavigationContext: WireAdapterConstructor<Readonly<Record<string, never>>, NavigationService>;
  export interface NavigationService {
    navigate(page: PageReference, options?: { readonly replace?: boolean }): void;
    generateUrl(page: PageReference): Promise<string>;
  }
  export function navigate(
    context: NavigationService,
    page: PageReference,
    options?: { readonly replace?: boolean }
  ): void;
  export function generateUrl(context: NavigationService, page: PageReference): Promise<string>;
}

declare module 'lightning/platformShowToastEvent' {
  export const ShowToastEventName: 'lightning__showtoast';
  export interface ToastOptions {
    readonly title?: string;
    readonly message?: string;
    /** Values for `{0}`, `{1}`, … in `message`: text, or a link. */
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    /** `dismissible`: 3 seconds or a click; `pester`: 3 seconds; `sticky`: until closed. */
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
  }
  export class ShowToastEvent extends CustomEvent<ToastOptions> {
    constructor(options: ToastOptions);
  }
}

declare module 'lightning/refresh' {
  export class RefreshEvent extends Event {
    constructor();
  }
  export const REFRESH_COMPLETE: 'Complete';
  export const REFRESH_COMPLETE_WITH_ERRORS: 'CompleteWithErrors';
  export const REFRESH_ERROR: 'Error';
  export type RefreshStatus = typeof REFRESH_COMPLETE | typeof REFRESH_COMPLETE_WITH_ERRORS | typeof REFRESH_ERROR;
  export type RefreshHandler = (refreshPromise: Promise<RefreshStatus>) => Promise<RefreshStatus>;
  /** Calls `handler` when a RefreshEvent reaches the element's container; answers the id to unregister with. */
  export function registerRefreshHandler(element: object, handler: RefreshHandler): number;
  export function unregisterRefreshHandler(id: number): boolean;
  export function registerRefreshContainer(
    element: object,
    handler: (refreshPromise: Promise<RefreshStatus>) => void
  ): number;
  export function unregisterRefreshContainer(id: number): boolean;
}

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';
  /** What `@salesforce/messageChannel/Name__c` exports. */
  export interface MessageChannel {
    readonly channel: string;
  }
  export interface MessageContextValue {
    readonly __messageContext: true;
  }
  export interface Subscription {
    readonly __subscription: true;
  }
  export const MessageContext: WireAdapterConstructor<Readonly<Record<string, never>>, MessageContextValue>;
  export const APPLICATION_SCOPE: unique symbol;
  export function createMessageContext(): MessageContextValue;
  export function releaseMessageContext(context: MessageContextValue): void;
  export function publish(context: MessageContextValue, channel: MessageChannel, message?: unknown): void;
  export function subscribe<Message = unknown>(
    context: MessageContextValue,
    channel: MessageChannel,
    listener: (message: Message) => void,
    options?: { readonly scope?: typeof APPLICATION_SCOPE }
  ): Subscription;
  export function unsubscribe(subscription: Subscription | null | undefined): void;
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  /** Base class of a component that opens as a dialog. */
  export default class LightningModal<Result = unknown> extends LightningElement {
    label: string;
    size: 'small' | 'medium' | 'large' | 'full';
    description: string;
    disableClose: boolean;
    close(result?: Result): void;
    /** Opens the dialog; resolves with what `close` was given, or undefined when it was dismissed. */
    static open<Modal extends LightningModal>(
      this: new () => Modal,
      options?: Partial<ModalOptions<Modal>>
    ): Promise<(Modal extends LightningModal<infer Result> ? Result : unknown) | undefined>;
  }
  /** The dialog's `@api` members, and handlers for its events as `on…` functions. */
  export type ModalOptions<Modal> = Omit<Modal, keyof LightningElement | 'close'> &
    Readonly<Record<`on${string}`, (event: CustomEvent) => void>>;
}

declare module 'lightning/alert' {
  const LightningAlert: {
    open(options: import('lightning/dialogTypes').DialogOptions): Promise<void>;
  };
  export default LightningAlert;
}
declare module 'lightning/confirm' {
  const LightningConfirm: {
    /** True when the user agreed. */
    open(options: import('lightning/dialogTypes').DialogOptions): Promise<boolean>;
  };
  export default LightningConfirm;
}
declare module 'lightning/prompt' {
  const LightningPrompt: {
    /** The text, or null when the user cancelled. */
    open(
      options: import('lightning/dialogTypes').DialogOptions & { readonly defaultValue?: string }
    ): Promise<string | null>;
  };
  export default LightningPrompt;
}
declare module 'lightning/dialogTypes' {
  export interface DialogOptions {
    readonly message: string;
    readonly label?: string;
    readonly variant?: 'header' | 'headerless';
    readonly theme?:
      'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
  }
}

declare module 'lightning/platformResourceLoader' {
  /** `component` is the component that asks; resolves when the script has run. */
  export function loadScript(component: object, url: string): Promise<void>;
  export function loadStyle(component: object, url: string): Promise<void>;
}

declare module '@salesforce/user/Id' {
  /** The user's 18-character id; undefined for a guest. */
  const id: string;
  export default id;
}
declare module '@salesforce/user/isGuest' {
  const isGuest: boolean;
  export default isGuest;
}
declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}
declare module '@salesforce/customPermission/*' {
  /** True when the user has it, undefined when not. */
  const granted: true | undefined;
  export default granted;
}
declare module '@salesforce/userPermission/*' {
  const granted: true | undefined;
  export default granted;
}
declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}
declare module '@salesforce/contentAssetUrl/*' {
  const url: string;
  export default url;
}
declare module '@salesforce/messageChannel/*' {
  const channel: import('lightning/messageService').MessageChannel;
  export default channel;
}
declare module '@salesforce/i18n/lang' {
  /** E.g. `en-US`. */
  const lang: string;
  export default lang;
}
declare module '@salesforce/i18n/dir' {
  const dir: 'ltr' | 'rtl';
  export default dir;
}
declare module '@salesforce/i18n/locale' {
  /** E.g. `en-US`. */
  const locale: string;
  export default locale;
}
declare module '@salesforce/i18n/currency' {
  /** ISO 4217 code. */
  const currency: string;
  export default currency;
}
declare module '@salesforce/i18n/timeZone' {
  /** IANA name, e.g. `America/Los_Angeles`. */
  const timeZone: string;
  export default timeZone;
}
declare module '@salesforce/i18n/firstDayOfWeek' {
  /** 1 is Sunday. */
  const firstDayOfWeek: number;
  export default firstDayOfWeek;
}
declare module '@salesforce/i18n/*' {
  /** Formats and symbols of the user's locale, e.g. `dateTime.shortDateFormat`, `number.decimalSymbol`. */
  const value: string;
  export default value;
}
