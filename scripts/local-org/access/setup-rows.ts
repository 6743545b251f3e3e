import type { OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { BUILT_IN_PROFILES, SYSTEM_ADMINISTRATOR } from './rights.ts';

type Values = Record<string, string | number | null>;

export const ADMIN_USERNAME = 'admin@linchpin.local';
const ADMIN_PERMISSION_SET = 'LinchpinAdmin';

/** The records that an org cannot be without. */
export interface SetupIds {
  readonly organizationId: string;
  readonly adminId: string;
}

/** Creates at the first opening the organisation, licence, profiles and the administrator, and keeps the permission set rows like the model's. */
export function ensureSetup(store: Store, model: OrgModel, now: Date): SetupIds {
  return store.transaction(() => {
    const rows = new SetupRows(store, `${now.toISOString().slice(0, 19)}.000Z`);
    const organizationId = rows.ensure('Organization', 'Name', 'Linchpin (local)', {
      OrganizationType: 'Developer Edition',
      InstanceName: 'LOCAL',
      IsSandbox: 0,
      DefaultLocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      TimeZoneSidKey: 'GMT',
      FiscalYearStartMonth: 1
    });
    const licenseId = rows.ensure('UserLicense', 'Name', 'Salesforce', { MasterLabel: 'Salesforce', Status: 'Active' });
    const profileIds = new Map<string, string>();
    for (const profile of BUILT_IN_PROFILES) {
      const values = { Description: profile.description, UserType: 'Standard', UserLicenseId: licenseId };
      profileIds.set(profile.name, rows.ensure('Profile', 'Name', profile.name, values));
    }
    const adminId = rows.ensure('User', 'Username', ADMIN_USERNAME, {
      FirstName: 'Admin',
      LastName: 'User',
      Name: 'Admin User',
      Alias: 'admin',
      CommunityNickname: 'admin',
      Email: ADMIN_USERNAME,
      IsActive: 1,
      UserType: 'Standard',
      ProfileId: profileIds.get(SYSTEM_ADMINISTRATOR.name) ?? null,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US'
    });
    rows.ownEverything(adminId);
    mirrorPermissionSets(rows, model, adminId);
    mirrorRecordTypes(rows, model);
    rows.ensure('Group', 'Type', 'Organization', {
      Name: 'All Internal Users',
      DeveloperName: 'AllInternalUsers',
      DoesIncludeBosses: 0
    });
    ensureRoleGroups(store, now);
    ensureUserLogins(store, now);
    return { organizationId, adminId };
  });
}

/** Gives every role its two groups: those in it, and those in it and below. Call it inside a transaction. */
export function ensureRoleGroups(store: Store, now: Date): void {
  const rows = new SetupRows(store, `${now.toISOString().slice(0, 19)}.000Z`);
  const sql = `SELECT "Id", "DeveloperName" FROM "UserRole" WHERE "IsDeleted" = 0 AND "Id" NOT IN (SELECT "RelatedId" FROM "Group" WHERE "RelatedId" IS NOT NULL)`;
  for (const { Id, DeveloperName } of store.db.prepare<[], { Id: string; DeveloperName: string | null }>(sql).all()) {
    for (const Type of ['Role', 'RoleAndSubordinates']) {
      rows.insert('Group', { Type, RelatedId: Id, DeveloperName, DoesIncludeBosses: 1 });
    }
  }
}

/** Gives every user the row that tells whether the login is frozen. Call it inside a transaction. */
export function ensureUserLogins(store: Store, now: Date): void {
  const rows = new SetupRows(store, `${now.toISOString().slice(0, 19)}.000Z`);
  const sql = `SELECT "Id" FROM "User" WHERE "Id" NOT IN (SELECT "UserId" FROM "UserLogin" WHERE "UserId" IS NOT NULL)`;
  for (const { Id } of store.db.prepare<[], { Id: string }>(sql).all()) {
    rows.insert('UserLogin', { UserId: Id, IsFrozen: 0, IsPasswordLocked: 0 });
  }
}

function mirrorPermissionSets(rows: SetupRows, model: OrgModel, adminId: string): void {
  for (const set of model.permissionSets.values()) {
    const values = {
      Label: set.label,
      Description: set.description ?? null,
      IsCustom: 1,
      IsOwnedByProfile: 0,
      Type: 'Regular'
    };
    const isNew = rows.find('PermissionSet', 'Name', set.apiName) === undefined;
    const id = rows.ensure('PermissionSet', 'Name', set.apiName, values, true);
    if (isNew && set.apiName === ADMIN_PERMISSION_SET) {
      rows.insert('PermissionSetAssignment', { PermissionSetId: id, AssigneeId: adminId, IsActive: 1 });
    }
  }
  const names = new Set([...model.permissionSets.values()].map((set) => set.apiName));
  for (const { id, name } of rows.list('PermissionSet', 'Name')) {
    if (names.has(name)) continue;
    rows.remove('PermissionSetAssignment', 'PermissionSetId', id);
    rows.remove('PermissionSet', 'Id', id);
  }
}

function mirrorRecordTypes(rows: SetupRows, model: OrgModel): void {
  for (const object of model.objects.values()) {
    for (const type of object.recordTypes) {
      const own = { SobjectType: object.apiName };
      const values = {
        Name: type.label,
        Description: type.description ?? null,
        IsActive: type.isActive ? 1 : 0,
        ...own
      };
      rows.ensure('RecordType', 'DeveloperName', type.apiName, values, true, own);
    }
  }
}

/** Writes setup rows past the write path, which is above this floor. */
class SetupRows {
  readonly #store: Store;
  readonly #now: string;
  #adminId: string | null = null;

  constructor(store: Store, now: string) {
    this.#store = store;
    this.#now = now;
  }

  find(object: string, key: string, value: string, more: Readonly<Record<string, string>> = {}): string | undefined {
    const { sqlName } = this.#store.table(object);
    const conditions = [key, ...Object.keys(more)].map((name) => `${quote(name)} = ?`).join(' AND ');
    const sql = `SELECT "Id" FROM ${sqlName} WHERE ${conditions} AND "IsDeleted" = 0`;
    return this.#store.db.prepare<string[], { Id: string }>(sql).get(value, ...Object.values(more))?.Id;
  }

  list(object: string, key: string): { id: string; name: string }[] {
    const { sqlName } = this.#store.table(object);
    const sql = `SELECT "Id" AS id, ${quote(key)} AS name FROM ${sqlName} WHERE "IsDeleted" = 0`;
    return this.#store.db.prepare<[], { id: string; name: string }>(sql).all();
  }

  /** The id of the row with this key (and `more`), created when there is none; `refresh` brings an existing one up to date. */
  ensure(
    object: string,
    key: string,
    value: string,
    values: Values,
    refresh = false,
    more: Readonly<Record<string, string>> = {}
  ): string {
    const id = this.find(object, key, value, more);
    if (id === undefined) return this.insert(object, { [key]: value, ...values });
    if (refresh) {
      const { sqlName } = this.#store.table(object);
      const names = Object.keys(values);
      const assignments = names.map((name) => `${quote(name)} = ?`).join(', ');
      this.#store.db.prepare(`UPDATE ${sqlName} SET ${assignments} WHERE "Id" = ?`).run(...Object.values(values), id);
    }
    return id;
  }

  insert(object: string, values: Values): string {
    const table = this.#store.table(object);
    const id = this.#store.nextId(object);
    const audit = {
      CreatedDate: this.#now,
      LastModifiedDate: this.#now,
      SystemModstamp: this.#now,
      CreatedById: this.#adminId,
      LastModifiedById: this.#adminId
    };
    const row = Object.entries({ Id: id, ...values, ...audit }).filter(([name]) => table.columns.has(name));
    const columns = row.map(([name]) => quote(name)).join(', ');
    const marks = row.map(() => '?').join(', ');
    const sql = `INSERT INTO ${table.sqlName} (${columns}) VALUES (${marks})`;
    this.#store.db.prepare(sql).run(...row.map(([, value]) => value));
    return id;
  }

  remove(object: string, key: string, value: string): void {
    this.#store.db.prepare(`DELETE FROM ${this.#store.table(object).sqlName} WHERE ${quote(key)} = ?`).run(value);
  }

  /** Rows made before the administrator existed are the administrator's too. */
  ownEverything(adminId: string): void {
    this.#adminId = adminId;
    for (const object of ['Organization', 'UserLicense', 'Profile', 'User']) {
      const { sqlName } = this.#store.table(object);
      const sql = `UPDATE ${sqlName} SET "CreatedById" = ?, "LastModifiedById" = ? WHERE "CreatedById" IS NULL`;
      this.#store.db.prepare(sql).run(adminId, adminId);
    }
  }
}
