import { LightningElement, api } from 'lwc';

import type { Objective, PlanOpportunity } from 'c/planTypes';
import { remembered } from 'c/remembered';

import { LABELS } from './labels';
import { groupViews, sumViews } from './views';
import type { GroupView, SumView } from './views';

/** Detail of `open` and `unlink`: the opportunity that is meant. */
export interface OpportunityDetail {
  readonly id: string;
}

/** A presentation component to show what a plan found and what is in process, as two sums, and the opportunities behind. */
export default class PlanOpportunities extends LightningElement {
  @api opportunities: readonly PlanOpportunity[] = [];
  @api objectives: readonly Objective[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Whether the user may unlink opportunities. */
  @api canLink = false;

  labels = LABELS;

  private sumsOf = remembered(sumViews);
  private groupsOf = remembered(groupViews);

  get isEmpty(): boolean {
    return this.opportunities.length === 0;
  }

  get sums(): readonly SumView[] {
    return this.sumsOf(this.opportunities, this.today);
  }

  get groups(): readonly GroupView[] {
    return this.groupsOf(this.opportunities, this.objectives, this.today);
  }

  handleOpen(event: Event): void {
    this.send('open', event);
  }

  handleUnlink(event: Event): void {
    this.send('unlink', event);
  }

  private send(type: string, event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<OpportunityDetail>(type, { detail: { id } }));
  }
}
