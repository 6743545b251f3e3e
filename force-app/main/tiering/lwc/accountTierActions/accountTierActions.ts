/** What a user can do about the tier of an account; every action answers its sentence, or null when nothing was done. */
import lang from '@salesforce/i18n/lang';
import { updateRecord } from 'lightning/uiRecordApi';
import type { RecordInput } from 'lightning/uiRecordApi';

import { OvertakenError, openDecision } from 'c/accountTierRecords';
import type { AccountTier, Named, TeamMember, TierDecision } from 'c/accountTierRecords';
import { announce, save } from 'c/recordWrites';
import type { Fields } from 'c/recordWrites';
import { exactDateTime } from 'c/relativeDates';
import ReviewModal from 'c/reviewModal';
import SponsorModal from 'c/sponsorModal';
import TeamMemberModal from 'c/teamMemberModal';
import type { NewMember } from 'c/teamMemberModal';
import { format } from 'c/textFormat';
import type { TeamFunction } from 'c/tierPromises';
import TierDecisionModal from 'c/tierDecisionModal';
import type { Verdict } from 'c/tierDecisionModal';
import TierProposalModal from 'c/tierProposalModal';
import type { ProposalSave } from 'c/tierProposalModal';
import { functionName, tierName } from 'c/tierWords';
import type { Tier } from 'c/tierScore';

import { LABELS } from './labels';

const DECISION = 'AccountTier__c';
const MEMBER = 'KeyAccountTeamMember__c';

/** What the panel lends to an action. */
export interface TierSetting {
  readonly account: AccountTier;
  /** Reads the account again; answers what it is now, null when it could not be read. */
  readonly read: () => Promise<AccountTier | null>;
  /** Keeps what the panel shows as it is (true) while a dialog is open, and shows what was read since (false). */
  readonly hold: (isHeld: boolean) => void;
}

// The page changes once the dialog is gone: until then the button that opened it must stay, for the dialog gives the
// keyboard back to it.
async function inDialog(
  { account, read, hold }: TierSetting,
  open: (done: (message: string) => void) => Promise<unknown>
): Promise<string | null> {
  const messages: string[] = [];
  hold(true);
  try {
    await open((message) => messages.push(message));
  } finally {
    hold(false);
  }
  const [message] = messages;
  if (message === undefined) return null;
  await Promise.all([announce([account.accountId]), read()]);
  return message;
}

function inputOf(id: string, fields: Fields): RecordInput['fields'] {
  return { Id: id, ...(fields as RecordInput['fields']) };
}

function updateAccount(account: AccountTier, fields: Fields): Promise<string[]> {
  return save([{ kind: 'update', object: 'Account', id: account.accountId, fields }]);
}

/** Proposes a tier, or keeps a draft, with a dialog. */
export function proposeTier(setting: TierSetting, label: string): Promise<string | null> {
  const { account } = setting;
  return inDialog(setting, (done) =>
    TierProposalModal.open({
      size: 'large',
      label,
      account,
      save: async ({ id, fields }: ProposalSave) => {
        await keep(setting, id, fields);
        const tier = fields['DecidedTier__c'] as Tier | null;
        done(fields['Status__c'] === 'Draft' ? LABELS.saved : format(LABELS.sent, tierName(tier), account.accountName));
      }
    })
  );
}

// A second proposal is refused by the server, and so is writing over one that has changed since it was read.
async function keep({ account, read }: TierSetting, id: string | null, fields: Fields): Promise<void> {
  const before = openDecision(account);
  try {
    if (id === null) {
      await save([{ kind: 'create', object: DECISION, fields: { Account__c: account.accountId, ...fields } }]);
    } else await updateRecord({ fields: inputOf(id, fields) }, { ifUnmodifiedSince: before?.modifiedOn ?? '' });
  } catch (error) {
    const after = await read();
    const now = after === null ? null : openDecision(after);
    if (after !== null && hasChanged(before, now)) {
      throw new OvertakenError(
        format(LABELS.proposalChanged, now?.modifiedBy ?? LABELS.somebody, exactDateTime(now?.modifiedOn ?? null, lang))
      );
    }
    throw error;
  }
}

// Moments are kept in whole seconds, so two changes may share one; the status tells most of those apart.
function hasChanged(before: TierDecision | null, now: TierDecision | null): boolean {
  return before?.id !== now?.id || before?.modifiedOn !== now?.modifiedOn || before?.status !== now?.status;
}

/** Makes a draft of a proposal again. */
export async function takeBack({ account, read }: TierSetting, decision: TierDecision): Promise<string> {
  await save([{ kind: 'update', object: DECISION, id: decision.id, fields: { Status__c: 'Draft' } }]);
  await Promise.all([announce([account.accountId]), read()]);
  return LABELS.takenBack;
}

/** Reads a proposal, and approves it or sends it back, with a dialog. */
export function decideTier(setting: TierSetting, decision: TierDecision, label: string): Promise<string | null> {
  const { account } = setting;
  return inDialog(setting, (done) =>
    TierDecisionModal.open({
      size: 'medium',
      label,
      account,
      decision,
      save: async (verdict: Verdict) => {
        await settle(setting, decision, verdict);
        done(
          verdict.status === 'Approved'
            ? format(LABELS.approved, account.accountName, tierName(decision.tier))
            : format(LABELS.returned, decision.proposedBy ?? LABELS.somebody)
        );
      }
    })
  );
}

// The platform refuses the save where the record has changed since it was read. Whatever the reason of a refusal is,
// the record is read again: if it is not the proposal that the user saw, that is what the user needs to know.
async function settle({ read }: TierSetting, decision: TierDecision, verdict: Verdict): Promise<void> {
  const { status, returnReason } = verdict;
  const fields = { Status__c: status, ...(returnReason === null ? {} : { ReturnReason__c: returnReason }) };
  try {
    await updateRecord({ fields: inputOf(decision.id, fields) }, { ifUnmodifiedSince: decision.modifiedOn });
  } catch (error) {
    const after = await read();
    const now = after?.decisions.find(({ id }) => id === decision.id) ?? null;
    if (after !== null && hasChanged(decision, now)) throw new OvertakenError(whatHappened(now));
    throw error;
  }
}

function whatHappened(now: TierDecision | null): string {
  if (now === null) return LABELS.gone;
  const words = { Approved: LABELS.approvedBy, 'Sent back': LABELS.returnedBy }[now.status as string];
  const who = (now.status === 'Approved' ? now.approver : now.modifiedBy) ?? LABELS.somebody;
  return format(words ?? LABELS.changedBy, who, exactDateTime(now.modifiedOn, lang));
}

/** Names the executive sponsor, with a dialog. */
export function nameSponsor(setting: TierSetting, label: string): Promise<string | null> {
  const { account } = setting;
  return inDialog(setting, (done) =>
    SponsorModal.open({
      size: 'small',
      label,
      sponsor: account.sponsor,
      save: async (sponsor: Named) => {
        await updateAccount(account, { ExecutiveSponsor__c: sponsor.id });
        done(format(LABELS.named, sponsor.name));
      }
    })
  );
}

/** Adds a colleague to the team, with a dialog; `missing` is the function that nobody covers. */
export function addMember(setting: TierSetting, label: string, missing: TeamFunction | null): Promise<string | null> {
  const { account } = setting;
  return inDialog(setting, (done) =>
    TeamMemberModal.open({
      size: 'small',
      label,
      teamFunction: missing,
      isDedicated: account.policy?.isTeamDedicated ?? false,
      save: async ({ userId, name, teamFunction, isDedicated }: NewMember) => {
        const fields = {
          Account__c: account.accountId,
          User__c: userId,
          Function__c: teamFunction,
          IsDedicated__c: isDedicated
        };
        await save([{ kind: 'create', object: MEMBER, fields }]);
        done(format(LABELS.added, name, functionName(teamFunction)));
      }
    })
  );
}

/** Ends a membership; the member stays in the history. */
export async function removeMember({ account, read }: TierSetting, member: TeamMember): Promise<string> {
  await save([{ kind: 'update', object: MEMBER, id: member.id, fields: { IsActive__c: false } }]);
  await Promise.all([announce([account.accountId]), read()]);
  return format(LABELS.memberLeft, member.name, functionName(member.teamFunction));
}

/** Records a plan review, with a dialog. */
export function recordReview(setting: TierSetting, label: string): Promise<string | null> {
  return inDialog(setting, (done) =>
    ReviewModal.open({
      size: 'small',
      label,
      save: async (day: string) => {
        await updateAccount(setting.account, { LastReviewOn__c: day });
        done(LABELS.recorded);
      }
    })
  );
}
