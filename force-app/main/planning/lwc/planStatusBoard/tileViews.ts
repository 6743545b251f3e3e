/** The figures on top of the home page as the template shows them. Pure. */
import type { StatusFilters, Tiles } from 'c/planStatus';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

type BandFilter = StatusFilters['band'];

/** A list of records that a figure, or the row of lists, leads to. */
export interface ListTarget {
  readonly object: string;
  readonly filterName: string;
}

/** One figure. */
export interface TileView {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly valueClass: string;
  /** What it filters the table by; null where it leads to a list. */
  readonly band: BandFilter;
  readonly pressed: string;
  readonly list: ListTarget | null;
}

/** The figures; null while they are not known. `isWeekKnown` is false while what happened lately is not. */
export function tileViews(
  tiles: Tiles | null,
  isWeekKnown: boolean,
  canApprove: boolean,
  chosen: BandFilter
): readonly TileView[] {
  const filter = (band: NonNullable<BandFilter>, label: string, count: number, note: string, tone: string): TileView =>
    view(band, label, tiles === null ? null : count, note, tone, { band, pressed: String(band === chosen) });
  const list = (key: string, label: string, count: number, note: string, target: ListTarget): TileView =>
    view(key, label, tiles === null || !isWeekKnown ? null : count, note, 'bad', { list: target });
  const of = tiles ?? {
    plans: 0,
    onCadence: 0,
    overdue: 0,
    newlyOverdue: 0,
    awaiting: 0,
    oldestAwaiting: null,
    missed: 0,
    unheard: { people: 0, accounts: 0 }
  };
  return [
    filter('onCadence', LABELS.onCadence, of.onCadence, format(LABELS.ofPlans, of.plans), 'good'),
    filter(
      'overdue',
      LABELS.overdue,
      of.overdue,
      of.newlyOverdue === 0 ? LABELS.noneNew : format(LABELS.plusThisWeek, of.newlyOverdue),
      'bad'
    ),
    filter(
      'awaiting',
      canApprove ? LABELS.awaitingYours : LABELS.awaiting,
      of.awaiting,
      waitText(of.oldestAwaiting),
      'warn'
    ),
    list('missed', LABELS.missed, of.missed, LABELS.thisMonth, { object: 'Commitment__c', filterName: 'Missed' }),
    list('unheard', LABELS.unheard, of.unheard.people, accountsText(of.unheard.accounts), {
      object: 'Stakeholder__c',
      filterName: 'KeyPlayersNotInterviewedInAYear'
    })
  ];
}

function view(
  key: string,
  label: string,
  count: number | null,
  note: string,
  tone: string,
  more: Partial<Pick<TileView, 'band' | 'pressed' | 'list'>>
): TileView {
  return {
    key,
    label,
    value: count === null ? '–' : String(count),
    note: count === null ? '' : note,
    valueClass: count === null || count === 0 ? 'value' : `value ${tone}`,
    band: null,
    pressed: 'false',
    list: null,
    ...more
  };
}

function waitText(oldest: number | null): string {
  if (oldest === null) return LABELS.nobodyWaits;
  return oldest === 0 ? LABELS.sinceToday : format(LABELS.oldest, daysText(oldest));
}

/** A number of days, such as 1 day or 19 days. */
export function daysText(days: number): string {
  return days === 1 ? LABELS.aDay : format(LABELS.days, days);
}

function accountsText(accounts: number): string {
  return accounts === 1 ? LABELS.account : format(LABELS.accounts, accounts);
}
