/** Remembers on this device how somebody likes to see promises. */

import type { WorkView } from 'c/commitmentFilters';

const KEY = 'linchpin.planWork.view';

/** What was chosen last; the board where nothing was, or where the browser remembers nothing. */
export function rememberedView(): WorkView {
  try {
    return localStorage.getItem(KEY) === 'timeline' ? 'timeline' : 'board';
  } catch {
    return 'board';
  }
}

/** Keeps the choice for the next time. */
export function rememberView(view: WorkView): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // A browser that keeps nothing shows the board next time.
  }
}
