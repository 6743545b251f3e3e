import type { App, FieldModel, FlexiPage, Layout, ObjectModel, OrgModel, Tab } from '../local-org/metadata/model.ts';
import type { NavigationItem, ObjectPages, PageField, PageMetadata } from './pageTypes.ts';

/** The app that the preview shows: the one of the metadata, or the first by name. Undefined when there is none. */
export function chooseApp(model: OrgModel): App | undefined {
  return [...model.apps.values()].sort((a, b) => a.apiName.localeCompare(b.apiName))[0];
}

/** The pages of an app from flexipages, layouts, compact layouts, list views and tabs. */
export function pageMetadata(model: OrgModel, app: App | undefined): PageMetadata {
  const objects = [...model.objects.values()].map((object): [string, ObjectPages] => [
    object.apiName,
    objectPages(model, app, object)
  ]);
  const home = override(model, app, 'standard-home');
  return {
    objects: Object.fromEntries(objects),
    ...(home === undefined ? {} : { home }),
    tabs: Object.fromEntries([...model.tabs.values()].map((tab) => [tab.apiName, tabPage(model, tab)]))
  };
}

/** The navigation of an app for one user; `canRead` says which objects the user may read. */
export function navigationItems(
  model: OrgModel,
  app: App | undefined,
  canRead: (object: string) => boolean
): NavigationItem[] {
  // An org without an app offers its standard records.
  const tabs = app?.tabs ?? ['standard-home', 'standard-Account', 'standard-Contact'];
  return tabs.flatMap((name): NavigationItem[] => {
    if (name.toLowerCase() === 'standard-home') return [{ apiName: name, label: 'Home', url: '/lightning/page/home' }];
    const tab = model.tabs.get(name);
    const object = model.object(tab?.object ?? name.replace(/^standard-/, ''));
    if (object !== undefined) {
      const url = `/lightning/o/${object.apiName}/list`;
      return canRead(object.apiName) ? [{ apiName: name, label: object.pluralLabel, url, object: object.apiName }] : [];
    }
    return tab === undefined ? [] : [{ apiName: name, label: tab.label, url: `/lightning/n/${name}` }];
  });
}

function objectPages(model: OrgModel, app: App | undefined, object: ObjectModel): ObjectPages {
  const recordPage = override(model, app, object.apiName);
  const layout = layoutOf(model, object);
  return {
    apiName: object.apiName,
    label: object.label,
    pluralLabel: object.pluralLabel,
    icon: iconOf(model, object),
    nameField: object.nameField,
    ...(object.keyPrefix === undefined ? {} : { keyPrefix: object.keyPrefix }),
    ...(recordPage === undefined ? {} : { recordPage }),
    ...(layout === undefined ? {} : { layout }),
    compactFields: compactFields(model, object),
    listViews: object.listViews.map(({ apiName, label }) => ({ apiName, label }))
  };
}

/** The page that the app's action override puts in the place of a standard page. */
function override(model: OrgModel, app: App | undefined, target: string): FlexiPage | undefined {
  const wanted = ['view', 'tab'];
  const found = app?.actionOverrides.find(
    (entry) =>
      entry.object.toLowerCase() === target.toLowerCase() &&
      wanted.includes(entry.action.toLowerCase()) &&
      entry.type.toLowerCase() === 'flexipage'
  );
  return found === undefined ? undefined : model.flexiPages.get(found.content);
}

function layoutOf(model: OrgModel, object: ObjectModel): Layout | undefined {
  return [...model.layouts.values()].find((layout) => layout.object === object.apiName);
}

function compactFields(model: OrgModel, object: ObjectModel): readonly PageField[] {
  const assigned = object.compactLayouts.find((layout) => layout.apiName === object.compactLayoutAssignment);
  const names = [object.nameField, ...(assigned?.fields ?? [])];
  return [...new Set(names)].flatMap((name) => pageField(model, model.field(object.apiName, name)));
}

function pageField(model: OrgModel, field: FieldModel | undefined): PageField[] {
  if (field === undefined) return [];
  const target = model.object(field.referenceTo[0] ?? '')?.nameField;
  return [
    {
      apiName: field.apiName,
      label: field.relationshipName === undefined ? field.label : field.label.replace(/ ID$/, ''),
      type: field.summaryType ?? field.type,
      ...(field.relationshipName === undefined ? {} : { relationshipName: field.relationshipName }),
      ...(target === undefined ? {} : { targetNameField: target })
    }
  ];
}

const standardIcons = new Set([
  'Account',
  'Contact',
  'Opportunity',
  'User',
  'Task',
  'Event',
  'Lead',
  'Case',
  'Campaign'
]);

/** A custom object's icon is its tab's motif, e.g. `Custom24: Building Block`. */
function iconOf(model: OrgModel, object: ObjectModel): string {
  if (standardIcons.has(object.apiName)) return `standard:${object.apiName.toLowerCase()}`;
  const motif = [...model.tabs.values()].find((tab) => tab.object === object.apiName)?.motif;
  const number = /^Custom(\d+)\b/.exec(motif ?? '')?.[1];
  return number === undefined ? 'standard:default' : `custom:custom${number}`;
}

function tabPage(model: OrgModel, tab: Tab): { label: string; page?: FlexiPage; lwc?: string } {
  const page = tab.flexiPage === undefined ? undefined : model.flexiPages.get(tab.flexiPage);
  return {
    label: tab.label,
    ...(page === undefined ? {} : { page }),
    ...(tab.lwc === undefined ? {} : { lwc: tab.lwc })
  };
}
