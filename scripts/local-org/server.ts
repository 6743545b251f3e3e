import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createApi } from './api/api.ts';
import { connectionOptions, refuseBrokenRequests } from './api/connections.ts';
import { checkOrigin, hostNamesOf, isLoopbackHost } from './api/guard.ts';
import { errorResponse } from './api/http-errors.ts';
import { send } from './api/respond.ts';
import { resumeJobs, stopJobs } from './api/bulk/ingest-queue.ts';
import type { LocalOrg } from './org-types.ts';
import { startSchedule } from './schedule-timer.ts';

/** Serves requests that are not the API's; answers true when it has taken the request. Runs after the host and origin checks. */
export type ExtraHandler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface ServerOptions {
  readonly org: LocalOrg;
  /** 0 takes any free port. */
  readonly port: number;
  /** Name or address to listen on; 127.0.0.1 by default, which only this machine reaches. Another one is warned of. */
  readonly host?: string;
  readonly extraHandlers?: readonly ExtraHandler[];
  /** Host names besides localhost, 127.0.0.1, [::1] and those of `host` that requests may be addressed to. */
  readonly allowedHosts?: readonly string[];
  /** Takes what an operator should see; standard error by default. */
  readonly log?: (message: string) => void;
}

export interface RunningServer {
  readonly port: number;
  /** The address that it listens on, e.g. `127.0.0.1`. */
  readonly address: string;
  /** `http://localhost:PORT`, no slash at the end. */
  readonly url: string;
  /** Stops listening and the bulk jobs, lets running requests end, and closes idle connections. The org stays open. */
  close(): Promise<void>;
}

/** How long running requests may take to end when the server closes, in milliseconds. */
const CLOSE_GRACE = 2000;

/** Starts the HTTP server of a local org. Rejects with a clear message when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { org, extraHandlers = [], log = (message) => console.error(message) } = options;
  const host = options.host ?? '127.0.0.1';
  const allowedHosts = [...(options.allowedHosts ?? []), ...(isLoopbackHost(host) ? [] : hostNamesOf(host))];
  const api = createApi(org, log);
  const server = createServer(connectionOptions, (request, response) => {
    void serve(request, response);
  });
  refuseBrokenRequests(server);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      checkOrigin(request, allowedHosts);
      for (const handler of extraHandlers) if (await handler(request, response)) return;
      await send(request, response, await api(request));
    } catch (error) {
      if (response.headersSent) {
        log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        response.destroy();
        return;
      }
      await send(request, response, errorResponse(error, log));
    } finally {
      request.resume();
    }
  }

  const { port, address } = await listen(server, options.port, host);
  if (!isLoopbackHost(host)) log(warningOf(host, port));
  resumeJobs(org, log);
  const stopSchedule = startSchedule(org, log);
  return {
    port,
    address,
    url: `http://localhost:${port}`,
    close: () => {
      stopSchedule();
      return Promise.all([closeServer(server), stopJobs(org)]).then(() => undefined);
    }
  };
}

function warningOf(host: string, port: number): string {
  return (
    `Warning: the local org listens on ${host}, port ${port}, beyond this machine, over plain HTTP: whoever has a token ` +
    'reads and writes its data, and can overhear those of others. Its pages and its logins without a password stay on this machine.'
  );
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error);
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function portTaken(port: number, cause: Error): Error {
  return Object.assign(
    new Error(
      `Port ${port} is already in use: another program, or another Linchpin, listens on it. Choose another port or stop that program.`,
      { cause }
    ),
    { code: 'EADDRINUSE' }
  );
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
