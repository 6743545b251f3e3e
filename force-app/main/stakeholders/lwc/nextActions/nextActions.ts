/**
 * The three changes that matter most on an account, by rules that docs/scoring.md repeats. Pure.
 *
 * Each finding gets a worth in points: the share of all influence (0–100) that it concerns × the urgency of its rule.
 * Each person appears once, with the finding of greatest worth; ties go to the name.
 */
import {
  SUPPORT_LEVELS,
  SUPPORT_PART,
  accountScore,
  confidenceWeight,
  influenceWeight,
  interviewStatus,
  isAssessed,
  isKeyPlayer,
  strength
} from 'c/relationshipScore';
import type { Support } from 'c/relationshipScore';
import type { Stakeholder } from 'c/stakeholderRecords';

/** What to do: log an interview, name an owner, rate, compare views, raise support, link a contact, or map key players. */
export type ActionKind = 'interview' | 'owner' | 'rate' | 'compare' | 'support' | 'link' | 'map';

/** One thing to do, with the facts that its sentence needs. */
export interface NextAction {
  readonly kind: ActionKind;
  /** The person concerned; null for `map`. */
  readonly stakeholder: Stakeholder | null;
  /** Points by which actions are ranked, 0–100. */
  readonly worth: number;
  /** Share of all influence that the person holds, 0–1. */
  readonly influenceShare: number;
  /** `compare`: points by which the customer sees us lower; `support`: points that the score would gain; else null. */
  readonly points: number | null;
  /** `support`: the pick to reach; else null. */
  readonly target: Support | null;
}

/** Urgency of each rule, 0–1. */
export const URGENCY = {
  /** A key player whom nobody ever interviewed. */
  neverInterviewed: 1,
  /** A key player whose interview is past its due date. */
  overdue: 0.9,
  /** A key player without a relationship owner. */
  noOwner: 0.7,
  /** Somebody who is not rated: lowers confidence, and the score does not know them. */
  unrated: 0.8,
  /** The customer sees us lower than we do; times the gap ÷ 50, at most 1. */
  gap: 1,
  /** A key player who opposes us or is sceptical. */
  opposed: 0.6,
  /** A key player whose next interview is due within 30 days. */
  dueSoon: 0.4,
  /** A placeholder without a contact. */
  placeholder: 0.3
} as const;

/** Points between our strength and the customer's own score from which the two are compared. */
export const GAP_FROM = 15;

function findingsOf(person: Stakeholder, total: number, assessedWeight: number, today: string): NextAction[] {
  const influenceShare = confidenceWeight(person) / total;
  const found: NextAction[] = [];
  const add = (
    kind: ActionKind,
    urgency: number,
    points: number | null = null,
    target: Support | null = null
  ): void => {
    found.push({ kind, stakeholder: person, worth: influenceShare * 100 * urgency, influenceShare, points, target });
  };
  if (!isAssessed(person)) add('rate', URGENCY.unrated);
  if (person.contactId === null) add('link', URGENCY.placeholder);
  const ours = strength(person);
  if (ours !== null && person.customerScore !== null && ours - person.customerScore >= GAP_FROM) {
    const gap = ours - person.customerScore;
    add('compare', URGENCY.gap * Math.min(1, gap / 50), gap);
  }
  if (!isKeyPlayer(person)) return found;
  const status = interviewStatus(person, today);
  if (status === 'Never') add('interview', URGENCY.neverInterviewed);
  if (status === 'Overdue') add('interview', URGENCY.overdue);
  if (status === 'Due soon') add('interview', URGENCY.dueSoon);
  if (person.ownerId === null) add('owner', URGENCY.noOwner);
  const position = person.support === null ? -1 : SUPPORT_LEVELS.indexOf(person.support);
  const target = SUPPORT_LEVELS[position + 1];
  if (isAssessed(person) && position >= 0 && position <= 1 && target !== undefined) {
    // One step of support is 15 points of strength, which the person's share of the assessed influence carries over.
    const gain = (100 * SUPPORT_PART * (influenceWeight(person.influence) ?? 0)) / (4 * assessedWeight);
    add('support', URGENCY.opposed, Math.round(gain * 10) / 10, target);
  }
  return found;
}

function byWorth(a: NextAction, b: NextAction): number {
  return b.worth - a.worth || (a.stakeholder?.name ?? '').localeCompare(b.stakeholder?.name ?? '');
}

/**
 * The actions that matter most, at most `limit` (three), greatest worth first, one for each person.
 * A map with people but without anyone of high influence gets the advice to map key players first.
 */
export function nextActions(people: readonly Stakeholder[], today: string, limit = 3): NextAction[] {
  const active = people.filter((person) => person.isActive);
  if (active.length === 0) return [];
  const total = active.reduce((sum, person) => sum + confidenceWeight(person), 0);
  const { assessedWeight } = accountScore(active);
  const best = active.flatMap((person) => {
    const [first] = findingsOf(person, total, assessedWeight, today).sort(byWorth);
    return first === undefined ? [] : [first];
  });
  const hasInfluence = active.some((person) => (influenceWeight(person.influence) ?? 0) >= 4);
  const advice: NextAction[] = hasInfluence
    ? []
    : [{ kind: 'map', stakeholder: null, worth: 100, influenceShare: 0, points: null, target: null }];
  return [...advice, ...best.sort(byWorth)].slice(0, limit);
}
