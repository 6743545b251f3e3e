import {
  CRITERIA,
  type Criterion,
  type CriterionRatings,
  tierScore,
  type TierScore
} from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';
import type { CsvRow } from '../import/csv.ts';
import { type Existing, isSame } from '../import/existing.ts';
import type { FieldValue, Values } from '../import/records.ts';
import type { Action } from '../import/send.ts';
import type { AccountDecisions, BookAccount } from './book.ts';
import { decisionFields, ratingFields } from './columns.ts';
import type { ActiveModel } from './model.ts';

/** What a row says about an account; fields that it leaves empty are absent. */
export interface Entry {
  readonly row: CsvRow;
  readonly account: BookAccount;
  readonly values: Values;
  /** What is computed from other records; it fills only what neither the row nor the open decision says. */
  readonly suggested?: Values;
}

/** Why a row cannot be saved, and which field is to blame where it is one. */
export interface Problem {
  readonly field: string | null;
  readonly reason: string;
}

/** What is to be done for one account. */
export interface Plan {
  readonly entry: Entry;
  /**
   * `inForce`: the decision in force says the same already; `unchanged`: the open decision does; `sentBack`: it does, and
   * was sent back, so that sending it again as it is would help nobody.
   */
  readonly kind: 'create' | 'update' | 'unchanged' | 'sentBack' | 'inForce' | 'refused';
  readonly action?: Action;
  readonly problem?: Problem;
  readonly score: TierScore;
  /** The tier that is proposed; null for a draft without one. */
  readonly tier: string | null;
}

const numberOf = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** The ratings of a record or of values to be saved. */
export function ratingsOf(values: Readonly<Record<string, FieldValue | undefined>>): CriterionRatings {
  return Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, numberOf(values[ratingFields[criterion]])])
  ) as Record<Criterion, number | null>;
}

/**
 * Decides what becomes of a row: a new decision, a change of the open one, or nothing. The tier is the one that the row
 * names; else the one that somebody chose, with a reason, against the model; else what the model recommends.
 */
export function planEntry(
  entry: Entry,
  model: ActiveModel,
  decisions: AccountDecisions,
  byKey: ReadonlyMap<string, Existing>
): Plan {
  const { open, inForce } = decisions;
  const said = { ...fieldsOf(open), ...entry.values };
  const wanted = { ...blank, ...suggestions(entry, said), ...said };
  const score = tierScore(model.scoring, ratingsOf(wanted));
  const tier = chosenTier(entry, open, score);
  const plan = (kind: Plan['kind'], rest: Partial<Plan> = {}): Plan => ({ entry, kind, score, tier, ...rest });
  const isInForce = inForce !== undefined && open === undefined && saysTheSame(inForce, wanted, tier);
  if (isInForce) return plan('inForce');
  const problem = keyProblem(entry, open, byKey) ?? reasonProblem(wanted, tier, score);
  if (problem) return plan('refused', { problem });
  const status = tier === null ? 'Draft' : 'Proposed';
  const values: Values = { ...wanted, DecidedTier__c: tier, TierModel__c: model.id };
  if (open === undefined) {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    const action = {
      operation: 'create',
      values: { Account__c: entry.account.Id, ...filled, Status__c: status }
    } as const;
    return plan('create', { action });
  }
  const changed = Object.fromEntries(Object.entries(values).filter(([field, value]) => !isSame(value, open[field])));
  const isChanged = Object.keys(changed).length > 0;
  if (!isChanged && open['Status__c'] === 'Sent back') return plan('sentBack');
  if (!isChanged && open['Status__c'] === status) return plan('unchanged');
  const statusChange = open['Status__c'] === status ? {} : { Status__c: status };
  return plan('update', { action: { operation: 'update', id: open.Id, values: { ...changed, ...statusChange } } });
}

const blank: Values = Object.fromEntries(decisionFields.map((field) => [field, null]));

/** What the decision says; its blank fields are left out. */
function fieldsOf(decision: Existing | undefined): Values {
  return Object.fromEntries(
    decisionFields.flatMap((field) => {
      const value = decision?.[field] ?? null;
      return value === null ? [] : [[field, value]];
    })
  );
}

/** What is computed for fields that nobody filled; the amount goes only with the rating that it suggests. */
function suggestions({ suggested = {} }: Entry, said: Values): Values {
  if (said['RevenueRating__c'] === undefined) return suggested;
  return Object.fromEntries(Object.entries(suggested).filter(([field]) => field !== 'ClosedRevenue__c'));
}

function chosenTier({ values }: Entry, open: Existing | undefined, score: TierScore): string | null {
  if (typeof values['DecidedTier__c'] === 'string') return values['DecidedTier__c'];
  const before = open?.['DecidedTier__c'];
  const isPersonal = typeof before === 'string' && before !== (open?.['RecommendedTier__c'] ?? null);
  const isExplained =
    typeof (values['Reason__c'] === undefined ? open?.['Reason__c'] : values['Reason__c']) === 'string';
  return isPersonal && isExplained && values['DecidedTier__c'] !== null ? before : score.recommended;
}

function saysTheSame(inForce: Existing, wanted: Values, tier: string | null): boolean {
  const fields = Object.values(ratingFields);
  return fields.every((field) => isSame(wanted[field], inForce[field])) && isSame(tier, inForce['DecidedTier__c']);
}

function keyProblem(
  { values, account }: Entry,
  open: Existing | undefined,
  byKey: ReadonlyMap<string, Existing>
): Problem | undefined {
  const key = values['DecisionKey__c'];
  if (typeof key !== 'string') return undefined;
  const holder = byKey.get(key.toLowerCase());
  const field = 'Decision key';
  if (holder !== undefined && holder['Account__c'] !== account.Id)
    return { field, reason: `"${key}" belongs to a decision about another account.` };
  if (holder !== undefined && holder.Id !== open?.Id)
    return {
      field,
      reason: `"${key}" belongs to a decision that is ${String(holder['Status__c']).toLowerCase()} already; give the new proposal a key of its own.`
    };
  const own = open?.['DecisionKey__c'];
  return typeof own === 'string' && own.toLowerCase() !== key.toLowerCase()
    ? { field, reason: `the account's open decision has the key "${own}".` }
    : undefined;
}

function reasonProblem(wanted: Values, tier: string | null, { recommended }: TierScore): Problem | undefined {
  if (tier === null || tier === recommended || typeof wanted['Reason__c'] === 'string') return undefined;
  return {
    field: 'Reason',
    reason:
      recommended === null
        ? `${tier} is proposed without a score to recommend it; say why.`
        : `${tier} differs from the recommended ${recommended}; say why.`
  };
}
