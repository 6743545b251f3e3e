import { getIntrospectionQuery } from 'graphql';

import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';

/** A request below `/services/data/v67.0`. */
export interface Question {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
}

export const introspection = getIntrospectionQuery();

const query = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;
const tooling = (soql: string): string => `/tooling/query?q=${encodeURIComponent(soql)}`;

/** Setup records that come of metadata; names instead of ids, because ids are each org's own. */
const SETUP = [
  'SELECT Name, Label FROM PermissionSet ORDER BY Name',
  'SELECT ApiName, Label, ProcessType, TriggerType, TriggerObjectOrEvent.QualifiedApiName, IsActive FROM FlowDefinitionView ORDER BY ApiName',
  'SELECT DeveloperName, SobjectType, IsActive FROM RecordType ORDER BY DeveloperName'
].map(query);

const TOOLING = [
  'SELECT DeveloperName, ActiveVersion.VersionNumber, LatestVersion.VersionNumber FROM FlowDefinition ORDER BY DeveloperName',
  'SELECT MasterLabel, VersionNumber, Status FROM Flow ORDER BY MasterLabel'
].map(tooling);

/** Every answer in which an org tells of its metadata, by question, with ids and moments made alike. */
export async function allAnswers(
  org: LocalOrg,
  url: string
): Promise<Map<string, { readonly status: number; readonly body: unknown }>> {
  const objects = [...org.model.objects.keys()].sort();
  const perObject = objects.flatMap((object) => [
    `/sobjects/${object}`,
    `/sobjects/${object}/describe`,
    `/ui-api/object-info/${object}`,
    `/ui-api/object-info/${object}/picklist-values/012000000000000AAA`,
    `/ui-api/layout/${object}?layoutType=Full&mode=Edit`,
    `/ui-api/layout/${object}?layoutType=Compact&mode=View`,
    `/ui-api/list-info/${object}`,
    `/ui-api/related-list-info/${object}`,
    `/ui-api/record-defaults/create/${object}`,
    ...(org.model.object(object)?.listViews ?? []).map((view) => `/ui-api/list-info/${object}/${view.apiName}`)
  ]);
  const paths = ['/sobjects', '/ui-api/apps', '/ui-api/nav-items', ...perObject, ...SETUP, ...TOOLING];
  const answers = new Map<string, { readonly status: number; readonly body: unknown }>();
  for (const path of paths) answers.set(path, await askAs(org, url, { path }));
  return answers;
}

/** The answer to the administrator with its status, ids and moments made alike. */
export async function askAs(
  org: LocalOrg,
  url: string,
  { method = 'GET', path, body }: Question
): Promise<{ readonly status: number; readonly body: unknown }> {
  const token = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
  const response = await fetch(`${url}/services/data/v67.0${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });
  return { status: response.status, body: alike(JSON.parse(await response.text()), url) };
}

/** Ids count up from their prefix, so they hold a run of zeros, which names do not. */
const ID = /\b[0-9a-zA-Z]{3}0{5,}[0-9a-zA-Z]{1,10}\b/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*(?:Z|[+-]\d\d:?\d\d)/g;

function alike(value: unknown, url: string): unknown {
  if (typeof value === 'string') return value.replaceAll(url, 'URL').replace(ID, 'ID').replace(MOMENT, 'MOMENT');
  if (Array.isArray(value)) return value.map((each) => alike(each, url));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) =>
      // Digests of an answer with its ids, addresses and moments.
      key === 'eTag' || key === 'weakEtag' ? [key, typeof each] : [key.replace(ID, 'ID'), alike(each, url)]
    )
  );
}
