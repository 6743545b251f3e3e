import type { SourcePlace } from '../problems.ts';
import { childrenNamed, textOf } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { Checker } from './checker.ts';

/** Greatest length of a component's own name, without the ending of custom objects and fields. */
const nameLengths: Readonly<Record<string, number>> = {
  CustomObject: 40,
  CustomField: 40,
  ValidationRule: 40,
  ListView: 40,
  CompactLayout: 80,
  RecordType: 80,
  CustomLabel: 80,
  CustomPermission: 80,
  PermissionSet: 80,
  FlexiPage: 80,
  Flow: 80,
  CustomTab: 80,
  CustomApplication: 80,
  GlobalValueSet: 80
};

/** Greatest lengths of the texts of a component, by element: `[length, what the platform calls it]`. */
const textLengths: Readonly<Record<string, Readonly<Record<string, readonly [length: number, shown: string]>>>> = {
  CustomObject: { label: [40, 'Label'], pluralLabel: [40, 'Plural Label'], description: [1000, 'Description'] },
  CustomField: { label: [40, 'Label'], description: [1000, 'Description'], inlineHelpText: [510, 'Help Text'] },
  ValidationRule: { errorMessage: [255, 'Error Message'], description: [255, 'Description'] },
  ListView: { label: [40, 'Label'] },
  RecordType: { label: [80, 'Label'], description: [255, 'Description'] },
  CompactLayout: { label: [80, 'Label'] },
  PermissionSet: { label: [80, 'Label'], description: [255, 'Description'] },
  CustomPermission: { label: [80, 'Label'], description: [255, 'Description'] },
  FlexiPage: { masterLabel: [80, 'Label'], description: [255, 'Description'] },
  Flow: { label: [255, 'Label'] },
  CustomLabel: { value: [1000, 'Value'], shortDescription: [80, 'Short Description'], categories: [255, 'Categories'] }
};

/** Checks the names of everything that was deployed, and the lengths of labels, descriptions and messages. */
export function checkTexts(checker: Checker): void {
  for (const place of checker.index.all()) {
    if (place.element !== undefined) {
      checkName(checker, place);
      checkLengths(checker, place, place.element);
    }
  }
}

function checkName(checker: Checker, place: SourcePlace): void {
  const longest = nameLengths[place.type];
  const isPart = place.type !== 'CustomLabel' && place.fullName.includes('.');
  const written = isPart ? place.fullName.slice(place.fullName.indexOf('.') + 1) : place.fullName;
  if (longest === undefined || isOfStandard(checker, place, written)) {
    return;
  }
  const report = (message: string): void =>
    checker.report(place.type, place.fullName, message, { element: 'fullName', texts: [written] });
  const hasEnding = place.type === 'CustomField' || place.type === 'CustomObject';
  if (hasEnding && !written.endsWith('__c')) {
    report(
      place.type === 'CustomField'
        ? "Could not resolve standard field's name."
        : `Entity of type 'CustomObject' named '${written}' cannot be found`
    );
    return;
  }
  const name = hasEnding || place.type === 'CustomTab' ? written.replace(/__c$/, '') : written;
  // A flow's file may carry the number of its version.
  const own = place.type === 'Flow' ? name.replace(/-\d+$/, '') : name;
  if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(own)) {
    report(
      `The API Name (${written}) can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, not include spaces, not end with an underscore, and not contain two consecutive underscores.`
    );
  } else if (own.length > longest) {
    report(`API Name: data value too large: ${written} (max length=${longest})`);
  }
}

/** Standard objects, fields, apps and tabs keep the names that the platform gave them. */
function isOfStandard(checker: Checker, place: SourcePlace, name: string): boolean {
  switch (place.type) {
    case 'CustomObject':
      return checker.model.object(name)?.isCustom === false;
    case 'CustomField':
      return (
        checker.model.field(place.fullName.split('.')[0] ?? '', name)?.isCustom === false && !isNew(checker, place)
      );
    case 'CustomApplication':
      return name.startsWith('standard__');
    case 'CustomTab':
      return name.startsWith('standard-');
    default:
      return false;
  }
}

/** A field without `__c` that the standard object does not have becomes one of its own only because it was written. */
function isNew(checker: Checker, place: SourcePlace): boolean {
  const [object = '', name = ''] = place.fullName.split('.');
  return !checker.hasStandardField(object, name);
}

function checkLengths(checker: Checker, place: SourcePlace, element: XmlElement): void {
  for (const [name, [longest, shown]] of Object.entries(textLengths[place.type] ?? {})) {
    const text = textOf(element, name) ?? '';
    if (text.length > longest) {
      const cut = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      checker.report(place.type, place.fullName, `${shown}: data value too large: ${cut} (max length=${longest})`, {
        element: name
      });
    }
  }
  if (place.type === 'CustomLabel' && childrenNamed(element, 'value')[0]?.text.trim() === '') {
    checker.report(place.type, place.fullName, 'Required fields are missing: [Value]', { element: 'value' });
  }
  if (place.type === 'CustomField' && place.fullName.endsWith('__c') && textOf(element, 'label') === undefined) {
    checker.report(place.type, place.fullName, 'Must specify a non-empty label for the CustomField');
  }
}
