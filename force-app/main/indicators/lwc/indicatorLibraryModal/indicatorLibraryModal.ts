import { api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';

import { proposals } from 'c/indicatorLibrary';
import type { Because, Proposal } from 'c/indicatorLibrary';
import { INDICATOR_LIBRARY } from 'c/indicatorQueries';
import { AGGREGATIONS, KINDS } from 'c/indicatorTypes';
import type { Aggregation, Kind } from 'c/indicatorTypes';
import { kindName } from 'c/indicatorWords';
import type { Write } from 'c/recordWrites';
import { remembered } from 'c/remembered';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { libraryWrites, toLibrary } from './libraryRecords';
import type { Chosen, Figures, Library, LibraryData, OwnIndicator } from './libraryRecords';

/** A row of the library as the template shows it. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly kind: string;
  readonly records: string;
  readonly reasons: readonly { readonly key: string; readonly text: string }[];
  readonly isChosen: boolean;
  readonly figures: Figures;
  readonly figuresLabel: string;
  readonly targetLabel: string;
}

/** A dialog to choose indicators from the library, and to write own ones. Closes with the names of those that were added. */
export default class IndicatorLibraryModal extends SaveDialog {
  /** The plan that the indicators are for. */
  @api planId = '';
  /** Saves all of them or none; rejects with the reason when refused. */
  @api save: (writes: readonly Write[]) => Promise<unknown> = () => Promise.resolve();

  @wire(graphql, { query: INDICATOR_LIBRARY, variables: '$variables' })
  handleLibrary(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.library = toLibrary(data as LibraryData);
    this.readError = this.library === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  library: Library | null = null;
  readError: unknown = null;
  own: readonly OwnIndicator[] = [];
  problem = '';
  kinds: readonly { readonly value: string; readonly label: string }[] = KINDS.map((value) => ({
    value,
    label: kindName(value)
  }));
  aggregations: readonly { readonly value: string; readonly label: string }[] = AGGREGATIONS.map((value) => ({
    value,
    label: { Sum: LABELS.sum, Average: LABELS.average, Latest: LABELS.latest }[value]
  }));

  private answer: GraphQLResult | null = null;
  private ticks: Readonly<Record<string, boolean>> = {};
  private typed: Readonly<Record<string, Partial<Figures>>> = {};
  private ownCount = 0;
  private wantsFocus = '';
  private proposalsOf = remembered((library: Library) => proposals(library.definitions, library.context));

  override renderedCallback(): void {
    const key = this.wantsFocus;
    if (key === '') return;
    this.wantsFocus = '';
    this.template?.querySelector<HTMLElement>(`[data-own="${key}"] [data-field="name"]`)?.focus();
  }

  get variables(): { readonly planId: string } | undefined {
    return this.planId === '' ? undefined : { planId: this.planId };
  }

  get isLoading(): boolean {
    return this.library === null && this.readError === null;
  }

  get isEmpty(): boolean {
    return this.library !== null && this.library.definitions.length === 0;
  }

  get proposed(): readonly Row[] {
    return this.proposals.filter(({ isProposed }) => isProposed).map((each) => this.rowOf(each));
  }

  get others(): readonly Row[] {
    return this.proposals
      .filter(({ isProposed, isOnPlan }) => !isProposed && !isOnPlan)
      .map((each) => this.rowOf(each));
  }

  get groups(): readonly { readonly key: string; readonly title: string; readonly rows: readonly Row[] }[] {
    return [
      { key: 'proposed', title: LABELS.proposed, rows: this.proposed },
      { key: 'others', title: LABELS.others, rows: this.others }
    ].filter(({ rows }) => rows.length > 0);
  }

  get onPlan(): readonly { readonly id: string; readonly name: string }[] {
    return this.proposals.filter(({ isOnPlan }) => isOnPlan).map(({ definition: { id, name } }) => ({ id, name }));
  }

  get hasOnPlan(): boolean {
    return this.onPlan.length > 0;
  }

  get hasNothingProposed(): boolean {
    return this.hasOnPlan && this.proposed.length === 0;
  }

  get ownRows(): readonly (OwnIndicator & { readonly removeLabel: string })[] {
    return this.own.map((each) => ({
      ...each,
      removeLabel: format(LABELS.remove, each.name.trim() || LABELS.unnamed)
    }));
  }

  get hasOwn(): boolean {
    return this.own.length > 0;
  }

  get count(): number {
    return this.chosen.length + this.own.length;
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    if (this.count === 0) return LABELS.saveNone;
    return this.count === 1 ? LABELS.saveOne : format(LABELS.saveMany, this.count);
  }

  get cannotSave(): boolean {
    return this.isSaving || this.library === null;
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  handleTick(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.ticks = { ...this.ticks, [id]: (event.currentTarget as HTMLInputElement).checked };
    this.problem = '';
  }

  handleFigure(event: CustomEvent<{ value: string | null }>): void {
    const { id = '', field = '' } = (event.currentTarget as HTMLElement).dataset;
    this.typed = { ...this.typed, [id]: { ...this.typed[id], [field]: figure(field, event.detail.value) } };
    this.problem = '';
  }

  handleAddOwn(): void {
    this.ownCount += 1;
    const key = `own${this.ownCount}`;
    const by = this.library?.context.endDate ?? '';
    const rest = { kind: 'Leading', aggregation: 'Latest', target: null, baseline: null, by } as const;
    this.own = [...this.own, { key, name: '', unit: '', ...rest }];
    this.wantsFocus = key;
    this.problem = '';
  }

  handleOwn(event: CustomEvent<{ value: string | null }>): void {
    const { id = '', field = '' } = (event.currentTarget as HTMLElement).dataset;
    const value = figure(field, event.detail.value);
    this.own = this.own.map((each) => (each.key === id ? { ...each, [field]: value } : each));
    this.problem = '';
  }

  handleOwnKind(event: CustomEvent<{ value: string }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const kind = event.detail.value as Kind;
    this.own = this.own.map((each) => (each.key === id ? { ...each, kind } : each));
  }

  handleOwnAggregation(event: CustomEvent<{ value: string }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const aggregation = event.detail.value as Aggregation;
    this.own = this.own.map((each) => (each.key === id ? { ...each, aggregation } : each));
  }

  handleRemove(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.own = this.own.filter(({ key }) => key !== id);
    this.template?.querySelector<HTMLElement>('[data-action="own"]')?.focus();
  }

  async handleSave(): Promise<void> {
    const { library, chosen, own } = this;
    this.problem = '';
    if (library === null || !this.isValid()) return;
    if (this.count === 0) this.problem = LABELS.none;
    const isSame = ({ target, baseline }: Figures): boolean => target !== null && target === baseline;
    if (chosen.some(({ figures }) => isSame(figures)) || own.some(isSame)) this.problem = LABELS.same;
    if (this.problem !== '') return;
    this.isSaving = true;
    this.error = null;
    this.disableClose = true;
    try {
      await this.save(libraryWrites(this.planId, library, chosen, own));
      // A dialog that may not be closed does not close itself either.
      this.disableClose = false;
      this.close([...chosen.map(({ proposal }) => proposal.definition.name), ...own.map(({ name }) => name.trim())]);
    } catch (error) {
      this.error = error;
    } finally {
      this.isSaving = false;
      this.disableClose = false;
    }
  }

  private get proposals(): readonly Proposal[] {
    return this.library === null ? [] : this.proposalsOf(this.library);
  }

  private get chosen(): readonly Chosen[] {
    return this.proposals
      .filter((each) => !each.isOnPlan && this.isTicked(each))
      .map((proposal) => ({ proposal, figures: this.figuresOf(proposal) }));
  }

  // Who has chosen already wants to add one, not all that was left out on purpose.
  private isTicked({ definition, isProposed }: Proposal): boolean {
    return this.ticks[definition.id] ?? (isProposed && this.library?.count === 0);
  }

  private figuresOf({ definition, target, baseline }: Proposal): Figures {
    return { target, baseline, by: this.library?.context.endDate ?? '', ...this.typed[definition.id] };
  }

  private rowOf(proposal: Proposal): Row {
    const { definition, because } = proposal;
    return {
      id: definition.id,
      name: definition.name,
      meaning: definition.meaning ?? '',
      kind: kindName(definition.kind),
      records: definition.source === 'By hand' ? LABELS.byHand : LABELS.itself,
      reasons: because.map((each) => ({ key: each.text, text: reasonText(each) })),
      isChosen: this.isTicked(proposal),
      figures: this.figuresOf(proposal),
      figuresLabel: format(LABELS.figuresOf, definition.name),
      targetLabel: definition.unit === null ? LABELS.target : format(LABELS.targetIn, definition.unit)
    };
  }
}

function reasonText({ kind, text }: Because): string {
  return kind === 'tier' ? text : format(LABELS.becauseObjective, text);
}

function figure(field: string, value: string | null): string | number | null {
  if (field !== 'target' && field !== 'baseline') return value ?? '';
  return value === null || value === '' ? null : Number(value);
}
