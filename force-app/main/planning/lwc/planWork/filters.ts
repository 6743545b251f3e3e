/** Which promises are shown. Pure. */
import { WHOLE_PLAN } from 'c/commitmentFilters';
import type { Filters } from 'c/commitmentFilters';
import type { Commitment } from 'c/planTypes';

/** Whether anything is left out. */
export function isFiltered({ audience, isMine, objectiveId }: Filters): boolean {
  return audience !== null || isMine || objectiveId !== null;
}

/** The promises that are shown to this user. */
export function filtered(
  commitments: readonly Commitment[],
  filters: Filters,
  userId: string,
  objectiveIds: ReadonlySet<string>
): readonly Commitment[] {
  if (!isFiltered(filters)) return commitments;
  const { audience, isMine, objectiveId } = filters;
  return commitments.filter((each) => {
    const own = each.objectiveId !== null && objectiveIds.has(each.objectiveId) ? each.objectiveId : WHOLE_PLAN;
    return (
      (audience === null || each.audience === audience) &&
      (!isMine || each.owner?.id === userId) &&
      (objectiveId === null || own === objectiveId)
    );
  });
}
