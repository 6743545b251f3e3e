import { LightningElement, api } from 'lwc';

import type CommitmentCard from 'c/commitmentCard';
import type { OpenPromiseDetail, TickDetail } from 'c/commitmentCard';
import type { Commitment, Objective } from 'c/planTypes';
import { groupCommitments } from 'c/sayDo';
import type { CommitmentGroup, GroupedCommitments } from 'c/sayDo';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { groupName } from 'c/workWords';

import { LABELS } from './labels';

/** Promises that are done and shown at first; the others are asked for. */
export const DONE_SHOWN = 50;

/** A presentation component to show promises in columns by when they are due, what is overdue first. */
export default class CommitmentBoard extends LightningElement {
  @api commitments: readonly Commitment[] = [];
  /** The plan's objectives, for their names. */
  @api objectives: readonly Objective[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Whether the user may tick promises. */
  @api canTick = false;
  /** Promises that are on their way to the server. */
  @api unsavedIds: readonly string[] = [];

  /** Puts the keyboard on a promise; does nothing where it is not shown. */
  @api focusPromise(id: string): void {
    this.cardOf(id)?.focus();
  }

  labels = LABELS;
  isDoneOpen = false;
  isWithdrawnOpen = false;
  showsAllDone = false;

  private wantsFocus: readonly string[] = [];
  private groupsOf = remembered(groupCommitments);
  private namesOf = remembered(
    (objectives: readonly Objective[]) => new Map(objectives.map(({ id, name }) => [id, name]))
  );

  override renderedCallback(): void {
    if (this.wantsFocus.length === 0) return;
    const next = this.wantsFocus.map((id) => this.cardOf(id)).find((card) => card !== null);
    this.wantsFocus = [];
    next?.focus();
  }

  get columns(): readonly unknown[] {
    return this.groups
      .filter(({ group }) => group !== 'withdrawn')
      .map(({ group, commitments }) => {
        const isDone = group === 'done';
        const shown = isDone && !this.showsAllDone ? commitments.slice(0, DONE_SHOWN) : commitments;
        const isEmpty = commitments.length === 0;
        return {
          group,
          isDone,
          heading: groupName(group),
          headingLabel: format(LABELS.count, groupName(group), commitments.length),
          count: commitments.length,
          cards: this.cardsOf(shown),
          isEmpty,
          className: `column is-${group}${isEmpty ? ' is-empty' : ''}`,
          listClass: isDone && !this.isDoneOpen ? 'list is-folded' : 'list',
          foldLabel: this.isDoneOpen ? LABELS.hideDone : format(LABELS.showDone, commitments.length),
          foldExpanded: String(this.isDoneOpen),
          showsFold: isDone && !isEmpty,
          more: shown.length < commitments.length ? format(LABELS.showAll, commitments.length) : ''
        };
      });
  }

  // Empty columns give their room to the others.
  get columnsStyle(): string {
    const tracks = this.groups
      .filter(({ group }) => group !== 'withdrawn')
      .map(({ commitments }) => (commitments.length === 0 ? '5.5rem' : 'minmax(9.5rem, 1fr)'));
    return `--board-columns: ${tracks.join(' ')}`;
  }

  get withdrawn(): readonly unknown[] {
    return this.isWithdrawnOpen ? this.cardsOf(this.withdrawnPromises) : [];
  }

  get withdrawnLabel(): string {
    const count = this.withdrawnPromises.length;
    if (count === 0) return '';
    return this.isWithdrawnOpen ? LABELS.hideWithdrawn : format(LABELS.showWithdrawn, count);
  }

  get withdrawnExpanded(): string {
    return String(this.isWithdrawnOpen);
  }

  private get groups(): readonly GroupedCommitments[] {
    return this.groupsOf(this.commitments, this.today);
  }

  private get withdrawnPromises(): readonly Commitment[] {
    return this.inGroup('withdrawn');
  }

  handleTick(event: CustomEvent<TickDetail>): void {
    // The card goes to another column; the keyboard stays where it was, so that the next one can be ticked.
    const { id } = event.detail;
    const column = this.groups.find(({ commitments }) => commitments.some((each) => each.id === id));
    const ids = column?.commitments.map((each) => each.id) ?? [];
    const place = ids.indexOf(id);
    this.wantsFocus = [...ids.slice(place + 1), ...ids.slice(0, Math.max(0, place)).reverse(), id];
    this.dispatchEvent(new CustomEvent<TickDetail>('tick', { detail: event.detail }));
  }

  handleOpen(event: CustomEvent<OpenPromiseDetail>): void {
    this.dispatchEvent(new CustomEvent<OpenPromiseDetail>('open', { detail: event.detail }));
  }

  handleFold(): void {
    this.isDoneOpen = !this.isDoneOpen;
  }

  handleMore(): void {
    this.wantsFocus = this.inGroup('done')
      .slice(DONE_SHOWN)
      .map(({ id }) => id);
    this.showsAllDone = true;
  }

  handleWithdrawn(): void {
    this.isWithdrawnOpen = !this.isWithdrawnOpen;
  }

  private inGroup(wanted: CommitmentGroup): readonly Commitment[] {
    return this.groups.find(({ group }) => group === wanted)?.commitments ?? [];
  }

  private cardsOf(commitments: readonly Commitment[]): readonly unknown[] {
    const names = this.namesOf(this.objectives);
    return commitments.map((commitment) => ({
      id: commitment.id,
      commitment,
      objectiveName: names.get(commitment.objectiveId ?? '') ?? '',
      isUnsaved: this.unsavedIds.includes(commitment.id)
    }));
  }

  private cardOf(id: string): (HTMLElement & CommitmentCard) | null {
    const cards = this.template?.querySelectorAll<HTMLElement & CommitmentCard>('c-commitment-card') ?? [];
    return [...cards].find(({ commitment }) => commitment?.id === id) ?? null;
  }
}
