import { LightningElement, api } from 'lwc';

import { NO_PLAN_RIGHTS } from 'c/planRights';
import type { Plan, PlanRights } from 'c/planTypes';

import { actionsOf } from './actions';
import type { ActionButton, PlanAction } from './actions';
import { LABELS } from './labels';

export { actionsOf } from './actions';
export type { PlanAction } from './actions';

/** Detail of `act`: what the user wants to do with the plan. */
export interface ActDetail {
  readonly action: PlanAction;
}

/** A presentation component to offer the next steps of a plan as buttons. */
export default class PlanActions extends LightningElement {
  /** The plan; no buttons without it. */
  @api plan: Plan | null = null;
  @api rights: PlanRights = NO_PLAN_RIGHTS;
  /** True where a review is scheduled that can be opened. */
  @api hasReview = false;
  /** True while one of the steps is on its way. */
  @api isBusy = false;
  /** Shows the step that brings the plan further, and the others in a menu. */
  @api isCompact = false;

  labels = LABELS;

  get buttons(): readonly ActionButton[] {
    return this.isCompact ? this.all.slice(-1) : this.all;
  }

  get others(): readonly ActionButton[] {
    return this.isCompact ? this.all.slice(0, -1) : [];
  }

  get hasOthers(): boolean {
    return this.others.length > 0;
  }

  handleClick(event: Event): void {
    this.act((event.currentTarget as HTMLElement).dataset['action'] as PlanAction);
  }

  handleSelect(event: CustomEvent<{ value: PlanAction }>): void {
    this.act(event.detail.value);
  }

  private get all(): readonly ActionButton[] {
    return this.plan === null ? [] : actionsOf(this.plan, this.rights, this.hasReview);
  }

  private act(action: PlanAction): void {
    this.dispatchEvent(new CustomEvent<ActDetail>('act', { detail: { action } }));
  }
}
