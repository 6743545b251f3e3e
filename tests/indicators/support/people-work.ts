import type { Values } from '../../support/records.ts';
import { chunks, type Book } from './book.ts';
import type { MapWatch } from './map-watch.ts';
import { addDays, isThere, type Account, type Interview, type Person } from './things.ts';

const KINDS = ['Key-player interview', 'Good-times visit', 'Problem visit', 'Executive meeting', 'Peer introduction'];
const INFLUENCE = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
const SUPPORT = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];
const ACCESS = ['None', 'Brief', 'Regular', 'In depth'];

/** Work on the map: people, their ratings and its history, conversations with them. */
export class PeopleWork {
  readonly #interviews: Interview[] = [];
  readonly #book: Book;
  readonly #maps: MapWatch;

  constructor(book: Book, maps: MapWatch) {
    this.#book = book;
    this.#maps = maps;
  }

  /** Maps people of the accounts, one for each time an account is named. */
  meet(accounts: readonly Account[]): void {
    for (const chunk of chunks(accounts)) {
      const drafts = chunk.map((account) => ({
        account,
        influence: this.#book.maybe(INFLUENCE, 0.85),
        support: this.#book.maybe(SUPPORT, 0.7),
        access: this.#book.random.chance(0.4) ? 'None' : this.#book.maybe(ACCESS, 0.6),
        isActive: this.#book.random.chance(0.95)
      }));
      const ids = this.#book.write(
        'insert',
        'Stakeholder__c',
        drafts.map((draft) => ({ Name: 'Person', Account__c: draft.account.id, ...ratingsOf(draft) }))
      );
      for (const [index, draft] of drafts.entries())
        draft.account.people.push({ ...draft, id: ids[index] ?? '', deletedOn: null });
      this.#maps.look();
    }
  }

  /** Rates some people anew: up, down, unknown; some change back on the same day. */
  rate(count: number): void {
    const people = this.#book.some(this.#book.people, count);
    const before = people.map(({ influence, support, access, isActive }) => ({ influence, support, access, isActive }));
    for (const person of people) {
      if (this.#book.random.chance(0.2)) person.influence = this.#book.maybe(INFLUENCE, 0.9);
      if (this.#book.random.chance(0.6)) person.support = this.#book.maybe(SUPPORT, 0.93);
      if (this.#book.random.chance(0.6)) person.access = this.#book.maybe(ACCESS, 0.93);
      if (this.#book.random.chance(0.05)) person.isActive = !person.isActive;
    }
    this.#saveRatings(people);
    const regretted = people.flatMap((person, index) => {
      if (!this.#book.random.chance(0.15)) return [];
      return [Object.assign(person, before[index])];
    });
    this.#saveRatings(regretted);
  }

  /** Takes people off the map and puts others back. */
  leave(count: number): void {
    this.#book.remove('Stakeholder__c', this.#book.some(this.#book.people, count));
    this.#maps.look();
  }

  rejoin(): void {
    this.#book.restore(
      'Stakeholder__c',
      this.#book.accounts.flatMap(({ people }) => people)
    );
    this.#maps.look();
  }

  /** Talks to people, up to some weeks ago. */
  talk(count: number): void {
    const drafts = this.#book.some(this.#book.people, count).map((person) => ({ person, deletedOn: null }));
    const ids = this.#book.write(
      'insert',
      'StakeholderInterview__c',
      drafts.map(({ person }) => ({ Stakeholder__c: person.id, ...this.#talkAbout() }))
    );
    this.#interviews.push(...drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '' })));
  }

  /** Corrects what was written about conversations: kind, day (across the borders of plans too), or just a quote. */
  correctTalks(count: number): void {
    const rows = this.#book.some(this.#talks(), count).map(({ id }) => {
      const { Kind__c, HeldOn__c } = this.#talkAbout();
      const change = this.#book.random.pick([
        { Kind__c },
        { HeldOn__c },
        { Kind__c, HeldOn__c },
        { Quote__c: 'Well said' }
      ]);
      return { Id: id, ...change };
    });
    this.#book.write('update', 'StakeholderInterview__c', rows);
  }

  forgetTalks(count: number): void {
    this.#book.remove('StakeholderInterview__c', this.#book.some(this.#talks(), count));
  }

  recallTalks(): void {
    this.#book.restore(
      'StakeholderInterview__c',
      this.#interviews.filter(({ person }) => isThere(person))
    );
  }

  /** Loads ratings of former years: several of one person in one load. */
  loadHistory(count: number): void {
    const rows = this.#book.some(this.#book.people, count).flatMap((person) => {
      const steps = [0, 60, 140, 220].map((days) => addDays('2026-01-10', days + this.#book.random.below(50)));
      let [strength, access] = [null as number | null, 'None'];
      return steps.flatMap((day) => {
        if (day > this.#book.org.today) return [];
        const next = this.#book.random.pick(ACCESS);
        const now = this.#book.random.chance(0.85) ? 20 * this.#book.random.below(6) : null;
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
    for (const chunk of chunks(rows)) this.#book.write('insert', 'StakeholderAssessment__c', chunk);
  }

  /** Deletes assessments of some people, several of one person among them, and restores a few. */
  forgetHistory(count: number): void {
    const people = new Set(this.#book.some(this.#book.people, count).map(({ id }) => id));
    const rows = [...people].flatMap((id) =>
      this.#book.org
        .idsOf('StakeholderAssessment__c', 'Stakeholder__c', id)
        .filter(() => this.#book.random.chance(0.5))
        .map((Id) => ({ Id }))
    );
    const chunk = rows.slice(0, 200);
    this.#book.write('delete', 'StakeholderAssessment__c', chunk);
    this.#book.write(
      'undelete',
      'StakeholderAssessment__c',
      chunk.filter(() => this.#book.random.chance(0.5))
    );
  }

  #saveRatings(people: readonly Person[]): void {
    this.#book.write(
      'update',
      'Stakeholder__c',
      people.map((person) => ({ Id: person.id, ...ratingsOf(person) }))
    );
    this.#maps.look();
  }

  #talkAbout(): { readonly Kind__c: string; readonly HeldOn__c: string } {
    return {
      Kind__c: this.#book.random.pick(KINDS),
      HeldOn__c: this.#book.past(this.#book.random.chance(0.2) ? 300 : 30)
    };
  }

  #talks(): readonly Interview[] {
    return this.#book.open(this.#interviews).filter(({ person }) => isThere(person));
  }
}

function ratingsOf(person: Pick<Person, 'influence' | 'support' | 'access' | 'isActive'>): Values {
  return {
    ...{ Influence__c: person.influence, Support__c: person.support, Access__c: person.access },
    IsActive__c: person.isActive
  };
}
