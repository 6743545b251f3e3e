import LightningModal from 'lightning/modal';

/** What every dialog that saves one thing shares: it stays open with what was typed until the save succeeded. */
export default class SaveDialog extends LightningModal {
  error: unknown = null;
  isSaving = false;

  handleCancel(): void {
    this.close();
  }

  /** Runs the save; closes on success, shows the reason otherwise. */
  async attempt(run: () => Promise<void>): Promise<void> {
    this.isSaving = true;
    this.error = null;
    this.disableClose = true;
    try {
      await run();
      // A dialog that may not be closed does not close itself either.
      this.disableClose = false;
      this.close();
    } catch (error) {
      this.error = error;
    } finally {
      this.isSaving = false;
      this.disableClose = false;
    }
  }

  /** True when every base input of the form accepts its value; shows their messages and goes to the first otherwise. */
  isValid(): boolean {
    type Input = HTMLElement & { reportValidity(): boolean };
    const inputs = [...(this.template?.querySelectorAll<Input>('[data-validate]') ?? [])];
    const wrong = inputs.filter((input) => !input.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }
}
