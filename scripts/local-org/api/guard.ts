import type { IncomingMessage } from 'node:http';
import os from 'node:os';

import { HttpError } from './http-errors.ts';

const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses that stand for every interface of the machine. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];

/**
 * Refuses requests that a foreign web page could have caused: a `Host` that is not this machine (DNS rebinding), an
 * `Origin` other than the server's own, and whatever else the browser says comes from elsewhere (images, scripts, frames
 * and forms bring no `Origin` or an opaque one) but for somebody following a link. `allowedHosts` adds host names, without
 * port, to the local ones.
 */
export function checkOrigin(message: IncomingMessage, allowedHosts: readonly string[]): void {
  const host = (message.headers.host ?? '').toLowerCase();
  const name = host.replace(/:\d+$/, '');
  if (![...LOCAL_NAMES, ...allowedHosts].includes(name)) {
    throw new HttpError(403, 'FORBIDDEN', 'The local org answers only requests to localhost.');
  }
  const { origin } = message.headers;
  const isForeign = origin !== undefined && origin.toLowerCase() !== `http://${host}`;
  if (isForeign || (isFromElsewhere(message) && !isFollowedLink(message))) {
    throw new HttpError(403, 'FORBIDDEN', 'The local org refuses requests from pages of another origin.');
  }
}

/** Did a page of another origin cause the request, as far as the browser tells? Clients that are no browsers tell nothing. */
export function isFromElsewhere(message: IncomingMessage): boolean {
  const site = message.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { referer } = message.headers;
  return (
    referer !== undefined && !referer.toLowerCase().startsWith(`http://${(message.headers.host ?? '').toLowerCase()}/`)
  );
}

/** Somebody opens an address in a tab: what the page holds stays between them and the server. */
function isFollowedLink({ method, headers }: IncomingMessage): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  const mode = headers['sec-fetch-mode'];
  return isRead && (mode === undefined || (mode === 'navigate' && headers['sec-fetch-dest'] === 'document'));
}

/** Is the client's address on this machine? */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.'));
}

/** Does a server that listens on this name or address serve this machine alone? */
export function isLoopbackHost(host: string): boolean {
  return host.toLowerCase() === 'localhost' || isLoopbackAddress(host);
}

/** The names, as in a `Host` header without port, under which a server that listens on a name or address is reached. */
export function hostNamesOf(host: string): readonly string[] {
  if (!EVERYWHERE.includes(host)) return [inUrl(host)];
  const addresses = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
  return [os.hostname().toLowerCase(), ...addresses.map(({ address }) => inUrl(address))];
}

const inUrl = (host: string): string => (host.includes(':') ? `[${host.toLowerCase()}]` : host.toLowerCase());
