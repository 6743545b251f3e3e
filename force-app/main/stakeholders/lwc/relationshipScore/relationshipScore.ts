/** The relationship score and everything derived from a person's four picks. Runs anywhere; imports nothing. */

/** Influence picks from lowest to highest; the weight of a pick is its position plus one (1–5). */
export const INFLUENCE_LEVELS = ['Very low', 'Low', 'Medium', 'High', 'Very high'] as const;
/** Support picks from worst to best; the share of a pick is its position ÷ 4. */
export const SUPPORT_LEVELS = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'] as const;
/** Access picks from none to most; the share of a pick is its position ÷ 3. */
export const ACCESS_LEVELS = ['None', 'Brief', 'Regular', 'In depth'] as const;
/** Roles a person can play in the customer's decisions. */
export const ROLES = ['Decision maker', 'Approver', 'Influencer', 'User', 'Gatekeeper'] as const;

export type Influence = (typeof INFLUENCE_LEVELS)[number];
export type Support = (typeof SUPPORT_LEVELS)[number];
export type Access = (typeof ACCESS_LEVELS)[number];
export type Role = (typeof ROLES)[number];

/** One person's picks; null means that nobody has rated it yet, which is never scored as neutral. */
export interface Ratings {
  readonly influence: Influence | null;
  readonly support: Support | null;
  readonly access: Access | null;
  readonly role: Role | null;
}

/** A person as the score sees them. */
export interface Scored extends Ratings {
  readonly id: string;
  readonly isActive: boolean;
}

/** A person as the interview rules see them; dates are `YYYY-MM-DD`. */
export interface Interviewed {
  readonly lastInterview: string | null;
  readonly cadenceDays: number | null;
}

/** One person's share in the account score. */
export interface Contribution {
  readonly id: string;
  /** Influence weight, 1–5. */
  readonly weight: number;
  /** Share of the assessed influence, above 0 to 1. */
  readonly share: number;
  /** Strength, 0–100, two decimals. */
  readonly strength: number;
  /** Points above or below 50, unrounded; these add up to the unrounded score − 50. */
  readonly exact: number;
  /** Points above or below 50, one decimal; these add up to the shown score − 50 (largest remainder). */
  readonly points: number;
}

/** The account's score with the sums that it is made of. */
export interface AccountScore {
  /** 0–100 with one decimal, rounded half up; null while nobody is assessed. */
  readonly score: number | null;
  /** Assessed influence ÷ all influence, 0–1; null when there is no active person. */
  readonly confidence: number | null;
  readonly status: RelationshipStatus;
  /** Sum of the weights of assessed active people. */
  readonly assessedWeight: number;
  /** Sum of the weights of all active people, an unrated influence counting 3. */
  readonly totalWeight: number;
  /** Sum of weight × strength over assessed active people. */
  readonly weightedStrength: number;
  readonly assessedCount: number;
  readonly activeCount: number;
  /** Largest gain first. */
  readonly contributions: readonly Contribution[];
}

/** Account.RelationshipStatus__c: below 40 at risk, below 60 developing, below 80 strong, else trusted. */
export type RelationshipStatus = 'Not assessed' | 'At risk' | 'Developing' | 'Strong' | 'Trusted';

/** Stakeholder__c.InterviewStatus__c. */
export type InterviewStatus = 'Never' | 'Overdue' | 'Due soon' | 'Current';

/** Share of support in a person's strength; the rest is access. */
export const SUPPORT_PART = 0.6;
/** Share of access in a person's strength. */
export const ACCESS_PART = 0.4;
/** Points from which contributions are counted: a relationship neither good nor bad. */
export const MIDPOINT = 50;
/** Weight of an unrated influence in the denominator of confidence, the middle of 1–5. */
export const UNRATED_WEIGHT = 3;
/** Days between interviews where the customer has named no cadence of their own: at least annually. */
export const DEFAULT_CADENCE_DAYS = 365;
/** Days before the due date from which an interview counts as due soon. */
export const DUE_SOON_DAYS = 30;
/** Weight from which a person can be a key player (High). */
export const KEY_PLAYER_WEIGHT = 4;

const DAY = 86_400_000;

/** Influence weight 1–5; null while influence is blank (Stakeholder__c.InfluenceWeight__c). */
export function influenceWeight(influence: Influence | null): number | null {
  const position = influence === null ? -1 : INFLUENCE_LEVELS.indexOf(influence);
  return position < 0 ? null : position + 1;
}

/** Support as a share, 0, ¼, ½, ¾ or 1; null while blank (Stakeholder__c.SupportShare__c). */
export function supportShare(support: Support | null): number | null {
  const position = support === null ? -1 : SUPPORT_LEVELS.indexOf(support);
  return position < 0 ? null : position / (SUPPORT_LEVELS.length - 1);
}

/** Access as a share, 0, ⅓, ⅔ or 1; null while blank (Stakeholder__c.AccessShare__c). */
export function accessShare(access: Access | null): number | null {
  const position = access === null ? -1 : ACCESS_LEVELS.indexOf(access);
  return position < 0 ? null : position / (ACCESS_LEVELS.length - 1);
}

// Strength in hundredths of a point, so that sums stay exact: 100 × (0.6 × s ÷ 4 + 0.4 × a ÷ 3) = (45 s + 40 a) ÷ 3.
function strengthHundredths(ratings: Pick<Ratings, 'support' | 'access'>): number | null {
  const support = ratings.support === null ? -1 : SUPPORT_LEVELS.indexOf(ratings.support);
  const access = ratings.access === null ? -1 : ACCESS_LEVELS.indexOf(ratings.access);
  if (support < 0 || access < 0) return null;
  return Math.floor((2 * (4500 * support + 4000 * access) + 3) / 6);
}

/**
 * Strength of one relationship: 100 × (0.6 × support + 0.4 × access), 0–100 with two decimals, rounded half up.
 * Null while support or access is blank (Stakeholder__c.Strength__c).
 */
export function strength(ratings: Pick<Ratings, 'support' | 'access'>): number | null {
  const hundredths = strengthHundredths(ratings);
  return hundredths === null ? null : hundredths / 100;
}

/** True when influence, support and access are all rated (Stakeholder__c.IsAssessed__c). */
export function isAssessed(ratings: Pick<Ratings, 'influence' | 'support' | 'access'>): boolean {
  return influenceWeight(ratings.influence) !== null && strengthHundredths(ratings) !== null;
}

/** True for an active person of High or Very high influence who is neither User nor Gatekeeper. */
export function isKeyPlayer(person: Ratings & { readonly isActive: boolean }): boolean {
  const weight = influenceWeight(person.influence);
  const decides = person.role !== 'User' && person.role !== 'Gatekeeper';
  return person.isActive && weight !== null && weight >= KEY_PLAYER_WEIGHT && decides;
}

/** Status in words for a score of 0–100; 'Not assessed' for null. */
export function relationshipStatus(score: number | null): RelationshipStatus {
  if (score === null) return 'Not assessed';
  if (score < 40) return 'At risk';
  if (score < 60) return 'Developing';
  return score < 80 ? 'Strong' : 'Trusted';
}

interface Part {
  readonly id: string;
  readonly weight: number;
  readonly hundredths: number;
}

function assessedParts(people: readonly Scored[]): Part[] {
  const parts: Part[] = [];
  for (const person of people) {
    const weight = influenceWeight(person.influence);
    const hundredths = strengthHundredths(person);
    if (person.isActive && weight !== null && hundredths !== null) parts.push({ id: person.id, weight, hundredths });
  }
  return parts;
}

/** Weight of a person in the denominator of confidence: 1–5, 3 while unrated, 0 after they left. */
export function confidenceWeight(person: Scored): number {
  return person.isActive ? (influenceWeight(person.influence) ?? UNRATED_WEIGHT) : 0;
}

/**
 * The account's score: Σ weight × strength ÷ Σ weight over active assessed people, one decimal, rounded half up;
 * its confidence and each person's contribution (Account.RelationshipScore__c and RelationshipConfidence__c).
 */
export function accountScore(people: readonly Scored[]): AccountScore {
  const parts = assessedParts(people);
  const assessedWeight = parts.reduce((sum, part) => sum + part.weight, 0);
  const weighted = parts.reduce((sum, part) => sum + part.weight * part.hundredths, 0);
  const totalWeight = people.reduce((sum, person) => sum + confidenceWeight(person), 0);
  const tenths = assessedWeight === 0 ? null : Math.floor((2 * weighted + 10 * assessedWeight) / (20 * assessedWeight));
  const score = tenths === null ? null : tenths / 10;
  return {
    score,
    confidence: totalWeight === 0 ? null : assessedWeight / totalWeight,
    status: relationshipStatus(score),
    assessedWeight,
    totalWeight,
    weightedStrength: weighted / 100,
    assessedCount: parts.length,
    activeCount: people.filter((person) => person.isActive).length,
    contributions: tenths === null ? [] : shareOut(parts, assessedWeight, tenths - MIDPOINT * 10)
  };
}

// Largest remainder: each contribution is rounded down to a tenth, and the tenths that are then missing from
// the shown score − 50 go one each to those that lost most. Ties go to the lower id, so the answer is stable.
function shareOut(parts: readonly Part[], assessedWeight: number, targetTenths: number): Contribution[] {
  const shares = parts.map((part) => {
    const numerator = part.weight * (part.hundredths - MIDPOINT * 100);
    const denominator = 10 * assessedWeight;
    const tenths = Math.floor(numerator / denominator);
    return { part, exact: numerator / assessedWeight / 100, tenths, remainder: numerator - tenths * denominator };
  });
  const missing = targetTenths - shares.reduce((sum, share) => sum + share.tenths, 0);
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder || (a.part.id < b.part.id ? -1 : 1));
  byRemainder.slice(0, missing).forEach((share) => {
    share.tenths += 1;
  });
  return shares
    .map(({ part, exact, tenths }) => ({
      id: part.id,
      weight: part.weight,
      share: part.weight / assessedWeight,
      strength: part.hundredths / 100,
      exact,
      points: tenths === 0 ? 0 : tenths / 10
    }))
    .sort((a, b) => b.exact - a.exact || (a.id < b.id ? -1 : 1));
}

/** The account's score if one person's picks were as `change` says; a person not in the list changes nothing. */
export function whatIf(people: readonly Scored[], id: string, change: Partial<Ratings>): AccountScore {
  return accountScore(people.map((person) => (person.id === id ? { ...person, ...change } : person)));
}

/** Days since 1 January 1970 of a `YYYY-MM-DD` date (a time after it is ignored). */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** Date on which the next interview is due: last one + cadence (365 days unless the customer chose); null if never held. */
export function interviewDue(person: Interviewed): string | null {
  if (person.lastInterview === null) return null;
  const due = dayNumber(person.lastInterview) + (person.cadenceDays ?? DEFAULT_CADENCE_DAYS);
  return new Date(due * DAY).toISOString().slice(0, 10);
}

/** Interview status on a given day (`YYYY-MM-DD`): overdue after the due date, due soon within 30 days of it. */
export function interviewStatus(person: Interviewed, today: string): InterviewStatus {
  const due = interviewDue(person);
  if (due === null) return 'Never';
  const days = dayNumber(due) - dayNumber(today);
  if (days < 0) return 'Overdue';
  return days <= DUE_SOON_DAYS ? 'Due soon' : 'Current';
}

/** Share of the assessed influence (0–1) whose last interview is within its cadence today; null if nobody is assessed. */
export function confirmedShare(people: readonly (Scored & Interviewed)[], today: string): number | null {
  const counted = people.filter((person) => person.isActive && isAssessed(person));
  const weight = (list: readonly Scored[]): number =>
    list.reduce((sum, person) => sum + (influenceWeight(person.influence) ?? 0), 0);
  const total = weight(counted);
  const fresh = counted.filter((person) => ['Due soon', 'Current'].includes(interviewStatus(person, today)));
  return total === 0 ? null : weight(fresh) / total;
}
