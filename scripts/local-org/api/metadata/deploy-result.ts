import type { ComponentOutcome } from '../../deploy/types.ts';
import type { DeployJob } from './jobs.ts';

/** One `DeployMessage`. */
interface DeployMessage {
  readonly [name: string]: string | number | boolean | undefined;
}

/** A `DeployResult` as both protocols tell it; `details` only when asked. */
export function deployResult(job: DeployJob, hasDetails: boolean) {
  const { outcome } = job;
  const failures = outcome.components.filter((each) => !each.success);
  const successes = outcome.components.filter((each) => each.success);
  // The manifest is told of and not counted.
  const isCounted = (each: ComponentOutcome): boolean => each.type !== '' || !each.success;
  const base = {
    checkOnly: outcome.checkOnly,
    completedDate: outcome.completedDate,
    createdBy: job.userId.slice(0, 15),
    createdByName: job.userName,
    createdDate: outcome.startDate,
    ...(hasDetails
      ? {
          details: {
            componentFailures: failures.map((each) => message(each, outcome.completedDate)),
            componentSuccesses: successes.map((each) => message(each, outcome.completedDate)),
            runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0.0 }
          }
        }
      : {}),
    done: true,
    id: job.id,
    ignoreWarnings: job.ignoreWarnings,
    lastModifiedDate: outcome.completedDate,
    numberComponentErrors: failures.length,
    numberComponentsDeployed: outcome.status === 'Failed' ? 0 : successes.filter(isCounted).length,
    numberComponentsTotal: outcome.components.filter(isCounted).length,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: outcome.rollbackOnError,
    runTestsEnabled: job.runsTests,
    startDate: outcome.startDate,
    status: outcome.status,
    success: outcome.status !== 'Failed'
  };
  return base;
}

function message(each: ComponentOutcome, createdDate: string): DeployMessage {
  return {
    changed: each.changed,
    columnNumber: each.column,
    componentType: each.type,
    created: each.created,
    createdDate,
    deleted: each.deleted,
    fileName: each.fileName,
    fullName: each.fullName,
    id: each.id,
    lineNumber: each.line,
    problem: each.problem,
    problemType: each.problemType,
    success: each.success
  };
}
