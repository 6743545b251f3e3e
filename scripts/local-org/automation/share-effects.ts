import type { ErrorDetail } from '../basics/errors.ts';
import type { ObjectModel } from '../metadata/model.ts';
import { shareFields, shareName } from '../metadata/standard/index.ts';
import { quote } from '../storage/tables.ts';
import { detail } from './row-errors.ts';
import type { Transaction } from './transaction.ts';
import type { WorkRow } from './work.ts';

const RANK: Readonly<Record<string, number>> = { None: 0, Read: 1, Edit: 2, All: 3 };

/** The level that an organisation-wide default gives to everybody, in the words of a share. */
const DEFAULT_LEVEL: Readonly<Partial<Record<ObjectModel['sharingModel'], string>>> = {
  Private: 'None',
  Read: 'Read',
  ReadWrite: 'Edit',
  ReadWriteTransfer: 'Edit',
  FullAccess: 'All'
};

/** What the platform does with shares: it takes those that give more than everybody has, one for each user or group. Answers why a row is refused. */
export function applyShare(tx: Transaction, row: WorkRow): ErrorDetail | undefined {
  const object = tx.engine.model.object(row.plan.object.shareOf ?? '');
  if (object === undefined) return undefined;
  const { values, old } = row;
  const { parent, level } = shareFields(object);
  const fixed = [parent, 'UserOrGroupId', 'RowCause'].filter((name) => old !== undefined && values[name] !== old[name]);
  if (fixed.length > 0) {
    return detail(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${fixed.join(', ')}. A share's record, user and cause cannot be changed.`,
      fixed
    );
  }
  if (values['RowCause'] !== 'Manual') {
    const cause = String(values['RowCause']);
    return cause.endsWith('__c')
      ? detail(
          'FEATURE_NOT_SUPPORTED_LOCALLY',
          `The local org does not support Apex sharing reasons such as ${cause}.`,
          ['RowCause']
        )
      : detail(
          'INVALID_FIELD_FOR_INSERT_UPDATE',
          `Only manual shares can be created; the row cause ${cause} is the platform's own.`,
          ['RowCause']
        );
  }
  // A share without a level is refused like any record without a required field.
  if ((values[level] ?? null) === null) return undefined;
  const given = String(values[level]);
  if (given === 'All') return integrity(`${level} cannot be All: only owners have all access`, level);
  const everybody = DEFAULT_LEVEL[object.sharingModel] ?? 'None';
  if ((RANK[given] ?? 0) <= (RANK[everybody] ?? 0)) {
    return integrity(`trivial share level ${given}, for organization with default level ${everybody}`, level);
  }
  return object.apiName === 'Account' ? applyAccountShare(tx, row) : undefined;
}

/** An account's share says too what it gives of the account's opportunities; of contacts only where they have sharing of their own. */
function applyAccountShare(tx: Transaction, { values, old }: WorkRow): ErrorDetail | undefined {
  const name = 'OpportunityAccessLevel';
  if (old === undefined && (values[name] ?? null) === null) {
    return detail('REQUIRED_FIELD_MISSING', `Required fields are missing: [${name}]`, [name]);
  }
  const contact = tx.engine.model.object('Contact');
  if (contact?.sharingModel === 'ControlledByParent') {
    if (
      (values['ContactAccessLevel'] ?? null) !== null &&
      values['ContactAccessLevel'] !== old?.['ContactAccessLevel']
    ) {
      return integrity(
        'ContactAccessLevel cannot be set while contacts are controlled by their accounts',
        'ContactAccessLevel'
      );
    }
    return undefined;
  }
  values['ContactAccessLevel'] ??= 'None';
  values['CaseAccessLevel'] ??= 'None';
  return undefined;
}

/** Takes away what a new share, or a new owner, replaces: the same user's share of the record, or all manual shares. */
export function dropReplacedShares(tx: Transaction, row: WorkRow): void {
  const { plan, values, old } = row;
  if (old === undefined) {
    const shared = plan.object.shareOf === undefined ? undefined : tx.engine.model.object(plan.object.shareOf);
    if (shared === undefined) return;
    const { parent } = shareFields(shared);
    const sql = `DELETE FROM ${plan.table.sqlName} WHERE ${quote(parent)} = ? AND "UserOrGroupId" = ?`;
    tx.engine.store.db.prepare(sql).run(String(values[parent]), String(values['UserOrGroupId']));
    return;
  }
  if (!plan.hasOwner || values['OwnerId'] === old['OwnerId']) return;
  const share = tx.engine.model.object(shareName(plan.object));
  if (share?.shareOf !== plan.object.apiName) return;
  const { sqlName } = tx.engine.store.table(share.apiName);
  const sql = `DELETE FROM ${sqlName} WHERE ${quote(shareFields(plan.object).parent)} = ?`;
  tx.engine.store.db.prepare(sql).run(row.id);
}

/** Groups that clients make are of users and groups; the others are the platform's. Answers why a row is refused. */
export function applyGroup(_tx: Transaction, { values, old }: WorkRow): ErrorDetail | undefined {
  const type = values['Type'];
  if (type === 'Queue')
    return detail('FEATURE_NOT_SUPPORTED_LOCALLY', 'The local org does not support queues.', ['Type']);
  const isOwn = type === 'Regular' && (values['RelatedId'] ?? null) === null;
  if (!isOwn || (old !== undefined && old['Type'] !== type)) {
    return integrity(`groups of the type ${String(type)} are made for roles by the platform`, 'Type');
  }
  if ((values['DeveloperName'] ?? null) === null)
    values['DeveloperName'] = String(values['Name'] ?? '').replace(/\W+/g, '_');
  return undefined;
}

/** A role cannot be below itself. Answers why a row is refused. */
export function applyRole(tx: Transaction, { values, id }: WorkRow): ErrorDetail | undefined {
  const plan = tx.plan('UserRole');
  if ((values['DeveloperName'] ?? null) === null)
    values['DeveloperName'] = String(values['Name'] ?? '').replace(/\W+/g, '_');
  let above = values['ParentRoleId'];
  for (let depth = 0; typeof above === 'string' && depth < 500; depth++) {
    if (above === id) return integrity('a role cannot report to itself or to a role below it', 'ParentRoleId');
    above = tx.record(plan, above)?.['ParentRoleId'];
  }
  return undefined;
}

function integrity(reason: string, field: string): ErrorDetail {
  return detail('FIELD_INTEGRITY_EXCEPTION', `field integrity exception: unknown (${reason})`, [field]);
}
