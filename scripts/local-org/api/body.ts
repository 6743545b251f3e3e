import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';

import { HttpError } from './http-errors.ts';

/** Most bytes of a request body that is held in memory, after decompression. */
export const BODY_LIMIT = 50 * 1024 * 1024;

/** What Node says of a client that goes away while it sends. */
const CUT_OFF: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE']);

/** The body with its gzip or deflate encoding undone; 415 for another encoding. */
export function decodedBody(message: IncomingMessage): Readable {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return message;
  if (encoding !== 'gzip' && encoding !== 'deflate') {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `The content encoding ${encoding} is not supported; use gzip, deflate or none.`
    );
  }
  const inflater = encoding === 'gzip' ? createGunzip() : createInflate();
  // Errors reach the reader through the inflater itself.
  return pipeline(message, inflater, () => undefined);
}

/** Refuses with 413 when the declared length is beyond the limit, before any byte is read. */
export function checkDeclaredLength(message: IncomingMessage, limit: number): void {
  const declared = Number(message.headers['content-length'] ?? 0);
  if (declared > limit) throw tooLarge(limit);
}

/** Reads a whole body; 413 beyond the limit, 400 when its compression is damaged. */
export async function readBody(message: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> {
  checkDeclaredLength(message, limit);
  const chunks: Buffer[] = [];
  for await (const chunk of limited(decodedBody(message), limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The stream's pieces, failing with 413 as soon as they add up to more than the limit. */
export async function* limited(stream: Readable, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new HttpError(400, 'INVALID_CONTENT_ENCODING', 'The compressed request body is damaged.');
    }
    if (error instanceof Error && 'code' in error && CUT_OFF.has(error.code)) {
      throw new HttpError(400, 'INCOMPLETE_REQUEST', 'The request ended before its body was whole.');
    }
    throw error;
  }
}

function tooLarge(limit: number): HttpError {
  return new HttpError(
    413,
    'REQUEST_ENTITY_TOO_LARGE',
    `The request body is larger than ${Math.floor(limit / 1024 / 1024)} MB.`
  );
}
