import type { IncomingMessage } from 'node:http';

import { HttpError } from './http-errors.ts';

const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that a foreign web page could have caused: a `Host` that is not this machine (DNS rebinding) and an
 * `Origin` other than the server's own. `allowedHosts` adds host names, without port, to the local ones.
 */
export function checkOrigin(message: IncomingMessage, allowedHosts: readonly string[]): void {
  const host = (message.headers.host ?? '').toLowerCase();
  const name = host.replace(/:\d+$/, '');
  if (![...LOCAL_NAMES, ...allowedHosts].includes(name)) {
    throw new HttpError(403, 'FORBIDDEN', 'The local org answers only requests to localhost.');
  }
  const { origin } = message.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) {
    throw new HttpError(403, 'FORBIDDEN', 'The local org refuses requests from pages of another origin.');
  }
}

/** Is the client's address on this machine? */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.'));
}
