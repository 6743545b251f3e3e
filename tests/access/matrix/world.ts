import http from 'node:http';
import path from 'node:path';

import { ADMIN, createUser, openSession, projectRoot, startClientOrg } from '../../clients/support/org.ts';
import type { ClientOrg } from '../../clients/support/org.ts';
import { Client } from './client.ts';
import { readGrants, readObjects } from './facts.ts';
import type { FieldFact } from './facts.ts';
import { mayDo } from './oracle.ts';
import type { Role } from './oracle.ts';
import { requiredValues } from './values.ts';
import type { Tree } from './values.ts';

const MINIMUM = 'Minimum Access - Salesforce';

/** A served org with a user of each role, and a tree of records for each. */
export interface World {
  readonly org: ClientOrg;
  readonly objects: ReadonlyMap<string, readonly FieldFact[]>;
  readonly roles: readonly Role[];
  readonly admin: Client;
  client(role: Role): Client;
  userId(role: Role): string;
  /** The role's records, owned by its user where it may read them; a door that writes has a tree of its own. */
  tree(role: Role, door?: string): Tree;
  close(): Promise<void>;
}

/** The permission sets each alone, none at all, the administrator's profile alone, and a set of the tests that hides fields. */
function rolesOf(): readonly Role[] {
  const role = (name: string, profile: Role['profile'], sets: Role['sets']): Role => ({
    name,
    username: `${name.toLowerCase()}@matrix.example`,
    profile,
    sets
  });
  const project = readGrants(path.join(projectRoot, 'force-app'));
  const fixtures = readGrants(path.join(projectRoot, 'tests/clients/fixtures'));
  return [
    ...[...project, ...fixtures].map((set) => role(set.name, MINIMUM, [set])),
    role('NoPermissionSet', MINIMUM, []),
    role('AdminProfile', 'System Administrator', [])
  ];
}

/** Starts the org and fills it, with a tree for each role and one for each role and door. */
export async function createWorld(doors: readonly string[]): Promise<World> {
  const org = await startClientOrg();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const admin = new Client(org.url, await openSession(org.url, ADMIN), agent);
  const connection = await org.connect();
  const roles = rolesOf();
  const clients = new Map<Role, Client>();
  const userIds = new Map<Role, string>();
  for (const role of roles) {
    const setNames = role.sets.map((set) => set.name);
    userIds.set(role, await createUser(connection, role.username, setNames, role.profile));
    clients.set(role, new Client(org.url, await openSession(org.url, role.username), agent));
  }
  const seats = roles.flatMap((role) => ['', ...doors].map((door) => ({ role, door })));
  const trees = await plant(
    admin,
    seats.map(
      ({ role }) =>
        (object) =>
          mayDo(role, object, 'read') ? userIds.get(role) : undefined
    )
  );
  const treeOf = new Map(seats.map(({ role, door }, at) => [`${role.name} ${door}`, trees[at]]));
  const known = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('There is no such role or door.');
    return value;
  };
  return {
    org,
    objects: readObjects(path.join(projectRoot, 'force-app')),
    roles,
    admin,
    client: (role) => known(clients.get(role)),
    userId: (role) => known(userIds.get(role)),
    tree: (role, door = '') => known(treeOf.get(`${role.name} ${door}`)),
    close: async () => {
      agent.destroy();
      await org.close();
    }
  };
}

/** Creates trees as the administrator, each object of all trees in one request; `owner` gives the owner of an object's record. */
async function plant(
  admin: Client,
  owners: readonly ((object: string) => string | undefined)[]
): Promise<readonly Tree[]> {
  const trees = owners.map(() => new Map<string, string>());
  const grow = async (object: string, key: string, more: (tree: Tree) => object): Promise<void> => {
    const records = trees.map((tree, at) => {
      const owner = object.endsWith('__c') ? undefined : owners[at]?.(object);
      return {
        attributes: { type: object },
        ...requiredValues(object, tree),
        ...more(tree),
        ...(owner === undefined ? {} : { OwnerId: owner })
      };
    });
    const { json, text } = await admin.send('POST', '/composite/sobjects', { allOrNone: true, records });
    (json as { id?: string }[]).forEach(({ id }, at) => {
      if (id === undefined) throw new Error(`The trees could not be planted: ${text}`);
      trees[at]?.set(key, id);
    });
  };
  const none = (): object => ({});
  await grow('Account', 'Account', none);
  await grow('Account', 'affiliate', none);
  await grow('Contact', 'Contact', (tree) => ({ AccountId: tree.get('Account') }));
  await grow('Contact', 'mate', (tree) => ({ AccountId: tree.get('Account') }));
  await grow('Opportunity', 'Opportunity', (tree) => ({ AccountId: tree.get('Account') }));
  await grow('Stakeholder__c', 'Stakeholder__c', none);
  await grow('Stakeholder__c', 'peer', none);
  await grow('EcosystemParty__c', 'EcosystemParty__c', none);
  await grow('StakeholderInterview__c', 'StakeholderInterview__c', none);
  await grow('StakeholderAssessment__c', 'StakeholderAssessment__c', none);
  await grow('StakeholderLink__c', 'StakeholderLink__c', none);
  return trees;
}
