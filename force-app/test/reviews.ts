/** Reviews as tests need them. */
import type { Commitment, Review } from 'c/planTypes';
import type { AgendaItem, Picks } from 'c/reviewAgenda';
import type { Criterion, ReviewPerson, RunReview } from 'c/reviewRecords';
import { promise } from 'test/planWork';

/** A scheduled review in which nothing happened yet, changed as a test wants. */
export function runReview(values: Partial<RunReview> = {}): RunReview {
  return {
    id: 'r1',
    number: 'PR-000001',
    plan: { id: 'p1', name: '2026 plan', accountId: 'a1', previousPlanId: null },
    kind: 'Cadence',
    status: 'Scheduled',
    scheduledFor: '2026-11-28',
    heldOn: null,
    host: { id: '005I', name: 'Ines Marlow' },
    attendees: [],
    notes: '',
    feedback: '',
    done: [],
    decision: null,
    nextReviewOn: null,
    pulse: null,
    ratings: [],
    work: [],
    modifiedOn: '2026-11-28T09:00:00.000Z',
    modifiedBy: null,
    earliest: '2026-09-27',
    ...values
  };
}

/** Two criteria of a rubric. */
export const CRITERIA: readonly Criterion[] = [
  {
    id: 'c1',
    name: 'Customer’s why',
    levels: ['Missing', 'Stated', 'Acted on', 'Proven with the customer'],
    prompt: 'What would they say?'
  },
  { id: 'c2', name: 'Relationship plan', levels: ['Missing', 'Stated', 'Acted on', 'Proven'], prompt: null }
];

/** A review as the plan's list knows it: held on 27 September, changed as a test wants. */
export function heldReview(values: Partial<Review> = {}): Review {
  return {
    id: 'r0',
    kind: 'Cadence',
    status: 'Held',
    scheduledFor: '2026-09-25',
    heldOn: '2026-09-27',
    host: { id: '005I', name: 'Ines Marlow' },
    attendees: null,
    decision: 'Continue',
    feedback: null,
    nextReviewOn: null,
    score: 2,
    scoreThen: 57,
    confidenceThen: 70,
    completenessThen: 60,
    keptThen: 4,
    dueThen: 6,
    tierThen: 'Tier 1',
    pulseAverage: null,
    pulseAnswers: 0,
    pulseShown: 0,
    ...values
  };
}

/** A person of the map in good standing. */
export function reviewPerson(values: Partial<ReviewPerson> & { readonly id: string }): ReviewPerson {
  return {
    name: `Person ${values.id}`,
    title: null,
    influence: 'High',
    support: 'Supporter',
    strength: 75,
    role: 'User',
    isActive: true,
    isKeyPlayer: false,
    leftOn: null,
    addedOn: '2025-01-01',
    interviewDueOn: '2027-06-01',
    ...values
  };
}

/** A point of the agenda about a promise that was made. */
export function madePoint(id: string, values: Partial<Commitment> = {}): AgendaItem {
  return {
    key: `made:${id}`,
    kind: 'commitment',
    change: 'made',
    weight: 35,
    recordId: id,
    on: '2026-10-01',
    facts: { commitment: promise({ id, name: `Promise ${id}`, ...values }), daysLate: null }
  };
}

/** A point of the agenda about a person who moved from one support to another. */
export function movedPoint(
  id: string,
  from: Partial<Picks>,
  to: Partial<Picks>,
  change: 'up' | 'down' | 'added' | 'left' | 'rated' = 'down'
): AgendaItem {
  const picks = (values: Partial<Picks>): Picks => ({
    influence: 'High',
    support: 'Neutral',
    access: 'Brief',
    role: 'User',
    strength: 50,
    ...values
  });
  return {
    key: `${change}:${id}`,
    kind: 'map',
    change,
    weight: 1500,
    recordId: id,
    on: '2026-10-01',
    facts: {
      person: { id, name: `Person ${id}`, title: null },
      isKeyPlayer: false,
      picks: { from: picks(from), to: picks(to) },
      points: change === 'up' ? 15 : -15,
      moves: 1,
      leftOn: null
    }
  };
}
