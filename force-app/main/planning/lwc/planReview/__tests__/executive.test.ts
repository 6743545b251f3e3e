import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import PlanReview from 'c/planReview';
import { flush, inside, mount } from 'test/mount';
import { coreAnswer, planNode, value } from 'test/planPage';
import { REVIEW_ID, reviewAnswer, reviewInfos, reviewSideAnswer } from 'test/reviewPage';

jest.mock('@salesforce/customPermission/ApproveAccountPlan', () => ({ default: true, __esModule: true }), {
  virtual: true
});

const wire = graphql as unknown as {
  emit(value: unknown, filter: (config: { readonly query?: { readonly text: string } }) => boolean): void;
};
const infos = getObjectInfos as unknown as { emit(value: unknown): void };
const emit = (name: string, data: unknown): void =>
  wire.emit({ data }, ({ query }) => query?.text.includes(`query ${name}(`) === true);

describe('c-plan-review for an executive', () => {
  it('lets the plan be approved', async () => {
    const page = await mount('c-plan-review', PlanReview, { recordId: REVIEW_ID });
    infos.emit(reviewInfos());
    emit('planReview', reviewAnswer());
    await flush();
    emit('planCore', coreAnswer(planNode({ Status__c: value('In review') })));
    emit('reviewSide', reviewSideAnswer());
    await flush();

    expect(inside<HTMLElement & { canApprove: boolean }>(page, 'c-review-decision').canApprove).toBe(true);
    await expect(page).toBeAccessible();
  });
});
