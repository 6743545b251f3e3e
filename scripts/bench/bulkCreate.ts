import type { Connection } from 'jsforce';

import { sendBulk } from '../import/bulk.ts';
import type { Values } from '../import/records.ts';

/** Creates records of one object through Bulk API 2.0 and gives their ids; throws when one is refused. */
export async function create(connection: Connection, object: string, rows: readonly Values[]): Promise<string[]> {
  const actions = rows.map((values) => ({ operation: 'create' as const, values }));
  const options = { needsIds: true, onProgress: () => undefined };
  return (await sendBulk(connection, object, 'create', actions, options)).map((outcome) => {
    if (!outcome.saved) throw new Error(`${object}: ${outcome.reason}`);
    return outcome.id ?? '';
  });
}
