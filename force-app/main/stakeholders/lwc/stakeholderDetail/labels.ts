import edit from '@salesforce/label/c.common_Edit';
import none from '@salesforce/label/c.common_None';
import notRated from '@salesforce/label/c.common_NotRated';
import access from '@salesforce/label/c.stakeholders_Access';
import cadenceField from '@salesforce/label/c.stakeholders_CadenceField';
import cadenceText from '@salesforce/label/c.stakeholders_CadenceText';
import columnStrength from '@salesforce/label/c.stakeholders_ColumnStrength';
import contact from '@salesforce/label/c.stakeholders_Contact';
import customerScore from '@salesforce/label/c.stakeholders_CustomerScore';
import decisionOrientation from '@salesforce/label/c.stakeholders_DecisionOrientation';
import detailGone from '@salesforce/label/c.stakeholders_DetailGone';
import detailLoading from '@salesforce/label/c.stakeholders_DetailLoading';
import detailNoRecord from '@salesforce/label/c.stakeholders_DetailNoRecord';
import directReports from '@salesforce/label/c.stakeholders_DirectReports';
import followUpsText from '@salesforce/label/c.stakeholders_FollowUpsText';
import fourPicks from '@salesforce/label/c.stakeholders_FourPicks';
import fromTo from '@salesforce/label/c.stakeholders_FromTo';
import influence from '@salesforce/label/c.stakeholders_Influence';
import interviewBy from '@salesforce/label/c.stakeholders_InterviewBy';
import interviews from '@salesforce/label/c.stakeholders_Interviews';
import leftOnText from '@salesforce/label/c.stakeholders_LeftOnText';
import linkContact from '@salesforce/label/c.stakeholders_LinkContact';
import logInterview from '@salesforce/label/c.stakeholders_LogInterview';
import markLeft from '@salesforce/label/c.stakeholders_MarkLeft';
import nextInterviewDue from '@salesforce/label/c.stakeholders_NextInterviewDue';
import noHistory from '@salesforce/label/c.stakeholders_NoHistory';
import noInterviews from '@salesforce/label/c.stakeholders_NoInterviews';
import noOwner from '@salesforce/label/c.stakeholders_NoOwner';
import noWords from '@salesforce/label/c.stakeholders_NoWords';
import ownWords from '@salesforce/label/c.stakeholders_OwnWords';
import quoted from '@salesforce/label/c.stakeholders_Quoted';
import quotes from '@salesforce/label/c.stakeholders_Quotes';
import ratingHistory from '@salesforce/label/c.stakeholders_RatingHistory';
import relationship from '@salesforce/label/c.stakeholders_Relationship';
import relationshipOwner from '@salesforce/label/c.stakeholders_RelationshipOwner';
import reportsTo from '@salesforce/label/c.stakeholders_ReportsTo';
import role from '@salesforce/label/c.stakeholders_Role';
import somebody from '@salesforce/label/c.stakeholders_Somebody';
import strengthFromTo from '@salesforce/label/c.stakeholders_StrengthFromTo';
import successField from '@salesforce/label/c.stakeholders_SuccessField';
import support from '@salesforce/label/c.stakeholders_Support';
import whyField from '@salesforce/label/c.stakeholders_WhyField';

/** The texts that this bundle shows. */
export const LABELS = {
  loading: detailLoading,
  gone: detailGone,
  ownWords,
  why: whyField,
  success: successField,
  noWords,
  quotes,
  relationship,
  owner: relationshipOwner,
  noOwner,
  reportsTo,
  manages: directReports,
  none,
  contact,
  linkContact,
  logInterview,
  edit,
  interviews,
  noInterviews,
  customerScore,
  interviewBy,
  history: ratingHistory,
  noHistory,
  fromTo,
  blank: notRated,
  strengthFromTo,
  somebody,
  due: nextInterviewDue,
  followUps: followUpsText,
  quoted,
  strength: columnStrength,
  leftOnText,
  markLeft,
  influence,
  support,
  access,
  role,
  ratings: fourPicks,
  orientation: decisionOrientation,
  cadence: cadenceText,
  cadenceLabel: cadenceField,
  noRecord: detailNoRecord
} as const;
