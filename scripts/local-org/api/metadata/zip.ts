import { unzipSync, zipSync } from 'fflate';

import { OrgError } from '../../basics/errors.ts';

/** Most bytes of a zip, of all its files together, and most files: Salesforce's own limits. */
export const ZIP_LIMIT = 39_000_000;
const CONTENT_LIMIT = 400_000_000;
const FILE_LIMIT = 10_000;
/** More than this many times its own size, a file above a megabyte is no metadata. */
const RATIO_LIMIT = 200;

/**
 * Unpacks a deployed zip: path → bytes, folders left out. Throws `OrgError` INVALID_ZIP… for what is no zip, and refuses
 * paths that leave the package, and zips or contents beyond the limits, before anything is unpacked.
 */
export function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  if (zip.length > ZIP_LIMIT) throw tooLarge(`the zip has ${zip.length} bytes; ${ZIP_LIMIT} are allowed`);
  let total = 0;
  let count = 0;
  const seen = new Set<string>();
  try {
    const entries = unzipSync(zip, {
      filter: ({ name, originalSize, size }) => {
        if (name.endsWith('/')) return false;
        checkPath(name);
        if (seen.has(name.toLowerCase())) throw new OrgError('INVALID_ZIP_FILE', `The zip holds ${name} twice.`);
        seen.add(name.toLowerCase());
        total += originalSize;
        count += 1;
        if (count > FILE_LIMIT) throw tooLarge(`more than ${FILE_LIMIT} files`);
        const isBomb = originalSize > 1_000_000 && originalSize > size * RATIO_LIMIT;
        if (total > CONTENT_LIMIT || isBomb) throw tooLarge(`${name} unpacks to ${originalSize} bytes`);
        return true;
      }
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof OrgError) throw error;
    throw new OrgError('INVALID_ZIP_FILE', 'The file is not a valid zip.');
  }
}

function checkPath(name: string): void {
  const isInside =
    !/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) &&
    !name.split('/').some((part) => part === '..' || part === '.' || part === '');
  if (!isInside)
    throw new OrgError('INVALID_ZIP_FILE', `The zip holds a path that leaves the package: ${JSON.stringify(name)}`);
}

function tooLarge(what: string): OrgError {
  return new OrgError('LIMIT_EXCEEDED', `Maximum size of request reached: ${what}.`);
}

/** Packs files; times are fixed, so that equal contents make equal zips. */
export function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2000, 0, 1) });
}
