import LightningConfirm from 'lightning/confirm';
import { updateRecord } from 'lightning/uiRecordApi';

import { completeness } from 'c/planCompleteness';
import { PlanOvertakenError, activate, approve, closePlan, sendBack, sendForApproval, takeBack } from 'c/planLifecycle';
import type { LifeSetting } from 'c/planLifecycle';
import { mapOf } from 'c/planRecords';
import type { MapState } from 'c/planRecords';
import { answerModals, opened } from 'test/lightning/modal';
import { PLAN_ID, planData, value } from 'test/planPage';

const confirm = jest.fn<Promise<boolean>, [{ readonly message: string }]>(() => Promise.resolve(true));
LightningConfirm.open = confirm;
const update = updateRecord as unknown as jest.Mock<Promise<unknown>, unknown[]>;
const modifiedOn = '2026-06-01T08:00:00.000Z';
const read = jest.fn((): Promise<MapState | null> => Promise.resolve(null));

function setting(plan = {}, values: Partial<LifeSetting> = {}): LifeSetting {
  const data = planData(plan);
  return {
    plan: data.plan,
    completeness: completeness(data.plan, data.objectives),
    openCommitments: 2,
    modifiedOn,
    read,
    ...values
  };
}
const sent = (): unknown[][] => update.mock.calls.map(([input]) => [(input as { fields: unknown }).fields]);
const pressing =
  (text: string) =>
  async (options: { readonly save: (text: string) => Promise<void> }): Promise<void> =>
    options.save(text);

describe('c-plan-lifecycle', () => {
  it('asks before a plan with gaps is sent, and sends it', async () => {
    confirm.mockResolvedValueOnce(false).mockResolvedValueOnce(true);

    expect(await sendForApproval(setting())).toBeNull();
    expect(confirm.mock.calls[0]?.[0].message).toContain('is 27 % filled. Still missing: Customer’s why, ');
    expect(update).not.toHaveBeenCalled();
    expect(await sendForApproval(setting())).toBe('Sent for approval');

    expect(sent()).toEqual([[{ Id: PLAN_ID, Status__c: 'In review' }]]);
    expect(update.mock.calls[0]?.[1]).toEqual({ ifUnmodifiedSince: modifiedOn });
  });

  it('sends a complete plan without asking', async () => {
    const filled = { percent: 100, filled: 15, total: 15, missing: [] } as const;

    expect(await sendForApproval(setting({}, { completeness: filled }))).toBe('Sent for approval');

    expect(confirm).not.toHaveBeenCalled();
  });

  it.each([
    [takeBack, 'Draft', 'The plan is a draft again'],
    [approve, 'Approved', 'Plan approved'],
    [activate, 'Active', 'The plan is active']
  ])('takes a step', async (step, status, message) => {
    expect(await step(setting())).toBe(message);
    expect(sent()).toEqual([[{ Id: PLAN_ID, Status__c: status }]]);
  });

  it('sends back with a reason', async () => {
    answerModals(pressing('The vision is missing.'));

    expect(await sendBack(setting())).toBe('Sent back to Dara Quinn');
    expect(sent()).toEqual([[{ Id: PLAN_ID, Status__c: 'Draft', ReturnReason__c: 'The vision is missing.' }]]);
    expect(opened[0]?.options).toMatchObject({ step: 'return', owner: 'Dara Quinn' });
  });

  it('closes with what was learned', async () => {
    answerModals(pressing('Begin with nursing.'));

    expect(await closePlan(setting({ Owner: null }))).toBe('The plan is closed');
    expect(sent()).toEqual([[{ Id: PLAN_ID, Status__c: 'Closed', ClosingNote__c: 'Begin with nursing.' }]]);
    expect(opened[0]?.options).toMatchObject({ step: 'close', owner: 'the owner', openCommitments: 2 });
  });

  it('does nothing when the dialog is left', async () => {
    expect(await closePlan(setting())).toBeNull();
    expect(update).not.toHaveBeenCalled();
  });

  it.each([
    ['in another second', { LastModifiedDate: value('2026-06-01T08:05:00.000Z') }],
    ['within the second', { Status__c: value('Draft') }]
  ])('says who was faster (%s)', async (_words, now) => {
    update.mockRejectedValueOnce({ status: 412 });
    read.mockResolvedValueOnce(mapOf(planData(now).plan));

    const failure = approve(setting());

    await expect(failure).rejects.toThrow(PlanOvertakenError);
    await expect(failure).rejects.toThrow(/^Dara Quinn changed the plan .* Nothing was saved/);
  });

  it.each([
    ['is as it was', (): MapState | null => mapOf(planData().plan)],
    ['cannot be read', () => null]
  ])('hands on the reason where the plan %s', async (_words, now) => {
    const refusal = { status: 400, body: { message: 'You may not approve account plans.' } };
    update.mockRejectedValueOnce(refusal);
    read.mockResolvedValueOnce(now());

    await expect(approve(setting())).rejects.toBe(refusal);
  });
});
