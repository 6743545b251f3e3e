import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import type { Barrier } from 'c/planTypes';
import { daysBetween, exactDate, relativeDate, todayIso } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What can be done with barriers. */
export type BarrierAction = 'add' | 'edit' | 'clear' | 'escalate' | 'reopen';

/** Detail of `act`: what to do, and with which barrier; null for a new one. */
export interface BarrierActDetail {
  readonly action: BarrierAction;
  readonly id: string | null;
}

/** Days after which a barrier is escalated by itself (Barrier__c.NeedsEscalation__c). */
export const ESCALATION_DAYS = 30;

/** A presentation component to list what is in the way of a plan, the oldest first; what was cleared is one click away. */
export default class BarrierList extends LightningElement {
  @api barriers: readonly Barrier[] = [];
  /** The user's day (`YYYY-MM-DD`). */
  @api today = todayIso();
  /** True for somebody who may add, change, clear and escalate. */
  @api canEdit = false;

  labels = LABELS;

  get open(): readonly unknown[] {
    return this.barriers
      .filter(({ clearedOn }) => clearedOn === null)
      .sort((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : a.name.localeCompare(b.name)))
      .map((barrier) => this.view(barrier));
  }

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  get cleared(): readonly unknown[] {
    return this.barriers
      .filter(({ clearedOn }) => clearedOn !== null)
      .sort((a, b) => ((a.clearedOn ?? '') > (b.clearedOn ?? '') ? -1 : 1))
      .map((barrier) => {
        const { id, name, openedOn, clearedOn } = barrier;
        const day = clearedOn ?? this.today;
        return {
          id,
          name,
          when: format(LABELS.clearedOn, relativeDate(day, this.today, lang)),
          title: exactDate(day, lang),
          age: format(LABELS.wasOpen, daysText(Math.max(0, daysBetween(openedOn, day)))),
          reopenLabel: format(LABELS.reopenName, name)
        };
      });
  }

  get hasCleared(): boolean {
    return this.cleared.length > 0;
  }

  get clearedTitle(): string {
    return format(LABELS.clearedTitle, this.cleared.length);
  }

  handleAct(event: Event): void {
    const { action, id } = (event.currentTarget as HTMLElement).dataset;
    const detail: BarrierActDetail = { action: action as BarrierAction, id: id ?? null };
    this.dispatchEvent(new CustomEvent<BarrierActDetail>('act', { detail }));
  }

  private view(barrier: Barrier): unknown {
    const { id, name, details, owner, openedOn, escalatedOn, escalatedTo } = barrier;
    const days = Math.max(0, daysBetween(openedOn, this.today));
    const isOld = days >= ESCALATION_DAYS;
    return {
      id,
      name,
      details: details ?? '',
      age: days === 0 ? LABELS.openToday : format(LABELS.open, daysText(days)),
      ageTitle: exactDate(openedOn, lang),
      ageClass: isOld ? 'age old' : 'age',
      isOld,
      owner: owner === null ? LABELS.noOwner : format(LABELS.owner, owner.name),
      ownerClass: owner === null ? 'lacking' : 'quiet',
      escalated:
        escalatedOn === null
          ? ''
          : format(
              LABELS.escalatedTo,
              escalatedTo?.name ?? LABELS.somebody,
              relativeDate(escalatedOn, this.today, lang)
            ),
      escalatedTitle: exactDate(escalatedOn, lang),
      canEscalate: this.canEdit && escalatedOn === null,
      clearLabel: format(LABELS.clearName, name),
      escalateLabel: format(LABELS.escalateName, name),
      editLabel: format(LABELS.editName, name)
    };
  }
}

function daysText(days: number): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
