import type { Connection } from 'jsforce';

import type { App } from './app.ts';

/** A field as the target describes it. */
export interface TargetField {
  /** The describe's type, e.g. `double`. */
  readonly type: string;
  readonly isCustom: boolean;
  readonly isFormula: boolean;
  readonly isRollUp: boolean;
  readonly referenceTo: readonly string[];
}

export interface TargetObject {
  readonly label: string;
  /** By API name. */
  readonly fields: ReadonlyMap<string, TargetField>;
}

/** What a deploy should know of the org beforehand. */
export interface Target {
  /** The highest version that the org speaks, e.g. 67. */
  readonly apiVersion: number;
  /** As `Organization.OrganizationType` says it, e.g. `Enterprise Edition`. */
  readonly edition: string;
  /** Neither a sandbox, a scratch org nor a Developer Edition. */
  readonly isProduction: boolean;
  /** True when an earlier deploy left its permission sets there. */
  readonly isInstalled: boolean;
  /** The objects that the app brings or adds to, as far as the target has them. */
  readonly objects: ReadonlyMap<string, TargetObject>;
}

interface OrganizationRow {
  readonly OrganizationType: string;
  readonly IsSandbox: boolean;
}

/** Asks the org; nothing is written. */
export async function readTarget(connection: Connection, app: App): Promise<Target> {
  const versions = await connection.request<{ version: string }[]>('/services/data');
  const { records } = await connection.query<OrganizationRow>('SELECT OrganizationType, IsSandbox FROM Organization');
  const organization = records[0];
  const sets = [...app.model.permissionSets.values()].map(({ apiName }) => `'${apiName}'`);
  const installed =
    sets.length === 0
      ? 0
      : (await connection.query(`SELECT Id FROM PermissionSet WHERE Name IN (${sets.join(', ')})`)).totalSize;
  const known = new Set((await connection.describeGlobal()).sobjects.map(({ name }) => name));
  const objects = new Map<string, TargetObject>();
  for (const name of [...app.standardObjects, ...app.customObjects]) {
    if (known.has(name)) objects.set(name, await readObject(connection, name));
  }
  const edition = organization?.OrganizationType ?? 'unknown';
  return {
    apiVersion: Math.max(0, ...versions.map(({ version }) => Number(version))),
    edition,
    isProduction: organization?.IsSandbox === false && edition !== 'Developer Edition',
    isInstalled: installed > 0,
    objects
  };
}

async function readObject(connection: Connection, name: string): Promise<TargetObject> {
  const { label, fields } = await connection.describe(name);
  return {
    label,
    fields: new Map(
      fields.map((field) => {
        const isFormula = typeof field.calculatedFormula === 'string';
        const entry: TargetField = {
          type: field.type,
          isCustom: field.custom,
          isFormula,
          // A roll-up is calculated, and its describe has no formula.
          isRollUp: field.calculated && field.custom && !isFormula,
          referenceTo: field.referenceTo ?? []
        };
        return [field.name, entry];
      })
    )
  };
}
