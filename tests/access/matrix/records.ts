import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

import { Connection } from 'jsforce';

import { createModel } from '../../../scripts/local-org/metadata/org-model.ts';
import { loadModel } from '../../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import { startServer } from '../../../scripts/local-org/server.ts';
import { ADMIN, createUser, openSession, projectRoot } from '../../clients/support/org.ts';
import { Client } from './client.ts';

/** Organisation-wide defaults that an account can have. */
export const DEFAULTS = ['Private', 'Read', 'ReadWrite'] as const;
export type Default = (typeof DEFAULTS)[number];

/** Who asks: the owner of the records, somebody above in the hierarchy, or somebody with the same rights elsewhere in it. */
export const ASKERS = ['owner', 'above', 'same role', 'elsewhere', 'no role'] as const;
export type Asker = (typeof ASKERS)[number];

export type Level = 'none' | 'read' | 'edit' | 'all';

/** What somebody may do with an account, by Salesforce's rules: owners and those above them all, the others the default. */
export function levelOf(asker: Asker, general: Default): Level {
  if (asker === 'owner' || asker === 'above') return 'all';
  return ({ Private: 'none', Read: 'read', ReadWrite: 'edit' } as const)[general];
}

/** The account and the details whose access is its own, with a field that may be changed. */
export const RECORDS: Readonly<Record<string, string>> = {
  Account: 'Description',
  EcosystemParty__c: 'ExpectedChange__c',
  Stakeholder__c: 'Title__c',
  StakeholderInterview__c: 'Quote__c',
  StakeholderLink__c: 'Note__c'
};

/**
 * What somebody must be able to do with the account to change or delete a record under it: change it, or only read it
 * where the detail's file says so (`writeRequiresMasterRead`).
 */
export function neededToWrite(object: string): Level {
  const files = fs.globSync(`force-app/**/objects/${object}/fields/*.field-meta.xml`, { cwd: projectRoot });
  const texts = files.map((file) => fs.readFileSync(path.join(projectRoot, file), 'utf8'));
  return texts.some((text) => text.includes('<writeRequiresMasterRead>true</writeRequiresMasterRead>'))
    ? 'read'
    : 'edit';
}

/** An org with a default for accounts, and a user of each kind; all of them have the rights of reps. */
export interface RecordWorld {
  readonly log: readonly string[];
  readonly admin: Client;
  client(asker: Asker): Client;
  /** A new account of the owner with one record of each detail, by the object's name. */
  newTree(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

export async function createRecordWorld(general: Default): Promise<RecordWorld> {
  const deployed = loadModel(path.join(projectRoot, 'force-app'));
  const objects = [...deployed.objects].map(
    ([name, object]) => [name, name === 'Account' ? { ...object, sharingModel: general } : object] as const
  );
  const org = openOrg({ model: createModel({ ...deployed, objects: new Map(objects) }), file: ':memory:' });
  const log: string[] = [];
  const server = await startServer({ org, port: 0, log: (message) => log.push(message) });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const accessToken = await openSession(server.url, ADMIN);
  const connection = new Connection({ instanceUrl: server.url, accessToken, version: '67.0' });
  const admin = new Client(server.url, accessToken, agent);

  const role = async (Name: string, ParentRoleId?: string): Promise<string> =>
    (await connection.sobject('UserRole').create({ Name, ...(ParentRoleId === undefined ? {} : { ParentRoleId }) }))
      .id ?? '';
  const manager = await role('Manager');
  const rep = await role('Rep', manager);
  const other = await role('Other', await role('Other manager'));
  const roles: Readonly<Record<Asker, string | null>> = {
    owner: rep,
    above: manager,
    'same role': rep,
    elsewhere: other,
    'no role': null
  };
  const clients = new Map<Asker, Client>();
  let ownerId = '';
  for (const asker of ASKERS) {
    const username = `${asker.replace(' ', '')}@records.example`;
    const id = await createUser(connection, username, ['LinchpinRep'], 'Minimum Access - Salesforce');
    await connection.sobject('User').update({ Id: id, UserRoleId: roles[asker] });
    clients.set(asker, new Client(server.url, await openSession(server.url, username), agent));
    if (asker === 'owner') ownerId = id;
  }
  return {
    log,
    admin,
    client: (asker) => clients.get(asker) ?? admin,
    newTree: () => plant(admin, ownerId),
    close: async () => {
      agent.destroy();
      await server.close();
      org.close();
    }
  };
}

async function plant(admin: Client, OwnerId: string): Promise<ReadonlyMap<string, string>> {
  const tree = new Map<string, string>();
  const grow = async (object: string, values: object, key = object): Promise<void> => {
    const { json, text } = await admin.send('POST', `/sobjects/${object}`, values);
    const { id } = json as { id?: string };
    if (id === undefined) throw new Error(`The tree could not be planted: ${text}`);
    tree.set(key, id);
  };
  await grow('Account', { Name: 'Shared', OwnerId });
  const Account__c = tree.get('Account');
  await grow('EcosystemParty__c', { Name: 'Party', Account__c, Kind__c: 'Payer' });
  await grow('Stakeholder__c', { Name: 'Person', Account__c });
  await grow('Stakeholder__c', { Name: 'Peer', Account__c }, 'peer');
  const person = tree.get('Stakeholder__c');
  await grow('StakeholderInterview__c', { Stakeholder__c: person, HeldOn__c: '2026-01-15' });
  await grow('StakeholderLink__c', {
    FromStakeholder__c: person,
    ToStakeholder__c: tree.get('peer'),
    Kind__c: 'Influences'
  });
  return tree;
}
