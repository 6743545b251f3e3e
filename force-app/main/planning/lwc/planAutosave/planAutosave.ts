/** Saves a strategy map while it is typed: one save after another, never in the way of typing, and never over somebody else's text. Pure but for the store it is given. */
import { afterPause } from 'c/frames';
import type { Pausing } from 'c/frames';
import type { MapField, MapState } from 'c/planRecords';
import { reduceErrors } from 'c/reduceErrors';

import {
  accepted,
  begun,
  disputed,
  dismissed,
  failed,
  heard,
  isDirty,
  left,
  redone,
  refused,
  sent,
  settled,
  toSave,
  typed,
  undone,
  unrefused
} from './edits';
import type { Editing } from './edits';

export { begun, isDirty, isSame, valueOf, valuesOf } from './edits';
export type { Conflict, Editing, Notice, Step } from './edits';

/** Where the strategy map is kept. */
export interface MapStore {
  /**
   * Saves the fields unless the plan was changed after the moment; answers the moment of the change, or null where the
   * server did not say. Rejects when refused.
   */
  readonly write: (fields: Readonly<Record<string, string | null>>, unmodifiedSince: string) => Promise<string | null>;
  /** What the server has now; null where it cannot be read. */
  readonly read: () => Promise<MapState | null>;
}

/** How saving stands. */
export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'failed' | 'disputed';
  /** Why it failed; null otherwise. */
  readonly error: unknown;
}

/** Milliseconds without typing after which what was typed is saved. */
export const PAUSE = 800;

/** How often a save is tried again because somebody else was faster. */
const MOST_TRIES = 5;

/** The strategy map of one plan while it is on the screen. */
export class PlanAutosave {
  private now: Editing;
  private isSending = false;
  private error: unknown = null;
  private queue: Promise<void> = Promise.resolve();
  private readonly store: MapStore;
  private readonly changed: () => void;
  private readonly pause: Pausing;

  /** `changed` is called whenever there is something else to show. */
  constructor(server: MapState, store: MapStore, changed: () => void, pause = PAUSE) {
    this.now = begun(server);
    this.store = store;
    this.changed = changed;
    this.pause = afterPause(() => void this.flush(), pause);
  }

  /** What is typed, saved and disputed. */
  get editing(): Editing {
    return this.now;
  }

  /** How saving stands. */
  get state(): SaveState {
    if (this.isSending) return { kind: 'saving', error: null };
    if (this.error !== null) return { kind: 'failed', error: this.error };
    if (!isEmpty(toSave(this.now))) return { kind: 'saving', error: null };
    return { kind: isEmpty(this.now.conflicts) ? 'saved' : 'disputed', error: null };
  }

  /** True while something typed is not on the server. */
  get isDirty(): boolean {
    return isDirty(this.now);
  }

  /** The text of a field as it is now. */
  type(field: MapField, text: string | null): void {
    this.show(typed(this.now, field, text));
    this.pause.soon();
  }

  /** Puts a text into a field that was not typed there, as a step of its own. */
  async put(field: MapField, text: string | null): Promise<void> {
    await this.leave();
    this.show(typed(left(this.now), field, text));
    await this.leave();
  }

  /** A field was left: what was typed there is saved at once. */
  async leave(): Promise<void> {
    const { session } = this.now;
    await this.flush();
    if (this.now.session === session) this.show(left(this.now));
  }

  /** Saves what is typed; resolves when the server has answered. */
  flush(): Promise<void> {
    this.pause.stop();
    return this.inTurn(() => this.saveNow());
  }

  /** Tries again what was refused or failed. */
  retry(): Promise<void> {
    this.show(unrefused(this.now));
    return this.flush();
  }

  /** Looks whether somebody else changed the plan, and saves what could not be saved for want of a connection. */
  look(): Promise<void> {
    return this.inTurn(async () => {
      const now = await this.readNow();
      if (now !== null && now.modifiedOn >= this.now.server.modifiedOn) this.show(heard(this.now, now));
      if (now !== null && this.error !== null && reduceErrors(this.error).kind === 'connection') await this.saveNow();
    });
  }

  /** The plan was read by somebody else of the page: taken over where it is newer than what is known. */
  hear(state: MapState): void {
    if (this.isSending || state.modifiedOn <= this.now.server.modifiedOn) return;
    this.show(heard(this.now, state));
  }

  /** Settles a conflict and saves what follows. */
  settle(field: MapField, choice: 'mine' | 'theirs' | 'both'): Promise<void> {
    this.show(settled(this.now, field, choice));
    return this.flush();
  }

  /** Offers what I had saved before somebody else wrote over it. */
  dispute(key: number): void {
    this.show(disputed(this.now, key));
  }

  /** Forgets a notice. */
  dismiss(key: number): void {
    this.show(dismissed(this.now, key));
  }

  /** Takes back the last step, or the last one of a field; what was typed meanwhile is saved before. */
  async undo(field?: MapField): Promise<void> {
    await this.leave();
    this.show(undone(this.now, field));
    await this.flush();
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    await this.leave();
    this.show(redone(this.now));
    await this.flush();
  }

  /** Forgets what would be saved later; call `flush` before to keep it. */
  stop(): void {
    this.pause.stop();
  }

  private async saveNow(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const fields = toSave(this.now);
      if (isEmpty(fields)) {
        if (isEmpty(this.now.refusals)) this.fail(null);
        return;
      }
      if (await this.send(fields)) return;
    }
  }

  /** True when there is nothing more to try. */
  private async send(fields: Readonly<Record<string, string | null>>): Promise<boolean> {
    const { modifiedOn } = this.now.server;
    this.isSending = true;
    this.show(sent(this.now));
    try {
      const moment = await this.store.write(fields, modifiedOn);
      this.isSending = false;
      if (isEmpty(this.now.refusals)) this.error = null;
      this.show(accepted(this.now, moment ?? modifiedOn));
      // Without the moment the next save would be taken for somebody else's.
      if (moment === null) await this.reread();
      return true;
    } catch (error) {
      this.isSending = false;
      this.show(failed(this.now));
      if (reduceErrors(error).kind !== 'connection') {
        const now = await this.readNow();
        if (now !== null && now.modifiedOn !== modifiedOn) {
          this.show(heard(this.now, now));
          return false;
        }
        const reasons = reasonsOf(error, Object.keys(fields) as MapField[]);
        this.fail(error);
        this.show(refused(this.now, reasons));
        // What was sent together with a refused field may be taken without it.
        return Object.keys(reasons).length === Object.keys(fields).length;
      }
      this.fail(error);
      return true;
    }
  }

  private async reread(): Promise<void> {
    const now = await this.readNow();
    if (now !== null) this.show(heard(this.now, now));
  }

  private readNow(): Promise<MapState | null> {
    return this.store.read().catch(() => null);
  }

  private fail(error: unknown): void {
    this.error = error;
    this.changed();
  }

  private show(editing: Editing): void {
    if (editing === this.now) return;
    this.now = editing;
    this.changed();
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

interface RefusedField {
  readonly body?: {
    readonly output?: { readonly fieldErrors?: Readonly<Record<string, readonly { readonly message: string }[]>> };
  };
}

// A refusal that names its field stands beside it; another one stands beside everything that was sent.
function reasonsOf(error: unknown, fields: readonly MapField[]): Partial<Record<MapField, string>> {
  const byField = (error as RefusedField | null)?.body?.output?.fieldErrors ?? {};
  const named = fields.flatMap((field) => {
    const messages = byField[field]?.map(({ message }) => message) ?? [];
    return messages.length > 0 ? [[field, messages.join(' ')] as const] : [];
  });
  if (named.length > 0) return Object.fromEntries(named);
  const all = reduceErrors(error).messages.join(' ');
  return Object.fromEntries(fields.map((field) => [field, all]));
}
