import { columnPath } from '../list-columns.ts';
import type { FieldModel, Layout, LayoutItem } from '../model.ts';
import type { Near } from '../problems.ts';
import { childrenNamed, textOf, textsOf } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { repeated } from './checker.ts';
import type { Checker, Naming } from './checker.ts';

/** Checks a page layout: its object, the fields on it and how they may be used, and its related lists with their columns. */
export function checkLayout(checker: Checker, layout: Layout): void {
  const at = (property: string): Naming => ({ type: 'Layout', fullName: layout.apiName, property });
  const report = (message: string, near?: Near): void => checker.report('Layout', layout.apiName, message, near);
  if (!checker.object(layout.object, at('layout'))) {
    return;
  }
  const items = layout.sections.flatMap((section) => section.columns.flat());
  for (const item of items) {
    checkItem(checker, layout, item, at('field'), report);
  }
  const fields = items.flatMap((item) => (item.field === undefined ? [] : [item.field]));
  for (const name of repeated(fields)) {
    report(`Duplicate field: ${name}`, { element: 'field', texts: [name] });
  }
  const named = new Set(fields.map((name) => name.toLowerCase()));
  const all = [...(checker.model.object(layout.object)?.fields.values() ?? [])];
  const parts = new Set(all.flatMap((field) => field.components ?? []));
  for (const field of all) {
    if (isAsked(field) && !parts.has(field.apiName) && !named.has(field.apiName.toLowerCase())) {
      const message = `Layout must contain an item for required layout field: ${field.apiName}`;
      // Salesforce puts a field that becomes required on the layouts that are there.
      checker.reportOwn('Layout', layout.apiName, message);
    }
  }
  const element = checker.element('Layout', layout.apiName);
  const lists = element === undefined ? [] : childrenNamed(element, 'relatedLists');
  for (const list of lists) {
    checkRelatedList(checker, layout, list, report);
  }
  for (const name of repeated(lists.map((list) => textOf(list, 'relatedList') ?? ''))) {
    report(`Duplicate related list: ${name}`, { element: 'relatedList', texts: [name] });
  }
}

/** Must the field be filled in by whoever creates a record? Owners and what the platform fills in need not be typed. */
function isAsked(field: FieldModel): boolean {
  if (field.isSystem || field.apiName === 'OwnerId' || field.type === 'AutoNumber' || field.type === 'Checkbox') {
    return false;
  }
  return field.isNameField || field.isRequired || field.type === 'MasterDetail';
}

function checkItem(
  checker: Checker,
  layout: Layout,
  item: LayoutItem,
  at: Naming,
  report: (message: string, near?: Near) => void
): void {
  if (item.field === undefined) {
    return;
  }
  const field = checker.fieldPath(layout.object, item.field, at);
  if (field === undefined) {
    return;
  }
  const near = { element: 'field', texts: [item.field] };
  const isComputed = field.formula !== undefined || field.summary !== undefined || field.isSystem;
  const isPerson = field.type === 'PersonName' || field.type === 'Address';
  if (field.isNameField && field.type !== 'AutoNumber' && item.behavior !== 'Required' && !field.isSystem) {
    report(`Field:${item.field} must be Required`, near);
  } else if (isComputed && !isPerson && item.behavior !== 'Readonly') {
    report(`Field:${item.field} must be Readonly`, near);
  }
}

/** Related lists that the metadata calls by a fixed name, with the relationship behind those whose columns are known. */
const fixedLists: Readonly<Record<string, string>> = {
  RelatedContactList: 'Contacts',
  RelatedOpportunityList: 'Opportunities',
  RelatedContactRoleList: 'OpportunityContactRoles'
};
/** Related lists of activities, files, history and other features, whose objects the local org does not have. */
const otherList =
  /^Related(?:Activity|History|EntityHistory|Note|Content|File|Files|Case|Lead|Campaign|Contract|Order|Quote|Asset|Solution|Partner|AccountPartner|AccountTeam|OpportunityTeam|Territory|Process|ProcessHistory|Entitlement|Knowledge|LineItem|OpenActivity|ActivityHistory|Survey|ContactAccountRelation|AccountContactRelation|Email|EmailMessage|Group|Product|Competitor|Sharing)\w*List$|^Related\w+$/;

function checkRelatedList(
  checker: Checker,
  layout: Layout,
  list: XmlElement,
  report: (message: string, near?: Near) => void
): void {
  const name = textOf(list, 'relatedList') ?? '';
  const [object = '', lookup = ''] = name.split('.');
  const field = checker.model.field(object, lookup);
  const isOwn = field?.referenceTo.some((target) => target.toLowerCase() === layout.object.toLowerCase()) === true;
  const fixed = fixedLists[name];
  const child =
    fixed === undefined
      ? isOwn
        ? field?.object
        : undefined
      : checker.model.childRelationships(layout.object).find((each) => each.relationshipName === fixed)?.childObject;
  if (child === undefined) {
    if (fixed !== undefined || !otherList.test(name)) {
      report(`Cannot find related list: ${name}`, { element: 'relatedList', texts: [name] });
    }
    return;
  }
  for (const element of ['fields', 'sortField']) {
    for (const column of textsOf(list, element)) {
      if (columnPath(checker.model, child, column) === undefined) {
        report(`Invalid field: ${column} in related list: ${name}`, { element, texts: [column] });
      }
    }
  }
}
