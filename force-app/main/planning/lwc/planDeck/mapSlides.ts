/** The relationship map: people by influence and support, and all of them in a table where the map has no room. Pure. */
import type { PlanDigest } from 'c/planDigest';
import { format } from 'c/textFormat';

import { INK, ROOM, note, oneLine } from './boxes';
import type { DeckPerson, Item, Slide, TextItem } from './deckTypes';
import { tables } from './tables';
import type { DeckSetting } from './words';

/** From the top down, and from where reading begins. */
const INFLUENCES = ['Very high', 'High', 'Medium', 'Low', 'Very low'] as const;
const SUPPORTS = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'] as const;
/** Grounds of the cells in which a relationship matters most: lost above, won above. */
const TINTS = { against: 'FBE9EA', for: 'E8F3E8', none: 'F7F8FA' } as const;

const LABELS = 1.15;
const HEAD = 0.32;
const GAP = 0.06;
const CELL = { w: (ROOM.w - LABELS) / 5 - GAP, h: 0.82 };
const CHIP = 0.25;
/** Names that a cell holds. */
const MOST = 3;

/** Slides of the map; null people could not be read. */
export function mapSlides(
  people: readonly DeckPerson[] | null,
  digest: PlanDigest,
  setting: DeckSetting
): readonly Slide[] {
  const { deck } = setting;
  if (people === null || people.length === 0) {
    const text = people === null ? deck.mapUnreadable : deck.mapEmpty;
    return [{ title: deck.map, items: [note(text, ROOM.y, INK.none, 16)], notes: text }];
  }
  const placed = people.filter(({ influence, support }) => influence !== null && support !== null);
  const unplaced = people.filter(({ influence, support }) => influence === null || support === null);
  const chips = INFLUENCES.flatMap((influence, row) =>
    SUPPORTS.map((support, column) => {
      const own = placed.filter((each) => each.influence === influence && each.support === support);
      return cellItems(own, row, column, setting);
    })
  );
  const tray = trayOf(unplaced, setting);
  const isWhole = chips.every(({ isWhole: whole }) => whole) && tray.isWhole;
  const notes = [
    format(deck.mapCounts, people.length, placed.length, people.filter(({ isKeyPlayer }) => isKeyPlayer).length),
    `${deck.relationship}: ${digest.relationship.value}. ${deck.confidence}: ${digest.confidence.value}.`,
    `${deck.peopleAll}: ${people.map((each) => words(each, setting)).join('; ')}`
  ].join('\n');
  const map: Slide = {
    title: deck.map,
    items: [...axes(setting), ...chips.flatMap(({ items }) => items), ...tray.items],
    notes
  };
  return isWhole ? [map] : [map, ...listSlides(people, setting, notes)];
}

function axes({ deck, pick }: DeckSetting): readonly TextItem[] {
  const label = (text: string, x: number, y: number, w: number, h: number): TextItem => ({
    kind: 'text',
    name: text,
    x,
    y,
    w,
    h,
    paragraphs: [{ text, size: 12, color: INK.quiet, align: 'center' }],
    anchor: 'middle',
    inset: 0
  });
  return [
    {
      ...label(deck.axes, ROOM.x, ROOM.y, LABELS - GAP, HEAD),
      paragraphs: [{ text: deck.axes, size: 9, color: INK.quiet, align: 'center' }]
    },
    ...SUPPORTS.map((support, at) => label(pick(support), cellX(at), ROOM.y, CELL.w, HEAD)),
    ...INFLUENCES.map((influence, at) => label(pick(influence), ROOM.x, cellY(at), LABELS - GAP, CELL.h))
  ];
}

function cellX(column: number): number {
  return ROOM.x + LABELS + column * (CELL.w + GAP);
}

function cellY(row: number): number {
  return ROOM.y + HEAD + row * (CELL.h + GAP);
}

function cellItems(
  people: readonly DeckPerson[],
  row: number,
  column: number,
  { deck, pick }: DeckSetting
): { readonly items: readonly Item[]; readonly isWhole: boolean } {
  const isHigh = row < 2;
  const tint = isHigh && column > 2 ? TINTS.for : isHigh && column < 2 ? TINTS.against : TINTS.none;
  const [x, y] = [cellX(column), cellY(row)];
  const where = `${pick(INFLUENCES[row] ?? '')}, ${pick(SUPPORTS[column] ?? '')}`;
  const ground: TextItem = { kind: 'text', name: where, x, y, ...CELL, paragraphs: [], fill: tint };
  const keyFirst = [...people].sort(
    (a, b) => Number(b.isKeyPlayer) - Number(a.isKeyPlayer) || (a.name < b.name ? -1 : 1)
  );
  const shown = keyFirst.length > MOST ? keyFirst.slice(0, MOST - 1) : keyFirst;
  const rest = keyFirst.length - shown.length;
  const names = shown.map(({ name, isKeyPlayer }) => {
    const mark = isKeyPlayer ? '\u2605 ' : '';
    const line = oneLine(`${mark}${name}`, CELL.w - 0.22, [12, 11, 10, 9, 8]);
    return { ...line, isKeyPlayer, name };
  });
  const chip = (text: string, size: number, name: string, at: number, isKeyPlayer: boolean): TextItem => ({
    kind: 'text',
    name,
    x: x + 0.05,
    y: y + 0.03 + at * (CHIP + 0.01),
    w: CELL.w - 0.1,
    h: CHIP - 0.015,
    paragraphs: [{ text, size, color: isKeyPlayer ? INK.white : INK.text, align: 'center', isBold: isKeyPlayer }],
    fill: isKeyPlayer ? INK.title : INK.white,
    line: isKeyPlayer ? INK.title : INK.line,
    isRound: true,
    anchor: 'middle',
    inset: 0
  });
  const items = names.map(({ text, size, name, isKeyPlayer }, at) => chip(text, size, name, at, isKeyPlayer));
  const more = format(deck.mapMore, rest);
  return {
    items: [ground, ...items, ...(rest === 0 ? [] : [chip(more, 11, more, names.length, false)])],
    isWhole: rest === 0 && names.every(({ isWhole }) => isWhole)
  };
}

/** Who is not placed yet, and what the star means. */
function trayOf(
  unplaced: readonly DeckPerson[],
  { deck }: DeckSetting
): { readonly items: readonly Item[]; readonly isWhole: boolean } {
  const y = cellY(INFLUENCES.length) + 0.06;
  const names = oneLine(unplaced.map(({ name }) => name).join(', '), ROOM.w - 3, [11, 10]);
  const text = unplaced.length === 0 ? '' : format(deck.mapUnplaced, unplaced.length, names.text);
  const line: TextItem = {
    kind: 'text',
    name: deck.mapLegend,
    x: ROOM.x,
    y,
    w: ROOM.w,
    h: 0.5,
    paragraphs: [
      { text: deck.mapLegend, size: 10, color: INK.quiet },
      ...(text === '' ? [] : [{ text, size: names.size, color: INK.none }])
    ],
    inset: 0
  };
  return { items: [line], isWhole: unplaced.length === 0 || names.isWhole };
}

function listSlides(people: readonly DeckPerson[], setting: DeckSetting, notes: string): readonly Slide[] {
  const { deck, pick } = setting;
  const word = (value: string | null): string => (value === null ? deck.notRated : pick(value));
  const order = (value: string | null, of: readonly string[]): number =>
    value === null ? of.length : of.indexOf(value);
  const sorted = [...people].sort(
    (a, b) => order(a.influence, INFLUENCES) - order(b.influence, INFLUENCES) || (a.name < b.name ? -1 : 1)
  );
  const rows = sorted.map(({ name, title, influence, support, isKeyPlayer }) => [
    { text: name, isBold: true },
    { text: title ?? '' },
    { text: word(influence) },
    { text: word(support) },
    { text: isKeyPlayer ? deck.isKey : '' }
  ]);
  const columns = [
    { head: deck.person, w: 3.3 },
    { head: deck.personTitle, w: 4.133 },
    { head: deck.influence, w: 1.6 },
    { head: deck.support, w: 1.6 },
    { head: deck.keyPlayer, w: 1.5 }
  ];
  return tables({ name: deck.people, columns, rows, tops: [ROOM.y] }).map((table, at) => ({
    title: at === 0 ? deck.people : format(deck.continued, deck.people),
    items: [table],
    notes
  }));
}

function words({ name, title, influence, support }: DeckPerson, { deck, pick }: DeckSetting): string {
  const word = (value: string | null): string => (value === null ? deck.notRated : pick(value));
  const who = title === null ? name : `${name}, ${title}`;
  return `${who} (${deck.influence}: ${word(influence)}, ${deck.support}: ${word(support)})`;
}
