import TierHistory from 'c/tierHistory';
import { decisionOf } from 'test/accountTiers';
import { allInside, collect, inside, mount, textOf } from 'test/mount';

const current = decisionOf({ id: 'now', reason: 'Merger.', tier: 'Tier 1' });
const former = decisionOf({ id: 'then', status: 'Superseded', tier: 'Tier 3', score: null, recommended: null });
const back = decisionOf({
  id: 'back',
  status: 'Sent back',
  tier: null,
  model: null,
  returnReason: 'Rate access.',
  approver: null,
  approvedOn: null,
  effectiveOn: null
});

describe('c-tier-history', () => {
  it('tells of each decision its status, score, model, people and days', async () => {
    const history = await mount('c-tier-history', TierHistory, { decisions: [back, current, former] });

    expect(inside(history, '[data-decision="now"]').textContent).toMatch(
      /Tier 1.*Approved.*Score 50 by “In force”.*Tier 2 recommended; reason: Merger\..*Proposed by Dara Quinn, .*Approved by Ines Marlow, .*In effect from March 1, 2026/s
    );
    expect(inside(history, '[data-decision="then"]').textContent).toMatch(
      /Tier 3.*Superseded.*No score, model “In force”/s
    );
    expect(inside(history, '[data-decision="back"]').textContent).toMatch(
      /No tier chosen.*Sent back.*No model.*Sent back: Rate access\./s
    );
    await expect(history).toBeAccessible();
  });

  it('opens the record of a decision', async () => {
    const history = await mount('c-tier-history', TierHistory, { decisions: [current, former] });
    const opens = collect(history, 'open');

    inside(history, '[data-id="then"]').click();

    expect(opens).toEqual([{ id: 'then' }]);
    expect(inside(history, '[data-id="then"]').getAttribute('aria-label')).toBe(
      'Open the record of Tier 3, Superseded'
    );
  });

  it('says how many were not read', async () => {
    const history = await mount('c-tier-history', TierHistory, { decisions: [current], unread: 7 });

    expect(textOf(history)).toContain('7 older decisions are not shown here.');
  });

  it('is empty without decisions', async () => {
    const history = await mount('c-tier-history', TierHistory);

    expect(allInside(history, 'li')).toHaveLength(0);
  });
});
