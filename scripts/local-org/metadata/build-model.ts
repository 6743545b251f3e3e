import { columnPath } from './list-columns.ts';
import type { FieldModel, Layout, ListView, ObjectModel, OrgModel, PicklistValue } from './model.ts';
import { createModel } from './org-model.ts';
import type { ModelParts } from './org-model.ts';
import type { ParsedField } from './read-field.ts';
import type { ObjectParts } from './read-object.ts';
import { lastActivityDate, shareObjects, standardObjects, systemFields } from './standard/index.ts';
import type { StandardField, StandardObject } from './standard/index.ts';
import { valueSetFields } from './standard/value-sets.ts';

/** Everything read from the files, before standard objects are added and references are resolved. */
export interface ModelDraft extends Omit<ModelParts, 'objects'> {
  readonly objects: ReadonlyMap<string, ObjectParts>;
  readonly globalValueSets: ReadonlyMap<string, readonly PicklistValue[]>;
  /** By standard value set, e.g. `Industry`. */
  readonly standardValueSets: ReadonlyMap<string, readonly PicklistValue[]>;
}

/** Joins the files with the standard catalogue: system fields, roll-up types, list columns and related lists in field paths. */
export function buildModel(draft: ModelDraft): OrgModel {
  const objects = new Map<string, ObjectModel>();
  const standardNames = new Map(standardObjects.map((object) => [object.apiName.toLowerCase(), object]));
  for (const standard of standardObjects) {
    const parts = [...draft.objects.values()].find(
      (part) => part.apiName.toLowerCase() === standard.apiName.toLowerCase()
    );
    objects.set(standard.apiName, buildStandard(standard, parts, draft));
  }
  for (const parts of draft.objects.values()) {
    if (!standardNames.has(parts.apiName.toLowerCase())) {
      objects.set(parts.apiName, buildCustom(parts, draft));
    }
  }
  relateActivities(objects, draft);
  for (const share of shareObjects(objects.values())) objects.set(share.apiName, share);
  const withSummaries = resolveSummaries(objects);
  const provisional = createModel({ ...draft, objects: withSummaries });
  const layouts = new Map([...draft.layouts].map(([name, layout]) => [name, resolveLayout(provisional, layout)]));
  const resolved = new Map([...withSummaries].map(([name, object]) => [name, resolveListViews(provisional, object)]));
  return createModel({
    objects: resolved,
    flows: draft.flows,
    layouts,
    flexiPages: draft.flexiPages,
    permissionSets: draft.permissionSets,
    customPermissions: draft.customPermissions,
    labels: draft.labels,
    tabs: draft.tabs,
    apps: draft.apps,
    staticResources: draft.staticResources,
    bundles: draft.bundles,
    bundleTargets: draft.bundleTargets
  });
}

/** Lets tasks relate to the custom objects that allow activities. */
function relateActivities(objects: Map<string, ObjectModel>, draft: ModelDraft): void {
  const task = objects.get('Task');
  const what = task?.fields.get('WhatId');
  const related = [...draft.objects.values()].filter((parts) => parts.settings?.enableActivities === true);
  const added = related.map((parts) => parts.apiName).filter((name) => objects.get(name)?.isCustom === true);
  if (task !== undefined && what !== undefined && added.length > 0) {
    const field = { ...what, referenceTo: [...what.referenceTo, ...added] };
    objects.set('Task', { ...task, fields: new Map(task.fields).set('WhatId', field) });
  }
}

function buildStandard(standard: StandardObject, parts: ObjectParts | undefined, draft: ModelDraft): ObjectModel {
  const fields = new Map<string, FieldModel>();
  const add = (field: StandardField): void => {
    fields.set(field.apiName, { ...field, object: standard.apiName });
  };
  const hasRecordTypes = (parts?.recordTypes.length ?? 0) > 0;
  const system = systemFields(standard.label, { hasOwner: standard.hasOwner, hasRecordTypes });
  system.slice(0, 1).forEach(add);
  standard.fields.forEach(add);
  system.slice(1).forEach(add);
  for (const field of standardValueSetFields(standard.apiName, fields, draft)) {
    fields.set(field.apiName, field);
  }
  for (const parsed of parts?.fields ?? []) {
    addDeployedField(fields, parsed, draft);
  }
  const settings = parts?.settings;
  return {
    apiName: standard.apiName,
    label: settings?.label ?? standard.label,
    pluralLabel: settings?.pluralLabel ?? standard.pluralLabel,
    isCustom: false,
    keyPrefix: standard.keyPrefix,
    sharingModel: settings?.sharingModel ?? standard.sharingModel,
    enableHistory: settings?.enableHistory ?? false,
    nameField: standard.nameField,
    fields,
    validationRules: parts?.validationRules ?? [],
    listViews: parts?.listViews ?? [],
    compactLayouts: [
      { apiName: 'SYSTEM', label: 'System Default', fields: standard.compactFields },
      ...(parts?.compactLayouts ?? [])
    ],
    recordTypes: parts?.recordTypes ?? [],
    searchFields:
      settings !== undefined && settings.searchFields.length > 0 ? settings.searchFields : standard.searchFields,
    isWritable: standard.isWritable,
    ...optionalSettings(parts)
  };
}

function buildCustom(parts: ObjectParts, draft: ModelDraft): ObjectModel {
  const settings = parts.settings;
  const label = settings?.label ?? parts.apiName;
  const isDetail = parts.fields.some((parsed) => parsed.field.type === 'MasterDetail');
  const fields = new Map<string, FieldModel>();
  const system = systemFields(label, { hasOwner: !isDetail, hasRecordTypes: parts.recordTypes.length > 0 });
  const add = (field: StandardField): void => {
    fields.set(field.apiName, { ...field, object: parts.apiName });
  };
  const isAfterName = (field: StandardField): boolean =>
    field.apiName !== 'Id' && field.apiName !== 'OwnerId' && field.apiName !== 'IsDeleted';
  system.filter((field) => !isAfterName(field)).forEach(add);
  add(customNameField(settings));
  system.filter(isAfterName).forEach(add);
  if (settings?.enableActivities === true) {
    add(lastActivityDate);
  }
  for (const parsed of parts.fields) {
    addDeployedField(fields, parsed, draft);
  }
  return {
    apiName: parts.apiName,
    label,
    pluralLabel: settings?.pluralLabel ?? label,
    isCustom: true,
    sharingModel: settings?.sharingModel ?? (isDetail ? 'ControlledByParent' : 'ReadWrite'),
    enableHistory: settings?.enableHistory ?? false,
    nameField: 'Name',
    fields,
    validationRules: parts.validationRules,
    listViews: parts.listViews,
    compactLayouts: [{ apiName: 'SYSTEM', label: 'System Default', fields: ['Name'] }, ...parts.compactLayouts],
    recordTypes: parts.recordTypes,
    searchFields: settings?.searchFields ?? [],
    isWritable: true,
    ...optionalSettings(parts)
  };
}

function optionalSettings(parts: ObjectParts | undefined): Partial<ObjectModel> {
  const { description, externalSharingModel, compactLayoutAssignment } = parts?.settings ?? {};
  return {
    ...(description === undefined ? {} : { description }),
    ...(externalSharingModel === undefined ? {} : { externalSharingModel }),
    ...(compactLayoutAssignment === undefined ? {} : { compactLayoutAssignment })
  };
}

function customNameField(settings: ObjectParts['settings']): StandardField {
  const name = settings?.nameField ?? { label: 'Name', type: 'Text' as const, trackHistory: false };
  const isAuto = name.type === 'AutoNumber';
  return {
    apiName: 'Name',
    label: name.label,
    type: name.type,
    isCustom: false,
    isNameField: true,
    isSystem: false,
    isRequired: !isAuto,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    trackHistory: name.trackHistory,
    length: 80,
    referenceTo: [],
    ...(name.displayFormat === undefined ? {} : { displayFormat: name.displayFormat })
  };
}

/** Adds a custom field, or what a standard field's file changes: label, help, history, requiredness, values. */
function addDeployedField(fields: Map<string, FieldModel>, parsed: ParsedField, draft: ModelDraft): void {
  const deployed = withGlobalValues(parsed, draft);
  const key = [...fields.keys()].find((name) => name.toLowerCase() === deployed.apiName.toLowerCase());
  const standard = key === undefined ? undefined : fields.get(key);
  if (standard === undefined || standard.isCustom) {
    fields.set(deployed.apiName, deployed);
    return;
  }
  fields.set(standard.apiName, {
    ...standard,
    trackHistory: deployed.trackHistory,
    isRequired: standard.isRequired || deployed.isRequired,
    ...(deployed.description === undefined ? {} : { description: deployed.description }),
    ...(deployed.inlineHelpText === undefined ? {} : { inlineHelpText: deployed.inlineHelpText }),
    ...(deployed.picklist === undefined || deployed.picklist.values.length === 0 ? {} : { picklist: deployed.picklist })
  });
}

function withGlobalValues(parsed: ParsedField, draft: ModelDraft): FieldModel {
  const { field, globalValueSet } = parsed;
  const values = globalValueSet === undefined ? undefined : draft.globalValueSets.get(globalValueSet);
  return values === undefined ? field : { ...field, picklist: { isRestricted: true, values } };
}

function standardValueSetFields(
  object: string,
  fields: ReadonlyMap<string, FieldModel>,
  draft: ModelDraft
): FieldModel[] {
  const changed: FieldModel[] = [];
  for (const [set, values] of draft.standardValueSets) {
    for (const path of valueSetFields[set] ?? []) {
      const field = path.startsWith(`${object}.`) ? fields.get(path.slice(object.length + 1)) : undefined;
      if (field?.picklist !== undefined) {
        changed.push({ ...field, picklist: { ...field.picklist, values } });
      }
    }
  }
  return changed;
}

/** A roll-up has the type of what it sums, which may itself be a roll-up; a count is a whole number. */
function resolveSummaries(objects: ReadonlyMap<string, ObjectModel>): ReadonlyMap<string, ObjectModel> {
  const resolve = (field: FieldModel, depth = 0): FieldModel => {
    if (field.summary === undefined) {
      return field;
    }
    const { operation, childObject, summarizedField } = field.summary;
    const found = summarizedField === undefined ? undefined : objects.get(childObject)?.fields.get(summarizedField);
    if (operation === 'count' || found === undefined || depth > 10) {
      return { ...field, summaryType: 'Number', precision: 18, scale: 0 };
    }
    const source = resolve(found, depth + 1);
    return {
      ...field,
      summaryType: source.summaryType ?? source.type,
      ...(source.precision === undefined ? {} : { precision: 18 }),
      ...(source.scale === undefined ? {} : { scale: source.scale })
    };
  };
  return new Map(
    [...objects].map(([name, object]) => [
      name,
      { ...object, fields: new Map([...object.fields].map(([field, model]) => [field, resolve(model)])) }
    ])
  );
}

function resolveListViews(model: OrgModel, object: ObjectModel): ObjectModel {
  const path = (column: string): string => columnPath(model, object.apiName, column) ?? column;
  const resolve = (view: ListView): ListView => ({
    ...view,
    columns: view.columns.map(path),
    filters: view.filters.map((filter) => ({ ...filter, field: path(filter.field) }))
  });
  return { ...object, listViews: object.listViews.map(resolve), searchFields: object.searchFields.map(path) };
}

/** Related lists that the metadata calls by a fixed name rather than by object and field. */
const standardRelatedLists: Readonly<Record<string, string>> = {
  RelatedContactList: 'Contacts',
  RelatedOpportunityList: 'Opportunities',
  RelatedContactRoleList: 'OpportunityContactRoles',
  RelatedActivityList: 'OpenActivities',
  RelatedHistoryList: 'ActivityHistories',
  RelatedNoteList: 'CombinedAttachments',
  RelatedFileList: 'AttachedContentDocuments'
};

function resolveLayout(model: OrgModel, layout: Layout): Layout {
  return {
    ...layout,
    relatedLists: layout.relatedLists.map((list) => {
      const [childObject = '', lookup = ''] = list.relationship.split('.');
      const field = model.field(childObject, lookup);
      const relationship = field?.childRelationshipName ?? standardRelatedLists[list.relationship] ?? list.relationship;
      const child = model
        .childRelationships(layout.object)
        .find((candidate) => candidate.relationshipName === relationship)?.childObject;
      const path = (column: string): string =>
        (child === undefined ? undefined : columnPath(model, child, column)) ?? column;
      return {
        ...list,
        relationship,
        fields: list.fields.map(path),
        ...(list.sortField === undefined ? {} : { sortField: path(list.sortField) })
      };
    })
  };
}
