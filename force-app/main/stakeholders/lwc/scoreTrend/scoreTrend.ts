/** The account's score over time, worked out again from the history of assessments. Pure. */
import { accountScore } from 'c/relationshipScore';
import type { Scored } from 'c/relationshipScore';
import type { Assessment, Stakeholder } from 'c/stakeholderRecords';

/** The score as it stood at the end of a day. */
export interface TrendPoint {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 0–100, one decimal. */
  readonly score: number;
}

/** Months that the trend looks back. */
export const TREND_MONTHS = 12;
/** Months back that "since" compares with. */
export const COMPARE_MONTHS = 3;

function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  // Day 0 of the following month is the last day of the month wanted.
  return new Date(Date.UTC(year, month - months, 0)).toISOString().slice(0, 10);
}

function scoreAt(
  people: readonly Stakeholder[],
  histories: ReadonlyMap<string, readonly Assessment[]>,
  date: string
): number | null {
  const then: Scored[] = people.flatMap((person) => {
    const hadLeft = !person.isActive && (person.leftOn === null || person.leftOn <= date);
    const known = (histories.get(person.id) ?? []).filter((assessment) => assessment.assessedOn.slice(0, 10) <= date);
    const last = known[known.length - 1];
    return hadLeft || last === undefined ? [] : [{ ...last, id: person.id, isActive: true }];
  });
  return accountScore(then).score;
}

/** The score at each of the last twelve month ends, oldest first; months before the first assessment are left out. */
export function pastScores(
  people: readonly Stakeholder[],
  assessments: readonly Assessment[],
  today: string
): TrendPoint[] {
  const histories = new Map<string, Assessment[]>();
  for (const assessment of [...assessments].sort((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1))) {
    const history = histories.get(assessment.stakeholderId);
    if (history === undefined) histories.set(assessment.stakeholderId, [assessment]);
    else history.push(assessment);
  }
  const points: TrendPoint[] = [];
  for (let months = TREND_MONTHS; months >= 1; months -= 1) {
    const date = monthsBefore(today, months);
    const score = scoreAt(people, histories, date);
    if (score !== null) points.push({ date, score });
  }
  return points;
}

/** The past with today's score at its end, so that the line ends where the panel's figure stands; null adds nothing. */
export function withToday(past: readonly TrendPoint[], score: number | null, today: string): readonly TrendPoint[] {
  return score === null ? past : [...past, { date: today, score }];
}

/** How the score moved since about three months ago, or since the first known month; null with fewer than two points. */
export function recentChange(points: readonly TrendPoint[]): { readonly since: string; readonly by: number } | null {
  const last = points[points.length - 1];
  const base = points[Math.max(0, points.length - 1 - COMPARE_MONTHS)];
  if (last === undefined || base === undefined || base === last) return null;
  return { since: base.date, by: Math.round((last.score - base.score) * 10) / 10 };
}
