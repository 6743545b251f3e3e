/**
 * What the components of one page share about an account while it is being changed: moves that are not saved yet,
 * so that the map and the score panel agree at once, and the wish to read again after a save.
 */
import type { Ratings } from 'c/relationshipScore';
import type { Stakeholder } from 'c/stakeholderRecords';

/** Picks, and whether the person is still there, as they will be once saved. */
export type Draft = Partial<Ratings> & { readonly isActive?: boolean };

/** What a component does when others change something. */
export interface Subscriber {
  /** Drafts or the preview changed: show them. */
  readonly changed: () => void;
  /** Records changed on the server: read them again. */
  readonly refresh: () => Promise<void>;
  /** Somebody wants this person to be shown. */
  readonly reveal?: ((stakeholderId: string) => void) | undefined;
}

interface AccountState {
  readonly drafts: Map<string, { readonly change: Draft; readonly ticket: number }>;
  readonly subscribers: Set<Subscriber>;
  preview: { readonly id: string; readonly change: Draft } | null;
}

const accounts = new Map<string, AccountState>();
let tickets = 0;

function stateOf(accountId: string): AccountState {
  const known = accounts.get(accountId);
  if (known !== undefined) return known;
  const made: AccountState = { drafts: new Map(), subscribers: new Set(), preview: null };
  accounts.set(accountId, made);
  return made;
}

function tell(state: AccountState): void {
  state.subscribers.forEach((subscriber) => subscriber.changed());
}

/** Joins the components that show an account; call the answer to leave. */
export function subscribe(accountId: string, subscriber: Subscriber): () => void {
  const state = stateOf(accountId);
  state.subscribers.add(subscriber);
  return () => {
    state.subscribers.delete(subscriber);
    if (state.subscribers.size === 0 && state.drafts.size === 0) accounts.delete(accountId);
  };
}

/** Shows a change before it is saved; answers the ticket that settles it. */
export function propose(accountId: string, stakeholderId: string, change: Draft): number {
  const state = stateOf(accountId);
  tickets += 1;
  const before = state.drafts.get(stakeholderId)?.change ?? {};
  state.drafts.set(stakeholderId, { change: { ...before, ...change }, ticket: tickets });
  state.preview = null;
  tell(state);
  return tickets;
}

/** Ends a proposal, saved or refused; a newer proposal for the same person stays. */
export function settle(accountId: string, stakeholderId: string, ticket: number): void {
  const state = stateOf(accountId);
  if (state.drafts.get(stakeholderId)?.ticket !== ticket) return;
  state.drafts.delete(stakeholderId);
  tell(state);
}

/** Shows what the score would be while a card is held over a cell; null ends it. */
export function setPreview(accountId: string, preview: { readonly id: string; readonly change: Draft } | null): void {
  const state = stateOf(accountId);
  if (state.preview === null && preview === null) return;
  state.preview = preview;
  tell(state);
}

/** The people as they will be once everything proposed is saved; the same array while nothing is. */
export function withDrafts(accountId: string, people: readonly Stakeholder[]): readonly Stakeholder[] {
  const drafts = accounts.get(accountId)?.drafts;
  if (drafts === undefined || drafts.size === 0) return people;
  return people.map((person) => {
    const draft = drafts.get(person.id);
    return draft === undefined ? person : { ...person, ...draft.change };
  });
}

/** Like `withDrafts`, with the card that is being held where it is held. */
export function withPreview(accountId: string, people: readonly Stakeholder[]): readonly Stakeholder[] {
  const drafted = withDrafts(accountId, people);
  const preview = accounts.get(accountId)?.preview ?? null;
  if (preview === null) return drafted;
  return drafted.map((person) => (person.id === preview.id ? { ...person, ...preview.change } : person));
}

/** Asks every component of the account to read again; resolves when all have. */
export async function refreshAll(accountId: string): Promise<void> {
  await Promise.all([...stateOf(accountId).subscribers].map((subscriber) => subscriber.refresh()));
}

/** Asks the components of the account to show a person; false when none of them can. */
export function reveal(accountId: string, stakeholderId: string): boolean {
  const able = [...stateOf(accountId).subscribers].filter((subscriber) => subscriber.reveal !== undefined);
  able.forEach((subscriber) => subscriber.reveal?.(stakeholderId));
  return able.length > 0;
}
