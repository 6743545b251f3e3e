import type { Client } from './client.ts';
import type { Values } from './values.ts';
import type { Outcome, WriteDoor } from './write-doors.ts';

interface Answer {
  readonly data: {
    readonly uiapi?: Readonly<Record<string, { readonly Record?: { readonly Id: string } } | null>>;
  } | null;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly errorCode?: string } }[];
}

/** A document reports so many errors of validation at most. */
const AT_ONCE = 15;

const literal = (values: Values): string =>
  `{${Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')}}`;

/**
 * Sends one mutation for each record. A field or an operation that the schema lacks is an error of validation, which stops
 * the whole document; several such records can therefore go together, each with its own error.
 */
async function mutate(
  client: Client,
  object: string,
  verb: 'Create' | 'Update',
  id: string | undefined,
  records: readonly Values[]
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const part = records.slice(at, at + AT_ONCE);
    const operations = part.map((values, index) => {
      const input = `{${id === undefined ? '' : `Id: "${id}", `}${object}: ${literal(values)}}`;
      return `m${index}: ${object}${verb}(input: ${input}) { Record { Id } }`;
    });
    const answer = await send(client, operations);
    part.forEach((values, index) => outcomes.push(outcome(answer, `m${index}`, `${object}${verb}`, values)));
  }
  return outcomes;
}

async function send(client: Client, operations: readonly string[]): Promise<Answer> {
  const query = `mutation { uiapi { ${operations.join(' ')} } }`;
  return (await client.send('POST', '/graphql', { query })).json as Answer;
}

/** The last field of a record is the one that is tried. */
function outcome({ data, errors }: Answer, key: string, operation: string, values: Values): Outcome {
  const field = Object.keys(values).at(-1) ?? '';
  const said = (text: string): boolean => errors.some(({ message }) => message.includes(text));
  if (said(`WrongType: argument contains a field not in`) && said(`: '${field}'`)) return { told: 'no such input' };
  if (said(`Field '${operation}' in type`) || said('not configured to execute mutation')) {
    return { told: 'no such operation' };
  }
  const [error] = errors;
  if (error !== undefined) return { told: error.extensions.errorCode ?? error.message };
  return { told: 'ok', id: data?.uiapi?.[key]?.Record?.Id };
}

const WORDS = {
  'no object': 'no such operation',
  'no right': 'no such operation',
  hidden: 'no such input',
  'read only': 'no such input'
};

/** Mutations of UI API's GraphQL: what the user may not do is not in the schema. */
export const graphqlDoor: WriteDoor = {
  name: 'GraphQL',
  isNothingWithoutFields: true,
  words: { create: WORDS, update: WORDS, delete: WORDS },
  create: (client, object, records) => mutate(client, object, 'Create', undefined, records),
  update: (client, object, id, changes) => mutate(client, object, 'Update', id, changes),
  remove: async (client, object, id) => {
    const answer = await send(client, [`m: ${object}Delete(input: {Id: "${id}"}) { Id }`]);
    return outcome(answer, 'm', `${object}Delete`, {});
  }
};
