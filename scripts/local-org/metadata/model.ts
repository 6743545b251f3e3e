/** The typed model of an org's metadata. Floors above read it; only `metadata/` builds it. Names are canonical API names. */

import type { BundleTargets } from './bundle-config.ts';

/** Field types as the Metadata API spells them, plus `Id` and the compound types that only standard objects have. */
export type FieldType =
  | 'Id'
  | 'Text'
  | 'TextArea'
  | 'LongTextArea'
  | 'Html'
  | 'EncryptedText'
  | 'Email'
  | 'Phone'
  | 'Url'
  | 'Number'
  | 'Currency'
  | 'Percent'
  | 'Checkbox'
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'Picklist'
  | 'MultiselectPicklist'
  | 'Lookup'
  | 'MasterDetail'
  | 'AutoNumber'
  | 'Summary'
  | 'Address'
  | 'PersonName';

export interface PicklistValue {
  readonly apiName: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

export interface SummaryFilter {
  /** `Object__c.Field__c` of the child. */
  readonly field: string;
  readonly operation: FilterOperation;
  readonly value: string;
}

export interface Summary {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  /** The child's master-detail field. */
  readonly foreignKey: string;
  /** Absent for `count`. */
  readonly summarizedField?: string;
  readonly filters: readonly SummaryFilter[];
}

export interface FieldModel {
  readonly object: string;
  readonly apiName: string;
  readonly label: string;
  /** Result type for a formula; `Summary` for a roll-up (its value type is `summaryType`). */
  readonly type: FieldType;
  readonly isCustom: boolean;
  readonly isNameField: boolean;
  /** Set by the system only (Id, CreatedDate, …): never writable, always readable. */
  readonly isSystem: boolean;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly isCaseSensitive: boolean;
  readonly isExternalId: boolean;
  readonly trackHistory: boolean;
  readonly length?: number;
  /** All digits, before and after the decimal point. */
  readonly precision?: number;
  readonly scale?: number;
  /** A formula, literals included. */
  readonly defaultValue?: string;
  readonly picklist?: { readonly isRestricted: boolean; readonly values: readonly PicklistValue[] };
  readonly referenceTo: readonly string[];
  /** Child-to-parent name used in queries, e.g. `Account` for `AccountId`, `Account__r` for `Account__c`. */
  readonly relationshipName?: string;
  /** Parent-to-child name used in queries, e.g. `Stakeholders__r`. */
  readonly childRelationshipName?: string;
  readonly relationshipLabel?: string;
  readonly deleteConstraint?: 'SetNull' | 'Restrict' | 'Cascade';
  readonly isReparentable?: boolean;
  /** Of a master-detail: read access to the master is enough to write the detail; otherwise edit access is needed. */
  readonly writeRequiresMasterRead?: boolean;
  readonly formula?: string;
  readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  readonly summary?: Summary;
  readonly summaryType?: FieldType;
  /** AutoNumber pattern, e.g. `SA-{000000}`. */
  readonly displayFormat?: string;
  readonly visibleLines?: number;
  readonly description?: string;
  readonly inlineHelpText?: string;
  /** API names of a compound field's parts (PersonName, Address). */
  readonly components?: readonly string[];
}

export interface ValidationRule {
  readonly object: string;
  readonly apiName: string;
  readonly isActive: boolean;
  readonly formula: string;
  readonly message: string;
  readonly errorField?: string;
}

export type FilterOperation =
  | 'equals'
  | 'notEqual'
  | 'lessThan'
  | 'greaterThan'
  | 'lessOrEqual'
  | 'greaterOrEqual'
  | 'contains'
  | 'notContain'
  | 'startsWith'
  | 'includes'
  | 'excludes'
  | 'within';

export interface ListView {
  readonly object: string;
  readonly apiName: string;
  readonly label: string;
  /** API names in metadata spelling already turned into field paths, e.g. `Name`, `Account__r.Name`. */
  readonly columns: readonly string[];
  readonly filterScope: 'Everything' | 'Mine' | 'Team' | 'Queue';
  readonly filters: readonly { readonly field: string; readonly operation: FilterOperation; readonly value: string }[];
  /** E.g. `1 AND (2 OR 3)`; absent means all. */
  readonly booleanFilter?: string;
}

export interface CompactLayout {
  readonly apiName: string;
  readonly label: string;
  readonly fields: readonly string[];
}

export interface LayoutItem {
  readonly field?: string;
  readonly behavior: 'Edit' | 'Readonly' | 'Required';
  readonly isEmptySpace: boolean;
}
export interface LayoutSection {
  readonly label: string;
  readonly isDetailHeading: boolean;
  readonly columns: readonly (readonly LayoutItem[])[];
}
export interface RelatedList {
  readonly relationship: string;
  readonly fields: readonly string[];
  readonly sortField?: string;
  readonly sortDescending: boolean;
}
export interface Layout {
  readonly apiName: string;
  readonly object: string;
  readonly sections: readonly LayoutSection[];
  readonly relatedLists: readonly RelatedList[];
}

/** When a component shows: all criteria, or as `booleanFilter` joins them by number. */
export interface VisibilityRule {
  readonly criteria: readonly { readonly left: string; readonly operator: string; readonly right: string }[];
  readonly booleanFilter?: string;
}
export interface ComponentInstance {
  readonly componentName: string;
  readonly identifier?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly visibility?: VisibilityRule;
  /** Named facets of the instance are resolved by the page's regions of type Facet. */
}
export interface PageRegion {
  readonly name: string;
  readonly kind: 'Region' | 'Facet';
  readonly components: readonly ComponentInstance[];
}
export interface FlexiPage {
  readonly apiName: string;
  readonly label: string;
  readonly type: 'RecordPage' | 'HomePage' | 'AppPage';
  readonly object?: string;
  readonly template: string;
  readonly regions: readonly PageRegion[];
}

export interface Tab {
  readonly apiName: string;
  readonly label: string;
  readonly object?: string;
  readonly lwc?: string;
  readonly flexiPage?: string;
  readonly motif?: string;
}
export interface ActionOverride {
  readonly action: string;
  readonly content: string;
  readonly object: string;
  readonly type: string;
}
export interface App {
  readonly apiName: string;
  readonly label: string;
  readonly description?: string;
  readonly brandColor?: string;
  readonly tabs: readonly string[];
  readonly actionOverrides: readonly ActionOverride[];
}
export interface Label {
  readonly apiName: string;
  readonly value: string;
  readonly description?: string;
  readonly categories?: string;
  readonly language: string;
}

/** A file of any content that components load, e.g. a library. */
export interface StaticResource {
  readonly apiName: string;
  /** E.g. `application/javascript`. */
  readonly contentType: string;
  readonly cacheControl: 'Public' | 'Private';
}

export interface ObjectPermission {
  readonly object: string;
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
  /** Every field of the object may be read. */
  readonly viewAllFields: boolean;
}
export interface FieldPermission {
  readonly object: string;
  readonly field: string;
  readonly read: boolean;
  readonly edit: boolean;
}
export interface PermissionSet {
  readonly apiName: string;
  readonly label: string;
  readonly description?: string;
  readonly objects: readonly ObjectPermission[];
  readonly fields: readonly FieldPermission[];
  readonly userPermissions: readonly string[];
  readonly customPermissions: readonly string[];
  readonly tabs: readonly { readonly tab: string; readonly visibility: string }[];
  readonly apps: readonly string[];
}
export interface CustomPermission {
  readonly apiName: string;
  readonly label: string;
}

export interface RecordType {
  readonly apiName: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly description?: string;
  /** Values offered by picklist field; a field that is absent offers none. */
  readonly picklists: ReadonlyMap<string, readonly { readonly value: string; readonly isDefault: boolean }[]>;
}

export interface ObjectModel {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly isCustom: boolean;
  readonly description?: string;
  /** First three characters of its ids; assigned to custom objects by storage and kept there. */
  readonly keyPrefix?: string;
  /** The organisation-wide default: what everybody may do with records that are not shared with them otherwise. */
  readonly sharingModel: 'Private' | 'Read' | 'ReadWrite' | 'ReadWriteTransfer' | 'FullAccess' | 'ControlledByParent';
  readonly externalSharingModel?: string;
  /** The object whose records this one shares (`AccountShare`, `Plan__Share`); absent for all others. */
  readonly shareOf?: string;
  readonly enableHistory: boolean;
  readonly nameField: string;
  /** By canonical API name, standard and system fields first. Look up with `OrgModel.field`. */
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly validationRules: readonly ValidationRule[];
  readonly listViews: readonly ListView[];
  readonly compactLayouts: readonly CompactLayout[];
  readonly compactLayoutAssignment?: string;
  readonly recordTypes: readonly RecordType[];
  readonly searchFields: readonly string[];
  /** May it be created, updated or deleted at all through an API (e.g. not `Organization`). */
  readonly isWritable: boolean;
}

/** A lookup or master-detail seen from the parent. */
export interface ChildRelationship {
  readonly childObject: string;
  readonly field: string;
  readonly relationshipName?: string;
  readonly isMasterDetail: boolean;
  readonly cascadeDelete: boolean;
}

export interface FlowModel {
  readonly apiName: string;
  readonly label: string;
  readonly status: 'Active' | 'Draft' | 'Obsolete' | 'InvalidDraft';
  /** `AutoLaunchedFlow` for record-triggered and scheduled flows. */
  readonly processType: string;
  /** The parsed XML, every element as an array in file order; the automation floor compiles it and refuses by name what it does not run. */
  readonly source: FlowSource;
}
/** A flow's XML as nested objects: repeated elements are arrays, leaves are strings. */
export interface FlowSource {
  readonly [element: string]: readonly (string | FlowSource)[];
}

/** Everything that was deployed. Lookups ignore case, as Salesforce's do, and answer with canonical names. */
export interface OrgModel {
  readonly objects: ReadonlyMap<string, ObjectModel>;
  readonly flows: ReadonlyMap<string, FlowModel>;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly flexiPages: ReadonlyMap<string, FlexiPage>;
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
  readonly customPermissions: ReadonlyMap<string, CustomPermission>;
  readonly labels: ReadonlyMap<string, Label>;
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly apps: ReadonlyMap<string, App>;
  readonly staticResources: ReadonlyMap<string, StaticResource>;
  /** Names of the Lightning web component bundles. */
  readonly bundles: ReadonlySet<string>;
  /** Where bundles may stand, by name; those whose configuration was not read are absent. */
  readonly bundleTargets: ReadonlyMap<string, BundleTargets>;
  object(name: string): ObjectModel | undefined;
  field(object: string, name: string): FieldModel | undefined;
  childRelationships(object: string): readonly ChildRelationship[];
  /** Every roll-up summary that aggregates this child object. */
  summariesOf(childObject: string): readonly FieldModel[];
}
