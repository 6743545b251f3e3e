/** Lets long work and drawings take turns with the page. The one place that asks the browser for a later turn. */

/** Draws before the next frame at the latest, however often it is asked to; `stop` forgets what was asked. */
export interface Drawing {
  readonly soon: () => void;
  readonly stop: () => void;
}

/** A drawing that is done once for each frame in which it was asked for. */
export function drawing(draw: () => void): Drawing {
  let frame = 0;
  return {
    soon: () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    },
    stop: () => {
      cancelAnimationFrame(frame);
      frame = 0;
    }
  };
}

/** Resolves after everything that waits has had its turn: input, drawing, other tasks. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Runs once after so many milliseconds, unless the answer is called before. */
export function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** Work that waits for a pause; `now` does at once what still waits, `stop` forgets it. */
export interface Pausing {
  readonly soon: () => void;
  readonly now: () => void;
  readonly stop: () => void;
}

/** Work that is done when nobody has asked for it for so many milliseconds, such as a save after typing. */
export function afterPause(work: () => void, milliseconds: number): Pausing {
  let forget: (() => void) | null = null;
  const stop = (): void => {
    forget?.();
    forget = null;
  };
  const run = (): void => {
    stop();
    work();
  };
  return {
    soon: () => {
      stop();
      forget = later(milliseconds, run);
    },
    now: () => {
      if (forget !== null) run();
    },
    stop
  };
}

/** Does the work again and again, so many milliseconds apart, until the answer is called. */
export function repeatedly(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds);
  return () => clearInterval(timer);
}
