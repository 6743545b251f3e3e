import type { Session } from '../../access/types.ts';
import type { FieldModel, Layout, LayoutItem, LayoutSection, ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { LocalOrg } from '../../org-types.ts';
import { fieldFacts, MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import { HttpError } from '../http-errors.ts';
import { eTagOf, metadataId, readableField, readableFields } from './common.ts';

type Json = Readonly<Record<string, unknown>>;

export const LAYOUT_TYPES = ['Full', 'Compact'] as const;
export const MODES = ['View', 'Edit', 'Create'] as const;
export type LayoutType = (typeof LAYOUT_TYPES)[number];
export type Mode = (typeof MODES)[number];

/** Which layouts a request asks for; refused when it names a kind that does not exist. */
export function parseChoices<Choice extends string>(
  names: readonly string[],
  known: readonly Choice[],
  kind: string
): Choice[] {
  return names.map((name) => {
    const found = known.find((choice) => choice.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    throw new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `${name} is no ${kind}; there are ${known.join(', ')}.`);
  });
}

/** An object's layout, with the items that the session may see. An object without one gets all its fields in one section. */
export function layoutOf(org: LocalOrg, session: Session, object: ObjectModel, type: LayoutType, mode: Mode): Json {
  const layout = pageLayout(org.model, object);
  const sections =
    type === 'Compact' ? [compactSection(object)] : (layout?.sections ?? [defaultSection(session, object)]);
  const key = `${object.apiName}.${type === 'Compact' ? 'compact' : (layout?.apiName ?? 'default')}`;
  const content = {
    id: metadataId('00h', key),
    layoutType: type,
    mode,
    objectApiName: object.apiName,
    recordTypeId: MASTER_RECORD_TYPE_ID,
    saveOptions: [],
    sections: sections
      .map((section, index) => sectionJson(org.model, session, object, section, `${key}.${index}`))
      .filter(isFilled)
  };
  return { ...content, eTag: eTagOf(content) };
}

/** Paths of the fields of a layout that the session may read. */
export function layoutFields(org: LocalOrg, session: Session, object: ObjectModel, type: LayoutType): string[] {
  const layout = type === 'Compact' ? undefined : pageLayout(org.model, object);
  const sections =
    type === 'Compact' ? [compactSection(object)] : (layout?.sections ?? [defaultSection(session, object)]);
  const names = sections
    .flatMap((section) => section.columns.flat())
    .flatMap((item) => itemFields(org.model, session, object, item));
  return names.map((field) => field.apiName);
}

/** The object's page layout: the deployed one, the first by name where there are several. */
export function pageLayout(model: OrgModel, object: ObjectModel): Layout | undefined {
  return [...model.layouts.values()]
    .filter((layout) => layout.object === object.apiName)
    .sort((a, b) => (a.apiName < b.apiName ? -1 : 1))[0];
}

/** Fields of the compact layout that applies, the name first. */
export function compactFields(object: ObjectModel): readonly string[] {
  const assigned = object.compactLayouts.find((layout) => layout.apiName === object.compactLayoutAssignment);
  return assigned?.fields ?? object.compactLayouts[0]?.fields ?? [object.nameField];
}

function compactSection(object: ObjectModel): LayoutSection {
  const items = compactFields(object).map((field): LayoutItem => ({
    field,
    behavior: 'Readonly',
    isEmptySpace: false
  }));
  return { label: '', isDetailHeading: false, columns: [items] };
}

/** All fields that the session may read, in two columns: the layout of an object that has none. */
export function defaultSection(session: Session, object: ObjectModel): LayoutSection {
  const fields = readableFields(session, object).filter((field) => !field.isSystem && !isCompoundPart(object, field));
  const items = fields.map((field): LayoutItem => ({ field: field.apiName, behavior: 'Edit', isEmptySpace: false }));
  const half = Math.ceil(items.length / 2);
  return { label: 'Information', isDetailHeading: true, columns: [items.slice(0, half), items.slice(half)] };
}

function sectionJson(
  model: OrgModel,
  session: Session,
  object: ObjectModel,
  section: LayoutSection,
  key: string
): Json {
  const height = Math.max(0, ...section.columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, row) =>
    section.columns.map((column) => itemJson(model, session, object, column[row]))
  );
  const filled = rows.filter((row) => row.some((item) => item.layoutComponents.length > 0));
  return {
    collapsible: false,
    columns: section.columns.length,
    heading: section.label,
    id: metadataId('01B', key),
    layoutRows: filled.map((layoutItems) => ({ layoutItems })),
    rows: filled.length,
    useHeading: section.isDetailHeading
  };
}

const isFilled = (section: Json): boolean => section['rows'] !== 0;

interface ItemJson {
  readonly editableForNew: boolean;
  readonly editableForUpdate: boolean;
  readonly label: string;
  readonly layoutComponents: readonly Json[];
  readonly lookupIdApiName: string | null;
  readonly required: boolean;
  readonly sortable: boolean;
}

const emptySpace: ItemJson = {
  editableForNew: false,
  editableForUpdate: false,
  label: '',
  layoutComponents: [],
  lookupIdApiName: null,
  required: false,
  sortable: false
};

function itemJson(model: OrgModel, session: Session, object: ObjectModel, item: LayoutItem | undefined): ItemJson {
  const fields = item === undefined ? [] : itemFields(model, session, object, item);
  const field = item?.field === undefined ? undefined : readableField(model, session, object, item.field);
  if (item === undefined || field === undefined || fields.length === 0) return emptySpace;
  const facts = fields.map((part) => fieldFacts(session, object, part));
  // An owner is changed by an action of its own, never in the form.
  const isEditable = item.behavior !== 'Readonly' && field.apiName !== 'OwnerId';
  return {
    editableForNew: isEditable && facts.some((fact) => fact.isCreateable),
    editableForUpdate: isEditable && facts.some((fact) => fact.isUpdateable),
    label: itemLabel(object, field),
    layoutComponents: fields.map((part) => ({ apiName: part.apiName, componentType: 'Field', label: part.label })),
    lookupIdApiName: field.referenceTo.length > 0 ? field.apiName : field.isNameField ? 'Id' : null,
    required:
      isEditable &&
      (item.behavior === 'Required' || fields.some((part) => part.isRequired && isCreatable(session, object, part))),
    sortable: false
  };
}

/** The fields that stand at a place of a layout: a compound field's parts; "Created By" carries the date too. */
export function itemFields(model: OrgModel, session: Session, object: ObjectModel, item: LayoutItem): FieldModel[] {
  const field = item.field === undefined ? undefined : readableField(model, session, object, item.field);
  if (field === undefined) return [];
  const parts = (field.components ?? []).flatMap((name) => readableField(model, session, object, name) ?? []);
  if (field.type === 'Address') return parts;
  const date = WITH_DATE[field.apiName];
  const dateField = date === undefined ? undefined : readableField(model, session, object, date);
  return [field, ...parts, ...(dateField === undefined ? [] : [dateField])];
}

const WITH_DATE: Readonly<Record<string, string>> = {
  CreatedById: 'CreatedDate',
  LastModifiedById: 'LastModifiedDate'
};

/** Layouts speak of "Account Owner" and "Parent Account" where the field is called "Owner ID" and "Parent Account ID". */
export function itemLabel(object: ObjectModel, field: FieldModel): string {
  if (field.apiName === 'OwnerId') return `${object.label} Owner`;
  return field.referenceTo.length > 0 ? field.label.replace(/ ID$/, '') : field.label;
}

function isCreatable(session: Session, object: ObjectModel, field: FieldModel): boolean {
  return fieldFacts(session, object, field).isCreateable;
}

function isCompoundPart(object: ObjectModel, field: FieldModel): boolean {
  return [...object.fields.values()].some((other) => other.components?.includes(field.apiName) === true);
}
