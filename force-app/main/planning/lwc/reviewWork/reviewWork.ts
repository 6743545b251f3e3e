import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { MapPerson, Named } from 'c/planTypes';
import { exactDate } from 'c/relativeDates';
import type { Work } from 'c/reviewRecords';
import { format } from 'c/textFormat';
import type { ChooseDetail } from 'c/userPicker';
import { shortDate } from 'c/workWords';

import { LABELS } from './labels';

/** What a decision becomes. */
export type WorkKind = Work['kind'];

/** A decision as it is typed. */
export interface WorkDraft {
  readonly kind: WorkKind;
  readonly text: string;
  readonly promisedToId: string | null;
  readonly owner: Named | null;
  readonly dueOn: string;
}

/** Detail of `keep`: a decision to create, or one to change; `settled` is told its id, or null when it was refused. */
export interface KeepWorkDetail {
  /** What is changed; null makes another one. */
  readonly id: string | null;
  readonly draft: WorkDraft;
  readonly settled: (id: string | null) => void;
}

/** Detail of `takeback`: something that was decided, and is not any more. */
export interface TakeBackDetail {
  readonly work: Work;
}

/** Detail of `open`: a record to go to. */
export interface OpenWorkDetail {
  readonly id: string;
  readonly object: string;
}

const KINDS: Readonly<Record<WorkKind, string>> = {
  customer: LABELS.kindCustomer,
  internal: LABELS.kindInternal,
  task: LABELS.kindTask
};
const STATES: Readonly<Record<Work['state'], string>> = {
  open: LABELS.created,
  done: LABELS.done,
  withdrawn: LABELS.withdrawn
};

/** A decision on its way to the server; typing goes on meanwhile. */
interface Pending {
  readonly key: string;
  readonly draft: WorkDraft;
  /** Null until it is created. */
  readonly id: string | null;
  readonly isRefused: boolean;
}

/** A presentation component to type what follows from a review; each line becomes a promise or a task at once. */
export default class ReviewWork extends LightningElement {
  /** What was decided so far. */
  @api work: readonly Work[] = [];
  /** People of the customer who can be promised something. */
  @api people: readonly MapPerson[] = [];
  /** Who does what is decided unless somebody else is chosen. */
  @api owner: Named | null = null;
  /** The day by which it is done unless another one is chosen. */
  @api dueOn = '';
  /** The earliest day by which something can be promised. */
  @api today = '';
  /** Kinds that the user may create; none shows the list only. */
  @api kinds: readonly WorkKind[] = [];

  labels = LABELS;
  text = '';
  isMissing = false;
  isSaving = false;
  // The rest of the form, which looks for colleagues, appears with the first letter.
  isOpen = false;
  editing: Work | null = null;
  private chosenKind: WorkKind | null = null;
  private promisedToId: string | null = null;
  private chosenOwner: Named | null | undefined;
  private chosenDue: string | null = null;
  private pending: readonly Pending[] = [];
  private count = 0;

  get isEmpty(): boolean {
    return this.work.length === 0 && this.pending.length === 0;
  }

  get emptyText(): string {
    return this.canAdd ? LABELS.empty : LABELS.none;
  }

  get hasItems(): boolean {
    return !this.isEmpty;
  }

  get canAdd(): boolean {
    return this.kinds.length > 0;
  }

  get rows(): readonly unknown[] {
    return this.work.map((each) => ({
      id: each.id,
      object: each.kind === 'task' ? 'Task' : 'Commitment__c',
      text: each.text,
      detail: [
        KINDS[each.kind],
        each.promisedTo === null ? '' : format(LABELS.to, each.promisedTo.name),
        each.owner?.name ?? '',
        each.dueOn === null ? '' : shortDate(each.dueOn, this.today)
      ]
        .filter((part) => part !== '')
        .join(' · '),
      title: exactDate(each.dueOn, lang),
      state: STATES[each.state],
      class: each.state === 'withdrawn' ? 'item is-withdrawn' : 'item',
      badgeClass: each.state === 'withdrawn' ? 'badge' : 'badge good',
      canChange: each.state === 'open' && this.canAdd,
      edit: format(LABELS.editOf, each.text),
      undo: format(LABELS.undoOf, each.text)
    }));
  }

  /** Decisions that are not in the list yet. */
  get waiting(): readonly unknown[] {
    const known = new Set(this.work.map(({ id }) => id));
    return this.pending
      .filter(({ id }) => id === null || !known.has(id))
      .map(({ key, draft, id, isRefused }) => ({
        key,
        text: draft.text,
        detail: KINDS[draft.kind],
        state: isRefused ? LABELS.refused : id === null ? LABELS.adding : LABELS.created,
        badgeClass: isRefused ? 'badge bad' : 'badge',
        isRefused,
        again: format(LABELS.againOf, draft.text)
      }));
  }

  get formLabel(): string {
    return this.editing === null ? LABELS.line : LABELS.editTitle;
  }

  get kind(): WorkKind {
    return this.editing?.kind ?? this.chosenKind ?? this.kinds[0] ?? 'customer';
  }

  get kindOptions(): readonly unknown[] {
    const words = { customer: LABELS.customer, internal: LABELS.internal, task: LABELS.task };
    return this.kinds.map((value) => ({
      value,
      label: words[value],
      isChosen: value === this.kind,
      // A promise does not become a task, nor the other way round.
      isDisabled: this.editing !== null && (value === 'task') !== (this.editing.kind === 'task')
    }));
  }

  get isForCustomer(): boolean {
    return this.kind === 'customer';
  }

  get peopleOptions(): readonly PickOption[] {
    return this.people.map(({ id, name, title }) => ({
      value: id,
      label: title === null ? name : `${name}, ${title}`
    }));
  }

  get promisedTo(): string | null {
    return this.promisedToId;
  }

  get who(): Named | null {
    return this.chosenOwner === undefined ? this.owner : this.chosenOwner;
  }

  get due(): string {
    return this.chosenDue ?? this.dueOn;
  }

  get problem(): string {
    return this.isMissing ? LABELS.missing : '';
  }

  get lineClass(): string {
    return this.isMissing ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }

  get maxLength(): number {
    return this.kind === 'task' ? 255 : 2000;
  }

  get saveLabel(): string {
    return this.editing === null ? LABELS.add : LABELS.saveChange;
  }

  handleText(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    this.isOpen = true;
    this.isMissing = false;
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.handleSave();
    } else if (event.key === 'Escape' && this.editing !== null) {
      event.stopPropagation();
      this.handleCancel();
    }
  }

  handleKind(event: Event): void {
    const kind = (event.target as HTMLInputElement).value as WorkKind;
    this.chosenKind = kind;
    if (this.editing !== null) this.editing = { ...this.editing, kind };
  }

  handlePerson(event: CustomEvent<PickDetail>): void {
    this.promisedToId = event.detail.value;
  }

  handleOwner(event: CustomEvent<ChooseDetail>): void {
    const { item } = event.detail;
    this.chosenOwner = item === null ? null : { id: item.id, name: item.name };
  }

  handleDue(event: CustomEvent<{ value: string | null }>): void {
    this.chosenDue = event.detail.value;
  }

  handleSave(): void {
    if (this.isSaving) return;
    this.isMissing = this.text.trim() === '';
    const day = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('[data-validate]') ?? null;
    if (this.isMissing) this.line?.focus();
    else if (day !== null && !day.reportValidity()) day.focus();
    else this.send();
  }

  handleAgain(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const found = this.pending.find((each) => each.key === key);
    if (found === undefined) return;
    this.pending = this.pending.filter((each) => each !== found);
    this.create(found.draft);
  }

  handleEdit(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const work = this.work.find((each) => each.id === id);
    if (work === undefined) return;
    this.editing = work;
    this.isOpen = true;
    this.text = work.text;
    this.promisedToId = work.promisedTo?.id ?? null;
    this.chosenOwner = work.owner;
    this.chosenDue = work.dueOn;
    this.isMissing = false;
    this.line?.focus();
  }

  handleCancel(): void {
    this.begin();
  }

  handleTakeBack(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const work = this.work.find((each) => each.id === id);
    if (work === undefined) return;
    if (this.editing?.id === id) this.begin();
    this.dispatchEvent(new CustomEvent<TakeBackDetail>('takeback', { detail: { work } }));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '', object = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<OpenWorkDetail>('open', { detail: { id, object } }));
  }

  private get line(): HTMLInputElement | null {
    return this.template?.querySelector<HTMLInputElement>('[data-field="line"]') ?? null;
  }

  private send(): void {
    const { kind, due, who } = this;
    const draft: WorkDraft = {
      kind,
      text: this.text.trim(),
      promisedToId: kind === 'customer' ? this.promisedToId : null,
      owner: who,
      dueOn: due
    };
    const { editing } = this;
    if (editing === null) {
      this.begin();
      this.create(draft);
      return;
    }
    this.isSaving = true;
    const settled = (id: string | null): void => {
      this.isSaving = false;
      if (id !== null && this.editing?.id === editing.id) this.begin();
    };
    this.keep({ id: editing.id, draft, settled });
  }

  private create(draft: WorkDraft): void {
    this.count += 1;
    const key = `pending-${this.count}`;
    this.pending = [...this.pending, { key, draft, id: null, isRefused: false }];
    const settled = (id: string | null): void => {
      this.pending = this.pending.map((each) => (each.key === key ? { ...each, id, isRefused: id === null } : each));
    };
    this.keep({ id: null, draft, settled });
  }

  private keep(detail: KeepWorkDetail): void {
    this.dispatchEvent(new CustomEvent<KeepWorkDetail>('keep', { detail }));
  }

  // The next decision is likely of the same kind, for the same people and the same day.
  private begin(): void {
    if (this.editing !== null) {
      this.chosenOwner = undefined;
      this.chosenDue = null;
      this.promisedToId = null;
    }
    this.editing = null;
    this.text = '';
    this.isMissing = false;
    this.line?.focus();
  }
}
