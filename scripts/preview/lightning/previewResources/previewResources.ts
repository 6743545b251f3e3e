import { asFailure } from 'lightning/previewHttp';
import { forgetRecord, learnRecords, recordIdsIn, startRequest, withLatestValues } from 'lightning/previewRecords';
import type { FetchResponse, RecordRepresentation } from 'lightning/uiApiTypes';

/** What is known of a resource: nothing while the first request runs, then data or an error. */
export interface Snapshot<Data> {
  readonly data?: Data;
  readonly error?: FetchResponse;
}

/** How a wire's answer is fetched and which records it depends on. */
export interface Source<Data> {
  /** Equal keys mean the same request: it is made once for all who ask. */
  readonly key: string;
  load(): Promise<Data>;
  /** Records that it reads whatever the answer holds, e.g. the one that `getRecord` was asked for. */
  readonly recordIds?: readonly string[];
  /** Ids of the records inside an answer; by default those of UI API records. */
  idsIn?(data: Data): ReadonlySet<string>;
  /** Metadata changes with a deployment only: it stays known as long as the page. */
  readonly isMetadata?: boolean;
}

type Listener<Data> = (snapshot: Snapshot<Data>) => void;

/** Ids compare by their first 15 characters: the rest repeats them. */
const short = (id: string): string => id.slice(0, 15);

/** One answer of the org, shared by every wire with the same request. */
export class Resource<Data> {
  #source: Source<Data>;
  #listeners = new Set<Listener<Data>>();
  #answer: Data | undefined;
  #error: FetchResponse | undefined;
  #reads = new Set<string>();
  #shown = '';
  #startedAt = 0;
  #running: Promise<void> | undefined;
  #queued: Promise<void> | undefined;

  constructor(source: Source<Data>) {
    this.#source = source;
    this.noteReads();
  }

  get key(): string {
    return this.#source.key;
  }

  /** Number of its latest request. */
  get startedAt(): number {
    return this.#startedAt;
  }

  get isUsed(): boolean {
    return this.#listeners.size > 0 || (this.#source.isMetadata === true && this.#answer !== undefined);
  }

  /** Hears of every new snapshot, the present one at once. Answers the function that ends it. */
  subscribe(listener: Listener<Data>): () => void {
    this.#listeners.add(listener);
    if (this.#answer !== undefined || this.#error !== undefined) listener(this.snapshot());
    else if (this.#running === undefined) void this.refresh();
    return () => {
      this.#listeners.delete(listener);
      setTimeout(() => disposeUnused(this.key), 0);
    };
  }

  /** Asks the org again. Resolves when the new snapshot was handed out; never rejects. */
  refresh(): Promise<void> {
    if (this.#running === undefined) return this.run();
    // The request under way may have been answered before the change that asks for this one.
    this.#queued ??= this.#running.then(() => {
      this.#queued = undefined;
      return this.run();
    });
    return this.#queued;
  }

  /** The same, except that a request under way is enough where it began after the latest change on this page. */
  refreshOnce(): Promise<void> {
    return this.#running !== undefined && this.#startedAt > changedAt ? this.#running : this.refresh();
  }

  readsAny(ids: Iterable<string>): boolean {
    for (const id of ids) if (this.#reads.has(short(id))) return true;
    return false;
  }

  /** Was this very record asked for? */
  isAbout(id: string): boolean {
    return this.#source.recordIds?.some((asked) => short(asked) === short(id)) === true;
  }

  /** Hands out the answer again if other requests brought newer values for its records. */
  showLatest(): void {
    const snapshot = this.snapshot();
    const text = JSON.stringify(snapshot);
    if (text === this.#shown) return;
    this.#shown = text;
    for (const listener of [...this.#listeners]) listener(snapshot);
  }

  /** True when its answer holds UI API records, whose values it takes from the shared store. */
  get holdsRecords(): boolean {
    return this.#source.idsIn === undefined;
  }

  private run(): Promise<void> {
    this.#running = this.loadNow().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  private async loadNow(): Promise<void> {
    const since = startRequest();
    this.#startedAt = since;
    let changed = new Map<string, number>();
    try {
      const answer = await this.#source.load();
      this.#answer = answer;
      this.#error = undefined;
      if (this.holdsRecords) changed = learnRecords(answer, since);
      this.noteReads();
    } catch (error) {
      this.#answer = undefined;
      this.#error = asFailure(error);
    }
    this.showLatest();
    if (changed.size > 0) spread(changed, since, this.key);
  }

  private noteReads(): void {
    const found = this.#answer === undefined ? [] : (this.#source.idsIn?.(this.#answer) ?? recordIdsIn(this.#answer));
    this.#reads = new Set([...(this.#source.recordIds ?? []), ...found].map(short));
  }

  private snapshot(): Snapshot<Data> {
    if (this.#error !== undefined) return { error: this.#error };
    return this.#answer === undefined ? {} : { data: withLatestValues(this.#answer) };
  }
}

const resources = new Map<string, Resource<unknown>>();
/** When each record was last said to have changed, in request numbers. */
const toldAt = new Map<string, number>();
/** When any record was, in request numbers. */
let changedAt = 0;

/** The shared resource of a source. */
export function resourceOf<Data>(source: Source<Data>): Resource<Data> {
  const known = resources.get(source.key);
  if (known !== undefined) return known as Resource<Data>;
  const made = new Resource(source);
  resources.set(source.key, made as Resource<unknown>);
  return made;
}

/** Asks again for every answer in use that reads one of these records. Resolves when all have arrived. */
export async function refreshReadersOf(ids: readonly string[]): Promise<void> {
  tell(ids);
  await Promise.all(
    inUse()
      .filter((resource) => resource.readsAny(ids))
      .map((resource) => resource.refresh())
  );
}

/** Asks again for every answer in use, metadata excepted. */
export async function refreshAll(): Promise<void> {
  await Promise.all(inUse().map((resource) => resource.refresh()));
}

/** Takes a saved record's new values and tells everyone who reads it. */
export function recordSaved(record: RecordRepresentation, since: number): void {
  learnRecords(record, since);
  for (const resource of inUse()) if (resource.holdsRecords && resource.readsAny([record.id])) resource.showLatest();
  // Formulas and roll-ups may have changed as well.
  void refreshReadersOf([record.id]);
}

/**
 * Asks again for what lists a deleted record. Who shows the record itself keeps what it has: the page is left next, and
 * there is nothing to ask for any more.
 */
export async function recordDeleted(id: string): Promise<void> {
  forgetRecord(id);
  tell([id]);
  const readers = inUse().filter((resource) => resource.readsAny([id]) && !resource.isAbout(id));
  await Promise.all(readers.map((resource) => resource.refresh()));
}

/** A request brought other values than were known: who shows them shows the new ones; who cannot merge asks again. */
function spread(changed: ReadonlyMap<string, number>, since: number, originKey: string): void {
  for (const resource of inUse()) {
    if (resource.key === originKey) continue;
    if (resource.holdsRecords) {
      if (resource.readsAny(changed.keys())) resource.showLatest();
      continue;
    }
    const news = [...changed].filter(([id, replaced]) => !hasSeen(resource, id, replaced, since)).map(([id]) => id);
    if (resource.readsAny(news)) void resource.refresh();
  }
}

function tell(ids: readonly string[]): void {
  changedAt = startRequest();
  for (const id of ids) toldAt.set(short(id), changedAt);
}

/** Has a resource asked since the change: after the request that revealed it, or after the change that was told of? */
function hasSeen(resource: Resource<unknown>, id: string, replaced: number, since: number): boolean {
  const told = toldAt.get(short(id));
  return resource.startedAt >= since || (told !== undefined && replaced < told && told < resource.startedAt);
}

function inUse(): Resource<unknown>[] {
  return [...resources.values()].filter((resource) => resource.isUsed);
}

function disposeUnused(key: string): void {
  if (resources.get(key)?.isUsed === false) resources.delete(key);
}
