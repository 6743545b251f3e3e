import type { Connection } from 'jsforce';

import type { Values } from './records.ts';

/** What a door said to one record. */
export interface Told {
  readonly isSaved: boolean;
  /** Everything that it answered, the reason of a refusal among it. */
  readonly text: string;
}

/** A way into the org by which a client can save one record. */
export interface Door {
  readonly name: string;
  readonly create?: (user: Connection, object: string, values: Values) => Promise<Told>;
  readonly update?: (user: Connection, object: string, id: string, values: Values) => Promise<Told>;
  readonly remove?: (user: Connection, object: string, id: string) => Promise<Told>;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

const base = '/services/data/v67.0';

async function send(
  user: Connection,
  method: string,
  path: string,
  body: unknown,
  contentType = 'application/json'
): Promise<Reply> {
  const response = await fetch(`${user.instanceUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${user.accessToken ?? ''}`, 'content-type': contentType },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
  });
  return { status: response.status, text: await response.text() };
}

/** Saved when the status says so. */
async function plain(reply: Promise<Reply>): Promise<Told> {
  const { status, text } = await reply;
  return { isSaved: status < 300, text };
}

async function composite(user: Connection, method: string, path: string, values?: Values): Promise<Told> {
  const { status, text } = await send(user, 'POST', `${base}/composite`, {
    allOrNone: false,
    compositeRequest: [
      { method, url: `${base}${path}`, referenceId: 'one', ...(values === undefined ? {} : { body: values }) }
    ]
  });
  const [answer] = (JSON.parse(text) as { compositeResponse?: { httpStatusCode: number }[] }).compositeResponse ?? [];
  return { isSaved: status === 200 && answer !== undefined && answer.httpStatusCode < 300, text };
}

async function batch(user: Connection, method: string, path: string, values?: Values): Promise<Told> {
  const { status, text } = await send(user, 'POST', `${base}/composite/batch`, {
    batchRequests: [{ method, url: `v67.0${path}`, ...(values === undefined ? {} : { richInput: values }) }]
  });
  const [answer] = (JSON.parse(text) as { results?: { statusCode: number }[] }).results ?? [];
  return { isSaved: status === 200 && answer !== undefined && answer.statusCode < 300, text };
}

async function collection(user: Connection, method: string, record: Values): Promise<Told> {
  const { status, text } = await send(user, method, `${base}/composite/sobjects`, {
    allOrNone: false,
    records: [record]
  });
  const answer = JSON.parse(text) as readonly { success?: boolean }[];
  return { isSaved: status === 200 && answer[0]?.success === true, text };
}

async function removal(user: Connection, id: string): Promise<Told> {
  const { status, text } = await send(user, 'DELETE', `${base}/composite/sobjects?ids=${id}`, undefined);
  const answer = JSON.parse(text) as readonly { success?: boolean }[];
  return { isSaved: status === 200 && answer[0]?.success === true, text };
}

async function tree(user: Connection, object: string, values: Values): Promise<Told> {
  const { status, text } = await send(user, 'POST', `${base}/composite/tree/${object}`, {
    records: [{ attributes: { type: object, referenceId: 'one' }, ...values }]
  });
  return { isSaved: status === 201, text };
}

/** The external ids by which upserts find records; objects without one are not upserted. */
const keyFields: Readonly<Record<string, string>> = {
  AccountPlan__c: 'PlanKey__c',
  AccountTier__c: 'DecisionKey__c',
  Barrier__c: 'BarrierKey__c',
  Commitment__c: 'CommitmentKey__c',
  IndicatorReading__c: 'ReadingKey__c',
  LeadingIndicator__c: 'IndicatorKey__c',
  PlanObjective__c: 'ObjectiveKey__c',
  PlanReview__c: 'ReviewKey__c',
  ReviewRating__c: 'RatingKey__c'
};
let keys = 0;

/** By a key that no record has yet. */
function upsert(user: Connection, object: string, values: Values): Promise<Told> {
  keys += 1;
  const field = keyFields[object];
  if (field === undefined) throw new Error(`${object} has no key to upsert by.`);
  return plain(send(user, 'PATCH', `${base}/sobjects/${object}/${field}/K-${keys}`, values));
}

async function bulk(user: Connection, object: string, operation: string, values: Values): Promise<Told> {
  const opened = await send(user, 'POST', `${base}/jobs/ingest`, { object, operation, contentType: 'CSV' });
  if (opened.status !== 200) return { isSaved: false, text: opened.text };
  const path = `${base}/jobs/ingest/${(JSON.parse(opened.text) as { id: string }).id}`;
  const cells = Object.values(values).map((value) => (value === null ? '#N/A' : `"${value as string | number}"`));
  await send(user, 'PUT', `${path}/batches`, `${Object.keys(values).join(',')}\n${cells.join(',')}\n`, 'text/csv');
  await send(user, 'PATCH', path, { state: 'UploadComplete' });
  const job = await send(user, 'GET', path, undefined);
  const { state, numberRecordsFailed, numberRecordsProcessed } = JSON.parse(job.text) as {
    state: string;
    numberRecordsFailed: number;
    numberRecordsProcessed: number;
  };
  const failed = await send(user, 'GET', `${path}/failedResults`, undefined);
  return {
    isSaved: state === 'JobComplete' && numberRecordsProcessed === 1 && numberRecordsFailed === 0,
    text: `${job.text}\n${failed.text}`
  };
}

async function mutation(
  user: Connection,
  object: string,
  verb: string,
  id: string | null,
  values: Values
): Promise<Told> {
  const fields = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const record = verb === 'Delete' ? '' : `${object}: {${fields.join(', ')}}`;
  const input = `{${id === null ? '' : `Id: "${id}", `}${record}}`;
  const { text } = await send(user, 'POST', `${base}/graphql`, {
    query: `mutation { uiapi { one: ${object}${verb}(input: ${input}) { ${verb === 'Delete' ? 'Id' : 'Record { Id }'} } } }`
  });
  const { data, errors } = JSON.parse(text) as {
    data: { uiapi: { one: unknown } | null } | null;
    errors?: readonly unknown[];
  };
  return { isSaved: (errors ?? []).length === 0 && data?.uiapi?.one !== undefined, text };
}

/** Every door by which clients save and delete records; tree creates only, and nothing is deleted by upsert. */
export const doors: readonly Door[] = [
  {
    name: 'REST',
    create: (user, object, values) => plain(send(user, 'POST', `${base}/sobjects/${object}`, values)),
    update: (user, object, id, values) => plain(send(user, 'PATCH', `${base}/sobjects/${object}/${id}`, values)),
    remove: (user, object, id) => plain(send(user, 'DELETE', `${base}/sobjects/${object}/${id}`, undefined))
  },
  {
    name: 'composite',
    create: (user, object, values) => composite(user, 'POST', `/sobjects/${object}`, values),
    update: (user, object, id, values) => composite(user, 'PATCH', `/sobjects/${object}/${id}`, values),
    remove: (user, object, id) => composite(user, 'DELETE', `/sobjects/${object}/${id}`)
  },
  {
    name: 'batch',
    create: (user, object, values) => batch(user, 'POST', `/sobjects/${object}`, values),
    update: (user, object, id, values) => batch(user, 'PATCH', `/sobjects/${object}/${id}`, values),
    remove: (user, object, id) => batch(user, 'DELETE', `/sobjects/${object}/${id}`)
  },
  {
    name: 'collections',
    create: (user, object, values) => collection(user, 'POST', { attributes: { type: object }, ...values }),
    update: (user, object, id, values) =>
      collection(user, 'PATCH', { attributes: { type: object }, Id: id, ...values }),
    remove: (user, _object, id) => removal(user, id)
  },
  { name: 'tree', create: tree },
  {
    name: 'upsert',
    create: upsert,
    update: (user, object, id, values) => plain(send(user, 'PATCH', `${base}/sobjects/${object}/Id/${id}`, values))
  },
  {
    name: 'Bulk 2.0',
    create: (user, object, values) => bulk(user, object, 'insert', values),
    update: (user, object, id, values) => bulk(user, object, 'update', { Id: id, ...values }),
    remove: (user, object, id) => bulk(user, object, 'delete', { Id: id })
  },
  {
    name: 'GraphQL',
    create: (user, object, values) => mutation(user, object, 'Create', null, values),
    update: (user, object, id, values) => mutation(user, object, 'Update', id, values),
    remove: (user, object, id) => mutation(user, object, 'Delete', id, {})
  },
  {
    name: 'UI API',
    create: (user, object, values) =>
      plain(send(user, 'POST', `${base}/ui-api/records`, { apiName: object, fields: values })),
    update: (user, _object, id, values) =>
      plain(send(user, 'PATCH', `${base}/ui-api/records/${id}`, { fields: values })),
    remove: (user, _object, id) => plain(send(user, 'DELETE', `${base}/ui-api/records/${id}`, undefined))
  }
];
