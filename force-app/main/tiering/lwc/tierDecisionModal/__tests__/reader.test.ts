import TierDecisionModal from 'c/tierDecisionModal';
import { decisionOf, tierAccount } from 'test/accountTiers';
import { allInside, mount, textOf } from 'test/mount';

jest.mock('@salesforce/customPermission/ApproveTier', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});

describe('c-tier-decision-modal for somebody who does not decide', () => {
  it('shows the proposal without any decision to take', async () => {
    const decision = decisionOf({ status: 'Proposed', tier: 'Tier 1' });
    const dialog = await mount('c-tier-decision-modal', TierDecisionModal, { account: tierAccount(), decision });

    expect(textOf(dialog)).toContain('Dara Quinn proposes Tier 1');
    expect(allInside(dialog, '[data-action]')).toHaveLength(0);
    expect(allInside(dialog, '[data-notice]')).toHaveLength(0);
    await expect(dialog).toBeAccessible();
  });
});
