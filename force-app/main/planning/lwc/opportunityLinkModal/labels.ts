import cancel from '@salesforce/label/c.common_Cancel';
import loading from '@salesforce/label/c.common_Loading';
import noMatches from '@salesforce/label/c.common_NoMatches';
import saving from '@salesforce/label/c.common_Saving';
import workCloses from '@salesforce/label/c.planning_WorkCloses';
import workLinkIdentified from '@salesforce/label/c.planning_WorkLinkIdentified';
import workLinkLimit from '@salesforce/label/c.planning_WorkLinkLimit';
import workLinkList from '@salesforce/label/c.planning_WorkLinkList';
import workLinkNone from '@salesforce/label/c.planning_WorkLinkNone';
import workLinkSave from '@salesforce/label/c.planning_WorkLinkSave';
import workLinkSaveNone from '@salesforce/label/c.planning_WorkLinkSaveNone';
import workLinkSearch from '@salesforce/label/c.planning_WorkLinkSearch';
import workLinkText from '@salesforce/label/c.planning_WorkLinkText';
import workLinkTitle from '@salesforce/label/c.planning_WorkLinkTitle';
import workLinkTruncated from '@salesforce/label/c.planning_WorkLinkTruncated';
import workObjective from '@salesforce/label/c.planning_WorkObjective';
import workWholePlan from '@salesforce/label/c.planning_WorkWholePlan';

/** The texts that this bundle shows. */
export const LABELS = {
  title: workLinkTitle,
  text: workLinkText,
  search: workLinkSearch,
  list: workLinkList,
  objective: workObjective,
  wholePlan: workWholePlan,
  identified: workLinkIdentified,
  loading,
  none: workLinkNone,
  noMatch: noMatches,
  closes: workCloses,
  truncated: workLinkTruncated,
  link: workLinkSave,
  linkNone: workLinkSaveNone,
  tooMany: workLinkLimit,
  saving,
  cancel
} as const;
