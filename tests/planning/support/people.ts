import type { Connection } from 'jsforce';

import { createUser } from '../../clients/support/org.ts';
import { createAll } from '../../support/records.ts';
import type { TestOrg } from '../../support/local-org.ts';

/** Somebody of the sales force: their id and their way in. */
export interface Person {
  readonly id: string;
  readonly connection: Connection;
}

/** One person of each role: the rep stands below the manager, the manager below the executive, the others beside them. */
export type People = Readonly<Record<Role, Person>>;
export type Role = 'rep' | 'colleague' | 'teamMember' | 'coach' | 'lead' | 'manager' | 'executive' | 'appAdmin';

const permissionSets: Readonly<Record<Role, string>> = {
  rep: 'LinchpinRep',
  colleague: 'LinchpinRep',
  teamMember: 'LinchpinTeamMember',
  coach: 'LinchpinCoach',
  lead: 'LinchpinProgrammeLead',
  manager: 'LinchpinManager',
  executive: 'LinchpinExecutive',
  appAdmin: 'LinchpinAdmin'
};

/** Hires one person for each role, with just that role's permission set. */
export async function hire(org: TestOrg, admin: Connection): Promise<People> {
  const places = new Map<string, string>();
  for (const [name, above] of [
    ['executive', undefined],
    ['manager', 'executive'],
    ['rep', 'manager'],
    ['beside', 'executive']
  ] as const) {
    const parent = above === undefined ? {} : { ParentRoleId: places.get(above) };
    const [id = ''] = await createAll(admin, 'UserRole', [{ Name: name, ...parent }]);
    places.set(name, id);
  }
  const people = new Map<string, Person>();
  for (const [role, set] of Object.entries(permissionSets)) {
    const username = `${role}@planning.test`;
    const id = await createUser(admin, username, [set], 'Minimum Access - Salesforce');
    await admin.sobject('User').update({ Id: id, UserRoleId: places.get(role) ?? places.get('beside') ?? '' });
    people.set(role, { id, connection: await org.connect(username) });
  }
  const manager = people.get('manager')?.id ?? '';
  await admin.sobject('User').update({ Id: people.get('rep')?.id ?? '', ManagerId: manager });
  return Object.fromEntries(people) as unknown as People;
}
