/** What the head of a review says. Pure but for the user's language and clock. */
import lang from '@salesforce/i18n/lang';

import type { PlanData, Review } from 'c/planTypes';
import { daysBetween } from 'c/relativeDates';
import type { ReviewSide, RunReview } from 'c/reviewRecords';
import type { Notice, SaveState } from 'c/reviewSession';
import { daysText, exactDay } from 'c/reviewWords';
import { format } from 'c/textFormat';

import type { ReviewAgenda } from './agenda';
import { LABELS } from './labels';

/** Names that are written out before they are counted. */
const NAMES = 2;

/** How long ago the last review was; says so where this is the first one. */
export function sinceText({ before, since }: ReviewAgenda, day: string): string {
  return before === null ? LABELS.firstHint : daysText(daysBetween(since, day));
}

/** Who is present, the first names written out. */
export function presentText(names: readonly string[]): string {
  if (names.length === 0) return LABELS.nobody;
  const first = names.slice(0, NAMES).join(', ');
  return names.length > NAMES ? format(LABELS.presentMore, first, names.length - NAMES) : first;
}

/** Who may well be present: the team, the plan's owner, the host and the sponsor. */
export function likelyNames(
  review: RunReview | null,
  data: PlanData | null,
  side: ReviewSide | null
): readonly string[] {
  const names = [
    review?.host?.name,
    data?.plan.owner?.name,
    ...(side?.team ?? []).map(({ user }) => user?.name),
    data?.plan.sponsor?.name
  ];
  return [...new Set(names.flatMap((name) => (name === undefined || name === '' ? [] : [name])))];
}

/** Whether everything is saved, and since when. */
export function savedText({ kind, at }: SaveState, canWrite: boolean): string {
  switch (kind) {
    case 'waiting':
    case 'saving':
      return LABELS.saving;
    case 'failed':
      return LABELS.notSaved;
    case 'saved':
      if (at !== null) return format(LABELS.saved, timeText(at));
      return canWrite ? LABELS.savesItself : '';
  }
}

/** What somebody else did in a text; empty for nothing. */
export function noticeText(notice: Notice | undefined): string {
  if (notice === undefined) return '';
  const words = notice.isBoth ? LABELS.noticeBoth : LABELS.noticeChanged;
  return format(words, notice.who ?? LABELS.somebody, timeText(notice.at));
}

/** The review that comes after this one, in a sentence. */
export function nextReviewText(review: Review | null): string {
  return review === null ? LABELS.noNext : format(LABELS.nextReview, exactDay(review.scheduledFor));
}

function timeText(at: Date): string {
  return new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(at);
}
