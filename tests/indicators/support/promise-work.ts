import type { Values } from '../../support/records.ts';
import type { Book } from './book.ts';
import { addDays, isThere, type Promise_ } from './things.ts';

/** Work on promises. */
export class PromiseWork {
  readonly #promises: Promise_[] = [];
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  /** Makes promises; some are entered when they were kept, late or due long ago. */
  make(count: number): void {
    const drafts = this.#book.some(this.#book.plans, count).map((plan) => {
      const due = addDays(this.#book.org.today, this.#book.random.below(70) - 20);
      const done = this.#book.random.chance(0.15) ? this.#book.past(30) : null;
      return { plan, due, done, status: done === null ? 'Open' : 'Done' };
    });
    const ids = this.#book.write(
      'insert',
      'Commitment__c',
      drafts.map(({ plan, due, done }) => ({
        ...{ AccountPlan__c: plan.id, Name: 'Promise', DueOn__c: due, DoneOn__c: done }
      }))
    );
    this.#promises.push(
      ...drafts.map(({ plan, due, status }, index) => ({ id: ids[index] ?? '', deletedOn: null, plan, due, status }))
    );
  }

  /** Keeps promises in time or late, reopens, withdraws and puts off. */
  keep(count: number): void {
    const { today } = this.#book.org;
    const rows = this.#book
      .some(
        this.#book.open(this.#promises).filter(({ plan }) => isThere(plan)),
        count
      )
      .flatMap((promise): Values[] => {
        const { id, status, due } = promise;
        if (status === 'Done') {
          if (this.#book.random.chance(0.6)) return [{ Id: id, DoneOn__c: this.#book.past(40) }];
          promise.status = 'Open';
          return [{ Id: id, DoneOn__c: null }];
        }
        const step = this.#book.random.below(5);
        if (status === 'Open' && step < 3) {
          promise.status = 'Done';
          return [step < 2 ? { Id: id, Status__c: 'Done' } : { Id: id, DoneOn__c: this.#book.past(20) }];
        }
        if (due < today) return [];
        if (step === 3) {
          promise.status = status === 'Withdrawn' ? 'Open' : 'Withdrawn';
          return [{ Id: id, Status__c: promise.status, WithdrawnReason__c: 'No need' }];
        }
        promise.due = addDays(today, this.#book.random.below(60) - 10);
        return [{ Id: id, DueOn__c: promise.due }];
      });
    this.#book.write('update', 'Commitment__c', rows);
  }

  drop(count: number): void {
    this.#book.remove(
      'Commitment__c',
      this.#book.some(
        this.#book.open(this.#promises).filter(({ plan }) => isThere(plan)),
        count
      )
    );
  }

  regain(): void {
    this.#book.restore(
      'Commitment__c',
      this.#promises.filter(({ plan }) => isThere(plan))
    );
  }
}
