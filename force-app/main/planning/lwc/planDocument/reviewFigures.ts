/** The figures of a review: as the review before kept them, as this one did, and as they are now. Pure. */
import { completeness } from 'c/planCompleteness';
import { figureText, percentText } from 'c/planDigest';
import type { PlanData, Review } from 'c/planTypes';
import { exactDate } from 'c/relativeDates';
import { sayDo } from 'c/sayDo';
import { format } from 'c/textFormat';

import { markup } from './html';
import type { Inserted, Markup } from './html';
import { table } from './page';
import type { DocumentSetting } from './page';

interface Column {
  readonly heading: string;
  readonly score: number | null;
  readonly confidence: number | null;
  readonly completeness: number | null;
  readonly kept: number | null;
  readonly due: number | null;
  readonly tier: string | null;
  readonly rubric: number | null;
  readonly pulse: number | null;
}

/** The figures then and now; what was not known is said to be. */
export function figures(review: Review, data: PlanData, setting: DocumentSetting): Markup {
  const { document: words, locale } = setting;
  const before = reviewBefore(review, data.reviews);
  const columns = [
    ...(before === null ? [] : [columnOf(before, format(words.thenBefore, exactDate(before.heldOn, locale)))]),
    ...(review.status === 'Held' ? [columnOf(review, format(words.then, exactDate(review.heldOn, locale)))] : []),
    columnNow(data, setting)
  ];
  const score = (value: number): string => figureText(value, locale);
  const percent = (value: number): string => percentText(value, locale);
  const row = (name: string, cell: (column: Column) => string | null, otherwise: string): Inserted[] => [
    name,
    ...columns.map((column) => {
      const value = cell(column);
      return value === null ? markup`<span class="none">${otherwise}</span>` : value;
    })
  ];
  const known = (value: number | null, text: (known: number) => string): string | null =>
    value === null ? null : text(value);
  const { notAssessed } = setting.words;
  const compared = table(
    [words.figure, ...columns.map(({ heading }) => heading)],
    [
      {
        heading: '',
        none: '',
        rows: [
          row(words.relationship, (column) => known(column.score, score), notAssessed),
          row(words.confidenceName, (column) => known(column.confidence, percent), notAssessed),
          row(words.sayDo, (column) => keptOf(column, setting), setting.words.notDue),
          row(words.completeness, (column) => known(column.completeness, percent), words.notRecorded),
          row(words.tier, (column) => column.tier, setting.words.notTiered),
          row(words.rubricScore, (column) => known(column.rubric, score), words.notRated),
          row(words.pulse, (column) => known(column.pulse, score), words.pulseHidden)
        ]
      }
    ]
  );
  return before === null ? markup`${compared}<p class="quiet">${words.noReviewBefore}</p>` : compared;
}

function keptOf({ kept, due }: Column, { words, locale }: DocumentSetting): string | null {
  if (kept === null || due === null || due === 0) return null;
  return `${percentText((kept / due) * 100, locale)} (${format(words.sayDoOf, kept, due)})`;
}

/** The review that was held last before this one. */
function reviewBefore(review: Review, reviews: readonly Review[]): Review | null {
  const until = review.heldOn ?? review.scheduledFor ?? '9999-12-31';
  const held = reviews.filter(({ id, status, heldOn }) => {
    return status === 'Held' && id !== review.id && heldOn !== null && heldOn <= until;
  });
  return held.reduce<Review | null>((last, each) => ((each.heldOn ?? '') > (last?.heldOn ?? '') ? each : last), null);
}

function columnOf(review: Review, heading: string): Column {
  return {
    heading,
    score: review.scoreThen,
    confidence: review.confidenceThen,
    completeness: review.completenessThen,
    kept: review.keptThen,
    due: review.dueThen,
    tier: review.tierThen,
    rubric: review.score,
    pulse: review.pulseAverage
  };
}

function columnNow({ plan, objectives, commitments, reviews }: PlanData, setting: DocumentSetting): Column {
  const { kept, due } = sayDo(commitments, setting.today);
  const latest = reviews.find(({ status, score }) => status === 'Held' && score !== null);
  const asked = reviews.find(({ pulseAverage }) => pulseAverage !== null);
  return {
    heading: setting.document.today,
    score: plan.relationshipScore,
    confidence: plan.relationshipConfidence,
    completeness: completeness(plan, objectives).percent,
    kept,
    due,
    tier: plan.accountTier,
    rubric: latest?.score ?? null,
    pulse: asked?.pulseAverage ?? null
  };
}
