/** Saves by itself what a user changes: a moment after the last change, one save at a time, so that typing never waits. */
import { later } from 'c/frames';

/** Whether everything is saved, waits for its moment, is being saved, or was refused. */
export type AutosaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** How something is saved by itself. */
export interface AutosaveOptions {
  /** Saves all that has changed until it is called; rejects with the reason when that is refused. */
  readonly save: () => Promise<void>;
  /** Told of each new state; `error` is the reason of `failed`, undefined otherwise. */
  readonly tell: (state: AutosaveState, error: unknown) => void;
  /** Milliseconds without a change after which it saves; 800 unless given. */
  readonly quiet?: number;
  /** Milliseconds after which it saves although changes go on; 4000 unless given. */
  readonly longest?: number;
}

/** What a component holds to have its changes saved. */
export interface Autosave {
  /** Says that something has changed. */
  readonly changed: () => void;
  /** Saves at once what is not saved; false when it was refused. Waits for a save that is on its way. */
  readonly now: () => Promise<boolean>;
  /** Forgets the waiting save; one that is on its way goes on, and tells nobody. */
  readonly stop: () => void;
}

const QUIET = 800;
const LONGEST = 4000;

/** An autosave; a refused save is tried again with the next change or with `now`. */
export function autosave({ save, tell, quiet = QUIET, longest = LONGEST }: AutosaveOptions): Autosave {
  let isDirty = false;
  let isStopped = false;
  let running: Promise<boolean> | null = null;
  let forgetQuiet: (() => void) | null = null;
  let forgetLongest: (() => void) | null = null;

  const say = (state: AutosaveState, error?: unknown): void => {
    if (!isStopped) tell(state, error);
  };
  const forget = (): void => {
    forgetQuiet?.();
    forgetLongest?.();
    forgetQuiet = null;
    forgetLongest = null;
  };

  const once = async (): Promise<boolean> => {
    forget();
    isDirty = false;
    say('saving');
    try {
      await save();
    } catch (error) {
      isDirty = true;
      forget();
      say('failed', error);
      return false;
    }
    say(isDirty ? 'waiting' : 'saved');
    return true;
  };

  const run = (): Promise<boolean> => {
    // Two saves at once could arrive in the wrong order; what changes meanwhile has its own moment.
    running ??= once().finally(() => {
      running = null;
    });
    return running;
  };

  const start = (): void => {
    void (running ?? Promise.resolve()).then(() => {
      if (isDirty && !isStopped) void run();
    });
  };

  return {
    changed: () => {
      isStopped = false;
      isDirty = true;
      forgetQuiet?.();
      forgetQuiet = later(quiet, start);
      forgetLongest ??= later(longest, start);
      if (running === null) say('waiting');
    },
    now: async () => {
      if (running !== null) await running;
      return isDirty ? run() : true;
    },
    stop: () => {
      forget();
      isStopped = true;
    }
  };
}
