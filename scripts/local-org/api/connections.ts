import type { Server, ServerOptions } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Bytes of request line and headers; Salesforce allows 16,384, the local org twice that for long queries. */
const HEADER_LIMIT = 32 * 1024;
/** How long a client may take to send its headers, in milliseconds. */
const HEADERS_TIME = 20_000;
/** How long a client may take to send a whole request, in milliseconds: 150 MB over a slow line. */
const REQUEST_TIME = 300_000;
/** How long an idle connection is kept, in milliseconds. */
const KEEP_ALIVE_TIME = 30_000;
/** Most connections at once; further ones are closed. */
const MAX_CONNECTIONS = 1000;

/** How a server reads requests: bounded headers, and no patience with clients that send without end. */
export const connectionOptions: ServerOptions = {
  maxHeaderSize: HEADER_LIMIT,
  // A request without a host is refused with those for another one.
  requireHostHeader: false,
  headersTimeout: HEADERS_TIME,
  requestTimeout: REQUEST_TIME,
  keepAliveTimeout: KEEP_ALIVE_TIME,
  connectionsCheckingInterval: 5000
};

const REFUSALS: Readonly<Record<string, readonly [status: number, errorCode: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'REQUEST_HEADER_FIELDS_TOO_LARGE', 'The request line and the headers are too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'REQUEST_ENTITY_TOO_LARGE', 'The chunk extensions are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_TIMEOUT', 'The request was not complete in time.']
};

/** Answers what is no HTTP request in the form of the REST API and closes the connection. */
export function refuseBrokenRequests(server: Server): void {
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Nobody listens to an answer on a connection that is gone; what was being sent must not be continued.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const refusal = REFUSALS[error.code ?? ''] ?? [400, 'BAD_REQUEST', 'This is not a request that HTTP allows.'];
    const [status, errorCode, message] = refusal;
    const body = JSON.stringify([{ message, errorCode }]);
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/json;charset=UTF-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`
    );
  });
}
