/** The time between two reviews. Days are `YYYY-MM-DD`. */
import { daysBetween, todayIso } from 'c/relativeDates';

import type { AgendaInput } from './agendaTypes';

/** The period of an agenda, both days included: what happened on the day of the last review may have come after it. */
export interface Period {
  readonly today: string;
  readonly since: string;
  readonly has: (day: string | null) => boolean;
  /** Also true of a day to come; null is a day that nobody knows, which is not over. */
  readonly isNotBefore: (day: string | null) => boolean;
  /** Days from a day to today. */
  readonly daysSince: (day: string) => number;
  /** The user's day of a moment. */
  readonly dayOf: (moment: string) => string;
}

/** The period that an input tells of. */
export function periodOf({ since, today, dayOf }: Pick<AgendaInput, 'since' | 'today' | 'dayOf'>): Period {
  return {
    today,
    since,
    has: (day) => day !== null && since <= day && day <= today,
    isNotBefore: (day) => day === null || day >= since,
    daysSince: (day) => daysBetween(day, today),
    dayOf: dayOf ?? ((moment) => todayIso(new Date(moment)))
  };
}
