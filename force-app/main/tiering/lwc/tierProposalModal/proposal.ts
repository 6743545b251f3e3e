/** What a proposal begins with, and what is saved of it. Pure. */
import { RATING_FIELDS, UNRATED, inForce, openDecision } from 'c/accountTierRecords';
import type { AccountTier, NamedModel } from 'c/accountTierRecords';
import type { Fields } from 'c/recordWrites';
import { CRITERIA, tierScore } from 'c/tierScore';
import type { CriterionRatings, Tier } from 'c/tierScore';

/** What the user types. */
export interface Proposal {
  readonly ratings: CriterionRatings;
  readonly buyingCulture: string | null;
  /** Chosen by the user; null follows the recommendation. */
  readonly chosen: Tier | null;
  readonly reason: string;
}

/** Where a proposal begins. */
export interface Start {
  readonly proposal: Proposal;
  /** The decision that is written over; null makes a new one. */
  readonly id: string | null;
  /** Why it came back, and from whom; null unless it was sent back. */
  readonly returned: { readonly by: string | null; readonly reason: string } | null;
  /** The former model by which it was scored; null where it is the active one. */
  readonly formerModel: string | null;
  /** Ratings come from the decision in force. */
  readonly isFromLast: boolean;
}

/** The open draft or returned proposal, or else the ratings of the decision in force, or else nothing. */
export function startOf(account: AccountTier): Start {
  const open = openDecision(account);
  const last = inForce(account);
  const base = open ?? last;
  const scoredBy = open?.model ?? null;
  const score = account.model === null ? null : tierScore(account.model, base?.ratings ?? UNRATED);
  const keepsTier = open !== null && open.tier !== null && open.tier !== (score?.recommended ?? null);
  return {
    proposal: {
      ratings: base?.ratings ?? UNRATED,
      buyingCulture: base?.buyingCulture ?? null,
      chosen: keepsTier ? open.tier : null,
      reason: open?.reason ?? ''
    },
    id: open?.id ?? null,
    returned: open?.status === 'Sent back' ? { by: open.modifiedBy, reason: open.returnReason ?? '' } : null,
    formerModel: scoredBy !== null && scoredBy.id !== account.model?.id ? scoredBy.name : null,
    isFromLast: open === null && last !== null
  };
}

/** The tier that would be sent: the user's, or else the recommended one; null where there is neither. */
export function tierOfProposal(proposal: Proposal, model: NamedModel): Tier | null {
  return proposal.chosen ?? tierScore(model, proposal.ratings).recommended;
}

/** True when the tier needs a reason: it is not the recommended one, or nothing is recommended. */
export function needsReason(proposal: Proposal, model: NamedModel): boolean {
  const tier = tierOfProposal(proposal, model);
  return tier !== null && tier !== tierScore(model, proposal.ratings).recommended;
}

/** The fields of the decision. A reason for the recommended tier is not kept. */
export function fieldsOf(
  proposal: Proposal,
  model: NamedModel,
  status: 'Draft' | 'Proposed',
  closedRevenue: number | null
): Fields {
  return {
    ...Object.fromEntries(CRITERIA.map((criterion) => [RATING_FIELDS[criterion], proposal.ratings[criterion]])),
    BuyingCulture__c: proposal.buyingCulture,
    DecidedTier__c: tierOfProposal(proposal, model),
    Reason__c: needsReason(proposal, model) ? proposal.reason.trim() || null : null,
    TierModel__c: model.id,
    Status__c: status,
    ...(closedRevenue === null ? {} : { ClosedRevenue__c: closedRevenue })
  };
}
