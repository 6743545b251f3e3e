import { LightningElement } from 'lwc';

/** Container component of a manager’s plans: status by person and tier, what slipped, and the next reviews. */
export default class PlanStatusBoard extends LightningElement {}
