/** What slides are made of, before anything is drawn. Lengths are inches from the upper corner where reading begins. */

/** Where text stands in its box: where reading begins, in the middle, or where it ends. */
export type Align = 'start' | 'center' | 'end';

/** A paragraph in one look. */
export interface Paragraph {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly isBold?: boolean;
  readonly align?: Align;
  /** Somebody's own words, which begin where their script begins; other texts begin where the slide does. */
  readonly isOwn?: boolean;
}

interface Placed {
  /** What it is, for whoever edits the slide. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A box with text. */
export interface TextItem extends Placed {
  readonly kind: 'text';
  readonly paragraphs: readonly Paragraph[];
  readonly fill?: string;
  readonly line?: string;
  readonly isRound?: boolean;
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** Points between the edge of the box and its text. */
  readonly inset?: number;
}

/** A cell of a table. */
export interface Cell {
  readonly text: string;
  readonly color?: string;
  readonly isBold?: boolean;
}

/** A table; its first row names the columns. */
export interface TableItem extends Placed {
  readonly kind: 'table';
  readonly columns: readonly number[];
  /** Points. */
  readonly size: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Heights of the rows. */
  readonly heights: readonly number[];
}

/** Columns over time. */
export interface ChartItem extends Placed {
  readonly kind: 'chart';
  /** The same in words. */
  readonly alt: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[];
}

/** What stands on a slide. */
export type Item = TextItem | TableItem | ChartItem;

/** A slide. */
export interface Slide {
  readonly title: string;
  readonly items: readonly Item[];
  /** What the speaker may be asked: where the figures come from. */
  readonly notes: string;
  /** The first one has no title of its own and a ground of its own. */
  readonly isCover?: boolean;
  /** Points; by its length unless told. */
  readonly titleSize?: number;
}

/** A plan as slides. */
export interface Deck {
  readonly title: string;
  readonly author: string;
  /** Stands beneath each slide. */
  readonly footer: string;
  readonly lang: string;
  readonly isRtl: boolean;
  readonly slides: readonly Slide[];
}

/** A person of the account's map. */
export interface DeckPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** `Very low` to `Very high`; null is not rated. */
  readonly influence: string | null;
  /** `Opponent` to `Champion`; null is not rated. */
  readonly support: string | null;
  readonly isKeyPlayer: boolean;
}
