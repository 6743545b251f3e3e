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
}

/** Drafts in the order in which they were made; later ones win. */
export type Drafts<Row> = readonly Draft<Row>[];

/** The record as it will be, and what it belongs to. */
interface Identified {
  readonly id: string;
}

/** Adds a change that is shown from now on. */
export function propose<Row>(drafts: Drafts<Row>, ticket: number, id: string, change: Partial<Row>): Drafts<Row> {
  return [...drafts, { id, change, ticket, isSaved: false, answers: 0 }];
}

/** Marks what an action changed as saved. */
export function markSaved<Row>(drafts: Drafts<Row>, ticket: number): Drafts<Row> {
  return drafts.map((draft) => (draft.ticket === ticket ? { ...draft, isSaved: true } : draft));
}

/** Forgets what an action wanted to change: the server refused it. */
export function takeBack<Row>(drafts: Drafts<Row>, ticket: number): Drafts<Row> {
  return drafts.filter((draft) => draft.ticket !== ticket);
}

/** Forgets what the server has by now. An answer may be older than a save: what it lacks stays for one more answer. */
export function settle<Row extends Identified>(drafts: Drafts<Row>, rows: readonly Row[]): Drafts<Row> {
  if (drafts.length === 0) return drafts;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return drafts
    .filter(({ id, change, isSaved, answers }) => {
      if (!isSaved) return true;
      const row = byId.get(id);
      return row !== undefined && answers < 1 && !holds(row, change);
    })
    .map((draft) => (draft.isSaved ? { ...draft, answers: draft.answers + 1 } : draft));
}

/** The rows as they will be once everything is saved; the same array while nothing is on its way. */
export function withDrafts<Row extends Identified>(rows: readonly Row[], drafts: Drafts<Row>): readonly Row[] {
  if (drafts.length === 0) return rows;
  return rows.map((row) => drafts.reduce((sum, { id, change }) => (id === row.id ? { ...sum, ...change } : sum), row));
}

function holds<Row>(row: Row, change: Partial<Row>): boolean {
  return (Object.keys(change) as (keyof Row)[]).every((key) => Object.is(row[key], change[key]));
}
