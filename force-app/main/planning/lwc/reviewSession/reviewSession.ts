/** A review while somebody runs it: saves what is typed, ticked and rated by itself, and never over somebody else's work. */
import { autosave } from 'c/autosave';
import type { Autosave, AutosaveState } from 'c/autosave';
import { later } from 'c/frames';
import type { Fields, Write } from 'c/recordWrites';
import { draftOf, mergeDrafts, unsavedFields } from 'c/reviewDraft';
import type { DraftText, ReviewDraft } from 'c/reviewDraft';
import type { Rating, RunReview } from 'c/reviewRecords';

/** Where a review is kept. */
export interface ReviewStore {
  /** What the server has now; null where it cannot be read. */
  readonly read: () => Promise<RunReview | null>;
  /** Changes the review unless it was changed after the moment; answers the moment of the change. Rejects when refused. */
  readonly write: (id: string, fields: Fields, unmodifiedSince: string) => Promise<string>;
  /** Saves all writes or none; answers the ids in their order. */
  readonly save: (writes: readonly Write[]) => Promise<readonly string[]>;
}

/** How saving stands. */
export interface SaveState {
  readonly kind: AutosaveState;
  /** When everything was saved last in this visit; null while nothing was. */
  readonly at: Date | null;
  /** Why it failed; undefined otherwise. */
  readonly error: unknown;
}

/** Somebody else changed a text. */
export interface Notice {
  /** Who; null where that is not known. */
  readonly who: string | null;
  readonly at: Date;
  /** True where both wrote in the same place. */
  readonly isBoth: boolean;
}

/** A criterion's rating and comment as they will be saved; what is left out stays. */
type RatingChange = Partial<Pick<Rating, 'rating' | 'comment'>>;

/** How often a save is tried again because somebody else was faster. */
const MOST_TRIES = 5;
/** How often a save waits for the second of somebody else's change to pass. */
const MOST_WAITS = 3;
/** Milliseconds after which the second of a change has passed for certain. */
const SECOND = 1000;
/** Milliseconds after which a change is long past, whatever the two clocks say. */
const LONG_PAST = 60_000;

const OBJECT = 'ReviewRating__c';

/** One review on the screen. Everything that is written goes through one queue, so that nothing overtakes itself. */
export class ReviewSession {
  private server: RunReview | null = null;
  private mine: ReviewDraft | null = null;
  private changes = new Map<string, RatingChange>();
  private notes: Partial<Record<DraftText, Notice>> = {};
  private saveState: SaveState = { kind: 'saved', at: null, error: undefined };
  private isWriting = false;
  /** Resolves when the second of the last known change has passed; null when it has. */
  private passing: Promise<void> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly store: ReviewStore;
  private readonly tell: () => void;
  private readonly auto: Autosave;

  /** `tell` is called whenever something that can be seen has changed. */
  constructor(store: ReviewStore, tell: () => void) {
    this.store = store;
    this.tell = tell;
    this.auto = autosave({
      save: () => this.inTurn(() => this.saveAll()),
      tell: (kind, error) => {
        const at = kind === 'saved' ? new Date() : this.saveState.at;
        this.saveState = { kind, at, error };
        this.tell();
      }
    });
  }

  /** What the server had last; null until it was read. */
  get review(): RunReview | null {
    return this.server;
  }

  /** What is typed, ticked and chosen, saved or not; null until the review was read. */
  get draft(): ReviewDraft | null {
    return this.mine;
  }

  /** Ratings with those that are not saved yet; a criterion without a record has the id ''. */
  get ratings(): readonly Rating[] {
    const known = this.server?.ratings ?? [];
    const unknown = [...this.changes.keys()].filter((id) => !known.some(({ criterionId }) => criterionId === id));
    return [
      ...known,
      ...unknown.map((criterionId): Rating => ({ id: '', criterionId, rating: null, comment: null }))
    ].map((each) => ({ ...each, ...this.changes.get(each.criterionId) }));
  }

  get state(): SaveState {
    return this.saveState;
  }

  /** What somebody else changed in a text; undefined while nobody did. */
  notice(text: DraftText): Notice | undefined {
    return this.notes[text];
  }

  /** Takes an answer of the server. What was not saved stays, with what somebody else did added. */
  heard(answer: RunReview): void {
    const { server, mine } = this;
    if (server === null || mine === null || server.id !== answer.id) {
      this.note(answer.modifiedOn);
      this.server = answer;
      this.mine = draftOf(answer);
    } else if (!this.isWriting && answer.modifiedOn >= server.modifiedOn) {
      const { draft, changed, both } = mergeDrafts(draftOf(server), mine, draftOf(answer));
      for (const text of changed) {
        this.notes[text] = { who: answer.modifiedBy?.name ?? null, at: new Date(), isBoth: both.includes(text) };
      }
      this.note(answer.modifiedOn);
      this.server = answer;
      this.mine = draft;
    }
    this.tell();
  }

  /** Changes what is typed, ticked or chosen; it is saved by itself. */
  edit(changes: Partial<ReviewDraft>): void {
    if (this.mine === null) return;
    this.mine = { ...this.mine, ...changes };
    this.auto.changed();
    this.tell();
  }

  /** Rates a criterion, or comments on it; it is saved by itself. */
  rate(criterionId: string, change: RatingChange): void {
    this.changes.set(criterionId, { ...this.changes.get(criterionId), ...change });
    this.auto.changed();
    this.tell();
  }

  /** Saves at once what is not saved; false when it was refused. */
  now(): Promise<boolean> {
    return this.auto.now();
  }

  /** Reads what others did meanwhile. */
  look(): Promise<void> {
    return this.inTurn(() => this.read());
  }

  /** Does something after everything that is already on its way to the server. */
  async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Ends the visit; what waits to be saved is sent now. */
  stop(): void {
    void this.auto.now();
    this.auto.stop();
  }

  private async read(): Promise<void> {
    const answer = await this.store.read();
    if (answer !== null) this.heard(answer);
  }

  private async saveAll(): Promise<void> {
    await this.saveRatings();
    await this.saveDraft();
  }

  // A criterion is rated once in a review: where somebody else rated it first, theirs becomes what was chosen last.
  private async saveRatings(): Promise<void> {
    const sent = new Map(this.changes);
    if (sent.size === 0 || this.server === null) return;
    const writes = this.ratingWrites(sent);
    let ids: readonly string[];
    try {
      ids = await this.store.save(writes.map(({ write }) => write));
    } catch (error) {
      await this.read();
      const again = this.ratingWrites(sent);
      if (!again.some(({ write }, index) => write.kind !== writes[index]?.write.kind)) throw error;
      ids = await this.store.save(again.map(({ write }) => write));
    }
    const saved = new Map(writes.map(({ criterionId }, index) => [criterionId, ids[index] ?? '']));
    const all = this.ratings.map((each) => ({
      ...each,
      id: each.id === '' ? (saved.get(each.criterionId) ?? '') : each.id
    }));
    this.server = { ...this.server, ratings: all };
    for (const [id, change] of sent) if (this.changes.get(id) === change) this.changes.delete(id);
  }

  private ratingWrites(sent: ReadonlyMap<string, RatingChange>): readonly { criterionId: string; write: Write }[] {
    return [...sent].map(([criterionId, change]) => {
      const known = this.server?.ratings.find((each) => each.criterionId === criterionId);
      const fields: Fields = {
        ...(change.rating === undefined ? {} : { Rating__c: change.rating }),
        ...(change.comment === undefined ? {} : { Comment__c: change.comment })
      };
      const parents = { PlanReview__c: this.server?.id, RubricCriterion__c: criterionId };
      const write: Write =
        known === undefined
          ? { kind: 'create', object: OBJECT, fields: { ...parents, ...fields } }
          : { kind: 'update', object: OBJECT, id: known.id, fields };
      return { criterionId, write };
    });
  }

  // What is there is read before each save, and the save is refused where somebody is faster even so.
  private async saveDraft(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (this.unsaved === null) return;
      await this.readSettled();
      const { server, mine, unsaved } = this;
      if (server === null || mine === null || unsaved === null) return;
      try {
        this.isWriting = true;
        const modifiedOn = await this.store.write(server.id, unsaved, server.modifiedOn);
        this.note(modifiedOn);
        this.server = { ...server, ...mine, modifiedOn };
        return;
      } catch (error) {
        this.isWriting = false;
        await this.read();
        if (this.server?.modifiedOn === server.modifiedOn || tries === MOST_TRIES - 1) throw error;
      } finally {
        this.isWriting = false;
      }
    }
  }

  // Moments are kept in whole seconds, and the guard of a save cannot tell two changes of one second apart: what was read
  // in the second of a change is read again after it.
  private async readSettled(): Promise<void> {
    await this.read();
    for (let waits = 0; this.passing !== null && waits < MOST_WAITS; waits += 1) {
      await this.passing;
      await this.read();
    }
  }

  private note(modifiedOn: string): void {
    if (modifiedOn === this.server?.modifiedOn) return;
    if (Date.now() - Date.parse(modifiedOn) > LONG_PAST) {
      this.passing = null;
      return;
    }
    const passing = new Promise<void>((resolve) => {
      later(SECOND, resolve);
    }).then(() => {
      if (this.passing === passing) this.passing = null;
    });
    this.passing = passing;
  }

  private get unsaved(): Fields | null {
    if (this.server === null || this.mine === null) return null;
    const fields = unsavedFields(draftOf(this.server), this.mine);
    return Object.keys(fields).length === 0 ? null : fields;
  }
}
