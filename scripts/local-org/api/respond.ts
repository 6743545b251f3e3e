import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';

import type { ApiResponse } from './http.ts';

/** Answers smaller than this many bytes are not worth compressing. */
const COMPRESS_FROM = 1400;
const compress = promisify(gzip);

/** Sends an answer: JSON for objects, gzip where the client accepts it and it pays. */
export async function send(message: IncomingMessage, response: ServerResponse, answer: ApiResponse): Promise<void> {
  const headers: Record<string, string> = {
    'cache-control': 'no-cache, no-store',
    // No page of another origin gets hold of an answer, not even as an image or a script.
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...lowerCased(answer.headers ?? {})
  };
  const acceptsGzip = takesGzip(message);
  if (answer.body instanceof Readable)
    return sendStream(message, response, answer.status, headers, answer.body, acceptsGzip);

  const content = toBuffer(answer.body, headers);
  const isCompressed = acceptsGzip && content.length >= COMPRESS_FROM && !('content-encoding' in headers);
  const bytes = isCompressed ? await compress(content, { level: 1 }) : content;
  if (isCompressed) Object.assign(headers, { 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = String(bytes.length);
  response.writeHead(answer.status, headers);
  response.end(message.method === 'HEAD' ? undefined : bytes);
}

async function sendStream(
  message: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Readable,
  acceptsGzip: boolean
): Promise<void> {
  if (message.method === 'HEAD') {
    body.destroy();
    response.writeHead(status, headers).end();
    return;
  }
  if (acceptsGzip) Object.assign(headers, { 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  response.writeHead(status, headers);
  await (acceptsGzip ? pipeline(body, createGzip({ level: 1 }), response) : pipeline(body, response));
}

function toBuffer(body: unknown, headers: Record<string, string>): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') {
    headers['content-type'] ??= 'text/plain;charset=UTF-8';
    return Buffer.from(body, 'utf8');
  }
  headers['content-type'] ??= 'application/json;charset=UTF-8';
  return Buffer.from(JSON.stringify(body), 'utf8');
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** `gzip` in the list of encodings, unless its quality is zero. */
function takesGzip(message: IncomingMessage): boolean {
  const accepted = String(message.headers['accept-encoding'] ?? '').toLowerCase();
  return accepted.split(',').some((encoding) => /^\s*gzip\s*(;(?!\s*q=0(\.0*)?\s*$)|$)/.test(encoding));
}
