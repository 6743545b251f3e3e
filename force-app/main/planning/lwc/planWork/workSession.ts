/** What a user does to a plan's promises and objectives: shown at once, saved in turn, taken back when refused. */
import type { Commitment, Objective, PlanData } from 'c/planTypes';
import type { PromiseDraft } from 'c/promiseDraft';
import { save } from 'c/recordWrites';
import type { Write } from 'c/recordWrites';
import { remembered } from 'c/remembered';

import { markSaved, propose, settle, takeBack, withDrafts } from './drafts';
import type { Drafts } from './drafts';

/** Where on the screen something was done, so that a refusal is told there. */
export type Place = 'promises' | 'objectives' | 'opportunities';

/** One action of the user: one transaction. */
export interface Step {
  readonly place: Place;
  /** What it is about, for the words of a refusal. */
  readonly subject: string;
  readonly writes: readonly Write[];
  /** What the screen shows while the server does not have it. */
  readonly commitments?: readonly { readonly id: string; readonly change: Partial<Commitment> }[];
  readonly objectives?: readonly { readonly id: string; readonly change: Partial<Objective> }[];
  /** How it is taken back; none where it cannot be. */
  readonly undo?: Undo;
}

/** How the last action is taken back. */
export interface Undo {
  /** What was done, in a sentence. */
  readonly text: string;
  /** A promise of which the day of keeping may have been another one. */
  readonly lateId: string | null;
  readonly step: Step;
}

/** Something that the server refused, with what was typed. */
export interface Refusal {
  readonly key: string;
  readonly place: Place;
  readonly subject: string;
  readonly error: unknown;
  readonly retry: () => Promise<void>;
  /** A promise that was typed and exists nowhere else. */
  readonly draft: PromiseDraft | null;
}

/** A promise that is on its way; `id` is the server's once it has one. */
interface Added {
  readonly commitment: Commitment;
  readonly ticket: number;
  readonly isSaved: boolean;
  readonly answers: number;
}

/** What the screen shows: what the server said, with everything that is on its way. */
export interface WorkState {
  readonly commitments: readonly Commitment[];
  readonly objectives: readonly Objective[];
  /** Promises that cannot be opened yet. */
  readonly unsavedIds: readonly string[];
  readonly undo: Undo | null;
  readonly refusals: readonly Refusal[];
}

/** Nothing. */
export const NO_WORK: WorkState = { commitments: [], objectives: [], unsavedIds: [], undo: null, refusals: [] };

/** The component for which the session works. */
interface Host {
  /** Something that it shows is another one now. */
  readonly changed: (state: WorkState) => void;
  /** Records were saved. */
  readonly saved: (recordIds: readonly string[]) => void;
}

/** Everything that is on its way, over what the server said last. */
export class WorkSession {
  private readonly host: Host;
  private undo: Undo | null = null;
  private refusals: readonly Refusal[] = [];
  private server: PlanData | undefined;
  private commitmentDrafts: Drafts<Commitment> = [];
  private objectiveDrafts: Drafts<Objective> = [];
  private added: readonly Added[] = [];
  private tickets = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private commitmentsOf = remembered(
    (rows: readonly Commitment[], drafts: Drafts<Commitment>, added: readonly Added[]): readonly Commitment[] => {
      const known = new Set(rows.map(({ id }) => id));
      const others = added.map(({ commitment }) => commitment).filter(({ id }) => !known.has(id));
      return withDrafts(others.length === 0 ? rows : [...rows, ...others], drafts);
    }
  );
  private objectivesOf = remembered(withDrafts<Objective>);
  private unsavedOf = remembered((added: readonly Added[]) =>
    added.flatMap(({ commitment, isSaved }) => (isSaved ? [] : [commitment.id]))
  );

  constructor(host: Host) {
    this.host = host;
  }

  /** Takes what the server says now. */
  read(plan: PlanData | undefined): void {
    const isOther = plan?.plan.id !== this.server?.plan.id;
    this.server = plan;
    if (isOther) {
      this.undo = null;
      this.refusals = [];
      [this.commitmentDrafts, this.objectiveDrafts, this.added] = [[], [], []];
    } else if (plan !== undefined) {
      const known = new Set(plan.commitments.map(({ id }) => id));
      this.commitmentDrafts = settle(this.commitmentDrafts, plan.commitments);
      this.objectiveDrafts = settle(this.objectiveDrafts, plan.objectives);
      this.added = this.added
        .filter(({ commitment, isSaved, answers }) => !isSaved || (answers < 1 && !known.has(commitment.id)))
        .map((each) => (each.isSaved ? { ...each, answers: each.answers + 1 } : each));
    }
    this.show();
  }

  /** Does it; answers the error where the server refused, null otherwise. The refusal is kept unless told not to. */
  async run(step: Step, keepsRefusal = true): Promise<unknown> {
    const ticket = this.nextTicket();
    for (const { id, change } of step.commitments ?? []) {
      const row = this.commitments.find((each) => each.id === id);
      if (row !== undefined) this.commitmentDrafts = propose(this.commitmentDrafts, ticket, row, change);
    }
    for (const { id, change } of step.objectives ?? []) {
      const row = this.server?.objectives.find((each) => each.id === id);
      if (row !== undefined) this.objectiveDrafts = propose(this.objectiveDrafts, ticket, row, change);
    }
    const undo = step.undo ?? null;
    this.undo = undo;
    this.show();
    try {
      const ids = await this.inTurn(() => save(step.writes));
      this.commitmentDrafts = markSaved(this.commitmentDrafts, ticket);
      this.objectiveDrafts = markSaved(this.objectiveDrafts, ticket);
      this.host.saved(ids);
      return null;
    } catch (error) {
      this.commitmentDrafts = takeBack(this.commitmentDrafts, ticket);
      this.objectiveDrafts = takeBack(this.objectiveDrafts, ticket);
      if (this.undo === undo) this.undo = null;
      if (keepsRefusal) {
        this.refuse(step.place, step.subject, error, null, async () => {
          await this.run(step);
        });
      }
      return error;
    } finally {
      this.show();
    }
  }

  /** Adds a promise that was typed; answers true once the server has it. */
  async add(write: Write, shown: Omit<Commitment, 'id'>, draft: PromiseDraft): Promise<boolean> {
    const ticket = this.nextTicket();
    const entry = { commitment: { ...shown, id: `new-${ticket}` }, ticket, isSaved: false, answers: 0 };
    this.added = [...this.added, entry];
    this.undo = null;
    this.show();
    try {
      const ids = await this.inTurn(() => save([write]));
      const id = ids[0] ?? '';
      this.added = this.added.map((each) =>
        each.ticket === ticket ? { ...each, isSaved: true, commitment: { ...each.commitment, id } } : each
      );
      this.host.saved(ids);
      return true;
    } catch (error) {
      this.added = this.added.filter((each) => each.ticket !== ticket);
      this.refuse('promises', draft.name, error, draft, async () => {
        await this.add(write, shown, draft);
      });
      return false;
    } finally {
      this.show();
    }
  }

  /** Takes the last action back. */
  async takeLastBack(): Promise<boolean> {
    const { undo } = this;
    if (undo === null) return false;
    return (await this.run(undo.step)) === null;
  }

  /** Offers to take back what a dialog did. */
  offer(undo: Undo): void {
    this.undo = undo;
    this.show();
  }

  /** No longer offers to take anything back. */
  forgetUndo(): void {
    this.undo = null;
    this.show();
  }

  /** Takes a refusal off the screen; answers it, so that what was typed can go elsewhere. */
  dismiss(key: string): Refusal | null {
    const refusal = this.refusals.find((each) => each.key === key) ?? null;
    this.refusals = this.refusals.filter((each) => each.key !== key);
    this.show();
    return refusal;
  }

  /** What the server has of promises, and those that it will have. */
  private get commitments(): readonly Commitment[] {
    return this.commitmentsOf(this.server?.commitments ?? [], [], this.added);
  }

  private show(): void {
    this.host.changed({
      commitments: this.commitmentsOf(this.server?.commitments ?? [], this.commitmentDrafts, this.added),
      objectives: this.objectivesOf(this.server?.objectives ?? [], this.objectiveDrafts),
      unsavedIds: this.unsavedOf(this.added),
      undo: this.undo,
      refusals: this.refusals
    });
  }

  private refuse(
    place: Place,
    subject: string,
    error: unknown,
    draft: PromiseDraft | null,
    retry: () => Promise<void>
  ): void {
    this.refusals = [...this.refusals, { key: String(this.nextTicket()), place, subject, error, draft, retry }];
  }

  private nextTicket(): number {
    this.tickets += 1;
    return this.tickets;
  }

  // Saves travel one after another, so that a tick and its undo cannot overtake each other.
  private inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
