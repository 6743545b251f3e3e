/** What was promised and what was kept. Runs anywhere; imports nothing but types. Days are `YYYY-MM-DD`. */
import type { Commitment } from 'c/planTypes';

/** Commitment__c.Outcome__c. */
export const OUTCOMES = ['Kept', 'Kept late', 'Missed', 'Due today', 'Open', 'Withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the outcome of a promise follows from. */
export type JudgedCommitment = Pick<Commitment, 'status' | 'dueOn' | 'doneOn'>;

/** How many of the promises that were due were kept, with the promises themselves. */
export interface SayDo<C extends JudgedCommitment = Commitment> {
  /** Done by the due date (AccountPlan__c.KeptCommitments__c). */
  readonly kept: number;
  /** Done after the due date (AccountPlan__c.LateCommitments__c). */
  readonly late: number;
  /** Open, the due date passed (AccountPlan__c.MissedCommitments__c once the nightly flow has marked them). */
  readonly missed: number;
  /** Kept, kept late and missed together (AccountPlan__c.DueCommitments__c). */
  readonly due: number;
  /** Kept ÷ due in whole percent, 0 to 100, rounded half up; null until something was due (AccountPlan__c.SayDoRatio__c). */
  readonly ratio: number | null;
  /** The promises behind the counts, each list by due date, oldest first. */
  readonly evidence: { readonly kept: readonly C[]; readonly late: readonly C[]; readonly missed: readonly C[] };
}

/** How a promise stands on the user's day (Commitment__c.Outcome__c). */
export function outcome({ status, dueOn, doneOn }: JudgedCommitment, today: string): Outcome {
  if (status === 'Withdrawn') return 'Withdrawn';
  if (status === 'Done') return doneOn !== null && doneOn > dueOn ? 'Kept late' : 'Kept';
  if (dueOn < today) return 'Missed';
  return dueOn === today ? 'Due today' : 'Open';
}

/**
 * The say/do ratio: promises kept by their due date ÷ promises that were due. A promise is due when it was done, or when it
 * is open and its due date has passed; one that is open and not yet due or withdrawn counts nowhere.
 */
export function sayDo<C extends JudgedCommitment>(commitments: readonly C[], today: string): SayDo<C> {
  const byDueDate = [...commitments].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  const those = (wanted: Outcome): readonly C[] => byDueDate.filter((each) => outcome(each, today) === wanted);
  const evidence = { kept: those('Kept'), late: those('Kept late'), missed: those('Missed') };
  const [kept, late, missed] = [evidence.kept.length, evidence.late.length, evidence.missed.length];
  const due = kept + late + missed;
  const ratio = due === 0 ? null : Math.floor((200 * kept + due) / (2 * due));
  return { kept, late, missed, due, ratio, evidence };
}

/** Columns of a board of promises, what needs attention first; those that were withdrawn stand last. */
export const COMMITMENT_GROUPS = ['overdue', 'today', 'week', 'month', 'later', 'done', 'withdrawn'] as const;
export type CommitmentGroup = (typeof COMMITMENT_GROUPS)[number];

/** One column of the board. */
export interface GroupedCommitments {
  readonly group: CommitmentGroup;
  /** By due date, then promises to customers, then by name; done ones the latest first. */
  readonly commitments: readonly Commitment[];
}

/** Days from today that `week` reaches to. */
export const WEEK_DAYS = 7;
/** Days from today that `month` reaches to. */
export const MONTH_DAYS = 30;
const DAY = 86_400_000;

/** Where a promise stands on the board: due within the next 7 days is `week`, within 30 `month`, after that `later`. */
export function commitmentGroup(commitment: JudgedCommitment, today: string): CommitmentGroup {
  if (commitment.status === 'Withdrawn') return 'withdrawn';
  if (commitment.status === 'Done') return 'done';
  const days = (Date.parse(`${commitment.dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY;
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  if (days <= WEEK_DAYS) return 'week';
  return days <= MONTH_DAYS ? 'month' : 'later';
}

/** The board: every column, also empty ones, and each promise in exactly one of them, whatever order they came in. */
export function groupCommitments(commitments: readonly Commitment[], today: string): readonly GroupedCommitments[] {
  const groups = new Map<CommitmentGroup, Commitment[]>(COMMITMENT_GROUPS.map((group) => [group, []]));
  for (const each of commitments) groups.get(commitmentGroup(each, today))?.push(each);
  return [...groups].map(([group, members]) => ({
    group,
    commitments: members.sort(group === 'done' ? latestFirst : nextFirst)
  }));
}

function latestFirst(a: Commitment, b: Commitment): number {
  return compare(b.doneOn ?? b.dueOn, a.doneOn ?? a.dueOn) || nextFirst(a, b);
}

/** 'Customer' stands before 'Internal'. */
function nextFirst(a: Commitment, b: Commitment): number {
  return compare(a.dueOn, b.dueOn) || compare(a.audience, b.audience) || compare(a.name, b.name) || compare(a.id, b.id);
}

/** By code units, so that the order is the same in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
