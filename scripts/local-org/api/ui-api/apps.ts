import type { App, Tab } from '../../metadata/model.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest } from '../http.ts';
import { eTagOf, metadataId, uiApiUrl } from './common.ts';
import { themeOf } from './themes.ts';

type Json = Readonly<Record<string, unknown>>;

/** The deployed apps. The first is the selected one. */
export function apps(request: ApiRequest): Json {
  const list = [...request.org.model.apps.values()].map((app, index) => appJson(request, app, index === 0));
  return { apps: list, eTag: eTagOf(list) };
}

/** One app, by the id that the list gives or by its API name. */
export function app(request: ApiRequest, id: string | undefined): Json {
  const all = [...request.org.model.apps.values()];
  const found = all.find(
    (candidate) => candidate.apiName === id || appId(candidate).startsWith((id ?? '-').slice(0, 15))
  );
  if (found === undefined) throw new HttpError(404, 'NOT_FOUND', `There is no app ${id ?? ''}.`);
  return appJson(request, found, found === all[0]);
}

/** The navigation items of every app that the session may open. */
export function navItems(request: ApiRequest): Json {
  const names = new Set([...request.org.model.apps.values()].flatMap((each) => each.tabs));
  const items = [...names].flatMap((name) => navItem(request, name) ?? []);
  return {
    currentPageUrl: uiApiUrl(request, '/nav-items'),
    eTag: eTagOf(items),
    navItems: items,
    nextPageUrl: null,
    previousPageUrl: null
  };
}

const appId = (each: App): string => metadataId('06m', each.apiName);

function appJson(request: ApiRequest, each: App, isSelected: boolean): Json {
  const content = {
    appId: appId(each),
    description: each.description ?? null,
    developerName: each.apiName,
    formFactors: ['Large', 'Small'],
    headerColor: each.brandColor ?? null,
    iconUrl: null,
    isNavAutoTempTabsDisabled: false,
    isNavPersonalizationDisabled: false,
    label: each.label,
    logoUrl: null,
    mobileStartUrl: null,
    navItems: each.tabs.flatMap((name) => navItem(request, name) ?? []),
    selected: isSelected,
    startUrl: `/lightning/app/${appId(each)}`,
    type: 'Lightning',
    userNavItems: [],
    utilityItems: []
  };
  return { ...content, eTag: eTagOf(content) };
}

/** A tab as a navigation item; undefined for the tab of an object that the session may not read. */
function navItem(request: ApiRequest, name: string): Json | undefined {
  const { model } = request.org;
  const tab: Tab | undefined = model.tabs.get(name);
  const object = model.object(tab?.object ?? name.replace(/^standard-/, ''));
  if (object !== undefined && !request.session.canRead(object.apiName)) return undefined;
  const theme = object === undefined ? undefined : themeOf(model, object, request.baseUrl);
  return {
    availableInClassic: false,
    availableInLightning: true,
    color: theme?.color ?? null,
    content: null,
    custom: tab !== undefined && !name.startsWith('standard-'),
    developerName: name,
    iconUrl: theme?.iconUrl ?? null,
    id: metadataId('01r', name),
    itemType: object !== undefined ? 'Entity' : name === 'standard-home' ? 'Standard' : 'CustomTab',
    label: tab?.label ?? object?.pluralLabel ?? (name === 'standard-home' ? 'Home' : name),
    objectApiName: object?.apiName ?? null,
    objectLabel: object?.label ?? null,
    objectLabelPlural: object?.pluralLabel ?? null,
    pageReference: pageReference(name, object?.apiName),
    rowLimitExceeded: null,
    standardType: name.startsWith('standard-') ? name.slice('standard-'.length) : null,
    statusMessage: null
  };
}

function pageReference(name: string, object: string | undefined): Json {
  if (object !== undefined)
    return { attributes: { actionName: 'home', objectApiName: object }, state: {}, type: 'standard__objectPage' };
  if (name === 'standard-home') return { attributes: { pageName: 'home' }, state: {}, type: 'standard__namedPage' };
  return { attributes: { apiName: name }, state: {}, type: 'standard__navItemPage' };
}
