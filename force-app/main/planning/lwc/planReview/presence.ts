/** Keeps a review in step with the server while somebody looks at it. */
import { repeatedly } from 'c/frames';

/** What the page does at such moments. */
export interface Presence {
  /** Looks for what others did. */
  readonly look: () => void;
  /** Saves what is typed. */
  readonly keep: () => void;
  /** True while leaving the page would lose something. */
  readonly wouldLose: () => boolean;
}

/** Milliseconds between two looks while the page is visible. */
export const LOOK_EVERY = 20_000;

/** Begins; call the answer to end. */
export function attend({ look, keep, wouldLose }: Presence): () => void {
  const isVisible = (): boolean => document.visibilityState !== 'hidden';
  const turned = (): void => (isVisible() ? look() : keep());
  const leave = (event: BeforeUnloadEvent): void => {
    keep();
    if (wouldLose()) event.preventDefault();
  };
  const stop = repeatedly(() => {
    if (isVisible()) look();
  }, LOOK_EVERY);
  window.addEventListener('beforeunload', leave);
  document.addEventListener('visibilitychange', turned);
  return () => {
    stop();
    window.removeEventListener('beforeunload', leave);
    document.removeEventListener('visibilitychange', turned);
  };
}
