import { NO_PLAN_RIGHTS, mayWritePlans, planRightsOf } from 'c/planRights';
import type { Asker, ObjectInfos } from 'c/planRights';
import type { PlanRights } from 'c/planTypes';
import { ME, objectInfos, planData, value } from 'test/planPage';

const all = objectInfos({ write: true }) as ObjectInfos;
const none = objectInfos({ write: false }) as ObjectInfos;
const me: Asker = { userId: ME, isApprover: false, isOwnersManager: false, hasAsked: false };
const other: Asker = { ...me, userId: '005other' };
const rights = (infos: ObjectInfos, who: Asker, plan = {}): PlanRights => planRightsOf(infos, planData(plan).plan, who);
const given = (of: PlanRights): string[] => Object.entries(of).flatMap(([name, may]) => (may === true ? [name] : []));

describe('c-plan-rights', () => {
  it('lets the owner do everything but approve', () => {
    expect(given(rights(all, me))).toEqual(Object.keys(NO_PLAN_RIGHTS).filter((name) => name !== 'canApprove'));
  });

  it.each([
    ['the owner’s manager', { ...other, isOwnersManager: true }],
    ['whoever asked to', { ...other, hasAsked: true }]
  ])('lets %s write', (_words, who) => {
    expect(rights(all, who)).toMatchObject({ canEdit: true, canSubmit: true, canClose: true });
  });

  it('lets others read, and add what hangs on a plan', () => {
    expect(rights(all, other)).toMatchObject({
      canEdit: false,
      canSubmit: false,
      canClose: false,
      canAddCommitment: true,
      canPulse: true
    });
  });

  it('lets approvers approve plans of others without writing in them', () => {
    expect(rights(all, { ...other, isApprover: true })).toMatchObject({ canApprove: true, canEdit: false });
  });

  it('leaves a closed plan as it was, but for a next one and promises that are still to be kept', () => {
    expect(given(rights(all, { ...me, isApprover: true }, { Status__c: value('Closed') }))).toEqual([
      'canCreatePlan',
      'canKeep'
    ]);
  });

  it('gives nothing on objects that may not be written or seen', () => {
    expect(rights(none, me)).toEqual(NO_PLAN_RIGHTS);
    expect(rights({ results: [{ statusCode: 403, result: [] }] }, me)).toEqual(NO_PLAN_RIGHTS);
    expect(mayWritePlans(all)).toBe(true);
    expect(mayWritePlans(none)).toBe(false);
  });
});
