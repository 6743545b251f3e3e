/** Something in the org, as whoever does the work knows it. */
export interface Thing {
  readonly id: string;
  /** The day on which it was deleted by itself. */
  deletedOn: string | null;
}

export interface Account extends Thing {
  readonly plans: Plan[];
  readonly people: Person[];
}

export interface Plan extends Thing {
  account: Account;
  start: string;
  end: string;
  readonly indicators: Indicator[];
}

export interface Indicator extends Thing {
  readonly plan: Plan;
  readonly source: string;
  readonly baseline: number;
  /** Typed dates; null follows the plan. */
  start: string | null;
  target: string | null;
}

export interface Person extends Thing {
  readonly account: Account;
  influence: string | null;
  support: string | null;
  access: string | null;
  isActive: boolean;
}

export interface Interview extends Thing {
  readonly person: Person;
}

export interface Opportunity extends Thing {
  readonly account: Account;
  plan: Plan | null;
}

export interface Review extends Thing {
  readonly plan: Plan;
  status: string;
  readonly scheduled: string;
}

export interface Promise_ extends Thing {
  readonly plan: Plan;
  status: string;
  due: string;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The time in which evidence counts for an indicator. */
export function timeOf({ start, target, plan }: Indicator): { readonly from: string; readonly until: string } {
  return { from: start ?? plan.start, until: target !== null && target > plan.end ? target : plan.end };
}

export function isThere({ deletedOn }: Thing): boolean {
  return deletedOn === null;
}
