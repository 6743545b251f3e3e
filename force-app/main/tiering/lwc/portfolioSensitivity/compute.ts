/** How tiers change when a weight does, worked out in short pieces so that the page stays quick. */
import { nextTurn } from 'c/frames';
import { sensitivity } from 'c/tierScore';
import type { Criterion, RatedAccount, ScoringModel, Sensitivity, Tier } from 'c/tierScore';

/** Accounts worked out in one piece; some hundred take a few milliseconds. */
export const PIECE = 100;

/** An account whose tier rests on a weight. */
export interface EdgeAccount {
  readonly id: string;
  readonly from: Tier;
  /** Each change of one weight that moves the account. */
  readonly moves: readonly { readonly criterion: Criterion; readonly factor: number; readonly to: Tier }[];
}

/** Adds up what the pieces gave; they have the same variants in the same order. */
export function joined(pieces: readonly (readonly Sensitivity[])[]): readonly Sensitivity[] {
  return (pieces[0] ?? []).map((variant, index) => ({
    ...variant,
    changed: pieces.flatMap((piece) => piece[index]?.changed ?? [])
  }));
}

/** The accounts that any variant moves, those that most variants move first. */
export function edgesOf(variants: readonly Sensitivity[]): readonly EdgeAccount[] {
  const edges = new Map<string, { id: string; from: Tier; moves: EdgeAccount['moves'][number][] }>();
  for (const { criterion, factor, changed } of variants) {
    for (const { id, from, to } of changed) {
      const edge = edges.get(id) ?? { id, from, moves: [] };
      edge.moves.push({ criterion, factor, to });
      edges.set(id, edge);
    }
  }
  return [...edges.values()].sort((a, b) => b.moves.length - a.moves.length);
}

/**
 * Works out all accounts piece by piece, letting the page go on in between. `progress` hears how many are done; it answers
 * false to stop, and the result is then null.
 */
export async function computeInPieces(
  model: ScoringModel,
  accounts: readonly RatedAccount[],
  progress: (done: number) => boolean,
  pause: () => Promise<void> = nextTurn
): Promise<readonly Sensitivity[] | null> {
  const pieces: (readonly Sensitivity[])[] = [sensitivity(model, [])];
  for (let start = 0; start < accounts.length; start += PIECE) {
    pieces.push(sensitivity(model, accounts.slice(start, start + PIECE)));
    if (!progress(Math.min(accounts.length, start + PIECE))) return null;
    await pause();
  }
  return joined(pieces);
}
