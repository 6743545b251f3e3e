import type { ObjectModel } from '../metadata/model.ts';

/** Who is asking. Made by `access/` from a token or, inside the org, for a user id; every read and write takes one. */
export interface Session {
  readonly userId: string;
  readonly username: string;
  readonly userName: string;
  /** True for the org's own work (flows in system mode, roll-ups): no permission is asked. */
  readonly isSystem: boolean;
  canRead(object: string): boolean;
  canCreate(object: string): boolean;
  canEdit(object: string): boolean;
  canDelete(object: string): boolean;
  /** Reads every record of the object, whoever owns it (View All, Modify All). */
  canViewAll(object: string): boolean;
  /** Changes, deletes and hands on every record of the object, whoever owns it (Modify All). */
  canModifyAll(object: string): boolean;
  /** Read permission on the field, the object's included. System, name and required fields follow the object. */
  canReadField(object: string, field: string): boolean;
  canEditField(object: string, field: string): boolean;
  hasCustomPermission(name: string): boolean;
  hasUserPermission(name: string): boolean;
  /** API names of the permission sets assigned to the user. */
  readonly permissionSets: readonly string[];
}

/** What sharing lets a user do with a record, each including the ones before: `all` is to delete it, share it and hand it on. */
export type AccessLevel = 'read' | 'edit' | 'all';

/**
 * How the SQL of a condition finds the records above a detail: `scan` gathers the visible ones once for a statement that
 * looks at many rows, `probe` looks each one up for a statement that looks at few.
 */
export type ConditionForm = 'scan' | 'probe';

/** A condition with one `?` for each parameter. */
export interface RowCondition {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** SQL that keeps the rows which the session may see: `undefined` when it may see all. `alias` is the table's alias. */
export type RowVisibility = (
  session: Session,
  object: ObjectModel,
  alias: string,
  form?: ConditionForm
) => RowCondition | undefined;
