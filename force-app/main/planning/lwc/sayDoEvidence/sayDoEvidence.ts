import { LightningElement, api } from 'lwc';

import type { OpenPromiseDetail } from 'c/commitmentCard';
import type { Commitment } from 'c/planTypes';
import { remembered } from 'c/remembered';
import { sayDo } from 'c/sayDo';
import type { SayDo } from 'c/sayDo';
import { format } from 'c/textFormat';
import { exact, shortDate } from 'c/workWords';

import { LABELS } from './labels';

/** A presentation component to say how many due promises were kept; it opens to the formula and the promises behind it. */
export default class SayDoEvidence extends LightningElement {
  @api commitments: readonly Commitment[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  labels = LABELS;
  isOpen = false;

  private sumOf = remembered((commitments: readonly Commitment[], today: string) => sayDo(commitments, today));

  get headline(): string {
    const { kept, due, ratio } = this.sum;
    return ratio === null ? LABELS.nothing : format(LABELS.title, kept, due);
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get formula(): string {
    const { kept, due, ratio } = this.sum;
    return ratio === null ? '' : format(LABELS.formula, kept, due, ratio);
  }

  get lists(): readonly unknown[] {
    const { missed, late, kept } = this.sum.evidence;
    return [
      this.listOf('missed', LABELS.missed, missed),
      this.listOf('late', LABELS.late, late),
      this.listOf('kept', LABELS.kept, kept)
    ];
  }

  private get sum(): SayDo {
    return this.sumOf(this.commitments, this.today);
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }

  handleOpen(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<OpenPromiseDetail>('open', { detail: { id } }));
  }

  private listOf(key: string, heading: string, commitments: readonly Commitment[]): unknown {
    return {
      key,
      heading: format(heading, commitments.length),
      isEmpty: commitments.length === 0,
      promises: commitments.map(({ id, name, dueOn, doneOn }) => ({
        id,
        name,
        openLabel: format(LABELS.open, name),
        days:
          doneOn === null
            ? format(LABELS.due, shortDate(dueOn, this.today))
            : format(LABELS.dueAndDone, shortDate(dueOn, this.today), shortDate(doneOn, this.today)),
        exact: [exact(dueOn), exact(doneOn)].filter((day) => day !== '').join(' · ')
      }))
    };
  }
}
