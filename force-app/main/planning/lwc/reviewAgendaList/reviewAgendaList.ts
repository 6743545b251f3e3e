import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { AGENDA_KINDS, agendaLine, kindName } from 'c/agendaWords';
import type { PickDetail, PickOption } from 'c/pickSelect';
import { exactDate } from 'c/relativeDates';
import type { AgendaItem, AgendaKind } from 'c/reviewAgenda';
import { FIRST_POINTS } from 'c/reviewAgenda';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `tick`: a point of the agenda, and whether it was spoken about. */
export interface TickDetail {
  readonly key: string;
  readonly isDone: boolean;
}

/** Detail of `open`: a record to go to; `object` is undefined where only its id tells. */
export interface OpenRecordDetail {
  readonly id: string;
  readonly object: string | undefined;
}

/** Smaller changes shown at a time. */
export const PAGE = 50;

/** A presentation component to go through the agenda of a review: what matters first, the rest one click away. */
export default class ReviewAgendaList extends LightningElement {
  /** All points in their order. */
  @api items: readonly AgendaItem[] = [];
  /** Keys of the points that were spoken about. */
  @api done: readonly string[] = [];
  /** The day since which changes are told, and whether a review was held on it. */
  @api since = '';
  @api isFirst = false;
  /** The day of the review. */
  @api today = '';
  /** Lets the user tick. */
  @api canTick = false;

  labels = LABELS;
  isOpen = false;
  kind: AgendaKind | null = null;
  private pages = 1;

  get subtitle(): string {
    const words = this.hasRest
      ? this.isFirst
        ? LABELS.sinceBegan
        : LABELS.sinceReview
      : this.isFirst
        ? LABELS.fewBegan
        : LABELS.few;
    return format(words, this.sinceText);
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  get emptyText(): string {
    return format(LABELS.empty, this.sinceText);
  }

  get hasRest(): boolean {
    return this.items.length > FIRST_POINTS;
  }

  get restLabel(): string {
    if (this.isOpen) return LABELS.hideSmaller;
    const rest = this.items.length - FIRST_POINTS;
    return rest === 1 ? LABELS.smallerOne : format(LABELS.smaller, rest);
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get kinds(): readonly PickOption[] {
    return AGENDA_KINDS.flatMap((kind) => {
      const count = this.items.filter((item) => item.kind === kind).length;
      return count === 0 ? [] : [{ value: kind, label: format(LABELS.kindCount, kindName(kind), count) }];
    });
  }

  get allKinds(): string {
    return format(LABELS.allKinds, this.items.length);
  }

  get rows(): readonly unknown[] {
    const done = new Set(this.done);
    return this.shown.map((item) => {
      const line = agendaLine(item, this.today);
      const isDone = done.has(item.key);
      return {
        ...line,
        // Parts the lead from the text for whoever reads or copies the line.
        text: ` ${line.text}`,
        key: item.key,
        id: item.recordId,
        isDone,
        class: isDone ? 'point is-done' : 'point',
        badgeClass: `badge ${line.tone}`,
        tick: format(LABELS.tick, `${line.lead} ${line.text}`),
        cannotTick: !this.canTick
      };
    });
  }

  get hasMore(): boolean {
    return this.isOpen && this.shown.length < this.chosen.length;
  }

  get moreLabel(): string {
    return format(LABELS.more, Math.min(PAGE, this.chosen.length - this.shown.length));
  }

  get shownText(): string {
    return format(LABELS.shown, this.shown.length, this.chosen.length);
  }

  get progress(): string {
    const done = new Set(this.done);
    return format(LABELS.progress, this.items.filter(({ key }) => done.has(key)).length, this.items.length);
  }

  handleRest(): void {
    this.isOpen = !this.isOpen;
    this.kind = null;
    this.pages = 1;
  }

  handleKind(event: CustomEvent<PickDetail>): void {
    this.kind = event.detail.value as AgendaKind | null;
    this.pages = 1;
  }

  handleMore(): void {
    this.pages += 1;
  }

  handleTick(event: Event): void {
    const box = event.target as HTMLInputElement;
    const detail: TickDetail = { key: box.dataset['key'] ?? '', isDone: box.checked };
    this.dispatchEvent(new CustomEvent<TickDetail>('tick', { detail }));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '', object } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<OpenRecordDetail>('open', { detail: { id, object } }));
  }

  private get sinceText(): string {
    return exactDate(this.since, lang);
  }

  /** The points among which the user looks. */
  private get chosen(): readonly AgendaItem[] {
    const { kind } = this;
    return kind === null ? this.items : this.items.filter((item) => item.kind === kind);
  }

  private get shown(): readonly AgendaItem[] {
    if (!this.isOpen) return this.items.slice(0, FIRST_POINTS);
    return this.chosen.slice(0, (this.kind === null ? FIRST_POINTS : 0) + this.pages * PAGE);
  }
}
