import type { Values } from '../../support/records.ts';
import type { Book } from './book.ts';
import { isThere, type Opportunity, type Plan } from './things.ts';

/** Work on opportunities. */
export class OpportunityWork {
  readonly #opportunities: Opportunity[] = [];
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  /** Whether no opportunity was ever linked to the plan, or each was taken off it. */
  isFree(plan: Plan): boolean {
    return this.#opportunities.every((each) => each.plan !== plan);
  }

  /** Finds opportunities, most of them through a plan. */
  find(count: number): void {
    const drafts = this.#book.some(this.#book.accounts, count).map((account) => {
      const plan = this.#book.random.chance(0.8) ? this.#book.planOf(account) : null;
      const on =
        plan !== null && this.#book.random.chance(0.5) ? { IdentifiedThroughPlanOn__c: this.#book.past(60) } : {};
      return { account, plan, on };
    });
    const ids = this.#book.write(
      'insert',
      'Opportunity',
      drafts.map(({ account, plan, on }) => ({
        ...{ Name: 'Deal', AccountId: account.id, StageName: 'Prospecting', CloseDate: '2028-06-30' },
        ...{ AccountPlan__c: plan?.id ?? null, ...on }
      }))
    );
    this.#opportunities.push(
      ...drafts.map(({ account, plan }, index) => ({ id: ids[index] ?? '', deletedOn: null, account, plan }))
    );
  }

  /** Moves opportunities to another plan of the account, off every plan, or to another day. */
  move(count: number): void {
    const rows = this.#book.some(this.#book.open(this.#opportunities), count).flatMap((opportunity): Values[] => {
      const { account, plan, id } = opportunity;
      if (plan !== null && !isThere(plan)) return [];
      const step = this.#book.random.below(3);
      if (step === 0) {
        opportunity.plan = null;
        return [{ Id: id, AccountPlan__c: null, IdentifiedThroughPlanOn__c: null }];
      }
      const next = step === 1 ? this.#book.planOf(account) : plan;
      if (next === null) return [];
      opportunity.plan = next;
      return [{ Id: id, AccountPlan__c: next.id, IdentifiedThroughPlanOn__c: this.#book.past(90) }];
    });
    this.#book.write('update', 'Opportunity', rows);
  }

  lose(count: number): void {
    this.#book.remove(
      'Opportunity',
      this.#book.some(this.#book.open(this.#opportunities), count).filter(({ plan }) => plan === null || isThere(plan))
    );
  }

  regain(): void {
    this.#book.restore(
      'Opportunity',
      this.#opportunities.filter(({ plan }) => plan === null || isThere(plan))
    );
  }
}
