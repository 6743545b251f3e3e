/** Keeps a page in step with the server while somebody looks at it, and saves what is typed when they turn away. */
import { repeatedly } from 'c/frames';

/** What a page does at such moments. */
export interface Attendance {
  /** Looks for what others changed. */
  readonly look: () => void;
  /** Saves what is typed. */
  readonly keep: () => void;
  /** True while leaving the page would lose something. */
  readonly wouldLose: () => boolean;
}

/** Milliseconds between two looks while the page is visible. */
export const LOOK_EVERY = 20_000;

/** Begins to attend; call the answer to stop. */
export function attend({ look, keep, wouldLose }: Attendance): () => void {
  const lookIfVisible = (): void => {
    if (document.visibilityState !== 'hidden') look();
  };
  const turned = (): void => {
    if (document.visibilityState === 'hidden') keep();
    else look();
  };
  const leave = (event: BeforeUnloadEvent): void => {
    keep();
    if (wouldLose()) event.preventDefault();
  };
  const stop = repeatedly(lookIfVisible, LOOK_EVERY);
  window.addEventListener('focus', lookIfVisible);
  window.addEventListener('online', look);
  window.addEventListener('beforeunload', leave);
  document.addEventListener('visibilitychange', turned);
  return () => {
    stop();
    window.removeEventListener('focus', lookIfVisible);
    window.removeEventListener('online', look);
    window.removeEventListener('beforeunload', leave);
    document.removeEventListener('visibilitychange', turned);
  };
}
