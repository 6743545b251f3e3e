/** Turns GraphQL answers into the accounts and rules that the portfolio page works with. Pure but for the documents. */
import type { Page } from 'c/pageReader';
import { nextCursor, nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { CRITERIA, TIERS } from 'c/tierScore';
import type { Criterion, CriterionRatings, ScoringModel, Tier } from 'c/tierScore';

export { PORTFOLIO_ACCOUNTS, PORTFOLIO_RULES } from './queries';
export { NO_FILTERS, NONE, filterOptions, isPlaced, matches, missingFor } from './filters';
export type { FilterOptions, Filters, Missing, PlacedAccount } from './filters';
export { revenueText } from './words';

/** An account as the portfolio sees it. Blank is null; nothing is made up for it. */
export interface PortfolioAccount {
  readonly id: string;
  readonly name: string;
  /** Null while no decision was approved. */
  readonly tier: Tier | null;
  /** Account.TierStatus__c: Not tiered, Current, Refresh due or Refresh overdue. */
  readonly tierStatus: string | null;
  /** `YYYY-MM-DD`, a year after the tier took effect. */
  readonly refreshOn: string | null;
  /** Annual revenue in the org's currency. */
  readonly revenue: number | null;
  /** Account.RelationshipScore__c, 0–100; null while nobody is assessed. */
  readonly relationship: number | null;
  /** Score of the decision in force, 0–100; null without one or while a criterion is unrated. */
  readonly attractiveness: number | null;
  readonly organisationType: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** Ratings of the decision in force; null without one. */
  readonly ratings: CriterionRatings | null;
}

/** What tiers rest on and promise. */
export interface PortfolioRules {
  /** Null while no model is active. */
  readonly model: (ScoringModel & { readonly id: string; readonly name: string }) | null;
  /** How many accounts of a tier fill one manager; null where the policy does not say. */
  readonly capacity: Readonly<Record<string, number | null>>;
}

type CriterionName = 'Revenue' | 'Growth' | 'Fit' | 'Partner' | 'Ecosystem' | 'Access';
type Ratings = { readonly [Name in `${CriterionName}Rating__c`]?: Field<number> };
type Weights = { readonly [Name in `${CriterionName}Weight__c`]?: Field<number> };

interface AccountNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Tier__c?: Field<string>;
  readonly TierStatus__c?: Field<string>;
  readonly TierRefreshOn__c?: Field<string>;
  readonly AnnualRevenue?: Field<number>;
  readonly RelationshipScore__c?: Field<number>;
  readonly OrganizationType__c?: Field<string>;
  readonly BillingState?: Field<string>;
  readonly BillingCountry?: Field<string>;
  readonly OwnerId?: Field<string>;
  readonly Owner?: { readonly Name?: Field<string> } | null;
  readonly TierDecision__r?: (Ratings & { readonly Id: string; readonly Score__c?: Field<number> }) | null;
}

interface ModelNode extends Weights {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Tier1From__c?: Field<number>;
  readonly Tier2From__c?: Field<number>;
  readonly Tier3From__c?: Field<number>;
}

interface PolicyNode {
  readonly Id: string;
  readonly Tier__c?: Field<string>;
  readonly MaxAccountsPerManager__c?: Field<number>;
}

/** What `PORTFOLIO_ACCOUNTS` answers. */
export interface BookData {
  readonly uiapi: { readonly query: { readonly Account?: Connection<AccountNode> | null } };
}

/** What `PORTFOLIO_RULES` answers. */
export interface RulesData {
  readonly uiapi: {
    readonly query: {
      readonly TierModel__c?: Connection<ModelNode> | null;
      readonly TierPolicy__c?: Connection<PolicyNode> | null;
    };
  };
}

const NAMES: Readonly<Record<Criterion, CriterionName>> = {
  revenue: 'Revenue',
  growth: 'Growth',
  fit: 'Fit',
  partner: 'Partner',
  ecosystem: 'Ecosystem',
  access: 'Access'
};

function byCriterion(read: (name: CriterionName) => Field<number>): Record<Criterion, number | null> {
  const entries = CRITERIA.map((criterion) => [criterion, valueOf(read(NAMES[criterion]))]);
  return Object.fromEntries(entries) as Record<Criterion, number | null>;
}

/** A tier by its name; null for blank and for values that the scoring does not know. */
export function tierNamed(value: string | null): Tier | null {
  return TIERS.find((tier) => tier === value) ?? null;
}

function toAccount(node: AccountNode): PortfolioAccount {
  const decision = node.TierDecision__r ?? null;
  return {
    id: node.Id,
    name: textOf(node.Name) ?? node.Id,
    tier: tierNamed(textOf(node.Tier__c)),
    tierStatus: textOf(node.TierStatus__c),
    refreshOn: textOf(node.TierRefreshOn__c),
    revenue: valueOf(node.AnnualRevenue),
    relationship: valueOf(node.RelationshipScore__c),
    attractiveness: valueOf(decision?.Score__c),
    organisationType: textOf(node.OrganizationType__c),
    state: textOf(node.BillingState),
    country: textOf(node.BillingCountry),
    ownerId: textOf(node.OwnerId),
    ownerName: textOf(node.Owner?.Name),
    ratings: decision === null ? null : byCriterion((name) => decision[`${name}Rating__c`])
  };
}

/** A page of accounts from its answer. */
export function toBookPage(data: BookData): Page<PortfolioAccount> {
  const connection = data.uiapi.query.Account;
  return {
    rows: nodesOf(connection).map(toAccount),
    total: connection?.totalCount ?? null,
    next: nextCursor(connection)
  };
}

/** The active model and capacities from their answer. */
export function toRules(data: RulesData): PortfolioRules {
  const { TierModel__c, TierPolicy__c } = data.uiapi.query;
  const model = nodesOf(TierModel__c)[0];
  return {
    model:
      model === undefined
        ? null
        : {
            id: model.Id,
            name: textOf(model.Name) ?? model.Id,
            weights: byCriterion((name) => model[`${name}Weight__c`]),
            thresholds: [valueOf(model.Tier1From__c), valueOf(model.Tier2From__c), valueOf(model.Tier3From__c)]
          },
    capacity: Object.fromEntries(
      nodesOf(TierPolicy__c).map((policy) => [textOf(policy.Tier__c) ?? '', valueOf(policy.MaxAccountsPerManager__c)])
    )
  };
}
