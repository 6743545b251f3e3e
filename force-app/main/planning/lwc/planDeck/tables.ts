/** Tables on as many slides as they need. Pure. */
import { lineCount, paragraphsOf } from 'c/planDigest';

import { INK, LEADING, POINTS, ROOM, em } from './boxes';
import type { Cell, TableItem } from './deckTypes';

/** Space within the cells of a table in inches: beside and above the text. */
export const CELL = { x: 0.07, y: 0.045 } as const;

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Inches. */
  readonly w: number;
  /** Whether its cells, such as dates, stand on one line. */
  readonly isTight?: boolean;
}

/** A table before it is parted. */
export interface TablePlan {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where it begins, on the first slide and on those that follow. */
  readonly tops: readonly number[];
}

/** Sizes of type in a table in points: large where the table fits one slide, else the last. */
const TABLE_SIZES = [18, 16, 14, 13, 12];

/** A table on as many slides as it needs; the head stands on each. */
export function tables(plan: TablePlan): readonly TableItem[] {
  const fitting = TABLE_SIZES.filter((size) => isWhole(plan, size)).map((size) => pagesOf(plan, size));
  return fitting.find((pages) => pages.length === 1) ?? pagesOf(plan, TABLE_SIZES.at(-1) ?? 12);
}

/** Whether no word is broken, and what is to stand on one line does. */
function isWhole({ columns, rows }: TablePlan, size: number): boolean {
  return columns.every(({ head, w, isTight }, at) => {
    const cells: readonly Cell[] = [{ text: head, isBold: true }, ...rows.flatMap((row) => row[at] ?? [])];
    return cells.every(({ text, isBold }) => {
      const width = em(w - 2 * CELL.x, size, isBold);
      const parts = isTight === true ? [text] : text.split(/\s+/);
      // East Asian texts have no words to keep whole.
      return parts.every((part) => lineCount(part, width) === 1 || /[\u1100-\uFAFF]/.test(part));
    });
  });
}

function pagesOf({ name, columns: all, rows, tops }: TablePlan, size: number): readonly TableItem[] {
  const head = all.map((column) => column.head);
  const columns = all.map(({ w }) => w);
  const heading = head.map((text) => ({ text, isBold: true, color: INK.quiet }));
  const headHeight = rowHeight(heading, columns, size);
  const bottom = ROOM.y + ROOM.h;
  const pages: { rows: (readonly Cell[])[]; heights: number[]; y: number; h: number }[] = [];
  const open = (): (typeof pages)[number] => {
    const y = tops[Math.min(pages.length, tops.length - 1)] ?? ROOM.y;
    const page = { rows: [heading as readonly Cell[]], heights: [headHeight], y, h: headHeight };
    pages.push(page);
    return page;
  };
  let page = open();
  for (const row of rows) {
    const height = rowHeight(row, columns, size);
    if (page.y + page.h + height > bottom && page.rows.length > 1) page = open();
    page.rows.push(row);
    page.heights.push(height);
    page.h += height;
  }
  const w = columns.reduce((sum, each) => sum + each, 0);
  return pages.map(({ rows: own, heights, y, h }) => ({
    kind: 'table',
    name,
    x: ROOM.x,
    y,
    w,
    h,
    columns,
    size,
    rows: own,
    heights
  }));
}

function rowHeight(cells: readonly Cell[], columns: readonly number[], size: number): number {
  const lines = cells.map(({ text, isBold }, at) => {
    const width = (columns[at] ?? 1) - 2 * CELL.x;
    return paragraphsOf(text).reduce((sum, each) => sum + lineCount(each, em(width, size, isBold)), 0) || 1;
  });
  return (Math.max(...lines) * size * LEADING) / POINTS + 2 * CELL.y + 0.02;
}
