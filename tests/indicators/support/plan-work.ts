import { chunks, type Book } from './book.ts';
import { MAP, type MapWatch } from './map-watch.ts';
import type { OpportunityWork } from './opportunity-work.ts';
import { addDays, isThere, type Indicator, type Plan } from './things.ts';

const SOURCES = [
  'New opportunities',
  'New relationships',
  'Relationships improved',
  'Key-player interviews',
  'Reviews held',
  'Say/do ratio',
  'Good-times visit ratio',
  'Team satisfaction',
  MAP
] as const;

/** Work on plans and the indicators that they watch. */
export class PlanWork {
  readonly #book: Book;
  readonly #maps: MapWatch;
  readonly #opportunities: OpportunityWork;

  constructor(book: Book, maps: MapWatch, opportunities: OpportunityWork) {
    this.#book = book;
    this.#maps = maps;
    this.#opportunities = opportunities;
  }

  /** Opens accounts with one or two plans each: years, half-years, some with a gap or an overlap. */
  open(count: number): void {
    const ids = this.#book.write(
      'insert',
      'Account',
      Array.from({ length: count }, (_, index) => ({ Name: `Customer ${index}` }))
    );
    this.#book.accounts.push(...ids.map((id) => ({ id, deletedOn: null, plans: [], people: [] })));
    const drafts = this.#book.accounts.flatMap((account) => {
      const first = addDays('2026-01-01', this.#book.random.below(90) - 20);
      const length = this.#book.random.chance(0.3) ? 181 : 364;
      const second = addDays(first, length + this.#book.random.below(40) - 10);
      const periods = [[first, addDays(first, length)] as const];
      if (this.#book.random.chance(0.6))
        periods.push([second, addDays(second, this.#book.random.chance(0.3) ? 181 : 364)]);
      return periods.map(([start, end]) => ({ account, start, end }));
    });
    for (const chunk of chunks(drafts)) {
      const made = this.#book.write(
        'insert',
        'AccountPlan__c',
        chunk.map(({ account, start, end }) => ({
          Name: 'Plan',
          Account__c: account.id,
          StartDate__c: start,
          EndDate__c: end
        }))
      );
      for (const [index, draft] of chunk.entries())
        draft.account.plans.push({ ...draft, id: made[index] ?? '', deletedOn: null, indicators: [] });
    }
  }

  /** Adds indicators to plans, before, while and after things happen. */
  watch(count: number): void {
    const drafts = this.#book.some(this.#book.plans, count).flatMap((plan) => {
      const source = this.freeSource(plan);
      const baseline = this.#book.random.chance(0.2) ? 3 : 0;
      const start = this.#book.random.chance(0.2) ? addDays(plan.start, 10 + this.#book.random.below(60)) : null;
      const target = this.#book.random.chance(0.2) ? addDays(plan.end, this.#book.random.below(80) - 40) : null;
      return source === undefined
        ? []
        : [{ plan, source, baseline, start, target: target === plan.end ? null : target }];
    });
    const ids = this.#book.write(
      'insert',
      'LeadingIndicator__c',
      drafts.map(({ plan, source, baseline, start, target }) => ({
        ...{ AccountPlan__c: plan.id, Name: source, Source__c: source, Target__c: 10 },
        ...{ Baseline__c: baseline === 0 ? null : baseline, StartOn__c: start, TargetOn__c: target }
      }))
    );
    for (const [index, draft] of drafts.entries()) this.know({ ...draft, id: ids[index] ?? '' });
  }

  /** Takes note of an indicator that was added. */
  know(added: Omit<Indicator, 'deletedOn'>): void {
    const indicator = { ...added, deletedOn: null };
    indicator.plan.indicators.push(indicator);
    this.#maps.begin(indicator);
  }

  /** A source that the plan does not watch yet. */
  freeSource({ indicators }: Plan): string | undefined {
    const free = SOURCES.filter((source) => !indicators.some((each) => isThere(each) && each.source === source));
    return free.length === 0 ? undefined : this.#book.random.pick(free);
  }

  /** Types other dates into indicators, or clears them so that they follow the plan again. */
  moveIndicators(count: number): void {
    const moved = this.#book.some(this.#book.indicators, count);
    const rows = moved.map((indicator) => {
      const { plan } = indicator;
      if (this.#book.random.chance(0.5)) {
        const start = addDays(plan.start, this.#book.random.below(120) - 40);
        indicator.start = this.#book.random.chance(0.3) || start === plan.start ? null : start;
        return { Id: indicator.id, StartOn__c: indicator.start };
      }
      const target = addDays(plan.end, this.#book.random.below(100) - 30);
      indicator.target = this.#book.random.chance(0.3) || target === plan.end ? null : target;
      return { Id: indicator.id, TargetOn__c: indicator.target };
    });
    this.#book.write('update', 'LeadingIndicator__c', rows);
    for (const indicator of moved) this.#maps.begin(indicator);
  }

  stopWatching(count: number): void {
    this.#book.remove('LeadingIndicator__c', this.#book.some(this.#book.indicators, count));
  }

  /** Moves the periods of plans, and some plans without opportunities to another account. */
  move(count: number): void {
    const moved = this.#book
      .some(this.#book.plans, count)
      .filter(
        ({ indicators, start, end }) =>
          indicators.every((each) => each.start === null && each.target === null) && addDays(start, 220) < end
      );
    const rows = moved.map((plan) => {
      const isFree = this.#opportunities.isFree(plan);
      if (isFree && this.#book.random.chance(0.5)) {
        const account = this.#book.random.pick(this.#book.accounts);
        plan.account.plans.splice(plan.account.plans.indexOf(plan), 1);
        account.plans.push(plan);
        plan.account = account;
        for (const each of plan.indicators) this.#maps.log.forget(each);
        return { Id: plan.id, Account__c: account.id };
      }
      plan.start = addDays(plan.start, this.#book.random.below(60) - 30);
      plan.end = addDays(plan.end, this.#book.random.below(60) - 30);
      return { Id: plan.id, StartDate__c: plan.start, EndDate__c: plan.end };
    });
    this.#book.write('update', 'AccountPlan__c', rows);
    for (const { indicators } of moved) for (const each of indicators.filter(isThere)) this.#maps.begin(each);
  }

  drop(count: number): void {
    this.#book.remove('AccountPlan__c', this.#book.some(this.#book.plans, count));
  }

  /** Restores plans, and has the indicators of their maps counted again, which others wait for until the night. */
  regain(): void {
    const restored = this.#book.restore(
      'AccountPlan__c',
      this.#book.accounts.flatMap(({ plans }) => plans)
    );
    const indicators = restored.flatMap((plan) => plan.indicators.filter(isThere));
    this.#maps.countAgain(indicators.filter(({ source }) => source === MAP));
  }
}
