import TierDecisionModal from 'c/tierDecisionModal';
import { decisionOf, tierAccount } from 'test/accountTiers';
import { allInside, flush, inside, mount } from 'test/mount';

jest.mock('@salesforce/customPermission/ApproveTier', () => ({ default: true, __esModule: true }), { virtual: true });
jest.mock('@salesforce/customPermission/ApproveTier1', () => ({ default: true, __esModule: true }), { virtual: true });

describe('c-tier-decision-modal for an executive', () => {
  it('approves tier 1', async () => {
    const save = jest.fn(() => Promise.resolve());
    const decision = decisionOf({ status: 'Proposed', tier: 'Tier 1', recommended: 'Tier 1' });
    const dialog = await mount('c-tier-decision-modal', TierDecisionModal, { account: tierAccount(), decision, save });

    inside(dialog, '[data-action="save"]').click();
    await flush();

    expect(save.mock.calls).toEqual([[{ status: 'Approved', returnReason: null }]]);
    expect(allInside(dialog, '[data-notice]')).toHaveLength(0);
  });
});
