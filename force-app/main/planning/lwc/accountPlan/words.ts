/** What the page tells about others. Pure. */
import type { Editing } from 'c/planAutosave';
import { fieldName } from 'c/planWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What to tell somebody who cannot see the page about what others did; empty where there is nothing new. */
export function newsText(before: Editing | null, after: Editing): string {
  const known = new Set(before?.notices ?? []);
  return after.notices
    .filter((notice) => !known.has(notice))
    .map(({ field, who }) => format(LABELS.otherChanged, who?.name ?? LABELS.somebody, fieldName(field)))
    .join(' ');
}
