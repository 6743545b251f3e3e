/** Lays people out on the influence × support grid. Pure. */
import { INFLUENCE_LEVELS, SUPPORT_LEVELS, isKeyPlayer } from 'c/relationshipScore';
import type { Influence, Support } from 'c/relationshipScore';
import type { Stakeholder } from 'c/stakeholderRecords';

/** One place on the map. */
export interface Place {
  readonly influence: Influence;
  readonly support: Support;
}

/** Whether a corner of the map is one to be glad of or one to worry about. */
export type Tone = 'strong' | 'weak' | 'quiet';
/** How much room each person in a cell gets: a card of up to three lines, or one line. */
export type Density = 'card' | 'line';

/** A cell with those of its people that are shown. */
export interface GridCell extends Place {
  /** Unique on the map: the cell's row and column, from the lower left, such as `4-0`. */
  readonly key: string;
  readonly tone: Tone;
  readonly density: Density;
  readonly people: readonly Stakeholder[];
  readonly shown: readonly Stakeholder[];
  /** How many people are not shown; they open as a list. */
  readonly hidden: number;
}

/** One row of the map, of one influence. */
export interface GridRow {
  readonly influence: Influence;
  readonly cells: readonly GridCell[];
}

/** The map: rows from Very high down, columns from Opponent to Champion, and who cannot be placed yet. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly unplaced: readonly Stakeholder[];
  readonly placed: number;
}

/** People in a cell up to which each gets a card. */
export const CARDS_IN_CELL = 3;
/** Lines in a cell; beyond that, one of them becomes "+n more". */
export const LINES_IN_CELL = 8;
/** People on the map from which only cells of one or two people keep cards, so that 200 people stay one screen and a half. */
export const CROWDED_FROM = 60;

/** Key of a place, row and column from the lower left (`4-0` is Very high, Opponent). */
export function placeKey(place: Place): string {
  return `${INFLUENCE_LEVELS.indexOf(place.influence)}-${SUPPORT_LEVELS.indexOf(place.support)}`;
}

/** The place of a key made by `placeKey`; null for any other text. */
export function placeOf(key: string): Place | null {
  const [row, column] = key.split('-').map(Number);
  const influence = row === undefined ? undefined : INFLUENCE_LEVELS[row];
  const support = column === undefined ? undefined : SUPPORT_LEVELS[column];
  return influence === undefined || support === undefined ? null : { influence, support };
}

/** Where a person stands; null while influence or support is unrated. */
export function placeOfPerson(person: Pick<Stakeholder, 'influence' | 'support'>): Place | null {
  return person.influence === null || person.support === null
    ? null
    : { influence: person.influence, support: person.support };
}

/** The neighbouring place, staying on the map at its edges; `up` raises influence, `right` raises support. */
export function neighbour(place: Place, direction: 'up' | 'down' | 'left' | 'right'): Place {
  const step = (levels: readonly string[], value: string, by: number): number =>
    Math.min(levels.length - 1, Math.max(0, levels.indexOf(value) + by));
  const rows = direction === 'up' ? 1 : direction === 'down' ? -1 : 0;
  const columns = direction === 'right' ? 1 : direction === 'left' ? -1 : 0;
  return {
    influence: INFLUENCE_LEVELS[step(INFLUENCE_LEVELS, place.influence, rows)] ?? place.influence,
    support: SUPPORT_LEVELS[step(SUPPORT_LEVELS, place.support, columns)] ?? place.support
  };
}

/** Strong: people of high influence who support us; weak: those of high influence who do not. */
export function toneOf(place: Place): Tone {
  if (INFLUENCE_LEVELS.indexOf(place.influence) < 3) return 'quiet';
  const support = SUPPORT_LEVELS.indexOf(place.support);
  if (support >= 3) return 'strong';
  return support <= 1 ? 'weak' : 'quiet';
}

// One collator for all: localeCompare makes its own each time, which a thousand people would feel.
const byName = new Intl.Collator();

function byImportance(a: Stakeholder, b: Stakeholder): number {
  const keyPlayers = Number(isKeyPlayer(b)) - Number(isKeyPlayer(a));
  return keyPlayers || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function layCell(place: Place, people: readonly Stakeholder[], isCrowded: boolean): GridCell {
  const sorted = [...people].sort(byImportance);
  const density: Density = sorted.length <= (isCrowded ? 2 : CARDS_IN_CELL) ? 'card' : 'line';
  const room = sorted.length > LINES_IN_CELL ? LINES_IN_CELL - 1 : sorted.length;
  return {
    ...place,
    key: placeKey(place),
    tone: toneOf(place),
    density,
    people: sorted,
    shown: sorted.slice(0, room),
    hidden: sorted.length - room
  };
}

/** Lays out the given people; those who left are not on the map. Key players come first in each cell, then names. */
export function layGrid(people: readonly Stakeholder[]): Grid {
  const active = people.filter((person) => person.isActive);
  const byPlace = new Map<string, Stakeholder[]>();
  const unplaced: Stakeholder[] = [];
  for (const person of active) {
    const place = placeOfPerson(person);
    if (place === null) {
      unplaced.push(person);
      continue;
    }
    const key = placeKey(place);
    const cell = byPlace.get(key);
    if (cell === undefined) byPlace.set(key, [person]);
    else cell.push(person);
  }
  const placed = active.length - unplaced.length;
  const rows = [...INFLUENCE_LEVELS].reverse().map((influence) => ({
    influence,
    cells: SUPPORT_LEVELS.map((support) => {
      const place = { influence, support };
      return layCell(place, byPlace.get(placeKey(place)) ?? [], placed >= CROWDED_FROM);
    })
  }));
  return { rows, unplaced: unplaced.sort((a, b) => byName.compare(a.name, b.name)), placed };
}
