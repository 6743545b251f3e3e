import fs from 'node:fs';

import { CsvError, parse } from 'csv-parse/sync';

/** A line of the file that could be read, or the reason why it could not. */
export interface CsvRow {
  /** Line of the file on which the row starts; the header is line 1, blank lines count. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be used as it stands; absent when it can. */
  readonly problem?: string;
}

export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A file that cannot be read at all: nothing of it was loaded. */
export class CsvFileError extends Error {
  override readonly name = 'CsvFileError';
}

const replacementCharacter = '\uFFFD';

/** Text that a spreadsheet would run as a formula when the file is opened there. */
const startsLikeFormula = /^[=@\t\r]|^[+-](?![\d\s().,/x-]*$)/;

/**
 * Reads a CSV file: UTF-8 (with or without its mark), or UTF-16 with its mark; comma, semicolon or tab.
 * Rows that are ragged or not in the encoding keep their place with a `problem`; a file without a usable header, or with
 * a broken quote, throws {@link CsvFileError}.
 */
export function readCsv(file: string, encoding?: string): CsvFile {
  if (!fs.existsSync(file)) throw new CsvFileError(`There is no file ${file}.`);
  return parseCsv(decode(fs.readFileSync(file), file, encoding), file);
}

function decode(bytes: Buffer, file: string, encoding: string | undefined): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const label = encoding ?? mark ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label).decode(bytes);
  } catch {
    throw new CsvFileError(`"${label}" is not an encoding that can be read; try utf-8 or windows-1252.`);
  }
  if (text.includes('\0')) {
    throw new CsvFileError(
      `${file} is not text in ${label}. Save it as "CSV UTF-8" and try again, or name its encoding with --encoding.`
    );
  }
  return text;
}

/** Parses CSV text; `name` appears in errors. */
export function parseCsv(source: string, name: string): CsvFile {
  // Some spreadsheets announce their separator in a line of its own.
  const announced = /^\uFEFF?sep=([,;\t])\r?\n/i.exec(source);
  const text = announced ? source.slice(announced[0].length) : source;
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (firstLine.trim() === '') throw new CsvFileError(`${name} has no header row.`);
  const rows: CsvRow[] = [];
  let header: readonly string[] | undefined;
  for (const { record, info } of records(text, announced?.[1] ?? likelyDelimiter(firstLine), name)) {
    const line = info.lines - lineBreaks(record) + (announced ? 1 : 0);
    if (header === undefined) header = checkHeader(record, name);
    else rows.push(checkRow(record, line, header));
  }
  if (header === undefined) throw new CsvFileError(`${name} has no header row.`);
  return { header, rows };
}

const lineBreaks = (cells: readonly string[]): number => cells.join('').split('\n').length - 1;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** After a broken quote nothing can be told from cell and row ends any more, so the whole file is refused. */
function records(text: string, delimiter: string, name: string): readonly ParsedRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? Number(error.lines) : 0;
    throw new CsvFileError(
      `${name}, line ${line}: a quote is open at the end or closed in the middle of a cell, so that the rows after it cannot be told apart. Double the quotes within a cell ("") and try again.`
    );
  }
}

function likelyDelimiter(firstLine: string): string {
  const count = (character: string): number => firstLine.split(character).length;
  return [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

function checkHeader(cells: readonly string[], name: string): readonly string[] {
  // Spreadsheets pad tables with empty columns at the right.
  const header = withoutTrailingBlanks(
    cells.map((cell) => cell.replace(/^\uFEFF/, '').trim()),
    1
  );
  const blank = header.indexOf('');
  if (blank >= 0) throw new CsvFileError(`${name}: column ${blank + 1} has no name in the header row.`);
  const twice = header.find((cell, index) => header.indexOf(cell) !== index);
  if (twice !== undefined) throw new CsvFileError(`${name}: the header names the column "${twice}" twice.`);
  if (header.some((cell) => cell.includes(replacementCharacter))) {
    throw new CsvFileError(
      `${name}: the header row is not UTF-8. Save the file as "CSV UTF-8", or name its encoding with --encoding.`
    );
  }
  return header;
}

function withoutTrailingBlanks(cells: readonly string[], least: number): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, Math.max(last + 1, least));
}

function checkRow(padded: readonly string[], line: number, header: readonly string[]): CsvRow {
  const cells = padded.length > header.length ? withoutTrailingBlanks(padded, header.length) : padded;
  if (cells.length !== header.length) {
    return { line, cells, problem: `The row has ${cells.length} cells, the header has ${header.length} columns.` };
  }
  const garbled = cells.findIndex((cell) => cell.includes(replacementCharacter));
  if (garbled >= 0) {
    return {
      line,
      cells,
      problem: `"${header[garbled] ?? ''}" holds characters that are not UTF-8. Save the file as "CSV UTF-8", or name its encoding with --encoding.`
    };
  }
  const formula = cells.findIndex((cell) => startsLikeFormula.test(cell));
  if (formula >= 0) {
    return {
      line,
      cells,
      problem: `"${header[formula] ?? ''}" starts with "${cells[formula]?.[0] ?? ''}", which a spreadsheet would run as a formula. Put an apostrophe before it if it is meant as text.`
    };
  }
  return { line, cells: cells.map(withoutApostrophe) };
}

/** An apostrophe before a would-be formula is how a spreadsheet says "this is text"; it is not part of the value. */
function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && startsLikeFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** One line of CSV, without its line end; cells that a spreadsheet would run as a formula get an apostrophe before them. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (startsLikeFormula.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
