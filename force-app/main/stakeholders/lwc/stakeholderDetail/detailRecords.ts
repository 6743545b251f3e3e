/** Types the answer of the query of one stakeholder. */
import { toRatingChanges } from 'c/ratingHistory';
import type { RatingChange, RatingChangeNode } from 'c/ratingHistory';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { toStakeholder } from 'c/stakeholderRecords';
import type { Stakeholder, StakeholderNode } from 'c/stakeholderRecords';

interface NamedNode {
  readonly Id: string;
  readonly Name?: Field<string>;
}
interface DetailNode extends StakeholderNode {
  readonly Account__c?: Field<string>;
  readonly Why__c?: Field<string>;
  readonly SuccessDefinition__c?: Field<string>;
  readonly DecisionOrientation__c?: Field<string>;
}
interface InterviewNode {
  readonly Id: string;
  readonly HeldOn__c?: Field<string>;
  readonly Kind__c?: Field<string>;
  readonly CustomerScore__c?: Field<number>;
  readonly Quote__c?: Field<string>;
  readonly FollowUps__c?: Field<string>;
  readonly Interviewer__r?: NamedNode | null;
}

/** What the query of one stakeholder answers. */
export interface DetailData {
  readonly uiapi: {
    readonly query: {
      readonly Stakeholder__c?: Connection<DetailNode> | null;
      readonly reports?: Connection<NamedNode> | null;
      readonly StakeholderInterview__c?: Connection<InterviewNode> | null;
      readonly StakeholderAssessment__c?: Connection<RatingChangeNode> | null;
    };
  };
}

/** One interview or visit. */
export interface Interview {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly kind: string | null;
  readonly interviewer: string | null;
  /** 0–100; null while the customer did not answer everything. */
  readonly customerScore: number | null;
  readonly quote: string | null;
  readonly followUps: string | null;
}

/** One stakeholder with everything that their page shows. */
export interface Detail {
  readonly person: Stakeholder;
  readonly accountId: string;
  readonly why: string | null;
  readonly success: string | null;
  readonly orientation: string | null;
  readonly reports: readonly { readonly id: string; readonly name: string }[];
  readonly interviews: readonly Interview[];
  readonly changes: readonly RatingChange[];
}

/** The answer, typed; null when the stakeholder is gone or hidden. */
export function toDetail({ uiapi: { query } }: DetailData): Detail | null {
  const node = nodesOf(query.Stakeholder__c)[0];
  if (node === undefined) return null;
  return {
    person: toStakeholder(node),
    accountId: valueOf(node.Account__c) ?? '',
    why: textOf(node.Why__c),
    success: textOf(node.SuccessDefinition__c),
    orientation: textOf(node.DecisionOrientation__c),
    reports: nodesOf(query.reports).map(({ Id, Name }) => ({ id: Id, name: textOf(Name) ?? Id })),
    interviews: nodesOf(query.StakeholderInterview__c).map((interview) => ({
      id: interview.Id,
      heldOn: valueOf(interview.HeldOn__c) ?? '',
      kind: textOf(interview.Kind__c),
      interviewer: textOf(interview.Interviewer__r?.Name),
      customerScore: valueOf(interview.CustomerScore__c),
      quote: textOf(interview.Quote__c),
      followUps: textOf(interview.FollowUps__c)
    })),
    changes: toRatingChanges(nodesOf(query.StakeholderAssessment__c))
  };
}
