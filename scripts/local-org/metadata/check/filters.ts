import type { FieldModel, FilterOperation } from '../model.ts';
import type { Checker } from './checker.ts';

interface Filter {
  readonly field: string;
  readonly operation: FilterOperation;
  readonly value: string;
}

const comparing: ReadonlySet<FilterOperation> = new Set(['equals', 'notEqual', 'includes', 'excludes']);

/** Values of a filter as metadata joins them: by commas, or semicolons in multi-select picklists. */
export function filterValues(filter: Filter): readonly string[] {
  return filter.value
    .split(/[,;]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Reports values that no picklist has, checkboxes that are neither 0 nor 1, and numbers that are none. */
export function checkFilterValue(
  checker: Checker,
  type: string,
  fullName: string,
  field: FieldModel,
  filter: Filter
): void {
  const report = (message: string): void => checker.report(type, fullName, message);
  const valueType = field.summaryType ?? field.type;
  switch (valueType) {
    case 'Picklist':
    case 'MultiselectPicklist': {
      if (!comparing.has(filter.operation) || field.picklist?.isRestricted !== true) {
        return;
      }
      const known = new Set(field.picklist.values.map((value) => value.apiName));
      const text = filter.value.trim();
      for (const value of known.has(text) ? [] : filterValues(filter)) {
        if (!known.has(value)) {
          report(`Picklist value: ${value} in picklist: ${field.apiName} not found`);
        }
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
      for (const value of filterValues(filter)) {
        if (!/^-?[0-9]*\.?[0-9]+%?$/.test(value)) {
          report(`Invalid number for field ${field.apiName}: ${value}`);
        }
      }
      return;
    default:
      return;
  }
}

/** Reports a filter logic that names a condition that does not exist, leaves one out or is not balanced. */
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
  const used = new Set((logic.match(/[0-9]+/g) ?? []).map(Number));
  for (const number of used) {
    if (number < 1 || number > count) {
      checker.report(type, fullName, `The filter logic references an undefined filter: ${number}`);
    }
  }
  for (let number = 1; number <= count; number += 1) {
    if (!used.has(number)) {
      checker.report(
        type,
        fullName,
        `Some filter conditions are defined but not referenced in the filter logic: ${number}`
      );
    }
  }
  const opened = logic.split('(').length;
  if (opened !== logic.split(')').length || /[^0-9()\sANDORTandort]/.test(logic)) {
    checker.report(type, fullName, `Error in filter logic: ${logic}`);
  }
}
