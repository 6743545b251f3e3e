import type { FieldModel, ObjectModel } from '../model.ts';
import type { Near } from '../problems.ts';
import { child, childrenNamed, textOf, textsOf } from '../xml.ts';
import { repeated } from './checker.ts';
import type { Checker } from './checker.ts';

type Report = (message: string, near?: Near) => void;

/** Checks a picklist: its values, its default, the value set that it takes and the field that controls it. */
export function checkPicklist(checker: Checker, object: ObjectModel, field: FieldModel, report: Report): void {
  if ((field.type !== 'Picklist' && field.type !== 'MultiselectPicklist') || field.formula !== undefined) {
    return;
  }
  const element = checker.element('CustomField', `${object.apiName}.${field.apiName}`);
  const valueSet = element === undefined ? undefined : child(element, 'valueSet');
  const shared = valueSet === undefined ? undefined : textOf(valueSet, 'valueSetName');
  const values = field.picklist?.values ?? [];
  if (shared !== undefined && checker.place('GlobalValueSet', shared) === undefined) {
    report(`In field: valueSetName - no GlobalValueSet named ${shared} found`, { element: 'valueSetName' });
  } else if (values.length === 0) {
    report('You must specify either picklist values or a global value set.');
  }
  for (const name of repeated(values.map((value) => value.apiName))) {
    report(`Duplicate picklist value: ${name}`, { element: 'fullName', texts: [name] });
  }
  for (const { apiName, label } of values) {
    if (apiName === '' || apiName.length > 255 || label.length > 255) {
      const shown = apiName.slice(0, 40);
      report(`Picklist value: data value too large: ${shown} (max length=255)`, {
        element: 'fullName',
        texts: [apiName]
      });
    }
  }
  if (values.filter((value) => value.isDefault).length > 1) {
    report('Only one picklist value can be the default', { element: 'default', texts: ['true'] });
  }
  if (valueSet !== undefined) {
    checkDependency(
      checker,
      object,
      valueSet,
      values.map((value) => value.apiName),
      report
    );
  }
}

function checkDependency(
  checker: Checker,
  object: ObjectModel,
  valueSet: NonNullable<ReturnType<Checker['element']>>,
  names: readonly string[],
  report: Report
): void {
  const settings = childrenNamed(valueSet, 'valueSettings');
  const name = textOf(valueSet, 'controllingField');
  if (name === undefined) {
    if (settings.length > 0) {
      report("Can not specify 'valueSettings' for a picklist without a controllingField", { element: 'valueSettings' });
    }
    return;
  }
  const near = { element: 'controllingField' };
  const controlling = checker.model.field(object.apiName, name);
  if (controlling === undefined) {
    report(`In field: controllingField - no CustomField named ${object.apiName}.${name} found`, near);
    return;
  }
  if (controlling.type !== 'Picklist' && controlling.type !== 'Checkbox') {
    report(`The controlling field ${name} must be a picklist or a checkbox, not ${controlling.type}`, near);
    return;
  }
  const known = controlling.picklist?.values.map((value) => value.apiName) ?? ['true', 'false', 'checked', 'unchecked'];
  const unknown = (value: string, list: readonly string[]): boolean => !list.includes(value);
  for (const setting of settings) {
    for (const value of textsOf(setting, 'controllingFieldValue').filter((each) => unknown(each, known))) {
      const place = { element: 'controllingFieldValue', texts: [value] };
      report(`Picklist value: ${value} in picklist: ${name} not found`, place);
    }
    const dependent = textOf(setting, 'valueName') ?? '';
    if (unknown(dependent, names)) {
      report(`Picklist value: ${dependent} not found`, { element: 'valueName', texts: [dependent] });
    }
  }
}
