/** The proposals that wait, from their answer. Pure but for the document. */
import { gql } from 'lightning/graphql';

import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { TIERS } from 'c/tierScore';
import type { Tier } from 'c/tierScore';

/** Proposals that wait for a decision, the longest waiting first. Answers `ProposalsData`. */
export const AWAITING = gql`
  query tiersAwaitingDecision {
    uiapi {
      query {
        AccountTier__c(
          where: { Status__c: { eq: "Proposed" } }
          first: 2000
          upperBound: 2000
          orderBy: { ProposedOn__c: { order: ASC, nulls: FIRST } }
        ) {
          totalCount
          edges {
            node {
              Id
              Account__c {
                value
              }
              Account__r @optional {
                Name @optional {
                  value
                }
                Tier__c @optional {
                  value
                }
              }
              Score__c @optional {
                value
              }
              RecommendedTier__c @optional {
                value
              }
              DecidedTier__c @optional {
                value
              }
              DiffersFromRecommendation__c @optional {
                value
              }
              Reason__c @optional {
                value
              }
              ProposedOn__c @optional {
                value
              }
              ProposedBy__r @optional {
                Name @optional {
                  value
                }
              }
            }
          }
        }
      }
    }
  }
`;

interface ProposalNode {
  readonly Id: string;
  readonly Account__c?: Field<string>;
  readonly Account__r?: { readonly Name?: Field<string>; readonly Tier__c?: Field<string> } | null;
  readonly Score__c?: Field<number>;
  readonly RecommendedTier__c?: Field<string>;
  readonly DecidedTier__c?: Field<string>;
  readonly DiffersFromRecommendation__c?: Field<boolean>;
  readonly Reason__c?: Field<string>;
  readonly ProposedOn__c?: Field<string>;
  readonly ProposedBy__r?: { readonly Name?: Field<string> } | null;
}

/** What `AWAITING` answers. */
export interface ProposalsData {
  readonly uiapi: { readonly query: { readonly AccountTier__c?: Connection<ProposalNode> | null } };
}

/** A tier that somebody proposed. Blank is null. */
export interface Proposal {
  readonly id: string;
  readonly accountId: string;
  readonly account: string;
  /** The tier that the account has now. */
  readonly current: Tier | null;
  /** 0–100; null while a weighted criterion is unrated. */
  readonly score: number | null;
  readonly recommended: Tier | null;
  readonly proposed: Tier | null;
  readonly isDifferent: boolean;
  readonly reason: string | null;
  readonly proposer: string | null;
  /** ISO date-time. */
  readonly since: string | null;
}

/** A tier by its name; null for blank and for values that the scoring does not know. */
function tierOf(field: Field<string>): Tier | null {
  return TIERS.find((tier) => tier === valueOf(field)) ?? null;
}

/** The proposals, and how many there are where not all were given. */
export function toProposals(data: ProposalsData): { readonly proposals: readonly Proposal[]; readonly total: number } {
  const connection = data.uiapi.query.AccountTier__c;
  const proposals = nodesOf(connection).map((node) => ({
    id: node.Id,
    accountId: textOf(node.Account__c) ?? '',
    account: textOf(node.Account__r?.Name) ?? textOf(node.Account__c) ?? '',
    current: tierOf(node.Account__r?.Tier__c),
    score: valueOf(node.Score__c),
    recommended: tierOf(node.RecommendedTier__c),
    proposed: tierOf(node.DecidedTier__c),
    isDifferent: valueOf(node.DiffersFromRecommendation__c) ?? false,
    reason: textOf(node.Reason__c),
    proposer: textOf(node.ProposedBy__r?.Name),
    since: textOf(node.ProposedOn__c)
  }));
  return { proposals, total: Math.max(proposals.length, connection?.totalCount ?? 0) };
}

export type Column = 'account' | 'score' | 'recommended' | 'proposed' | 'proposer' | 'since';

const collator = new Intl.Collator();

/** The proposals in order of a column, blanks last, ties by account. */
export function sortProposals(
  proposals: readonly Proposal[],
  column: Column,
  isDescending: boolean
): readonly Proposal[] {
  const turn = isDescending ? -1 : 1;
  return [...proposals].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    const byName = collator.compare(a.account, b.account);
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return turn * order || byName;
  });
}
