import type { Statement } from 'better-sqlite3';
import { OrgError } from '../basics/errors.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import { toId18 } from '../storage/ids.ts';
import type { Store } from '../storage/store.ts';
import { BUILT_IN_PROFILES, Rights, STANDARD_USER } from './rights.ts';
import { RecordAccess } from './record-access.ts';
import { ensureRoleGroups, ensureSetup, ensureUserLogins, type SetupIds } from './setup-rows.ts';
import { registerShareIds, shareRowsSql } from './share-rows.ts';
import { Sharing } from './sharing.ts';
import { Tokens } from './tokens.ts';
import type { Session } from './types.ts';

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly Name: string;
  readonly IsActive: number;
  readonly Profile: string | null;
}

const USER = `SELECT u."Id", u."Username", u."Name", u."IsActive", p."Name" AS "Profile" FROM "User" u
  LEFT JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."IsDeleted" = 0 AND u.`;
const FROZEN = 'SELECT 1 AS found FROM "UserLogin" WHERE "UserId" = ? AND "IsFrozen" = 1';

/** Users, their rights and their tokens. Rights are worked out once for each user and forgotten when users or assignments change. */
export class Access {
  readonly setup: SetupIds;
  readonly sharing: Sharing;
  readonly recordAccess: RecordAccess;
  readonly #store: Store;
  readonly #model: OrgModel;
  readonly #clock: () => Date;
  readonly #tokens: Tokens;
  readonly #sessions = new Map<string, Session>();
  /** What every request asks. */
  readonly #userBy: Readonly<Record<'Id' | 'Username', Statement<[string], UserRow>>>;
  readonly #frozen: Statement<[userId: string], { readonly found: number }>;

  constructor(store: Store, model: OrgModel, clock: () => Date) {
    this.#store = store;
    this.#model = model;
    this.#clock = clock;
    this.setup = ensureSetup(store, model, clock());
    this.#tokens = new Tokens(store, clock);
    this.#userBy = {
      Id: store.db.prepare(`${USER}"Id" = ?`),
      Username: store.db.prepare(`${USER}"Username" = ?`)
    };
    this.#frozen = store.db.prepare(FROZEN);
    this.sharing = new Sharing(store);
    this.recordAccess = new RecordAccess(store, this.sharing, (userId) => this.#activeSession(userId));
    registerShareIds(store);
    // A session made inside a transaction may rest on rows that are no more.
    store.onRollback(() => this.#sessions.clear());
  }

  /** The session of an active user, by id or username. Throws `INVALID_LOGIN` when there is none. */
  sessionFor(user: string): Session {
    const id = toId18(user);
    const row = this.#userBy[id === undefined ? 'Username' : 'Id'].get(id ?? user);
    if (row === undefined || row.IsActive !== 1) {
      throw new OrgError('INVALID_LOGIN', `There is no active user ${user} in this org.`);
    }
    let session = this.#sessions.get(row.Id);
    if (session === undefined) {
      session = this.#sessionOf(row);
      this.#sessions.set(row.Id, session);
    }
    return session;
  }

  authenticate(token: string): Session | undefined {
    const userId = this.#tokens.userOf(token);
    return userId === undefined || this.#isFrozen(userId) ? undefined : this.#activeSession(userId);
  }

  /** What queries read in place of an object's table; undefined for objects whose rows are all kept there. */
  rowsOf(object: ObjectModel): string | undefined {
    if (object.apiName === 'UserRecordAccess') return this.recordAccess.table;
    return object.shareOf === undefined ? undefined : shareRowsSql(this.#store, object);
  }

  /** The session of a user; undefined when the user does not exist or is not active. */
  #activeSession(userId: string): Session | undefined {
    try {
      return this.sessionFor(userId);
    } catch (error) {
      if (error instanceof OrgError) return undefined;
      throw error;
    }
  }

  /** A new access token for an active user. */
  issueToken(userId: string): string {
    return this.#tokens.issue(this.setup.organizationId, this.sessionFor(userId).userId);
  }

  /** A frozen user keeps everything but the way in. */
  #isFrozen(userId: string): boolean {
    return this.#frozen.get(userId) !== undefined;
  }

  revokeToken(token: string): void {
    this.#tokens.revoke(token);
  }

  /** Call when records of this object were written: rights may rest on them. */
  noteWrite(object: string): void {
    if (object === 'User' || object === 'PermissionSetAssignment' || object === 'Profile') this.#sessions.clear();
    if (object === 'User') ensureUserLogins(this.#store, this.#clock());
    if (object === 'UserRole') ensureRoleGroups(this.#store, this.#clock());
    this.sharing.noteWrite(object);
  }

  /** The org's own session: no permission is asked; its work is the administrator's. */
  systemSession(): Session {
    const admin = this.#userBy.Id.get(this.setup.adminId);
    const yes = (): boolean => true;
    return {
      userId: this.setup.adminId,
      username: admin?.Username ?? '',
      userName: admin?.Name ?? '',
      isSystem: true,
      canRead: yes,
      canCreate: yes,
      canEdit: yes,
      canDelete: yes,
      canViewAll: yes,
      canModifyAll: yes,
      canReadField: yes,
      canEditField: yes,
      hasCustomPermission: yes,
      hasUserPermission: yes,
      permissionSets: []
    };
  }

  #sessionOf(user: UserRow): Session {
    const profile = BUILT_IN_PROFILES.find((each) => each.name === user.Profile) ?? STANDARD_USER;
    const names = this.#permissionSetsOf(user.Id);
    const sets = names.flatMap((name) => this.#model.permissionSets.get(name) ?? []);
    const rights = new Rights(this.#model, profile, sets);
    return {
      userId: user.Id,
      username: user.Username,
      userName: user.Name,
      isSystem: false,
      canRead: (object) => rights.object(object).read,
      canCreate: (object) => rights.object(object).create,
      canEdit: (object) => rights.object(object).edit,
      canDelete: (object) => rights.object(object).delete,
      canViewAll: (object) => rights.object(object).viewAll,
      canModifyAll: (object) => rights.object(object).modifyAll,
      canReadField: (object, field) => rights.canReadField(object, field),
      canEditField: (object, field) => rights.canEditField(object, field),
      hasCustomPermission: (name) => rights.hasCustomPermission(name),
      hasUserPermission: (name) => rights.hasUserPermission(name),
      permissionSets: names
    };
  }

  #permissionSetsOf(userId: string): string[] {
    const sql = `SELECT p."Name" FROM "PermissionSetAssignment" a JOIN "PermissionSet" p ON p."Id" = a."PermissionSetId"
      WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0 AND p."IsDeleted" = 0
        AND (a."ExpirationDate" IS NULL OR a."ExpirationDate" > ?) ORDER BY p."Name"`;
    const rows = this.#store.db
      .prepare<[string, string], { Name: string }>(sql)
      .all(userId, this.#clock().toISOString());
    return rows.map((row) => row.Name);
  }
}
