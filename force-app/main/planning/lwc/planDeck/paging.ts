/** Slides of tables and of what is missing. Pure. */
import { format } from 'c/textFormat';

import { INK, ROOM, note } from './boxes';
import type { Item, Slide, TableItem } from './deckTypes';
import type { DeckSetting } from './words';

/** Height of a row of figures. */
export const FIGURES = 1.25;
/** Where what follows a row of figures begins. */
export const BELOW = ROOM.y + FIGURES + 0.2;

/** A slide that says what is missing. */
export function plain(title: string, text: string, notes: string): Slide {
  return { title, items: [note(text, ROOM.y, INK.none, 16)], notes };
}

/** Tables one after the other; the first slide may hold more. */
export function paged(
  title: string,
  pages: readonly TableItem[],
  notes: string,
  { deck }: DeckSetting,
  above: readonly Item[] = []
): readonly Slide[] {
  return pages.map((table, at) => ({
    title: at === 0 ? title : format(deck.continued, title),
    items: at === 0 ? [...above, table] : [table],
    notes
  }));
}
