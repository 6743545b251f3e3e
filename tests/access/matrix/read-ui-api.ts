import fs from 'node:fs';
import path from 'node:path';

import { projectRoot } from '../../clients/support/org.ts';
import { forEach, outcomeOf } from './client.ts';
import type { FieldFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { fieldRight, mayCreateWith, mayDo, mayUpdate } from './oracle.ts';
import type { Role } from './oracle.ts';
import { cellOf, enterShown, targets } from './read-rest.ts';
import type { World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Records, object information, defaults and list views of UI API. */
export async function readThroughUiApi(world: World, ledger: Ledger): Promise<void> {
  const views = listViews();
  await forEach(targets(world), async ({ role, object, fields, id }) => {
    const client = world.client(role);
    const mayRead = mayDo(role, object, 'read');
    const simple = fields.filter(({ type }) => type !== 'Address');
    const qualified = (each: readonly FieldFact[]): string => each.map(({ name }) => `${object}.${name}`).join(',');
    const enter = (operation: string, expected: string, observed: string): void =>
      ledger.enter('UI API', operation, `${role.name} · ${object}`, expected, observed);

    const optional = await client.get(`/ui-api/records/${id}?optionalFields=${qualified(simple)}`);
    enter('record', mayRead ? 'ok' : '403 INSUFFICIENT_ACCESS', outcomeOf(optional));
    const record = optional.json as { fields?: Fields };
    enterShown(ledger, 'UI API', 'optional fields', { role, fields: simple }, own(record.fields, simple));

    const hidden = simple.filter((field) => fieldRight(role, field) === 'hidden');
    // An object that may not be read is refused whatever is asked of it: all its fields go together.
    const groups = mayRead ? hidden.map((field) => [field]) : [hidden];
    for (const group of groups) {
      const required = outcomeOf(await client.get(`/ui-api/records/${id}?fields=${qualified(group)}`));
      const expected = mayRead ? '400 INVALID_FIELD' : '403 INSUFFICIENT_ACCESS';
      for (const field of group) ledger.enter('UI API', 'required field', cellOf(role, field), expected, required);
    }

    const whole = await client.get(`/ui-api/record-ui/${id}?layoutTypes=Full,Compact&modes=View,Edit`);
    enter('record-ui', mayRead ? 'ok' : '403 INSUFFICIENT_ACCESS', outcomeOf(whole));
    noneHidden(ledger, 'record-ui', role, fields, whole.json, id);

    const info = await client.get(`/ui-api/object-info/${object}`);
    enter('object-info', mayRead ? 'ok' : '400 INVALID_TYPE', outcomeOf(info));
    describedFields(ledger, role, fields, info.json as Described);

    const defaults = await client.get(`/ui-api/record-defaults/create/${object}?optionalFields=${qualified(simple)}`);
    const mayCreate = mayDo(role, object, 'create');
    enter(
      'record-defaults',
      mayCreate ? 'ok' : mayRead ? '403 INSUFFICIENT_ACCESS' : '400 INVALID_TYPE',
      outcomeOf(defaults)
    );
    const initial = (defaults.json as { record?: { fields: Fields } }).record?.fields;
    if (mayCreate) {
      for (const field of simple) {
        if (fieldRight(role, field) !== 'hidden') continue;
        const observed = field.name in (initial ?? {}) ? 'shown' : 'hidden';
        ledger.enter('UI API', 'record-defaults', cellOf(role, field), 'hidden', observed);
      }
    }

    const isHidden = (name: string): boolean =>
      fields.some((field) => field.name === name && fieldRight(role, field) === 'hidden');
    for (const { name: view, filters } of views.get(object) ?? []) {
      const answer = filters.some(isHidden) ? '400 INVALID_FIELD' : 'ok';
      for (const resource of ['list-ui', 'list-info', 'list-records']) {
        const list = await client.get(`/ui-api/${resource}/${object}/${view}`);
        const expected = resource === 'list-info' ? 'ok' : answer;
        enter(resource, mayRead ? expected : '400 INVALID_TYPE', outcomeOf(list));
        noneHidden(ledger, resource, role, fields, list.json, view);
      }
    }
    const [view] = views.get(object) ?? [];
    for (const group of view === undefined ? [] : groups) {
      const path = `/ui-api/list-records/${object}/${view?.name ?? ''}`;
      const required = outcomeOf(await client.get(`${path}?fields=${qualified(group)}`));
      const sorted = outcomeOf(await client.get(`${path}?sortBy=${group[0]?.name ?? ''}`));
      const { text } = await client.get(`${path}?optionalFields=${qualified(group)}`);
      const expected = mayRead ? '400 INVALID_FIELD' : '400 INVALID_TYPE';
      for (const field of group) {
        ledger.enter('UI API', 'list, required field', cellOf(role, field), expected, required);
        ledger.enter('UI API', 'list, sort', cellOf(role, field), expected, sorted);
        const observed = text.includes(`"${field.name}":`) ? 'shown' : 'hidden';
        ledger.enter('UI API', 'list, optional field', cellOf(role, field), 'hidden', observed);
      }
    }
  });
}

const own = (answer: Fields | undefined, fields: readonly FieldFact[]): string[] => {
  const known = new Set(fields.map(({ name }) => name));
  return Object.keys(answer ?? {}).filter((name) => known.has(name));
};

/** Does the answer name a hidden field anywhere, as a member or as a value? */
function noneHidden(
  ledger: Ledger,
  operation: string,
  role: Role,
  fields: readonly FieldFact[],
  answer: unknown,
  what: string
): void {
  const names = new Set<string>();
  gather(answer, fields[0]?.object ?? '', names);
  for (const field of fields) {
    if (fieldRight(role, field) !== 'hidden') continue;
    const observed = names.has(field.name) ? 'shown' : 'hidden';
    ledger.enter('UI API', operation, `${cellOf(role, field)} in ${what}`, 'hidden', observed);
  }
}

/** Names of an object's fields in an answer: its records' members, its object information's, and its columns'. */
function gather(node: unknown, object: string, names: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) gather(item, object, names);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { apiName, fields, fieldApiName } = node as { apiName?: unknown; fields?: unknown; fieldApiName?: unknown };
  if (apiName === object && typeof fields === 'object' && fields !== null) {
    for (const name of Object.keys(fields)) names.add(name);
  }
  if (typeof fieldApiName === 'string') names.add(fieldApiName);
  for (const value of Object.values(node)) gather(value, object, names);
}

interface Described {
  readonly fields?: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean }>>;
}

function describedFields(ledger: Ledger, role: Role, fields: readonly FieldFact[], info: Described): void {
  enterShown(ledger, 'UI API', 'object-info', { role, fields }, Object.keys(info.fields ?? {}));
  for (const field of fields) {
    const found = info.fields?.[field.name];
    if (found === undefined) continue;
    const expected = `create ${mayCreateWith(role, field)}, update ${mayUpdate(role, field)}`;
    const observed = `create ${found.createable}, update ${found.updateable}`;
    ledger.enter('UI API', 'object-info flags', cellOf(role, field), expected, observed);
  }
}

interface View {
  readonly name: string;
  /** Fields of the filter; a session that may not see one of them is refused the list's records. */
  readonly filters: readonly string[];
}

/** The project's list views by object, read from their files. */
function listViews(): ReadonlyMap<string, readonly View[]> {
  const files = fs.globSync('force-app/**/*.listView-meta.xml', { cwd: projectRoot });
  const object = (file: string): string => path.basename(path.dirname(path.dirname(file)));
  const view = (file: string): View => {
    const text = fs.readFileSync(path.join(projectRoot, file), 'utf8');
    const filters = [...text.matchAll(/<filters>\s*<field>(\w+)<\/field>/g)].map(([, field = '']) => field);
    return { name: path.basename(file).split('.')[0] ?? '', filters };
  };
  const grouped = Map.groupBy(files.sort(), object);
  return new Map([...grouped].map(([name, each]) => [name, each.map(view)]));
}
