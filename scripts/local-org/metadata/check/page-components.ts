import type { BundleTargets, DesignProperty } from '../bundle-config.ts';
import type { ComponentInstance, FlexiPage } from '../model.ts';
import type { Checker } from './checker.ts';

/** The target that a component needs for each type of page. */
const TARGETS: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  HomePage: 'lightning__HomePage',
  AppPage: 'lightning__AppPage'
};

/** Checks that a component of the org may stand on a page, and that the page sets only what the component offers there. */
export function checkPageComponent(
  checker: Checker,
  page: FlexiPage,
  { componentName, properties }: ComponentInstance,
  bundle: BundleTargets
): void {
  const name = componentName.startsWith('c:') ? componentName : `c:${componentName}`;
  const report = (message: string, text = componentName, element = 'componentName'): void =>
    checker.report('FlexiPage', page.apiName, message, { element, texts: [text] });
  const target = TARGETS[page.type];
  // A page of a type that does not exist has another problem.
  if (target === undefined) return;
  if (!bundle.isExposed) {
    report(`The component ${name} is not exposed (isExposed) and cannot stand on a page.`);
    return;
  }
  if (!bundle.targets.has(target)) {
    report(`The component ${name} does not have the target ${target}, which a ${page.type} needs.`);
    return;
  }
  const configs = bundle.configs.filter(({ targets }) => targets.includes(target));
  const objects = configs.flatMap((config) => config.objects);
  const isListed = objects.some((object) => object.toLowerCase() === page.object?.toLowerCase());
  if (page.type === 'RecordPage' && page.object !== undefined && objects.length > 0 && !isListed) {
    report(`The component ${name} does not support the object ${page.object}.`);
  }
  const offered = new Map(configs.flatMap((config) => [...config.properties]));
  for (const [property, value] of Object.entries(properties)) {
    const design = offered.get(property);
    if (design === undefined) {
      report(`The component ${name} has no property ${property} for the target ${target}.`, property, 'name');
      continue;
    }
    const fault = valueFault(design, value);
    if (fault !== undefined) report(`The property ${property} of ${name} ${fault}.`, value, 'value');
  }
  for (const [property, { isRequired, hasDefault }] of offered) {
    if (isRequired && !hasDefault && (properties[property] ?? '') === '') {
      report(`The property ${property} of ${name} is required.`);
    }
  }
}

/** What is wrong with a property's value; undefined when nothing is, as for an expression, which only the page can resolve. */
function valueFault({ type, choices, min, max }: DesignProperty, value: string): string | undefined {
  if (value === '' || /^\{!.*\}$/s.test(value)) return undefined;
  if (type === 'Boolean') return /^(?:true|false)$/.test(value) ? undefined : `takes true or false, not ${value}`;
  if (type === 'Integer') {
    if (!/^-?\d+$/.test(value)) return `takes a whole number, not ${value}`;
    if (min !== undefined && Number(value) < min) return `takes ${min} at least, not ${value}`;
    if (max !== undefined && Number(value) > max) return `takes ${max} at most, not ${value}`;
  }
  if (choices !== undefined && !choices.includes(value)) return `takes one of ${choices.join(', ')}, not ${value}`;
  return undefined;
}
