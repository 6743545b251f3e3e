import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';

import { csvLine, CsvFileError, parseCsv, readCsv } from './csv.ts';
import fc from '../local-org/basics/testing/properties.ts';

function fileOf(bytes: Buffer | string): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-csv-')), 'people.csv');
  fs.writeFileSync(file, bytes);
  return file;
}

describe('readCsv', () => {
  it('reads UTF-8 with its mark, quotes, line ends within cells and empty lines', () => {
    const file = fileOf('\uFEFFName,Why\r\n"O\'Rourke, Jo","two\nlines"\r\n\r\nZoë,"say ""why"""\r\n');

    const { header, rows } = readCsv(file);

    assert.deepEqual(header, ['Name', 'Why']);
    assert.deepEqual(
      rows.map((row) => row.cells),
      [
        ["O'Rourke, Jo", 'two\nlines'],
        ['Zoë', 'say "why"']
      ]
    );
    assert.deepEqual(
      rows.map((row) => row.problem),
      [undefined, undefined]
    );
  });

  it('reads UTF-16 by its mark and semicolons by the header', () => {
    const file = fileOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Name;Role\nŁukasz;User\n', 'utf16le')]));

    const { rows } = readCsv(file);

    assert.deepEqual(rows[0]?.cells, ['Łukasz', 'User']);
  });

  it('refuses only the rows that are not in the encoding, and reads them when it is named', () => {
    const file = fileOf(Buffer.concat([Buffer.from('Name\nAda\nRen'), Buffer.from([0xe9]), Buffer.from('e\nBo\n')]));

    const asUtf8 = readCsv(file).rows;
    const asWindows = readCsv(file, 'windows-1252').rows;

    assert.deepEqual(
      asUtf8.map((row) => row.problem === undefined),
      [true, false, true]
    );
    assert.match(asUtf8[1]?.problem ?? '', /"Name" holds characters that are not UTF-8/);
    assert.equal(asWindows[1]?.cells[0], 'Renée');
  });

  for (const [situation, bytes, reason] of [
    ['an empty file', '', /no header row/],
    ['a column without a name', 'Name,,Role\nA,B,C\n', /column 2 has no name/],
    ['a column named twice', 'Name,Name\nA,B\n', /names the column "Name" twice/],
    ['a quote closed within a cell', 'Name,Why\nAda,"a"b\nBo,c\n', /line 2: a quote is open/],
    ['a quote that stays open', 'Name,Why\nAda,"a\nBo,c\n', /a quote is open/],
    ['a binary file', Buffer.from([80, 75, 3, 4, 0, 0, 0, 0]), /is not text/]
  ] as const) {
    it(`refuses ${situation} as a whole`, () => {
      assert.throws(
        () => readCsv(fileOf(bytes)),
        (error) => error instanceof CsvFileError && reason.test(error.message)
      );
    });
  }
});

describe('parseCsv', () => {
  it('keeps the line of each row and says what is wrong with ragged ones', () => {
    const { rows } = parseCsv('Name,Role\nAda,User\nBo\n"C\nD",User,extra\n\nEve,User\n', 'people.csv');

    assert.deepEqual(
      rows.map(({ line, problem }) => [line, problem]),
      [
        [2, undefined],
        [3, 'The row has 1 cells, the header has 2 columns.'],
        [4, 'The row has 3 cells, the header has 2 columns.'],
        [7, undefined]
      ]
    );
  });

  it('passes over the empty columns with which spreadsheets pad a table', () => {
    const { header, rows } = parseCsv('Name,Role,,\nAda,User,,\nBo,User\nCy,User,,x\n', 'people.csv');

    assert.deepEqual(header, ['Name', 'Role']);
    assert.deepEqual(
      rows.map(({ cells, problem }) => problem ?? cells),
      [['Ada', 'User'], ['Bo', 'User'], 'The row has 4 cells, the header has 2 columns.']
    );
  });

  it('takes the separator that a first line announces', () => {
    const { header, rows } = parseCsv('sep=;\r\nName;Why\r\nAda;a,b\r\n', 'people.csv');

    assert.deepEqual(header, ['Name', 'Why']);
    assert.deepEqual(rows, [{ line: 3, cells: ['Ada', 'a,b'] }]);
  });

  it('refuses what a spreadsheet would run as a formula, and takes an apostrophe as "this is text"', () => {
    const { rows } = parseCsv(
      `Name,Why\n"=HYPERLINK(""x"")",a\n@SUM(A1),b\n-cmd|x,c\n"'=1+1",d\n+1 (555) 010,-\n`,
      'people.csv'
    );

    assert.deepEqual(
      rows.map((row) => row.problem === undefined),
      [false, false, false, true, true]
    );
    assert.equal(rows[3]?.cells[0], '=1+1');
  });

  it('reads back whatever csvLine writes', () => {
    const cell = fc
      .string({ unit: 'binary' })
      .filter((text) => !/[\uFFFD\uFEFF]/.test(text) && !/^'[=@+\t\r-]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const header = cells.map((_, index) => `c${index}`);
        const { rows } = parseCsv(`${csvLine(header)}\n${csvLine(cells)}\n`, 'x.csv');
        assert.deepEqual(rows[0]?.cells, cells);
      })
    );
  });
});
