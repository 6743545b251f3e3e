import type { Readable } from 'node:stream';

import type { Session } from '../access/types.ts';
import type { LocalOrg } from '../org-types.ts';

/** A request that needs no session, after routing. */
export interface OpenRequest {
  readonly org: LocalOrg;
  readonly method: string;
  /** E.g. `66.0`; empty outside `/services/data`. */
  readonly version: string;
  /** Path below the version, e.g. `/sobjects/Account`; the whole path outside `/services/data`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty for a `StreamRoute`. */
  readonly body: Buffer;
  /** `http://localhost:PORT`, no slash at the end. */
  readonly baseUrl: string;
  /** True when the client runs on this machine. */
  readonly isLoopback: boolean;
}

/** A request after routing: path normalised, version split off, session found. */
export interface ApiRequest extends OpenRequest {
  readonly session: Session;
}

/** An answer: an object is sent as JSON, text, buffers and streams as they are with their content type. */
export interface ApiResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Values of a pattern's `:name` parts, decoded. */
export type RouteParams = Readonly<Record<string, string>>;

interface RoutePattern {
  readonly method: string;
  /** Has `:name` parts, e.g. `/sobjects/:object/:id`; `:rest*` takes all that follows. */
  readonly pattern: string;
}

/** A resource below `/services/data/vNN.0`. */
export interface Route extends RoutePattern {
  readonly handle: (request: ApiRequest, params: RouteParams) => ApiResponse | Promise<ApiResponse>;
}

/** A resource below `/services/data/vNN.0` that reads its body piece by piece instead of holding it in memory. */
export interface StreamRoute extends RoutePattern {
  readonly handleStream: (request: ApiRequest, params: RouteParams, body: Readable) => Promise<ApiResponse>;
}

/** A resource outside the versions, matched on the whole path, that needs no session. */
export interface OpenRoute extends RoutePattern {
  readonly handleOpen: (request: OpenRequest, params: RouteParams) => ApiResponse | Promise<ApiResponse>;
}

/** Every kind of route that the router takes. */
export type AnyRoute = Route | StreamRoute | OpenRoute;
