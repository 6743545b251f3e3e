/** A review as plain text, to be copied or sent. Pure but for the user's language. */
import { agendaLine, agendaText, indicatorText } from 'c/agendaWords';
import type { AgendaLine, RatedCriterion, ReviewTask } from 'c/planDocument';
import type { PlanData, Review } from 'c/planTypes';
import type { AgendaItem } from 'c/reviewAgenda';
import { decisionName } from 'c/reviewDecision';
import type { ReviewDraft } from 'c/reviewDraft';
import type { Criterion, RunReview } from 'c/reviewRecords';
import { averageOf, averageText } from 'c/reviewRubric';
import type { Rated } from 'c/reviewRubric';
import { exactDay, mediumDate, reviewKindTitle } from 'c/reviewWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What a summary is written from. */
export interface SummaryInput {
  readonly review: RunReview;
  readonly draft: ReviewDraft;
  readonly data: PlanData;
  readonly criteria: readonly Criterion[];
  readonly ratings: readonly Rated[];
  readonly lastRatings: readonly Rated[] | null;
  /** The agenda in words. */
  readonly lines: readonly SpokenLine[];
  readonly nextReview: string;
  /** The user's day. */
  readonly today: string;
}

/** A point of the agenda in words. */
export type SpokenLine = Omit<AgendaLine, 'isSpoken'>;

/** The agenda in words; worth remembering, for words of hundreds of points take longer than a keystroke. */
export function agendaLines(items: readonly AgendaItem[], today: string): readonly SpokenLine[] {
  return items.map((item) => ({
    key: item.key,
    kind: agendaLine(item, today).badge,
    text: agendaText(item, today)
  }));
}

/** What is printed of a review. */
export interface PrintedReview {
  readonly review: Review | null;
  readonly ratings: readonly RatedCriterion[];
  readonly agenda: readonly AgendaLine[];
  readonly notes: string | null;
  readonly tasks: readonly ReviewTask[];
}

/** Nothing to print yet. */
export const NOTHING_PRINTED: PrintedReview = { review: null, ratings: [], agenda: [], notes: null, tasks: [] };

/** What a summary is written from, in one piece. */
export function summaryInput(
  review: RunReview,
  draft: ReviewDraft,
  data: PlanData,
  criteria: readonly Criterion[],
  ratings: readonly Rated[],
  lastRatings: readonly Rated[] | null,
  lines: readonly SpokenLine[],
  nextReview: string,
  today: string
): SummaryInput {
  return { review, draft, data, criteria, ratings, lastRatings, lines, nextReview, today };
}

/** Letters of a mail that every mail program takes as a link. */
const MOST_IN_A_LINK = 1800;

/** The subject of a summary. */
export function summarySubject({ review, data }: SummaryInput): string {
  const day = review.heldOn ?? review.scheduledFor;
  const title = day === null ? reviewKindTitle(review.kind) : `${reviewKindTitle(review.kind)} ${mediumDate(day)}`;
  return format(LABELS.subject, title, data.plan.account.name, data.plan.name);
}

/** The summary, one thing to a line. */
export function summaryText(input: SummaryInput): string {
  const { review, draft, criteria, lines } = input;
  const who = review.host?.name ?? LABELS.somebody;
  const done = new Set(draft.done);
  const spoken = lines.filter(({ key }) => done.has(key)).map(({ text }) => `– ${text}`);
  const work = review.work
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ text, promisedTo, owner, dueOn }) =>
      [`– ${text}`, promisedTo?.name ?? '', owner?.name ?? '', dueOn === null ? '' : mediumDate(dueOn)]
        .filter((part) => part !== '')
        .join(' · ')
    );
  return [
    summarySubject(input),
    review.heldOn === null
      ? format(LABELS.summaryPlanned, exactDay(review.scheduledFor), who)
      : format(LABELS.summaryHeld, exactDay(review.heldOn), who),
    ...(draft.attendees.length === 0 ? [] : [format(LABELS.summaryPresent, draft.attendees.join(', '))]),
    draft.decision === null ? LABELS.summaryNoDecision : format(LABELS.summaryDecision, decisionName(draft.decision)),
    input.nextReview,
    ...part(LABELS.summaryWork, work),
    ...part(LABELS.summaryFeedback, draft.feedback.trim() === '' ? [] : [draft.feedback.trim()]),
    ...part(rubricTitle(input), criteria.length === 0 ? [] : criteria.map((criterion) => ratingLine(criterion, input))),
    ...part(LABELS.summarySpoken, spoken),
    ...part(LABELS.summaryIndicators, indicatorLines(input)),
    ...part(LABELS.summaryNotes, draft.notes.trim() === '' ? [] : [draft.notes.trim()])
  ].join('\n');
}

/** A link that opens a mail with the summary; what is too long for a link is left out, and it says so. */
export function mailLink(input: SummaryInput): string {
  const encode = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const start = `mailto:?subject=${encode(summarySubject(input))}&body=`;
  const text = summaryText(input);
  if (start.length + encode(text).length <= MOST_IN_A_LINK) return start + encode(text);
  const end = `\n${LABELS.cutOff}`;
  const lines = text.split('\n');
  while (lines.length > 1 && start.length + encode(lines.join('\n') + end).length > MOST_IN_A_LINK) lines.pop();
  return start + encode(lines.join('\n') + end);
}

/** The review as it is now, for printing; what is typed counts, saved or not. */
export function printedReview(input: SummaryInput): PrintedReview {
  const { review, draft, data, criteria, ratings, lastRatings, lines } = input;
  const known = data.reviews.find(({ id }) => id === review.id);
  const done = new Set(draft.done);
  return {
    review:
      known === undefined
        ? null
        : {
            ...known,
            kind: review.kind,
            status: review.status,
            scheduledFor: review.scheduledFor,
            heldOn: review.heldOn,
            host: review.host,
            attendees: draft.attendees.join('; '),
            decision: draft.decision,
            feedback: draft.feedback,
            nextReviewOn: draft.nextReviewOn,
            score: averageOf(ratings)
          },
    ratings: criteria.map(({ id, name, levels }) => {
      const { rating = null, comment = null } = ratingOf(ratings, id) ?? {};
      return {
        id,
        name,
        levels: levels.map((words) => (words === '' ? null : words)),
        rating,
        lastRating: ratingOf(lastRatings ?? [], id)?.rating ?? null,
        comment
      };
    }),
    agenda: lines.map((line) => ({ ...line, isSpoken: done.has(line.key) })),
    notes: draft.notes.trim() === '' ? null : draft.notes,
    tasks: review.work
      .filter(({ kind }) => kind === 'task')
      .map(({ id, text, owner, dueOn }) => ({ id, subject: text, owner: owner?.name ?? null, dueOn }))
  };
}

function ratingOf(ratings: readonly Rated[], id: string): Rated | undefined {
  return ratings.find(({ criterionId }) => criterionId === id);
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function indicatorLines({ data, today }: SummaryInput): readonly string[] {
  return (data.indicators ?? []).map(
    (each) => `– ${format(LABELS.summaryIndicator, each.name, indicatorText(each, today))}`
  );
}

function rubricTitle({ ratings }: SummaryInput): string {
  const average = averageOf(ratings);
  return average === null ? format(LABELS.summaryRubric, '–') : format(LABELS.summaryRubric, averageText(average));
}

function ratingLine({ id, name }: Criterion, { ratings, lastRatings }: SummaryInput): string {
  const rating = ratingOf(ratings, id)?.rating ?? null;
  const last = ratingOf(lastRatings ?? [], id)?.rating ?? null;
  if (rating === null) return `– ${format(LABELS.summaryUnrated, name)}`;
  return last === null
    ? `– ${format(LABELS.summaryRating, name, rating)}`
    : `– ${format(LABELS.summaryRatingLast, name, rating, last)}`;
}
