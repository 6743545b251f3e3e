import { resolvePath } from '../list-columns.ts';
import type { App, ComponentInstance, FlexiPage, Layout, Tab } from '../model.ts';
import { repeated } from './checker.ts';
import type { Checker } from './checker.ts';

/** Checks a page layout: its object, the fields on it, and its related lists with their columns. */
export function checkLayout(checker: Checker, layout: Layout): void {
  const at = (property: string): { type: string; fullName: string; property: string } => ({
    type: 'Layout',
    fullName: layout.apiName,
    property
  });
  if (!checker.object(layout.object, at('layout'))) {
    return;
  }
  const items = layout.sections.flatMap((section) => section.columns.flat());
  const fields = items.flatMap((item) => (item.field === undefined ? [] : [item.field]));
  for (const field of fields) {
    checker.fieldPath(layout.object, field, at('field'));
  }
  for (const name of repeated(fields)) {
    checker.report('Layout', layout.apiName, `Duplicate field: ${name}`);
  }
  for (const list of layout.relatedLists) {
    checkRelatedList(checker, layout, list.relationship, list.fields, list.sortField);
  }
}

/** Related lists of activities, notes and files, whose objects the local org does not have. */
const otherLists = new Set([
  'OpenActivities',
  'ActivityHistories',
  'CombinedAttachments',
  'AttachedContentDocuments',
  'Histories'
]);

function checkRelatedList(
  checker: Checker,
  layout: Layout,
  relationship: string,
  fields: readonly string[],
  sortField: string | undefined
): void {
  if (otherLists.has(relationship) || relationship === 'RelatedEntityHistoryList') {
    return;
  }
  const child = checker.model
    .childRelationships(layout.object)
    .find((candidate) => candidate.relationshipName === relationship)?.childObject;
  if (child === undefined) {
    checker.report('Layout', layout.apiName, `Cannot find related list: ${relationship}`);
    return;
  }
  for (const field of [...fields, ...(sortField === undefined ? [] : [sortField])]) {
    if (resolvePath(checker.model, child, field) === undefined) {
      checker.report('Layout', layout.apiName, `Invalid field: ${field} in related list: ${relationship}`);
    }
  }
}

/** Checks a Lightning page: object, components, facets, fields and visibility rules. */
export function checkFlexiPage(checker: Checker, page: FlexiPage): void {
  const report = (message: string): void => checker.report('FlexiPage', page.apiName, message);
  if (page.object !== undefined) {
    checker.object(page.object, { type: 'FlexiPage', fullName: page.apiName, property: 'sobjectType' });
  } else if (page.type === 'RecordPage') {
    report('Required field is missing: sobjectType');
  }
  const regions = new Set(page.regions.map((region) => region.name));
  for (const name of repeated(page.regions.map((region) => region.name))) {
    report(`Duplicate region: ${name}`);
  }
  const components = page.regions.flatMap((region) => region.components);
  for (const name of repeated(components.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier])))) {
    report(`Duplicate identifier: ${name}`);
  }
  for (const component of components) {
    checkComponent(checker, page, component, regions);
  }
}

function checkComponent(
  checker: Checker,
  page: FlexiPage,
  component: ComponentInstance,
  regions: ReadonlySet<string>
): void {
  const report = (message: string): void => checker.report('FlexiPage', page.apiName, message);
  const { componentName, properties, visibility } = component;
  // A component of the org's own namespace is named with or without `c:`.
  const bundle = componentName.startsWith('c:') ? componentName.slice(2) : componentName;
  if (!bundle.includes(':') && !checker.model.bundles.has(bundle)) {
    report(`In field: componentName - no LightningComponentBundle named ${bundle} found`);
  }
  for (const [name, value] of Object.entries(properties)) {
    const isFacet =
      /^Facet-/.test(value) || (['body', 'sidebar'].includes(name) && !value.includes(' ') && value !== '');
    if (isFacet && !regions.has(value)) {
      report(`Facet ${value} of ${componentName} does not exist`);
    }
  }
  if (properties['fieldItem'] !== undefined) {
    checkRecordPath(checker, page, properties['fieldItem'].replace(/^Record\./, ''));
  }
  const relatedList = properties['relatedListApiName'];
  if (relatedList !== undefined && page.object !== undefined) {
    const known = checker.model.childRelationships(page.object).some((child) => child.relationshipName === relatedList);
    if (!known) {
      report(`Cannot find related list: ${relatedList}`);
    }
  }
  for (const criterion of visibility?.criteria ?? []) {
    for (const [, expression = ''] of `${criterion.left} ${criterion.right}`.matchAll(/\{!([^}]+)\}/g)) {
      checkExpression(checker, page, expression.trim());
    }
  }
}

function checkRecordPath(checker: Checker, page: FlexiPage, path: string): void {
  if (page.object !== undefined && resolvePath(checker.model, page.object, path) === undefined) {
    checker.report(
      'FlexiPage',
      page.apiName,
      `We couldn't retrieve or load the information on the field: Record.${path}.`
    );
  }
}

function checkExpression(checker: Checker, page: FlexiPage, expression: string): void {
  const [root = '', ...rest] = expression.split('.');
  const path = rest.join('.');
  if (root === 'Record') {
    checkRecordPath(checker, page, path);
  } else if (root === '$Permission') {
    const name = path.replace(/^CustomPermission\./, '');
    if (path.startsWith('CustomPermission.') && !checker.model.customPermissions.has(name)) {
      checker.report('FlexiPage', page.apiName, `no CustomPermission named ${name} found`);
    }
  } else if (root === '$User' && resolvePath(checker.model, 'User', path) === undefined) {
    checker.report('FlexiPage', page.apiName, `Field $User.${path} does not exist. Check spelling.`);
  }
}

/** Checks what a tab opens. */
export function checkTab(checker: Checker, tab: Tab): void {
  const at = { type: 'CustomTab', fullName: tab.apiName };
  if (tab.object !== undefined) {
    checker.object(tab.object, { ...at, property: 'customObject' });
  }
  if (tab.flexiPage !== undefined && !checker.model.flexiPages.has(tab.flexiPage)) {
    checker.report(at.type, at.fullName, `In field: flexiPage - no FlexiPage named ${tab.flexiPage} found`);
  }
  if (tab.lwc !== undefined && !checker.model.bundles.has(tab.lwc)) {
    checker.report(at.type, at.fullName, `In field: lwcComponent - no LightningComponentBundle named ${tab.lwc} found`);
  }
}

/** Checks an app's tabs and the pages that it assigns. */
export function checkApp(checker: Checker, app: App): void {
  for (const tab of app.tabs) {
    if (!isTab(checker, tab)) {
      checker.report('CustomApplication', app.apiName, `In field: tab - no CustomTab named ${tab} found`);
    }
  }
  for (const override of app.actionOverrides) {
    const isHome = override.object === '' || override.object === 'standard-home';
    if (!isHome) {
      checker.object(override.object, {
        type: 'CustomApplication',
        fullName: app.apiName,
        property: 'pageOrSobjectType'
      });
    }
    if (override.type.toLowerCase() === 'flexipage' && !checker.model.flexiPages.has(override.content)) {
      checker.report(
        'CustomApplication',
        app.apiName,
        `In field: content - no FlexiPage named ${override.content} found`
      );
    }
  }
}

/** Is it a deployed tab or one that every org has (`standard-Account`)? */
export function isTab(checker: Checker, name: string): boolean {
  return name.startsWith('standard-') || checker.model.tabs.has(name);
}
