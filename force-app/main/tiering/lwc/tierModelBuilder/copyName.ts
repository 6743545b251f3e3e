/** Names a clone. Pure. */
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Length of a record's name. */
const LONGEST = 80;

/** The name of a copy, cut to what a name may hold; a copy's copy is not called a copy of a copy. */
export function copyName(name: string): string {
  const [before = '', after = ''] = LABELS.copyOf.split('{0}');
  const isCopy = name.startsWith(before) && name.endsWith(after);
  const plain = isCopy ? name.slice(before.length, name.length - after.length) : name;
  return format(LABELS.copyOf, plain).slice(0, LONGEST);
}
