import type { FieldModel, FieldType, FilterOperation } from '../model.ts';
import type { Checker, Naming } from './checker.ts';

interface Filter {
  readonly field: string;
  readonly operation: FilterOperation;
  readonly value: string;
}

const equality: readonly FilterOperation[] = ['equals', 'notEqual'];
const ranges: readonly FilterOperation[] = ['lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const words: readonly FilterOperation[] = ['contains', 'notContain', 'startsWith'];
const comparing: ReadonlySet<FilterOperation> = new Set([...equality, 'includes', 'excludes']);
const relativeDate =
  /^(?:YESTERDAY|TODAY|TOMORROW|(?:LAST|THIS|NEXT)_(?:WEEK|MONTH|QUARTER|YEAR|90_DAYS|FISCAL_QUARTER|FISCAL_YEAR)|(?:LAST|NEXT)_N_[A-Z_]+:\d+|N_[A-Z_]+_AGO:\d+|(?:LAST|THIS|NEXT) (?:WEEK|MONTH|QUARTER|YEAR|90 DAYS)|(?:LAST|NEXT|N) \d+ [A-Z ]+)$/i;
const writtenDate =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AP]M|Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The operations that fields of a type can be filtered by; undefined for types that cannot be filtered by at all. */
function operationsOf(type: FieldType): readonly FilterOperation[] | undefined {
  switch (type) {
    case 'LongTextArea':
    case 'Html':
    case 'EncryptedText':
    case 'Address':
      return undefined;
    case 'Checkbox':
      return equality;
    case 'Number':
    case 'Currency':
    case 'Percent':
    case 'Date':
    case 'DateTime':
    case 'Time':
      return [...equality, ...ranges];
    case 'MultiselectPicklist':
      return [...equality, 'includes', 'excludes'];
    default:
      return [...equality, ...ranges, ...words];
  }
}

/** Values of a filter as metadata joins them: by commas, or semicolons in multi-select picklists. */
export function filterValues(filter: Filter): readonly string[] {
  return filter.value
    .split(/[,;]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Reports fields that cannot be filtered by, operations that a field does not know, and values that it cannot have. */
export function checkFilter(checker: Checker, at: Naming, field: FieldModel, filter: Filter): void {
  const type = field.summaryType ?? field.type;
  const operations = operationsOf(type);
  const near = { element: at.property, texts: [filter.field, `${field.object}.${field.apiName}`, field.apiName] };
  const report = (message: string): void => checker.report(at.type, at.fullName, message, near);
  if (operations === undefined) {
    report(`Field ${field.apiName} is a ${type} and cannot be used in a filter`);
  } else if (!operations.includes(filter.operation)) {
    report(`Invalid operator ${filter.operation} for field ${field.apiName} of type ${type}`);
  } else {
    checkValue(field, type, filter, report);
  }
}

function checkValue(field: FieldModel, type: FieldType, filter: Filter, report: (message: string) => void): void {
  const refuse = (isSound: (value: string) => boolean, kind: string): void => {
    for (const value of filterValues(filter).filter((each) => !isSound(each))) {
      report(`Invalid ${kind} for field ${field.apiName}: ${value}`);
    }
  };
  switch (type) {
    case 'Picklist':
    case 'MultiselectPicklist': {
      const known = new Set(field.picklist?.values.map((value) => value.apiName));
      if (!comparing.has(filter.operation) || field.picklist?.isRestricted !== true || known.has(filter.value.trim())) {
        return;
      }
      for (const value of filterValues(filter).filter((each) => !known.has(each))) {
        report(`Picklist value: ${value} in picklist: ${field.apiName} not found`);
      }
      return;
    }
    case 'Checkbox':
      if (!/^(?:0|1|true|false)$/i.test(filter.value.trim())) {
        report(`Invalid value for field ${field.apiName}: ${filter.value}`);
      }
      return;
    case 'Number':
    case 'Currency':
    case 'Percent':
      refuse((value) => /^(?:[A-Z]{3}\s*)?-?[0-9]*\.?[0-9]+[%kmb]?$/i.test(value), 'number');
      return;
    case 'Date':
    case 'DateTime':
      refuse((value) => relativeDate.test(value) || writtenDate.test(value), 'date');
      return;
    default:
      return;
  }
}

/** Reports a filter logic that names a condition that does not exist, leaves one out, or is no logic. */
export function checkFilterLogic(
  checker: Checker,
  type: string,
  fullName: string,
  logic: string | undefined,
  count: number
): void {
  if (logic === undefined) {
    return;
  }
  for (const message of logicFaults(logic, count)) {
    checker.report(type, fullName, message, { element: 'booleanFilter' });
  }
}

/** What is wrong with a logic such as `1 AND (2 OR 3)` over that many conditions. */
export function logicFaults(logic: string, count: number): readonly string[] {
  const used = new Set((logic.match(/[0-9]+/g) ?? []).map(Number));
  const faults = [...used]
    .filter((number) => number < 1 || number > count)
    .map((number) => `The filter logic references an undefined filter: ${number}`);
  for (let number = 1; number <= count; number += 1) {
    if (!used.has(number)) {
      faults.push(`Some filter conditions are defined but not referenced in the filter logic: ${number}`);
    }
  }
  if (!isLogic(logic)) {
    faults.push(`Error in filter logic: ${logic}`);
  }
  return faults;
}

/** Numbers joined by AND, OR, NOT and brackets; AND and OR may not stand side by side without brackets. */
function isLogic(logic: string): boolean {
  let text = logic.toUpperCase().replace(/\s+/g, ' ').trim();
  if (/[^0-9()ANDORT ]/.test(text)) {
    return false;
  }
  for (let before = ''; before !== text;) {
    before = text;
    // What is in brackets, and negated, counts as one condition.
    text = text.replace(/\( ?(\d+(?: AND \d+)*|\d+(?: OR \d+)*) ?\)/g, '0').replace(/\bNOT ?\d+/g, '0');
  }
  return /^(?:\d+(?: AND \d+)*|\d+(?: OR \d+)*)$/.test(text);
}
