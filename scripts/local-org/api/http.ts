import type { Session } from '../access/types.ts';
import type { LocalOrg } from '../org-types.ts';

/** A request after routing: path normalised, version split off, session found. */
export interface ApiRequest {
  readonly org: LocalOrg;
  readonly session: Session;
  readonly method: string;
  /** E.g. `66.0`; empty outside `/services/data`. */
  readonly version: string;
  /** Path below the version, e.g. `/sobjects/Account`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** `http://localhost:PORT`, no slash at the end. */
  readonly baseUrl: string;
}

/** An answer: an object is sent as JSON, text and buffers as they are with their content type. */
export interface ApiResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** `pattern` has `:name` parts, e.g. `/sobjects/:object/:id`; `:rest*` takes all that follows. */
export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handle: (
    request: ApiRequest,
    params: Readonly<Record<string, string>>
  ) => ApiResponse | Promise<ApiResponse>;
}
