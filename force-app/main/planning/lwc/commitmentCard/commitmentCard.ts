import { LightningElement, api } from 'lwc';

import type { Commitment } from 'c/planTypes';
import { outcome } from 'c/sayDo';
import { format } from 'c/textFormat';
import { audienceName, dueText, exact, movedText, outcomeName } from 'c/workWords';

import { LABELS } from './labels';

/** Detail of `tick`: whether the promise is kept now. */
export interface TickDetail {
  readonly id: string;
  readonly isDone: boolean;
}
/** Detail of `open`: the promise that somebody wants to read or change. */
export interface OpenPromiseDetail {
  readonly id: string;
}

/** A presentation component to show one promise: what, to whom, by whom and when, with a box to tick it done. */
export default class CommitmentCard extends LightningElement {
  @api commitment: Commitment | undefined;
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Name of the objective that it serves; blank for the plan as a whole. */
  @api objectiveName = '';
  /** Whether the user may tick it. */
  @api canTick = false;
  /** It is on its way to the server and cannot be opened yet. */
  @api isUnsaved = false;

  /** Puts the keyboard on the box, or on the name where there is none. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('input, .name')?.focus({ preventScroll: true });
  }

  labels = LABELS;

  get name(): string {
    return this.commitment?.name ?? '';
  }

  get isDone(): boolean {
    return this.commitment?.status === 'Done';
  }

  get showsBox(): boolean {
    return this.canTick && this.commitment?.status !== 'Withdrawn';
  }

  get tickLabel(): string {
    return format(LABELS.tick, this.name);
  }

  get openLabel(): string {
    return format(LABELS.edit, this.name);
  }

  get className(): string {
    if (this.commitment === undefined) return 'card';
    const tones = { Missed: ' is-late', 'Due today': ' is-today', Kept: ' is-kept', 'Kept late': ' is-kept is-slow' };
    const tone = (tones as Partial<Record<string, string>>)[this.standing] ?? '';
    return `card${tone}${this.isUnsaved ? ' is-unsaved' : ''}`;
  }

  get audience(): string {
    return this.commitment === undefined ? '' : audienceName(this.commitment.audience);
  }

  get audienceClass(): string {
    return this.commitment?.audience === 'Customer' ? 'audience is-customer' : 'audience';
  }

  get people(): string {
    const { promisedTo = null, owner = null } = this.commitment ?? {};
    return [
      ...(promisedTo === null ? [] : [format(LABELS.to, promisedTo.name)]),
      ...(owner === null ? [] : [format(LABELS.by, owner.name)])
    ].join(' · ');
  }

  get due(): string {
    return this.commitment === undefined ? '' : dueText(this.commitment, this.today);
  }

  /** The exact day, with the outcome in a word. */
  get dueTitle(): string {
    if (this.commitment === undefined) return '';
    const { dueOn, doneOn } = this.commitment;
    return [outcomeName(outcome(this.commitment, this.today)), exact(dueOn), exact(doneOn)]
      .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
      .join(' · ');
  }

  get moved(): string {
    return this.commitment === undefined ? '' : movedText(this.commitment, this.today);
  }

  get movedTitle(): string {
    return exact(this.commitment?.firstDueOn ?? null);
  }

  private get standing(): string {
    return this.commitment === undefined ? '' : outcome(this.commitment, this.today);
  }

  handleTick(event: Event): void {
    event.stopPropagation();
    const detail = { id: this.commitment?.id ?? '', isDone: (event.target as HTMLInputElement).checked };
    this.dispatchEvent(new CustomEvent<TickDetail>('tick', { detail }));
  }

  handleOpen(): void {
    const detail = { id: this.commitment?.id ?? '' };
    this.dispatchEvent(new CustomEvent<OpenPromiseDetail>('open', { detail }));
  }
}
