/** The indicators of a plan on paper. Pure. */
import type { DigestIndicator } from 'c/planDigest';
import { format } from 'c/textFormat';

import { markup } from './html';
import type { Inserted, Markup } from './html';
import { missing, own, table } from './page';
import type { DocumentSetting } from './page';
import type { DocumentWords } from './words';

/** Widths of the columns in percent of the page. */
const COLUMNS = [40, 16, 16, 13, 15] as const;

/** Where the indicators stand that matter most, a line each in two columns, and how many others there are; null where the user may not see them. */
export function indicatorList(
  all: readonly DigestIndicator[] | null,
  most: number,
  { document: words }: DocumentSetting
): Markup {
  if (all === null) return missing(words.indicatorsHidden);
  if (all.length === 0) return missing(words.noIndicators);
  const line = (each: DigestIndicator): Markup => {
    // That nobody knows where it stands is said once.
    const pace = each.isKnown ? markup` \u00b7 ${paceOf(each)}` : null;
    return markup`<li dir="auto"><b>${nameOf(each)}</b> ${own(each.figure)}${pace} <span class="quiet">\u00b7 ${each.read}</span></li>`;
  };
  const [named, rest] = [all.slice(0, most), all.slice(most)];
  return markup`<ul class="list columns">${named.map(line)}</ul>${rest.length === 0 ? null : more(rest, words)}`;
}

/** How many are not named, by pace. */
function more(rest: readonly DigestIndicator[], words: DocumentWords): Markup {
  const paces = [...new Set(rest.map(({ paceWord }) => paceWord))];
  const counts = paces.map((word) => `${word} ${rest.filter(({ paceWord }) => paceWord === word).length}`);
  return markup`<p class="quiet">${format(words.indicatorsMore, rest.length, counts.join(', '))}</p>`;
}

/** Where each indicator stands; null where the user may not see them. */
export function indicatorTable(all: readonly DigestIndicator[] | null, { document: words }: DocumentSetting): Markup {
  if (all === null) return missing(words.indicatorsHidden);
  if (all.length === 0) return missing(words.noIndicators);
  const columns = [words.indicator, words.today, words.target, words.pace, words.lastReading];
  return table(columns, [{ heading: '', none: '', rows: all.map(indicatorRow) }], COLUMNS);
}

function indicatorRow(each: DigestIndicator): Inserted[] {
  return [nameOf(each), own(each.now), own(each.target), paceOf(each), own(each.read)];
}

function nameOf({ name, note }: DigestIndicator): Markup {
  return note === '' ? own(name) : markup`${own(name)} <span class="quiet">(${note})</span>`;
}

function paceOf({ pace, paceWord }: DigestIndicator): Markup {
  const tone = pace === 'Behind' ? 'bad' : pace === 'Reached' || pace === 'Ahead' ? 'good' : 'quiet';
  return markup`<span class="${tone}">${paceWord}</span>`;
}
