import type { StandardObject } from './define.ts';
import { salesObjects } from './sales.ts';
import { setupObjects } from './setup.ts';

export type { StandardField, StandardObject } from './define.ts';
export { lastActivityDate, systemFields } from './define.ts';

/** Every standard object that the local org has, whether deployed metadata mentions it or not. */
export const standardObjects: readonly StandardObject[] = [...salesObjects, ...setupObjects];
