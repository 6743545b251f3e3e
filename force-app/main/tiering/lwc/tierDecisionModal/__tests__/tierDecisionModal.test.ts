import { OvertakenError } from 'c/accountTierRecords';
import TierDecisionModal from 'c/tierDecisionModal';
import type { Verdict } from 'c/tierDecisionModal';
import { decisionOf, inForceModel, tierAccount } from 'test/accountTiers';
import { type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

jest.mock('@salesforce/customPermission/ApproveTier', () => ({ default: true, __esModule: true }), { virtual: true });
jest.mock('@salesforce/customPermission/ApproveTier1', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});

const proposal = decisionOf({ id: 'p', status: 'Proposed', approver: null, approvedOn: null });
type Save = (verdict: Verdict) => Promise<void>;

function show(
  decision = proposal,
  save: Save = () => Promise.resolve(),
  account = tierAccount()
): Promise<Mounted<TierDecisionModal>> {
  return mount('c-tier-decision-modal', TierDecisionModal, { account, decision, save });
}
const press = async (dialog: HTMLElement, action: string): Promise<void> => {
  inside(dialog, `[data-action="${action}"]`).click();
  await flush();
};
const isDisabled = (dialog: HTMLElement, action: string): boolean =>
  inside<HTMLElement & { disabled: boolean }>(dialog, `[data-action="${action}"]`).disabled;

describe('c-tier-decision-modal', () => {
  it('shows the proposal with its evidence, and approves', async () => {
    const save = jest.fn<Promise<void>, [Verdict]>(() => Promise.resolve());
    const dialog = await show({ ...proposal, buyingCulture: 'Mixed', closedRevenue: 1200 }, save);

    expect(textOf(dialog)).toContain('Dara Quinn proposes Tier 2');
    expect(textOf(dialog)).toContain('The account is not tiered yet.');
    expect(textOf(dialog)).toContain('Buying culture: Mixed.');
    expect(textOf(dialog)).toContain('Won in the last four full quarters: $1,200.');
    await press(dialog, 'save');

    expect(save.mock.calls).toEqual([[{ status: 'Approved', returnReason: null }]]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('shows why the proposal goes against the recommendation', async () => {
    const dialog = await show({ ...proposal, tier: 'Tier 3', reason: 'It shrinks.' });
    const unscored = await show({ ...proposal, recommended: null, reason: 'Known.' });

    expect(textOf(dialog)).toContain('The score recommends Tier 2. Reason given:It shrinks.');
    expect(textOf(unscored)).toContain('The score recommends no tier. Reason given:Known.');
  });

  it('sends back with a reason only', async () => {
    const save = jest.fn<Promise<void>, [Verdict]>(() => Promise.resolve());
    const dialog = await show(proposal, save);

    await press(dialog, 'return');
    expect(textOf(dialog)).toContain('Say what is to be mended');
    expect(save).not.toHaveBeenCalled();
    await expect(dialog).toBeAccessible();
    type(dialog, '[data-field="return"]', ' Rate access. ');
    await press(dialog, 'return');

    expect(save.mock.calls).toEqual([[{ status: 'Sent back', returnReason: 'Rate access.' }]]);
  });

  it('leaves tier 1 to an executive', async () => {
    const tier1 = { ...proposal, tier: 'Tier 1' as const };
    const dialog = await show(tier1);

    expect(isDisabled(dialog, 'save')).toBe(true);
    expect(isDisabled(dialog, 'return')).toBe(false);
    expect(textOf(dialog)).toContain('Tier 1 is approved by an executive.');
  });

  it('does not approve what a former model scored', async () => {
    const dialog = await show({ ...proposal, model: { ...inForceModel, name: 'Old', isActive: false } });

    expect(isDisabled(dialog, 'save')).toBe(true);
    expect(textOf(dialog)).toContain('“Old”, by which this was scored, is no longer in force.');
  });

  it('keeps what was typed when the server refuses', async () => {
    const dialog = await show(proposal, () => Promise.reject(new Error('No.')));
    type(dialog, '[data-field="return"]', 'Rate access.');

    await press(dialog, 'return');

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(inside<HTMLElement & { value: string }>(dialog, '[data-field="return"]').value).toBe('Rate access.');
    expect(closed).toHaveLength(0);
    await expect(dialog).toBeAccessible();
  });

  it('says what somebody else did meanwhile, and offers nothing more', async () => {
    const dialog = await show(proposal, () => Promise.reject(new OvertakenError('Victor approved this.')));

    await press(dialog, 'save');

    expect(inside(dialog, '[data-notice="overtaken"]').textContent).toBe('Victor approved this.');
    expect(allInside(dialog, '[data-action]')).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(0);
    await expect(dialog).toBeAccessible();
  });
});
