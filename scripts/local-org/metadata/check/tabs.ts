import type { App, Tab } from '../model.ts';
import type { Near } from '../problems.ts';
import { child, childrenNamed, textOf } from '../xml.ts';
import { repeated } from './checker.ts';
import type { Checker, Naming } from './checker.ts';

/** Standard tabs of features rather than of objects that the local org has. */
const featureTabs: ReadonlySet<string> = new Set(
  (
    'home report reports Dashboard Chatter Feed File Files ContentDocument Document Event Calendar Lead Case Campaign ' +
    'Product2 Pricebook2 Contract Order Quote Solution Idea Forecasting3 Forecasts CollaborationGroup CollaborationUser ' +
    'DuplicateRecordSet OtherUserProfile UserProfile People Group ListEmail Macro QuickText EmailTemplate EnhancedLetterhead ' +
    'Individual Knowledge Asset Entitlement WorkOrder ServiceAppointment TaskFeed AppLauncher RecycleBin ' +
    'Workspace ContentSearch ContentSubscriptions Analytics Wave WaveHome EinsteinDiscovery Activation Approval ProcessInstanceWorkitem ' +
    'ApprovalSubmission OmniSupervisorLightning Survey Tasks Recommendation OrchestrationWorkItem FlowOrchestrationWorkItem MySettings Today'
  )
    .split(' ')
    .map((name) => name.toLowerCase())
);

/** Is it a deployed tab or one that every org has (`standard-Account`)? */
export function isTab(checker: Checker, name: string): boolean {
  if (!name.startsWith('standard-')) {
    return checker.model.tabs.has(name);
  }
  const own = name.slice('standard-'.length).toLowerCase();
  return featureTabs.has(own) || checker.model.object(own)?.isCustom === false;
}

/** Checks what a tab opens. */
export function checkTab(checker: Checker, tab: Tab): void {
  const at = (property: string): Naming => ({ type: 'CustomTab', fullName: tab.apiName, property });
  if (tab.object !== undefined) {
    checker.object(tab.object, at('customObject'));
  }
  if (tab.flexiPage !== undefined && !checker.model.flexiPages.has(tab.flexiPage)) {
    checker.missing('FlexiPage', tab.flexiPage, at('flexiPage'));
  }
  if (tab.lwc !== undefined && !checker.model.bundles.has(tab.lwc)) {
    checker.missing('LightningComponentBundle', tab.lwc, at('lwcComponent'));
  }
  const bundle = tab.lwc === undefined ? undefined : checker.model.bundleTargets.get(tab.lwc);
  if (tab.lwc !== undefined && bundle !== undefined && !(bundle.isExposed && bundle.targets.has('lightning__Tab'))) {
    const message = `The component c:${tab.lwc} must be exposed and have the target lightning__Tab to be a tab.`;
    checker.report('CustomTab', tab.apiName, message, { element: 'lwcComponent', texts: [tab.lwc] });
  }
  const element = checker.element('CustomTab', tab.apiName);
  const others = ['url', 'page', 'scontrol', 'auraComponent'];
  const opens = [tab.object, tab.flexiPage, tab.lwc].filter((each) => each !== undefined).length;
  if (element !== undefined && opens === 0 && !others.some((name) => child(element, name) !== undefined)) {
    const message = 'Must specify one of customObject, flexiPage, lwcComponent, url or page for a CustomTab';
    checker.report('CustomTab', tab.apiName, message);
  }
}

/** Checks an app's tabs, utility bar and colour, and the pages that it assigns. */
export function checkApp(checker: Checker, app: App): void {
  const at = (property: string): Naming => ({ type: 'CustomApplication', fullName: app.apiName, property });
  const report = (message: string, near?: Near): void =>
    checker.report('CustomApplication', app.apiName, message, near);
  for (const tab of app.tabs) {
    if (!isTab(checker, tab)) {
      checker.missing('CustomTab', tab, at('tab'), { element: 'tabs', texts: [tab] });
    }
  }
  for (const tab of repeated(app.tabs)) {
    report(`Duplicate tab: ${tab}`, { element: 'tabs', texts: [tab] });
  }
  if (app.brandColor !== undefined && !/^#[0-9a-f]{6}$/i.test(app.brandColor)) {
    report(`In field: headerColor - ${app.brandColor} is not a valid color`, { element: 'headerColor' });
  }
  for (const override of app.actionOverrides) {
    checkOverride(checker, override, at);
  }
  const element = checker.element('CustomApplication', app.apiName);
  if (element === undefined) {
    return;
  }
  const bar = textOf(element, 'utilityBar');
  if (bar !== undefined && !checker.model.flexiPages.has(bar)) {
    checker.missing('FlexiPage', bar, at('utilityBar'));
  }
  for (const override of childrenNamed(element, 'profileActionOverrides')) {
    const profile = textOf(override, 'profile') ?? '';
    if (!knownProfiles.has(profile.toLowerCase())) {
      checker.missing('Profile', profile, at('profile'));
    }
  }
}

/** Profiles that the local org has, by label and by the name that metadata gives them. */
const knownProfiles: ReadonlySet<string> = new Set([
  'admin',
  'system administrator',
  'standard',
  'standard user',
  'minimum access - salesforce',
  'minimumaccess'
]);

function checkOverride(
  checker: Checker,
  override: App['actionOverrides'][number],
  at: (property: string) => Naming
): void {
  const isHome = override.object === '' || override.object === 'standard-home';
  if (!isHome && !checker.object(override.object, at('pageOrSobjectType'))) {
    return;
  }
  if (override.type.toLowerCase() !== 'flexipage') {
    return;
  }
  const page = checker.model.flexiPages.get(override.content);
  if (page === undefined) {
    checker.missing('FlexiPage', override.content, at('content'));
  } else if (!isHome && page.object !== undefined && page.object.toLowerCase() !== override.object.toLowerCase()) {
    const message = `The Lightning page ${override.content} is for ${page.object}, not for ${override.object}`;
    checker.report('CustomApplication', at('').fullName, message, { element: 'content', texts: [override.content] });
  }
}

const actions: ReadonlySet<string> = new Set([
  'Accept',
  'CancelEdit',
  'Clone',
  'Delete',
  'Edit',
  'Follow',
  'Large',
  'List',
  'New',
  'SaveEdit',
  'Tab',
  'View'
]);

/** Checks the action overrides in an object's own file. */
export function checkObjectOverrides(checker: Checker, object: string): void {
  const element = checker.element('CustomObject', object);
  const at = (property: string): Naming => ({ type: 'CustomObject', fullName: object, property });
  for (const override of element === undefined ? [] : childrenNamed(element, 'actionOverrides')) {
    const action = textOf(override, 'actionName') ?? '';
    const content = textOf(override, 'content') ?? '';
    const type = (textOf(override, 'type') ?? 'Default').toLowerCase();
    if (!actions.has(action)) {
      checker.report('CustomObject', object, `In field: actionName - no action named ${action} found`, {
        element: 'actionName',
        texts: [action]
      });
    }
    const page = checker.model.flexiPages.get(content);
    if (type === 'flexipage' && page === undefined) {
      checker.missing('FlexiPage', content, at('content'));
    } else if (
      type === 'flexipage' &&
      page?.object !== undefined &&
      page.object.toLowerCase() !== object.toLowerCase()
    ) {
      const message = `The Lightning page ${content} is for ${page.object}, not for ${object}`;
      checker.report('CustomObject', object, message, { element: 'content', texts: [content] });
    } else if (type === 'lightningcomponent' && !checker.model.bundles.has(content)) {
      checker.missing('LightningComponentBundle', content, at('content'));
    } else if (type === 'visualforce') {
      checker.missing('ApexPage', content, at('content'));
    }
  }
}
