import cancel from '@salesforce/label/c.common_Cancel';
import close from '@salesforce/label/c.common_Close';
import saving from '@salesforce/label/c.common_Saving';
import againstModel from '@salesforce/label/c.tiering_AgainstModel';
import approve from '@salesforce/label/c.tiering_Approve';
import cultureIs from '@salesforce/label/c.tiering_CultureIs';
import decideTitle from '@salesforce/label/c.tiering_DecideTitle';
import evidence from '@salesforce/label/c.tiering_Evidence';
import modelGone from '@salesforce/label/c.tiering_ModelGone';
import needsExecutive from '@salesforce/label/c.tiering_NeedsExecutive';
import noRecommendation from '@salesforce/label/c.tiering_NoRecommendation';
import proposes from '@salesforce/label/c.tiering_Proposes';
import proposesNobody from '@salesforce/label/c.tiering_ProposesNobody';
import returnHelp from '@salesforce/label/c.tiering_ReturnHelp';
import returnMissing from '@salesforce/label/c.tiering_ReturnMissing';
import returnReason from '@salesforce/label/c.tiering_ReturnReason';
import revenueIs from '@salesforce/label/c.tiering_RevenueIs';
import sendBack from '@salesforce/label/c.tiering_SendBack';
import sentOn from '@salesforce/label/c.tiering_SentOn';
import tierNow from '@salesforce/label/c.tiering_TierNow';
import tierNowNone from '@salesforce/label/c.tiering_TierNowNone';

/** The texts that this bundle shows. */
export const LABELS = {
  title: decideTitle,
  proposes,
  proposesNobody,
  now: tierNow,
  nowNone: tierNowNone,
  sentOn,
  against: againstModel,
  noRecommendation,
  culture: cultureIs,
  revenue: revenueIs,
  evidence,
  needsExecutive,
  modelGone,
  returnReason,
  returnHelp,
  returnMissing,
  approve,
  sendBack,
  saving,
  cancel,
  close
} as const;
