import type { StandardObject } from './define.ts';
import { flowObjects } from './flows.ts';
import { salesObjects } from './sales.ts';
import { setupObjects } from './setup.ts';
import { sharingObjects } from './sharing.ts';

export type { StandardField, StandardObject } from './define.ts';
export { lastActivityDate, systemFields } from './define.ts';
export { shareFields, shareName, shareObjects } from './sharing.ts';

/** Every standard object that the local org has, whether deployed metadata mentions it or not. */
export const standardObjects: readonly StandardObject[] = [
  ...salesObjects,
  ...setupObjects,
  ...sharingObjects,
  ...flowObjects
];
