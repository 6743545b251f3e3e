import criterionAccess from '@salesforce/label/c.tiering_CriterionAccess';
import criterionEcosystem from '@salesforce/label/c.tiering_CriterionEcosystem';
import criterionFit from '@salesforce/label/c.tiering_CriterionFit';
import criterionGrowth from '@salesforce/label/c.tiering_CriterionGrowth';
import criterionPartner from '@salesforce/label/c.tiering_CriterionPartner';
import criterionRevenue from '@salesforce/label/c.tiering_CriterionRevenue';
import cultureMixed from '@salesforce/label/c.tiering_CultureMixed';
import culturePartner from '@salesforce/label/c.tiering_CulturePartner';
import cultureTransactional from '@salesforce/label/c.tiering_CultureTransactional';
import listAnd from '@salesforce/label/c.tiering_ListAnd';
import moveGives from '@salesforce/label/c.tiering_MoveGives';
import notKeyAccount from '@salesforce/label/c.tiering_NotKeyAccount';
import notTieredYet from '@salesforce/label/c.tiering_NotTieredYet';
import ratingChange from '@salesforce/label/c.tiering_RatingChange';
import statusApproved from '@salesforce/label/c.tiering_StatusApproved';
import statusDraft from '@salesforce/label/c.tiering_StatusDraft';
import statusProposed from '@salesforce/label/c.tiering_StatusProposed';
import statusSentBack from '@salesforce/label/c.tiering_StatusSentBack';
import statusSuperseded from '@salesforce/label/c.tiering_StatusSuperseded';
import tier1 from '@salesforce/label/c.tiering_Tier1';
import tier2 from '@salesforce/label/c.tiering_Tier2';
import tier3 from '@salesforce/label/c.tiering_Tier3';

/** The texts that this bundle shows. */
export const LABELS = {
  revenue: criterionRevenue,
  growth: criterionGrowth,
  fit: criterionFit,
  partner: criterionPartner,
  ecosystem: criterionEcosystem,
  access: criterionAccess,
  tier1,
  tier2,
  tier3,
  notKey: notKeyAccount,
  notTiered: notTieredYet,
  draft: statusDraft,
  proposed: statusProposed,
  sentBack: statusSentBack,
  approved: statusApproved,
  superseded: statusSuperseded,
  partnerMinded: culturePartner,
  mixed: cultureMixed,
  transactional: cultureTransactional,
  change: ratingChange,
  move: moveGives,
  and: listAnd
} as const;
