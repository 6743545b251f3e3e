/** Reads the strategy map alone, through a wire that is asked for by the first read. */
import type { GraphQLResult } from 'lightning/graphql';

import { toMapState } from 'c/planRecords';
import type { MapState, PlanTextsData } from 'c/planRecords';

/** One reader of one plan. */
export class TextsReader {
  private answer: GraphQLResult | null = null;
  private state: MapState | null = null;
  private hasFailed = false;
  private arrived: (() => void) | null = null;
  private readonly ask: () => void;

  /** `ask` has the wire ask for the first time. */
  constructor(ask: () => void) {
    this.ask = ask;
  }

  /** Takes what the wire handed out; answers the strategy map in it, null where there is none. */
  take(result: GraphQLResult): MapState | null {
    const { data, errors } = result;
    if (data === undefined && errors === undefined) return null;
    this.answer = result;
    const state = data === undefined || data === null ? null : toMapState(data as PlanTextsData);
    if (state !== null) this.state = state;
    this.hasFailed = state === null;
    this.arrived?.();
    return state;
  }

  /** What the server has now; null where it cannot be read. */
  read = async (): Promise<MapState | null> => {
    if (this.answer === null) {
      const arrived = new Promise<void>((resolve) => {
        this.arrived = resolve;
      });
      this.ask();
      await arrived;
    }
    // The first answer may come from a cache; where nothing changed, none may come at all.
    this.hasFailed = false;
    await this.answer?.refresh?.();
    return this.hasFailed ? null : this.state;
  };
}
