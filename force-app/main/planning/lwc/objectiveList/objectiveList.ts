import { LightningElement, api } from 'lwc';

import type { Commitment, Objective, PlanOpportunity } from 'c/planTypes';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { numberText, typedNumber } from 'c/workWords';

import { LABELS } from './labels';
import { inOrder, rowOf, typedValue } from './rows';
import type { ObjectiveRow } from './rows';

/** Detail of `edit` and `show`: the objective that is meant. */
export interface ObjectiveDetail {
  readonly id: string;
}
/** Detail of `measure`: the value that was typed, and what to call when it was saved (null) or refused (the error). */
export interface MeasureDetail {
  readonly id: string;
  readonly value: number | null;
  readonly settled: (error: unknown) => void;
}
/** Detail of `reorder`: all objectives in their new order. */
export interface ReorderDetail {
  readonly ids: readonly string[];
}
/** Detail of `status`: reached, dropped or open again. */
export interface StatusDetail {
  readonly id: string;
  readonly status: Objective['status'];
}

interface Row extends ObjectiveRow {
  readonly className: string;
  readonly nowLabel: string;
  readonly nowText: string;
  readonly nowError: string;
  readonly refusal: unknown;
  readonly isWrong: string;
  readonly menuLabel: string;
  readonly editLabel: string;
  readonly showLabel: string;
  readonly menu: readonly { readonly value: string; readonly label: string }[];
}

/** A presentation component to list a plan's objectives: how far they have come, and the value of today to type. */
export default class ObjectiveList extends LightningElement {
  @api objectives: readonly Objective[] = [];
  /** Promises of the plan, which are counted below each objective. */
  @api commitments: readonly Commitment[] = [];
  /** Opportunities of the plan, which are counted below each objective. */
  @api opportunities: readonly PlanOpportunity[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Whether the user may change and order objectives. */
  @api canEdit = false;
  /** Whether the user may type today's values. */
  @api canMeasure = false;

  labels = LABELS;
  announcement = '';
  /** What is typed and not saved yet, and why it was refused, by objective. */
  typed: Readonly<Record<string, string>> = {};
  errors: Readonly<Record<string, string>> = {};
  refusals: Readonly<Record<string, unknown>> = {};
  draggedId: string | null = null;
  overId: string | null = null;

  private orderOf = remembered(inOrder);
  private rowsOf = remembered(
    (
      objectives: readonly Objective[],
      today: string,
      commitments: readonly Commitment[],
      opportunities: readonly PlanOpportunity[]
    ) => objectives.map((objective) => rowOf(objective, today, commitments, opportunities))
  );

  get rows(): readonly Row[] {
    const rows = this.rowsOf(this.ordered, this.today, this.commitments, this.opportunities);
    return rows.map((row, index) => this.withState(row, index, rows.length));
  }

  private get ordered(): readonly Objective[] {
    return this.orderOf(this.objectives);
  }

  handleEdit(event: Event): void {
    this.send<ObjectiveDetail>('edit', { id: idOf(event) });
  }

  handleShow(event: Event): void {
    this.send<ObjectiveDetail>('show', { id: idOf(event) });
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    const id = idOf(event);
    switch (event.detail.value) {
      case 'edit':
        return this.send<ObjectiveDetail>('edit', { id });
      case 'up':
        return this.shift(id, -1);
      case 'down':
        return this.shift(id, 1);
      default:
        return this.send<StatusDetail>('status', { id, status: event.detail.value as Objective['status'] });
    }
  }

  handleType(event: Event): void {
    const id = idOf(event);
    this.typed = { ...this.typed, [id]: (event.target as HTMLInputElement).value };
    this.errors = without(this.errors, id);
    this.refusals = without(this.refusals, id);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.commit(idOf(event));
    } else if (event.key === 'Escape' && this.typed[idOf(event)] !== undefined) {
      // Only what was typed goes, not the dialog or the tab around it.
      event.stopPropagation();
      this.forget(idOf(event));
    }
  }

  handleLeave(event: Event): void {
    // What was refused is sent again only when somebody says so.
    if (this.refusals[idOf(event)] === undefined) this.commit(idOf(event));
  }

  handleDragStart(event: DragEvent): void {
    this.draggedId = idOf(event);
    event.dataTransfer?.setData('text/plain', this.draggedId);
  }

  handleDragOver(event: DragEvent): void {
    if (this.draggedId === null) return;
    event.preventDefault();
    this.overId = idOf(event);
  }

  handleDrop(event: DragEvent): void {
    event.preventDefault();
    const { draggedId } = this;
    const target = this.ordered.findIndex(({ id }) => id === idOf(event));
    this.handleDragEnd();
    if (draggedId !== null && target >= 0) this.move(draggedId, target);
  }

  handleDragEnd(): void {
    this.draggedId = null;
    this.overId = null;
  }

  // One save for each value: what was sent already, by Enter, is not sent again when the field is left.
  private commit(id: string): void {
    const text = this.typed[id];
    const objective = this.objectives.find((each) => each.id === id);
    if (text === undefined || objective === undefined) return;
    const value = typedNumber(text);
    if (value === undefined) {
      this.errors = { ...this.errors, [id]: format(LABELS.noNumber, numberText(4.5)) };
      return;
    }
    if (value === objective.current && this.refusals[id] === undefined) {
      this.forget(id);
      return;
    }
    const settled = (error: unknown): void => this.settle(id, text, error);
    this.refusals = without(this.refusals, id);
    this.send<MeasureDetail>('measure', { id, value, settled });
    // The owner shows the value from here on; only a refusal brings back what was typed.
    this.forget(id);
  }

  private settle(id: string, text: string, error: unknown): void {
    if (error === null) return;
    if (this.typed[id] === undefined) this.typed = { ...this.typed, [id]: text };
    this.refusals = { ...this.refusals, [id]: error };
  }

  private forget(id: string): void {
    this.typed = without(this.typed, id);
    this.errors = without(this.errors, id);
    this.refusals = without(this.refusals, id);
  }

  private shift(id: string, step: number): void {
    this.move(id, this.ordered.findIndex((each) => each.id === id) + step);
  }

  private move(id: string, place: number): void {
    const ids = this.ordered.map((each) => each.id);
    const from = ids.indexOf(id);
    if (from < 0 || from === place || place < 0 || place >= ids.length) return;
    ids.splice(from, 1);
    ids.splice(place, 0, id);
    const name = this.ordered[from]?.name ?? '';
    this.announcement = format(LABELS.moved, name, place + 1, ids.length);
    this.send<ReorderDetail>('reorder', { ids });
  }

  private withState(row: ObjectiveRow, index: number, count: number): Row {
    const { id, name, objective } = row;
    const error = this.errors[id] ?? '';
    const isOver = this.overId === id && this.draggedId !== id;
    return {
      ...row,
      className: `row${objective.status === 'Dropped' ? ' is-dropped' : ''}${isOver ? ' is-over' : ''}`,
      nowLabel: format(LABELS.now, name),
      nowText: this.typed[id] ?? typedValue(objective),
      nowError: error,
      refusal: this.refusals[id] ?? null,
      isWrong: String(error !== ''),
      menuLabel: format(LABELS.menu, name),
      editLabel: format(LABELS.edit, name),
      showLabel: `${row.counts}. ${format(LABELS.show, name)}`,
      menu: menuOf(objective, index, count)
    };
  }

  private send<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

function menuOf({ status }: Objective, index: number, count: number): Row['menu'] {
  return [
    { value: 'edit', label: LABELS.menuEdit },
    ...(status === 'Open'
      ? [
          { value: 'Reached', label: LABELS.menuReach },
          { value: 'Dropped', label: LABELS.menuDrop }
        ]
      : [{ value: 'Open', label: LABELS.menuOpen }]),
    ...(index > 0 ? [{ value: 'up', label: LABELS.menuUp }] : []),
    ...(index < count - 1 ? [{ value: 'down', label: LABELS.menuDown }] : [])
  ];
}
