import { share } from './truth.ts';

interface Rated {
  readonly deletedOn: string | null;
  readonly influence: string | null;
  readonly support: string | null;
  readonly access: string | null;
  readonly isActive: boolean;
}

interface Mapped {
  readonly id: string;
  readonly people: readonly Rated[];
}

interface Watcher {
  readonly id: string;
  readonly plan: { readonly account: Mapped };
}

interface Time {
  readonly from: string;
  readonly until: string;
}

interface Weights {
  readonly assessed: number;
  readonly all: number;
}

const INFLUENCE = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
const MONTH = 30;

/** Influence on the map, and how much of it is assessed: people who left do not count, unknown influence is medium. */
function weightsOf({ people }: Mapped): Weights {
  const there = people.filter(({ deletedOn, isActive }) => deletedOn === null && isActive);
  const weight = ({ influence }: Rated): number => (influence === null ? 3 : INFLUENCE.indexOf(influence) + 1);
  const total = (some: readonly Rated[]): number => some.reduce((sum, person) => sum + weight(person), 0);
  const isAssessed = (person: Rated): boolean =>
    person.influence !== null && person.support !== null && person.access !== null;
  return { assessed: total(there.filter(isAssessed)), all: total(there) };
}

/**
 * What indicators of the confidence of a map were told. A reading cannot be had afterwards, so it is written down when it
 * happens: the last one of each day on which the map changes, the first day, once a month while nothing changes, and at
 * night what changed while the indicator was away.
 */
export class MapLog {
  readonly readings = new Map<string, Map<string, number>>();
  readonly #weights = new Map<string, Weights>();

  /** The accounts whose map has changed since the last call. */
  changed<Kind extends Mapped>(accounts: readonly Kind[]): readonly Kind[] {
    return accounts.filter((account) => {
      const [before, now] = [this.#weights.get(account.id), weightsOf(account)];
      this.#weights.set(account.id, now);
      return before?.all !== now.all || before.assessed !== now.assessed;
    });
  }

  /** The map changed today: an empty one says nothing. */
  read(indicator: Watcher, time: Time, today: string): void {
    if (today < time.from || today > time.until) return;
    const { assessed, all } = weightsOf(indicator.plan.account);
    const readings = this.#of(indicator);
    if (all === 0) readings.delete(today);
    else readings.set(today, share(assessed, all, 10_000) / 100);
  }

  /** The indicator is new, or its time or account is another one: what lies outside goes. */
  begin(indicator: Watcher, time: Time, today: string): void {
    const readings = this.#of(indicator);
    for (const on of [...readings.keys()]) if (on < time.from || on > time.until) readings.delete(on);
    this.readIfDue(indicator, time, today);
  }

  /** Another account: nothing that was read before is about it. */
  forget(indicator: Watcher): void {
    this.#of(indicator).clear();
  }

  /** Every night, and whenever the indicator is counted again: a map that was not read for a month, or since it changed. */
  readIfDue(indicator: Watcher, time: Time, today: string): void {
    if (this.isDue(indicator, time, today)) this.read(indicator, time, today);
  }

  isDue(indicator: Watcher, { from, until }: Time, today: string): boolean {
    const last = [...this.#of(indicator).keys()].reduce((latest, on) => (on > latest ? on : latest), '');
    const age = (Date.parse(today) - Date.parse(last)) / 86_400_000;
    const { assessed, all } = weightsOf(indicator.plan.account);
    const isUntold = last < today && all > 0 && this.#of(indicator).get(last) !== share(assessed, all, 10_000) / 100;
    return today >= from && today <= until && (last === '' || age >= MONTH || isUntold);
  }

  #of({ id }: Watcher): Map<string, number> {
    const readings = this.readings.get(id) ?? new Map<string, number>();
    this.readings.set(id, readings);
    return readings;
  }
}
