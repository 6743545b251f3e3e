/** What a row of the list says of an objective. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import { expected, offPaceFrom, pace, progress } from 'c/planPace';
import type { Pace } from 'c/planPace';
import type { Commitment, Objective, PlanOpportunity } from 'c/planTypes';
import { daysBetween, relativeDate } from 'c/relativeDates';
import { outcome } from 'c/sayDo';
import { format } from 'c/textFormat';
import { daysText, exact, measured, numberInput, paceName, shortDate } from 'c/workWords';

import { LABELS } from './labels';

/** Forms that tell paces apart without colour, in a square of 16. */
const MARKS: Readonly<Record<Pace, string>> = {
  Ahead: 'M8 2l6 11H2z',
  'On pace': 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  Behind: 'M8 14L2 3h12z',
  Reached: 'M2.5 8.5l3.5 4 7.5-9',
  'Not measured': 'M3 8h10',
  Dropped: 'M3.5 3.5l9 9M12.5 3.5l-9 9'
};

/** One row, ready for the template. */
export interface ObjectiveRow {
  readonly id: string;
  readonly objective: Objective;
  readonly name: string;
  readonly measure: string;
  readonly owner: string;
  readonly pace: string;
  readonly paceClass: string;
  readonly paceMark: string;
  readonly paceTitle: string;
  readonly paceNote: string;
  readonly hasBar: boolean;
  readonly barLabel: string;
  readonly fillStyle: string;
  readonly lineStyle: string;
  readonly way: string;
  readonly now: string;
  readonly due: string;
  readonly dueTitle: string;
  readonly counts: string;
  readonly hasPromises: boolean;
}

/** Objectives in their order: what was dropped comes last, then by position, then as they came. */
export function inOrder(objectives: readonly Objective[]): readonly Objective[] {
  const position = ({ sortOrder }: Objective): number => sortOrder ?? Number.MAX_SAFE_INTEGER;
  return [...objectives].sort(
    (a, b) => Number(a.status === 'Dropped') - Number(b.status === 'Dropped') || position(a) - position(b)
  );
}

/** The row of one objective. */
export function rowOf(
  objective: Objective,
  today: string,
  commitments: readonly Commitment[],
  opportunities: readonly PlanOpportunity[]
): ObjectiveRow {
  const { id, name, measure, unit, owner, current } = objective;
  const own = commitments.filter(({ objectiveId }) => objectiveId === id);
  const linked = opportunities.filter(({ objectiveId }) => objectiveId === id).length;
  const word = pace(objective, today);
  const [done, time] = [progress(objective), expected(objective, today)];
  return {
    id,
    objective,
    name,
    measure: measure ?? LABELS.noMeasure,
    owner: owner === null ? '' : format(LABELS.answers, owner.name),
    pace: paceName(word),
    paceClass: `pace is-${word.replaceAll(' ', '-').toLowerCase()}`,
    paceMark: MARKS[word],
    paceTitle: barText(done, time),
    paceNote: noteOf(objective, word, today),
    hasBar: done !== null,
    barLabel: barText(done, time),
    fillStyle: `width:${bounded(done ?? 0)}%`,
    lineStyle: time === null || word === 'Dropped' ? 'display:none' : `inset-inline-start:${bounded(time)}%`,
    way: wayText(objective, time, word),
    now: current === null ? '' : measured(current, unit),
    ...dueOf(objective, today),
    counts: countsText(own, linked, today),
    hasPromises: own.length > 0
  };
}

/** What stands in the field of the current value. */
export function typedValue({ current }: Objective): string {
  return numberInput(current);
}

function bounded(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

function barText(done: number | null, time: number | null): string {
  if (done === null || time === null) return LABELS.barUnknown;
  return format(LABELS.barLabel, Math.round(done), Math.round(time));
}

function wayText(objective: Objective, time: number | null, word: Pace): string {
  const { baseline, target, unit } = objective;
  if (baseline === null || target === null) return LABELS.noFigures;
  const [from, to] = [measured(baseline, null), measured(target, unit)];
  // What is reached or dropped has no line to be on, and before the start and after the end the line says nothing new.
  if (time === null || time === 0 || time === 100 || word === 'Reached' || word === 'Dropped') {
    return format(LABELS.way, from, to);
  }
  const byNow = Math.round((baseline + (time / 100) * (target - baseline)) * 10) / 10;
  return format(LABELS.wayAndLine, from, to, measured(byNow, null));
}

function noteOf(objective: Objective, word: Pace, today: string): string {
  const from = offPaceFrom(objective);
  if (from === null) return '';
  if (word === 'Behind') return format(LABELS.since, shortDate(from, today));
  return word === 'On pace' ? format(LABELS.until, shortDate(from, today)) : '';
}

function dueOf({ dueOn, status }: Objective, today: string): { readonly due: string; readonly dueTitle: string } {
  if (dueOn === null) return { due: LABELS.noDue, dueTitle: '' };
  const late = status === 'Open' && dueOn < today;
  return {
    due: late
      ? format(LABELS.overdueBy, daysText(daysBetween(dueOn, today)))
      : format(LABELS.due, relativeDate(dueOn, today, lang)),
    dueTitle: exact(dueOn)
  };
}

function countsText(own: readonly Commitment[], linked: number, today: string): string {
  const open = own.filter(({ status }) => status === 'Open');
  const late = open.filter((each) => outcome(each, today) === 'Missed').length;
  return [
    own.length === 0 ? LABELS.noPromises : open.length === 1 ? LABELS.openOne : format(LABELS.openMany, open.length),
    ...(late > 0 ? [format(LABELS.late, late)] : []),
    ...(linked > 0 ? [linked === 1 ? LABELS.opportunityOne : format(LABELS.opportunityMany, linked)] : [])
  ].join(' · ');
}
