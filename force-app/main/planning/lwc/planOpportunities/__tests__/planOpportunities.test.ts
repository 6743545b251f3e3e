import PlanOpportunities from 'c/planOpportunities';
import type { PlanOpportunity } from 'c/planTypes';
import { TODAY, objective, opportunity } from 'test/planWork';
import { allInside, collect, inside, mount, textOf } from 'test/mount';

const several = [
  opportunity(),
  opportunity({ id: 'known', name: 'Known', identifiedOn: null, amount: 600_000, objectiveId: null }),
  opportunity({ id: 'blank', name: 'Blank', amount: null, createdOn: '2026-05-31', identifiedOn: '2026-05-31' }),
  opportunity({
    id: 'won',
    name: 'Won',
    stage: 'Closed Won',
    amount: 100_000,
    isClosed: true,
    isWon: true,
    closeDate: '2026-05-30'
  }),
  opportunity({ id: 'lost', name: 'Lost', isClosed: true, stage: 'Closed Lost', identifiedOn: null, closeDate: TODAY })
];
const show = (opportunities: readonly PlanOpportunity[] = several, canLink = true) =>
  mount('c-plan-opportunities', PlanOpportunities, {
    opportunities,
    objectives: [objective()],
    today: TODAY,
    canLink
  });
const sum = (element: HTMLElement, key: string): HTMLElement => inside(element, `[data-sum="${key}"]`);

describe('c-plan-opportunities', () => {
  it('keeps the two sums apart, and says what is not in them', async () => {
    const element = await show();

    expect(inside(element, '[data-sum="identified"] [data-figure="amount"]').textContent).toBe('$1.5M');
    expect(sum(element, 'identified').textContent).toContain('3 opportunities');
    expect(sum(element, 'identified').textContent).toContain('1 without an amount, not in the sum');
    expect(inside(element, '[data-sum="inprocess"] [data-figure="amount"]').textContent).toBe('$2M');
    expect(inside(element, '[data-sum="inprocess"] [data-figure="amount"]').title).toBe('$2,000,000');
    expect(textOf(element)).toContain('The two sums are separate');
    await expect(element).toBeAccessible();
  });

  it('breaks each sum down by stage with the age of the oldest', async () => {
    const element = await show();

    const cells = allInside(element, '[data-sum="identified"] tbody tr').map((row) =>
      [...row.children].map(({ textContent }) => textContent)
    );
    expect(cells).toEqual([
      ['Closed Won', '1', '$100K', '31 days'],
      ['Qualification', '2', '$1.4M', '31 days']
    ]);
  });

  it('groups by objective, open ones first, each with stage, age and how it came up', async () => {
    const element = await show();

    const groups = allInside(element, '[data-group]').map(({ dataset }) => dataset['group']);
    expect(groups).toEqual(['a02sites', 'plan']);
    expect(allInside(element, '[data-group="a02sites"] .name').map(({ textContent }) => textContent?.trim())).toEqual([
      'Blank',
      'Infusion centre',
      'Won',
      'Lost'
    ]);
    const row = inside(element, '[data-opportunity="006infusion"]');
    for (const text of ['Qualification', '$1.4M', '31 days old', 'closes in 3 months', 'brought up by the plan']) {
      expect(row.textContent).toContain(text);
    }
    expect(inside(element, '[data-opportunity="known"]').textContent).toContain('known before the plan');
    expect(inside(element, '[data-opportunity="blank"]').textContent).toContain('no amount');
    expect(inside(element, '[data-opportunity="won"]').textContent).toContain('won 2 days ago');
    expect(inside(element, '[data-opportunity="lost"]').textContent).toContain('lost today');
  });

  it('never says 0 for what is unknown', async () => {
    const element = await show([opportunity({ amount: null })]);

    expect(inside(element, '[data-sum="identified"] [data-figure="amount"]').textContent).toBe('no amount');
    expect(textOf(element)).not.toContain('$0');
  });

  it('says which sum has nothing in it', async () => {
    const element = await show([opportunity({ identifiedOn: null })]);

    expect(inside(element, '[data-sum="identified"] [data-figure="amount"]').textContent).toBe('none yet');
    expect(sum(element, 'inprocess').textContent).toContain('1 opportunity');
    await expect(element).toBeAccessible();
  });

  it('opens and unlinks', async () => {
    const element = await show();
    const [opens, unlinks] = [collect(element, 'open'), collect(element, 'unlink')];

    inside(element, '[data-opportunity="won"] [data-action="open"]').click();
    inside(element, '[data-opportunity="won"] [data-action="unlink"]').click();

    expect([opens, unlinks]).toEqual([[{ id: 'won' }], [{ id: 'won' }]]);
  });

  it('unlinks nothing for whoever may not', async () => {
    const element = await show(several, false);

    expect(allInside(element, '[data-action="unlink"]')).toHaveLength(0);
  });

  it('says that nothing is linked', async () => {
    const element = await show([]);

    expect(textOf(element)).toBe('No opportunity is linked to this plan yet.');
    await expect(element).toBeAccessible();
  });
});
