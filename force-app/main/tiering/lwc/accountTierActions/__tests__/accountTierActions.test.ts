import { executeMutation } from 'lightning/graphql';
import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';

import { addMember, decideTier, nameSponsor, proposeTier, recordReview } from 'c/accountTierActions';
import type { TierSetting } from 'c/accountTierActions';
import type { AccountTier } from 'c/accountTierRecords';
import { decisionOf, tierAccount } from 'test/accountTiers';
import { answerModals } from 'test/lightning/modal';

const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [unknown]>;
const update = updateRecord as unknown as jest.Mock;
const notify = notifyRecordUpdateAvailable as unknown as jest.Mock;
const proposal = decisionOf({ id: 'p', status: 'Proposed', modifiedOn: '2026-03-01T09:00:00.000Z' });

interface Watched extends TierSetting {
  readonly held: readonly boolean[];
  readonly reads: () => number;
}
function settingOf(account: AccountTier, after: AccountTier | null = account): Watched {
  const held: boolean[] = [];
  let reads = 0;
  return {
    account,
    held,
    reads: () => reads,
    hold: (isHeld) => held.push(isHeld),
    read: () => {
      reads += 1;
      return Promise.resolve(after);
    }
  };
}
/** Lets the next dialog save something; answers what its save came to. */
function saveInDialog(saved: unknown): { error: unknown } {
  const outcome: { error: unknown } = { error: null };
  answerModals(async (options: { save: (given: unknown) => Promise<void> }) => {
    await options.save(saved).catch((error: unknown) => {
      outcome.error = error;
    });
  });
  return outcome;
}

describe('accountTierActions', () => {
  it('makes a decision, holds the panel meanwhile, and tells the page afterwards', async () => {
    const setting = settingOf(tierAccount());
    saveInDialog({ id: null, fields: { Status__c: 'Proposed', DecidedTier__c: 'Tier 2' } });

    expect(await proposeTier(setting, 'Propose')).toBe('Tier 2 proposed for Northfield');
    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { AccountTier__c: { Account__c: '001000000000001AAA', Status__c: 'Proposed' } } }
    });
    expect(setting.held).toEqual([true, false]);
    expect(setting.reads()).toBe(1);
    expect(notify.mock.calls).toEqual([[[{ recordId: '001000000000001AAA' }]]]);
  });

  it('writes over a draft only where nobody else has changed it', async () => {
    const draft = decisionOf({ id: 'd', status: 'Draft' });
    const setting = settingOf(tierAccount({ decisions: [draft] }));
    saveInDialog({ id: 'd', fields: { Status__c: 'Draft' } });

    expect(await proposeTier(setting, 'Propose')).toBe('Draft saved');
    expect(update.mock.calls).toEqual([
      [{ fields: { Id: 'd', Status__c: 'Draft' } }, { ifUnmodifiedSince: draft.modifiedOn }]
    ]);
  });

  it('says nothing when the user thought better of it', async () => {
    const setting = settingOf(tierAccount());

    expect(await proposeTier(setting, 'Propose')).toBeNull();
    expect(setting.reads()).toBe(0);
    expect(notify).not.toHaveBeenCalled();
  });

  it('tells of a proposal that somebody else made meanwhile', async () => {
    const theirs = decisionOf({
      id: 't',
      status: 'Proposed',
      modifiedBy: 'Jon Pell',
      modifiedOn: '2026-03-02T09:00:00Z'
    });
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'duplicate value' }] });
    const outcome = saveInDialog({ id: null, fields: { Status__c: 'Proposed', DecidedTier__c: 'Tier 2' } });

    expect(await proposeTier(settingOf(tierAccount(), tierAccount({ decisions: [theirs] })), 'Propose')).toBeNull();
    expect(String(outcome.error)).toMatch(/Jon Pell changed the proposal for this account on /);
  });

  it('approves, and sends back with the reason', async () => {
    const setting = settingOf(tierAccount({ decisions: [proposal] }));
    saveInDialog({ status: 'Approved', returnReason: null });
    expect(await decideTier(setting, proposal, 'Decide')).toBe('Northfield is Tier 2 now');
    saveInDialog({ status: 'Sent back', returnReason: 'Rate access.' });
    expect(await decideTier(setting, proposal, 'Decide')).toBe('Sent back to Dara Quinn');

    expect(update.mock.calls).toEqual([
      [{ fields: { Id: 'p', Status__c: 'Approved' } }, { ifUnmodifiedSince: proposal.modifiedOn }],
      [
        { fields: { Id: 'p', Status__c: 'Sent back', ReturnReason__c: 'Rate access.' } },
        { ifUnmodifiedSince: proposal.modifiedOn }
      ]
    ]);
  });

  it.each([
    [{ ...proposal, status: 'Approved', approver: 'Victor' }, /^OvertakenError: Victor approved this proposal on /],
    [{ ...proposal, status: 'Sent back', modifiedBy: 'Victor' }, /Victor sent this proposal back on /],
    [{ ...proposal, status: 'Draft', modifiedBy: null }, /Somebody changed this proposal on /]
  ] as const)('says what happened when somebody was faster', async (now, words) => {
    update.mockRejectedValueOnce(new Error('Modified.'));
    const after = tierAccount({ decisions: [{ ...now, modifiedOn: '2026-03-02T09:00:00Z' }] });
    const outcome = saveInDialog({ status: 'Approved', returnReason: null });

    expect(await decideTier(settingOf(tierAccount(), after), proposal, 'Decide')).toBeNull();
    expect(String(outcome.error)).toMatch(words);
  });

  it('notices a change within the same second by its status', async () => {
    update.mockRejectedValueOnce(new Error('Not so.'));
    const after = tierAccount({ decisions: [{ ...proposal, status: 'Sent back', modifiedBy: 'Victor' }] });
    const outcome = saveInDialog({ status: 'Approved', returnReason: null });
    await decideTier(settingOf(tierAccount(), after), proposal, 'Decide');

    expect(String(outcome.error)).toMatch(/Victor sent this proposal back on /);
  });

  it('says when the proposal is gone', async () => {
    update.mockRejectedValueOnce(new Error('Gone.'));
    const outcome = saveInDialog({ status: 'Approved', returnReason: null });
    await decideTier(settingOf(tierAccount()), proposal, 'Decide');

    expect(String(outcome.error)).toMatch(/This proposal is no longer there/);
  });

  it('hands on any other refusal', async () => {
    const refusal = new Error('Ask an executive.');
    update.mockRejectedValueOnce(refusal);
    const outcome = saveInDialog({ status: 'Approved', returnReason: null });
    await decideTier(settingOf(tierAccount({ decisions: [proposal] })), proposal, 'Decide');

    expect(outcome.error).toBe(refusal);
  });

  it('names a sponsor, staffs the team and records a review', async () => {
    const setting = settingOf(tierAccount());
    saveInDialog({ id: '005v', name: 'Victor' });
    expect(await nameSponsor(setting, 'Sponsor')).toBe('Victor is executive sponsor');
    saveInDialog({ userId: '005j', name: 'Jon', teamFunction: 'Market access', isDedicated: true });
    expect(await addMember(setting, 'Add', null)).toBe('Jon is on the team for Market access');
    saveInDialog('2026-05-01');
    expect(await recordReview(setting, 'Review')).toBe('Plan review recorded');

    const writes = mutation.mock.calls.map(([request]) => (request as { variables: { w0: unknown } }).variables.w0);
    expect(writes).toEqual([
      { Id: '001000000000001AAA', Account: { ExecutiveSponsor__c: '005v' } },
      {
        KeyAccountTeamMember__c: {
          Account__c: '001000000000001AAA',
          User__c: '005j',
          Function__c: 'Market access',
          IsDedicated__c: true
        }
      },
      { Id: '001000000000001AAA', Account: { LastReviewOn__c: '2026-05-01' } }
    ]);
  });
});
