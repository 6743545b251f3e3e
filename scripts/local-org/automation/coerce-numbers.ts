import { OrgError } from '../basics/errors.ts';
import { roundToScale } from '../basics/numbers.ts';
import type { FieldModel } from '../metadata/model.ts';
import { wrongType, type Source } from './coerce.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** A number rounded half up to the field's scale; text is accepted where it is plainly a number. Throws NUMBER_OUTSIDE_VALID_RANGE. */
export function coerceNumber(field: FieldModel, raw: unknown, source: Source): number {
  const value = typeof raw === 'number' ? raw : fromText(raw, source);
  if (value === undefined || !Number.isFinite(value)) throw wrongType(field, 'double', raw, source);
  return checkRange(field, roundToScale(value, field.scale ?? 0));
}

function fromText(raw: unknown, source: Source): number | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  if (NUMBER.test(text)) return Number(text);
  return source === 'csv' && GROUPED.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** Refuses a number with more digits before the decimal point than its field holds. */
export function checkRange(field: FieldModel, value: number): number {
  const digits = (field.precision ?? 18) - (field.scale ?? 0);
  if (Math.abs(value) < 10 ** digits) return value;
  throw new OrgError(
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${field.label}: value outside of valid range on numeric field: ${value}`,
    [field.apiName]
  );
}
