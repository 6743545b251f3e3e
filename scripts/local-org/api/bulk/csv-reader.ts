import { parse } from 'csv-parse';
import type { Parser } from 'csv-parse';
import { isUtf8 } from 'node:buffer';

import type { Job } from './job-store.ts';

/** What makes a whole job fail, in the words of its `errorMessage`. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
}

/** One row of an upload. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** False when some cell is not UTF-8: it then shows replacement characters. */
  readonly isUtf8: boolean;
}

/** The column delimiters of the Bulk API by name. */
export const DELIMITERS: Readonly<Record<string, string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t'
};

/** Characters that one row may have. */
const RECORD_LIMIT = 4_000_000;

/**
 * Reads the rows of a job's upload, header first, in groups as the pieces give them. Throws `BatchError` where the text
 * is no CSV; the rows before that place have been yielded by then.
 */
export async function* csvRows(job: Job, pieces: Iterable<Buffer>): AsyncGenerator<readonly CsvRow[]> {
  const reader = new RowReader(job);
  let isFirst = true;
  for (const piece of pieces) {
    const bytes = isFirst ? checkedStart(job, piece) : piece;
    isFirst = false;
    const rows = reader.push(bytes);
    if (rows.length > 0) yield rows;
    reader.throwIfBroken();
  }
  const rows = await reader.end();
  if (rows.length > 0) yield rows;
  reader.throwIfBroken();
}

/** Feeds pieces to csv-parse and takes the rows as they are recognised, so that none is lost before a later error. */
class RowReader {
  readonly #parser: Parser;
  #rows: CsvRow[] = [];
  #count = 0;
  #error: Error | undefined;

  constructor(job: Job) {
    const rowOf = job.isUtf8 ? (cells: string[]): CsvRow => ({ cells, isUtf8: true }) : decodedRow;
    this.#parser = parse({
      delimiter: DELIMITERS[job.request.columnDelimiter] ?? ',',
      record_delimiter: job.request.lineEnding === 'CRLF' ? '\r\n' : '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: RECORD_LIMIT,
      // Bytes that are not UTF-8 are told apart row by row: read as they are, decoded later.
      encoding: job.isUtf8 ? 'utf8' : 'latin1',
      on_record: (cells: string[]) => {
        this.#rows.push(rowOf(cells));
        this.#count++;
        return null;
      }
    });
    this.#parser.on('error', (error) => {
      this.#error ??= error;
    });
    this.#parser.resume();
  }

  push(piece: Buffer): readonly CsvRow[] {
    if (this.#error === undefined) this.#parser.write(piece);
    return this.#take();
  }

  async end(): Promise<readonly CsvRow[]> {
    if (this.#error === undefined) {
      await new Promise<void>((resolve) => {
        this.#parser.once('close', resolve);
        this.#parser.end();
      });
    }
    return this.#take();
  }

  throwIfBroken(): void {
    if (this.#error !== undefined)
      throw new BatchError(
        `InvalidBatch : Failed to parse CSV after row ${Math.max(0, this.#count - 1)}: ${reasonOf(this.#error)}`
      );
  }

  #take(): readonly CsvRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'INVALID_OPENING_QUOTE') return 'Found unescaped quote. A value with quote should be within a quote';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'Not expecting more text after end quote';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'EOF reached before closing an opened quote';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `a row is longer than ${RECORD_LIMIT} characters, or a quote is not closed`;
  return error.message;
}

function decodedRow(cells: string[]): CsvRow {
  const bytes = cells.map((cell) => Buffer.from(cell, 'latin1'));
  return { cells: bytes.map((cell) => cell.toString('utf8')), isUtf8: bytes.every((cell) => isUtf8(cell)) };
}

/** The first piece without its mark; refuses UTF-16 and line ends other than the job says. */
function checkedStart(job: Job, piece: Buffer): Buffer {
  const [first, second] = piece;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new BatchError('InvalidBatch : The data is UTF-16. Upload it in UTF-8.');
  }
  const end = piece.indexOf(0x0a);
  const isCrlf = end > 0 && piece[end - 1] === 0x0d;
  const { lineEnding } = job.request;
  if (end >= 0 && isCrlf !== (lineEnding === 'CRLF')) {
    throw new BatchError(
      `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`
    );
  }
  const hasMark = first === 0xef && second === 0xbb && piece[2] === 0xbf;
  return hasMark ? piece.subarray(3) : piece;
}
