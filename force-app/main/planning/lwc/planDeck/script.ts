/** How a text looks by the script that it is written in. Pure. */
import type { Align, Deck } from './deckTypes';
import type { PptxTextOptions } from './pptx';

/** Fonts for scripts that Arial has no letters for; programs that lack them choose another. */
const FONTS: Readonly<Record<string, string>> = {
  'ja-JP': 'Yu Gothic',
  'ko-KR': 'Malgun Gothic',
  'zh-CN': 'Microsoft YaHei',
  'zh-TW': 'Microsoft JhengHei'
};
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const LETTER = /\p{L}/u;

/** How a text looks by its script: direction, language, font. It begins where the slide does, or where its script does. */
export function look(text: string, deck: Deck, align: Align, isOwn = false): PptxTextOptions {
  const isRtl = readsFromRight(text) ?? deck.isRtl;
  const fromRight = isOwn ? isRtl : deck.isRtl;
  const start = fromRight ? 'right' : 'left';
  const end = fromRight ? 'left' : 'right';
  const lang = languageOf(text, deck.lang);
  const fontFace = FONTS[lang];
  return {
    align: align === 'center' ? 'center' : align === 'start' ? start : end,
    lang,
    ...(isRtl ? { rtlMode: true } : {}),
    ...(fontFace === undefined ? {} : { fontFace })
  };
}

/** Whether a text is written from right to left, by its first letter; null where it has none. */
function readsFromRight(text: string): boolean | null {
  for (const character of text) if (LETTER.test(character)) return RTL.test(character);
  return null;
}

function languageOf(text: string, lang: string): string {
  if (/[\u3040-\u30FF]/u.test(text)) return 'ja-JP';
  if (/[\uAC00-\uD7A3\u1100-\u11FF]/u.test(text)) return 'ko-KR';
  if (/\p{Script=Han}/u.test(text)) {
    if (lang.startsWith('ja')) return 'ja-JP';
    return /^zh-(TW|HK|Hant)/.test(lang) ? 'zh-TW' : 'zh-CN';
  }
  if (/\p{Script=Hebrew}/u.test(text)) return 'he-IL';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar-SA';
  return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(lang) ? lang : 'en-US';
}
