import type { ObjectInfoRepresentation } from 'lightning/uiApiTypes';
import { pages } from 'shell/bootstrap';

/** A field of a form. */
export interface FormField {
  readonly key: string;
  readonly apiName: string;
  readonly isEditable: boolean;
  readonly isRequired: boolean;
  readonly isEmpty: boolean;
  readonly editLabel: string;
}

/** A section of a form: its fields row by row, so that reading order and tab order agree. */
export interface FormSection {
  readonly key: string;
  readonly label: string;
  readonly hasHeading: boolean;
  readonly className: string;
  readonly fields: readonly FormField[];
}

type Mode = 'view' | 'edit' | 'create';

/** The layout's sections with the fields that this user may see; without a layout, all fields in one section. */
export function formSections(object: ObjectInfoRepresentation, mode: Mode, columns: 1 | 2): FormSection[] {
  const layout = pages.objects[object.apiName]?.layout;
  if (layout === undefined) return [allFields(object, mode, columns)];
  return layout.sections.flatMap((section, index): FormSection[] => {
    const isSingle = columns === 1 || section.columns.length === 1;
    const items = isSingle ? section.columns.flat() : rowByRow(section.columns);
    const fields = items.flatMap((item, position): FormField[] => {
      const key = `${index}-${position}`;
      if (item?.field === undefined) return isSingle || mode !== 'view' ? [] : [emptyField(key)];
      const made = formField(object, item.field, key, item.behavior, mode);
      return made === undefined ? (isSingle ? [] : [emptyField(key)]) : [made];
    });
    if (fields.every((field) => field.isEmpty)) return [];
    return [
      {
        key: String(index),
        label: section.label,
        hasHeading: section.label !== '',
        className: isSingle ? 'fields' : 'fields fields_two',
        fields
      }
    ];
  });
}

function rowByRow<Item>(columns: readonly (readonly Item[])[]): (Item | undefined)[] {
  const rows = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_none, row) => columns.map((column) => column[row])).flat();
}

function formField(
  object: ObjectInfoRepresentation,
  name: string,
  key: string,
  behavior: string,
  mode: Mode
): FormField | undefined {
  // Layouts name some standard fields by their compound; object info says which the user may see.
  const field = object.fields[name];
  if (field === undefined) return undefined;
  // A compound field (a person's name, an address) is written through its parts.
  const parts = field.compound ? Object.values(object.fields).filter((part) => part.compoundFieldName === name) : [];
  const isWritable = [field, ...parts].some((part) => (mode === 'create' ? part.createable : part.updateable));
  const isEditable = isWritable && behavior !== 'Readonly';
  if (mode === 'create' && !isEditable) return undefined;
  return {
    key,
    apiName: name,
    isEditable,
    isRequired: isEditable && (behavior === 'Required' || field.required) && field.dataType !== 'Boolean',
    isEmpty: false,
    editLabel: `Edit ${field.label}`
  };
}

const emptyField = (key: string): FormField => ({
  key,
  apiName: '',
  isEditable: false,
  isRequired: false,
  isEmpty: true,
  editLabel: ''
});

function allFields(object: ObjectInfoRepresentation, mode: Mode, columns: 1 | 2): FormSection {
  const hidden = new Set(['Id', 'IsDeleted', 'SystemModstamp', 'LastReferencedDate', 'LastViewedDate']);
  const fields = Object.values(object.fields)
    .filter((field) => !hidden.has(field.apiName) && !field.compound)
    .flatMap((field, position): FormField[] => {
      const made = formField(object, field.apiName, String(position), 'Edit', mode);
      return made === undefined ? [] : [made];
    });
  return {
    key: 'all',
    label: '',
    hasHeading: false,
    className: columns === 1 ? 'fields' : 'fields fields_two',
    fields
  };
}
