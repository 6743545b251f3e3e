/** Who moved on the map between two reviews, as far as it can be drawn. Pure. */
import type { AgendaItem } from 'c/reviewAgenda';
import type { ReviewPerson } from 'c/reviewRecords';

/** Levels from the lower left of the map. */
export const INFLUENCES = ['Very low', 'Low', 'Medium', 'High', 'Very high'] as const;
export const SUPPORTS = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'] as const;

/** A place on the map: row from the top, column from the left. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A person on both maps. */
export interface Move {
  readonly id: string;
  readonly name: string;
  /** Null for people who were not on the map, or not placed. */
  readonly from: Place | null;
  /** Null for people who left. */
  readonly to: Place | null;
  /** Whether support or strength grew, fell or neither. */
  readonly course: 'closer' | 'further' | 'level';
}

/** People that are drawn at most, and key players among them who stayed where they were. */
export const MOST_DRAWN = 24;
export const MOST_STAYED = 8;

/** Where somebody stands; null while influence or support is not rated. */
export function placeOf(
  picks: { readonly influence: string | null; readonly support: string | null } | null
): Place | null {
  const row = INFLUENCES.findIndex((level) => level === picks?.influence);
  const column = SUPPORTS.findIndex((level) => level === picks?.support);
  return row === -1 || column === -1 ? null : { row: INFLUENCES.length - 1 - row, column };
}

/** People who moved, came or left, in the order of the agenda; access and role move nobody. */
export function movesOf(items: readonly AgendaItem[], people: readonly ReviewPerson[]): readonly Move[] {
  const known = new Map(people.map((person) => [person.id, person]));
  return items.flatMap((item): readonly Move[] => {
    if (item.kind !== 'map') return [];
    const { person, picks, points } = item.facts;
    const now = known.get(person.id) ?? null;
    const isGone = item.change === 'left';
    const from = item.change === 'added' ? null : placeOf(picks?.from ?? now);
    const to = isGone ? null : placeOf(picks?.to ?? now);
    if ((from === null && to === null) || isSame(from, to)) return [];
    return [{ id: person.id, name: person.name, from, to, course: courseOf(from, to, points) }];
  });
}

/** Key players who are where they were. */
export function stayedOf(moves: readonly Move[], people: readonly ReviewPerson[]): readonly Move[] {
  const moved = new Set(moves.map(({ id }) => id));
  return people
    .filter(({ id, isActive, isKeyPlayer }) => isActive && isKeyPlayer && !moved.has(id))
    .flatMap((person): readonly Move[] => {
      const place = placeOf(person);
      return place === null ? [] : [{ id: person.id, name: person.name, from: place, to: place, course: 'level' }];
    })
    .slice(0, MOST_STAYED);
}

/** True for two equal places, and for none twice. */
export function isSame(one: Place | null, other: Place | null): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

function courseOf(from: Place | null, to: Place | null, points: number | null): Move['course'] {
  const steps = from === null || to === null ? 0 : to.column - from.column;
  const by = steps === 0 ? (points ?? 0) : steps;
  if (by === 0) return 'level';
  return by > 0 ? 'closer' : 'further';
}
