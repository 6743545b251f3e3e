import type { ErrorDetail } from '../basics/errors.ts';
import { roundToScale } from '../basics/numbers.ts';
import type { FieldValues } from '../basics/values.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { forecastCategory, opportunityStages } from '../metadata/standard/picklists.ts';
import { detail } from './row-errors.ts';
import { applyGroup, applyRole, applyShare } from './share-effects.ts';
import type { Transaction } from './transaction.ts';
import type { WorkRow } from './work.ts';

type Effect = (tx: Transaction, row: WorkRow) => ErrorDetail | undefined;

/** What the platform does by itself on standard objects: full names, stages, closed tasks, one assignment each. Answers why a row is refused. */
export function applyStandardEffects(tx: Transaction, row: WorkRow): readonly ErrorDetail[] {
  const { plan, values } = row;
  const name = plan.object.fields.get(plan.object.nameField);
  if (name?.type === 'PersonName') {
    const parts = [values['FirstName'], values['LastName']].filter((part) => part !== null && part !== undefined);
    values[name.apiName] = parts.join(' ');
  }
  const own = plan.object.shareOf === undefined ? EFFECTS[plan.object.apiName]?.(tx, row) : applyShare(tx, row);
  const inactive = own ?? inactiveOwner(tx, row);
  return inactive === undefined ? NONE : [inactive];
}

const NONE: readonly ErrorDetail[] = [];

const EFFECTS: Readonly<Record<string, Effect>> = {
  Opportunity: applyStage,
  Task: applyTask,
  Group: applyGroup,
  UserRole: applyRole,
  PermissionSetAssignment: refuseRepeatedAssignment
};

const FORECAST_LABELS: Readonly<Record<string, string>> = {
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit'
};

/** A stage brings its probability (unless one is given with it), and says whether the opportunity is closed and won. */
function applyStage(tx: Transaction, { values, old }: WorkRow): undefined {
  const stage = opportunityStages.find((each) => each.name === values['StageName']);
  if (stage !== undefined && old?.['StageName'] !== values['StageName']) {
    const isGiven = old === undefined ? values['Probability'] !== null : values['Probability'] !== old['Probability'];
    if (!isGiven) values['Probability'] = stage.probability;
    values['IsClosed'] = stage.isClosed;
    values['IsWon'] = stage.isWon;
    const category = forecastCategory(stage);
    values['ForecastCategory'] = category;
    values['ForecastCategoryName'] = FORECAST_LABELS[category] ?? category;
    if (old !== undefined) values['LastStageChangeDate'] = tx.nowText;
  }
  const amount = values['Amount'];
  values['ExpectedRevenue'] =
    typeof amount === 'number' ? roundToScale((amount * Number(values['Probability'] ?? 0)) / 100, 2) : null;
}

function applyTask(tx: Transaction, { values, old }: WorkRow): undefined {
  const isClosed = values['Status'] === 'Completed';
  values['IsClosed'] = isClosed;
  values['IsHighPriority'] = values['Priority'] === 'High';
  if (!isClosed) values['CompletedDateTime'] = null;
  else if (old?.['IsClosed'] !== true) values['CompletedDateTime'] = tx.nowText;
  values['AccountId'] = accountOf(tx, values);
}

/** The account that a task is about: the one it names, the one of its opportunity or account's detail, or else its contact's. */
function accountOf(tx: Transaction, values: FieldValues): string | null {
  for (const name of ['WhatId', 'WhoId']) {
    const id = values[name];
    const object = typeof id === 'string' ? tx.engine.store.objectOfId(id) : undefined;
    if (typeof id !== 'string' || object === undefined) continue;
    if (object.apiName === 'Account') return id;
    const account = accountField(object);
    const accountId = account === undefined ? undefined : tx.record(tx.plan(object.apiName), id)?.[account];
    if (typeof accountId === 'string') return accountId;
  }
  return null;
}

/** The field that names the account to which an object's activities count: of custom objects, a master-detail and no lookup. */
function accountField(object: ObjectModel): string | undefined {
  if (!object.isCustom) return object.fields.has('AccountId') ? 'AccountId' : undefined;
  const isMaster = (field: FieldModel): boolean => field.type === 'MasterDetail' && field.referenceTo[0] === 'Account';
  return [...object.fields.values()].find(isMaster)?.apiName;
}

function refuseRepeatedAssignment(tx: Transaction, { values, id }: WorkRow): ErrorDetail | undefined {
  const sql = `SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ? AND "IsDeleted" = 0 AND "Id" <> ?`;
  const [assignee, set] = [String(values['AssigneeId']), String(values['PermissionSetId'])];
  const same = tx.engine.store.db.prepare<[string, string, string], { Id: string }>(sql).get(assignee, set, id);
  if (same === undefined) return undefined;
  return detail(
    'DUPLICATE_VALUE',
    `duplicate value found: PermissionSetId duplicates value on record with id: ${same.Id}`
  );
}

function inactiveOwner(tx: Transaction, { plan, values, old }: WorkRow): ErrorDetail | undefined {
  const owner = values['OwnerId'];
  if (!plan.hasOwner || typeof owner !== 'string' || owner === old?.['OwnerId'] || !owner.startsWith('005'))
    return undefined;
  const user = tx.record(tx.plan('User'), owner);
  if (user === undefined || user['IsActive'] === true) return undefined;
  const message = `operation performed with inactive user [${owner.slice(0, 15)}] as owner of ${plan.object.label.toLowerCase()}`;
  return detail('INACTIVE_OWNER_OR_USER', message, ['OwnerId']);
}
