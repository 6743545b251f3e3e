import { LightningElement, api } from 'lwc';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Commitment, Objective } from 'c/planTypes';

import { LABELS } from './labels';

/** How promises are shown. */
export type WorkView = 'board' | 'timeline';

/** Which promises are shown; null and false show all. */
export interface Filters {
  readonly audience: Commitment['audience'] | null;
  readonly isMine: boolean;
  /** An objective's id, or `WHOLE_PLAN` for what serves none. */
  readonly objectiveId: string | null;
}

/** Detail of `view`: how promises are to be shown. */
export interface ViewDetail {
  readonly view: WorkView;
}
/** Detail of `filter`: which promises are to be shown. */
export interface FilterDetail {
  readonly filters: Filters;
}

/** Shows all. */
export const NO_FILTERS: Filters = { audience: null, isMine: false, objectiveId: null };
/** Stands for the plan as a whole among the objectives. */
export const WHOLE_PLAN = 'plan';

/** A presentation component to choose how promises are shown, and which. */
export default class CommitmentFilters extends LightningElement {
  @api view: WorkView = 'board';
  @api filters: Filters = NO_FILTERS;
  @api objectives: readonly Objective[] = [];

  labels = LABELS;
  audiences: readonly PickOption[] = [
    { value: 'Customer', label: LABELS.customer },
    { value: 'Internal', label: LABELS.internal }
  ];

  get views(): readonly unknown[] {
    return (['board', 'timeline'] as const).map((view) => ({
      view,
      label: LABELS[view],
      pressed: String(this.view === view),
      className: buttonClass(this.view === view)
    }));
  }

  get objectiveOptions(): readonly PickOption[] {
    return [
      ...this.objectives.map(({ id, name }) => ({ value: id, label: name })),
      { value: WHOLE_PLAN, label: LABELS.wholePlan }
    ];
  }

  get minePressed(): string {
    return String(this.filters.isMine);
  }

  get mineClass(): string {
    return buttonClass(this.filters.isMine);
  }

  handleView(event: Event): void {
    const view = (event.currentTarget as HTMLElement).dataset['view'] === 'timeline' ? 'timeline' : 'board';
    this.dispatchEvent(new CustomEvent<ViewDetail>('view', { detail: { view } }));
  }

  handleAudience(event: CustomEvent<PickDetail>): void {
    const { value } = event.detail;
    this.change({ audience: value === 'Customer' || value === 'Internal' ? value : null });
  }

  handleObjective(event: CustomEvent<PickDetail>): void {
    this.change({ objectiveId: event.detail.value });
  }

  handleMine(): void {
    this.change({ isMine: !this.filters.isMine });
  }

  private change(part: Partial<Filters>): void {
    const filters = { ...this.filters, ...part };
    this.dispatchEvent(new CustomEvent<FilterDetail>('filter', { detail: { filters } }));
  }
}

function buttonClass(isPressed: boolean): string {
  return `slds-button ${isPressed ? 'slds-button_brand' : 'slds-button_neutral'}`;
}
