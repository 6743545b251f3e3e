import { zipSync } from 'fflate';

import { OrgError } from '../../basics/errors.ts';
import { unzip, ZipError } from './unzip.ts';

/** Salesforce's limits: a SOAP message has 50 MiB at most, of which Base64 leaves three quarters to the zip. */
export const ZIP_LIMIT = (50 * 1024 * 1024 * 3) / 4;
const CONTENT_LIMIT = 600 * 1024 * 1024;
const FILE_LIMIT = 10_000;
/** More than this many times its own size, a file above a megabyte is no metadata. */
const RATIO_LIMIT = 200;

/**
 * Unpacks a deployed zip: path → bytes, folders left out. Throws `OrgError` INVALID_ZIP_FILE for what is no zip or has
 * paths that leave the package, and refuses zips or contents beyond the limits before anything is unpacked.
 */
export function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  if (zip.length > ZIP_LIMIT) throw tooLarge(`the zip has ${zip.length} bytes; ${ZIP_LIMIT} are allowed`);
  try {
    return unzip(zip, { files: FILE_LIMIT, bytes: CONTENT_LIMIT, ratio: RATIO_LIMIT });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.reason === 'tooLarge') throw tooLarge(error.message);
    if (error.reason === 'tooMany') throw new OrgError('INVALID_OPERATION', error.message);
    throw new OrgError('INVALID_ZIP_FILE', `The file is not a valid zip: ${error.message}.`);
  }
}

function tooLarge(what: string): OrgError {
  return new OrgError('LIMIT_EXCEEDED', `Maximum size of request reached: ${what}.`);
}

/** Packs files; times are fixed, so that equal contents make equal zips. */
export function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2000, 0, 1) });
}
