/** The summary of a review, to be printed or sent. Pure. */
import { digestCommitment, digestIndicators, figureText, shortDay } from 'c/planDigest';
import type { Plan, PlanData, Review } from 'c/planTypes';
import { exactDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { markup } from './html';
import type { Inserted, Markup } from './html';
import { indicatorTable } from './indicatorsOnPaper';
import { fact, missing, own, page, part, table, written } from './page';
import type { DocumentSetting } from './page';
import { figures } from './reviewFigures';
import type { AgendaLine, RatedCriterion, ReviewDocument } from './reviewTypes';

/** Points of the agenda that matter first. */
const FIRST = 10;
/** Size of type in points. */
const POINTS = 9.5;
/** Highest level of a criterion. */
const LEVELS = 4;

/** The summary of a review as a document to print. */
export function reviewPage(input: ReviewDocument, data: PlanData, setting: DocumentSetting): string {
  const { review } = input;
  const { document: words, names, locale } = setting;
  const title = names.review(review.kind);
  return page(
    {
      title: `${title} \u2013 ${data.plan.account.name}, ${data.plan.name}`,
      footer: [title, data.plan.name, data.plan.account.name, exactDate(setting.today, locale)].join(' \u00b7 '),
      points: POINTS,
      body: [
        header(title, input, data.plan, setting),
        part(words.decision, decision(review, setting)),
        part(words.feedback, written(review.feedback, words.feedbackNone)),
        part(words.decided, decided(input, data, setting)),
        part(words.figures, figures(review, data, setting)),
        part(words.indicators, indicators(data, setting)),
        part(words.rubric, rubric(input.ratings, review, setting)),
        part(words.agenda, agenda(input.agenda, setting)),
        part(words.notes, written(input.notes, words.notesNone))
      ]
    },
    setting
  );
}

function header(title: string, { review }: ReviewDocument, plan: Plan, setting: DocumentSetting): Markup {
  const { document: words, locale } = setting;
  const day =
    review.heldOn !== null
      ? format(words.reviewHeld, exactDate(review.heldOn, locale))
      : review.scheduledFor !== null
        ? format(words.reviewPlanned, exactDate(review.scheduledFor, locale))
        : words.reviewUnplanned;
  const present = names(review.attendees);
  return markup`<div class="top">
    <div class="who">
      <p class="kicker" dir="auto">${own(plan.account.name)} \u00b7 ${own(plan.name)}</p>
      <h1>${title}</h1>
      <p class="plan">${day}</p>
      <p>${words.present}: ${present.length === 0 ? markup`<span class="none">${words.nobodyNamed}</span>` : list(present)}</p>
    </div>
    <dl class="facts">
      ${fact(words.host, review.host?.name ?? words.nobodyNamed)}
      ${fact(words.nextReview, exactDate(review.nextReviewOn, locale) || setting.words.notSet)}
      ${fact(words.today, exactDate(setting.today, locale))}
    </dl></div>`;
}

/** Names of those present, which are parted by semicolons or lines. */
function names(attendees: string | null): readonly string[] {
  return (attendees ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function list(present: readonly string[]): Inserted {
  return present.map((name, at) => markup`${at === 0 ? '' : ', '}${own(name)}`);
}

function decision({ decision: made }: Review, { document: words, names: called }: DocumentSetting): Markup {
  return made === null ? missing(words.decisionNone) : markup`<p class="decision">${called.decision(made)}</p>`;
}

function decided({ review, tasks }: ReviewDocument, { commitments }: PlanData, setting: DocumentSetting): Markup {
  const { document: words, names: called, words: digest, locale } = setting;
  const made = commitments.filter(({ reviewId }) => reviewId === review.id);
  if (made.length + tasks.length === 0) return missing(words.decidedNothing);
  const promised = made.map((commitment) => {
    const { name, to, owner, due, outcomeWord } = digestCommitment(commitment, setting);
    const whom = commitment.promisedTo === null ? to : `${to} (${called.audience(commitment.audience)})`;
    return [own(name), own(whom), own(owner), own(due), outcomeWord];
  });
  const given = tasks.map(({ subject, owner, dueOn }) => [
    own(subject),
    '',
    own(owner ?? digest.nobody),
    own(shortDay(dueOn, locale) || digest.notSet),
    ''
  ]);
  const groups = [
    { heading: words.commitmentsMade, none: words.commitmentsNone, rows: promised },
    { heading: words.tasks, none: words.tasksNone, rows: given }
  ];
  return table([words.what, words.to, words.owner, words.due, words.today], groups, [40, 21, 16, 12, 11]);
}

function indicators({ indicators: all }: PlanData, setting: DocumentSetting): Markup {
  return indicatorTable(all === null ? null : digestIndicators(all, setting), setting);
}

function rubric(ratings: readonly RatedCriterion[], { score }: Review, setting: DocumentSetting): Markup {
  const { document: words, locale } = setting;
  if (ratings.length === 0) return missing(words.rubricNone);
  const level = ({ rating, levels }: RatedCriterion): Inserted =>
    rating === null
      ? markup`<span class="none">${words.notRated}</span>`
      : markup`<b>${rating}</b> ${own(levels[rating - 1] ?? '')}`;
  const rows = ratings.map((each) => [
    own(each.name),
    level(each),
    each.lastRating === null ? markup`<span class="quiet">${words.notRatedThen}</span>` : String(each.lastRating),
    each.comment === null ? '' : own(each.comment)
  ]);
  const rated = ratings.filter(({ rating }) => rating !== null).length;
  const result =
    score === null
      ? missing(`${words.rubricScore}: ${words.notRated}`)
      : markup`<p><b>${format(words.scoreOf, figureText(score, locale), LEVELS)}</b>
          <span class="quiet"> (${format(words.ratedOf, rated, ratings.length)})</span></p>`;
  return markup`${table(
    [words.criterion, words.rating, words.lastTime, words.comment],
    [{ heading: '', none: '', rows }],
    [26, 30, 14, 30]
  )}${result}`;
}

function agenda(lines: readonly AgendaLine[], { document: words }: DocumentSetting): Markup {
  if (lines.length === 0) return missing(words.agendaEmpty);
  const first = lines.slice(0, FIRST);
  const others = lines.slice(FIRST).filter(({ isSpoken }) => isSpoken);
  const silent = lines.length - first.length - others.length;
  const item = ({ kind, text, isSpoken }: AgendaLine): Markup =>
    markup`<li><span>${own(text)} <span class="quiet">${kind} \u00b7 </span>
      <span class="${isSpoken ? 'good' : 'quiet'}">${isSpoken ? words.agendaSpoken : words.agendaNotSpoken}</span></span></li>`;
  return markup`<h3>${words.agendaFirst}</h3><ol class="numbered">${first.map(item)}</ol>
    ${others.length === 0 ? null : markup`<h3>${words.agendaOthers}</h3><ol class="numbered">${others.map(item)}</ol>`}
    ${silent === 0 ? null : markup`<p class="quiet">${format(words.agendaMore, silent)}</p>`}`;
}
