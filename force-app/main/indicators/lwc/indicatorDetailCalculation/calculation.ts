/** The formulas of LeadingIndicator__c with the figures of one indicator in them. Pure but for the user's language. */
import { behindBy, behindFrom, expected, pace, paceReason, progress } from 'c/indicatorPace';
import type { Indicator } from 'c/indicatorTypes';
import { differenceText, exactDay, numberText, paceName, valueText } from 'c/indicatorWords';
import { daysBetween } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** One line of the calculation. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** A tenth of the way is tolerated. */
const TOLERANCE = 0.1;

const REASONS = {
  noTarget: LABELS.whyNoTarget,
  noBaseline: LABELS.whyNoBaseline,
  noValue: LABELS.whyNoValue,
  targetIsBaseline: LABELS.whySame
} as const;

const percent = (value: number): string => `${numberText(value)}\u00a0%`;

function currentStep(indicator: Indicator): string {
  const { aggregation, baseline, current, readingCount, readingSum, lastReadingOn, unit } = indicator;
  if (current === null) return LABELS.noValue;
  const result = valueText(current, unit);
  if (aggregation === 'Sum') {
    const start = numberText(baseline ?? 0);
    if (readingCount === 0) return format(LABELS.sumNone, start, result);
    const sum = numberText(readingSum);
    return readingCount === 1
      ? format(LABELS.sumOne, start, sum, result)
      : format(LABELS.sum, start, readingCount, sum, result);
  }
  if (aggregation === 'Average') return format(LABELS.average, numberText(readingSum), readingCount, result);
  return format(LABELS.latest, exactDay(lastReadingOn), result);
}

function expectedStep({ startOn, targetOn }: Indicator, share: number, today: string): string {
  const length = daysBetween(startOn ?? today, targetOn ?? today);
  const passed = Math.min(length, Math.max(0, daysBetween(startOn ?? today, today)));
  return format(LABELS.expectedFormula, passed, length, exactDay(startOn), exactDay(targetOn), percent(share));
}

function lineStep(baseline: number, target: number, share: number, unit: string | null): string {
  const line = baseline + ((target - baseline) * share) / 100;
  return format(
    LABELS.lineFormula,
    numberText(baseline),
    percent(share),
    numberText(target),
    valueText(Math.round(line * 100) / 100, unit)
  );
}

function differenceStep(share: number, done: number, behind: number): string {
  if (behind === 0) return format(LABELS.even, percent(share), percent(done));
  return behind > 0
    ? format(LABELS.behind, percent(share), percent(done), numberText(behind))
    : format(LABELS.ahead, percent(done), percent(share), numberText(-behind));
}

function firstDayStep(indicator: Indicator, today: string): string {
  const day = behindFrom(indicator);
  if (day === null) return LABELS.never;
  return format(day > today ? LABELS.firstDayFuture : LABELS.firstDayPast, exactDay(day));
}

/** Every step from the readings to the pace; steps that cannot be taken are left out, and the last one says why. */
export function calculation(indicator: Indicator, today: string): readonly Step[] {
  const { baseline, target, current, unit } = indicator;
  const done = progress(indicator);
  const share = expected(indicator, today);
  const behind = behindBy(indicator, today);
  const steps: Step[] = [{ key: 'current', label: LABELS.current, text: currentStep(indicator) }];
  const add = (key: string, label: string, text: string): void => {
    steps.push({ key, label, text });
  };
  if (done !== null && baseline !== null && target !== null && current !== null) {
    const values = [current, baseline, target].map((value) => numberText(value));
    add('progress', LABELS.progress, format(LABELS.progressFormula, ...values, percent(done)));
  }
  if (share !== null) {
    add('expected', LABELS.expected, expectedStep(indicator, share, today));
    if (baseline !== null && target !== null) add('line', LABELS.line, lineStep(baseline, target, share, unit));
  }
  if (done !== null && share !== null && behind !== null && baseline !== null && target !== null) {
    add('difference', LABELS.difference, differenceStep(share, done, behind));
    const tolerated = differenceText((target - baseline) * TOLERANCE, unit, 2);
    add('tolerance', LABELS.tolerance, format(LABELS.toleranceFormula, tolerated));
    add('firstDay', LABELS.firstDay, firstDayStep(indicator, today));
  }
  const reason = paceReason(indicator);
  const verdict = paceName(pace(indicator, today));
  add('pace', LABELS.pace, reason === null ? verdict : `${verdict}: ${REASONS[reason]}`);
  return steps;
}
