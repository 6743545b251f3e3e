import { LightningElement, api } from 'lwc';

import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { THRESHOLD_FIELDS, numberOf, thresholdsOf, weightsOf } from 'c/tierModelRecords';
import type { Values } from 'c/tierModelRecords';
import type { NumberDetail } from 'c/tierNumber';
import { distribution, placed, scored } from 'c/tierPreview';
import type { Bar, Preview, RatedAccount, ScoredAccount } from 'c/tierPreview';
import { TIERS } from 'c/tierScore';
import { tierName } from 'c/tierWords';

import { FIRST_SHOWN, groupsOf, rowsOf } from './groups';
import type { Group } from './groups';
import { LABELS } from './labels';

/** Detail of `edit`: thresholds that changed, by API name. */
export interface EditDetail {
  readonly changes: Values;
}
/** Detail of `open`: the account that was asked for. */
export interface OpenDetail {
  readonly accountId: string;
}

/** A presentation component to set the three thresholds, with where the rated accounts land while they move. */
export default class TierThresholds extends LightningElement {
  /** The model's field values with what was changed. */
  @api values: Values = {};
  /** False for those who may only read. */
  @api canEdit = false;
  /** The rated accounts that were read; null before the first answer. */
  @api accounts: readonly RatedAccount[] | null = null;
  /** What became of the reading in words; empty once everything is there. */
  @api progress = '';
  /** Why the accounts could not be read. */
  @api error: unknown = null;

  labels = LABELS;
  lowest = '0';
  highest = '100';
  group: Group['key'] = 'edge';
  shown = FIRST_SHOWN;

  private weightsOf = remembered((values: Values) => JSON.stringify(weightsOf(values)));
  private scoredOf = remembered((accounts: readonly RatedAccount[], weights: string) =>
    scored(JSON.parse(weights) as ReturnType<typeof weightsOf>, accounts)
  );
  private placedOf = remembered((accounts: readonly ScoredAccount[], values: Values) =>
    placed(thresholdsOf(values), accounts)
  );
  private barsOf = remembered((accounts: readonly ScoredAccount[], values: Values) =>
    distribution(thresholdsOf(values), accounts)
  );

  get thresholds(): readonly unknown[] {
    return THRESHOLD_FIELDS.map((field, index) => ({
      field,
      tier: index + 1,
      value: this.values[field] ?? null,
      position: numberOf(this.values, field) ?? 0,
      label: format(LABELS.from, tierName(TIERS[index] ?? null)),
      slider: format(LABELS.slider, tierName(TIERS[index] ?? null))
    }));
  }

  get isReadOnly(): boolean {
    return !this.canEdit;
  }

  get problem(): string {
    const [tier1, tier2, tier3] = thresholdsOf(this.values);
    if (tier1 === null || tier2 === null || tier3 === null) return LABELS.incomplete;
    return tier1 > tier2 && tier2 > tier3 ? '' : LABELS.order;
  }

  get isLoading(): boolean {
    return this.accounts === null && this.error === null;
  }

  get isEmpty(): boolean {
    return this.accounts?.length === 0 && this.progress === '';
  }

  get hasAccounts(): boolean {
    return (this.accounts?.length ?? 0) > 0;
  }

  get scored(): readonly ScoredAccount[] {
    return this.scoredOf(this.accounts ?? [], this.weightsOf(this.values));
  }

  get preview(): Preview {
    return this.placedOf(this.scored, this.values);
  }

  get bars(): readonly unknown[] {
    return this.barsOf(this.scored, this.values).map(({ from, share, tier }: Bar) => ({
      from,
      style: `height: ${(share * 100).toFixed(1)}%`,
      barClass: tier === null ? 'bar' : `bar rank${TIERS.indexOf(tier) + 1}`
    }));
  }

  get chartLabel(): string {
    const { tiers, unscored } = this.preview;
    const parts = TIERS.map((tier) => `${tierName(tier)}: ${tiers[tier].length}`);
    return format(LABELS.chart, [...parts, `${LABELS.unscored}: ${unscored.length}`].join(', '));
  }

  get lines(): readonly unknown[] {
    return THRESHOLD_FIELDS.flatMap((field, index) => {
      const value = numberOf(this.values, field);
      return value === null ? [] : [{ field, name: String(index + 1), style: `inset-inline-start: ${value}%` }];
    });
  }

  get groups(): readonly unknown[] {
    const count = this.accounts?.length ?? 0;
    return groupsOf(this.preview, count).map((group) => ({
      ...group,
      pressed: group.key === this.group ? 'true' : 'false'
    }));
  }

  get members(): Preview['edge'] {
    return groupsOf(this.preview, 0).find(({ key }) => key === this.group)?.accounts ?? [];
  }

  get heading(): string {
    return groupsOf(this.preview, 0).find(({ key }) => key === this.group)?.heading ?? '';
  }

  get rows(): readonly unknown[] {
    return rowsOf(this.members.slice(0, this.shown));
  }

  get hasNobody(): boolean {
    return this.members.length === 0;
  }

  get more(): string {
    const hidden = this.members.length - this.shown;
    return hidden > 0 ? format(LABELS.more, hidden) : '';
  }

  handleNumber(event: CustomEvent<NumberDetail>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    this.edit(field, event.detail.value);
  }

  handleSlide(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    this.edit(input.dataset['field'], Number(input.value));
  }

  handleGroup(event: Event): void {
    this.group = (event.currentTarget as HTMLElement).dataset['group'] as Group['key'];
    this.shown = FIRST_SHOWN;
  }

  handleMore(): void {
    this.shown += FIRST_SHOWN;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const accountId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
    this.dispatchEvent(new CustomEvent<OpenDetail>('open', { detail: { accountId } }));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private edit(field: string | undefined, value: number | null): void {
    if (field === undefined) return;
    this.dispatchEvent(new CustomEvent<EditDetail>('edit', { detail: { changes: { [field]: value } } }));
  }
}
