/** How promises, objectives and their figures are called on the screens of a plan. Pure but for the user's language. */
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';

import type { PickOption } from 'c/pickSelect';
import type { IndicatorPace } from 'c/indicatorPace';
import type { Pace } from 'c/planPace';
import type { Commitment, MapPerson, Named } from 'c/planTypes';
import { daysBetween, exactDate, relativeDate } from 'c/relativeDates';
import { outcome } from 'c/sayDo';
import type { CommitmentGroup, Outcome } from 'c/sayDo';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  Kept: LABELS.kept,
  'Kept late': LABELS.keptLate,
  Missed: LABELS.missed,
  'Due today': LABELS.dueToday,
  Open: LABELS.open,
  Withdrawn: LABELS.withdrawn
};

const PACES: Readonly<Record<Pace, string>> = {
  Behind: LABELS.behind,
  'On pace': LABELS.onPace,
  Ahead: LABELS.ahead,
  Reached: LABELS.reached,
  'Not measured': LABELS.notMeasured,
  Dropped: LABELS.dropped
};

const GROUPS: Readonly<Record<CommitmentGroup, string>> = {
  overdue: LABELS.overdue,
  today: LABELS.today,
  week: LABELS.week,
  month: LABELS.month,
  later: LABELS.later,
  done: LABELS.done,
  withdrawn: LABELS.withdrawn
};

/** How an objective stands against its line, in a word. */
export function paceName(value: Pace): string {
  return PACES[value];
}

/** How an indicator stands against its line, in a word. */
export function indicatorPaceName(value: IndicatorPace): string {
  return value === 'No target' ? LABELS.noTarget : PACES[value];
}

/** When the promises of a column of the board are due. */
export function groupName(value: CommitmentGroup): string {
  return GROUPS[value];
}

/** How a promise stands, in a word. */
export function outcomeName(value: Outcome): string {
  return OUTCOMES[value];
}

/** Whom a promise was made to, in a word: the customer, or colleagues. */
export function audienceName(audience: Commitment['audience']): string {
  return audience === 'Customer' ? LABELS.customer : LABELS.internal;
}

/** When a promise is due, was kept or was taken back, relative to today. */
export function dueText(commitment: Commitment, today: string): string {
  const { dueOn, doneOn, withdrawnReason } = commitment;
  switch (outcome(commitment, today)) {
    case 'Withdrawn':
      return format(LABELS.withdrawnFor, withdrawnReason ?? '');
    case 'Kept':
      return format(LABELS.keptOn, relativeDate(doneOn ?? dueOn, today, lang));
    case 'Kept late':
      return format(LABELS.keptLateOn, relativeDate(doneOn ?? dueOn, today, lang));
    case 'Missed':
      return format(LABELS.overdueBy, daysText(daysBetween(dueOn, today)));
    default:
      return format(LABELS.due, relativeDate(dueOn, today, lang));
  }
}

/** From which day a promise was moved; empty where it is due when it was promised at first. */
export function movedText({ dueOn, firstDueOn }: Commitment, today: string): string {
  return firstDueOn === null || firstDueOn === dueOn ? '' : format(LABELS.movedFrom, shortDate(firstDueOn, today));
}

/** A number of days, such as 19 days. */
export function daysText(days: number): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** Day and month, with the year where it is not this year's (3 May, 3 May 2025). */
export function shortDate(day: string, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' })
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** An exact date in the user's language, for hover; empty for null. */
export function exact(day: string | null): string {
  return exactDate(day, lang);
}

/** A figure of an objective with its unit, such as 4 sites or 12 %. */
export function measured(value: number, unit: string | null): string {
  return unit === null ? numberText(value) : `${numberText(value)} ${unit}`;
}

/** A number as the user's language writes it, with at most two decimals. */
export function numberText(value: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
}

/** A number as it stands in a field to be changed: without separators of thousands. */
export function numberInput(value: number | null): string {
  if (value === null) return '';
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2, useGrouping: false }).format(value);
}

/** What was typed as a number: null for nothing, `undefined` for what is none in the user's language. */
export function typedNumber(text: string): number | null | undefined {
  const parts = new Intl.NumberFormat(lang).formatToParts(1234567.8);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  const bare = text.trim().replaceAll('\u2212', '-');
  if (bare === '') return null;
  const [whole = '', fraction = '', ...rest] = bare.split(decimal);
  // Separators are taken only where they stand between thousands: elsewhere they might be meant as a decimal point.
  const isGrouped = /^-?\d{1,3}(?:\D\d{3})+$/.test(whole) && (whole.match(/\D/g) ?? []).every(isSeparator(group));
  const digits = isGrouped ? whole.replace(/(?!^-)\D/g, '') : whole;
  if (rest.length > 0 || !/^-?\d*$/.test(digits) || !/^\d*$/.test(fraction) || !/\d/.test(digits + fraction)) {
    return undefined;
  }
  // As exact as the field is; more would come back as another number.
  return Math.round(Number(`${digits}.${fraction}`) * 100) / 100;
}

function isSeparator(group: string): (mark: string) => boolean {
  return (mark) => mark === '-' || mark === group || mark === ' ' || mark === '\u00a0' || mark === '\u202f';
}

/** An amount in short in the org's currency, such as $1.4M; says so when it is blank. */
export function moneyText(amount: number | null): string {
  if (amount === null) return LABELS.noAmount;
  return new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1
  }).format(amount);
}

/** An amount in full, for hover; empty for null. */
export function exactMoney(amount: number | null): string {
  if (amount === null) return '';
  return new Intl.NumberFormat(lang, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

/** Everybody to whom a promise can be made; whoever it is made to already stays, though they are no longer on the map. */
export function recipientOptions(people: readonly MapPerson[], current: Named | null = null): readonly PickOption[] {
  const isMissing = current !== null && !people.some(({ id }) => id === current.id);
  return [
    { value: 'customer', label: LABELS.theCustomer },
    { value: 'internal', label: LABELS.ourselves },
    ...(isMissing ? [{ value: current.id, label: current.name }] : []),
    ...people.map(({ id, name, title }) => ({ value: id, label: title === null ? name : `${name}, ${title}` }))
  ];
}
