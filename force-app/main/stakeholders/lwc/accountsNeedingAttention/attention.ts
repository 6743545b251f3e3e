/** Ranks accounts by what needs a manager. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { relationshipStatus } from 'c/relationshipScore';
import type { RelationshipStatus } from 'c/relationshipScore';

interface AccountNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly RelationshipScore__c?: Field<number>;
  readonly StakeholderCount__c?: Field<number>;
  readonly KeyPlayerCount__c?: Field<number>;
  readonly KeyPlayersNeverInterviewed__c?: Field<number>;
  readonly InfluenceWeightTotal__c?: Field<number>;
  readonly AssessedWeightTotal__c?: Field<number>;
  readonly OldestKeyPlayerInterview__c?: Field<string>;
}

/** What the query of accounts answers. */
export interface AttentionData {
  readonly uiapi: { readonly query: { readonly Account?: Connection<AccountNode> | null } };
}

/** One account as the list ranks it. */
export interface AccountAttention {
  readonly id: string;
  readonly name: string;
  /** 0–100; null while nobody is assessed. */
  readonly score: number | null;
  readonly status: RelationshipStatus;
  /** 0–1; null while nobody is mapped. */
  readonly confidence: number | null;
  readonly people: number;
  readonly keyPlayers: number;
  readonly neverInterviewed: number;
  /** `YYYY-MM-DD`; null while no key player was interviewed. */
  readonly oldestInterview: string | null;
  /** Larger needs attention sooner, 0–100: see `needOf`. */
  readonly need: number;
}

/** Share of confidence below which a score is a guess. */
export const LOW_CONFIDENCE = 0.5;
/** Score below which a relationship is at risk. */
export const LOW_SCORE = 40;

/**
 * How much an account needs attention, 0–100: half for a low score (100 − score), a quarter for missing confidence,
 * a quarter for key players never interviewed. What is not known counts as if it were bad, for nobody has looked.
 */
export function needOf(account: Omit<AccountAttention, 'need'>): number {
  const score = account.score === null ? 100 : 100 - account.score;
  const doubt = account.confidence === null ? 100 : 100 * (1 - account.confidence);
  const unheard = account.keyPlayers === 0 ? 100 : (100 * account.neverInterviewed) / account.keyPlayers;
  return score / 2 + doubt / 4 + unheard / 4;
}

/** The accounts of the answer, those that need attention most first. */
export function rankAccounts(data: AttentionData): AccountAttention[] {
  return nodesOf(data.uiapi.query.Account)
    .map((node) => {
      const total = valueOf(node.InfluenceWeightTotal__c) ?? 0;
      const score = valueOf(node.RelationshipScore__c);
      const account = {
        id: node.Id,
        name: textOf(node.Name) ?? node.Id,
        score,
        status: relationshipStatus(score),
        confidence: total === 0 ? null : (valueOf(node.AssessedWeightTotal__c) ?? 0) / total,
        people: valueOf(node.StakeholderCount__c) ?? 0,
        keyPlayers: valueOf(node.KeyPlayerCount__c) ?? 0,
        neverInterviewed: valueOf(node.KeyPlayersNeverInterviewed__c) ?? 0,
        oldestInterview: valueOf(node.OldestKeyPlayerInterview__c)
      };
      return { ...account, need: needOf(account) };
    })
    .sort((a, b) => b.need - a.need || a.name.localeCompare(b.name));
}
