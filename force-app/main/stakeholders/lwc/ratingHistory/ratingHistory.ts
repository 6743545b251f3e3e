/** Tells a person's assessments as changes: who changed what, when, from and to. Pure. */
import { textOf, valueOf } from 'c/recordNodes';
import type { Field } from 'c/recordNodes';

/** The picks that an assessment records. */
export type RatedField = 'influence' | 'support' | 'access' | 'role';

/** One StakeholderAssessment__c with its previous values. */
export interface RatingChangeNode {
  readonly Id: string;
  readonly AssessedOn__c?: Field<string>;
  readonly Influence__c?: Field<string>;
  readonly Support__c?: Field<string>;
  readonly Access__c?: Field<string>;
  readonly Role__c?: Field<string>;
  readonly PreviousInfluence__c?: Field<string>;
  readonly PreviousSupport__c?: Field<string>;
  readonly PreviousAccess__c?: Field<string>;
  readonly PreviousRole__c?: Field<string>;
  readonly Strength__c?: Field<number>;
  readonly PreviousStrength__c?: Field<number>;
  readonly Movement__c?: Field<string>;
  readonly Source__c?: Field<string>;
  readonly CreatedBy?: { readonly Id: string; readonly Name?: Field<string> } | null;
}

/** One pick that changed; null stands for "not rated". */
export interface FieldChange {
  readonly field: RatedField;
  readonly from: string | null;
  readonly to: string | null;
}

/** One assessment told as a change. */
export interface RatingChange {
  readonly id: string;
  /** ISO date-time. */
  readonly when: string;
  /** Who changed it; null when that user is hidden. */
  readonly who: string | null;
  readonly changes: readonly FieldChange[];
  /** 0–100; null while not all of influence, support and access were rated. */
  readonly strength: number | null;
  readonly previousStrength: number | null;
  readonly movement: string | null;
  readonly source: string | null;
}

const FIELDS = [
  ['influence', 'Influence__c', 'PreviousInfluence__c'],
  ['support', 'Support__c', 'PreviousSupport__c'],
  ['access', 'Access__c', 'PreviousAccess__c'],
  ['role', 'Role__c', 'PreviousRole__c']
] as const;

function toChange(node: RatingChangeNode): RatingChange {
  const changes = FIELDS.map(([field, now, before]) => ({
    field,
    from: textOf(node[before]),
    to: textOf(node[now])
  })).filter(({ from, to }) => from !== to);
  return {
    id: node.Id,
    when: valueOf(node.AssessedOn__c) ?? '',
    who: textOf(node.CreatedBy?.Name),
    changes,
    strength: valueOf(node.Strength__c),
    previousStrength: valueOf(node.PreviousStrength__c),
    movement: textOf(node.Movement__c),
    source: textOf(node.Source__c)
  };
}

/** All changes of a person's picks, newest first. */
export function toRatingChanges(nodes: readonly RatingChangeNode[]): RatingChange[] {
  return nodes.map(toChange).sort((a, b) => (a.when === b.when ? (a.id < b.id ? 1 : -1) : a.when < b.when ? 1 : -1));
}
