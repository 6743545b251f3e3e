import assert from 'node:assert/strict';

import type { Random } from '../../fuzz/support/random.ts';
import type { TestOrg } from '../../metadata/support/org.ts';
import type { Values } from '../../support/records.ts';
import { MapLog } from './map-log.ts';

/** Something in the org, as whoever does the work knows it. */
export interface Thing {
  readonly id: string;
  /** The day on which it was deleted by itself. */
  deletedOn: string | null;
}

export interface Account extends Thing {
  readonly plans: Plan[];
  readonly people: Person[];
}

export interface Plan extends Thing {
  account: Account;
  start: string;
  end: string;
  readonly indicators: Indicator[];
}

export interface Indicator extends Thing {
  readonly plan: Plan;
  readonly source: string;
  readonly baseline: number;
  /** Typed dates; null follows the plan. */
  start: string | null;
  target: string | null;
}

export interface Person extends Thing {
  readonly account: Account;
  influence: string | null;
  support: string | null;
  access: string | null;
  isActive: boolean;
}

interface Interview extends Thing {
  readonly person: Person;
}

interface Opportunity extends Thing {
  readonly account: Account;
  plan: Plan | null;
}

interface Review extends Thing {
  readonly plan: Plan;
  status: string;
  readonly scheduled: string;
}

interface Promise_ extends Thing {
  readonly plan: Plan;
  status: string;
  due: string;
}

const MAP = 'Map confidence';
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
const KINDS = ['Key-player interview', 'Good-times visit', 'Problem visit', 'Executive meeting', 'Peer introduction'];
const INFLUENCE = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
const SUPPORT = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];
const ACCESS = ['None', 'Brief', 'Regular', 'In depth'];
/** Records are restored in the week after; the recycle bin keeps them for fifteen days, and the night comes once a week. */
const BIN_DAYS = 7;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The time in which evidence counts for an indicator. */
export function timeOf({ start, target, plan }: Indicator): { readonly from: string; readonly until: string } {
  return { from: start ?? plan.start, until: target !== null && target > plan.end ? target : plan.end };
}

/** Two years of an account team's work, at random but repeatable: everything goes through the org's one write path. */
export class Work {
  readonly accounts: Account[] = [];
  readonly interviews: Interview[] = [];
  readonly opportunities: Opportunity[] = [];
  readonly reviews: Review[] = [];
  readonly promises: Promise_[] = [];
  /** Answers to the pulse of each review, as they were given. */
  readonly answers = new Map<string, number[]>();
  readonly maps = new MapLog();
  /** Rows that were written. */
  rows = 0;
  readonly #org: TestOrg;
  readonly #random: Random;
  readonly #team: readonly string[];

  constructor(org: TestOrg, random: Random, team: readonly string[]) {
    this.#org = org;
    this.#random = random;
    this.#team = team;
  }

  get plans(): readonly Plan[] {
    return this.accounts.flatMap(({ plans }) => plans).filter(isThere);
  }

  get people(): readonly Person[] {
    return this.accounts.flatMap(({ people }) => people).filter(isThere);
  }

  get indicators(): readonly Indicator[] {
    return this.plans.flatMap(({ indicators }) => indicators).filter(isThere);
  }

  /** Writes up to 200 rows of one object at once, as a bulk load does. Answers their ids; every row must be saved. */
  write(operation: 'insert' | 'update' | 'delete' | 'undelete', object: string, rows: readonly Values[]): string[] {
    if (rows.length === 0) return [];
    assert.ok(rows.length <= 200);
    const { org } = this.#org;
    const requests = rows.map(({ Id, ...values }) => ({
      ...{ operation, object, values },
      ...(typeof Id === 'string' ? { id: Id } : {})
    }));
    const results = org.write(org.system, requests, { allOrNone: false, source: 'json' });
    const refused = results.filter(({ success }) => !success);
    assert.deepEqual(refused, [], `${operation} ${object} on ${this.#org.today}`);
    this.rows += rows.length;
    return results.map(({ id }) => id ?? '');
  }

  /** Opens accounts with one or two plans each: years, half-years, some with a gap or an overlap. */
  open(count: number): void {
    const ids = this.write(
      'insert',
      'Account',
      Array.from({ length: count }, (_, index) => ({ Name: `Customer ${index}` }))
    );
    this.accounts.push(...ids.map((id) => ({ id, deletedOn: null, plans: [], people: [] })));
    const drafts = this.accounts.flatMap((account) => {
      const first = addDays('2026-01-01', this.#random.below(90) - 20);
      const length = this.#random.chance(0.3) ? 181 : 364;
      const second = addDays(first, length + this.#random.below(40) - 10);
      const periods = [[first, addDays(first, length)] as const];
      if (this.#random.chance(0.6)) periods.push([second, addDays(second, this.#random.chance(0.3) ? 181 : 364)]);
      return periods.map(([start, end]) => ({ account, start, end }));
    });
    for (const chunk of chunks(drafts)) {
      const made = this.write(
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
    this.meet([
      ...this.accounts,
      ...Array.from({ length: 3 * count }, () => this.#random.pick(this.#busy(this.accounts)))
    ]);
  }

  /** Maps people of the accounts, one for each time an account is named. */
  meet(accounts: readonly Account[]): void {
    for (const chunk of chunks(accounts)) {
      const drafts = chunk.map((account) => ({
        account,
        influence: this.#maybe(INFLUENCE, 0.85),
        support: this.#maybe(SUPPORT, 0.7),
        access: this.#random.chance(0.4) ? 'None' : this.#maybe(ACCESS, 0.6),
        isActive: this.#random.chance(0.95)
      }));
      const ids = this.write(
        'insert',
        'Stakeholder__c',
        drafts.map((draft) => ({ Name: 'Person', Account__c: draft.account.id, ...ratingsOf(draft) }))
      );
      for (const [index, draft] of drafts.entries())
        draft.account.people.push({ ...draft, id: ids[index] ?? '', deletedOn: null });
      this.lookAtMaps();
    }
  }

  /** Rates some people anew: up, down, unknown; some change back on the same day. */
  rate(count: number): void {
    const people = this.#some(this.people, count);
    const before = people.map(({ influence, support, access, isActive }) => ({ influence, support, access, isActive }));
    for (const person of people) {
      if (this.#random.chance(0.2)) person.influence = this.#maybe(INFLUENCE, 0.9);
      if (this.#random.chance(0.6)) person.support = this.#maybe(SUPPORT, 0.93);
      if (this.#random.chance(0.6)) person.access = this.#maybe(ACCESS, 0.93);
      if (this.#random.chance(0.05)) person.isActive = !person.isActive;
    }
    this.#saveRatings(people);
    const regretted = people.flatMap((person, index) => {
      if (!this.#random.chance(0.15)) return [];
      return [Object.assign(person, before[index])];
    });
    this.#saveRatings(regretted);
  }

  /** Takes people off the map and puts others back. */
  leave(count: number): void {
    this.#remove('Stakeholder__c', this.#some(this.people, count));
    this.lookAtMaps();
  }

  rejoin(): void {
    this.#restore(
      'Stakeholder__c',
      this.accounts.flatMap(({ people }) => people)
    );
    this.lookAtMaps();
  }

  /** Talks to people, up to some weeks ago. */
  talk(count: number): void {
    const drafts = this.#some(this.people, count).map((person) => ({ person, deletedOn: null }));
    const ids = this.write(
      'insert',
      'StakeholderInterview__c',
      drafts.map(({ person }) => ({ Stakeholder__c: person.id, ...this.#talkAbout() }))
    );
    this.interviews.push(...drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '' })));
  }

  /** Corrects what was written about conversations: kind, day (across the borders of plans too), or just a quote. */
  correctTalks(count: number): void {
    const rows = this.#some(this.#talks(), count).map(({ id }) => {
      const { Kind__c, HeldOn__c } = this.#talkAbout();
      const change = this.#random.pick([{ Kind__c }, { HeldOn__c }, { Kind__c, HeldOn__c }, { Quote__c: 'Well said' }]);
      return { Id: id, ...change };
    });
    this.write('update', 'StakeholderInterview__c', rows);
  }

  forgetTalks(count: number): void {
    this.#remove('StakeholderInterview__c', this.#some(this.#talks(), count));
  }

  recallTalks(): void {
    this.#restore(
      'StakeholderInterview__c',
      this.interviews.filter(({ person }) => isThere(person))
    );
  }

  /** Loads ratings of former years: several of one person in one load. */
  loadHistory(count: number): void {
    const rows = this.#some(this.people, count).flatMap((person) => {
      const steps = [0, 60, 140, 220].map((days) => addDays('2026-01-10', days + this.#random.below(50)));
      let [strength, access] = [null as number | null, 'None'];
      return steps.flatMap((day) => {
        if (day > this.#org.today) return [];
        const next = this.#random.pick(ACCESS);
        const now = this.#random.chance(0.85) ? 20 * this.#random.below(6) : null;
        const begins = access === 'None' && next !== 'None';
        const moved =
          now === null || strength === null || now === strength
            ? 'Unchanged'
            : now > strength
              ? 'Improved'
              : 'Declined';
        const row = {
          ...{ Stakeholder__c: person.id, AssessedOn__c: `${day}T08:00:00.000Z`, Source__c: 'Loaded history' },
          ...{ Access__c: next, PreviousAccess__c: access, Strength__c: now, PreviousStrength__c: strength },
          Movement__c: begins ? 'New relationship' : moved
        };
        [strength, access] = [now, next];
        return [row];
      });
    });
    for (const chunk of chunks(rows)) this.write('insert', 'StakeholderAssessment__c', chunk);
  }

  /** Deletes assessments of some people, several of one person among them, and restores a few. */
  forgetHistory(count: number): void {
    const people = new Set(this.#some(this.people, count).map(({ id }) => id));
    const rows = [...people].flatMap((id) =>
      this.#org
        .idsOf('StakeholderAssessment__c', 'Stakeholder__c', id)
        .filter(() => this.#random.chance(0.5))
        .map((Id) => ({ Id }))
    );
    const chunk = rows.slice(0, 200);
    this.write('delete', 'StakeholderAssessment__c', chunk);
    this.write(
      'undelete',
      'StakeholderAssessment__c',
      chunk.filter(() => this.#random.chance(0.5))
    );
  }

  /** Finds opportunities, most of them through a plan. */
  find(count: number): void {
    const drafts = this.#some(this.accounts, count).map((account) => {
      const plan = this.#random.chance(0.8) ? this.#planOf(account) : null;
      const on = plan !== null && this.#random.chance(0.5) ? { IdentifiedThroughPlanOn__c: this.#past(60) } : {};
      return { account, plan, on };
    });
    const ids = this.write(
      'insert',
      'Opportunity',
      drafts.map(({ account, plan, on }) => ({
        ...{ Name: 'Deal', AccountId: account.id, StageName: 'Prospecting', CloseDate: '2028-06-30' },
        ...{ AccountPlan__c: plan?.id ?? null, ...on }
      }))
    );
    this.opportunities.push(
      ...drafts.map(({ account, plan }, index) => ({ id: ids[index] ?? '', deletedOn: null, account, plan }))
    );
  }

  /** Moves opportunities to another plan of the account, off every plan, or to another day. */
  moveOpportunities(count: number): void {
    const rows = this.#some(this.#open(this.opportunities), count).flatMap((opportunity): Values[] => {
      const { account, plan, id } = opportunity;
      if (plan !== null && !isThere(plan)) return [];
      const step = this.#random.below(3);
      if (step === 0) {
        opportunity.plan = null;
        return [{ Id: id, AccountPlan__c: null, IdentifiedThroughPlanOn__c: null }];
      }
      const next = step === 1 ? this.#planOf(account) : plan;
      if (next === null) return [];
      opportunity.plan = next;
      return [{ Id: id, AccountPlan__c: next.id, IdentifiedThroughPlanOn__c: this.#past(90) }];
    });
    this.write('update', 'Opportunity', rows);
  }

  loseOpportunities(count: number): void {
    this.#remove(
      'Opportunity',
      this.#some(this.#open(this.opportunities), count).filter(({ plan }) => plan === null || isThere(plan))
    );
  }

  regainOpportunities(): void {
    this.#restore(
      'Opportunity',
      this.opportunities.filter(({ plan }) => plan === null || isThere(plan))
    );
  }

  /** Puts reviews on the calendar; some are entered when they were held. */
  schedule(count: number): void {
    const drafts = this.#some(this.plans, count).map((plan) => ({
      plan,
      status: this.#random.chance(0.3) ? 'Held' : 'Scheduled',
      scheduled: addDays(this.#org.today, this.#random.below(20))
    }));
    const ids = this.write(
      'insert',
      'PlanReview__c',
      drafts.map(({ plan, status, scheduled }) => ({
        ...{ AccountPlan__c: plan.id, ScheduledFor__c: scheduled, Status__c: status },
        ...(status === 'Held' ? { HeldOn__c: this.#past(40), Decision__c: 'Continue' } : {})
      }))
    );
    this.reviews.push(...drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '', deletedOn: null })));
  }

  /** Asks teams how it goes, before their next review: each member answers once. */
  askTeams(count: number): void {
    const next = new Map<Plan, Review>();
    for (const review of this.#open(this.reviews).filter(
      ({ status, plan }) => status === 'Scheduled' && isThere(plan)
    )) {
      const other = next.get(review.plan);
      if (other === undefined || review.scheduled < other.scheduled) next.set(review.plan, review);
      // Two on one day: the org chooses, so nobody is asked.
      else if (review.scheduled === other.scheduled) next.set(review.plan, { ...other, id: '' });
    }
    const asked = this.#some(
      [...next.values()].filter(({ id }) => id !== '' && !this.answers.has(id)),
      count
    );
    const members = new Map(asked.map((review) => [review, 1 + this.#random.below(this.#team.length)]));
    for (const [index, member] of this.#team.entries()) {
      const answering = asked.filter((review) => (members.get(review) ?? 0) > index);
      const rows = answering.map((review) => {
        const Satisfaction__c = 1 + this.#random.below(5);
        this.answers.set(review.id, [...(this.answers.get(review.id) ?? []), Satisfaction__c]);
        return { AccountPlan__c: review.plan.id, Satisfaction__c };
      });
      this.#org.as(member, () => this.#writeAs(rows));
    }
  }

  /** Holds some of the reviews on the calendar and cancels others. */
  hold(count: number): void {
    const scheduled = this.#open(this.reviews).filter(({ status, plan }) => status === 'Scheduled' && isThere(plan));
    const rows = this.#some(scheduled, count).map((review) => {
      review.status = this.#random.chance(0.75) ? 'Held' : 'Cancelled';
      const held = this.#random.chance(0.5) ? { HeldOn__c: this.#past(5) } : {};
      const change = review.status === 'Held' ? { Decision__c: 'Continue', ...held } : {};
      return { Id: review.id, Status__c: review.status, ...change };
    });
    this.write('update', 'PlanReview__c', rows);
  }

  dropReviews(count: number): void {
    this.#remove(
      'PlanReview__c',
      this.#some(
        this.#open(this.reviews).filter(({ plan }) => isThere(plan)),
        count
      )
    );
  }

  regainReviews(): void {
    this.#restore(
      'PlanReview__c',
      this.reviews.filter(({ plan }) => isThere(plan))
    );
  }

  /** Makes promises; some are entered when they were kept, late or due long ago. */
  promise(count: number): void {
    const drafts = this.#some(this.plans, count).map((plan) => {
      const due = addDays(this.#org.today, this.#random.below(70) - 20);
      const done = this.#random.chance(0.15) ? this.#past(30) : null;
      return { plan, due, done, status: done === null ? 'Open' : 'Done' };
    });
    const ids = this.write(
      'insert',
      'Commitment__c',
      drafts.map(({ plan, due, done }) => ({
        ...{ AccountPlan__c: plan.id, Name: 'Promise', DueOn__c: due, DoneOn__c: done }
      }))
    );
    this.promises.push(
      ...drafts.map(({ plan, due, status }, index) => ({ id: ids[index] ?? '', deletedOn: null, plan, due, status }))
    );
  }

  /** Keeps promises in time or late, reopens, withdraws and puts off. */
  keep(count: number): void {
    const { today } = this.#org;
    const rows = this.#some(
      this.#open(this.promises).filter(({ plan }) => isThere(plan)),
      count
    ).flatMap((promise): Values[] => {
      const { id, status, due } = promise;
      if (status === 'Done') {
        if (this.#random.chance(0.6)) return [{ Id: id, DoneOn__c: this.#past(40) }];
        promise.status = 'Open';
        return [{ Id: id, DoneOn__c: null }];
      }
      const step = this.#random.below(5);
      if (status === 'Open' && step < 3) {
        promise.status = 'Done';
        return [step < 2 ? { Id: id, Status__c: 'Done' } : { Id: id, DoneOn__c: this.#past(20) }];
      }
      if (due < today) return [];
      if (step === 3) {
        promise.status = status === 'Withdrawn' ? 'Open' : 'Withdrawn';
        return [{ Id: id, Status__c: promise.status, WithdrawnReason__c: 'No need' }];
      }
      promise.due = addDays(today, this.#random.below(60) - 10);
      return [{ Id: id, DueOn__c: promise.due }];
    });
    this.write('update', 'Commitment__c', rows);
  }

  dropPromises(count: number): void {
    this.#remove(
      'Commitment__c',
      this.#some(
        this.#open(this.promises).filter(({ plan }) => isThere(plan)),
        count
      )
    );
  }

  regainPromises(): void {
    this.#restore(
      'Commitment__c',
      this.promises.filter(({ plan }) => isThere(plan))
    );
  }

  /** Adds indicators to plans, before, while and after things happen. */
  watch(count: number): void {
    const drafts = this.#some(this.plans, count).flatMap((plan) => {
      const source = this.freeSource(plan);
      const baseline = this.#random.chance(0.2) ? 3 : 0;
      const start = this.#random.chance(0.2) ? addDays(plan.start, 10 + this.#random.below(60)) : null;
      const target = this.#random.chance(0.2) ? addDays(plan.end, this.#random.below(80) - 40) : null;
      return source === undefined
        ? []
        : [{ plan, source, baseline, start, target: target === plan.end ? null : target }];
    });
    const ids = this.write(
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
    this.#lookAtTime(indicator);
  }

  /** A source that the plan does not watch yet. */
  freeSource({ indicators }: Plan): string | undefined {
    const free = SOURCES.filter((source) => !indicators.some((each) => isThere(each) && each.source === source));
    return free.length === 0 ? undefined : this.#random.pick(free);
  }

  /** Types other dates into indicators, or clears them so that they follow the plan again. */
  moveIndicators(count: number): void {
    const moved = this.#some(this.indicators, count);
    const rows = moved.map((indicator) => {
      const { plan } = indicator;
      if (this.#random.chance(0.5)) {
        const start = addDays(plan.start, this.#random.below(120) - 40);
        indicator.start = this.#random.chance(0.3) || start === plan.start ? null : start;
        return { Id: indicator.id, StartOn__c: indicator.start };
      }
      const target = addDays(plan.end, this.#random.below(100) - 30);
      indicator.target = this.#random.chance(0.3) || target === plan.end ? null : target;
      return { Id: indicator.id, TargetOn__c: indicator.target };
    });
    this.write('update', 'LeadingIndicator__c', rows);
    for (const indicator of moved) this.#lookAtTime(indicator);
  }

  stopWatching(count: number): void {
    this.#remove('LeadingIndicator__c', this.#some(this.indicators, count));
  }

  /** Moves the periods of plans, and some plans without opportunities to another account. */
  movePlans(count: number): void {
    const moved = this.#some(this.plans, count).filter(
      ({ indicators, start, end }) =>
        indicators.every((each) => each.start === null && each.target === null) && addDays(start, 220) < end
    );
    const rows = moved.map((plan) => {
      const isFree = this.opportunities.every((each) => each.plan !== plan);
      if (isFree && this.#random.chance(0.5)) {
        const account = this.#random.pick(this.accounts);
        plan.account.plans.splice(plan.account.plans.indexOf(plan), 1);
        account.plans.push(plan);
        plan.account = account;
        for (const each of plan.indicators) this.maps.forget(each);
        return { Id: plan.id, Account__c: account.id };
      }
      plan.start = addDays(plan.start, this.#random.below(60) - 30);
      plan.end = addDays(plan.end, this.#random.below(60) - 30);
      return { Id: plan.id, StartDate__c: plan.start, EndDate__c: plan.end };
    });
    this.write('update', 'AccountPlan__c', rows);
    for (const { indicators } of moved) for (const each of indicators.filter(isThere)) this.#lookAtTime(each);
  }

  dropPlans(count: number): void {
    this.#remove('AccountPlan__c', this.#some(this.plans, count));
  }

  /** Restores plans, and has the indicators of their maps counted again, which others wait for until the night. */
  regainPlans(): void {
    const restored = this.#restore(
      'AccountPlan__c',
      this.accounts.flatMap(({ plans }) => plans)
    );
    const indicators = restored.flatMap((plan) => plan.indicators.filter(isThere));
    this.#countAgain(indicators.filter(({ source }) => source === MAP));
  }

  /** What the night does for maps on which nothing changes. Call it when the nightly flows have run. */
  night(): void {
    for (const indicator of this.#mapIndicators()) this.maps.readIfDue(indicator, timeOf(indicator), this.#org.today);
  }

  /** Asks for what other nights would have done: each night that is left out reads the maps that are due. */
  countMapsAgain(): void {
    const { today } = this.#org;
    this.#countAgain(this.#mapIndicators().filter((each) => this.maps.isDue(each, timeOf(each), today)));
  }

  /** Lets the indicators of maps know what has changed since the last look. */
  lookAtMaps(): void {
    for (const account of this.maps.changed(this.accounts)) {
      const indicators = account.plans.filter(isThere).flatMap((plan) => plan.indicators.filter(isThere));
      for (const indicator of indicators.filter(({ source }) => source === MAP))
        this.maps.read(indicator, timeOf(indicator), this.#org.today);
    }
  }

  #saveRatings(people: readonly Person[]): void {
    this.write(
      'update',
      'Stakeholder__c',
      people.map((person) => ({ Id: person.id, ...ratingsOf(person) }))
    );
    this.lookAtMaps();
  }

  #mapIndicators(): readonly Indicator[] {
    return this.indicators.filter(({ source }) => source === MAP);
  }

  #countAgain(indicators: readonly Indicator[]): void {
    this.write(
      'update',
      'LeadingIndicator__c',
      indicators.map(({ id }) => ({ Id: id, NeedsRecount__c: true }))
    );
    for (const indicator of indicators) this.maps.readIfDue(indicator, timeOf(indicator), this.#org.today);
  }

  #lookAtTime(indicator: Indicator): void {
    if (indicator.source === MAP) this.maps.begin(indicator, timeOf(indicator), this.#org.today);
  }

  #writeAs(rows: readonly Values[]): void {
    for (const row of rows) {
      this.#org.create('TeamPulse__c', row);
      this.rows += 1;
    }
  }

  #remove(object: string, things: readonly Thing[]): void {
    this.write(
      'delete',
      object,
      things.map(({ id }) => ({ Id: id }))
    );
    for (const thing of things) thing.deletedOn = this.#org.today;
  }

  /** Restores half of what was deleted lately. */
  #restore<Kind extends Thing>(object: string, things: readonly Kind[]): readonly Kind[] {
    const limit = addDays(this.#org.today, -BIN_DAYS);
    const lately = things.filter(({ deletedOn }) => deletedOn !== null && deletedOn >= limit);
    const chosen = lately.filter(() => this.#random.chance(0.5)).slice(0, 200);
    this.write(
      'undelete',
      object,
      chosen.map(({ id }) => ({ Id: id }))
    );
    for (const thing of chosen) thing.deletedOn = null;
    return chosen;
  }

  #talkAbout(): { readonly Kind__c: string; readonly HeldOn__c: string } {
    return { Kind__c: this.#random.pick(KINDS), HeldOn__c: this.#past(this.#random.chance(0.2) ? 300 : 30) };
  }

  #talks(): readonly Interview[] {
    return this.#open(this.interviews).filter(({ person }) => isThere(person));
  }

  #open<Kind extends Thing>(things: readonly Kind[]): readonly Kind[] {
    return things.filter(isThere);
  }

  #planOf(account: Account): Plan | null {
    const plans = account.plans.filter(isThere);
    return plans.length === 0 ? null : this.#random.pick(plans);
  }

  #past(days: number): string {
    return addDays(this.#org.today, -this.#random.below(days));
  }

  #maybe(values: readonly string[], odds: number): string | null {
    return this.#random.chance(odds) ? this.#random.pick(values) : null;
  }

  /** Most of the work is done for a few: the first quarter comes up three times as often as the others together. */
  #busy<Kind>(things: readonly Kind[]): readonly Kind[] {
    return this.#random.chance(0.75) ? things.slice(0, Math.ceil(things.length / 4)) : things;
  }

  /** Up to `count` different ones. */
  #some<Kind>(things: readonly Kind[], count: number): Kind[] {
    const chosen = new Set<Kind>();
    for (let tries = 0; tries < count && things.length > 0; tries += 1)
      chosen.add(this.#random.pick(this.#busy(things)));
    return [...chosen];
  }
}

export function isThere({ deletedOn }: Thing): boolean {
  return deletedOn === null;
}

function ratingsOf(person: Pick<Person, 'influence' | 'support' | 'access' | 'isActive'>): Values {
  return {
    ...{ Influence__c: person.influence, Support__c: person.support, Access__c: person.access },
    IsActive__c: person.isActive
  };
}

function chunks<Kind>(things: readonly Kind[]): Kind[][] {
  const result: Kind[][] = [];
  for (let at = 0; at < things.length; at += 200) result.push(things.slice(at, at + 200));
  return result;
}
