/** The projection of an indicator in words, with its method and what it assumes. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Projected, Projection, Speed, Unknown, Unlikely } from 'c/indicatorProjection';
import type { Indicator } from 'c/indicatorTypes';
import { differenceText, exactDay, spanText, valueText } from 'c/indicatorWords';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** The outlook as the detail shows it. */
export interface Outlook {
  /** What is to be expected, or why nothing is. */
  readonly headline: string;
  /** How sure it is. */
  readonly range: string;
  /** How it was found and what it takes for granted; empty where nothing was computed. */
  readonly method: readonly string[];
}

function targetText({ target, unit }: Indicator): string {
  return target === null ? '' : valueText(target, unit);
}

/** A speed with its sign, since a value may be meant to fall. */
function perMonth(value: number, unit: string | null): string {
  return `${value < 0 ? '\u2212' : ''}${differenceText(value, unit, 2)}`;
}

function methodLines({ method, ratePerMonth, lowestPerMonth, highestPerMonth }: Speed, unit: string | null): string[] {
  const speeds = [ratePerMonth, lowestPerMonth, highestPerMonth].map((each) => perMonth(each, unit));
  const speed = format(LABELS.speedBetween, ...speeds);
  return method === 'rate' ? [speed, LABELS.rate, LABELS.assumesRate] : [speed, LABELS.trend, LABELS.assumesTrend];
}

function projectedHeadline(date: string | null, indicator: Indicator, today: string): string {
  const target = targetText(indicator);
  if (date === null) return format(LABELS.beyond, target);
  const { targetOn } = indicator;
  const words = [target, relativeDate(date, today, lang), exactDay(date)];
  if (targetOn === null || targetOn === date) return format(LABELS.projected, ...words);
  return format(date > targetOn ? LABELS.projectedLate : LABELS.projectedEarly, ...words, spanText(targetOn, date));
}

function rangeText({ date, earliest, latest, confidence }: Projected): string {
  if (earliest === null) return '';
  if (latest !== null) return format(LABELS.between, confidence, exactDay(earliest), exactDay(latest));
  return date === null
    ? format(LABELS.fastest, exactDay(earliest))
    : format(LABELS.notBefore, confidence, exactDay(earliest));
}

function unlikelyHeadline({ because }: Unlikely, indicator: Indicator): string {
  const texts = { flat: LABELS.flat, away: LABELS.away, tooSlow: LABELS.tooSlow };
  return format(texts[because], targetText(indicator));
}

function unknownHeadline({ why, has, needs }: Unknown, { targetOn }: Indicator): string {
  switch (why) {
    case 'noTarget':
      return LABELS.whyNoTarget;
    case 'noBaseline':
      return LABELS.whyNoBaseline;
    case 'targetIsBaseline':
      return LABELS.whySame;
    case 'targetPassed':
      return format(LABELS.whyPassed, exactDay(targetOn));
    case 'tooFewReadings':
      return format(LABELS.whyFew, needs, has);
    case 'tooShort':
      return format(LABELS.whyShort, needs, has);
  }
}

/** The outlook of an indicator in words. */
export function outlookOf(projection: Projection, indicator: Indicator, today: string): Outlook {
  const { unit } = indicator;
  switch (projection.kind) {
    case 'projected':
      return {
        headline: projectedHeadline(projection.date, indicator, today),
        range: rangeText(projection),
        method: methodLines(projection, unit)
      };
    case 'unlikely':
      return {
        headline: unlikelyHeadline(projection, indicator),
        range: projection.earliest === null ? '' : format(LABELS.fastest, exactDay(projection.earliest)),
        method: methodLines(projection, unit)
      };
    case 'reached': {
      const { on } = projection;
      const headline =
        on === null
          ? format(LABELS.reached, targetText(indicator))
          : format(LABELS.reachedOn, targetText(indicator), relativeDate(on, today, lang), exactDay(on));
      return { headline, range: '', method: [] };
    }
    case 'unknown':
      return { headline: unknownHeadline(projection, indicator), range: '', method: [] };
  }
}
