import http from 'node:http';

/** An answer with its body read. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** A user's requests below `/services/data/v67.0`, over connections that stay open. */
export class Client {
  readonly #port: string;
  readonly #token: string;
  readonly #agent: http.Agent;

  constructor(url: string, token: string, agent: http.Agent) {
    this.#port = new URL(url).port;
    this.#token = token;
    this.#agent = agent;
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  send(method: string, path: string, body?: unknown, contentType = 'application/json'): Promise<Reply> {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: this.#port,
          agent: this.#agent,
          method,
          path: `/services/data/v67.0${path}`,
          headers: {
            authorization: `Bearer ${this.#token}`,
            ...(text === undefined
              ? {}
              : { 'content-type': contentType, 'content-length': String(Buffer.byteLength(text)) })
          }
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const whole = Buffer.concat(chunks).toString('utf8');
            const isJson = response.headers['content-type']?.startsWith('application/json') === true;
            resolve({
              status: response.statusCode ?? 0,
              text: whole,
              json: isJson && whole !== '' ? JSON.parse(whole) : undefined
            });
          });
        }
      );
      request.on('error', reject);
      request.end(text);
    });
  }

  query(soql: string): Promise<Reply> {
    return this.get(`/query?q=${encodeURIComponent(soql)}`);
  }
}

/** `200`, or the status with the first error code of a refusal. */
export function outcomeOf({ status, json }: Reply): string {
  if (status < 300) return 'ok';
  const first = Array.isArray(json) ? (json[0] as { errorCode?: string } | undefined) : undefined;
  return `${status} ${first?.errorCode ?? '(no code)'}`;
}

/** Runs a task for each item, a few at once; the answers stand in the order of the items. */
export async function forEach<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  const work = async (): Promise<void> => {
    for (const item of rest) await task(item);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}
