import { EMPTY_HISTORY, remember, takeLast } from 'c/mapHistory';
import type { History } from 'c/mapHistory';
import { layGrid, placeOf } from 'c/mapGrid';
import type { Grid } from 'c/mapGrid';
import type { PickOption, PickDetail } from 'c/pickSelect';
import { remembered } from 'c/remembered';
import { SUPPORT_LEVELS, accountScore, isKeyPlayer, whatIf } from 'c/relationshipScore';
import {
  addPeople,
  choosePerson,
  editPerson,
  linkPerson,
  logInterview,
  markAsLeft,
  restoreOf,
  savePeople,
  undoAction,
  updateOf
} from 'c/stakeholderActions';
import type { Done } from 'c/stakeholderActions';
import AccountMapElement from 'c/accountMapElement';
import type { MoveDetail, OpenDetail, PreviewDetail, ShowAllDetail } from 'c/stakeholderGrid';
import type StakeholderGrid from 'c/stakeholderGrid';
import { PICKS, pickWord } from 'c/stakeholderLabels';
import type { QuickAction, QuickActionDetail, RateDetail } from 'c/stakeholderQuickView';
import type { Stakeholder } from 'c/stakeholderRecords';
import { propose, setPreview, settle } from 'c/stakeholderStore';
import type { Draft } from 'c/stakeholderStore';
import type { RowsDetail } from 'c/stakeholderTable';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

type View = 'grid' | 'table';

interface Focusing {
  focusPerson(id: string): void;
}

const NOBODY: readonly Stakeholder[] = [];

/** Width in pixels up to which the map is a list. */
export const NARROW = 480;

/** Container component that shows an account's people on a map or in a table, and lets a rep move, add and change them. */
export default class StakeholderMap extends AccountMapElement {
  labels = LABELS;
  view: View = 'grid';
  functionFilter: string | null = null;
  selectedId: string | null = null;
  history: History = EMPTY_HISTORY;
  isNarrow = false;
  refusal: { readonly title: string; readonly error: unknown } | null = null;
  announcement = '';

  private retry: (() => Promise<void>) | null = null;
  private queue: Promise<void> = Promise.resolve();
  private observer: ResizeObserver | null = null;

  override reveal = (id: string): void => {
    const person = this.find(id);
    if (person === undefined) return;
    this.view = 'grid';
    this.functionFilter = null;
    this.selectedId = id;
  };

  override renderedCallback(): void {
    if (this.observer !== null || typeof ResizeObserver === 'undefined') return;
    const card = this.template?.querySelector('article') ?? null;
    if (card === null) return;
    this.observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) this.isNarrow = width <= NARROW;
    });
    this.observer.observe(card);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.observer = null;
  }

  private activeOf = remembered((people: readonly Stakeholder[]) => people.filter((person) => person.isActive));
  private shownOf = remembered((people: readonly Stakeholder[], businessFunction: string | null) =>
    businessFunction === null ? people : people.filter((person) => person.businessFunction === businessFunction)
  );
  private gridOf = remembered(layGrid);
  private scoreOf = remembered((people: readonly Stakeholder[]) => accountScore(people));

  get active(): readonly Stakeholder[] {
    return this.activeOf(this.people ?? NOBODY);
  }

  get shown(): readonly Stakeholder[] {
    return this.shownOf(this.active, this.functionFilter);
  }

  get grid(): Grid {
    return this.gridOf(this.shown);
  }

  get counts(): string {
    if (this.people === null) return '';
    const { length } = this.shown;
    const keyPlayers = this.shown.filter(isKeyPlayer).length;
    const people = length === 1 ? LABELS.onePerson : format(LABELS.people, length);
    return [
      this.functionFilter === null ? people : format(LABELS.peopleFiltered, length, this.active.length),
      keyPlayers === 1 ? LABELS.oneKeyPlayer : format(LABELS.keyPlayers, keyPlayers)
    ].join(' · ');
  }

  get functions(): readonly PickOption[] {
    const all = new Set(this.active.flatMap(({ businessFunction }) => businessFunction ?? []));
    return [...all].sort((a, b) => a.localeCompare(b)).map((value) => ({ value, label: value }));
  }

  get hasFunctions(): boolean {
    return this.functions.length > 1;
  }

  get isEmpty(): boolean {
    return this.people !== null && this.active.length === 0;
  }

  get hasNobodyShown(): boolean {
    return this.active.length > 0 && this.shown.length === 0;
  }

  get showsList(): boolean {
    return this.view === 'grid' && this.isNarrow;
  }

  get showsGrid(): boolean {
    return this.view === 'grid' && !this.isNarrow;
  }

  get isTable(): boolean {
    return this.view === 'table';
  }

  get gridPressed(): string {
    return this.view === 'grid' ? 'true' : 'false';
  }

  get tablePressed(): string {
    return this.view === 'table' ? 'true' : 'false';
  }

  get gridButtonClass(): string {
    return buttonClass(this.view === 'grid');
  }

  get tableButtonClass(): string {
    return buttonClass(this.view === 'table');
  }

  get cannotUndo(): boolean {
    return this.history.length === 0;
  }

  get undoTitle(): string {
    const last = this.history[this.history.length - 1];
    return last === undefined ? LABELS.nothingToUndo : format(LABELS.undoLabel, last.label);
  }

  get truncated(): string {
    const total = this.server?.total ?? 0;
    const read = this.server?.stakeholders.length ?? 0;
    return total > read ? format(LABELS.truncated, read, total) : '';
  }

  get isReadOnly(): boolean {
    return !this.rights.canEdit && !this.isLoading;
  }

  get cannotAdd(): boolean {
    return this.hasNoRecord || !this.rights.canAdd;
  }

  get selected(): Stakeholder | undefined {
    return this.find(this.selectedId);
  }

  // The details open on the side where the person's card is not.
  get viewClass(): string {
    const column = SUPPORT_LEVELS.findIndex((level) => level === this.selected?.support);
    return column >= 2 ? 'view at-start' : 'view';
  }

  get selectedPoints(): number | null {
    const score = this.scoreOf(this.active);
    return score.contributions.find((part) => part.id === this.selectedId)?.points ?? null;
  }

  handleView(event: Event): void {
    this.view = (event.currentTarget as HTMLElement).dataset['view'] === 'table' ? 'table' : 'grid';
  }

  handleFunction(event: CustomEvent<PickDetail>): void {
    this.functionFilter = event.detail.value;
  }

  handleKeydown(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    const types = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!isUndo || types || this.cannotUndo) return;
    event.preventDefault();
    void this.handleUndo();
  }

  handlePreview(event: CustomEvent<PreviewDetail>): void {
    const { id, place } = event.detail;
    const accountId = this.accountId ?? '';
    setPreview(accountId, place === null ? null : { id, change: place });
    const grid = this.template?.querySelector<HTMLElement & StakeholderGrid>('c-stakeholder-grid');
    const now = this.scoreOf(this.active).score;
    const then = place === null ? null : whatIf(this.active, id, place).score;
    if (then === null || then === now) grid?.showPreview('');
    else if (now === null) grid?.showPreview(format(LABELS.scoreFirst, then.toFixed(1)));
    else grid?.showPreview(format(LABELS.scoreWouldBe, now.toFixed(1), then.toFixed(1)));
  }

  async handleMove(event: CustomEvent<MoveDetail>): Promise<void> {
    const { id, influence, support } = event.detail;
    const person = this.find(id);
    if (person === undefined) return;
    const label = format(LABELS.moved, person.name, pickWord(influence), pickWord(support));
    await this.change(id, { influence, support }, label, format(LABELS.refusedMove, person.name));
  }

  async handleRate(event: CustomEvent<RateDetail>): Promise<void> {
    const { id, field, value } = event.detail;
    const person = this.find(id);
    if (person === undefined) return;
    await this.change(id, { [field]: value }, format(LABELS.changed, person.name), LABELS.refused);
  }

  async handleRows(event: CustomEvent<RowsDetail>): Promise<void> {
    const { rows, settled } = event.detail;
    const people = rows.flatMap(({ id, fields }) => {
      const person = this.find(id);
      return person === undefined ? [] : [{ person, fields }];
    });
    const [first] = people;
    const label = first === undefined ? '' : format(LABELS.changed, people.map(({ person }) => person.name).join(', '));
    try {
      await savePeople(
        this.setting.accountId,
        people.map(({ person, fields }) => updateOf(person.id, fields))
      );
      const restore = people.map(({ person, fields }) => restoreOf(person, fields));
      this.history = remember(this.history, { label, restore, created: [] });
      settled(null);
    } catch (error) {
      settled(error);
      this.tellRefused(LABELS.refused, error);
    }
  }

  handleOpen(event: CustomEvent<OpenDetail>): void {
    this.selectedId = event.detail.id;
  }

  async handleShowAll(event: CustomEvent<ShowAllDetail>): Promise<void> {
    const { key } = event.detail;
    const cell = this.grid.rows.flatMap((row) => row.cells).find((each) => each.key === key);
    const place = placeOf(key);
    const label =
      place === null ? LABELS.title : format(LABELS.cellTitle, pickWord(place.influence), pickWord(place.support));
    const id = await choosePerson(label, cell?.people ?? this.grid.unplaced);
    if (id !== undefined) this.selectedId = id;
  }

  handleCloseView(): void {
    const id = this.selectedId;
    this.selectedId = null;
    if (id !== null) this.returnTo(id);
  }

  async handleAction(event: CustomEvent<QuickActionDetail>): Promise<void> {
    const person = this.find(event.detail.id);
    if (person !== undefined) await this.act(event.detail.action, person);
  }

  async handleAdd(): Promise<void> {
    this.finish(await addPeople(this.setting));
  }

  async handleUndo(): Promise<void> {
    const taken = takeLast(this.history);
    if (taken === null) return;
    const { action, rest } = taken;
    this.history = rest;
    try {
      await this.inTurn(() => undoAction(this.setting.accountId, action));
      this.announcement = format(LABELS.undone, action.label);
    } catch (error) {
      this.history = remember(rest, action);
      this.refuse(LABELS.refusedUndo, error, () => this.handleUndo());
    }
  }

  handleDismiss(): void {
    this.refusal = null;
    this.retry = null;
  }

  async handleTryAgain(): Promise<void> {
    const { retry } = this;
    this.handleDismiss();
    await retry?.();
  }

  private async act(action: QuickAction, person: Stakeholder): Promise<void> {
    const { setting } = this;
    if (action === 'record') this.openRecord(person.id);
    if (action === 'edit') this.finish(await editPerson(setting, person));
    if (action === 'link') this.finish(await linkPerson(setting, person));
    if (action === 'interview') this.finish(await logInterview(setting, person));
    if (action === 'leave') {
      const done = await markAsLeft(setting, person);
      if (done !== null) {
        this.selectedId = null;
        this.returnTo(null);
      }
      this.finish(done);
    }
  }

  // Gives the keyboard back to a person; to the people as a whole where that person is not among them.
  private returnTo(id: string | null): void {
    const people =
      this.template?.querySelector<HTMLElement & Focusing>('c-stakeholder-grid, c-stakeholder-list') ?? null;
    if (id === null || people === null) this.template?.querySelector<HTMLElement>('.main')?.focus();
    else people.focusPerson(id);
  }

  private finish(done: Done | null): void {
    this.tell(done);
    if (done !== null && done.undo !== null) this.history = remember(this.history, done.undo);
  }

  // Shows the change at once, saves it, and takes it back when the server refuses.
  private async change(id: string, draft: Draft, label: string, refusedTitle: string): Promise<void> {
    const { accountId } = this.setting;
    const fields: Fields = Object.fromEntries(
      PICKS.flatMap(({ field, apiName }) => (field in draft ? [[apiName, draft[field] ?? null]] : []))
    );
    const ticket = propose(accountId, id, draft);
    this.handleDismiss();
    try {
      await this.inTurn(async () => {
        const before = this.server?.stakeholders.find((person) => person.id === id);
        await savePeople(accountId, [updateOf(id, fields)]);
        if (before === undefined) return;
        this.history = remember(this.history, { label, restore: [restoreOf(before, fields)], created: [] });
        this.announcement = label;
      });
    } catch (error) {
      this.refuse(refusedTitle, error, () => this.change(id, draft, label, refusedTitle));
    } finally {
      settle(accountId, id, ticket);
    }
  }

  // Saves travel one after another, so that two quick moves of one card cannot overtake each other.
  private inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(step);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private refuse(title: string, error: unknown, retry: () => Promise<void>): void {
    this.refusal = { title, error };
    this.retry = retry;
    this.tellRefused(title, error);
  }
}

function buttonClass(isPressed: boolean): string {
  return `slds-button ${isPressed ? 'slds-button_brand' : 'slds-button_neutral'}`;
}
