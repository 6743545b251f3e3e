import { graphql } from 'lightning/graphql';

import TierApprovals from 'c/tierApprovals';
import { allInside, flush, mount, textOf } from 'test/mount';

jest.mock('@salesforce/customPermission/ApproveTier', () => ({ __esModule: true, default: undefined }), {
  virtual: true
});

const wire = graphql as unknown as { emit(value: unknown): void };

describe('c-tier-approvals for whoever may not decide', () => {
  it('only shows the list and says who decides', async () => {
    const list = await mount('c-tier-approvals', TierApprovals);
    const node = { Id: '1', Account__c: { value: '001' }, Account__r: { Name: { value: 'Meridian' } } };
    wire.emit({ data: { uiapi: { query: { AccountTier__c: { totalCount: 1, edges: [{ node }] } } } } });
    await flush();

    expect(textOf(list)).toContain('Meridian');
    expect(textOf(list)).toContain('Managers and executives decide');
    expect(allInside(list, 'input, [data-action]')).toEqual([]);
    await expect(list).toBeAccessible();
  });
});
