import { LightningElement, api } from 'lwc';

/** Container component of the plan of an account: where it stands, what is due, and what to do next. */
export default class AccountPlanPanel extends LightningElement {
  @api recordId: string | undefined;
}
