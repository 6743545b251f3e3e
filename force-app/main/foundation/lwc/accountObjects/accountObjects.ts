/** The objects whose permissions the components of the Account page ask for. */
import ACCOUNT from '@salesforce/schema/Account';
import PLAN from '@salesforce/schema/AccountPlan__c';
import DECISION from '@salesforce/schema/AccountTier__c';
import COMMITMENT from '@salesforce/schema/Commitment__c';
import MEMBER from '@salesforce/schema/KeyAccountTeamMember__c';
import REVIEW from '@salesforce/schema/PlanReview__c';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import INTERVIEW from '@salesforce/schema/StakeholderInterview__c';

/** One list for the whole page: components that ask for the same list share one request. */
export const ACCOUNT_PAGE_OBJECTS = [STAKEHOLDER, INTERVIEW, DECISION, MEMBER, ACCOUNT, PLAN, COMMITMENT, REVIEW];
