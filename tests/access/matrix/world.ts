import http from 'node:http';
import path from 'node:path';

import { ADMIN, createUser, openSession, projectRoot, startClientOrg } from '../../clients/support/org.ts';
import type { ClientOrg } from '../../clients/support/org.ts';
import { Client } from './client.ts';
import { mastersFirst, readFlowFields, readGrants, readObjects } from './facts.ts';
import type { FieldFact } from './facts.ts';
import { mayDo } from './oracle.ts';
import type { Role } from './oracle.ts';
import { requiredValues } from './values.ts';
import type { Tree, Values } from './values.ts';

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
  /** Objects of which there are too few values for a record in each tree: all trees share one. */
  readonly shared: ReadonlySet<string>;
  /** `Object.Field` of what the app's flows write themselves. */
  readonly flowFields: ReadonlySet<string>;
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
  const root = path.join(projectRoot, 'force-app');
  const objects = readObjects(root);
  const adminId = ((await admin.query(`SELECT Id FROM User WHERE Username = '${ADMIN}'`)).json as Found).records[0]?.Id;
  const ownerOf = ({ role }: { role: Role }, object: string): string =>
    (mayDo(role, object, 'read') ? userIds.get(role) : adminId) ?? '';
  const close = async (): Promise<void> => {
    agent.destroy();
    await org.close();
  };
  const { trees, shared } = await plant(
    admin,
    objects,
    seats.map((seat) => (object) => ownerOf(seat, object))
  ).catch(async (error: unknown) => {
    // An org that nobody closes would keep the tests from ending.
    await close();
    throw error;
  });
  const treeOf = new Map(seats.map(({ role, door }, at) => [`${role.name} ${door}`, trees[at]]));
  const known = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('There is no such role or door.');
    return value;
  };
  return {
    org,
    objects,
    roles,
    shared,
    flowFields: readFlowFields(root),
    admin,
    client: (role) => known(clients.get(role)),
    userId: (role) => known(userIds.get(role)),
    tree: (role, door = '') => known(treeOf.get(`${role.name} ${door}`)),
    close
  };
}

interface Found {
  readonly records: readonly { readonly Id: string }[];
}

interface Row {
  readonly id?: string;
  readonly errors: readonly { readonly statusCode: string }[];
}

/** Creates trees as the administrator, each object of all trees in one request; `owners` give the owner of an object's record. */
async function plant(
  admin: Client,
  objects: World['objects'],
  owners: readonly ((object: string) => string)[]
): Promise<{ readonly trees: readonly Tree[]; readonly shared: ReadonlySet<string> }> {
  const trees = owners.map(() => new Map<string, string>());
  const shared = new Set<string>();
  const grow = async (object: string, key = object, extra: Values = {}): Promise<void> => {
    const fields = objects.get(object) ?? [];
    const hasOwner = fields.some(({ name }) => name === 'OwnerId');
    const hasAccount = fields.some(({ name }) => name === 'AccountId');
    const records = trees.map((tree, at) => {
      const owner = owners[at]?.(object) ?? '';
      return {
        attributes: { type: object },
        ...requiredValues(object, fields, tree, owner),
        ...(hasAccount ? { AccountId: tree.get('Account') } : {}),
        ...(hasOwner ? { OwnerId: owner } : {}),
        ...extra
      };
    });
    const { json, text } = await admin.send('POST', '/composite/sobjects', { records });
    const rows = json as readonly Row[];
    const first = rows.find(({ id }) => id !== undefined)?.id;
    rows.forEach(({ id, errors }, at) => {
      const isTaken = errors[0]?.statusCode === 'DUPLICATE_VALUE';
      if (first === undefined || (id === undefined && !isTaken)) throw new Error(`No ${object} was made: ${text}`);
      if (isTaken) shared.add(object);
      trees[at]?.set(key, id ?? first);
    });
  };
  for (const object of mastersFirst(objects)) {
    await grow(object);
    if (object === 'Account') await grow(object, 'affiliate');
    if (object === 'Contact') await grow(object, 'mate');
    if (object === 'Stakeholder__c') await grow(object, 'peer');
    if (object === 'LeadingIndicator__c') await grow(object, 'laggard', { Kind__c: 'Lagging' });
  }
  return { trees, shared };
}
