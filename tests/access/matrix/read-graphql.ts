import { forEach } from './client.ts';
import type { Client } from './client.ts';
import type { FieldFact } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { fieldRight, mayCreateWith, mayDo, mayUpdate, takes } from './oracle.ts';
import type { Role } from './oracle.ts';
import { cellOf, enterShown, targets } from './read-rest.ts';
import type { World } from './world.ts';

interface Answer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string }[];
}

const ask = async (client: Client, query: string): Promise<Answer> =>
  (await client.send('POST', '/graphql', { query })).json as Answer;

/** One way for a query to use a field; `aggregate` queries stand apart from those that read records. */
interface Use {
  readonly name: string;
  readonly fits: (field: FieldFact) => boolean;
  readonly document: (object: string, fields: readonly FieldFact[]) => string;
  /** What the engine says of a field that the schema does not have. */
  readonly missing: (field: FieldFact) => readonly string[];
}

const records = (object: string, args: string, selection: string): string =>
  `{ uiapi { query { ${object}${args} { edges { node { ${selection} } } } } } }`;

const selected = ({ name }: FieldFact): string => (name === 'Id' ? 'Id' : `${name} { value }`);
const unknownInput = ({ name }: FieldFact): readonly string[] => [`a field not in`, `: '${name}'`];
const unknownField = ({ name }: FieldFact): readonly string[] => [`Field '${name}' in type`];

const USES: readonly Use[] = [
  {
    name: 'select',
    fits: ({ type }) => type !== 'Address',
    document: (object, fields) => records(object, '(first: 1)', fields.map(selected).join(' ')),
    missing: unknownField
  },
  {
    name: 'filter',
    fits: (field) => takes(field, 'filter'),
    document: (object, fields) =>
      records(object, `(where: {or: [${fields.map(({ name }) => `{${name}: {eq: null}}`).join(', ')}]})`, 'Id'),
    missing: unknownInput
  },
  {
    name: 'order',
    fits: (field) => takes(field, 'order'),
    document: (object, fields) =>
      records(object, `(orderBy: {${fields.map(({ name }) => `${name}: {order: ASC}`).join(', ')}})`, 'Id'),
    missing: unknownInput
  },
  {
    name: 'group',
    fits: (field) => takes(field, 'group'),
    document: (object, fields) =>
      `{ uiapi { aggregate { ${object}(groupBy: {${fields.map(({ name }) => `${name}: {group: true}`).join(', ')}}) { edges { node { aggregate { Id { count { value } } } } } } } } }`,
    missing: unknownInput
  },
  {
    name: 'aggregate',
    fits: (field) => takes(field, 'aggregate'),
    document: (object, fields) =>
      `{ uiapi { aggregate { ${object} { edges { node { aggregate { ${fields.map(({ name }) => `${name} { max { value } }`).join(' ')} } } } } } } }`,
    missing: unknownField
  }
];

/** A document reports so many errors of validation at most. */
const AT_ONCE = 15;
/** Salesforce and the org group by three fields at most. */
const AT_MOST: Readonly<Record<string, number>> = { group: 1, order: 5 };

/** Every use of every field in GraphQL queries, and what introspection shows. */
export async function readThroughGraphql(world: World, ledger: Ledger): Promise<void> {
  await forEach(targets(world), async ({ role, object, fields }) => {
    const client = world.client(role);
    for (const use of USES) {
      const tried = fields.filter((field) => use.fits(field));
      const visible = tried.filter((field) => fieldRight(role, field) !== 'hidden');
      for (const part of inParts(visible, AT_MOST[use.name] ?? visible.length)) {
        const { data, errors } = await ask(client, use.document(object, part));
        const observed = data !== null && errors.length === 0 ? 'ok' : (errors[0]?.message ?? 'nothing');
        for (const field of part) ledger.enter('GraphQL', use.name, cellOf(role, field), 'ok', observed);
      }
      const hidden = fields.filter((field) => fieldRight(role, field) === 'hidden');
      // An object that the schema lacks is one error, whatever is asked of it.
      for (const part of inParts(hidden, mayDo(role, object, 'read') ? AT_ONCE : hidden.length)) {
        const { data, errors } = await ask(client, use.document(object, part));
        for (const field of part) {
          const words = mayDo(role, object, 'read') ? use.missing(field) : [`Field '${object}' in type`];
          const isTold = errors.some(({ message }) => words.every((word) => message.includes(word)));
          const observed = data === null && isTold ? 'unknown' : (errors[0]?.message ?? 'answered');
          ledger.enter('GraphQL', use.name, cellOf(role, field), 'unknown', observed);
        }
      }
    }
    await introspect(world, ledger, role, object, fields);
  });
}

function inParts<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

interface Named {
  readonly name: string;
}

interface Introspection {
  readonly record: { readonly fields: readonly Named[] } | null;
  readonly create: { readonly inputFields: readonly Named[] } | null;
  readonly update: { readonly inputFields: readonly Named[] } | null;
}

async function introspect(
  world: World,
  ledger: Ledger,
  role: Role,
  object: string,
  fields: readonly FieldFact[]
): Promise<void> {
  const type = (alias: string, name: string, of: string): string =>
    `${alias}: __type(name: "${name}") { ${of} { name } }`;
  const { data } = await ask(
    world.client(role),
    `{ ${type('record', object, 'fields')} ${type('create', `${object}CreateRepresentation`, 'inputFields')} ${type('update', `${object}UpdateRepresentation`, 'inputFields')} }`
  );
  const { record, create, update } = data as Introspection;
  const known = new Set(fields.map(({ name }) => name));
  const shown = (record?.fields ?? []).map(({ name }) => name).filter((name) => known.has(name));
  const simple = fields.filter(({ type: each }) => each !== 'Address');
  enterShown(ledger, 'GraphQL', 'describe', { role, fields: simple }, shown);
  const may = (isAllowed: boolean): string => (isAllowed ? 'taken' : 'not taken');
  for (const field of fields) {
    const takenBy = (input: Introspection['create']): boolean =>
      input?.inputFields.some(({ name }) => name === field.name) === true;
    const cell = cellOf(role, field);
    ledger.enter('GraphQL', 'describe create', cell, may(mayCreateWith(role, field)), may(takenBy(create)));
    ledger.enter('GraphQL', 'describe update', cell, may(mayUpdate(role, field)), may(takenBy(update)));
  }
}
