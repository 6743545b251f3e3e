import accessIs from '@salesforce/label/c.stakeholders_AccessIs';
import influenceIs from '@salesforce/label/c.stakeholders_InfluenceIs';
import interviewDueShort from '@salesforce/label/c.stakeholders_InterviewDueShort';
import interviewDueSoon from '@salesforce/label/c.stakeholders_InterviewDueSoon';
import interviewedAgo from '@salesforce/label/c.stakeholders_InterviewedAgo';
import keyPlayer from '@salesforce/label/c.stakeholders_KeyPlayer';
import neverInterviewed from '@salesforce/label/c.stakeholders_NeverInterviewed';
import placeholderMark from '@salesforce/label/c.stakeholders_PlaceholderMark';
import supportIs from '@salesforce/label/c.stakeholders_SupportIs';

/** The texts that this bundle shows. */
export const LABELS = {
  neverInterviewed,
  spoken: interviewedAgo,
  dueSoon: interviewDueSoon,
  shortDue: interviewDueShort,
  keyPlayer,
  influenceIs,
  supportIs,
  accessIs,
  placeholder: placeholderMark
} as const;
