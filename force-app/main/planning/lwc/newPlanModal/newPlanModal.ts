import { api, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';

import type { PickDetail, PickOption } from 'c/pickSelect';
import { PLAN_CORE } from 'c/planQueries';
import { toPlanData, toSiblings } from 'c/planRecords';
import type { PlanCoreData, PlanSideData, SiblingPlan } from 'c/planRecords';
import type { PlanData } from 'c/planTypes';
import { announce, save } from 'c/recordWrites';
import type { Write } from 'c/recordWrites';
import { exactDate, todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';
import { measured, numberText } from 'c/workWords';

import { toEarlierIndicators } from './carriedIndicators';
import type { EarlierIndicator, PlanIndicatorsData } from './carriedIndicators';
import { LABELS } from './labels';
import {
  emptyWrites,
  followingWrites,
  likelyName,
  likelyPeriod,
  openCommitments,
  openObjectives,
  templateWrites,
  toTemplates
} from './newPlan';
import type { Carried, NewPlan, Period, Template, TemplatesData } from './newPlan';
import { ACCOUNT_PLANS, PLAN_INDICATORS, PLAN_TEMPLATES } from './queries';

/** What a new plan starts from. */
type Start = 'plan' | 'template' | 'empty';

interface StartChoice {
  readonly value: Start;
  readonly label: string;
  readonly help: string;
  readonly isChosen: boolean;
}

interface ObjectiveRow {
  readonly id: string;
  readonly label: string;
  readonly isTaken: boolean;
}

interface CommitmentRow extends ObjectiveRow {
  readonly dueOn: string;
  readonly dueLabel: string;
}

/** A dialog to start a plan for an account: from an earlier plan, a template, or empty. Closes with the new plan's id. */
export default class NewPlanModal extends SaveDialog {
  /** The account that the plan is for. */
  @api accountId = '';
  @api accountName = '';
  /** The account's plans, latest period first, where whoever opens the dialog knows them; it reads them otherwise. */
  @api
  get plans(): readonly SiblingPlan[] | undefined {
    return this.given;
  }
  set plans(value: readonly SiblingPlan[] | undefined) {
    this.given = value;
    if (value !== undefined) this.takePlans(value);
  }

  @wire(graphql, { query: ACCOUNT_PLANS, variables: '$accountVariables' })
  handlePlans({ data, errors }: GraphQLResult): void {
    if (data !== undefined && data !== null) this.takePlans(toSiblings(data as PlanSideData));
    // Without them the other two ways to start are left.
    else if (errors !== undefined) this.takePlans([]);
  }

  @wire(graphql, { query: PLAN_TEMPLATES, variables: '$noVariables' })
  handleTemplates({ data, errors }: GraphQLResult): void {
    if (data !== undefined && data !== null) this.templates = toTemplates(data as TemplatesData);
    else if (errors !== undefined) this.templates = [];
  }

  @wire(graphql, { query: PLAN_CORE, variables: '$sourceVariables' })
  handleSource(result: GraphQLResult): void {
    const { data, errors } = result;
    this.refreshSource = result.refresh ?? null;
    if (data !== undefined && data !== null) {
      const source = toPlanData(data as PlanCoreData);
      if (source?.plan.id === this.sourceId) this.source = source;
    }
    this.sourceError = this.source === null && errors !== undefined ? errors : null;
  }

  @wire(graphql, { query: PLAN_INDICATORS, variables: '$sourceVariables' })
  handleIndicators({ data, errors }: GraphQLResult): void {
    if (data !== undefined && data !== null) this.earlierIndicators = toEarlierIndicators(data as PlanIndicatorsData);
    // A plan can begin without them; they can be chosen on its page.
    else if (errors !== undefined) this.earlierIndicators = [];
  }

  labels = LABELS;
  today = todayIso();
  noVariables = {};
  templates: readonly Template[] | null = null;
  source: PlanData | null = null;
  sourceError: unknown = null;
  chosenStart: Start | null = null;
  chosenPlanId: string | null = null;
  chosenTemplateId: string | null = null;
  likely = likelyPeriod([], this.today);
  typedPeriod: Partial<Period> = {};
  typedName: string | null = null;
  isOutOfOrder = false;

  private given: readonly SiblingPlan[] | undefined;
  private siblings: readonly SiblingPlan[] | null = null;
  private refreshSource: (() => Promise<void>) | null = null;
  private earlierIndicators: readonly EarlierIndicator[] | null = null;
  private indicatorTicks: Readonly<Record<string, boolean>> = {};
  private objectiveTicks: Readonly<Record<string, boolean>> = {};
  private commitmentTicks: Readonly<Record<string, boolean>> = {};
  private dueDates: Readonly<Record<string, string>> = {};

  get heading(): string {
    return format(LABELS.title, this.accountName);
  }

  get accountVariables(): { readonly accountId: string } | undefined {
    return this.given !== undefined || this.accountId === '' ? undefined : { accountId: this.accountId };
  }

  /** What is typed stays, even where the earlier plans are read only afterwards. */
  get period(): Period {
    return { ...this.likely, ...this.typedPeriod };
  }

  get earlier(): readonly SiblingPlan[] {
    return this.siblings ?? [];
  }

  get start(): Start {
    if (this.chosenStart !== null) return this.chosenStart;
    if (this.earlier.length > 0) return 'plan';
    // Until the templates are there, so that a choice does not jump.
    return this.templates === null || this.templates.length > 0 ? 'template' : 'empty';
  }

  get choices(): readonly StartChoice[] {
    const choice = (value: Start, label: string, help: string): StartChoice => ({
      value,
      label,
      help,
      isChosen: this.start === value
    });
    return [
      ...(this.earlier.length > 0 ? [choice('plan', LABELS.fromPlan, LABELS.fromPlanHelp)] : []),
      choice('template', LABELS.fromTemplate, LABELS.fromTemplateHelp),
      choice('empty', LABELS.fromEmpty, LABELS.fromEmptyHelp)
    ];
  }

  get isFromPlan(): boolean {
    return this.start === 'plan';
  }

  get isFromTemplate(): boolean {
    return this.start === 'template';
  }

  get sourceId(): string | null {
    return this.chosenPlanId ?? this.earlier[0]?.id ?? null;
  }

  get sourceVariables(): { readonly planId: string } | undefined {
    return this.isFromPlan && this.sourceId !== null ? { planId: this.sourceId } : undefined;
  }

  get planOptions(): readonly PickOption[] {
    return this.earlier.map(({ id, name }) => ({ value: id, label: name }));
  }

  get hasManyPlans(): boolean {
    return this.earlier.length > 1;
  }

  get isSourceMissing(): boolean {
    return this.isFromPlan && (this.source === null || this.earlierIndicators === null);
  }

  get isLoadingSource(): boolean {
    return this.isSourceMissing && this.sourceError === null;
  }

  get templateOptions(): readonly PickOption[] {
    return (this.templates ?? []).map(({ id, name }) => ({ value: id, label: name }));
  }

  get hasNoTemplates(): boolean {
    return this.templates !== null && this.templates.length === 0;
  }

  get chosenTemplate(): Template | null {
    const templates = this.templates ?? [];
    return templates.find(({ id }) => id === this.chosenTemplateId) ?? templates[0] ?? null;
  }

  get templateId(): string | null {
    return this.chosenTemplate?.id ?? null;
  }

  get purpose(): string {
    return this.chosenTemplate?.purpose ?? '';
  }

  get templateObjectives(): string {
    const names = (this.chosenTemplate?.objectives ?? []).map(({ name }) => name);
    return names.length === 0 ? '' : format(LABELS.templateObjectives, names.join(', '));
  }

  get name(): string {
    return this.typedName ?? likelyName(this.period.startDate, this.period.endDate);
  }

  get objectives(): readonly ObjectiveRow[] {
    if (this.source === null) return [];
    return openObjectives(this.source).map((objective) => {
      const { id, name, unit, target, current, baseline } = objective;
      const start = current ?? baseline;
      const way =
        start === null || target === null
          ? LABELS.noMeasure
          : format(LABELS.now, numberText(start), measured(target, unit));
      return { id, label: `${name} · ${way}`, isTaken: this.objectiveTicks[id] ?? true };
    });
  }

  get hasObjectives(): boolean {
    return this.isFromPlan && this.objectives.length > 0;
  }

  get indicators(): readonly ObjectiveRow[] {
    return (this.earlierIndicators ?? []).map(({ id, name, target, unit, isReached }) => {
      const aim = isReached ? LABELS.reachedTarget : LABELS.aimsFor;
      const way = target === null ? LABELS.noTarget : format(aim, measured(target, unit));
      return { id, label: `${name} · ${way}`, isTaken: this.indicatorTicks[id] ?? true };
    });
  }

  get hasIndicators(): boolean {
    return this.isFromPlan && this.indicators.length > 0;
  }

  get commitments(): readonly CommitmentRow[] {
    return this.open.map(({ commitment, isMissed, isProposed, dueOn }) => {
      const { id, name } = commitment;
      const was = format(isMissed ? LABELS.missed : LABELS.due, exactDate(commitment.dueOn, lang));
      return {
        id,
        label: `${name} · ${was}`,
        isTaken: this.commitmentTicks[id] ?? isProposed,
        dueOn: this.dueDates[id] ?? dueOn,
        dueLabel: format(LABELS.newDue, name)
      };
    });
  }

  get hasCommitments(): boolean {
    return this.isFromPlan && this.commitments.length > 0;
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.create;
  }

  get cannotSave(): boolean {
    if (this.siblings === null) return true;
    return this.isSaving || this.isSourceMissing || (this.isFromTemplate && this.chosenTemplate === null);
  }

  handleStart(event: Event): void {
    this.chosenStart = (event.target as HTMLInputElement).value as Start;
  }

  handlePlan(event: CustomEvent<PickDetail>): void {
    this.chosenPlanId = event.detail.value;
    this.source = null;
    this.earlierIndicators = null;
    this.indicatorTicks = {};
    this.objectiveTicks = {};
    this.commitmentTicks = {};
    this.dueDates = {};
  }

  handleTemplate(event: CustomEvent<PickDetail>): void {
    this.chosenTemplateId = event.detail.value;
    // Earlier plans that are read only then change nothing any more.
    this.chosenStart = 'template';
  }

  handleFrom(event: CustomEvent<{ value: string | null }>): void {
    this.typedPeriod = { ...this.typedPeriod, startDate: event.detail.value ?? '' };
    this.isOutOfOrder = false;
  }

  handleTo(event: CustomEvent<{ value: string | null }>): void {
    this.typedPeriod = { ...this.typedPeriod, endDate: event.detail.value ?? '' };
    this.isOutOfOrder = false;
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.typedName = event.detail.value;
  }

  handleObjective(event: CustomEvent<{ checked: boolean }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.objectiveTicks = { ...this.objectiveTicks, [id]: event.detail.checked };
  }

  handleIndicator(event: CustomEvent<{ checked: boolean }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.indicatorTicks = { ...this.indicatorTicks, [id]: event.detail.checked };
  }

  handleCommitment(event: CustomEvent<{ checked: boolean }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.commitmentTicks = { ...this.commitmentTicks, [id]: event.detail.checked };
  }

  handleDue(event: CustomEvent<{ value: string }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dueDates = { ...this.dueDates, [id]: event.detail.value };
  }

  async handleRetry(): Promise<void> {
    this.sourceError = null;
    await this.refreshSource?.();
  }

  async handleSave(): Promise<void> {
    const { startDate, endDate } = this.period;
    this.isOutOfOrder = startDate !== '' && endDate !== '' && endDate <= startDate;
    if (!this.isValid() || this.isOutOfOrder || this.cannotSave) return;
    this.isSaving = true;
    this.error = null;
    this.disableClose = true;
    try {
      const [id = ''] = await save(this.writes);
      await announce([this.accountId]);
      // A dialog that may not be closed does not close itself either.
      this.disableClose = false;
      this.close(id);
    } catch (error) {
      this.error = error;
    } finally {
      this.isSaving = false;
      this.disableClose = false;
    }
  }

  private takePlans(plans: readonly SiblingPlan[]): void {
    this.siblings = plans;
    this.likely = likelyPeriod(plans, this.today);
  }

  private get open(): ReturnType<typeof openCommitments> {
    return this.source === null ? [] : openCommitments(this.source, this.period.startDate, this.today);
  }

  private get writes(): Write[] {
    const plan: NewPlan = { accountId: this.accountId, name: this.name.trim(), ...this.period };
    const { source, chosenTemplate } = this;
    if (this.isFromTemplate && chosenTemplate !== null) return templateWrites(plan, chosenTemplate);
    if (!this.isFromPlan || source === null) return emptyWrites(plan);
    const rows = new Map(this.commitments.map((row) => [row.id, row]));
    const commitments = this.open.flatMap(({ commitment }): Carried[] => {
      const row = rows.get(commitment.id);
      return row?.isTaken === true ? [{ commitment, dueOn: row.dueOn }] : [];
    });
    const taken = new Set(this.objectives.filter(({ isTaken }) => isTaken).map(({ id }) => id));
    const objectives = openObjectives(source).filter(({ id }) => taken.has(id));
    const watched = new Set(this.indicators.filter(({ isTaken }) => isTaken).map(({ id }) => id));
    const indicators = (this.earlierIndicators ?? []).filter(({ id }) => watched.has(id));
    return followingWrites(plan, { source, objectives, commitments, indicators }, this.today);
  }
}
