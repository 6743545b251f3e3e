import { forEach } from './client.ts';
import type { Client, Reply } from './client.ts';
import type { FieldFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { fieldRight, mayDo, takes } from './oracle.ts';
import type { Role } from './oracle.ts';
import { cellOf, targets } from './read-rest.ts';
import type { World } from './world.ts';

/** One way for a query to use a field. */
interface Use {
  readonly name: string;
  readonly soql: (field: FieldFact) => string;
  /** Can fields that may be seen be used so? */
  readonly fits: (field: FieldFact) => boolean;
  /** One query that uses all of these fields, where there is such a query. */
  readonly together?: (object: string, fields: readonly FieldFact[]) => string;
}

const names = (fields: readonly FieldFact[], form = (name: string): string => name): string =>
  fields.map(({ name }) => form(name)).join(', ');

const USES: readonly Use[] = [
  {
    name: 'select',
    soql: ({ object, name }) => `SELECT ${name} FROM ${object}`,
    fits: () => true,
    together: (object, fields) => `SELECT ${names(fields)} FROM ${object} LIMIT 1`
  },
  {
    name: 'filter',
    soql: ({ object, name }) => `SELECT Id FROM ${object} WHERE ${name} = null`,
    fits: (field) => takes(field, 'filter'),
    together: (object, fields) =>
      `SELECT Id FROM ${object} WHERE ${fields.map(({ name, type }) => `${name} = ${type === 'Checkbox' ? 'true' : 'null'}`).join(' OR ')} LIMIT 1`
  },
  {
    name: 'order',
    soql: ({ object, name }) => `SELECT Id FROM ${object} ORDER BY ${name}`,
    fits: (field) => takes(field, 'order'),
    together: (object, fields) => `SELECT Id FROM ${object} ORDER BY ${names(fields)} LIMIT 1`
  },
  {
    name: 'group',
    soql: ({ object, name }) => `SELECT ${name}, COUNT(Id) n FROM ${object} GROUP BY ${name}`,
    fits: (field) => takes(field, 'group')
  },
  {
    name: 'aggregate',
    soql: ({ object, name }) => `SELECT MAX(${name}) m FROM ${object}`,
    fits: (field) => takes(field, 'aggregate'),
    together: (object, fields) =>
      `SELECT ${fields.map(({ name }, at) => `MAX(${name}) m${at}`).join(', ')} FROM ${object}`
  },
  {
    name: 'select of a parent',
    soql: ({ object, relationship = '' }) => `SELECT ${relationship}.Id FROM ${object}`,
    fits: ({ referenceTo }) => referenceTo !== undefined
  }
];

/** Runs a query and tells what came of it: `ok`, or the first error's code with what it says is missing. */
type Ask = (client: Client, soql: string) => Promise<Reply>;

const rest: Ask = (client, soql) => client.query(soql);
const bulk: Ask = (client, query) => client.send('POST', '/jobs/query', { operation: 'query', query });

/** Every use of every field in SOQL, through the query resource and through Bulk API queries. */
export async function readThroughSoql(world: World, ledger: Ledger): Promise<void> {
  await forEach(targets(world), async ({ role, object, fields }) => {
    const client = world.client(role);
    for (const use of USES) {
      await useFields(ledger, 'SOQL', rest, client, role, object, fields, use);
    }
    const [select] = USES;
    if (select !== undefined)
      await useFields(ledger, 'Bulk query', bulk, client, role, object, exportable(fields), select);
  });
}

/** Bulk API queries take no compound fields. */
const exportable = (fields: readonly FieldFact[]): FieldFact[] => fields.filter(({ type }) => type !== 'Address');

/** Salesforce orders by 32 fields at most. */
const AT_ONCE = 30;

/** Can all these fields be used, many in one query? */
async function useTogether(
  ask: Ask,
  client: Client,
  object: string,
  fields: readonly FieldFact[],
  use: Use
): Promise<boolean> {
  for (let at = 0; at < fields.length; at += AT_ONCE) {
    const soql = use.together?.(object, fields.slice(at, at + AT_ONCE)) ?? '';
    if (told(await ask(client, soql)) !== 'ok') return false;
  }
  return true;
}

async function useFields(
  ledger: Ledger,
  door: string,
  ask: Ask,
  client: Client,
  role: Role,
  object: string,
  fields: readonly FieldFact[],
  use: Use
): Promise<void> {
  const usable = fields.filter((field) => mayUse(role, field, use));
  const isAllUsable = use.together !== undefined && (await useTogether(ask, client, object, usable, use));
  const first = fields.find((field) => use.fits(field));
  // An object that may not be read is refused whatever the query names of it: one query with many of its fields tells.
  const isUnknown = first !== undefined && !mayDo(role, object, 'read');
  const several = use.together?.(object, fields.slice(0, AT_ONCE));
  const wholly = isUnknown ? told(await ask(client, several ?? use.soql(first))) : undefined;
  for (const field of fields) {
    const isHidden = fieldRight(role, field) === 'hidden';
    // A visible field of a type that this use does not take tells nothing of access.
    if (!isHidden && !use.fits(field)) continue;
    if (isHidden && use.name === 'select of a parent' && !use.fits(field)) continue;
    const expected = expectedOf(role, field, use);
    const observed = wholly ?? (isAllUsable && expected === 'ok' ? 'ok' : told(await ask(client, use.soql(field))));
    ledger.enter(door, use.name, cellOf(role, field), expected, observed);
  }
}

function mayUse(role: Role, field: FieldFact, use: Use): boolean {
  return use.fits(field) && expectedOf(role, field, use) === 'ok';
}

function expectedOf(role: Role, field: FieldFact, use: Use): string {
  if (!mayDo(role, field.object, 'read')) return `INVALID_TYPE ${field.object}`;
  if (use.name === 'select of a parent') {
    const mayFollow = fieldRight(role, field) !== 'hidden' && mayReadTarget(role, field.referenceTo ?? '');
    return mayFollow ? 'ok' : `INVALID_FIELD ${field.relationship ?? ''}`;
  }
  return fieldRight(role, field) === 'hidden' ? `INVALID_FIELD ${field.name}` : 'ok';
}

/** Everybody may read users. */
function mayReadTarget(role: Role, object: string): boolean {
  return object === 'User' || mayDo(role, object, 'read');
}

const WORDS: Readonly<Record<string, RegExp>> = {
  INVALID_TYPE: /sObject type '(\w+)' is not supported/,
  INVALID_FIELD: /(?:No such column|Didn't understand relationship) '(\w+)/
};

function told({ status, json, text }: Reply): string {
  if (status === 200) return 'ok';
  const [first] = Array.isArray(json) ? (json as { errorCode: string; message: string }[]) : [];
  if (status !== 400 || first === undefined) return `${status} ${text}`;
  return `${first.errorCode} ${WORDS[first.errorCode]?.exec(first.message)?.[1] ?? first.message}`;
}
