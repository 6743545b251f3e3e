import { previewSession } from 'lightning/previewSession';
import type { ErrorBody, FetchResponse } from 'lightning/uiApiTypes';

type QueryValue = string | number | boolean | readonly string[] | undefined;

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/services/data/vNN.0`. */
  readonly path: string;
  /** Absent values are left out; lists are joined by commas. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const unreachable = 'The local org cannot be reached. Check that it is running (npm start), then try again.';
const expired = 'Your session has expired. Reload the page to continue.';
const reloadKey = 'linchpin-reloaded-at';
/** A second reload within this many milliseconds would not help: the new token was refused as well. */
const reloadPause = 10_000;

const running = new Map<string, Promise<unknown>>();

/**
 * Sends a request to the org; identical GET requests that run at the same time are sent once.
 * Rejects with a `FetchResponse`: status 0 when the org cannot be reached, otherwise the refusal's status and body.
 */
export function send<Answer>(request: HttpRequest): Promise<Answer> {
  const url = urlOf(request);
  if ((request.method ?? 'GET') !== 'GET') return transmit(url, request) as Promise<Answer>;
  const known = running.get(url);
  if (known !== undefined) return known as Promise<Answer>;
  const answer = transmit(url, request).finally(() => running.delete(url));
  running.set(url, answer);
  return answer as Promise<Answer>;
}

type Body = ErrorBody | readonly ErrorBody[];

/** A failed request with the members by which Lightning's components know it; an `Error` too, for its stack. */
class FetchFailure extends Error implements FetchResponse {
  readonly body: Body;
  readonly status: number;
  readonly statusText: string;
  readonly ok = false;
  readonly errorType = 'fetchResponse';
  readonly headers: Readonly<Record<string, string>> = {};

  constructor(status: number, statusText: string, body: Body) {
    super(isList(body) ? (body[0]?.message ?? statusText) : body.message);
    this.status = status;
    this.statusText = statusText;
    this.body = body;
  }
}

/** Anything thrown as a `FetchResponse`, so that components meet one shape. */
export function asFailure(error: unknown): FetchResponse {
  if (error instanceof FetchFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new FetchFailure(500, 'Server Error', { message, statusCode: 500, errorCode: 'UNKNOWN_EXCEPTION' });
}

/** Sentences that say what went wrong, one for each error of a failed request. */
export function messagesOf({ body }: FetchResponse): string[] {
  if (isList(body)) return body.map((error) => error.message);
  const details = [...(body.output?.errors ?? []), ...Object.values(body.output?.fieldErrors ?? {}).flat()];
  return details.length > 0 ? details.map((detail) => detail.message) : [body.message];
}

function isList(body: Body): body is readonly ErrorBody[] {
  return Array.isArray(body);
}

function urlOf({ path, query = {} }: HttpRequest): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== undefined && text !== '') parameters.set(name, String(text));
  }
  const suffix = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return `/services/data/v${previewSession().apiVersion}${path}${suffix}`;
}

async function transmit(url: string, { method = 'GET', body, headers = {} }: HttpRequest): Promise<unknown> {
  const hasBody = body !== undefined;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      cache: 'no-store',
      headers: {
        Authorization: `Bearer ${previewSession().token}`,
        Accept: 'application/json',
        ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
        ...headers
      },
      ...(hasBody ? { body: JSON.stringify(body) } : {})
    });
  } catch {
    throw new FetchFailure(0, 'Offline', { message: unreachable, statusCode: 0, errorCode: 'NETWORK_ERROR' });
  }
  const answer = await parse(response);
  if (response.status === 401) throw sessionExpired(answer);
  if (!response.ok) throw new FetchFailure(response.status, response.statusText, answer as ErrorBody);
  return answer;
}

async function parse(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return response.ok ? undefined : { message: response.statusText, statusCode: response.status };
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const message = `The local org answered with something other than JSON (status ${response.status}).`;
    throw new FetchFailure(response.status, response.statusText, {
      message,
      statusCode: response.status,
      errorCode: 'BAD_ANSWER'
    });
  }
}

/** The org no longer knows the token (it was restarted or reset): a reload brings a new one. */
function sessionExpired(answer: unknown): FetchFailure {
  const last = Number(sessionStorage.getItem(reloadKey) ?? 0);
  if (Date.now() - last > reloadPause) {
    sessionStorage.setItem(reloadKey, String(Date.now()));
    location.reload();
  }
  const details = Array.isArray(answer) ? (answer[0] as Partial<ErrorBody> | undefined) : undefined;
  return new FetchFailure(401, 'Unauthorized', {
    message: expired,
    statusCode: 401,
    errorCode: details?.errorCode ?? 'INVALID_SESSION_ID'
  });
}
