/** Slides of objectives, commitments and opportunities. Pure. */
import { shortDay } from 'c/planDigest';
import type { DigestCommitment, DigestFigure, DigestIndicator, DigestObjective, PlanDigest } from 'c/planDigest';
import type { PlanData } from 'c/planTypes';
import { format } from 'c/textFormat';

import { INK, ROOM, beside, figureCard, note } from './boxes';
import type { Cell, Slide } from './deckTypes';
import { BELOW, FIGURES, paged, plain } from './paging';
import { tables } from './tables';
import type { DeckSetting } from './words';

/** Commitments that come next and are named; how many follow is said. All that are overdue are named. */
const NEXT = 12;
/** Commitments whose evidence stands in the notes. */
const NAMED = 20;

/** The objectives, those that are behind first. */
export function objectiveSlides(digest: PlanDigest, setting: DeckSetting): readonly Slide[] {
  const { deck, words } = setting;
  const { onPace, objectives } = digest;
  const notes = [
    `${deck.onPace}: ${onPace.value}${onPace.evidence === '' ? '' : ` (${onPace.evidence})`}.`,
    ...objectives.map(({ name, way, now, paceWord }) => `${name}: ${way}, ${deck.today} ${now}, ${paceWord}.`)
  ].join('\n');
  if (objectives.length === 0) return [plain(deck.objectives, deck.noObjectives, words.notMeasured)];
  const columns = [
    { head: deck.objective, w: 3.1 },
    { head: deck.measure, w: 2.1 },
    { head: deck.way, w: 1.65 },
    { head: deck.today, w: 1.3 },
    { head: deck.due, w: 1.4, isTight: true },
    { head: deck.pace, w: 1.35 },
    { head: deck.owner, w: 1.233 }
  ];
  const rows = objectives.map((each): Cell[] => [
    { text: each.name, isBold: true },
    { text: each.measure },
    { text: each.way },
    { text: each.now },
    { text: each.due },
    { text: each.paceWord, isBold: true, color: tone(each) },
    { text: each.owner }
  ]);
  return paged(deck.objectives, tables({ name: deck.objectives, columns, rows, tops: [ROOM.y] }), notes, setting);
}

/** The indicators, those that are behind first; none where there are none, or where the user may not see them. */
export function indicatorSlides({ indicators }: PlanDigest, setting: DeckSetting): readonly Slide[] {
  const { deck } = setting;
  if (indicators === null || indicators.length === 0) return [];
  const nameOf = ({ name, note }: DigestIndicator): string => (note === '' ? name : `${name} (${note})`);
  const notes = indicators
    .map((each) => {
      const { now, target, paceWord, read } = each;
      return `${nameOf(each)}: ${deck.today} ${now}, ${deck.target} ${target}, ${paceWord}, ${deck.lastReading}: ${read}.`;
    })
    .join('\n');
  const columns = [
    { head: deck.indicator, w: 4.5 },
    { head: deck.today, w: 2.1 },
    { head: deck.target, w: 2.1 },
    { head: deck.pace, w: 1.6 },
    { head: deck.lastReading, w: 1.833, isTight: true }
  ];
  const rows = indicators.map((each): Cell[] => [
    { text: nameOf(each), isBold: true },
    { text: each.now },
    { text: each.target },
    { text: each.paceWord, isBold: true, color: tone(each) },
    { text: each.read }
  ]);
  return paged(deck.indicators, tables({ name: deck.indicators, columns, rows, tops: [ROOM.y] }), notes, setting);
}

function tone({ pace }: Pick<DigestObjective | DigestIndicator, 'pace'>): string {
  if (pace === 'Behind') return INK.bad;
  return pace === 'Reached' || pace === 'Ahead' ? INK.good : INK.quiet;
}

/** Say/do with its evidence, then what is overdue and what comes next. */
export function commitmentSlides(digest: PlanDigest, data: PlanData, setting: DeckSetting): readonly Slide[] {
  const { deck } = setting;
  const { keeping, overdue } = digest;
  const next = digest.next.slice(0, NEXT);
  const last = digest.next.at(-1);
  const rest = digest.next.length - next.length;
  const count = (name: string, value: number): DigestFigure => ({
    value: String(value),
    isMissing: false,
    evidence: name
  });
  const cards: readonly (readonly [string, DigestFigure])[] = [
    [deck.sayDo, digest.sayDo],
    [deck.kept, count('', keeping.kept)],
    [deck.keptLate, count('', keeping.late)],
    [deck.missed, count('', keeping.missed)]
  ];
  const figures = cards.map(([name, figure], at) => figureCard(beside(4, at, ROOM.y, FIGURES), name, figure));
  const done = data.commitments
    .filter(({ status }) => status === 'Done')
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))
    .slice(0, NAMED);
  const notes = [
    `${deck.sayDo}: ${digest.sayDo.value}${digest.sayDo.evidence === '' ? '' : ` (${digest.sayDo.evidence})`}.`,
    ...overdue.slice(0, NAMED).map(({ name, due, outcomeWord }) => `${name}: ${deck.due} ${due}, ${outcomeWord}.`),
    ...done.map(({ name, dueOn, doneOn }) => {
      const how = doneOn !== null && doneOn > dueOn ? deck.keptLate : deck.kept;
      return `${name}: ${deck.due} ${shortDay(dueOn, setting.locale)}, ${how} ${shortDay(doneOn, setting.locale)}.`;
    }),
    ...(rest === 0 || last === undefined ? [] : [format(deck.nextMore, rest, last.due)])
  ].join('\n');
  const rows = [...overdue, ...next].map(commitmentRow);
  if (rows.length === 0)
    return [{ title: deck.commitments, items: [...figures, note(deck.noCommitments, BELOW, INK.quiet, 14)], notes }];
  if (rest > 0 && last !== undefined)
    rows.push([{ text: format(deck.nextMore, rest, last.due), color: INK.quiet }, ...blanks(4)]);
  const columns = [
    { head: deck.commitment, w: 4.4 },
    { head: deck.to, w: 2.2 },
    { head: deck.owner, w: 2.1 },
    { head: deck.due, w: 1.5, isTight: true },
    { head: deck.when, w: 1.933 }
  ];
  const pages = tables({ name: deck.commitments, columns, rows, tops: [BELOW, ROOM.y] });
  return paged(deck.commitments, pages, notes, setting, figures);
}

function blanks(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => ({ text: '' }));
}

function commitmentRow({ name, to, owner, due, when, outcome }: DigestCommitment): readonly Cell[] {
  const isMissed = outcome === 'Missed';
  return [
    { text: name, isBold: true },
    { text: to },
    { text: owner },
    { text: due },
    { text: when, isBold: isMissed, color: isMissed ? INK.bad : INK.quiet }
  ];
}

/** What the plan found and what is in process, as two sums, and each opportunity. */
export function opportunitySlides(digest: PlanDigest, setting: DeckSetting): readonly Slide[] {
  const { deck } = setting;
  const { identified, inProcess, opportunities } = digest;
  const sums: readonly (readonly [string, DigestFigure])[] = [
    [deck.identified, identified],
    [deck.inProcess, inProcess]
  ];
  const cards = sums.map(([name, figure], at) => figureCard(beside(2, at, ROOM.y, FIGURES), name, figure));
  const notes = sums.map(([name, { value, evidence }]) => `${name}: ${value} (${evidence}).`).join('\n');
  if (opportunities.length === 0)
    return [{ title: deck.opportunities, items: [...cards, note(deck.noOpportunities, BELOW, INK.quiet, 14)], notes }];
  const source = (isIdentified: boolean, isInProcess: boolean): string =>
    isIdentified ? (isInProcess ? deck.foundAndOpen : deck.found) : isInProcess ? deck.knownAndOpen : deck.known;
  const rows = opportunities.map(({ name, stage, amount, closes, isIdentified, isInProcess }) => [
    { text: name, isBold: true },
    { text: stage },
    { text: amount },
    { text: closes },
    { text: source(isIdentified, isInProcess) }
  ]);
  const columns = [
    { head: deck.opportunity, w: 3.4 },
    { head: deck.stage, w: 2 },
    { head: deck.amount, w: 1.5 },
    { head: deck.closes, w: 1.6, isTight: true },
    { head: deck.source, w: 3.633 }
  ];
  const pages = tables({ name: deck.opportunities, columns, rows, tops: [BELOW, ROOM.y] });
  return paged(deck.opportunities, pages, notes, setting, cards);
}
