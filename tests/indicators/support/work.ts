import type { Random } from '../../fuzz/support/random.ts';
import type { TestOrg } from '../../metadata/support/org.ts';
import { Book } from './book.ts';
import { MapWatch } from './map-watch.ts';
import { OpportunityWork } from './opportunity-work.ts';
import { PeopleWork } from './people-work.ts';
import { PlanWork } from './plan-work.ts';
import { PromiseWork } from './promise-work.ts';
import { ReviewWork } from './review-work.ts';

/** Two years of an account team's work, at random but repeatable. */
export class Work {
  readonly book: Book;
  readonly maps: MapWatch;
  readonly people: PeopleWork;
  readonly opportunities: OpportunityWork;
  readonly reviews: ReviewWork;
  readonly promises: PromiseWork;
  readonly plans: PlanWork;

  constructor(org: TestOrg, random: Random, team: readonly string[]) {
    this.book = new Book(org, random);
    this.maps = new MapWatch(this.book);
    this.people = new PeopleWork(this.book, this.maps);
    this.opportunities = new OpportunityWork(this.book);
    this.reviews = new ReviewWork(this.book, team);
    this.promises = new PromiseWork(this.book);
    this.plans = new PlanWork(this.book, this.maps, this.opportunities);
  }

  /** Opens accounts with plans, and maps people of each, most of them with the busy ones. */
  open(count: number): void {
    this.plans.open(count);
    const { accounts, random } = this.book;
    this.people.meet([...accounts, ...Array.from({ length: 3 * count }, () => random.pick(this.book.busy(accounts)))]);
  }
}
