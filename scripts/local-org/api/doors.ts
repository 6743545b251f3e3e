import { readdirSync } from 'node:fs';

import type { Route } from './http.ts';

/** Routes of the doors that live in folders of their own, as far as they are there. */
export async function otherDoors(): Promise<readonly Route[]> {
  const routes: Route[] = [];
  for (const folder of ['graphql', 'ui-api']) {
    const at = new URL(`./${folder}/`, import.meta.url);
    if (!readdirSync(at).includes('routes.ts')) continue;
    const door = (await import(new URL('routes.ts', at).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(door)) if (/Routes$/.test(name)) routes.push(...(value as Route[]));
  }
  return routes;
}
