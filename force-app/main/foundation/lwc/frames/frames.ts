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
