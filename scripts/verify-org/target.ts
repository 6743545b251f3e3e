import { connect } from '../import/connect.ts';
import type { Target } from './door.ts';

/** What the command should know of an org before it asks anything. */
export interface TargetOrg extends Target {
  readonly name: string;
  readonly edition: string;
  /** Neither a sandbox, a scratch org nor a Developer Edition. */
  readonly isProduction: boolean;
  /** Linchpin's objects are there, for this user. */
  readonly hasApp: boolean;
}

/** Opens the session that the `sf` CLI keeps for an org and looks at the org; nothing is written. */
export async function readTargetOrg(alias: string): Promise<TargetOrg> {
  const connection = await connect({ targetOrg: alias });
  const { records } = await connection.query<{ Name: string; OrganizationType: string; IsSandbox: boolean }>(
    'SELECT Name, OrganizationType, IsSandbox FROM Organization'
  );
  const [organization] = records;
  const { user_id: userId } = await connection.identity();
  const { sobjects } = await connection.describeGlobal();
  const edition = organization?.OrganizationType ?? 'unknown';
  return {
    instanceUrl: connection.instanceUrl,
    accessToken: connection.accessToken ?? '',
    userId,
    name: organization?.Name ?? alias,
    edition,
    isProduction: organization?.IsSandbox !== true && edition !== 'Developer Edition',
    hasApp: sobjects.some(({ name }) => name === 'Stakeholder__c')
  };
}
