/** Tells when an element comes near what the user sees, so that it is filled only then. */
import { later } from 'c/frames';

/** How near, in every direction. */
const MARGIN = '100px';
/** Milliseconds for which it stays there: while a page is being filled, everything stands at its top for a moment. */
export const SETTLES_AFTER = 300;

/** Runs once when the element stays near the user's view, and at once where the browser cannot tell; call the answer to stop. */
export function whenNear(element: Element, run: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    run();
    return () => undefined;
  }
  let forget: (() => void) | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const isNear = entries[entries.length - 1]?.isIntersecting === true;
      forget?.();
      forget = isNear
        ? later(SETTLES_AFTER, () => {
            observer.disconnect();
            run();
          })
        : null;
    },
    { rootMargin: MARGIN }
  );
  observer.observe(element);
  return () => {
    forget?.();
    observer.disconnect();
  };
}
