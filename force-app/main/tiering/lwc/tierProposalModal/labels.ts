import cancel from '@salesforce/label/c.common_Cancel';
import saving from '@salesforce/label/c.common_Saving';
import buyingCulture from '@salesforce/label/c.tiering_BuyingCulture';
import chooseTier from '@salesforce/label/c.tiering_ChooseTier';
import criteriaFailed from '@salesforce/label/c.tiering_CriteriaFailed';
import cultureBlank from '@salesforce/label/c.tiering_CultureBlank';
import fromLast from '@salesforce/label/c.tiering_FromLast';
import liveNoTier from '@salesforce/label/c.tiering_LiveNoTier';
import liveNone from '@salesforce/label/c.tiering_LiveNone';
import liveRange from '@salesforce/label/c.tiering_LiveRange';
import liveScore from '@salesforce/label/c.tiering_LiveScore';
import proposeTitle from '@salesforce/label/c.tiering_ProposeTitle';
import proposedTier from '@salesforce/label/c.tiering_ProposedTier';
import reason from '@salesforce/label/c.tiering_Reason';
import reasonMissing from '@salesforce/label/c.tiering_ReasonMissing';
import recommendedMark from '@salesforce/label/c.tiering_RecommendedMark';
import rescored from '@salesforce/label/c.tiering_Rescored';
import revenueHidden from '@salesforce/label/c.tiering_RevenueHidden';
import revenueLowest from '@salesforce/label/c.tiering_RevenueLowest';
import revenueNone from '@salesforce/label/c.tiering_RevenueNone';
import revenueOf from '@salesforce/label/c.tiering_RevenueOf';
import revenueSuggested from '@salesforce/label/c.tiering_RevenueSuggested';
import revenueTooFew from '@salesforce/label/c.tiering_RevenueTooFew';
import saveDraft from '@salesforce/label/c.tiering_SaveDraft';
import send from '@salesforce/label/c.tiering_Send';
import summary from '@salesforce/label/c.tiering_Summary';
import tierMissing from '@salesforce/label/c.tiering_TierMissing';
import wasSentBack from '@salesforce/label/c.tiering_WasSentBack';

/** The texts that this bundle shows. */
export const LABELS = {
  title: proposeTitle,
  sentBack: wasSentBack,
  rescored,
  fromLast,
  live: liveScore,
  liveRange,
  liveNone,
  liveNoTier,
  revenueOf,
  revenueNone,
  suggested: revenueSuggested,
  tooFew: revenueTooFew,
  suggestedLowest: revenueLowest,
  revenueHidden,
  tier: proposedTier,
  chooseTier,
  recommendedMark,
  culture: buyingCulture,
  cultureBlank,
  reason,
  reasonMissing,
  tierMissing,
  draft: saveDraft,
  send,
  saving,
  cancel,
  summary,
  criteriaFailed
} as const;
