import { LightningElement, api } from 'lwc';

import { neighbour, placeKey, placeOf, placeOfPerson } from 'c/mapGrid';
import type { Grid, GridCell, Place } from 'c/mapGrid';
import { personView } from 'c/personView';
import type { PersonView } from 'c/personView';
import { SUPPORT_LEVELS } from 'c/relationshipScore';
import { pickWord } from 'c/stakeholderLabels';
import type { Stakeholder } from 'c/stakeholderRecords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { nearestInDirection } from './focusOrder';
import type { Direction } from './focusOrder';
import { PointerDrag } from './pointerDrag';

/** Detail of `move`: where a person was dropped. */
export interface MoveDetail extends Place {
  readonly id: string;
}
/** Detail of `preview`: the place over which a person is held; null when the hold ends. */
export interface PreviewDetail {
  readonly id: string;
  readonly place: Place | null;
}
/** Detail of `open`: the person whose card was activated. */
export interface OpenDetail {
  readonly id: string;
}
/** Detail of `showall`: the cell's key, or `tray`, whose people want to be listed. */
export interface ShowAllDetail {
  readonly key: string;
}

interface CardView {
  readonly person: PersonView;
  readonly className: string;
  readonly tabIndex: string;
  readonly title: string;
}

/** Chips shown in the tray; the rest opens as a list. */
export const CHIPS_IN_TRAY = 12;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right'
};
const MIDDLE: Place = { influence: 'Medium', support: 'Neutral' };

/** A presentation component to show people on the influence × support grid and to move them by pointer or keyboard. */
export default class StakeholderGrid extends LightningElement {
  /** The people as `layGrid` laid them out. */
  @api grid: Grid | undefined;
  /** Today, `YYYY-MM-DD`, for interview clocks. */
  @api today = '';
  /** The person whose details are open. */
  @api selectedId: string | null = null;
  /** False where the user may not edit stakeholders: cards open, but do not move. */
  @api canMove = false;

  /** Shows and announces what the score would be with the held card where it is. */
  @api showPreview(text: string): void {
    const { badge } = this.refs as { badge?: HTMLElement };
    if (badge !== undefined) badge.textContent = text;
    this.previewText = text;
  }

  /** Puts the keyboard on a person's card; does nothing for people who are not shown. */
  @api focusPerson(id: string): void {
    this.makeStop(id);
    this.wantsFocus = id;
  }

  labels = LABELS;
  held: PersonView | null = null;
  announcement = '';
  /** The card that the Tab key reaches on the map, and in the tray: the last one used. */
  activeId: string | null = null;
  activeChip: string | null = null;

  private previewText = '';
  private wantsFocus: string | null = null;
  private picked: { readonly person: Stakeholder; readonly from: Place | null; place: Place } | null = null;
  private hasDragged = false;
  private drag: PointerDrag | null = null;

  override renderedCallback(): void {
    if (this.wantsFocus === null) return;
    const card = this.cardElement(this.wantsFocus);
    this.wantsFocus = null;
    card?.focus();
  }

  override disconnectedCallback(): void {
    this.drag?.stop();
  }

  get columns(): readonly string[] {
    return SUPPORT_LEVELS.map(pickWord);
  }

  get rows(): readonly unknown[] {
    const stop = this.gridStop;
    return (this.grid?.rows ?? []).map((row) => ({
      influence: row.influence,
      label: pickWord(row.influence),
      cells: row.cells.map((cell) => this.cellView(cell, stop))
    }));
  }

  get hasUnplaced(): boolean {
    return (this.grid?.unplaced.length ?? 0) > 0;
  }

  get tray(): readonly CardView[] {
    const shown = (this.grid?.unplaced ?? []).slice(0, CHIPS_IN_TRAY);
    const stop = shown.find((person) => person.id === this.activeChip)?.id ?? shown[0]?.id ?? null;
    return shown.map((person) => this.cardView(person, 'line', stop));
  }

  get trayHidden(): number {
    return Math.max(0, (this.grid?.unplaced.length ?? 0) - CHIPS_IN_TRAY);
  }

  get trayMore(): string {
    return format(LABELS.more, this.trayHidden);
  }

  get trayMoreLabel(): string {
    return format(LABELS.unplacedMore, this.trayHidden);
  }

  // The one card of the map that the Tab key reaches: the last one used, else the first.
  private get gridStop(): string | null {
    const shown = (this.grid?.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.shown));
    return shown.find((person) => person.id === this.activeId)?.id ?? shown[0]?.id ?? null;
  }

  private cellView(cell: GridCell, stop: string | null): unknown {
    const place = format(LABELS.placeName, pickWord(cell.influence), pickWord(cell.support));
    return {
      key: cell.key,
      density: cell.density,
      className: `cell tone-${cell.tone}`,
      label: place,
      cards: cell.shown.map((person) => this.cardView(person, cell.density, stop)),
      hidden: cell.hidden,
      more: format(LABELS.more, cell.hidden),
      moreLabel: format(LABELS.moreLabel, cell.hidden, pickWord(cell.influence), pickWord(cell.support))
    };
  }

  private cardView(person: Stakeholder, density: string, stop: string | null): CardView {
    const view = personView(person, this.today);
    const states = [
      person.id === this.selectedId ? ' is-selected' : '',
      this.held?.id === person.id ? ' is-held' : ''
    ].join('');
    return {
      person: view,
      className: `person ${density}${states}`,
      tabIndex: person.id === stop ? '0' : '-1',
      title: [view.name, view.subtitle, view.clockWords].filter((part) => part !== '').join('\n')
    };
  }

  handleClick(event: MouseEvent): void {
    if (this.hasDragged) {
      // The click that ends a drag opens nothing.
      this.hasDragged = false;
      return;
    }
    const button = targetButton(event);
    const { id, more } = button?.dataset ?? {};
    if (this.picked !== null) return;
    if (id !== undefined) this.send<OpenDetail>('open', { id });
    if (more !== undefined) this.send<ShowAllDetail>('showall', { key: more });
  }

  handleFocusIn(event: FocusEvent): void {
    const id = targetButton(event)?.dataset['id'];
    if (id !== undefined) this.makeStop(id);
  }

  handlePointerDown(event: PointerEvent): void {
    const id = targetButton(event)?.dataset['id'];
    const person = id === undefined ? undefined : this.find(id);
    this.hasDragged = false;
    if (person === undefined || !this.canMove || event.button !== 0 || this.picked !== null) return;
    const { board, ghost, target } = this.refs as { board: HTMLElement; ghost: HTMLElement; target: HTMLElement };
    this.drag?.stop();
    this.drag = new PointerDrag(
      { board, ghost, target, event },
      {
        started: () => this.hold(person),
        over: (key) => this.preview(person, key),
        ended: (key) => this.endDrag(person, key)
      }
    );
  }

  handlePointerMove(event: PointerEvent): void {
    this.drag?.move(event);
  }

  handlePointerUp(event: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    drag?.drop(event);
  }

  handlePointerCancel(): void {
    const { drag } = this;
    this.drag = null;
    drag?.cancel();
  }

  handleTouchMove(event: TouchEvent): void {
    // Once a card is in the air the page must not scroll beneath it.
    if (this.drag?.isHolding && event.cancelable) event.preventDefault();
  }

  handleKeydown(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    if (this.drag !== null && event.key === 'Escape') {
      this.handlePointerCancel();
      event.stopPropagation();
    } else if (this.picked !== null) {
      this.handlePickedKey(event, direction);
    } else if (direction !== undefined) {
      const next = nearestInDirection(this.elements('[data-focus]'), event, direction);
      if (next !== null) {
        event.preventDefault();
        next.focus();
      }
    } else if (
      this.canMove &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      [' ', 'm', 'M'].includes(event.key)
    ) {
      const id = targetButton(event)?.dataset['id'];
      const person = id === undefined ? undefined : this.find(id);
      if (person !== undefined) {
        event.preventDefault();
        this.pickUp(person);
      }
    }
  }

  private handlePickedKey(event: KeyboardEvent, direction: Direction | undefined): void {
    const { picked } = this;
    if (picked === null) return;
    if (event.key === 'Tab') {
      this.putBack();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (direction !== undefined) {
      picked.place = neighbour(picked.place, direction);
      this.showPicked();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.dropPicked();
    } else if (event.key === 'Escape') {
      this.putBack();
    }
  }

  private pickUp(person: Stakeholder): void {
    const from = placeOfPerson(person);
    this.picked = { person, from, place: from ?? MIDDLE };
    this.held = personView(person, this.today);
    this.announcement = format(LABELS.pickedUp, person.name, this.nameOf(from));
    const { ghost, target, board } = this.refs as { board: HTMLElement; ghost: HTMLElement; target: HTMLElement };
    PointerDrag.show(board, ghost, target, placeKey(this.picked.place));
    if (from === null) this.preview(person, placeKey(this.picked.place));
  }

  private showPicked(): void {
    const { picked } = this;
    if (picked === null) return;
    const key = placeKey(picked.place);
    const { ghost, target, board } = this.refs as { board: HTMLElement; ghost: HTMLElement; target: HTMLElement };
    PointerDrag.show(board, ghost, target, key);
    this.preview(picked.person, key);
    const here = this.grid?.rows.flatMap((row) => row.cells).find((cell) => cell.key === key)?.people ?? [];
    const others = here.filter((person) => person.id !== picked.person.id).length;
    this.announcement = format(
      LABELS.over,
      pickWord(picked.place.influence),
      pickWord(picked.place.support),
      others,
      this.previewText
    );
  }

  private dropPicked(): void {
    const { picked } = this;
    if (picked === null) return;
    const { person, place } = picked;
    this.release();
    this.announcement = format(LABELS.dropped, person.name, pickWord(place.influence), pickWord(place.support));
    this.commit(person, place);
    this.focusPerson(person.id);
  }

  private putBack(): void {
    const { picked } = this;
    if (picked === null) return;
    this.release();
    this.announcement = format(LABELS.cancelled, picked.person.name, this.nameOf(picked.from));
    this.send<PreviewDetail>('preview', { id: picked.person.id, place: null });
  }

  private release(): void {
    this.picked = null;
    this.held = null;
    const { ghost, target } = this.refs as { ghost: HTMLElement; target: HTMLElement };
    PointerDrag.hide(ghost, target);
    this.showPreview('');
  }

  private hold(person: Stakeholder): void {
    this.hasDragged = true;
    this.held = personView(person, this.today);
  }

  private preview(person: Stakeholder, key: string | null): void {
    this.send<PreviewDetail>('preview', { id: person.id, place: key === null ? null : placeOf(key) });
  }

  private endDrag(person: Stakeholder, key: string | null): void {
    this.drag = null;
    this.held = null;
    this.showPreview('');
    const place = key === null ? null : placeOf(key);
    if (place === null) this.send<PreviewDetail>('preview', { id: person.id, place: null });
    else this.commit(person, place);
    // The card is drawn anew in its cell; the keyboard goes with it.
    this.focusPerson(person.id);
  }

  private commit(person: Stakeholder, place: Place): void {
    if (person.influence === place.influence && person.support === place.support) {
      this.send<PreviewDetail>('preview', { id: person.id, place: null });
      return;
    }
    this.send<MoveDetail>('move', { id: person.id, ...place });
  }

  private makeStop(id: string): void {
    if (this.grid?.unplaced.some((person) => person.id === id)) this.activeChip = id;
    else this.activeId = id;
  }

  private nameOf(place: Place | null): string {
    return place === null
      ? LABELS.unplacedName
      : format(LABELS.placeName, pickWord(place.influence), pickWord(place.support));
  }

  private find(id: string): Stakeholder | undefined {
    const placed = (this.grid?.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.people));
    return [...placed, ...(this.grid?.unplaced ?? [])].find((person) => person.id === id);
  }

  private cardElement(id: string): HTMLElement | null {
    return this.elements('[data-id]').find((card) => card.dataset['id'] === id) ?? null;
  }

  private elements(selector: string): HTMLElement[] {
    return [...(this.template?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  private send<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }
}

function targetButton(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
}
