import { LightningElement, api } from 'lwc';

/** Container component of a plan review as it is run in a meeting. */
export default class PlanReview extends LightningElement {
  @api recordId: string | undefined;
}
