import type { Connection } from 'jsforce';

import type { App } from './app.ts';
import type { FlowVersions } from './removal.ts';

interface FlowRow {
  readonly VersionNumber: number;
  readonly Definition: { readonly DeveloperName: string };
}

/** Which versions of the app's flows the org has; undefined when it does not answer the Tooling API. */
export async function readFlowVersions(connection: Connection, app: App): Promise<FlowVersions | undefined> {
  const names = [...app.model.flows.values()].map(({ apiName }) => apiName);
  let records: FlowRow[];
  try {
    const list = names.map((name) => `'${name}'`).join(', ');
    records = (
      await connection.tooling.query<FlowRow>(
        `SELECT VersionNumber, Definition.DeveloperName FROM Flow WHERE Definition.DeveloperName IN (${list})`
      )
    ).records;
  } catch (error) {
    // An org without this part of the Tooling API is no reason to write nothing.
    if (error instanceof Error && 'errorCode' in error) return undefined;
    throw error;
  }
  return new Map(
    names.map((name) => [
      name,
      records
        .filter(({ Definition }) => Definition.DeveloperName === name)
        .map(({ VersionNumber }) => VersionNumber)
        .sort((a, b) => a - b)
    ])
  );
}

/** Records of each of the app's objects that this login sees; objects that the org lacks are left out. */
export async function countRecords(connection: Connection, app: App): Promise<ReadonlyMap<string, number>> {
  const known = new Set((await connection.describeGlobal()).sobjects.map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const object of app.customObjects) {
    if (known.has(object)) counts.set(object, (await connection.query(`SELECT COUNT() FROM ${object}`)).totalSize);
  }
  return counts;
}
