import type { Database } from 'better-sqlite3';
import type { Store } from '../storage/store.ts';

/** Temporary table of a connection: everyone through whom a user reaches records, the user and their groups included. */
const TABLE = 'temp."_reach"';

/** SQL that gathers whom a user reaches; its one `?` is the user's id. */
export const REACH_SQL = `SELECT member FROM ${TABLE} WHERE viewer = ?`;

/** SQL that is true when the user reaches whom the column names; its one `?` is the user's id. */
export function reaches(column: string): string {
  return `EXISTS (SELECT 1 FROM ${TABLE} WHERE viewer = ? AND member = ${column})`;
}

/** A user's own id and the ids of the users in roles below, however deep. A circle of roles ends where it began. */
const FILL = `INSERT OR IGNORE INTO ${TABLE}
  WITH RECURSIVE below(id) AS (
    SELECT r."Id" FROM "User" u JOIN "UserRole" r ON r."ParentRoleId" = u."UserRoleId" WHERE u."Id" = $viewer AND r."IsDeleted" = 0
    UNION SELECT r."Id" FROM below JOIN "UserRole" r ON r."ParentRoleId" = below.id WHERE r."IsDeleted" = 0)
  SELECT $viewer, u."Id" FROM "User" u WHERE u."UserRoleId" IN (SELECT id FROM below)
  UNION SELECT $viewer, $viewer`;

/** The groups of those whom a user reaches; a group without bosses counts only for its own members. */
const GROUPS = `INSERT OR IGNORE INTO ${TABLE}
  WITH RECURSIVE roles(member, id) AS (
    SELECT t.member, u."UserRoleId" FROM ${TABLE} t JOIN "User" u ON u."Id" = t.member WHERE t.viewer = $viewer AND u."UserRoleId" IS NOT NULL
    UNION SELECT roles.member, r."ParentRoleId" FROM roles JOIN "UserRole" r ON r."Id" = roles.id WHERE r."ParentRoleId" IS NOT NULL),
  direct(member, id) AS (
    SELECT t.member, g."Id" FROM ${TABLE} t JOIN "User" u ON u."Id" = t.member JOIN "Group" g ON g."RelatedId" = u."UserRoleId"
      WHERE t.viewer = $viewer AND g."Type" IN ('Role', 'RoleAndSubordinates') AND g."IsDeleted" = 0
    UNION SELECT roles.member, g."Id" FROM roles JOIN "Group" g ON g."RelatedId" = roles.id WHERE g."Type" = 'RoleAndSubordinates' AND g."IsDeleted" = 0
    UNION SELECT t.member, g."Id" FROM ${TABLE} t, "Group" g WHERE t.viewer = $viewer AND g."Type" = 'Organization' AND g."IsDeleted" = 0
    UNION SELECT t.member, m."GroupId" FROM ${TABLE} t JOIN "GroupMember" m ON m."UserOrGroupId" = t.member
      JOIN "Group" g ON g."Id" = m."GroupId" WHERE t.viewer = $viewer AND m."IsDeleted" = 0 AND g."IsDeleted" = 0
      AND (g."DoesIncludeBosses" = 1 OR t.member = $viewer)
    UNION SELECT direct.member, m."GroupId" FROM direct JOIN "GroupMember" m ON m."UserOrGroupId" = direct.id
      JOIN "Group" g ON g."Id" = m."GroupId" WHERE m."IsDeleted" = 0 AND g."IsDeleted" = 0
      AND (g."DoesIncludeBosses" = 1 OR direct.member = $viewer))
  SELECT $viewer, id FROM direct`;

/**
 * Whom each user reaches through the role hierarchy and groups, worked out once for a user and kept in a temporary table, so that
 * every statement has the same text whoever asks. `forget` when users, roles or
 * groups change.
 */
export class Reach {
  readonly #db: Database;
  readonly #known = new Set<string>();

  constructor(store: Store) {
    this.#db = store.db;
    this.#db.exec(
      `CREATE TEMP TABLE IF NOT EXISTS "_reach" (viewer TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (viewer, member)) WITHOUT ROWID`
    );
    this.forget();
    // What was worked out inside a transaction may rest on rows that are no more, and went with them.
    store.onRollback(() => this.#known.clear());
  }

  /** Makes the table say whom the user reaches. */
  prepare(viewer: string): void {
    if (this.#known.has(viewer)) return;
    this.#db.prepare(`DELETE FROM ${TABLE} WHERE viewer = ?`).run(viewer);
    this.#db.prepare(FILL).run({ viewer });
    this.#db.prepare(GROUPS).run({ viewer });
    this.#known.add(viewer);
  }

  forget(): void {
    this.#db.exec(`DELETE FROM ${TABLE}`);
    this.#known.clear();
  }
}
