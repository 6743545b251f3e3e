import { resolvePath } from '../list-columns.ts';
import type { ComponentInstance, FlexiPage } from '../model.ts';
import { repeated } from './checker.ts';
import type { Near } from '../problems.ts';
import type { Checker } from './checker.ts';
import { logicFaults } from './filters.ts';
import { checkPageComponent } from './page-components.ts';

/** Regions of the templates whose regions are known for certain. */
const templateRegions: Readonly<Record<string, readonly string[]>> = {
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar']
};

/** The platform's own namespaces have the templates that they have; others may come from packages. */
function unknownTemplate(name: string): boolean {
  return name.startsWith('flexipage:') && !/^flexipage:(?:\w*[Tt]emplate\w*|utilityItems\w*)$/.test(name);
}

/** Names that look like standard components and are none. */
const wrongNames: ReadonlySet<string> = new Set([
  'flexipage:highlightsPanel',
  'flexipage:detailPanel',
  'flexipage:relatedListContainer'
]);

const operators: ReadonlySet<string> = new Set([
  'EQUAL',
  'NE',
  'GT',
  'GE',
  'LT',
  'LE',
  'CONTAINS',
  'BLANK',
  'CHANGED',
  'INCLUDES',
  'STARTS_WITH',
  'ENDS_WITH'
]);

/** Checks a Lightning page: object, components, facets, fields and visibility rules. */
export function checkFlexiPage(checker: Checker, page: FlexiPage): void {
  const report = (message: string, near?: Near): void => checker.report('FlexiPage', page.apiName, message, near);
  if (page.object !== undefined) {
    checker.object(page.object, { type: 'FlexiPage', fullName: page.apiName, property: 'sobjectType' });
  } else if (page.type === 'RecordPage') {
    report('Required field is missing: sobjectType');
  }
  if (page.type === 'HomePage' && page.object !== undefined) {
    report("Can not specify 'sobjectType' for a FlexiPage of type HomePage", { element: 'sobjectType' });
  }
  if (!/^[A-Za-z_]\w*:\w+$/.test(page.template) || unknownTemplate(page.template)) {
    report(`The template ${page.template} does not exist`, { element: 'name', texts: [page.template] });
  }
  for (const region of page.regions) {
    const known = templateRegions[page.template];
    if (known !== undefined && region.kind === 'Region' && !known.includes(region.name)) {
      const message = `Region ${region.name} doesn't exist in the template ${page.template}`;
      report(message, { element: 'name', texts: [region.name] });
    }
  }
  const regions = new Set(page.regions.map((region) => region.name));
  for (const name of repeated(page.regions.map((region) => region.name))) {
    report(`Duplicate region: ${name}`, { element: 'name', texts: [name] });
  }
  const components = page.regions.flatMap((region) => region.components);
  for (const name of repeated(components.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier])))) {
    report(`Duplicate identifier: ${name}`, { element: 'identifier', texts: [name] });
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
  const report = (message: string, near?: Near): void => checker.report('FlexiPage', page.apiName, message, near);
  const { componentName, properties, visibility } = component;
  // A component of the org's own namespace is named with or without `c:`.
  const bundle = componentName.startsWith('c:') ? componentName.slice(2) : componentName;
  if (!bundle.includes(':') && !checker.model.bundles.has(bundle)) {
    report(`We couldn't retrieve the design time component information for component c:${bundle}.`, {
      element: 'componentName',
      texts: [componentName]
    });
  }
  const targets = checker.model.bundleTargets.get(bundle);
  if (targets !== undefined) {
    checkPageComponent(checker, page, component, targets);
  }
  if (wrongNames.has(componentName)) {
    report(`We couldn't retrieve the design time component information for component ${componentName}.`, {
      element: 'componentName',
      texts: [componentName]
    });
  }
  for (const [name, value] of Object.entries(properties)) {
    const isFacet =
      /^Facet-/.test(value) || (['body', 'sidebar'].includes(name) && !value.includes(' ') && value !== '');
    if (isFacet && !regions.has(value)) {
      report(`Facet ${value} of ${componentName} does not exist`, { element: 'value', texts: [value] });
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
  if (visibility?.booleanFilter !== undefined) {
    for (const fault of logicFaults(visibility.booleanFilter, visibility.criteria.length)) {
      report(fault, { element: 'booleanFilter' });
    }
  }
  for (const criterion of visibility?.criteria ?? []) {
    if (!operators.has(criterion.operator)) {
      report(`Invalid operator ${criterion.operator} in a visibility rule`, {
        element: 'operator',
        texts: [criterion.operator]
      });
    }
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
