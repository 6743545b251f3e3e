/** The scores with their confidence, and how they went from review to review. Pure. */
import { figureText, percentText, shortDay } from 'c/planDigest';
import type { DigestFigure, PlanDigest } from 'c/planDigest';
import type { PlanData } from 'c/planTypes';
import { format } from 'c/textFormat';

import { INK, ROOM, beside, figureCard, note } from './boxes';
import type { ChartItem, Item, Slide } from './deckTypes';
import { BELOW, FIGURES } from './paging';
import type { DeckSetting } from './words';

/** The scores with their confidence, and how they went from review to review. */
export function scoreSlide(digest: PlanDigest, data: PlanData, setting: DeckSetting): Slide {
  const { deck } = setting;
  const figures: readonly (readonly [string, DigestFigure])[] = [
    [deck.relationship, digest.relationship],
    [deck.confidence, digest.confidence],
    [deck.sayDo, digest.sayDo],
    [deck.onPace, digest.onPace],
    [deck.completeness, digest.completeness]
  ];
  const trend = trendOf(data, setting);
  const items: Item[] = figures.map(([name, figure], at) =>
    figureCard(beside(figures.length, at, ROOM.y, FIGURES), name, figure)
  );
  items.push(trend ?? note(deck.trendNone, BELOW, INK.quiet, 14));
  const notes = figures.map(
    ([name, { value, evidence }]) => `${name}: ${value}${evidence === '' ? '' : ` (${evidence})`}.`
  );
  return {
    title: deck.scores,
    items,
    notes: [...notes, ...(trend === null ? [deck.trendNone] : [trend.alt])].join('\n')
  };
}

/** Score and confidence at each review that kept both, and today; null where there is nothing to compare. */
function trendOf({ plan, reviews }: PlanData, { deck, locale }: DeckSetting): ChartItem | null {
  const points = reviews
    .filter(({ status, heldOn }) => status === 'Held' && heldOn !== null)
    .map(({ heldOn, scoreThen, confidenceThen }) => ({
      day: heldOn ?? '',
      label: shortDay(heldOn, locale),
      score: scoreThen,
      confidence: confidenceThen
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  points.push({ day: '9', label: deck.today, score: plan.relationshipScore, confidence: plan.relationshipConfidence });
  const known = points.flatMap(({ label, score, confidence }) =>
    score === null || confidence === null ? [] : [{ label, score, confidence }]
  );
  if (known.length < 2) return null;
  const alt = known.map(({ label, score, confidence }) =>
    format(deck.chartPoint, label, figureText(score, locale), percentText(confidence, locale))
  );
  return {
    kind: 'chart',
    name: deck.scores,
    alt: format(deck.chartAlt, alt.join('; ')),
    x: ROOM.x,
    y: BELOW,
    w: ROOM.w,
    h: ROOM.y + ROOM.h - BELOW,
    labels: known.map(({ label }) => label),
    series: [
      { name: deck.relationship, color: INK.title, values: known.map(({ score }) => score) },
      { name: deck.confidence, color: '8A99AD', values: known.map(({ confidence }) => confidence) }
    ]
  };
}
