import { api, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Objective } from 'c/planTypes';
import { nodesOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import { relativeDate } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';
import { exact, exactMoney, moneyText } from 'c/workWords';

import { LABELS } from './labels';
import { LINKABLE_OPPORTUNITIES } from './queries';

/** What was chosen to be linked. */
export interface LinkChoice {
  readonly ids: readonly string[];
  /** Null for the plan as a whole. */
  readonly objectiveId: string | null;
  /** Whether working on the plan brought them up. */
  readonly isIdentified: boolean;
}

/** Opportunities that one save can link: a transaction has only so many steps. */
export const MOST_AT_ONCE = 20;

interface LinkableData {
  readonly uiapi: {
    readonly query: {
      readonly Opportunity?: Connection<{
        readonly Id: string;
        readonly Name?: Field<string>;
        readonly StageName?: Field<string>;
        readonly Amount?: Field<number>;
        readonly CloseDate?: Field<string>;
      }> | null;
    };
  };
}

interface Linkable {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly amount: number | null;
  readonly closeDate: string | null;
}

/** A dialog to link open opportunities of the account to a plan. */
export default class OpportunityLinkModal extends SaveDialog {
  @api accountId = '';
  @api objectives: readonly Objective[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Saves the links; rejects with the reason when refused. */
  @api save: (choice: LinkChoice) => Promise<void> = () => Promise.resolve();

  @wire(graphql, { query: LINKABLE_OPPORTUNITIES, variables: '$variables' })
  handleOpportunities({ data, errors }: { data?: unknown; errors?: readonly unknown[] | undefined }): void {
    if (data !== undefined && data !== null) {
      const connection = (data as LinkableData).uiapi.query.Opportunity;
      this.total = connection?.totalCount ?? 0;
      this.opportunities = nodesOf(connection).map((node) => ({
        id: node.Id,
        name: valueOf(node.Name) ?? '',
        stage: node.StageName?.displayValue ?? valueOf(node.StageName) ?? '',
        amount: valueOf(node.Amount),
        closeDate: valueOf(node.CloseDate)
      }));
    }
    this.readError = errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  opportunities: readonly Linkable[] | null = null;
  total = 0;
  readError: unknown = null;
  search = '';
  chosen: readonly string[] = [];
  objectiveId: string | null = null;
  isIdentified = false;

  get variables(): { readonly accountId: string } {
    return { accountId: this.accountId };
  }

  get isLoading(): boolean {
    return this.opportunities === null;
  }

  get hasNone(): boolean {
    return this.opportunities?.length === 0;
  }

  get hasNoMatch(): boolean {
    return this.found.length === 0;
  }

  get truncated(): string {
    const read = this.opportunities?.length ?? 0;
    return this.total > read ? format(LABELS.truncated, read, this.total) : '';
  }

  get found(): readonly unknown[] {
    const text = this.search.trim().toLocaleLowerCase();
    const isFull = this.chosen.length >= MOST_AT_ONCE;
    return (this.opportunities ?? [])
      .filter(({ name, stage }) => text === '' || `${name} ${stage}`.toLocaleLowerCase().includes(text))
      .map(({ id, name, stage, amount, closeDate }) => {
        const isChosen = this.chosen.includes(id);
        const closes = closeDate === null ? '' : format(LABELS.closes, relativeDate(closeDate, this.today, lang));
        return {
          id,
          name,
          detail: [stage, moneyText(amount), closes].filter((part) => part !== '').join(' · '),
          title: [exactMoney(amount), exact(closeDate)].filter((part) => part !== '').join(' · '),
          isChosen,
          isDisabled: isFull && !isChosen
        };
      });
  }

  get objectiveOptions(): readonly PickOption[] {
    return this.objectives
      .filter(({ status }) => status !== 'Dropped')
      .map(({ id, name }) => ({ value: id, label: name }));
  }

  get limitText(): string {
    return this.chosen.length >= MOST_AT_ONCE ? format(LABELS.tooMany, MOST_AT_ONCE) : '';
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    return this.chosen.length === 0 ? LABELS.linkNone : format(LABELS.link, this.chosen.length);
  }

  get cannotSave(): boolean {
    return this.isSaving || this.chosen.length === 0;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  handleChoose(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const others = this.chosen.filter((id) => id !== value);
    this.chosen = checked ? [...others, value] : others;
  }

  handleObjective(event: CustomEvent<PickDetail>): void {
    this.objectiveId = event.detail.value;
  }

  handleIdentified(event: CustomEvent<{ checked: boolean }>): void {
    this.isIdentified = event.detail.checked;
  }

  async handleSave(): Promise<void> {
    const { chosen: ids, objectiveId, isIdentified } = this;
    if (ids.length > 0) await this.attempt(() => this.save({ ids, objectiveId, isIdentified }));
  }
}
