/** Where accounts would land under a model that is being drawn up. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { ratingField } from 'c/tierModelRecords';
import { CRITERIA, TIERS, tierOf, tierScore } from 'c/tierScore';
import type { Criterion, CriterionRatings, Thresholds, Tier, Weights } from 'c/tierScore';

const NAMES = new Intl.Collator();

/** Points from a threshold within which an account is at the edge. */
export const EDGE = 2;

/** Width of a bar of the distribution in points of score. */
export const BAR_POINTS = 4;

/** An account with its latest ratings. */
export interface RatedAccount {
  readonly id: string;
  readonly name: string;
  readonly ratings: CriterionRatings;
  /** The tier in force; null when none was ever approved. */
  readonly tierNow: Tier | null;
}

/** An account with what the edited weights make of it. */
export interface ScoredAccount extends RatedAccount {
  /** 0 to 100; null while it cannot be scored. */
  readonly score: number | null;
  /** Weighted criteria that nobody rated. */
  readonly unrated: readonly Criterion[];
}

/** An account with where the edited thresholds put it. */
export interface PlacedAccount extends ScoredAccount {
  /** Null while it cannot be scored or a threshold is missing. */
  readonly tier: Tier | null;
  /** The nearest threshold when it is within 2 points, otherwise null. */
  readonly edge: Edge | null;
}

/** A threshold that an account is near to. */
export interface Edge {
  /** The tier that begins there. */
  readonly tier: Tier;
  /** Score − threshold, two decimals. */
  readonly points: number;
}

/** What the preview shows; accounts in each list by score from the highest, at the edge by nearness. */
export interface Preview {
  readonly tiers: Readonly<Record<Tier, readonly PlacedAccount[]>>;
  readonly unscored: readonly PlacedAccount[];
  /** Accounts that would have another tier than now. */
  readonly changed: readonly PlacedAccount[];
  /** Accounts without a tier now that would get one. */
  readonly first: readonly PlacedAccount[];
  readonly edge: readonly PlacedAccount[];
}

type DecisionNode = {
  readonly Id: string;
  readonly Status__c?: Field<string>;
  readonly Account__c?: Field<string>;
  readonly Account__r?: { readonly Name?: Field<string>; readonly Tier__c?: Field<string> } | null;
};

/** What the query of ratings answers, one page of it. */
export interface RatingsData {
  readonly uiapi: { readonly query: { readonly AccountTier__c?: Connection<DecisionNode> | null } };
}

/** A decision as the query gives it. */
export interface RatedDecision extends RatedAccount {
  readonly isApproved: boolean;
}

/** The decisions of one page; those whose account the user may not see are left out. */
export function toDecisions(data: RatingsData): readonly RatedDecision[] {
  return nodesOf(data.uiapi.query.AccountTier__c).flatMap((node) => {
    const id = valueOf(node.Account__c);
    if (id === null) return [];
    const fields = node as unknown as Readonly<Record<string, Field<number>>>;
    const ratings = CRITERIA.map((criterion) => [criterion, valueOf(fields[ratingField(criterion)])] as const);
    return [
      {
        id,
        name: textOf(node.Account__r?.Name) ?? id,
        tierNow: TIERS.find((tier) => tier === valueOf(node.Account__r?.Tier__c)) ?? null,
        isApproved: valueOf(node.Status__c) === 'Approved',
        ratings: Object.fromEntries(ratings) as Record<Criterion, number | null>
      }
    ];
  });
}

/** One entry for each account: its approved decision, or else its open one. */
export function latestRatings(decisions: readonly RatedDecision[]): readonly RatedAccount[] {
  const byAccount = new Map<string, RatedDecision>();
  for (const decision of decisions) {
    if (decision.isApproved || !byAccount.has(decision.id)) byAccount.set(decision.id, decision);
  }
  return [...byAccount.values()];
}

/** Scores accounts by weights, the highest first; thresholds play no part, so that they can be dragged without scoring anew. */
export function scored(weights: Weights, accounts: readonly RatedAccount[]): readonly ScoredAccount[] {
  const model = { weights, thresholds: [null, null, null] } as const;
  return accounts
    .map((account) => {
      const { score, unrated } = tierScore(model, account.ratings);
      return { ...account, score, unrated };
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || NAMES.compare(a.name, b.name));
}

/** Puts scored accounts into tiers, in their order. */
export function placed(thresholds: Thresholds, accounts: readonly ScoredAccount[]): Preview {
  const tiers: Record<Tier, PlacedAccount[]> = { 'Tier 1': [], 'Tier 2': [], 'Tier 3': [], 'Not a key account': [] };
  const unscored: PlacedAccount[] = [];
  const changed: PlacedAccount[] = [];
  const first: PlacedAccount[] = [];
  const edge: PlacedAccount[] = [];
  for (const account of accounts) {
    const place = { ...account, tier: tierOf(account.score, thresholds), edge: edgeOf(account.score, thresholds) };
    if (place.score === null) unscored.push(place);
    if (place.edge !== null) edge.push(place);
    if (place.tier === null) continue;
    tiers[place.tier].push(place);
    if (place.tierNow === null) first.push(place);
    else if (place.tierNow !== place.tier) changed.push(place);
  }
  edge.sort((a, b) => nearness(a) - nearness(b));
  return { tiers, unscored, changed, first, edge };
}

function nearness({ edge }: PlacedAccount): number {
  return Math.abs(edge?.points ?? 0);
}

function edgeOf(score: number | null, thresholds: Thresholds): Edge | null {
  if (score === null) return null;
  const edges = thresholds.flatMap((threshold, index): Edge[] => {
    const tier = TIERS[index];
    if (threshold === null || tier === undefined) return [];
    return [{ tier, points: Math.round((score - threshold) * 100) / 100 }];
  });
  const nearest = edges.sort((a, b) => Math.abs(a.points) - Math.abs(b.points))[0];
  return nearest === undefined || Math.abs(nearest.points) > EDGE ? null : nearest;
}

/** One bar of the distribution. */
export interface Bar {
  /** Lowest score that counts into it. */
  readonly from: number;
  readonly count: number;
  /** 0 to 1, of the largest bar. */
  readonly share: number;
  /** The tier at its middle; null while a threshold is missing. */
  readonly tier: Tier | null;
}

/** How many accounts have which score, in bars of 4 points; the last one holds 100 too. */
export function distribution(thresholds: Thresholds, accounts: readonly ScoredAccount[]): readonly Bar[] {
  const counts = Array.from({ length: 100 / BAR_POINTS }, () => 0);
  for (const { score } of accounts) {
    if (score === null) continue;
    const bar = Math.min(counts.length - 1, Math.floor(score / BAR_POINTS));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count, index) => {
    const from = index * BAR_POINTS;
    return { from, count, share: count / most, tier: tierOf(from + BAR_POINTS / 2, thresholds) };
  });
}
