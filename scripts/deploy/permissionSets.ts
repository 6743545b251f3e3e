import type { Connection } from 'jsforce';

/** One user to be given one permission set. */
export interface Assignment {
  readonly permissionSet: string;
  readonly username: string;
}

/** What was asked for cannot be understood or done; nothing was tried. */
export class DeployError extends Error {
  override readonly name = 'DeployError';
}

/** Reads `NAME=user1,user2`; a name outside `known` or an empty list is refused. */
export function parseAssignments(words: readonly string[], known: readonly string[]): readonly Assignment[] {
  const assignments = new Map<string, Assignment>();
  for (const word of words) {
    const cut = word.indexOf('=');
    const permissionSet = word.slice(0, Math.max(cut, 0)).trim();
    const usernames = word
      .slice(cut + 1)
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (cut < 1 || usernames.length === 0)
      throw new DeployError(`--permset "${word}" is not of the form NAME=user1,user2.`);
    if (!known.includes(permissionSet))
      throw new DeployError(`There is no permission set ${permissionSet}. There are ${known.join(', ')}.`);
    for (const username of usernames) {
      assignments.set(`${permissionSet}=${username.toLowerCase()}`, { permissionSet, username });
    }
  }
  return [...assignments.values()];
}

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly IsActive: boolean;
}

/** The ids of users by username in lower case. Throws, naming every one that is unknown or inactive. */
export async function findUsers(
  connection: Connection,
  assignments: readonly Assignment[]
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(assignments.map(({ username }) => username.toLowerCase()))];
  if (wanted.length === 0) return new Map();
  const list = wanted.map(quote).join(', ');
  const { records } = await connection.query<UserRow>(
    `SELECT Id, Username, IsActive FROM User WHERE Username IN (${list})`
  );
  const active = new Map(
    records.filter(({ IsActive }) => IsActive).map(({ Id, Username }) => [Username.toLowerCase(), Id])
  );
  const missing = wanted.filter((name) => !active.has(name));
  if (missing.length > 0) throw new DeployError(`No active user has the username ${missing.join(', ')}.`);
  return active;
}

/** Assigns what is not assigned yet; returns a line for each assignment asked for. Throws when the org refuses one. */
export async function assign(connection: Connection, assignments: readonly Assignment[]): Promise<readonly string[]> {
  if (assignments.length === 0) return [];
  const users = await findUsers(connection, assignments);
  const names = [...new Set(assignments.map(({ permissionSet }) => permissionSet))];
  const { records: sets } = await connection.query<{ Id: string; Name: string }>(
    `SELECT Id, Name FROM PermissionSet WHERE Name IN (${names.map(quote).join(', ')})`
  );
  const setIds = new Map(sets.map(({ Id, Name }) => [Name, Id]));
  const missing = names.filter((name) => !setIds.has(name));
  if (missing.length > 0) throw new DeployError(`The org has no permission set ${missing.join(', ')}.`);
  const existing = await connection.query<{ AssigneeId: string; PermissionSetId: string }>(
    `SELECT AssigneeId, PermissionSetId FROM PermissionSetAssignment WHERE PermissionSetId IN (${[...setIds.values()].map(quote).join(', ')}) AND AssigneeId IN (${[...users.values()].map(quote).join(', ')})`
  );
  const held = new Set(existing.records.map(({ AssigneeId, PermissionSetId }) => `${AssigneeId} ${PermissionSetId}`));
  const lines: string[] = [];
  for (const { permissionSet, username } of assignments) {
    const AssigneeId = users.get(username.toLowerCase()) ?? '';
    const PermissionSetId = setIds.get(permissionSet) ?? '';
    const isHeld = held.has(`${AssigneeId} ${PermissionSetId}`);
    if (!isHeld) await connection.sobject('PermissionSetAssignment').create({ AssigneeId, PermissionSetId });
    lines.push(`${username} ${isHeld ? 'has' : 'was given'} ${permissionSet}`);
  }
  return lines;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
