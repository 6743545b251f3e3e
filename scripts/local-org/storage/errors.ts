import { OrgError } from '../basics/errors.ts';

/** The data file cannot be opened: `STORE_DAMAGED`, `STORE_FOREIGN`, `STORE_TOO_NEW` or `STORE_LOCKED`, each with what to do about it. */
export class StoreError extends OrgError {
  readonly file: string;

  constructor(code: string, file: string, message: string) {
    super(code, message);
    this.name = 'StoreError';
    this.file = file;
  }
}

/** Turns what SQLite says while a file is opened into a `StoreError`; other errors are given back as they are. */
export function asStoreError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return damaged(file, 'it is not a readable SQLite database');
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StoreError(
      'STORE_LOCKED',
      file,
      `The data file ${file} is in use by another running local org. Stop that one first, or use another file.`
    );
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) {
    return new StoreError('STORE_UNREADABLE', file, `The data file ${file} cannot be opened for writing.`);
  }
  return error;
}

/** The file is broken; `why` completes the sentence. */
export function damaged(file: string, why: string): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    file,
    `The data file ${file} is damaged: ${why}. Restore it from a copy, or remove it with "npm run reset" to start empty.`
  );
}
