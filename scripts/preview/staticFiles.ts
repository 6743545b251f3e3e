import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** A text and what was compressed of it beforehand. */
export interface Packed {
  readonly plain: Buffer;
  readonly br?: Buffer | undefined;
  readonly gzip?: Buffer | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
  '.woff2': 'font/woff2'
};

/** Files whose address changes with their content may be kept for ever. */
const immutable = 'public, max-age=31536000, immutable';

/** Sends a text that was compressed beforehand. */
export function sendPacked(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  packed: Packed,
  cacheControl = immutable
): void {
  const encoding = encodingFor(request, packed);
  const body = (encoding === undefined ? undefined : packed[encoding]) ?? packed.plain;
  response.writeHead(200, {
    'content-type': types[path.extname(name)] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': cacheControl,
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding })
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends a file of a folder, in its `.br` or `.gz` form where there is one; answers false when the folder does not have it. */
export function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, name: string): boolean {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep) || types[path.extname(file)] === undefined) return false;
  const plain = readIfThere(file);
  if (plain === undefined) return false;
  sendPacked(request, response, name, {
    plain,
    br: readIfThere(`${file}.br`),
    gzip: readIfThere(`${file}.gz`)
  });
  return true;
}

function encodingFor(request: IncomingMessage, packed: Packed): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (packed.br !== undefined && /\bbr\b/.test(accepted)) return 'br';
  return packed.gzip !== undefined && /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
