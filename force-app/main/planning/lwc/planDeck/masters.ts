/** What slides have in common: title, footer, number. Pure but for what the library does. */
import { plainText } from 'c/planDigest';

import { INK, ROOM, SLIDE } from './boxes';
import type { Deck, Slide, TextItem } from './deckTypes';
import type { Pptx, PptxMaster } from './pptx';
import { look } from './script';

/** Where titles stand: on the first slide, and on all others. */
export const TITLES = {
  cover: { x: 1, y: 1.45, w: 11.3, h: 2 },
  content: { x: ROOM.x, y: 0.35, w: ROOM.w, h: 0.85 }
} as const;
const COVER = 'Cover';
const CONTENT = 'Content';
const CROWDED = 'Crowded content';
/** The library gives the number of a slide the number of the twenty-fourth thing on it. */
const MOST = 22;
/** Where the number of a slide stands. */
export const NUMBER = { x: 11.9, y: 7.02, w: 0.833, h: 0.3 } as const;

/** Defines the masters of a presentation. */
export function masters(pptx: Pptx, deck: Deck): void {
  const title = (place: Pick<TextItem, 'x' | 'y' | 'w' | 'h'>, color: string, fontSize: number): unknown => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title',
        ...mirrored(place, deck),
        color,
        fontSize,
        bold: true,
        align: deck.isRtl ? 'right' : 'left',
        valign: 'middle',
        margin: 0
      },
      text: ''
    }
  });
  const footer = { x: ROOM.x, y: 7.02, w: 10.8, h: 0.3 };
  pptx.defineSlideMaster({
    title: COVER,
    background: { color: INK.title },
    objects: [title(TITLES.cover, INK.white, 40)]
  });
  const content: PptxMaster = {
    title: CONTENT,
    background: { color: INK.white },
    objects: [
      { rect: { ...mirrored({ x: 0, y: 0, w: SLIDE.w, h: 0.12 }, deck), fill: { color: INK.title } } },
      title(TITLES.content, INK.title, 26),
      {
        text: {
          text: plainText(deck.footer),
          options: {
            ...mirrored(footer, deck),
            ...look(deck.footer, deck, 'start'),
            fontSize: 9,
            color: INK.quiet,
            margin: 0,
            valign: 'middle',
            objectName: 'Footer'
          }
        }
      }
    ]
  };
  pptx.defineSlideMaster({ ...content, objects: [...content.objects], title: CROWDED });
  pptx.defineSlideMaster({
    ...content,
    slideNumber: { ...mirrored(NUMBER, deck), fontSize: 9, color: INK.quiet, align: deck.isRtl ? 'left' : 'right' }
  });
}

/** Whether a slide holds so much that its number is written by hand. */
export function isCrowded(slide: Slide): boolean {
  return masterOf(slide) === CROWDED;
}

/** The master that a slide follows. */
export function masterOf(slide: Slide): string {
  if (slide.isCover === true) return COVER;
  return slide.items.length > MOST ? CROWDED : CONTENT;
}

/** A place counted from the left, for a deck that may begin at the right. */
export function mirrored<Place extends Pick<TextItem, 'x' | 'y' | 'w' | 'h'>>(
  { x, y, w, h }: Place,
  { isRtl }: Deck
): Pick<TextItem, 'x' | 'y' | 'w' | 'h'> {
  return { x: isRtl ? SLIDE.w - x - w : x, y, w, h };
}
