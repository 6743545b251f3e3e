import { LightningElement, api } from 'lwc';

import { toneOf } from 'c/mapGrid';
import type { Grid } from 'c/mapGrid';
import { personView } from 'c/personView';
import type { PersonView } from 'c/personView';
import type { PickDetail } from 'c/pickSelect';
import { PICKS, pickWord } from 'c/stakeholderLabels';
import type { Stakeholder } from 'c/stakeholderRecords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

interface Row {
  readonly person: PersonView;
  readonly openLabel: string;
  readonly moveLabel: string;
  readonly isMoving: boolean;
  readonly expanded: string;
  readonly picks: readonly unknown[];
}

/** A presentation component to show the map on a narrow screen: people grouped by cell, moved by two lists. */
export default class StakeholderList extends LightningElement {
  /** The people as `layGrid` laid them out. */
  @api grid: Grid | undefined;
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** False where the user may not edit stakeholders. */
  @api canMove = false;

  /** Puts the keyboard on a person; does nothing for people who are not shown. */
  @api focusPerson(id: string): void {
    const people = [...(this.template?.querySelectorAll<HTMLElement>('button.person') ?? [])];
    people.find((person) => person.dataset['id'] === id)?.focus();
  }

  labels = LABELS;
  movingId: string | null = null;

  get groups(): readonly unknown[] {
    const cells = (this.grid?.rows ?? []).flatMap((row) => [...row.cells].reverse());
    const placed = cells
      .filter((cell) => cell.people.length > 0)
      .map((cell) => ({
        key: cell.key,
        className: `group tone-${toneOf(cell)}`,
        heading: format(LABELS.groupHeading, pickWord(cell.influence), pickWord(cell.support)),
        rows: cell.people.map((person) => this.rowOf(person))
      }));
    const unplaced = this.grid?.unplaced ?? [];
    if (unplaced.length === 0) return placed;
    const rows = unplaced.map((person) => this.rowOf(person));
    return [...placed, { key: 'unplaced', className: 'group', heading: LABELS.unplaced, rows }];
  }

  private rowOf(person: Stakeholder): Row {
    const view = personView(person, this.today);
    const isMoving = person.id === this.movingId;
    return {
      person: view,
      openLabel: view.description,
      moveLabel: format(LABELS.moveLabel, view.name),
      isMoving,
      expanded: isMoving ? 'true' : 'false',
      picks: PICKS.slice(0, 2).map(({ field, label, options }) => ({ field, label, options, value: person[field] }))
    };
  }

  handleOpen(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('open', { detail: { id } }));
  }

  handleMove(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.movingId = id === undefined || id === this.movingId ? null : id;
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    const { id, field } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('rate', { detail: { id, field, value: event.detail.value } }));
  }
}
