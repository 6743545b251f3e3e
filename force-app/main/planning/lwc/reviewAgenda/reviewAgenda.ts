/** The agenda of a plan review, written from what changed since the last one. Runs anywhere; knows no clock of its own. */
import type { Plan, Review } from 'c/planTypes';

import type { Agenda, AgendaInput, AgendaItem, Figures } from './agendaTypes';
import { planItems, scoreItems, tierItems } from './figureItems';
import { indicatorItems } from './indicatorItems';
import { interviewItems, mapItems } from './mapItems';
import { periodOf } from './period';
import { inOrder } from './ranking';
import { barrierItem, commitmentItem, objectiveItem, opportunityItem } from './workItems';

export type {
  Agenda,
  AgendaChange,
  AgendaInput,
  AgendaItem,
  AgendaKind,
  AgendaPerson,
  Assessment,
  BarrierFacts,
  CommitmentFacts,
  CourseFacts,
  Figures,
  IndicatorFacts,
  InterviewFacts,
  MapFacts,
  ObjectiveFacts,
  Picks,
  PipelineFacts,
  PlanFacts,
  Reading,
  ScoreFacts,
  Then,
  TierDecision,
  TierFacts
} from './agendaTypes';

/** How many points of the agenda matter first. */
export const FIRST_POINTS = 10;

/** From when an agenda tells, and what the review of that day kept. */
export interface AgendaStart {
  /** The day of the last review that was held, or else of the activation, or else of the start of the plan. */
  readonly since: string;
  /** Null when none was held. */
  readonly then: Figures | null;
  readonly lastReview: Review | null;
}

/** Where the agenda of a review begins; of one that was held, at the review before it. */
export function agendaStart(
  plan: Pick<Plan, 'activatedOn' | 'startDate'>,
  reviews: readonly Review[],
  review: Pick<Review, 'id' | 'heldOn'> | null = null
): AgendaStart {
  const held = reviews.filter(({ id, status, heldOn }) => status === 'Held' && heldOn !== null && id !== review?.id);
  const before = held.filter(({ id, heldOn }) => comesBefore({ id, heldOn }, review));
  const lastReview = before.reduce<Review | null>(
    (latest, each) => (latest === null || comesBefore(latest, each) ? each : latest),
    null
  );
  return {
    since: lastReview?.heldOn ?? plan.activatedOn ?? plan.startDate,
    then: lastReview === null ? null : figuresThen(lastReview),
    lastReview
  };
}

/** Two reviews of one day follow each other by id, which is given out in time. */
function comesBefore(one: Pick<Review, 'id' | 'heldOn'>, other: Pick<Review, 'id' | 'heldOn'> | null): boolean {
  if (other?.heldOn === null || other === null) return true;
  return (one.heldOn ?? '') < other.heldOn || (one.heldOn === other.heldOn && one.id < other.id);
}

/** What a held review kept of that day. */
export function figuresThen(review: Review): Figures {
  return {
    score: review.scoreThen,
    confidence: review.confidenceThen,
    tier: review.tierThen,
    completeness: review.completenessThen,
    pulse: review.pulseAverage
  };
}

/**
 * The agenda in the order in which it is worth speaking about, each change once for each subject. Several moves of a person
 * are one item from the first to the last. Changes of the day `since` are told: they may have come after that review.
 *
 * Ranked by one rule. Each item belongs to a class; within it, size decides: weight = base + 99 × size ÷ (size + half),
 * where `half` is the size that earns half of the points. The classes, first to last, with what their size is:
 * promises to the customer missed, then kept late, internal promises missed, then kept late (days since the due date);
 * people who moved down (influence 1–5 × points of strength lost); key players who left (influence); the plan off course or
 * at risk by its leading indicators (percent of the measured ones that are behind); objectives behind (percentage points
 * behind the line); barriers escalated or 30 days old (days open); indicators that fell behind (percentage points); score and
 * confidence (the larger change in points); tier; indicators that are still behind (percentage points); people who moved up
 * (influence × points gained); promises to the customer kept, internal ones kept (days
 * since the due date); opportunities lost, won, found (amount, unknown last); interviews of key players due, of others (days
 * overdue, never held first). Small things come last, each with a weight of its own. Ties: the older day, then the key.
 * The same in docs/planning.md.
 */
export function reviewAgenda(input: AgendaInput): Agenda {
  const period = periodOf(input);
  const { commitments, objectives, barriers, opportunities } = input.data;
  const items: readonly (AgendaItem | null)[] = [
    ...commitments.map((each) => commitmentItem(each, period)),
    ...mapItems(input, period),
    ...objectives.map((each) => objectiveItem(each, period)),
    ...indicatorItems(input, period),
    ...barriers.map((each) => barrierItem(each, period)),
    ...scoreItems(input),
    ...tierItems(input, period),
    ...opportunities.map((each) => opportunityItem(each, period)),
    ...interviewItems(input, period),
    ...planItems(input, period)
  ];
  const byKey = new Map(items.flatMap((item) => (item === null ? [] : [[item.key, item] as const])));
  const ranked = [...byKey.values()].sort(inOrder);
  return { items: ranked, topTen: ranked.slice(0, FIRST_POINTS), rest: ranked.slice(FIRST_POINTS) };
}
