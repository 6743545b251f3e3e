import { LightningElement } from 'lwc';
import type { FormProblem } from 'lightning/previewForm';
import { announce } from 'lightning/previewForm';

/** Says what the org refused about the record of the form around it. */
export default class Messages extends LightningElement {
  problem: FormProblem | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    this.#leave = announce(this, { showProblem: (problem) => (this.problem = problem) });
  }

  override disconnectedCallback(): void {
    this.#leave?.();
  }

  get sentences(): readonly string[] {
    return this.problem?.sentences.filter((sentence) => sentence !== this.problem?.message) ?? [];
  }
}
