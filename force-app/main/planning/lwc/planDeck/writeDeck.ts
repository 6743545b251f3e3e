/** Draws slides with PptxGenJS. Pure but for what that library does. */
import { plainText } from 'c/planDigest';

import { AFTER, INK, SLIDE, textHeight } from './boxes';
import type { Cell, ChartItem, Deck, Item, Paragraph, Slide, TableItem, TextItem } from './deckTypes';
import { NUMBER, TITLES, isCrowded, masterOf, masters, mirrored } from './masters';
import type { PptxBox, PptxConstructor, PptxRun, PptxSlide } from './pptx';
import { look } from './script';
import { CELL } from './tables';

/** There on Windows and Mac, in Keynote, Google Slides and LibreOffice, or its like. */
const FONT = 'Arial';

/** The presentation as a file. */
export async function writeDeck(PptxGenJS: PptxConstructor, deck: Deck): Promise<ArrayBuffer> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = plainText(deck.title);
  pptx.subject = plainText(deck.footer);
  pptx.author = plainText(deck.author);
  pptx.company = 'Linchpin';
  pptx.rtlMode = deck.isRtl;
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  masters(pptx, deck);
  deck.slides.forEach((slide, at) => draw(pptx.addSlide({ masterName: masterOf(slide) }), slide, at + 1, deck));
  return (await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer;
}

function draw(target: PptxSlide, slide: Slide, number: number, deck: Deck): void {
  const place = slide.isCover === true ? TITLES.cover : TITLES.content;
  const fontSize =
    slide.titleSize ?? [26, 22, 18, 16].find((size) => textHeight(slide.title, place.w, size, true) <= place.h) ?? 14;
  const color = slide.isCover === true ? INK.white : INK.title;
  target.addText(
    [{ text: line(slide.title), options: { ...look(slide.title, deck, 'start'), fontSize, bold: true, color } }],
    {
      placeholder: 'title',
      ...mirrored(place, deck),
      valign: 'middle',
      margin: 0,
      fit: 'shrink',
      objectName: 'Title'
    }
  );
  for (const item of inOrder(slide.items, number)) drawItem(target, item, deck);
  if (isCrowded(slide)) drawText(target, numberItem(number), deck);
  target.addNotes(plainText(slide.notes));
}

function numberItem(number: number): TextItem {
  const text = String(number);
  return {
    kind: 'text',
    name: 'Number',
    ...NUMBER,
    paragraphs: [{ text, size: 9, color: INK.quiet, align: 'end' }],
    anchor: 'middle'
  };
}

// The library numbers a table by its slide and all else by their place on it. A table that stands at its own number has
// a number that nothing else has. The title comes before.
function inOrder(items: readonly Item[], number: number): readonly Item[] {
  const tables = items.filter(({ kind }) => kind === 'table');
  const others = items.filter(({ kind }) => kind !== 'table');
  const at = Math.max(0, number - 2);
  return [...others.slice(0, at), ...tables, ...others.slice(at)];
}

function drawItem(target: PptxSlide, item: Item, deck: Deck): void {
  switch (item.kind) {
    case 'text':
      drawText(target, item, deck);
      break;
    case 'table':
      drawTable(target, item, deck);
      break;
    case 'chart':
      drawChart(target, item, deck);
      break;
  }
}

function drawText(target: PptxSlide, item: TextItem, deck: Deck): void {
  const box: PptxBox = {
    ...mirrored(item, deck),
    objectName: line(item.name),
    shape: item.isRound === true ? 'roundRect' : 'rect',
    valign: item.anchor ?? 'top',
    margin: item.inset ?? 0,
    fit: 'shrink',
    ...(item.isRound === true ? { rectRadius: 0.06 } : {}),
    ...(item.fill === undefined ? { isTextBox: true } : { fill: { color: item.fill } }),
    ...(item.line === undefined ? {} : { line: { color: item.line, width: 0.75 } })
  };
  target.addText(runs(item.paragraphs, deck), box);
}

// One run in each paragraph: the library writes the properties of a paragraph before each run, where only one is allowed.
function runs(paragraphs: readonly Paragraph[], deck: Deck): readonly PptxRun[] {
  return paragraphs.map(({ text, size, color, isBold, align, isOwn }, at) => ({
    text: line(text),
    options: {
      ...look(text, deck, align ?? 'start', isOwn),
      fontSize: size,
      color,
      bold: isBold ?? false,
      breakLine: at < paragraphs.length - 1,
      paraSpaceAfter: paragraphs.length > 1 ? AFTER : 0
    }
  }));
}

function drawTable(target: PptxSlide, { name, x, y, w, columns, rows, heights, size }: TableItem, deck: Deck): void {
  const none = { type: 'none' } as const;
  const rule = (
    color: string,
    pt: number
  ): readonly ({ type: 'none' } | { type: 'solid'; pt: number; color: string })[] => [
    none,
    none,
    { type: 'solid', pt, color },
    none
  ];
  const cell = (
    { text, color, isBold }: Cell,
    isHead: boolean
  ): Parameters<PptxSlide['addTable']>[0][number][number] => {
    return {
      text: line(text),
      options: {
        ...look(text, deck, 'start'),
        color: color ?? INK.text,
        bold: isBold ?? false,
        valign: 'top',
        border: isHead ? rule('8A99AD', 1) : rule(INK.line, 0.5)
      }
    };
  };
  const cells = rows.map((row, at) =>
    ordered(
      row.map((each) => cell(each, at === 0)),
      deck
    )
  );
  target.addTable(cells, {
    ...mirroredCorner(x, y, w, deck),
    colW: ordered(columns, deck),
    rowH: heights,
    fontSize: size,
    margin: [CELL.y, CELL.x, CELL.y, CELL.x],
    objectName: line(name)
  });
}

function drawChart(target: PptxSlide, { name, alt, labels, series, ...place }: ChartItem, deck: Deck): void {
  target.addChart(
    'bar',
    series.map(({ name: of, values }) => ({ name: line(of), labels: labels.map(line), values })),
    {
      ...mirrored(place, deck),
      objectName: line(name),
      altText: line(alt),
      barDir: 'col',
      barGrouping: 'clustered',
      barGapWidthPct: 60,
      chartColors: series.map(({ color }) => color),
      showLegend: true,
      legendPos: 'b',
      legendFontSize: 11,
      showValue: true,
      dataLabelPosition: 'outEnd',
      dataLabelFontSize: 11,
      dataLabelFormatCode: '0',
      catAxisLabelFontSize: 11,
      valAxisLabelFontSize: 10,
      valAxisMinVal: 0,
      valAxisMaxVal: 100,
      valAxisMajorUnit: 25,
      valGridLine: { style: 'solid', color: 'E1E6ED', size: 0.5 }
    }
  );
}

/** One line without what a file of XML may not hold. */
function line(text: string): string {
  return plainText(text).replace(/[\n\t]+/g, ' ');
}

function mirroredCorner(x: number, y: number, w: number, { isRtl }: Deck): { readonly x: number; readonly y: number } {
  return { x: isRtl ? SLIDE.w - x - w : x, y };
}

function ordered<Each>(all: readonly Each[], { isRtl }: Deck): readonly Each[] {
  return isRtl ? [...all].reverse() : all;
}
