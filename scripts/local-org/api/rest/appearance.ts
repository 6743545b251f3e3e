import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { themeOf } from '../ui-api/themes.ts';
import { objectInPath } from './read.ts';

type Json = Readonly<Record<string, unknown>>;

/** `GET /tabs`: the tabs of every app that the user may open, each once, in the apps' order. */
export function tabs(request: ApiRequest): ApiResponse {
  const names = new Set([...request.org.model.apps.values()].flatMap((app) => app.tabs));
  return { status: 200, body: [...names].flatMap((name) => tabJson(request, name) ?? []) };
}

/** `GET /theme`: colours and icons of the objects that the user may read. */
export function theme(request: ApiRequest): ApiResponse {
  const { model } = request.org;
  const objects = [...model.objects.values()].filter(
    (object) => object.isWritable && request.session.canRead(object.apiName)
  );
  const themeItems = objects.map((object) => {
    const { color, iconUrl } = themeOf(model, object, request.baseUrl);
    return { ...looks(color, iconUrl), name: object.apiName };
  });
  return { status: 200, body: { themeItems: themeItems.sort((a, b) => (a.name < b.name ? -1 : 1)) } };
}

/** `GET /quickActions` and `/sobjects/X/quickActions`: none, for quick actions are not among what may be deployed. */
export function quickActions(request: ApiRequest, params: RouteParams): ApiResponse {
  if (params['object'] !== undefined) objectInPath(request.org, request.session, params['object']);
  return { status: 200, body: [] };
}

/** A tab with its looks; undefined for that of an object which the user may not read. */
function tabJson(request: ApiRequest, name: string): Json | undefined {
  const { model, store } = request.org;
  const tab = model.tabs.get(name);
  const object = model.object(tab?.object ?? name.replace(/^standard-/, ''));
  if (object !== undefined && !request.session.canRead(object.apiName)) return undefined;
  if (object === undefined && tab === undefined && name !== 'standard-home') return undefined;
  const icon = object === undefined ? undefined : themeOf(model, object, request.baseUrl);
  const path = object === undefined ? (tab === undefined ? 'home/home.jsp' : `lightning/n/${name}`) : undefined;
  return {
    ...(icon === undefined ? { colors: [], icons: [] } : looks(icon.color, icon.iconUrl)),
    custom: tab !== undefined,
    iconUrl: icon?.iconUrl ?? null,
    label: tab?.label ?? object?.pluralLabel ?? 'Home',
    miniIconUrl: icon?.iconUrl ?? null,
    name: tab === undefined && object !== undefined ? `standard-${object.apiName}` : name,
    sobjectName: object?.apiName ?? '',
    url: `${request.baseUrl}/${path ?? `${object === undefined ? '' : store.keyPrefix(object.apiName)}/o`}`
  };
}

function looks(color: string, iconUrl: string): { readonly colors: readonly Json[]; readonly icons: readonly Json[] } {
  return {
    colors: [{ color, context: 'primary', theme: 'theme4' }],
    icons: [{ contentType: 'image/png', height: 120, theme: 'theme4', url: iconUrl, width: 120 }]
  };
}
