import type { LocalOrg } from './org-types.ts';

/** How often a served org looks for flows that are due, in milliseconds. */
const INTERVAL = 20_000;

/** Runs what became due while nobody served the org, and from then on what becomes due; answers how to stop. */
export function startSchedule(org: LocalOrg, log: (message: string) => void): () => void {
  const run = (): void => {
    try {
      for (const { flow, path, failures } of org.schedule.runDue()) {
        const name = path === undefined ? flow : `${flow}, ${path}`;
        for (const { recordId, errors } of failures) {
          log(`The flow ${name} failed${recordId === '' ? '' : ` for ${recordId}`}: ${errors[0]?.message ?? ''}`);
        }
      }
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  run();
  const timer = setInterval(run, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
