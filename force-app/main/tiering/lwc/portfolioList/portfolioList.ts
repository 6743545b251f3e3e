import { LightningElement, api } from 'lwc';

import { missingFor, revenueText } from 'c/portfolioBook';
import type { Missing, PortfolioAccount } from 'c/portfolioBook';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { tierName } from 'c/tierWords';

import { LABELS } from './labels';
import { isDescendingFirst, sortAccounts } from './sortAccounts';
import type { Column } from './sortAccounts';

/** Accounts shown at a time. */
export const PAGE = 25;

const WHY: Readonly<Record<Missing, string>> = {
  decision: LABELS.missingDecision,
  score: LABELS.missingScore,
  relationship: LABELS.missingRelationship
};
const COLUMNS: readonly (readonly [name: Column, label: string, isNumber: boolean])[] = [
  ['name', LABELS.columnAccount, false],
  ['tier', LABELS.columnTier, false],
  ['attractiveness', LABELS.columnAttractiveness, true],
  ['relationship', LABELS.columnRelationship, true],
  ['revenue', LABELS.columnRevenue, true],
  ['ownerName', LABELS.columnOwner, false]
];

/** A presentation component to list accounts of the portfolio with their figures, sorted by any of them. */
export default class PortfolioList extends LightningElement {
  /** The accounts to list, in any order. */
  @api
  get accounts(): readonly PortfolioAccount[] {
    return this.given;
  }
  set accounts(value: readonly PortfolioAccount[]) {
    this.given = value;
    this.pages = 1;
  }
  /** What the list shows, for screen readers. */
  @api label = '';
  /** Adds a column that says why an account is not on the matrix. */
  @api showWhy = false;

  labels = LABELS;
  private given: readonly PortfolioAccount[] = [];
  private pages = 1;
  private column: Column = 'name';
  private isDescending = false;
  private sorted = remembered(sortAccounts);

  get columns(): readonly unknown[] {
    return COLUMNS.map(([name, label, isNumber]) => {
      const isSorted = name === this.column;
      return {
        name,
        label,
        class: isNumber ? 'number' : '',
        sort: isSorted ? (this.isDescending ? 'descending' : 'ascending') : 'none',
        arrow: isSorted ? (this.isDescending ? '↓' : '↑') : '',
        title: format(LABELS.sortBy, label)
      };
    });
  }

  get rows(): readonly unknown[] {
    return this.sorted(this.given, this.column, this.isDescending)
      .slice(0, this.pages * PAGE)
      .map((account) => ({
        id: account.id,
        name: account.name,
        tier: tierName(account.tier),
        attractiveness: account.attractiveness === null ? LABELS.notScored : account.attractiveness.toFixed(1),
        relationship: account.relationship === null ? LABELS.notAssessed : account.relationship.toFixed(1),
        revenue: revenueText(account.revenue),
        owner: account.ownerName ?? '',
        why: missingFor(account)
          .map((missing) => WHY[missing])
          .join(' · ')
      }));
  }

  get hasMore(): boolean {
    return this.given.length > this.pages * PAGE;
  }

  get moreLabel(): string {
    return format(LABELS.showMore, Math.min(PAGE, this.given.length - this.pages * PAGE));
  }

  handleSort(event: Event): void {
    const column = (event.currentTarget as HTMLElement).dataset['column'] as Column;
    this.isDescending = column === this.column ? !this.isDescending : isDescendingFirst(column);
    this.column = column;
  }

  handleMore(): void {
    this.pages += 1;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('open', { detail: { id } }));
  }
}
