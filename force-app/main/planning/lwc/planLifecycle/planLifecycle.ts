/** The steps of a plan's life; each answers its sentence, or null when nothing was done. */
import lang from '@salesforce/i18n/lang';
import LightningConfirm from 'lightning/confirm';
import { updateRecord } from 'lightning/uiRecordApi';

import type { Completeness } from 'c/planCompleteness';
import PlanReasonModal from 'c/planReasonModal';
import type { MapState } from 'c/planRecords';
import type { Named, Plan, PlanStatus } from 'c/planTypes';
import { partName } from 'c/planWords';
import { exactDateTime } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What the page lends to a step. */
export interface LifeSetting {
  readonly plan: Plan;
  readonly completeness: Completeness;
  readonly openCommitments: number;
  /** When the plan was changed last, as far as the user has seen it: a moment. */
  readonly modifiedOn: string;
  /** Reads again; answers what the plan is now, null when it could not be read. */
  readonly read: () => Promise<MapState | null>;
}

/** Rejected with when somebody else changed the plan meanwhile; its message says who. */
export class PlanOvertakenError extends Error {
  constructor(who: Named | null, moment: string) {
    super(format(LABELS.overtaken, who?.name ?? LABELS.somebody, exactDateTime(moment, lang)));
    this.name = 'PlanOvertakenError';
  }
}

/** Sends a draft for approval; asks before when parts of the strategy map are missing. */
export async function sendForApproval(setting: LifeSetting): Promise<string | null> {
  const { percent, missing } = setting.completeness;
  if (missing.length > 0) {
    const message = format(LABELS.sendMissing, percent, missing.map(partName).join(', '));
    if (!(await LightningConfirm.open({ label: LABELS.sendTitle, message }))) return null;
  }
  await move(setting, 'In review');
  return LABELS.sent;
}

/** Makes a draft of a plan that waits for approval. */
export async function takeBack(setting: LifeSetting): Promise<string> {
  await move(setting, 'Draft');
  return LABELS.takenBack;
}

/** Approves a plan. */
export async function approve(setting: LifeSetting): Promise<string> {
  await move(setting, 'Approved');
  return LABELS.approved;
}

/** Sends a plan back with a reason, with a dialog. */
export function sendBack(setting: LifeSetting): Promise<string | null> {
  const owner = setting.plan.owner?.name ?? LABELS.owner;
  return withReason(setting, 'return', async (text) => {
    await move(setting, 'Draft', { ReturnReason__c: text });
    return format(LABELS.returned, owner);
  });
}

/** Puts an approved plan in force. */
export async function activate(setting: LifeSetting): Promise<string> {
  await move(setting, 'Active');
  return LABELS.activated;
}

/** Ends a plan with what was learned, with a dialog. */
export function closePlan(setting: LifeSetting): Promise<string | null> {
  return withReason(setting, 'close', async (text) => {
    await move(setting, 'Closed', { ClosingNote__c: text });
    return LABELS.closed;
  });
}

async function withReason(
  { plan, openCommitments }: LifeSetting,
  step: 'return' | 'close',
  run: (text: string) => Promise<string>
): Promise<string | null> {
  let message: string | null = null;
  await PlanReasonModal.open({
    size: 'small',
    step,
    owner: plan.owner?.name ?? LABELS.owner,
    openCommitments,
    save: async (text: string) => {
      message = await run(text);
    }
  });
  return message;
}

// What is approved, sent back or closed is the plan that the user saw, never one that somebody changed meanwhile.
async function move(
  { plan, modifiedOn, read }: LifeSetting,
  status: PlanStatus,
  fields: Readonly<Record<string, string>> = {}
): Promise<void> {
  try {
    await updateRecord({ fields: { Id: plan.id, Status__c: status, ...fields } }, { ifUnmodifiedSince: modifiedOn });
  } catch (error) {
    const now = await read();
    if (now !== null && (now.modifiedOn !== modifiedOn || now.status !== plan.status)) {
      throw new PlanOvertakenError(now.modifiedBy, now.modifiedOn);
    }
    throw error;
  }
}
