import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import type { SaveState } from 'c/planAutosave';
import { daysOverdue, nextReviewDue, reviewStatus } from 'c/planCadence';
import type { Completeness } from 'c/planCompleteness';
import { PLAN_STATUSES } from 'c/planTypes';
import type { Plan } from 'c/planTypes';
import { statusName } from 'c/planWords';
import { exactDate, exactDateTime, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { momentText, periodText } from './dates';

interface PathStep {
  readonly key: string;
  readonly name: string;
  readonly spoken: string;
  readonly className: string;
  readonly current: string | null;
  readonly isDone: boolean;
}

interface Fact {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly className: string;
}

/** A presentation component to show what a plan is, where it stands, and whether everything is saved. */
export default class PlanHeader extends LightningElement {
  /** The plan. */
  @api plan: Plan | null = null;
  /** How much of its strategy map is filled. */
  @api completeness: Completeness | null = null;
  /** How saving stands; nothing is said of it where the user cannot write. */
  @api saving: SaveState | null = null;
  /** When the plan was saved last: a moment. */
  @api savedOn = '';
  @api canUndo = false;
  /** Offers to change name and period. */
  @api canEdit = false;
  @api canRedo = false;
  /** Today (`YYYY-MM-DD`). */
  @api today = '';
  /** Shows what matters most only; the rest is a tap away. */
  @api isNarrow = false;

  labels = LABELS;

  /** Puts the keyboard on the name. */
  @api focusName(): void {
    this.template?.querySelector('h1')?.focus();
  }

  get planName(): string {
    return this.plan?.name ?? '';
  }

  get accountName(): string {
    return this.plan?.account.name ?? '';
  }

  get steps(): readonly PathStep[] {
    const at = this.plan === null ? -1 : PLAN_STATUSES.indexOf(this.plan.status);
    return PLAN_STATUSES.map((status, index) => {
      const name = statusName(status);
      const isDone = index < at;
      return {
        key: status,
        name,
        spoken: isDone ? format(LABELS.stepDone, name) : name,
        className: index === at ? 'step current' : isDone ? 'step done' : 'step',
        current: index === at ? 'step' : null,
        isDone
      };
    });
  }

  get shortStatus(): string {
    if (this.plan === null) return '';
    const at = PLAN_STATUSES.indexOf(this.plan.status);
    return format(LABELS.stepOf, statusName(this.plan.status), at + 1, PLAN_STATUSES.length);
  }

  get facts(): readonly Fact[] {
    const { plan } = this;
    if (plan === null) return [];
    const period = periodText(plan, lang);
    const due = plan.keptCommitments + plan.lateCommitments + plan.missedCommitments;
    return [
      this.reviewFact(plan),
      fact('sayDo', LABELS.sayDo, due === 0 ? LABELS.nothingDue : format(LABELS.kept, plan.keptCommitments, due)),
      fact('tier', LABELS.tier, plan.accountTier ?? LABELS.noTier),
      fact('period', LABELS.period, period),
      ...(plan.owner === null ? [] : [fact('owner', LABELS.owner, plan.owner.name)])
    ];
  }

  get firstFacts(): readonly Fact[] {
    return this.isNarrow ? this.facts.slice(0, 2) : this.facts;
  }

  get otherFacts(): readonly Fact[] {
    return this.isNarrow ? this.facts.slice(2) : [];
  }

  get percent(): number {
    return this.completeness?.percent ?? 0;
  }

  get percentText(): string {
    return format(LABELS.percent, this.percent);
  }

  get barStyle(): string {
    return `inline-size: ${this.percent}%`;
  }

  get hasSaving(): boolean {
    return this.saving !== null;
  }

  get isFailed(): boolean {
    return this.saving?.kind === 'failed';
  }

  get savingText(): string {
    switch (this.saving?.kind) {
      case 'saving':
        return LABELS.saving;
      case 'failed':
        return LABELS.failed;
      case 'disputed':
        return LABELS.disputed;
      default:
        return this.savedOn === '' ? '' : format(LABELS.saved, momentText(this.savedOn, this.today, lang));
    }
  }

  get savingTitle(): string {
    return exactDateTime(this.savedOn, lang);
  }

  get savingClass(): string {
    return this.isFailed || this.saving?.kind === 'disputed' ? 'saving alert' : 'saving';
  }

  get cannotUndo(): boolean {
    return !this.canUndo;
  }

  get cannotRedo(): boolean {
    return !this.canRedo;
  }

  handleAccount(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('openaccount'));
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent('edit'));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  handleUndo(): void {
    this.dispatchEvent(new CustomEvent('undo'));
  }

  handleRedo(): void {
    this.dispatchEvent(new CustomEvent('redo'));
  }

  private reviewFact(plan: Plan): Fact {
    const name = LABELS.nextReview;
    const due = nextReviewDue(plan);
    const title = exactDate(due, lang);
    switch (reviewStatus(plan, this.today)) {
      case 'Not started':
        return fact('review', name, LABELS.notStarted);
      case 'Not scheduled':
        return fact('review', name, LABELS.notScheduled, '', 'value alert');
      case 'Closed':
        return fact('review', name, LABELS.noMore);
      case 'Overdue':
        return fact('review', name, format(LABELS.overdue, daysOverdue(plan, this.today) ?? 0), title, 'value alert');
      case 'Due soon':
        return fact('review', name, relativeDate(due ?? '', this.today, lang), title, 'value soon');
      default:
        return fact('review', name, relativeDate(due ?? '', this.today, lang), title);
    }
  }
}

function fact(key: string, name: string, value: string, title = '', className = 'value'): Fact {
  return { key, name, value, title, className };
}
