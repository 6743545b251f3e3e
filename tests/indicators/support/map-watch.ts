import type { Book } from './book.ts';
import { MapLog } from './map-log.ts';
import { isThere, timeOf, type Indicator } from './things.ts';

/** The source of indicators that read the confidence of a map. */
export const MAP = 'Map confidence';

/** Keeps the log of what indicators of maps were told, whenever something happens to a map, a plan or an indicator. */
export class MapWatch {
  readonly log = new MapLog();
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  /** What the night does for maps on which nothing changes. Call it when the nightly flows have run. */
  night(): void {
    for (const indicator of this.#mapIndicators())
      this.log.readIfDue(indicator, timeOf(indicator), this.#book.org.today);
  }

  /** Asks for what other nights would have done: each night that is left out reads the maps that are due. */
  countDueAgain(): void {
    const { today } = this.#book.org;
    this.countAgain(this.#mapIndicators().filter((each) => this.log.isDue(each, timeOf(each), today)));
  }

  /** Lets the indicators of maps know what has changed since the last look. */
  look(): void {
    for (const account of this.log.changed(this.#book.accounts)) {
      const indicators = account.plans.filter(isThere).flatMap((plan) => plan.indicators.filter(isThere));
      for (const indicator of indicators.filter(({ source }) => source === MAP))
        this.log.read(indicator, timeOf(indicator), this.#book.org.today);
    }
  }

  /** Asks the org to count these again. */
  countAgain(indicators: readonly Indicator[]): void {
    this.#book.write(
      'update',
      'LeadingIndicator__c',
      indicators.map(({ id }) => ({ Id: id, NeedsRecount__c: true }))
    );
    for (const indicator of indicators) this.log.readIfDue(indicator, timeOf(indicator), this.#book.org.today);
  }

  /** The indicator is new, or its time is another one. */
  begin(indicator: Indicator): void {
    if (indicator.source === MAP) this.log.begin(indicator, timeOf(indicator), this.#book.org.today);
  }

  #mapIndicators(): readonly Indicator[] {
    return this.#book.indicators.filter(({ source }) => source === MAP);
  }
}
