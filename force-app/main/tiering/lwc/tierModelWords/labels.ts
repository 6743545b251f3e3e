import criterionAccess from '@salesforce/label/c.tiering_CriterionAccess';
import criterionEcosystem from '@salesforce/label/c.tiering_CriterionEcosystem';
import criterionFit from '@salesforce/label/c.tiering_CriterionFit';
import criterionGrowth from '@salesforce/label/c.tiering_CriterionGrowth';
import criterionPartner from '@salesforce/label/c.tiering_CriterionPartner';
import criterionRevenue from '@salesforce/label/c.tiering_CriterionRevenue';
import judgedEqual from '@salesforce/label/c.tiering_JudgedEqual';
import judgedTimes from '@salesforce/label/c.tiering_JudgedTimes';
import notJudged from '@salesforce/label/c.tiering_NotJudged';
import notKeyAccount from '@salesforce/label/c.tiering_NotKeyAccount';
import notTieredYet from '@salesforce/label/c.tiering_NotTieredYet';
import tier1 from '@salesforce/label/c.tiering_Tier1';
import tier2 from '@salesforce/label/c.tiering_Tier2';
import tier3 from '@salesforce/label/c.tiering_Tier3';

/** The texts that this bundle shows. */
export const LABELS = {
  notJudged,
  equal: judgedEqual,
  times: judgedTimes,
  notTiered: notTieredYet
} as const;

/** Names of the criteria. */
export const CRITERION_NAMES = {
  revenue: criterionRevenue,
  growth: criterionGrowth,
  fit: criterionFit,
  partner: criterionPartner,
  ecosystem: criterionEcosystem,
  access: criterionAccess
} as const;

/** Names of the tiers by picklist value. */
export const TIER_NAMES = {
  'Tier 1': tier1,
  'Tier 2': tier2,
  'Tier 3': tier3,
  'Not a key account': notKeyAccount
} as const;
