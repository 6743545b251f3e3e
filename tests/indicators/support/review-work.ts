import type { Values } from '../../support/records.ts';
import type { Book } from './book.ts';
import { addDays, isThere, type Plan, type Review } from './things.ts';

/** Work on reviews, and the pulse of the team before them. */
export class ReviewWork {
  /** Answers to the pulse of each review, as they were given. */
  readonly answers = new Map<string, number[]>();
  readonly #reviews: Review[] = [];
  readonly #book: Book;
  readonly #team: readonly string[];

  constructor(book: Book, team: readonly string[]) {
    this.#book = book;
    this.#team = team;
  }

  /** Puts reviews on the calendar; some are entered when they were held. */
  schedule(count: number): void {
    const drafts = this.#book.some(this.#book.plans, count).map((plan) => ({
      plan,
      status: this.#book.random.chance(0.3) ? 'Held' : 'Scheduled',
      scheduled: addDays(this.#book.org.today, this.#book.random.below(20))
    }));
    const ids = this.#book.write(
      'insert',
      'PlanReview__c',
      drafts.map(({ plan, status, scheduled }) => ({
        ...{ AccountPlan__c: plan.id, ScheduledFor__c: scheduled, Status__c: status },
        ...(status === 'Held' ? { HeldOn__c: this.#book.past(40), Decision__c: 'Continue' } : {})
      }))
    );
    this.#reviews.push(...drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '', deletedOn: null })));
  }

  /** Asks teams how it goes, before their next review: each member answers once. */
  askTeams(count: number): void {
    const next = new Map<Plan, Review>();
    for (const review of this.#book
      .open(this.#reviews)
      .filter(({ status, plan }) => status === 'Scheduled' && isThere(plan))) {
      const other = next.get(review.plan);
      if (other === undefined || review.scheduled < other.scheduled) next.set(review.plan, review);
      // Two on one day: the org chooses, so nobody is asked.
      else if (review.scheduled === other.scheduled) next.set(review.plan, { ...other, id: '' });
    }
    const asked = this.#book.some(
      [...next.values()].filter(({ id }) => id !== '' && !this.answers.has(id)),
      count
    );
    const members = new Map(asked.map((review) => [review, 1 + this.#book.random.below(this.#team.length)]));
    for (const [index, member] of this.#team.entries()) {
      const answering = asked.filter((review) => (members.get(review) ?? 0) > index);
      const rows = answering.map((review) => {
        const Satisfaction__c = 1 + this.#book.random.below(5);
        this.answers.set(review.id, [...(this.answers.get(review.id) ?? []), Satisfaction__c]);
        return { AccountPlan__c: review.plan.id, Satisfaction__c };
      });
      this.#book.org.as(member, () => this.#writeAs(rows));
    }
  }

  /** Holds some of the reviews on the calendar and cancels others. */
  hold(count: number): void {
    const scheduled = this.#book
      .open(this.#reviews)
      .filter(({ status, plan }) => status === 'Scheduled' && isThere(plan));
    const rows = this.#book.some(scheduled, count).map((review) => {
      review.status = this.#book.random.chance(0.75) ? 'Held' : 'Cancelled';
      const held = this.#book.random.chance(0.5) ? { HeldOn__c: this.#book.past(5) } : {};
      const change = review.status === 'Held' ? { Decision__c: 'Continue', ...held } : {};
      return { Id: review.id, Status__c: review.status, ...change };
    });
    this.#book.write('update', 'PlanReview__c', rows);
  }

  drop(count: number): void {
    this.#book.remove(
      'PlanReview__c',
      this.#book.some(
        this.#book.open(this.#reviews).filter(({ plan }) => isThere(plan)),
        count
      )
    );
  }

  regain(): void {
    this.#book.restore(
      'PlanReview__c',
      this.#reviews.filter(({ plan }) => isThere(plan))
    );
  }

  #writeAs(rows: readonly Values[]): void {
    for (const row of rows) {
      this.#book.org.create('TeamPulse__c', row);
      this.#book.rows += 1;
    }
  }
}
