/** Indicators and what they say together, as an agenda and a summary put it. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Course } from 'c/indicatorCourse';
import { pace as indicatorPace } from 'c/indicatorPace';
import { isCountTo, shownValue } from 'c/planIndicators';
import type { Lack } from 'c/planIndicators';
import type { PlanIndicator } from 'c/planTypes';
import type { AgendaItem } from 'c/reviewAgenda';
import { format } from 'c/textFormat';
import { daysText, indicatorPaceName, measured, numberText, shortDate } from 'c/workWords';

import { LABELS } from './labels';

type Of<Kind extends AgendaItem['kind']> = Extract<AgendaItem, { readonly kind: Kind }>;
type Words = readonly [lead: string, ...parts: readonly string[]];

const LACKS: Readonly<Record<Lack, string>> = {
  baseline: LABELS.lacksBaseline,
  dates: LABELS.lacksDates,
  distance: LABELS.lacksDistance,
  value: LABELS.neverRead
};

const COURSE_THEN: Readonly<Record<Course, string>> = {
  'Off course': LABELS.courseWasOff,
  'At risk': LABELS.courseWasAtRisk,
  'On course': LABELS.courseWasOn,
  'Not enough to say': LABELS.courseWasUnknown
};

/** What became of an indicator. */
export function indicatorWords({ change, facts }: Of<'indicator'>, today: string): Words {
  const { indicator, behindBy, lack, pace, silentDays } = facts;
  const name = indicator.kind === 'Lagging' ? format(LABELS.lagging, indicator.name) : indicator.name;
  const figure = figureOf(indicator);
  const read = readText(indicator, today);
  switch (change) {
    case 'fellBehind':
      return [LABELS.fellBehind, name, figure, behindText(behindBy), read];
    case 'stillBehind':
      return [LABELS.stillBehind, name, figure, behindText(behindBy), read];
    case 'caughtUp':
      return [LABELS.caughtUp, name, figure, read];
    case 'achieved':
      return [LABELS.achieved, name, figure, read];
    case 'silent':
      return [format(LABELS.silent, daysText(silentDays ?? 0)), name, figure, read];
    case 'untargeted':
      return [LABELS.untargeted, name, figure, read];
    case 'notMeasured':
      return [LABELS.notMeasured, name, lack === null ? '' : LACKS[lack], lack === 'value' ? '' : read];
    case 'read':
      return [pace === 'Ahead' ? LABELS.ahead : LABELS.onPace, name, figure, read];
  }
}

/** What the leading indicators say together, and what they said at the last review where that was another thing. */
export function courseWords({ change, facts }: Of<'course'>): Words {
  const { from, to, leading, measured: known, behind } = facts;
  const then = from === null || from === to ? '' : COURSE_THEN[from];
  switch (change) {
    case 'course':
      return [
        to === 'Off course' ? LABELS.courseOff : LABELS.courseAtRisk,
        format(LABELS.courseBehind, numberText(behind), numberText(known)),
        then
      ];
    case 'courseRegained':
      return [LABELS.courseRegained, format(LABELS.courseNone, numberText(known)), then];
    case 'courseUnknown':
      return [LABELS.courseUnknown, format(LABELS.courseMeasured, numberText(known), numberText(leading)), then];
  }
}

/** How an indicator stands in one line: its pace, its value with its target, and its last reading. */
export function indicatorText(indicator: PlanIndicator, today: string): string {
  const pace = indicatorPaceName(indicatorPace(indicator, today));
  return [pace, figureOf(indicator), readText(indicator, today)].filter((part) => part !== '').join(', ');
}

/** Where it stands and where it is to go; empty while nobody knows where it stands. */
function figureOf(indicator: PlanIndicator): string {
  const { target, current, unit } = indicator;
  if (current === null) return '';
  const shown = shownValue(current, unit);
  if (target === null) return measured(shown, unit);
  return isCountTo(indicator)
    ? format(LABELS.valueOf, numberText(shown), measured(target, unit))
    : format(LABELS.valueTarget, measured(shown, unit), measured(target, unit));
}

function behindText(points: number | null): string {
  if (points === null) return '';
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(points / 100);
  return format(LABELS.wayBehind, share);
}

function readText({ lastReadingOn }: PlanIndicator, today: string): string {
  return lastReadingOn === null ? LABELS.neverRead : format(LABELS.lastReading, shortDate(lastReadingOn, today));
}
