/** The wording of a model's criteria. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { CRITERIA } from 'c/tierScore';
import type { Criterion } from 'c/tierScore';

/** What a criterion asks, and what each of its five levels means; null where the model does not say. */
export interface CriterionText {
  readonly question: string | null;
  /** For the ratings 1 to 5, in this order. */
  readonly levels: readonly (string | null)[];
}

interface CriterionNode {
  readonly Id: string;
  readonly Criterion__c?: Field<string>;
  readonly Question__c?: Field<string>;
  readonly Level1__c?: Field<string>;
  readonly Level2__c?: Field<string>;
  readonly Level3__c?: Field<string>;
  readonly Level4__c?: Field<string>;
  readonly Level5__c?: Field<string>;
}

/** What MODEL_CRITERIA answers. */
export interface CriteriaData {
  readonly uiapi: { readonly query: { readonly TierCriterion__c?: Connection<CriterionNode> | null } };
}

/** The names of the criteria in TierCriterion__c.Criterion__c. */
const NAMES: Readonly<Record<Criterion, string>> = {
  revenue: 'Historical revenue',
  growth: 'Growth potential',
  fit: 'Strategic fit',
  partner: 'Partner predisposition',
  ecosystem: 'Ecosystem influence',
  access: 'Access'
};

/** The wording of each criterion; blank where the model describes none. */
export function criteriaOf(data: CriteriaData | null): Readonly<Record<Criterion, CriterionText>> {
  const nodes = nodesOf(data?.uiapi.query.TierCriterion__c);
  return Object.fromEntries(
    CRITERIA.map((criterion): [Criterion, CriterionText] => {
      const node = nodes.find((each) => valueOf(each.Criterion__c) === NAMES[criterion]);
      const levels = [node?.Level1__c, node?.Level2__c, node?.Level3__c, node?.Level4__c, node?.Level5__c];
      return [criterion, { question: textOf(node?.Question__c), levels: levels.map(textOf) }];
    })
  ) as Record<Criterion, CriterionText>;
}
