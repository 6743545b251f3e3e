/** What the timeline shows and says of its rows and marks. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import { pace, progress } from 'c/planPace';
import type { Commitment, Objective } from 'c/planTypes';
import { monthName } from 'c/relativeDates';
import { outcome } from 'c/sayDo';
import type { Outcome } from 'c/sayDo';
import { format } from 'c/textFormat';
import { audienceName, exact, movedText, outcomeName, paceName } from 'c/workWords';

import { LABELS } from './labels';
import { MARK } from './layout';
import type { Timeline, TimelineBundle, TimelineMark, TimelineRow } from './layout';

/** Forms of the marks in a square of 16: they tell outcomes apart without colour. */
const FORMS: Readonly<Record<Outcome, string>> = {
  Kept: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM5 8.2l2.2 2.3L11 5.8',
  'Kept late': 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM5 8.2l2.2 2.3L11 5.8',
  Missed: 'M8 .8L15.2 8L8 15.2L.8 8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  'Due today': 'M8 1.8l6.6 12H1.4z',
  Open: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  Withdrawn: 'M2.5 8h11'
};
const LEGEND: readonly Outcome[] = ['Kept', 'Kept late', 'Missed', 'Due today', 'Open', 'Withdrawn'];
/** Pixels between lanes. */
const LANE = MARK + 2;
const BAR = 22;

/** A mark or a bundle, as the keyboard walks over them. */
export interface Stop {
  readonly key: string;
  /** Row and place on the line. */
  readonly row: number;
  readonly x: number;
  /** The promise to open; null for a bundle. */
  readonly id: string | null;
  /** What the tooltip says, in lines; the first stands out. */
  readonly lines: readonly string[];
}

/** A mark as the template draws it. */
export interface MarkView {
  readonly key: string;
  readonly className: string;
  readonly style: string;
  readonly form: string;
  readonly label: string;
  readonly count: string;
  readonly tabIndex: string;
}

/** A row as the template draws it. */
export interface RowView {
  readonly key: string;
  readonly name: string;
  readonly pace: string;
  readonly trackStyle: string;
  readonly bar: { readonly className: string; readonly style: string; readonly label: string } | null;
  readonly fillStyle: string;
  readonly marks: readonly MarkView[];
}

/** A row of the table: a heading for each objective, then its promises. */
export interface TableGroup {
  readonly key: string;
  readonly heading: string;
  readonly isEmpty: boolean;
  readonly promises: readonly {
    readonly id: string;
    readonly name: string;
    readonly openLabel: string;
    readonly to: string;
    readonly keeper: string;
    readonly due: string;
    readonly outcome: string;
  }[];
}

/** Where on the line, as a share of its width: the line may be drawn wider than it was laid out. */
export function across(x: number, width: number): string {
  return `${Math.round((x / width) * 100_000) / 1000}%`;
}

/** The keys of a mark and of a bundle. */
export function markKey({ commitment }: TimelineMark): string {
  return commitment.id;
}
function bundleKey({ commitments }: TimelineBundle): string {
  return `bundle-${commitments[0]?.id ?? ''}`;
}

/** Every mark and bundle, row by row, each row from left to right. */
export function stopsOf({ rows }: Timeline, today: string): readonly Stop[] {
  return rows.flatMap((row, index) => {
    const marks = row.marks.map((mark) => ({
      key: markKey(mark),
      row: index,
      x: mark.x,
      id: mark.commitment.id,
      lines: linesOf(mark, today)
    }));
    const bundles = row.bundles.map((bundle) => ({
      key: bundleKey(bundle),
      row: index,
      x: bundle.x,
      id: null,
      lines: [format(LABELS.more, bundle.commitments.length)]
    }));
    return [...marks, ...bundles].sort((a, b) => a.x - b.x);
  });
}

/** The rows; `activeKey` is the one mark that Tab reaches. */
export function rowViews(timeline: Timeline, today: string, activeKey: string | null): readonly RowView[] {
  const { rows, width } = timeline;
  return rows.map((row) => {
    const { objective } = row;
    return {
      key: objective?.id ?? 'plan',
      name: objective?.name ?? LABELS.wholePlan,
      pace: objective === null ? '' : paceName(pace(objective, today)),
      trackStyle: `min-height:${BAR + row.lanes * LANE}px`,
      bar: barView(row, width),
      fillStyle: `width:${objective === null ? 0 : Math.min(100, Math.max(0, progress(objective) ?? 0))}%`,
      marks: [
        ...row.marks.map((mark) => markView(mark, width, today, activeKey)),
        ...row.bundles.map((bundle) => bundleView(bundle, row.lanes - 1, width, activeKey))
      ]
    };
  });
}

/** Names of the months; those that begin a year carry it, and so does the first. */
export function tickViews({ ticks, width }: Timeline): readonly unknown[] {
  return ticks.map(({ day, x }, index) => ({
    day,
    style: `inset-inline-start:${across(x, width)}`,
    // Compared with a day of the same year the month stands alone, with one of another it carries its own.
    label: monthName(day, index === 0 || day.slice(5, 7) === '01' ? '0000-01-01' : day, lang)
  }));
}

/** The forms and their words. */
export function legendViews(): readonly unknown[] {
  return LEGEND.map((each) => ({ key: each, word: outcomeName(each), form: FORMS[each], className: markClass(each) }));
}

/** The table that says what the line shows. */
export function tableGroups(timeline: Timeline, today: string): readonly TableGroup[] {
  return timeline.rows.map((row) => {
    const promises = [
      ...row.marks.map(({ commitment }) => commitment),
      ...row.bundles.flatMap(({ commitments }) => commitments)
    ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
    return {
      key: row.objective?.id ?? 'plan',
      heading: headingOf(row.objective, today),
      isEmpty: promises.length === 0,
      promises: promises.map((each) => ({
        id: each.id,
        name: each.name,
        openLabel: format(LABELS.open, each.name),
        to: each.promisedTo?.name ?? audienceName(each.audience),
        keeper: each.owner?.name ?? '',
        due: exact(each.dueOn),
        outcome: outcomeName(outcome(each, today))
      }))
    };
  });
}

function headingOf(objective: Objective | null, today: string): string {
  if (objective === null) return LABELS.wholePlan;
  const { name, startOn, dueOn } = objective;
  const done = progress(objective);
  return [
    name,
    ...(startOn === null || dueOn === null ? [] : [format(LABELS.span, exact(startOn), exact(dueOn))]),
    ...(done === null ? [] : [format(LABELS.barProgress, Math.round(done))]),
    paceName(pace(objective, today))
  ].join(' · ');
}

function linesOf({ commitment, side }: TimelineMark, today: string): readonly string[] {
  const { name, dueOn, doneOn, promisedTo, owner } = commitment;
  const days = [exact(dueOn), exact(doneOn)].filter((day, index, all) => day !== '' && all.indexOf(day) === index);
  return [
    name,
    `${outcomeName(outcome(commitment, today))} · ${days.join(' · ')}`,
    [
      audienceName(commitment.audience),
      ...(promisedTo === null ? [] : [format(LABELS.markTo, promisedTo.name)]),
      ...(owner === null ? [] : [format(LABELS.markBy, owner.name)])
    ].join(' · '),
    movedText(commitment, today),
    sideText(side)
  ].filter((line) => line !== '');
}

function sideText(side: TimelineMark['side']): string {
  if (side === 'on') return '';
  return side === 'before' ? LABELS.before : LABELS.after;
}

function barView({ objective, bar }: TimelineRow, width: number): RowView['bar'] {
  if (bar === null) return null;
  const done = objective === null ? null : progress(objective);
  const way = done === null ? '' : format(LABELS.barProgress, Math.round(done));
  const label =
    objective === null
      ? LABELS.wholePlan
      : [
          objective.name,
          format(LABELS.span, exact(objective.startOn), exact(objective.dueOn)),
          ...(way === '' ? [] : [way])
        ].join(' · ');
  const open = `${bar.startsBefore ? ' starts-before' : ''}${bar.endsAfter ? ' ends-after' : ''}`;
  return {
    className: `bar${open}`,
    style: `inset-inline-start:${across(bar.x, width)};width:${across(bar.width, width)}`,
    label
  };
}

function markView(mark: TimelineMark, width: number, today: string, activeKey: string | null): MarkView {
  const { commitment, x, lane, side } = mark;
  const key = markKey(mark);
  const outside = side === 'on' ? '' : ` is-outside is-${side}`;
  return {
    key,
    className: `${markClass(outcome(commitment, today))}${outside}`,
    style: `inset-inline-start:${across(x, width)};top:${BAR + lane * LANE}px`,
    form: FORMS[outcome(commitment, today)],
    label: spoken(commitment, today, sideText(side)),
    count: '',
    tabIndex: key === activeKey ? '0' : '-1'
  };
}

function bundleView(bundle: TimelineBundle, lane: number, width: number, activeKey: string | null): MarkView {
  const key = bundleKey(bundle);
  return {
    key,
    className: 'mark is-bundle',
    style: `inset-inline-start:${across(bundle.x, width)};top:${BAR + lane * LANE}px`,
    form: '',
    label: format(LABELS.more, bundle.commitments.length),
    count: format(LABELS.moreShort, bundle.commitments.length),
    tabIndex: key === activeKey ? '0' : '-1'
  };
}

function spoken(commitment: Commitment, today: string, side: string): string {
  const { name, dueOn, promisedTo, owner } = commitment;
  return [
    format(LABELS.mark, name, outcomeName(outcome(commitment, today)), exact(dueOn)),
    ...(promisedTo === null ? [] : [format(LABELS.markTo, promisedTo.name)]),
    ...(owner === null ? [] : [format(LABELS.markBy, owner.name)]),
    ...(side === '' ? [] : [side])
  ].join(', ');
}

function markClass(value: Outcome): string {
  return `mark is-${value.replaceAll(' ', '-').toLowerCase()}`;
}
