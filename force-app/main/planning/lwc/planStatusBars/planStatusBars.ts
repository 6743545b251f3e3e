import { LightningElement, api } from 'lwc';

import { BANDS } from 'c/planStatus';
import type { Band, Group } from 'c/planStatus';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `choose`: the group whose plans to look at; null for everybody's again. */
export interface ChooseGroupDetail {
  readonly key: string | null;
}

const WORDS: Readonly<Record<Band, readonly [name: string, count: string]>> = {
  onCadence: [LABELS.onCadence, LABELS.onCadenceMany],
  due: [LABELS.due, LABELS.dueMany],
  overdue: [LABELS.overdue, LABELS.overdueMany],
  notStarted: [LABELS.notStarted, LABELS.notStartedMany]
};

/** A presentation component to show how the plans of each person or tier stand with their reviews. */
export default class PlanStatusBars extends LightningElement {
  /** What is grouped (By person). */
  @api heading = '';
  @api groups: readonly Group[] = [];
  /** The group that is being looked at; null for all. */
  @api chosenKey: string | null = null;

  get legend(): readonly unknown[] {
    return BANDS.map((band) => ({ band, name: WORDS[band][0], className: `dot ${band}` }));
  }

  get rows(): readonly unknown[] {
    // The longest bar takes the whole room, so that lengths can be compared.
    const largest = Math.max(1, ...this.groups.map(({ total }) => total));
    return this.groups.map((group) => {
      const parts = BANDS.filter((band) => group.counts[band] > 0);
      return {
        ...group,
        isPressed: String(group.key === this.chosenKey),
        title: format(LABELS.show, group.name),
        words: parts.map((band) => format(WORDS[band][1], group.counts[band])).join(' · '),
        parts: parts.map((band) => ({
          band,
          className: `part ${band}`,
          style: `inline-size:${(100 * group.counts[band]) / largest}%`
        }))
      };
    });
  }

  handleChoose(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key'] ?? null;
    const detail: ChooseGroupDetail = { key: key === this.chosenKey ? null : key };
    this.dispatchEvent(new CustomEvent<ChooseGroupDetail>('choose', { detail }));
  }
}
