import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { pickName } from 'c/agendaWords';
import { exactDate } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import type { AgendaItem } from 'c/reviewAgenda';
import type { ReviewPerson } from 'c/reviewRecords';
import { format, initials } from 'c/textFormat';

import { SIZE, cells, draw } from './draw';
import { LABELS } from './labels';
import { INFLUENCES, MOST_DRAWN, SUPPORTS, isSame, movesOf, stayedOf } from './moves';
import type { Move, Place } from './moves';

/** A presentation component to show where people stood at the review before, and where they stand now. */
export default class MapThenNow extends LightningElement {
  /** The agenda of the review: people move by its points. */
  @api items: readonly AgendaItem[] = [];
  /** Everybody on the account's map. */
  @api people: readonly ReviewPerson[] = [];
  /** The day of the review before. */
  @api since = '';
  /** The day of a held review; blank shows today. */
  @api until: string | null = null;

  labels = LABELS;
  viewBox = `0 0 ${SIZE.width} ${SIZE.height}`;
  cells = cells().map((cell) => ({ ...cell, class: `cell ${cell.tone}` }));
  rows = [...INFLUENCES].reverse().map((level, index) => ({
    level,
    words: pickName(level),
    x: SIZE.left - 8,
    y: SIZE.top + index * SIZE.cellHeight + (SIZE.cellHeight - SIZE.gap) / 2 + 4
  }));
  columns = SUPPORTS.map((level, index) => ({
    level,
    words: pickName(level),
    x: SIZE.left + index * SIZE.cellWidth + (SIZE.cellWidth - SIZE.gap) / 2,
    y: SIZE.top + INFLUENCES.length * SIZE.cellHeight + 16
  }));
  radius = SIZE.radius;

  private movesOf = remembered(movesOf);
  private drawOf = remembered((items: readonly AgendaItem[], people: readonly ReviewPerson[]) => {
    const moves = this.movesOf(items, people).slice(0, MOST_DRAWN);
    return draw([...moves, ...stayedOf(moves, people)]);
  });

  get subtitle(): string {
    const since = exactDate(this.since, lang);
    return this.until === null
      ? format(LABELS.subtitle, since)
      : format(LABELS.subtitleHeld, since, exactDate(this.until, lang));
  }

  get hasMoves(): boolean {
    return this.movesOf(this.items, this.people).length > 0;
  }

  get nobody(): string {
    return format(LABELS.nobody, exactDate(this.since, lang));
  }

  get more(): string {
    const hidden = this.movesOf(this.items, this.people).length - MOST_DRAWN;
    return hidden > 0 ? format(LABELS.more, hidden) : '';
  }

  get drawn(): readonly unknown[] {
    return this.drawOf(this.items, this.people).map(({ move, then, now, line, head }) => ({
      id: move.id,
      class: `person ${isSame(move.from, move.to) ? 'stayed' : move.to === null ? 'gone' : move.course}`,
      // Who left keeps the initials where they stood.
      mark: now ?? then,
      initials: initials(move.name),
      words: words(move),
      then,
      now,
      textY: ((now ?? then)?.y ?? 0) + 4,
      line,
      head
    }));
  }
}

function words(move: Move): string {
  const { name, from, to } = move;
  if (from === null && to === null) return name;
  if (from === null) return format(LABELS.isNew, name, ...placeWords(to));
  if (to === null) return format(LABELS.left, name, ...placeWords(from));
  return isSame(from, to)
    ? format(LABELS.stayed, name, ...placeWords(to))
    : format(LABELS.moved, name, ...placeWords(from), ...placeWords(to));
}

function placeWords(place: Place | null): readonly [support: string, influence: string] {
  const support = SUPPORTS[place?.column ?? -1] ?? null;
  const influence = INFLUENCES[INFLUENCES.length - 1 - (place?.row ?? INFLUENCES.length)] ?? null;
  return [pickName(support), pickName(influence)];
}
