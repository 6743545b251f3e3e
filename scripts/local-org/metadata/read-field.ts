import type { FieldModel, FieldType, FilterOperation, PicklistValue, Summary } from './model.ts';
import { child, childrenNamed, defined, flagOf, numberOf, textOf, textsOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** A field as its file says it; `globalValueSet` is still to be looked up. */
export interface ParsedField {
  readonly field: FieldModel;
  readonly line: number;
  readonly globalValueSet?: string;
  /** False for a standard field's file, which only adds to what the standard object says. */
  readonly hasType: boolean;
}

const fieldTypes: ReadonlySet<string> = new Set<FieldType>([
  'Text',
  'TextArea',
  'LongTextArea',
  'Html',
  'EncryptedText',
  'Email',
  'Phone',
  'Url',
  'Number',
  'Currency',
  'Percent',
  'Checkbox',
  'Date',
  'DateTime',
  'Time',
  'Picklist',
  'MultiselectPicklist',
  'Lookup',
  'MasterDetail',
  'AutoNumber',
  'Summary'
]);

/** True when the local org knows the Metadata API's field type. */
export function isKnownFieldType(type: string): boolean {
  return fieldTypes.has(type);
}

/** Reads a `CustomField` element. The caller reports unknown types. */
export function parseField(object: string, element: XmlElement): ParsedField {
  const apiName = textOf(element, 'fullName') ?? '';
  const isCustom = apiName.endsWith('__c');
  const written = textOf(element, 'type');
  const type = (written ?? 'Text') as FieldType;
  const formula = child(element, 'formula')?.text.trim();
  const relationship = textOf(element, 'relationshipName');
  const valueSet = child(element, 'valueSet');
  const globalValueSet = valueSet === undefined ? undefined : textOf(valueSet, 'valueSetName');
  const isMasterDetail = type === 'MasterDetail';
  const isReference = isMasterDetail || type === 'Lookup';
  const field: FieldModel = {
    object,
    apiName,
    label: textOf(element, 'label') ?? apiName,
    type,
    isCustom,
    isNameField: false,
    isSystem: false,
    isRequired: flagOf(element, 'required') || isMasterDetail,
    isUnique: flagOf(element, 'unique'),
    isCaseSensitive: flagOf(element, 'caseSensitive'),
    isExternalId: flagOf(element, 'externalId'),
    trackHistory: flagOf(element, 'trackHistory'),
    referenceTo: textsOf(element, 'referenceTo'),
    ...defined<Partial<FieldModel>>({
      length: numberOf(element, 'length') ?? defaultLength(type, formula !== undefined),
      precision: numberOf(element, 'precision') ?? (isNumeric(type) ? 18 : undefined),
      scale: numberOf(element, 'scale') ?? (isNumeric(type) ? 0 : undefined),
      defaultValue: textOf(element, 'defaultValue'),
      picklist: parsePicklist(element, type),
      relationshipName: isReference && isCustom ? apiName.replace(/__c$/, '__r') : undefined,
      childRelationshipName: relationship === undefined ? undefined : isCustom ? `${relationship}__r` : relationship,
      relationshipLabel: textOf(element, 'relationshipLabel'),
      deleteConstraint: isMasterDetail
        ? 'Cascade'
        : isReference
          ? ((textOf(element, 'deleteConstraint') ?? 'SetNull') as NonNullable<FieldModel['deleteConstraint']>)
          : undefined,
      isReparentable: isMasterDetail ? flagOf(element, 'reparentableMasterDetail') : undefined,
      writeRequiresMasterRead: isMasterDetail ? flagOf(element, 'writeRequiresMasterRead') : undefined,
      formula,
      formulaTreatBlanksAs:
        formula === undefined
          ? undefined
          : ((textOf(element, 'formulaTreatBlanksAs') ?? 'BlankAsZero') as 'BlankAsZero' | 'BlankAsBlank'),
      summary: type === 'Summary' ? parseSummary(element) : undefined,
      displayFormat: textOf(element, 'displayFormat'),
      visibleLines: numberOf(element, 'visibleLines'),
      description: textOf(element, 'description'),
      inlineHelpText: textOf(element, 'inlineHelpText')
    })
  };
  return {
    field,
    line: element.line,
    hasType: written !== undefined,
    ...(globalValueSet === undefined ? {} : { globalValueSet })
  };
}

function isNumeric(type: FieldType): boolean {
  return type === 'Number' || type === 'Currency' || type === 'Percent';
}

function defaultLength(type: FieldType, isFormula: boolean): number | undefined {
  switch (type) {
    case 'Text':
      return isFormula ? 1300 : 255;
    case 'TextArea':
    case 'Url':
    case 'Picklist':
      return 255;
    case 'LongTextArea':
    case 'Html':
      return 32768;
    case 'Email':
      return 80;
    case 'Phone':
      return 40;
    case 'MultiselectPicklist':
      return 4099;
    case 'AutoNumber':
      return 30;
    default:
      return undefined;
  }
}

function parsePicklist(element: XmlElement, type: FieldType): FieldModel['picklist'] {
  if (type !== 'Picklist' && type !== 'MultiselectPicklist') {
    return undefined;
  }
  const valueSet = child(element, 'valueSet');
  if (valueSet !== undefined) {
    const definition = child(valueSet, 'valueSetDefinition');
    const values = definition === undefined ? [] : childrenNamed(definition, 'value').map(parsePicklistValue);
    // A value set from elsewhere is always restricted.
    const isRestricted = flagOf(valueSet, 'restricted') || textOf(valueSet, 'valueSetName') !== undefined;
    return { isRestricted, values };
  }
  const picklist = child(element, 'picklist');
  if (picklist !== undefined) {
    return {
      isRestricted: flagOf(picklist, 'restrictedPicklist'),
      values: childrenNamed(picklist, 'picklistValues').map(parsePicklistValue)
    };
  }
  return undefined;
}

/** Reads one `value`, `customValue`, `standardValue` or `picklistValues` element. */
export function parsePicklistValue(element: XmlElement): PicklistValue {
  const apiName = textOf(element, 'fullName') ?? '';
  return {
    apiName,
    label: textOf(element, 'label') ?? apiName,
    isDefault: flagOf(element, 'default'),
    isActive: flagOf(element, 'isActive', true)
  };
}

function parseSummary(element: XmlElement): Summary {
  const [childObject = '', foreignKey = ''] = (textOf(element, 'summaryForeignKey') ?? '').split('.');
  const summarized = textOf(element, 'summarizedField')?.split('.')[1];
  return {
    operation: (textOf(element, 'summaryOperation') ?? 'count') as Summary['operation'],
    childObject,
    foreignKey,
    ...(summarized === undefined ? {} : { summarizedField: summarized }),
    filters: childrenNamed(element, 'summaryFilterItems').map((item) => ({
      field: textOf(item, 'field') ?? '',
      operation: (textOf(item, 'operation') ?? 'equals') as FilterOperation,
      value: textOf(item, 'value') ?? ''
    }))
  };
}
