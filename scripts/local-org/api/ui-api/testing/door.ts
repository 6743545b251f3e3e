import type { LocalOrg } from '../../../org-types.ts';
import { errorResponse } from '../../http-errors.ts';
import type { ApiRequest } from '../../http.ts';
import { Router } from '../../router.ts';
import { uiApiRoutes } from '../routes.ts';

/** An answer as a test reads it: its JSON, exactly as a client would parse it. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Calls the UI API's routes without a server, as one user. For tests. */
export class TestDoor {
  readonly #org: LocalOrg;
  readonly #user: string;
  readonly #router = new Router(uiApiRoutes);

  /** @param user id or username */
  constructor(org: LocalOrg, user: string) {
    this.#org = org;
    this.#user = user;
  }

  async call(
    method: string,
    target: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {}
  ): Promise<DoorAnswer> {
    const url = new URL(target, 'http://localhost');
    const request: ApiRequest = {
      org: this.#org,
      session: this.#org.sessionFor(this.#user),
      method,
      version: '67.0',
      path: url.pathname,
      query: url.searchParams,
      headers,
      body: body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
      baseUrl: 'http://localhost',
      isLoopback: true
    };
    const answer = await this.#answer(request);
    const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
    return { status: answer.status, body: text === undefined ? undefined : (JSON.parse(text) as unknown) };
  }

  get(target: string): Promise<DoorAnswer> {
    return this.call('GET', target);
  }

  async #answer(request: ApiRequest): Promise<{ status: number; body?: unknown }> {
    try {
      const { route, params } = this.#router.match(request.method, request.path);
      return await route.handle(request, params);
    } catch (error) {
      return errorResponse(error, (message) => console.error(message));
    }
  }
}
