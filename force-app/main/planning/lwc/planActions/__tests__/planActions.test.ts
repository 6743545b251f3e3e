import PlanActions, { actionsOf } from 'c/planActions';
import { NO_PLAN_RIGHTS } from 'c/planRights';
import type { PlanStatus } from 'c/planTypes';
import { allInside, collect, inside, mount, send } from 'test/mount';
import { planData, value } from 'test/planPage';

const owner = { ...NO_PLAN_RIGHTS, canSubmit: true, canClose: true, canCreatePlan: true };
const approver = { ...NO_PLAN_RIGHTS, canApprove: true };
const names = (status: PlanStatus, rights = owner, hasReview = true): string[] =>
  actionsOf({ status }, rights, hasReview).map(({ name }) => name);

describe('actionsOf', () => {
  it.each([
    ['Draft', ['send'], []],
    ['In review', ['takeBack'], ['sendBack', 'approve']],
    ['Approved', ['activate'], ['sendBack', 'activate']],
    ['Active', ['close', 'next', 'review'], ['review']],
    ['Closed', ['next'], []]
  ] as const)(
    'offers of a plan that is %s to its owner and to approvers what they may do',
    (status, own, approving) => {
      expect(names(status)).toEqual(own);
      expect(names(status, approver)).toEqual(approving);
      expect(names(status, NO_PLAN_RIGHTS, false)).toEqual([]);
    }
  );

  it('colours one button at most: the one that brings the plan further', () => {
    const both = { ...owner, canApprove: true };
    for (const status of ['Draft', 'In review', 'Approved', 'Active', 'Closed'] as const) {
      const variants = actionsOf({ status }, both, true).map(({ variant }) => variant);
      expect(variants.indexOf('brand')).toBe(variants.length - 1);
    }
  });
});

describe('c-plan-actions', () => {
  const { plan } = planData();

  it('shows the steps as buttons and says which one was chosen', async () => {
    const element = await mount('c-plan-actions', PlanActions, { plan, rights: owner, hasReview: true });
    const acts = collect(element, 'act');

    inside(element, '[data-action="close"]').click();

    expect(acts).toEqual([{ action: 'close' }]);
    expect(allInside(element, 'lightning-button')).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('keeps one button and a menu where there is little room', async () => {
    const element = await mount('c-plan-actions', PlanActions, {
      plan,
      rights: owner,
      hasReview: true,
      isCompact: true
    });
    const acts = collect(element, 'act');

    send(inside(element, 'lightning-button-menu'), 'select', { value: 'next' });

    expect(acts).toEqual([{ action: 'next' }]);
    expect(allInside(element, 'lightning-button').map(({ dataset }) => dataset['action'])).toEqual(['review']);
    expect(allInside(element, 'lightning-menu-item')).toHaveLength(2);
  });

  it('needs no menu for one step', async () => {
    const draft = planData({ Status__c: value('Draft') }).plan;
    const element = await mount('c-plan-actions', PlanActions, { plan: draft, rights: owner, isCompact: true });

    expect(allInside(element, 'lightning-button-menu')).toHaveLength(0);
  });

  it('waits while a step is on its way, and is empty without a plan', async () => {
    const busy = await mount('c-plan-actions', PlanActions, { plan, rights: owner, isBusy: true });
    expect(inside<HTMLElement & { disabled: boolean }>(busy, 'lightning-button').disabled).toBe(true);

    const empty = await mount('c-plan-actions', PlanActions);
    expect(allInside(empty, '*')).toHaveLength(0);
    await expect(empty).toBeAccessible();
  });
});
