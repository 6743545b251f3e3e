import decisionApprove from '@salesforce/label/c.planning_DecisionApprove';
import decisionContinue from '@salesforce/label/c.planning_DecisionContinue';
import decisionRework from '@salesforce/label/c.planning_DecisionRework';
import decisionStop from '@salesforce/label/c.planning_DecisionStop';
import influenceHigh from '@salesforce/label/c.planning_PickInfluenceHigh';
import influenceLow from '@salesforce/label/c.planning_PickInfluenceLow';
import influenceMedium from '@salesforce/label/c.planning_PickInfluenceMedium';
import influenceVeryHigh from '@salesforce/label/c.planning_PickInfluenceVeryHigh';
import influenceVeryLow from '@salesforce/label/c.planning_PickInfluenceVeryLow';
import supportChampion from '@salesforce/label/c.planning_PickSupportChampion';
import supportNeutral from '@salesforce/label/c.planning_PickSupportNeutral';
import supportOpponent from '@salesforce/label/c.planning_PickSupportOpponent';
import supportSceptic from '@salesforce/label/c.planning_PickSupportSceptic';
import supportSupporter from '@salesforce/label/c.planning_PickSupportSupporter';

/** Influence and support of people, and decisions of reviews, by their values. */
export const PICKS: Readonly<Record<string, string>> = {
  Approve: decisionApprove,
  Continue: decisionContinue,
  Rework: decisionRework,
  Stop: decisionStop,
  High: influenceHigh,
  Low: influenceLow,
  Medium: influenceMedium,
  'Very high': influenceVeryHigh,
  'Very low': influenceVeryLow,
  Champion: supportChampion,
  Neutral: supportNeutral,
  Opponent: supportOpponent,
  Sceptic: supportSceptic,
  Supporter: supportSupporter
};
