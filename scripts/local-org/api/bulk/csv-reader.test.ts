import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { csvRows } from './csv-reader.ts';
import type { CsvRow } from './csv-reader.ts';
import { csvLine } from './csv-write.ts';
import type { Job } from './job-store.ts';
import fc from '../../basics/testing/properties.ts';

function jobOf(columnDelimiter: string, lineEnding: 'LF' | 'CRLF', isUtf8 = true): Job {
  return {
    id: '750000000000001AAA',
    request: {
      kind: 'ingest',
      operation: 'insert',
      object: 'Account',
      columnDelimiter,
      lineEnding,
      apiVersion: '67.0'
    },
    createdById: '005000000000001AAA',
    createdDate: '',
    systemModstamp: '',
    state: 'InProgress',
    errorMessage: null,
    rowsDone: 0,
    rowsFailed: 0,
    processingTime: 0,
    dataBytes: 0,
    isUtf8
  };
}

async function read(job: Job, pieces: readonly Buffer[]): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const group of csvRows(job, pieces)) rows.push(...group);
  return rows;
}

function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...new Set(places.map((place) => 3 + (place % Math.max(1, bytes.length - 3))))].sort((a, b) => a - b);
  return [0, ...ends].map((start, at) => bytes.subarray(start, ends[at] ?? bytes.length));
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', '""', ',', ';', '\n', '\r\n', '\t', 'é', '👩‍⚕️', '=1+1')
);

describe('csvRows', () => {
  it('reads back what csvLine writes, wherever the upload is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('COMMA', 'SEMICOLON', 'TAB', 'PIPE', 'CARET', 'BACKQUOTE'),
        fc.constantFrom('LF' as const, 'CRLF' as const),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (rows, delimiter, lineEnding, places) => {
          const job = jobOf(delimiter, lineEnding);
          const header = csvLine(job.request, ['First', 'Second']);
          const bytes = Buffer.from(header + rows.map((cells) => csvLine(job.request, cells)).join(''));

          const found = await read(job, cut(bytes, places));

          assert.deepEqual(
            found.slice(1).map((row) => row.cells),
            rows
          );
        }
      )
    );
  });

  it('tells the rows that are not UTF-8 from those that are', async () => {
    const bytes = Buffer.concat([Buffer.from('Name\nRené\nRen'), Buffer.from([0xe9]), Buffer.from('\nBo\n')]);

    const rows = await read(jobOf('COMMA', 'LF', false), [bytes]);

    assert.deepEqual(
      rows.map((row) => [row.cells[0], row.isUtf8]),
      [
        ['Name', true],
        ['René', true],
        ['Ren\uFFFD', false],
        ['Bo', true]
      ]
    );
  });

  for (const [what, text, reason] of [
    ['a quote within a cell', 'A\nx"y\n', /after row 0: Found unescaped quote/],
    ['text after a closing quote', 'A\nb\n"x"y\n', /after row 1: Not expecting more text after end quote/],
    ['a quote that stays open', 'A\nb\nc\n"x\n', /after row 2: EOF reached before closing an opened quote/]
  ] as const) {
    it(`yields the rows before ${what}, then refuses`, async () => {
      const rows: CsvRow[] = [];
      const reading = async (): Promise<void> => {
        for await (const group of csvRows(jobOf('COMMA', 'LF'), [Buffer.from(text)])) rows.push(...group);
      };

      await assert.rejects(reading, reason);
      assert.equal(rows.length, text.split('\n').filter((line) => /^\w$/.test(line)).length);
    });
  }
});
