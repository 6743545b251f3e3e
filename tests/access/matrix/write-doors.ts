import { outcomeOf } from './client.ts';
import type { Client, Reply } from './client.ts';
import type { FieldFact } from './facts.ts';
import type { Values } from './values.ts';

/** Why a cell is refused, before a door puts it into its own words. */
export type Refusal = 'no object' | 'no right' | 'hidden' | 'read only';

/** What came of one record: `ok` with its id, or the door's words. */
export interface Outcome {
  readonly told: string;
  readonly id?: string | undefined;
}

/** A way to write records one by one or many at once; outcomes stand in the order of the records. */
export interface WriteDoor {
  readonly name: string;
  readonly words: Readonly<Record<'create' | 'update' | 'delete', Readonly<Record<Refusal, string>>>>;
  /** Fields that the door does not know, whoever asks. */
  readonly lacks?: (field: FieldFact) => boolean;
  /** The door has no operation where it would take no field. */
  readonly isNothingWithoutFields?: boolean;
  create(client: Client, object: string, records: readonly Values[]): Promise<readonly Outcome[]>;
  /** Absent where the door creates only. */
  update?(client: Client, object: string, id: string, changes: readonly Values[]): Promise<readonly Outcome[]>;
  remove?(client: Client, object: string, id: string): Promise<Outcome>;
}

const FIELDS = { hidden: 'INVALID_FIELD', 'read only': 'INVALID_FIELD_FOR_INSERT_UPDATE' };
const ROWS: WriteDoor['words'] = {
  create: { 'no object': 'INVALID_TYPE', 'no right': 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', ...FIELDS },
  update: { 'no object': 'INVALID_TYPE', 'no right': 'INSUFFICIENT_ACCESS_OR_READONLY', ...FIELDS },
  delete: { 'no object': 'INVALID_TYPE', 'no right': 'INSUFFICIENT_ACCESS_OR_READONLY', ...FIELDS }
};
const SINGLE_FIELDS = { hidden: '400 INVALID_FIELD', 'read only': '400 INVALID_FIELD_FOR_INSERT_UPDATE' };
const SINGLES: WriteDoor['words'] = {
  create: {
    'no object': '404 NOT_FOUND',
    'no right': '400 CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    ...SINGLE_FIELDS
  },
  update: { 'no object': '404 NOT_FOUND', 'no right': '403 INSUFFICIENT_ACCESS_OR_READONLY', ...SINGLE_FIELDS },
  delete: { 'no object': '404 NOT_FOUND', 'no right': '403 INSUFFICIENT_ACCESS_OR_READONLY', ...SINGLE_FIELDS }
};

async function each<Item>(items: readonly Item[], task: (item: Item) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await task(item));
  return outcomes;
}

const idIn = (body: unknown): string | undefined => (body as { id?: string } | undefined)?.id;
const single = (reply: Reply): Outcome => ({ told: outcomeOf(reply), id: idIn(reply.json) });

/** `POST`, `PATCH` and `DELETE /sobjects/X`. */
const rest: WriteDoor = {
  name: 'REST',
  words: SINGLES,
  create: (client, object, records) =>
    each(records, async (values) => single(await client.send('POST', `/sobjects/${object}`, values))),
  update: (client, object, id, changes) =>
    each(changes, async (values) => single(await client.send('PATCH', `/sobjects/${object}/${id}`, values))),
  remove: async (client, object, id) => single(await client.send('DELETE', `/sobjects/${object}/${id}`))
};

interface Row {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string }[];
}

function rows(reply: Reply): Outcome[] {
  if (!Array.isArray(reply.json) || reply.status !== 200) return [{ told: outcomeOf(reply) }];
  return (reply.json as Row[]).map(({ id, success, errors }) =>
    success ? { told: 'ok', id } : { told: errors[0]?.statusCode ?? '(no code)' }
  );
}

const collections: WriteDoor = {
  name: 'collections',
  words: ROWS,
  create: async (client, object, records) =>
    rows(
      await client.send('POST', '/composite/sobjects', {
        records: records.map((values) => ({ attributes: { type: object }, ...values }))
      })
    ),
  // One record is changed once in a request.
  update: (client, object, id, changes) =>
    each(changes, async (values) => {
      const record = { attributes: { type: object }, id, ...values };
      return rows(await client.send('PATCH', '/composite/sobjects', { records: [record] }))[0] ?? { told: 'nothing' };
    }),
  remove: async (client, _object, id) =>
    rows(await client.send('DELETE', `/composite/sobjects?ids=${id}`))[0] ?? { told: 'nothing' }
};

interface Part {
  readonly httpStatusCode: number;
  readonly body: unknown;
}

/** Sends subrequests, 25 at once. */
async function parts(client: Client, requests: readonly object[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < requests.length; at += 25) {
    const compositeRequest = requests
      .slice(at, at + 25)
      .map((request, index) => ({ ...request, referenceId: `r${index}` }));
    const { json } = await client.send('POST', '/composite', { compositeRequest });
    for (const { httpStatusCode, body } of (json as { compositeResponse: Part[] }).compositeResponse) {
      outcomes.push({ told: outcomeOf({ status: httpStatusCode, json: body, text: '' }), id: idIn(body) });
    }
  }
  return outcomes;
}

const DATA = '/services/data/v67.0';

const composite: WriteDoor = {
  name: 'composite',
  words: SINGLES,
  create: (client, object, records) =>
    parts(
      client,
      records.map((body) => ({ method: 'POST', url: `${DATA}/sobjects/${object}`, body }))
    ),
  update: (client, object, id, changes) =>
    parts(
      client,
      changes.map((body) => ({ method: 'PATCH', url: `${DATA}/sobjects/${object}/${id}`, body }))
    ),
  remove: async (client, object, id) =>
    (await parts(client, [{ method: 'DELETE', url: `${DATA}/sobjects/${object}/${id}` }]))[0] ?? { told: 'nothing' }
};

interface TreeAnswer {
  readonly results?: readonly { readonly id?: string; readonly errors?: readonly { readonly statusCode: string }[] }[];
}

const tree: WriteDoor = {
  name: 'tree',
  words: { ...ROWS, create: { ...ROWS.create, 'no object': '404 NOT_FOUND' } },
  create: (client, object, records) =>
    each(records, async (values) => {
      const record = { attributes: { type: object, referenceId: 'r' }, ...values };
      const reply = await client.send('POST', `/composite/tree/${object}`, { records: [record] });
      const [result] = (reply.json as TreeAnswer).results ?? [];
      if (result === undefined) return { told: outcomeOf(reply) };
      return { told: result.errors?.[0]?.statusCode ?? 'ok', id: result.id };
    })
};

interface UiAnswer {
  readonly id?: string;
  readonly output?: {
    readonly errors: readonly { readonly errorCode: string }[];
    readonly fieldErrors: Readonly<Record<string, readonly { readonly errorCode: string }[]>>;
  };
}

/** UI API names the reason among the record's errors, or its fields'. */
function uiOutcome(reply: Reply): Outcome {
  const answer = reply.json as UiAnswer | undefined;
  if (reply.status < 300) return { told: 'ok', id: answer?.id };
  const errors = [...(answer?.output?.errors ?? []), ...Object.values(answer?.output?.fieldErrors ?? {}).flat()];
  const [first] = errors;
  return { told: first === undefined ? outcomeOf(reply) : `${reply.status} ${first.errorCode}` };
}

const uiApi: WriteDoor = {
  name: 'UI API',
  words: {
    create: { ...SINGLES.create, 'no object': '400 INVALID_TYPE' },
    update: { ...SINGLES.update, 'no object': '403 INSUFFICIENT_ACCESS' },
    delete: { ...SINGLES.delete, 'no object': '403 INSUFFICIENT_ACCESS' }
  },
  create: (client, object, records) =>
    each(records, async (fields) =>
      uiOutcome(await client.send('POST', '/ui-api/records', { apiName: object, fields }))
    ),
  update: (client, _object, id, changes) =>
    each(changes, async (fields) => uiOutcome(await client.send('PATCH', `/ui-api/records/${id}`, { fields }))),
  remove: async (client, _object, id) => uiOutcome(await client.send('DELETE', `/ui-api/records/${id}`))
};

/** The doors that write record by record in JSON. */
export const JSON_DOORS: readonly WriteDoor[] = [rest, collections, composite, tree, uiApi];
