/** The objects whose permissions the planning screens ask for. */
import PLAN from '@salesforce/schema/AccountPlan__c';
import BARRIER from '@salesforce/schema/Barrier__c';
import COMMITMENT from '@salesforce/schema/Commitment__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OBJECTIVE from '@salesforce/schema/PlanObjective__c';
import REVIEW from '@salesforce/schema/PlanReview__c';
import PULSE from '@salesforce/schema/TeamPulse__c';

/** One list for a whole page: components that ask for the same list share one request. */
export const PLAN_OBJECTS = [PLAN, OBJECTIVE, COMMITMENT, BARRIER, REVIEW, PULSE, OPPORTUNITY];
