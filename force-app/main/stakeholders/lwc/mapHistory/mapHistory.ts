/** What can be undone on a map, newest last. Pure: every function answers a new history. */

/** One user action and the field values that take it back, by record id. */
export interface Undoable {
  /** What was done, in the user's words, for the undo button and its announcement. */
  readonly label: string;
  /** Values to write back; undo is one transaction, as the action was. */
  readonly restore: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
  /** Records that the action made; undo deletes them. */
  readonly created: readonly string[];
}

/** The actions that can still be undone, oldest first. */
export type History = readonly Undoable[];

/** How many actions are remembered; the oldest is forgotten first. */
export const HISTORY_LIMIT = 50;

/** A history with nothing in it. */
export const EMPTY_HISTORY: History = [];

/** Remembers an action as the next one to undo. */
export function remember(history: History, action: Undoable): History {
  return [...history, action].slice(-HISTORY_LIMIT);
}

/** Takes the newest action off; null when nothing is left to undo. */
export function takeLast(history: History): { readonly action: Undoable; readonly rest: History } | null {
  const action = history[history.length - 1];
  return action === undefined ? null : { action, rest: history.slice(0, -1) };
}
