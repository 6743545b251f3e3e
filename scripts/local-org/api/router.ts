import { HttpError, notFound } from './http-errors.ts';
import type { AnyRoute, RouteParams } from './http.ts';

interface CompiledRoute<R> {
  readonly route: R;
  readonly segments: readonly string[];
  readonly hasRest: boolean;
  /** Static parts count before variable ones, from left to right. */
  readonly rank: string;
}

/** The route that a request goes to and the values of its variable parts. */
export interface Match<R> {
  readonly route: R;
  readonly params: RouteParams;
}

/** Finds routes by method and path; a static segment wins over a variable one. */
export class Router<R extends AnyRoute> {
  readonly #routes: readonly CompiledRoute<R>[];

  constructor(routes: readonly R[]) {
    this.#routes = routes.map(compile).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  }

  /** The matching route; throws 404 NOT_FOUND for an unknown path, 405 METHOD_NOT_ALLOWED for a wrong method, 400 for a malformed path. */
  match(method: string, path: string): Match<R> {
    const found = this.find(method, path);
    if (found !== undefined) return found;
    const allowed = this.methods(path);
    if (allowed.length === 0) throw notFound();
    throw new HttpError(
      405,
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${method}' not allowed. Allowed are ${allowed.join(',')}`
    );
  }

  /** The matching route, or undefined when no pattern fits the path or its methods. HEAD is answered by GET. */
  find(method: string, path: string): Match<R> | undefined {
    const wanted = method === 'HEAD' ? 'GET' : method;
    const parts = split(path);
    for (const compiled of this.#routes) {
      if (compiled.route.method !== wanted) continue;
      const params = matchSegments(compiled, parts);
      if (params !== undefined) return { route: compiled.route, params };
    }
    return undefined;
  }

  /** Methods that the path answers to. */
  methods(path: string): readonly string[] {
    const parts = split(path);
    const methods = this.#routes
      .filter((compiled) => matchSegments(compiled, parts) !== undefined)
      .map(({ route }) => route.method);
    return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
  }
}

/**
 * The path and query of a request line or of a subrequest, as a URL of this machine; 400 MALFORMED_URL for what is none.
 * Clients whose instance URL ends in a slash send `//services/data/…`.
 */
export function parseTarget(target: string): URL {
  const [path = '/', ...query] = target.split('?');
  try {
    return new URL([path.replace(/\/{2,}/g, '/'), ...query].join('?'), 'http://localhost');
  } catch {
    throw new HttpError(400, 'MALFORMED_URL', 'The URL is malformed.');
  }
}

function compile<R extends AnyRoute>(route: R): CompiledRoute<R> {
  const segments = route.pattern.split('/').slice(1);
  const hasRest = segments.at(-1)?.endsWith('*') ?? false;
  const rank = segments.map((segment) => (segment.endsWith('*') ? '2' : segment.startsWith(':') ? '1' : '0')).join('');
  return { route, segments, hasRest, rank };
}

function split(path: string): readonly string[] {
  const raw = path.split('/').slice(1);
  if (raw.length > 1 && raw.at(-1) === '') raw.pop();
  try {
    return raw.map(decodeURIComponent);
  } catch {
    throw new HttpError(400, 'MALFORMED_URL', 'The path is not correctly percent-encoded.');
  }
}

function matchSegments<R>(compiled: CompiledRoute<R>, parts: readonly string[]): RouteParams | undefined {
  const { segments, hasRest } = compiled;
  if (hasRest ? parts.length < segments.length : parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const part = parts[at] ?? '';
    if (segment.endsWith('*')) params[segment.slice(1, -1)] = parts.slice(at).join('/');
    else if (segment.startsWith(':')) {
      if (part === '') return undefined;
      params[segment.slice(1)] = part;
    } else if (segment !== part) return undefined;
  }
  return params;
}
