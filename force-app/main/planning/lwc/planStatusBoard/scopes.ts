/** Whose plans the home page shows first. Pure. */
import type { PlanBook, Scope } from 'c/planStatus';

/**
 * The plans of the user's people where they have any; or else the user's own; or else everybody's for somebody who
 * leads people and whose people own none, such as an executive; or else the user's own, so that the page can say how to begin.
 */
export function firstScope({ rows, people }: PlanBook): Scope {
  if (people.length > 0 && rows.some(({ isMyTeams }) => isMyTeams)) return 'team';
  if (rows.some(({ isMine }) => isMine)) return 'mine';
  return people.length > 0 ? 'all' : 'mine';
}
