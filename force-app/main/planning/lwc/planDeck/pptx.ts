/** The little of PptxGenJS that is used (MIT, github.com/gitbrent/PptxGenJS, version 4). */

/** A run of text; each is a paragraph of its own here. */
export interface PptxRun {
  readonly text: string;
  readonly options: PptxTextOptions;
}

/** How text looks. */
export interface PptxTextOptions {
  readonly fontSize?: number;
  readonly fontFace?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly rtlMode?: boolean;
  readonly lang?: string;
  readonly breakLine?: boolean;
  readonly paraSpaceAfter?: number;
}

/** Where something stands, in inches. */
export interface PptxPlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly objectName?: string;
}

/** A box with text. */
export interface PptxBox extends PptxPlace, PptxTextOptions {
  readonly placeholder?: string;
  readonly shape?: 'rect' | 'roundRect';
  readonly rectRadius?: number;
  readonly fill?: { readonly color: string };
  readonly line?: { readonly color: string; readonly width: number };
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly margin?: number;
  readonly fit?: 'shrink';
  readonly isTextBox?: boolean;
}

/** One side of a cell; its order is top, right, bottom, left. */
export interface PptxBorder {
  readonly type: 'none' | 'solid';
  readonly pt?: number;
  readonly color?: string;
}

/** A cell of a table. */
export interface PptxCell {
  readonly text: string;
  readonly options: PptxTextOptions & {
    readonly border: readonly PptxBorder[];
    readonly valign: 'top';
    readonly fill?: { readonly color: string };
  };
}

/** A table. */
export interface PptxTable {
  readonly x: number;
  readonly y: number;
  readonly colW: readonly number[];
  readonly rowH: readonly number[];
  readonly fontSize: number;
  readonly margin: readonly number[];
  readonly objectName: string;
}

/** A chart of columns. */
export interface PptxChart extends PptxPlace {
  readonly altText: string;
  readonly barDir: 'col';
  readonly barGrouping: 'clustered';
  readonly barGapWidthPct: number;
  readonly chartColors: readonly string[];
  readonly showLegend: boolean;
  readonly legendPos: 'b';
  readonly legendFontSize: number;
  readonly showValue: boolean;
  readonly dataLabelPosition: 'outEnd';
  readonly dataLabelFontSize: number;
  readonly dataLabelFormatCode: string;
  readonly catAxisLabelFontSize: number;
  readonly valAxisLabelFontSize: number;
  readonly valAxisMinVal: number;
  readonly valAxisMaxVal: number;
  readonly valAxisMajorUnit: number;
  readonly valGridLine: { readonly style: 'solid'; readonly color: string; readonly size: number };
}

/** A slide that is being drawn. */
export interface PptxSlide {
  background?: { readonly color: string };
  addText(text: readonly PptxRun[], options: PptxBox): unknown;
  addTable(rows: readonly (readonly PptxCell[])[], options: PptxTable): unknown;
  addChart(
    type: 'bar',
    data: readonly { readonly name: string; readonly labels: readonly string[]; readonly values: readonly number[] }[],
    options: PptxChart
  ): unknown;
  addNotes(notes: string): unknown;
}

/** What each slide has in common. */
export interface PptxMaster {
  readonly title: string;
  readonly background: { readonly color: string };
  readonly objects: readonly unknown[];
  readonly slideNumber?: PptxPlace & PptxTextOptions;
}

/** A presentation that is being written. */
export interface Pptx {
  layout: string;
  title: string;
  author: string;
  company: string;
  subject: string;
  rtlMode: boolean;
  theme: { readonly headFontFace: string; readonly bodyFontFace: string };
  defineSlideMaster(master: PptxMaster): void;
  addSlide(of: { readonly masterName: string }): PptxSlide;
  write(how: { readonly outputType: 'arraybuffer' }): Promise<unknown>;
}

/** PptxGenJS itself. */
export type PptxConstructor = new () => Pptx;
