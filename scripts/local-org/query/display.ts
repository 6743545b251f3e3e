import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import { labelOf } from './decode.ts';
import { valueType } from './literals.ts';

/** How values are shown; the default is American English, dollars, UTC. */
export interface DisplayOptions {
  readonly locale?: string;
  readonly currency?: string;
  readonly timeZone?: string;
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function cached<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known as Format;
  const made = make();
  formats.set(key, made);
  return made;
}

function numberFormat(options: DisplayOptions, scale: number, currency?: string): Intl.NumberFormat {
  const locale = options.locale ?? 'en-US';
  return cached(`n|${locale}|${scale}|${currency ?? ''}`, () => {
    const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
    return new Intl.NumberFormat(locale, currency ? { style: 'currency', currency, ...digits } : digits);
  });
}

function dateFormat(options: DisplayOptions, withTime: boolean): Intl.DateTimeFormat {
  const locale = options.locale ?? 'en-US';
  // A date has no time zone; it is kept as midnight in UTC while it is formatted.
  const timeZone = withTime ? (options.timeZone ?? 'UTC') : 'UTC';
  return cached(`d|${locale}|${timeZone}|${withTime}`, () => {
    const day = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone } as const;
    return new Intl.DateTimeFormat(locale, withTime ? { ...day, hour: 'numeric', minute: '2-digit' } : day);
  });
}

/** `Intl` sets a narrow no-break space before AM and PM; Salesforce sets a plain one. */
const plainSpaces = (text: string): string => text.replaceAll('\u202f', ' ');

/**
 * A value as a user reads it, or null where Salesforce gives no display value: blanks, text, ids and checkboxes.
 * Percent values are shown as they are kept (78 is 78%).
 */
export function displayValue(field: FieldModel, value: Value, options: DisplayOptions = {}): string | null {
  if (value === null || value === '') return null;
  const type = valueType(field);
  const scale = field.scale ?? 0;
  switch (type) {
    case 'Number':
      return typeof value === 'number' ? numberFormat(options, scale).format(value) : null;
    case 'Currency':
      return typeof value === 'number' ? numberFormat(options, scale, options.currency ?? 'USD').format(value) : null;
    case 'Percent':
      return typeof value === 'number' ? `${numberFormat(options, scale).format(value)}%` : null;
    case 'Date':
      return dateFormat(options, false).format(new Date(`${String(value)}T00:00:00Z`));
    case 'DateTime':
      return plainSpaces(dateFormat(options, true).format(new Date(String(value))));
    case 'Time':
      return plainSpaces(
        dateFormat({ ...options, timeZone: 'UTC' }, true).format(new Date(`1970-01-01T${String(value)}`))
      )
        .split(', ')
        .slice(1)
        .join(', ');
    case 'Picklist':
    case 'MultiselectPicklist':
      return String(labelOf(value, field));
    default:
      return null;
  }
}
