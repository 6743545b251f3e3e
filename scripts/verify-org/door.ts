import { CannotAsk } from './check.ts';

/** An answer of the REST API. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** An org to be asked: address and session. */
export interface Target {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly userId: string;
}

export interface Send {
  readonly method?: string;
  /** Sent as JSON, or as it is when it is text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, unknown>>;

const base = '/services/data/v67.0';
const MARK_PREFIX = 'Linchpin check';

/**
 * The way of one check into an org. What it creates carries its mark and is deleted again by `cleanUp`, by id; nothing
 * else is ever written.
 */
export class Door {
  readonly target: Target;
  /** In the name or key of whatever the check creates, e.g. `Linchpin check 4f2c1a`. */
  readonly mark: string;
  readonly #created: { readonly object: string; readonly id: string }[] = [];
  readonly #names = new Map<string, string>();

  constructor(target: Target, run: string) {
    this.target = target;
    this.mark = `${MARK_PREFIX} ${run}`;
    this.#names.set(target.userId.slice(0, 15), 'me');
  }

  /** Sends a request below the version's address, or to an address that begins with `/services`. */
  async send(path: string, { method = 'GET', body, headers = {} }: Send = {}): Promise<Reply> {
    const url = this.target.instanceUrl + (path.startsWith('/services') ? path : base + path);
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.target.accessToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  }

  /** Tries to create a record; what comes of it is deleted at the end. */
  async tryCreate(object: string, values: Row): Promise<Reply> {
    const reply = await this.send(`/sobjects/${object}`, { method: 'POST', body: values });
    const id = (reply.body as { readonly id?: string } | undefined)?.id;
    if (reply.status === 201 && id !== undefined) this.remember(object, id);
    return reply;
  }

  /** Creates a record that a check needs; throws `CannotAsk` with the org's reason when the org refuses. */
  async create(object: string, values: Row): Promise<string> {
    const reply = await this.tryCreate(object, values);
    const id = (reply.body as { readonly id?: string }).id;
    if (reply.status !== 201 || id === undefined)
      throw new CannotAsk(`the org refuses a ${object} for the check: ${JSON.stringify(reply.body)}`);
    return id;
  }

  /** An account of the check's own. */
  account(values: Row = {}): Promise<string> {
    return this.create('Account', { Name: this.mark, ...values });
  }

  /** Changes a record of the check's own. */
  async update(
    object: string,
    id: string,
    values: Row,
    headers: Readonly<Record<string, string>> = {}
  ): Promise<Reply> {
    return this.send(`/sobjects/${object}/${id}`, { method: 'PATCH', body: values, headers });
  }

  /** The rows of a query; throws `CannotAsk` with the org's reason when it is refused. */
  async rows(soql: string): Promise<readonly Row[]> {
    const reply = await this.query(soql);
    const records = (reply.body as { readonly records?: readonly Row[] }).records;
    if (records === undefined) throw new CannotAsk(`the org refuses ${soql}: ${JSON.stringify(reply.body)}`);
    return records.map(withoutAttributes);
  }

  query(soql: string): Promise<Reply> {
    return this.send(`/query?q=${encodeURIComponent(soql)}`);
  }

  /** Notes a record that a request of the check created, so that it is deleted. */
  remember(object: string, id: string): void {
    this.#created.push({ object, id });
    const count = this.#created.filter((each) => each.object === object).length;
    this.#names.set(id.slice(0, 15), `${object} ${count}`);
  }

  /** Deletes what the check created, newest first; what went with its parent is gone already. Gives what the org kept. */
  async cleanUp(): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const { object, id } of [...this.#created].reverse()) {
      const { status, body } = await this.send(`/sobjects/${object}/${id}`, { method: 'DELETE' });
      const isGone = status === 204 || status === 404 || JSON.stringify(body).includes('ENTITY_IS_DELETED');
      if (!isGone) kept.push(`${object} ${id}: ${JSON.stringify(body)}`);
    }
    this.#created.length = 0;
    return kept;
  }

  /** The answer without what differs from org to org: ids and marks of the check's own records. */
  plain(answer: unknown): unknown {
    if (typeof answer === 'string') return this.#plainText(answer);
    if (Array.isArray(answer)) return answer.map((each) => this.plain(each));
    if (answer === null || typeof answer !== 'object') return answer ?? null;
    return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, this.plain(value)]));
  }

  #plainText(text: string): string {
    let plain = text.replaceAll(this.mark, 'MARK');
    for (const [id, name] of this.#names) plain = plain.replace(new RegExp(`${id}(?:[A-Z0-5]{3})?`, 'g'), `{${name}}`);
    return plain;
  }
}

/** A record without its `attributes`, those of its parents and children too. */
export function withoutAttributes(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => key !== 'attributes')
      .map(([key, value]) => [key, plainChild(value)])
  );
}

function plainChild(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainChild);
  return isRow(value) ? withoutAttributes(value) : value;
}

function isRow(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
