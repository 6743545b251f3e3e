import { LightningElement, api } from 'lwc';

import type { PortfolioAccount } from 'c/portfolioBook';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { managerLoads } from 'c/tierPromises';
import type { ManagerLoad } from 'c/tierPromises';
import { TIERS } from 'c/tierScore';

import { LABELS } from './labels';

/** Detail of `choose`: whose accounts to look at; null for everybody's again. */
export interface ChooseDetail {
  readonly ownerId: string | null;
}

type Capacity = Readonly<Record<string, number | null>>;

/** A presentation component to show how many accounts of each tier a person carries, against what policy allows. */
export default class PortfolioCapacity extends LightningElement {
  /** The whole book; accounts without a tier weigh nothing. */
  @api accounts: readonly PortfolioAccount[] = [];
  /** How many accounts of each tier fill one person. */
  @api capacity: Capacity = {};
  /** Whose accounts are being looked at; null for everybody's. */
  @api chosenId: string | null = null;

  labels = LABELS;
  private loadsOf = remembered((accounts: readonly PortfolioAccount[], capacity: Capacity) =>
    managerLoads(
      accounts.flatMap(({ ownerId, tier }) => (ownerId === null ? [] : [{ ownerId, tier }])),
      capacity
    ).filter(({ accounts: carried }) => TIERS.slice(0, 3).some((tier) => (carried[tier] ?? 0) > 0))
  );
  private namesOf = remembered(
    (accounts: readonly PortfolioAccount[]) => new Map(accounts.map(({ ownerId, ownerName }) => [ownerId, ownerName]))
  );

  get loads(): readonly ManagerLoad[] {
    return this.loadsOf(this.accounts, this.capacity);
  }

  get isEmpty(): boolean {
    return this.loads.length === 0;
  }

  /** How the load comes about, tier by tier. */
  get evidence(): string {
    const limits = TIERS.slice(0, 3).flatMap((tier) => {
      const limit = this.capacity[tier] ?? null;
      return limit === null || limit <= 0 ? [format(LABELS.noLimit, tier)] : [format(LABELS.tierLimit, tier, limit)];
    });
    return this.isEmpty ? '' : format(LABELS.evidence, limits.join(', '));
  }

  get people(): readonly unknown[] {
    return this.loads.map((person) => {
      const percent = Math.round(person.load * 100);
      const name = this.namesOf(this.accounts).get(person.ownerId) ?? LABELS.unknownOwner;
      // The exact load decides, not the rounded one: 100.4 % is more than full.
      const isOver = person.load > 1 + 1e-9;
      const state = isOver ? LABELS.overloaded : person.load > 1 - 1e-9 ? LABELS.full : LABELS.room;
      const tiers = TIERS.flatMap((tier) => {
        const count = person.accounts[tier] ?? 0;
        return count === 0 ? [] : [format(LABELS.tierCount, count, tier)];
      }).join(' · ');
      // Without any limit there is nothing to measure against; 0 % would be made up.
      const load = person.load === 0 ? LABELS.unmeasured : format(LABELS.loadText, percent, state);
      return {
        id: person.ownerId,
        name,
        load,
        tiers,
        isMeasured: person.load > 0,
        isPressed: person.ownerId === this.chosenId ? 'true' : 'false',
        showLabel: format(LABELS.show, name),
        stateClass: isOver ? 'over-load' : 'quiet',
        barClass: isOver ? 'fill fill-over' : 'fill',
        barStyle: `width:${Math.min(100, percent / 2)}%`
      };
    });
  }

  handleChoose(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset['id'] ?? null;
    const detail: ChooseDetail = { ownerId: id === this.chosenId ? null : id };
    this.dispatchEvent(new CustomEvent<ChooseDetail>('choose', { detail }));
  }
}
