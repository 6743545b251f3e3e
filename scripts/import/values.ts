import type { Field } from 'jsforce';

/** A typed cell, or why it cannot be one. */
export type CellValue = { readonly value: string | number | boolean | null } | { readonly problem: string };

/** Text that blanks a field; an empty cell leaves the field as it is. */
export const blankMark = '#N/A';

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  '1': true,
  false: false,
  no: false,
  n: false,
  '0': false
};

/**
 * Types one non-empty cell by its field's description, so that most mistakes are found before anything is sent.
 * Picklist values match without regard to case; dates are `YYYY-MM-DD`; numbers have a point and no thousands separator.
 */
export function typeCell(cell: string, field: Field): CellValue {
  const text = cell.trim();
  if (text === blankMark) return { value: null };
  switch (field.type) {
    case 'boolean': {
      const value = truths[text.toLowerCase()];
      return value === undefined ? refuse(field, text, 'write true or false') : { value };
    }
    case 'int':
      return /^-?\d+$/.test(text) ? { value: Number(text) } : refuse(field, text, 'write a whole number such as 1250');
    case 'double':
    case 'currency':
    case 'percent':
      return /^-?(\d+\.?\d*|\.\d+)$/.test(text)
        ? { value: Number(text) }
        : refuse(field, text, 'write a number such as 1250 or 12.5');
    case 'date':
      return isDate(text) ? { value: text } : refuse(field, text, 'write a date as YYYY-MM-DD');
    case 'datetime':
      return Number.isNaN(Date.parse(text))
        ? refuse(field, text, 'write a date and time as YYYY-MM-DDTHH:MM:SSZ')
        : { value: new Date(text).toISOString() };
    case 'picklist':
    case 'multipicklist':
      return typePicks(text, field);
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? ofLength(text, field)
        : refuse(field, text, 'write an e-mail address');
    default:
      return ofLength(text, field);
  }
}

/** A picklist value as a describe gives it. */
interface Pick {
  readonly value: string;
  readonly label: string | null;
  readonly active: boolean;
}

function typePicks(text: string, field: Field): CellValue {
  const entries = (field.picklistValues ?? []) as readonly Pick[];
  const known = entries.filter((entry) => entry.active);
  const picks: string[] = [];
  for (const part of field.type === 'multipicklist' ? text.split(';') : [text]) {
    const wanted = part.trim().toLowerCase();
    const match = known.find((entry) => entry.value.toLowerCase() === wanted || entry.label?.toLowerCase() === wanted);
    if (match) picks.push(match.value);
    else if (field.restrictedPicklist)
      return refuse(field, part.trim(), `choose one of ${known.map((entry) => entry.value).join(', ')}`);
    else picks.push(part.trim());
  }
  return { value: picks.join(';') };
}

function ofLength(text: string, field: Field): CellValue {
  const limit = field.length ?? 0;
  if (limit === 0 || text.length <= limit) return { value: text };
  return {
    problem: `${field.label} is ${text.length.toLocaleString('en')} characters long; at most ${limit.toLocaleString('en')} fit.`
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function refuse(field: Field, text: string, remedy: string): CellValue {
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return { problem: `${field.label} cannot be "${shown}": ${remedy}.` };
}
