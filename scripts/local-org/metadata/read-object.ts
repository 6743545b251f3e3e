import type { CompactLayout, FilterOperation, ListView, ObjectModel, RecordType, ValidationRule } from './model.ts';
import { parseField } from './read-field.ts';
import type { ParsedField } from './read-field.ts';
import { child, childrenNamed, defined, flagOf, textOf, textsOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What the files say about one object, gathered from every wing before the model is built. */
export interface ObjectParts {
  readonly apiName: string;
  /** The `CustomObject` element's own settings; absent when only parts such as fields were deployed. */
  settings?: ObjectSettings;
  readonly fields: ParsedField[];
  readonly validationRules: ValidationRule[];
  readonly listViews: ListView[];
  readonly compactLayouts: CompactLayout[];
  readonly recordTypes: RecordType[];
}

/** The settings of a `CustomObject` file. */
export interface ObjectSettings {
  readonly label?: string;
  readonly pluralLabel?: string;
  readonly description?: string;
  readonly sharingModel?: ObjectModel['sharingModel'];
  readonly externalSharingModel?: string;
  readonly enableHistory?: boolean;
  readonly enableActivities?: boolean;
  readonly compactLayoutAssignment?: string;
  readonly searchFields: readonly string[];
  readonly nameField?: {
    readonly label: string;
    readonly type: 'Text' | 'AutoNumber';
    readonly displayFormat?: string;
    readonly trackHistory: boolean;
  };
}

/** Reads the settings of a `CustomObject` element. */
export function parseObjectSettings(element: XmlElement): ObjectSettings {
  const nameField = child(element, 'nameField');
  const searchLayouts = child(element, 'searchLayouts');
  return {
    searchFields: searchLayouts === undefined ? [] : textsOf(searchLayouts, 'searchResultsAdditionalFields'),
    ...defined<Omit<ObjectSettings, 'searchFields'>>({
      label: textOf(element, 'label'),
      pluralLabel: textOf(element, 'pluralLabel'),
      description: textOf(element, 'description'),
      sharingModel: textOf(element, 'sharingModel') as ObjectModel['sharingModel'],
      externalSharingModel: textOf(element, 'externalSharingModel'),
      enableHistory: child(element, 'enableHistory') === undefined ? undefined : flagOf(element, 'enableHistory'),
      enableActivities:
        child(element, 'enableActivities') === undefined ? undefined : flagOf(element, 'enableActivities'),
      compactLayoutAssignment: textOf(element, 'compactLayoutAssignment'),
      nameField:
        nameField === undefined
          ? undefined
          : {
              label: textOf(nameField, 'label') ?? 'Name',
              type: textOf(nameField, 'type') === 'AutoNumber' ? 'AutoNumber' : 'Text',
              trackHistory: flagOf(nameField, 'trackHistory'),
              ...defined<{ displayFormat: string }>({ displayFormat: textOf(nameField, 'displayFormat') })
            }
    })
  };
}

/** Names of the elements of an object's parts, as the zipped metadata format inlines them and the source format splits them. */
export const partElements = ['fields', 'validationRules', 'listViews', 'compactLayouts', 'recordTypes'] as const;
export type PartElement = (typeof partElements)[number];

/** Adds one part to the object; answers its name. */
export function addPart(parts: ObjectParts, kind: PartElement, element: XmlElement): string {
  switch (kind) {
    case 'fields': {
      const parsed = parseField(parts.apiName, element);
      parts.fields.push(parsed);
      return parsed.field.apiName;
    }
    case 'validationRules': {
      const rule = parseValidationRule(parts.apiName, element);
      parts.validationRules.push(rule);
      return rule.apiName;
    }
    case 'listViews': {
      const view = parseListView(parts.apiName, element);
      parts.listViews.push(view);
      return view.apiName;
    }
    case 'compactLayouts': {
      const layout = {
        apiName: textOf(element, 'fullName') ?? '',
        label: textOf(element, 'label') ?? '',
        fields: textsOf(element, 'fields')
      };
      parts.compactLayouts.push(layout);
      return layout.apiName;
    }
    case 'recordTypes': {
      const recordType = parseRecordType(element);
      parts.recordTypes.push(recordType);
      return recordType.apiName;
    }
  }
}

function parseValidationRule(object: string, element: XmlElement): ValidationRule {
  return {
    object,
    apiName: textOf(element, 'fullName') ?? '',
    isActive: flagOf(element, 'active'),
    formula: child(element, 'errorConditionFormula')?.text.trim() ?? '',
    message: textOf(element, 'errorMessage') ?? '',
    ...defined<{ errorField: string }>({ errorField: textOf(element, 'errorDisplayField') })
  };
}

function parseListView(object: string, element: XmlElement): ListView {
  return {
    object,
    apiName: textOf(element, 'fullName') ?? '',
    label: textOf(element, 'label') ?? '',
    columns: textsOf(element, 'columns'),
    filterScope: (textOf(element, 'filterScope') ?? 'Everything') as ListView['filterScope'],
    filters: childrenNamed(element, 'filters').map((filter) => ({
      field: textOf(filter, 'field') ?? '',
      operation: (textOf(filter, 'operation') ?? 'equals') as FilterOperation,
      value: textOf(filter, 'value') ?? ''
    })),
    ...defined<{ booleanFilter: string }>({ booleanFilter: textOf(element, 'booleanFilter') })
  };
}

function parseRecordType(element: XmlElement): RecordType {
  const picklists = new Map<string, readonly { value: string; isDefault: boolean }[]>();
  for (const picklist of childrenNamed(element, 'picklistValues')) {
    const values = childrenNamed(picklist, 'values').map((value) => ({
      // Record types write their values percent-encoded.
      value: decodeValue(textOf(value, 'fullName') ?? ''),
      isDefault: flagOf(value, 'default')
    }));
    picklists.set(textOf(picklist, 'picklist') ?? '', values);
  }
  return {
    apiName: textOf(element, 'fullName') ?? '',
    label: textOf(element, 'label') ?? '',
    isActive: flagOf(element, 'active', true),
    picklists,
    ...defined<{ description: string }>({ description: textOf(element, 'description') })
  };
}

function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
