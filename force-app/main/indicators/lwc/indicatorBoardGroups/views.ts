/** Groups of indicators and their small charts, as the template shows them. Pure but for the user's language. */
import type { ChartPoint, MultipleModel } from 'c/indicatorCharts';
import type { BoardGroup, BoardRow, Grouping, ValueAxis } from 'c/indicatorBoardRows';
import { standingsFromLatest } from 'c/indicatorSeries';
import type { Reading } from 'c/indicatorTypes';
import { currentText, lastReadingWords, numberText, paceName, toneVariant } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Readings by indicator; an indicator that is not among them has not been read yet. */
export type Series = ReadonlyMap<string, readonly Reading[]>;

/** A link to a plan. */
export interface PlanLink {
  readonly id: string;
  readonly label: string;
}

/** Whether a plan works, in one sentence. */
export interface PlanSentence {
  /** The verdict in a word; empty where the sentence says it itself. */
  readonly verdict: string;
  readonly icon: string;
  /** Class of its colour. */
  readonly tone: string;
  readonly text: string;
}

/** One small chart with the words below it. */
export interface CellView {
  readonly id: string;
  readonly model: MultipleModel;
  /** Leads to the plan; null where the heading does. */
  readonly plan: PlanLink | null;
  /** Owner and tier, as far as the heading does not say them. */
  readonly about: string;
  /** How far from the line; empty while it is not measured. */
  readonly distance: string;
  readonly lastReading: string;
  readonly lastReadingTitle: string;
}

/** A heading and its charts; without grouping the heading is empty. */
export interface GroupView {
  readonly key: string;
  readonly heading: string;
  readonly share: string;
  /** Owner and tier of an account whose charts all belong to one plan; empty otherwise. */
  readonly about: string;
  /** That plan. */
  readonly plan: PlanLink | null;
  /** What its indicators say together; null where the group is not one plan. */
  readonly sentence: (PlanSentence & { readonly className: string; readonly variant: string }) | null;
  readonly cells: readonly CellView[];
}

/** What the line of an indicator goes through; only its end where older readings were not read. */
function pointsOf({ indicator }: BoardRow, readings: readonly Reading[]): readonly ChartPoint[] {
  return standingsFromLatest(indicator, readings).map(({ on, value, reading }) => ({
    on,
    value,
    text: '',
    readingId: reading?.id ?? null
  }));
}

/** Percentage points from the straight line, in words; empty while they are not known. */
export function distanceText(behindBy: number | null): string {
  if (behindBy === null) return '';
  const points = Math.round(Math.abs(behindBy));
  if (points === 0) return LABELS.onLine;
  if (points === 1) return behindBy > 0 ? LABELS.behindPoint : LABELS.aheadPoint;
  return format(behindBy > 0 ? LABELS.behindPoints : LABELS.aheadPoints, numberText(points, 0));
}

function planLink({ indicator, account }: BoardRow): PlanLink {
  return { id: indicator.planId, label: format(LABELS.openPlanOf, account?.name ?? LABELS.noAccount) };
}

function aboutText({ owner, tierLabel }: BoardRow, grouping: Grouping): string {
  const name = grouping === 'owner' ? '' : (owner?.name ?? LABELS.noOwner);
  return [name, tierLabel ?? ''].filter((word) => word !== '').join(' · ');
}

function cellView(row: BoardRow, readings: readonly Reading[], look: GroupLook, isLed: boolean): CellView {
  const { indicator, account } = row;
  const { today, axis } = look;
  const accountName = account?.name ?? LABELS.noAccount;
  const { text: lastOn, title } = lastReadingWords(indicator, today);
  const model: MultipleModel = {
    id: indicator.id,
    title: look.isOneKind ? accountName : indicator.name,
    subtitle: look.isOneKind ? indicator.name : look.grouping === 'account' ? '' : accountName,
    unit: indicator.unit,
    points: pointsOf(row, readings),
    baseline: indicator.baseline,
    target: indicator.target,
    startOn: indicator.startOn,
    targetOn: indicator.targetOn,
    today,
    pace: row.pace,
    paceText: paceName(row.pace),
    currentText: currentText(indicator),
    aggregation: indicator.aggregation,
    ...(axis !== null && { axes: axis })
  };
  return {
    id: indicator.id,
    model,
    plan: isLed ? null : planLink(row),
    about: isLed ? '' : aboutText(row, look.grouping),
    distance: distanceText(row.behindBy),
    lastReading: indicator.lastReadingOn === null ? LABELS.neverRead : format(LABELS.lastReading, lastOn),
    lastReadingTitle: title
  };
}

/** How groups are to be shown. */
export interface GroupLook {
  readonly grouping: Grouping;
  /** True while one kind of indicator is compared: accounts then name the charts. */
  readonly isOneKind: boolean;
  readonly axis: ValueAxis | null;
  /** By plan. */
  readonly sentences: ReadonlyMap<string, PlanSentence>;
  /** The user's day (`YYYY-MM-DD`). */
  readonly today: string;
}

function headingOf({ key, name }: BoardGroup, grouping: Grouping): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'account':
      return key === '' ? LABELS.noAccount : name;
    case 'owner':
      return key === '' ? LABELS.noOwner : name;
    case 'team':
      return key === '' ? LABELS.noManager : format(LABELS.teamOf, name);
  }
}

/** How much of a group is behind, and what of it cannot be told. */
export function shareText({ behind, measured, unmeasured, withoutTarget }: BoardGroup): string {
  return [
    measured === 0 ? LABELS.noneMeasured : format(LABELS.share, behind, measured),
    ...(unmeasured === 0 ? [] : [format(LABELS.unmeasured, unmeasured)]),
    ...(withoutTarget === 0 ? [] : [format(LABELS.untargeted, withoutTarget)])
  ].join(' · ');
}

function sentenceView(sentence: PlanSentence | undefined): GroupView['sentence'] {
  return sentence === undefined
    ? null
    : { ...sentence, className: `verdict ${sentence.tone}`, variant: toneVariant(sentence.tone) };
}

/** The groups with as many charts as are to be shown, counted from the first group on; groups beyond are left out. */
export function groupViews(
  groups: readonly BoardGroup[],
  most: number,
  series: Series,
  look: GroupLook
): readonly GroupView[] {
  const views: GroupView[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    const [lead] = group.rows;
    const isLed =
      look.grouping === 'account' && group.rows.every(({ indicator }) => indicator.planId === lead?.indicator.planId);
    views.push({
      key: `group ${group.key}`,
      heading: headingOf(group, look.grouping),
      share: shareText(group),
      about: isLed && lead !== undefined ? aboutText(lead, look.grouping) : '',
      plan: isLed && lead !== undefined ? planLink(lead) : null,
      sentence: isLed && lead !== undefined ? sentenceView(look.sentences.get(lead.indicator.planId)) : null,
      cells: rows.map((row) => cellView(row, series.get(row.indicator.id) ?? [], look, isLed))
    });
  }
  return views;
}
