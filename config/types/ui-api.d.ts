/** The answers of Salesforce's UI API as components read them. Every member is what `lightning/ui*Api` modules hand out. */
declare module 'lightning/uiApiTypes' {
  /** What `@salesforce/schema/Object.Field` exports. */
  export interface FieldId {
    readonly fieldApiName: string;
    readonly objectApiName: string;
  }
  /** What `@salesforce/schema/Object` exports. */
  export interface ObjectId {
    readonly objectApiName: string;
  }
  export type FieldReference = string | FieldId;
  export type ObjectReference = string | ObjectId;
  export type FieldReferences = FieldReference | readonly FieldReference[];

  /** What a wire hands to a component: nothing yet, data, or an error. */
  export interface WireResult<Data, Failure = FetchResponse> {
    readonly data?: Data | undefined;
    readonly error?: Failure | undefined;
  }

  /** One reason for a refusal; `field` is null when it concerns the whole record. */
  export interface RecordError {
    readonly constituentField: string | null;
    readonly duplicateRecordError: unknown;
    readonly errorCode: string;
    readonly field: string | null;
    readonly fieldLabel: string | null;
    readonly message: string;
  }
  export interface ErrorBody {
    readonly message: string;
    readonly statusCode: number;
    readonly errorCode?: string;
    readonly enhancedErrorType?: string;
    readonly id?: string;
    readonly output?: {
      readonly errors: readonly RecordError[];
      readonly fieldErrors: Readonly<Record<string, readonly RecordError[]>>;
    };
  }
  /** How a failed request reaches a component. `status` 0 means that the server could not be reached. */
  export interface FetchResponse {
    readonly body: ErrorBody | readonly ErrorBody[];
    readonly status: number;
    readonly statusText: string;
    readonly ok: false;
    readonly errorType: 'fetchResponse';
    readonly headers: Readonly<Record<string, string>>;
  }

  export type ScalarValue = string | number | boolean | null;
  export interface FieldValue {
    readonly value: ScalarValue | RecordRepresentation;
    readonly displayValue: string | null;
  }
  export interface RecordTypeInfo {
    readonly available: boolean;
    readonly defaultRecordTypeMapping: boolean;
    readonly master: boolean;
    readonly name: string;
    readonly recordTypeId: string;
  }
  export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly childRelationships: Readonly<Record<string, RecordCollection>>;
    readonly eTag?: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId?: string | null;
    readonly recordTypeInfo: RecordTypeInfo | null;
    readonly systemModstamp: string | null;
  }
  export interface RecordCollection {
    readonly count: number;
    readonly currentPageToken: string | null;
    readonly currentPageUrl: string | null;
    readonly nextPageToken: string | null;
    readonly nextPageUrl: string | null;
    readonly previousPageToken: string | null;
    readonly previousPageUrl: string | null;
    readonly records: readonly RecordRepresentation[];
  }
  export interface BatchResult<Result> {
    readonly statusCode: number;
    readonly result: Result;
  }
  export interface BatchRepresentation<Result> {
    readonly hasErrors: boolean;
    readonly results: readonly BatchResult<Result>[];
  }

  export interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, ScalarValue | undefined>>;
    readonly allowSaveOnDuplicate?: boolean;
  }

  export interface FieldInfo {
    readonly apiName: string;
    readonly calculated: boolean;
    readonly compound: boolean;
    readonly compoundComponentName: string | null;
    readonly compoundFieldName: string | null;
    readonly controllerName: string | null;
    readonly controllingFields: readonly string[];
    readonly createable: boolean;
    readonly custom: boolean;
    readonly dataType: string;
    readonly extraTypeInfo: string | null;
    readonly filterable: boolean;
    readonly filteredLookupInfo: unknown;
    readonly highScaleNumber: boolean;
    readonly htmlFormatted: boolean;
    readonly inlineHelpText: string | null;
    readonly label: string;
    readonly length: number;
    readonly nameField: boolean;
    readonly polymorphicForeignKey: boolean;
    readonly precision: number;
    readonly reference: boolean;
    readonly referenceTargetField: string | null;
    readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
    readonly relationshipName: string | null;
    readonly required: boolean;
    readonly scale: number;
    readonly searchPrefilterable: boolean;
    readonly sortable: boolean;
    readonly unique: boolean;
    readonly updateable: boolean;
  }
  export interface ChildRelationshipInfo {
    readonly childObjectApiName: string;
    readonly fieldName: string;
    readonly junctionIdListNames: readonly string[];
    readonly junctionReferenceTo: readonly string[];
    readonly relationshipName: string;
  }
  export interface ThemeInfo {
    readonly color: string;
    readonly iconUrl: string;
  }
  export interface ObjectInfoRepresentation {
    readonly apiName: string;
    readonly childRelationships: readonly ChildRelationshipInfo[];
    readonly createable: boolean;
    readonly custom: boolean;
    readonly defaultRecordTypeId: string | null;
    readonly deletable: boolean;
    readonly dependentFields: Readonly<Record<string, unknown>>;
    readonly eTag: string;
    readonly feedEnabled: boolean;
    readonly fields: Readonly<Record<string, FieldInfo>>;
    readonly keyPrefix: string | null;
    readonly label: string;
    readonly labelPlural: string;
    readonly layoutable: boolean;
    readonly mruEnabled: boolean;
    readonly nameFields: readonly string[];
    readonly queryable: boolean;
    readonly recordTypeInfos: Readonly<Record<string, RecordTypeInfo>>;
    readonly searchable: boolean;
    readonly themeInfo: ThemeInfo | null;
    readonly updateable: boolean;
  }

  export interface PicklistValueInfo {
    readonly attributes: unknown;
    readonly label: string;
    readonly validFor: readonly number[];
    readonly value: string;
  }
  export interface PicklistValuesRepresentation {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly defaultValue: PicklistValueInfo | null;
    readonly eTag?: string;
    readonly url: string;
    readonly values: readonly PicklistValueInfo[];
  }
  export interface PicklistValuesCollection {
    readonly eTag: string;
    readonly picklistFieldValues: Readonly<Record<string, PicklistValuesRepresentation>>;
  }

  export interface RecordLayoutComponent {
    readonly apiName: string | null;
    readonly componentType: string;
    readonly label: string | null;
  }
  export interface RecordLayoutItem {
    readonly editableForNew: boolean;
    readonly editableForUpdate: boolean;
    readonly label: string;
    readonly layoutComponents: readonly RecordLayoutComponent[];
    readonly lookupIdApiName: string | null;
    readonly required: boolean;
    readonly sortable: boolean;
  }
  export interface RecordLayoutSection {
    readonly collapsible: boolean;
    readonly columns: number;
    readonly heading: string;
    readonly id: string;
    readonly layoutRows: readonly { readonly layoutItems: readonly RecordLayoutItem[] }[];
    readonly rows: number;
    readonly useHeading: boolean;
  }
  export interface RecordLayoutRepresentation {
    readonly eTag: string;
    readonly id: string | null;
    readonly layoutType: string;
    readonly mode: string;
    readonly objectApiName?: string;
    readonly recordTypeId?: string;
    readonly sections: readonly RecordLayoutSection[];
    readonly saveOptions?: readonly unknown[];
  }
  export interface RecordDefaultsRepresentation {
    readonly layout: RecordLayoutRepresentation | null;
    readonly objectInfos: Readonly<Record<string, ObjectInfoRepresentation>>;
    readonly record: {
      readonly apiName: string;
      readonly fields: Readonly<Record<string, FieldValue>>;
      readonly recordTypeInfo?: RecordTypeInfo | null;
    };
  }

  export interface ListReference {
    readonly id: string | null;
    readonly listViewApiName: string | null;
    readonly objectApiName: string;
    readonly type: string;
  }
  export interface ListColumn {
    readonly fieldApiName: string;
    readonly label: string;
    readonly sortable: boolean;
  }
  export interface ListInfoRepresentation {
    readonly cloneable: boolean;
    readonly createable: boolean;
    readonly deletable: boolean;
    readonly displayColumns: readonly ListColumn[];
    readonly eTag: string;
    readonly filterLogicString: string | null;
    readonly filteredByInfo: readonly {
      readonly fieldApiName: string;
      readonly label: string;
      readonly operandLabels: readonly string[];
      readonly operator: string;
    }[];
    readonly label: string;
    readonly listReference: ListReference;
    readonly orderedByInfo: readonly {
      readonly fieldApiName: string;
      readonly isAscending: boolean;
      readonly label: string;
    }[];
    readonly updateable: boolean;
    readonly visibility: string;
    readonly visibilityEditable: boolean;
  }
  export interface ListRecordCollection extends RecordCollection {
    readonly fields: readonly string[];
    readonly listInfoETag: string;
    readonly listReference: ListReference;
    readonly optionalFields: readonly string[];
    readonly pageSize: number;
    readonly searchTerm: string | null;
    readonly sortBy: readonly string[];
    readonly where: string | null;
  }
  export interface ListSummary {
    readonly apiName: string;
    readonly id: string;
    readonly label: string;
    readonly listUiUrl: string;
  }
  export interface ListSummaryCollection {
    readonly count: number;
    readonly currentPageToken: string | null;
    readonly lists: readonly ListSummary[];
    readonly nextPageToken: string | null;
    readonly previousPageToken: string | null;
  }
  export interface RelatedListReference {
    readonly inContextOfRecordId: string | null;
    readonly parentObjectApiName: string;
    readonly recordTypeId: string | null;
    readonly relatedListId: string;
    readonly type: 'relatedList';
  }
  export interface RelatedListRecordCollection extends RecordCollection {
    readonly fields: readonly string[];
    readonly listInfoETag: string;
    readonly listReference: RelatedListReference;
    readonly optionalFields: readonly string[];
    readonly pageSize: number;
    readonly sortBy: readonly string[];
  }
  export interface RelatedListSummary {
    readonly entityLabel: string;
    readonly entityLabelPlural: string;
    readonly fieldApiName: string;
    readonly keyPrefix: string;
    readonly label: string;
    readonly objectApiName: string;
    readonly relatedListId: string;
    readonly themeInfo: ThemeInfo | null;
  }
  export interface RelatedListSummaryCollection {
    readonly eTag: string;
    readonly parentObjectApiName: string;
    readonly parentRecordTypeId: string;
    readonly relatedLists: readonly RelatedListSummary[];
  }
  export interface RelatedListInfoRepresentation {
    readonly displayColumns: readonly (ListColumn & { readonly lookupId: string | null; readonly dataType?: string })[];
    readonly eTag: string;
    readonly label: string;
    readonly listReference: RelatedListReference;
    readonly objectApiNames: readonly string[];
    readonly orderedByInfo: readonly {
      readonly fieldApiName: string;
      readonly isAscending: boolean;
      readonly label: string;
    }[];
  }
  export interface RelatedListCountRepresentation {
    readonly count: number;
    readonly hasMore: boolean;
    readonly listReference: RelatedListReference;
  }
}
