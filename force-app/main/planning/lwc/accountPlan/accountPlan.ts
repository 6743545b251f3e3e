import { LightningElement, api } from 'lwc';

/** Container component of a plan: its strategy map, objectives, commitments, team and reviews. */
export default class AccountPlan extends LightningElement {
  @api recordId: string | undefined;
}
