/** Writes readings as a file for spreadsheets. Pure. */

/** What a spreadsheet would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell: numbers as they are, texts without becoming formulas, quoted where they hold separators (RFC 4180). */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of comma-separated values, ended as RFC 4180 says; null is an empty cell. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Characters that some system does not take in the name of a file, and those that turn text around. */
const UNFIT = /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\\/:*?"<>|]+/g;
const LONGEST = 100;

/** A name for the file that every system takes. */
export function csvName(title: string, today: string): string {
  const clean = title.toWellFormed().replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  return `${[...clean].slice(0, LONGEST).join('').trim()} ${today}.csv`.trim();
}

/** Saves the text among the user's downloads; answers the address, to be given back later. */
export function saveCsv(text: string, name: string): string {
  // A mark of Unicode tells spreadsheets the character set; Lightning Web Security knows few types of files.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  return url;
}
