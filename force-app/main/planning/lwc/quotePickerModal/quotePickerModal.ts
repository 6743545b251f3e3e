import { api } from 'lwc';
import lang from '@salesforce/i18n/lang';
import LightningModal from 'lightning/modal';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { SaidWords } from 'c/planRecords';
import { exactDate, relativeDate, todayIso } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

interface Row {
  readonly key: string;
  readonly text: string;
  readonly who: string;
  readonly source: string;
  readonly day: string;
  readonly insertLabel: string;
}

/** Rows that are shown at first, and with each "more". */
export const PAGE = 25;

/** A dialog to choose something that a customer said; closes with it. */
export default class QuotePickerModal extends LightningModal<SaidWords> {
  /** Everything that was said, in the order in which it is shown. */
  @api words: readonly SaidWords[] = [];
  /** The part of the strategy map that the quote is for. */
  @api partName = '';
  /** What the user probably looks for: shown before the rest of the same kind. */
  @api preferred: SaidWords['source'] = 'interview';

  labels = LABELS;
  search = '';
  personId: string | null = null;
  shown = PAGE;
  today = todayIso();

  get heading(): string {
    return format(LABELS.title, this.partName);
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  get people(): readonly PickOption[] {
    const people = new Map(this.words.map(({ person }) => [person.id, person.name]));
    return [...people]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label));
  }

  get found(): readonly SaidWords[] {
    const wanted = this.search.trim().toLocaleLowerCase();
    const matches = this.words.filter(({ person, title, text }) => {
      if (this.personId !== null && person.id !== this.personId) return false;
      return [person.name, title ?? '', text].some((part) => part.toLocaleLowerCase().includes(wanted));
    });
    const rank = ({ source }: SaidWords): number => (source === this.preferred ? 0 : source === 'interview' ? 1 : 2);
    return [...matches].sort((one, other) => rank(one) - rank(other));
  }

  get rows(): readonly Row[] {
    return this.found.slice(0, this.shown).map((words) => ({
      key: words.key,
      text: words.text,
      who: [words.person.name, words.title ?? ''].filter((part) => part !== '').join(', '),
      source: this.sourceOf(words),
      day: exactDate(words.on, lang),
      insertLabel: format(LABELS.insertOf, words.person.name)
    }));
  }

  get count(): string {
    return this.found.length === 1 ? LABELS.oneCount : format(LABELS.count, this.found.length);
  }

  get hasNone(): boolean {
    return this.found.length === 0;
  }

  get moreLabel(): string {
    const left = this.found.length - this.shown;
    return left > 0 ? format(LABELS.more, Math.min(left, PAGE)) : '';
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
    this.shown = PAGE;
  }

  handlePerson(event: CustomEvent<PickDetail>): void {
    this.personId = event.detail.value;
    this.shown = PAGE;
  }

  handleMore(): void {
    this.shown += PAGE;
  }

  handleInsert(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const words = this.words.find((each) => each.key === key);
    if (words !== undefined) this.close(words);
  }

  handleCancel(): void {
    this.close();
  }

  private sourceOf({ source, on }: SaidWords): string {
    if (source === 'why') return LABELS.why;
    if (source === 'success') return LABELS.success;
    return on === null ? LABELS.undated : format(LABELS.interview, relativeDate(on, this.today, lang));
  }
}
