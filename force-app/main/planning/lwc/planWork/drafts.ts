/**
 * Changes that are shown before the server has them. A draft stays until the page has read what was saved, so that nothing
 * jumps back meanwhile. Pure.
 */

/** A change of one record that is on its way, or saved and not read yet. */
export interface Draft<Row> {
  readonly id: string;
  readonly change: Partial<Row>;
  /** One for each action of the user. */
  readonly ticket: number;
  readonly isSaved: boolean;
  /** Answers of the server since it was saved. */
  readonly answers: number;
  /** What the fields that it changes held before it: as the server had them, and as each earlier draft left them. */
  readonly before: readonly Partial<Row>[];
}

/** Drafts in the order in which they were made; later ones win. */
export type Drafts<Row> = readonly Draft<Row>[];

/** The record as it will be, and what it belongs to. */
interface Identified {
  readonly id: string;
}

/** Adds a change of a row of the server's that is shown from now on. */
export function propose<Row extends Identified>(
  drafts: Drafts<Row>,
  ticket: number,
  row: Row,
  change: Partial<Row>
): Drafts<Row> {
  const earlier = drafts.filter(({ id }) => id === row.id);
  const before = earlier.reduce((states, draft) => [...states, { ...states.at(-1), ...draft.change }], [
    row
  ] as readonly Partial<Row>[]);
  return [...drafts, { id: row.id, change, ticket, isSaved: false, answers: 0, before }];
}

/** Marks what an action changed as saved. */
export function markSaved<Row>(drafts: Drafts<Row>, ticket: number): Drafts<Row> {
  return drafts.map((draft) => (draft.ticket === ticket ? { ...draft, isSaved: true } : draft));
}

/** Forgets what an action wanted to change: the server refused it. */
export function takeBack<Row>(drafts: Drafts<Row>, ticket: number): Drafts<Row> {
  return drafts.filter((draft) => draft.ticket !== ticket);
}

/**
 * Forgets what the server has by now. An answer may be older than a save: what it lacks stays for one more answer. Not so
 * where the answer has what was not there before the draft either: that was changed after it, and no other answer may come.
 * With a draft go the earlier ones that it replaced.
 */
export function settle<Row extends Identified>(drafts: Drafts<Row>, rows: readonly Row[]): Drafts<Row> {
  if (drafts.length === 0) return drafts;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stays = ({ id, change, answers, before }: Draft<Row>): boolean => {
    const row = byId.get(id);
    if (row === undefined || answers >= 1 || holds(row, change)) return false;
    return before.some((state) => agree(row, state, change));
  };
  const settled = drafts.filter((draft) => draft.isSaved && !stays(draft));
  const isReplaced = ({ id, ticket, change }: Draft<Row>): boolean =>
    settled.some(
      (later) => later.id === id && later.ticket > ticket && Object.keys(change).every((key) => key in later.change)
    );
  return drafts
    .filter((draft) => !settled.includes(draft) && !(draft.isSaved && isReplaced(draft)))
    .map((draft) => (draft.isSaved ? { ...draft, answers: draft.answers + 1 } : draft));
}

/** The rows as they will be once everything is saved; the same array while nothing is on its way. */
export function withDrafts<Row extends Identified>(rows: readonly Row[], drafts: Drafts<Row>): readonly Row[] {
  if (drafts.length === 0) return rows;
  return rows.map((row) => drafts.reduce((sum, { id, change }) => (id === row.id ? { ...sum, ...change } : sum), row));
}

function holds<Row>(row: Row, change: Partial<Row>): boolean {
  return agree(row, change, change);
}

/** True when two states hold the same in the fields of a change. */
function agree<Row>(one: Partial<Row>, other: Partial<Row>, change: Partial<Row>): boolean {
  return (Object.keys(change) as (keyof Row)[]).every((key) => Object.is(one[key], other[key]));
}
