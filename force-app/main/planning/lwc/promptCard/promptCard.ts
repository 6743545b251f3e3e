import { LightningElement, api } from 'lwc';

import type { Criterion } from 'c/reviewRecords';
import type { SpeakDetail } from 'c/reviewRubric';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A presentation component to show the question that a good coach would ask about a criterion, one card at a time. */
export default class PromptCard extends LightningElement {
  @api criteria: readonly Criterion[] = [];
  /** The criterion that is spoken about; the first one while none is chosen. */
  @api selectedId: string | null = null;

  labels = LABELS;

  get criterion(): Criterion | undefined {
    return this.criteria[this.position];
  }

  get question(): string {
    const prompt = this.criterion?.prompt ?? null;
    return prompt === null ? LABELS.none : format(LABELS.question, prompt);
  }

  get place(): string {
    return format(LABELS.position, this.position + 1, this.criteria.length);
  }

  get isAlone(): boolean {
    return this.criteria.length < 2;
  }

  handlePrevious(): void {
    this.turn(-1);
  }

  handleNext(): void {
    this.turn(1);
  }

  private get position(): number {
    const found = this.criteria.findIndex(({ id }) => id === this.selectedId);
    return found === -1 ? 0 : found;
  }

  // The cards go round: after the last one comes the first.
  private turn(by: number): void {
    const count = this.criteria.length;
    const next = this.criteria[(this.position + by + count) % count];
    if (next === undefined) return;
    const detail: SpeakDetail = { criterionId: next.id };
    this.dispatchEvent(new CustomEvent<SpeakDetail>('speak', { detail }));
  }
}
