import type { LocalOrg } from '../org-types.ts';

/** API requests that an org reports as its daily allowance; nothing is refused beyond it. */
export const DAILY_API_REQUESTS = 100_000;

const counts = new WeakMap<LocalOrg, number>();

/** Counts one API request of an org since its server started. */
export function countRequest(org: LocalOrg): void {
  counts.set(org, (counts.get(org) ?? 0) + 1);
}

/** API requests counted for an org. */
export function requestCount(org: LocalOrg): number {
  return counts.get(org) ?? 0;
}

/** The `Sforce-Limit-Info` header, e.g. `api-usage=12/100000`. */
export function limitInfo(org: LocalOrg): string {
  return `api-usage=${requestCount(org)}/${DAILY_API_REQUESTS}`;
}
