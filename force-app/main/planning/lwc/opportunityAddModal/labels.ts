import cancel from '@salesforce/label/c.common_Cancel';
import loading from '@salesforce/label/c.common_Loading';
import saving from '@salesforce/label/c.common_Saving';
import workAddOpportunitySave from '@salesforce/label/c.planning_WorkAddOpportunitySave';
import workAddOpportunityText from '@salesforce/label/c.planning_WorkAddOpportunityText';
import workAddOpportunityTitle from '@salesforce/label/c.planning_WorkAddOpportunityTitle';
import workAmount from '@salesforce/label/c.planning_WorkAmount';
import workAmountHelp from '@salesforce/label/c.planning_WorkAmountHelp';
import workChooseTo from '@salesforce/label/c.planning_WorkChooseTo';
import workCloseDate from '@salesforce/label/c.planning_WorkCloseDate';
import workObjective from '@salesforce/label/c.planning_WorkObjective';
import workOpportunityName from '@salesforce/label/c.planning_WorkOpportunityName';
import workOpportunityNameMissing from '@salesforce/label/c.planning_WorkOpportunityNameMissing';
import workStage from '@salesforce/label/c.planning_WorkStage';
import workStageMissing from '@salesforce/label/c.planning_WorkStageMissing';
import workWhenMissing from '@salesforce/label/c.planning_WorkWhenMissing';
import workWholePlan from '@salesforce/label/c.planning_WorkWholePlan';

/** The texts that this bundle shows. */
export const LABELS = {
  title: workAddOpportunityTitle,
  text: workAddOpportunityText,
  name: workOpportunityName,
  nameMissing: workOpportunityNameMissing,
  amount: workAmount,
  amountHelp: workAmountHelp,
  stage: workStage,
  chooseStage: workChooseTo,
  stageMissing: workStageMissing,
  close: workCloseDate,
  closeMissing: workWhenMissing,
  objective: workObjective,
  wholePlan: workWholePlan,
  loading,
  add: workAddOpportunitySave,
  saving,
  cancel
} as const;
