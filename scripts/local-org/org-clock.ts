import type { Scheduler } from './automation/scheduler.ts';
import type { FlowRun } from './automation/scheduler.ts';
import { OrgError } from './basics/errors.ts';
import type { OrgSchedule } from './org-types.ts';

/** The org's time: the clock that it was opened with, moved forward by whoever tries what time does. */
export class OrgClock {
  readonly #base: () => Date;
  #moved = 0;

  constructor(base: () => Date = () => new Date()) {
    this.#base = base;
  }

  readonly now = (): Date => new Date(this.#base().getTime() + this.#moved);

  /** Sets the time to a moment that is not earlier than now; from there it goes on as before. */
  moveTo(moment: Date): void {
    this.#moved += Math.max(0, moment.getTime() - this.now().getTime());
  }
}

/** Moves that cause more runs than this are refused half-way. */
const MAX_RUNS = 1000;

/** The schedule of an org whose scheduler may be another one after each deploy. */
export function scheduleOf(clock: OrgClock, scheduler: () => Scheduler): OrgSchedule {
  return {
    next: () => scheduler().next(),
    runDue: () => scheduler().runDue(),
    advanceTo(moment) {
      const runs: FlowRun[] = [];
      for (;;) {
        const [first] = scheduler().next();
        if (first === undefined || Date.parse(first.at) > moment.getTime()) break;
        if (runs.length >= MAX_RUNS) {
          const message = `More than ${MAX_RUNS} runs become due until then. The clock stands at ${clock.now().toISOString()}; go on in shorter steps.`;
          throw new OrgError('LIMIT_EXCEEDED', message);
        }
        clock.moveTo(new Date(first.at));
        runs.push(...scheduler().runDue());
      }
      clock.moveTo(moment);
      return runs;
    }
  };
}
