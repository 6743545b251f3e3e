/** The objects whose permissions the components of the Account page and of a plan's page ask for. */
import ACCOUNT from '@salesforce/schema/Account';
import PLAN from '@salesforce/schema/AccountPlan__c';
import DECISION from '@salesforce/schema/AccountTier__c';
import BARRIER from '@salesforce/schema/Barrier__c';
import COMMITMENT from '@salesforce/schema/Commitment__c';
import READING from '@salesforce/schema/IndicatorReading__c';
import MEMBER from '@salesforce/schema/KeyAccountTeamMember__c';
import INDICATOR from '@salesforce/schema/LeadingIndicator__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OBJECTIVE from '@salesforce/schema/PlanObjective__c';
import REVIEW from '@salesforce/schema/PlanReview__c';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import INTERVIEW from '@salesforce/schema/StakeholderInterview__c';
import PULSE from '@salesforce/schema/TeamPulse__c';

/** One list for the whole page: components that ask for the same list share one request. */
export const ACCOUNT_PAGE_OBJECTS = [
  STAKEHOLDER,
  INTERVIEW,
  DECISION,
  MEMBER,
  ACCOUNT,
  PLAN,
  COMMITMENT,
  REVIEW,
  INDICATOR,
  READING
];

/** The same for the page of a plan. */
export const PLAN_PAGE_OBJECTS = [PLAN, OBJECTIVE, COMMITMENT, BARRIER, REVIEW, PULSE, OPPORTUNITY, INDICATOR, READING];
