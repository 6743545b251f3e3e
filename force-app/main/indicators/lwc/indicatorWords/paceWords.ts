/** How far an indicator is from its line, and when it will reach its target, in words. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import { expected, pace, paceReason, progress } from 'c/indicatorPace';
import type { PaceReason } from 'c/indicatorPace';
import type { Projection, UnknownReason } from 'c/indicatorProjection';
import type { Indicator } from 'c/indicatorTypes';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import {
  dayText,
  daysText,
  decimalsOf,
  differenceText,
  exactDay,
  numberText,
  spanText,
  valueText
} from './figureWords';
import type { Words } from './figureWords';
import { LABELS } from './labels';

const WHY: Readonly<Record<PaceReason, string>> = {
  noTarget: LABELS.whyNoTarget,
  noBaseline: LABELS.whyNoBaseline,
  targetIsBaseline: LABELS.whySameTarget,
  noValue: LABELS.whyNoValue
};

const UNLIKELY = { flat: LABELS.unlikelyFlat, away: LABELS.unlikelyAway, tooSlow: LABELS.unlikelySlow } as const;

const UNKNOWN: Readonly<Record<UnknownReason, string>> = {
  noTarget: LABELS.unknownTarget,
  noBaseline: LABELS.unknownBaseline,
  targetIsBaseline: LABELS.unknownSame,
  targetPassed: LABELS.unknownPassed,
  tooFewReadings: LABELS.unknownFew,
  tooShort: LABELS.unknownShort
};

/** By how much an indicator is off its line, in its own unit, and where the line is; or what it lacks to be measured. */
export function paceWords(
  indicator: Pick<Indicator, 'baseline' | 'target' | 'current' | 'startOn' | 'targetOn' | 'unit'>,
  today: string
): Words {
  const reason = paceReason(indicator);
  if (reason !== null) return { text: WHY[reason], title: '' };
  const { baseline, target, targetOn, unit } = indicator;
  const done = progress(indicator) ?? 0;
  const passed = expected(indicator, today) ?? 0;
  const title = format(LABELS.percentOfWay, numberText(done, 0), numberText(passed, 0));
  const standing = pace(indicator, today);
  if (standing === 'Reached') return { text: '', title };
  const way = (target ?? 0) - (baseline ?? 0);
  const decimals = decimalsOf(indicator);
  const line = scaleText((baseline ?? 0) + (way * passed) / 100, unit, decimals);
  if (standing === 'On pace') return { text: format(LABELS.expected, line), title };
  const distance = differenceText((way * (passed - done)) / 100, unit, decimals);
  const isDue = targetOn !== null && today >= targetOn;
  if (standing === 'Behind' && isDue) {
    return { text: format(LABELS.byAndDue, distance, relativeDate(targetOn, today, lang)), title };
  }
  return { text: format(LABELS.byAndExpected, distance, line), title };
}

/** When an indicator will reach its target, with the uncertainty; or why no day can be told. */
export function projectionWords(
  projection: Projection,
  { unit, targetOn }: Pick<Indicator, 'unit' | 'targetOn'>,
  today: string
): Words {
  switch (projection.kind) {
    case 'reached':
      return projection.on === null
        ? { text: LABELS.reachedAlready, title: '' }
        : { text: format(LABELS.reachedOn, relativeDate(projection.on, today, lang)), title: exactDay(projection.on) };
    case 'unlikely':
      return {
        text: UNLIKELY[projection.because],
        title: projection.earliest === null ? '' : format(LABELS.atFastest, exactDay(projection.earliest))
      };
    case 'unknown':
      return { text: format(UNKNOWN[projection.why], projection.has, projection.needs), title: '' };
    default: {
      const { date, earliest, latest, ratePerMonth, confidence } = projection;
      const rate = `${ratePerMonth < 0 ? '\u2212' : ''}${differenceText(ratePerMonth, unit)}`;
      const first = dayOrNone(earliest ?? date, today);
      if (date === null) return { text: format(LABELS.projectedNotBefore, first), title: '' };
      const how = [rate, confidence, exactDay(earliest ?? date)] as const;
      const late = targetOn !== null && date > targetOn ? [spanText(targetOn, date)] : [];
      const isLate = late.length > 0;
      if (latest === null) {
        const text = isLate ? LABELS.projectedFromLate : LABELS.projectedFrom;
        return {
          text: format(text, dayText(date, today), ...late, first),
          title: format(LABELS.projectedHowOpen, ...how)
        };
      }
      const range = daysText(earliest ?? date, latest, today);
      return {
        text: format(isLate ? LABELS.projectedLate : LABELS.projectedBetween, dayText(date, today), ...late, range),
        title: format(LABELS.projectedHow, ...how, exactDay(latest))
      };
    }
  }
}

function dayOrNone(day: string | null, today: string): string {
  return day === null ? '' : dayText(day, today);
}

/** A point of the line without the unit of a count, which stands beside it already. */
function scaleText(value: number, unit: string | null, decimals: number): string {
  return unit === '%' ? valueText(value, unit, decimals - 1) : numberText(value, decimals);
}
