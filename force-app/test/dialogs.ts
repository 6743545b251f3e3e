/** What the tests of dialogs share. */
import { flush, inside } from 'test/mount';

/** Gives a field of a base component its value, as a user's typing would. */
export function type(dialog: HTMLElement, selector: string, value: string): void {
  const input = inside<HTMLElement & { value: string }>(dialog, selector);
  input.value = value;
  input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

/** Lets every input accept its value, or refuse it; jsdom's base components do not judge. */
export function judge(dialog: HTMLElement, isValid: boolean): void {
  dialog.shadowRoot
    ?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('[data-validate]')
    .forEach((input) => {
      input.reportValidity = () => isValid;
    });
}

/** Presses the save button and waits. */
export async function pressSave(dialog: HTMLElement): Promise<void> {
  inside(dialog, '[data-action="save"]').click();
  await flush();
}
