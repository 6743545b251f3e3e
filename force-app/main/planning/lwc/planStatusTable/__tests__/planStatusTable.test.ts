import type { StatusRow } from 'c/planStatus';
import PlanStatusTable, { PAGE } from 'c/planStatusTable';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { row, unplanned } from 'test/planBoard';

const show = (rows: readonly StatusRow[], values = {}): Promise<Mounted<PlanStatusTable>> =>
  mount('c-plan-status-table', PlanStatusTable, { rows, today: '2026-06-15', label: 'Plan status', ...values });
const cells = (table: HTMLElement): string[][] =>
  allInside(table, 'tbody tr').map((line) =>
    [...line.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
  );
const accounts = (table: HTMLElement): (string | null)[] =>
  allInside(table, 'tbody th a[data-object="Account"]').map(({ textContent }) => textContent);

describe('c-plan-status-table', () => {
  it('says how each plan stands, what needs the user first, and what is missing as missing', async () => {
    const table = await show([
      row('Northfield', { nextReviewDue: '2026-06-21', score: 61.4, kept: 18, due: 21, completeness: 87.5 }),
      row('Caldera', { nextReviewDue: '2026-05-27', score: null }),
      unplanned('Bluewater', { tierLabel: null, owner: null, withoutPlanSince: '2026-05-01' })
    ]);

    expect(cells(table)).toEqual([
      ['Caldera2026 plan', 'Tier 2', 'Active', 'Overdue 19 d', '80 %', 'not assessed', '–', 'Dara Quinn'],
      ['Northfield2026 plan', 'Tier 2', 'Active', 'Due in 6 d', '88 %', '61', '18/21', 'Dara Quinn'],
      ['Bluewater', '–', 'No active plan', 'Not started', '–', '60', '–', 'No owner']
    ]);
    await expect(table).toBeAccessible();
  });

  it.each([
    [
      { status: 'In review', submittedOn: '2026-06-10T09:00:00Z' },
      false,
      'Awaiting approval',
      'Sent for approval 5 days ago'
    ],
    [
      { status: 'In review', submittedOn: '2026-06-10T09:00:00Z' },
      true,
      'Awaiting you',
      'Sent for approval 5 days ago'
    ],
    [{ status: 'Draft', returnReason: 'Say why.' }, false, 'Sent back', 'Say why.'],
    [{ status: 'Approved' }, false, 'Not started', ''],
    [{ nextReviewDue: null }, false, 'Not scheduled', ''],
    [{ nextReviewDue: '2026-06-15' }, false, 'Due today', 'Next review on June 15, 2026'],
    [{ nextReviewDue: '2026-08-15' }, false, 'On cadence', 'Next review on August 15, 2026'],
    [{ nextReviewDue: '2026-06-14' }, false, 'Overdue 1 d', 'Was due on June 14, 2026']
  ] as const)('says the review in words: %j', async (values, canApprove, text, title) => {
    const table = await show([row('A', values)], { canApprove });
    const pill = inside(table, '.pill');

    expect([pill.textContent, pill.title]).toEqual([text, title]);
  });

  it('sorts by a column, turns it round, and goes back to what needs the user', async () => {
    const table = await show([
      row('Low', { score: 20, nextReviewDue: '2026-06-01' }),
      row('High', { score: 80 }),
      row('Unknown', { score: null })
    ]);
    const sorted = collect(table, 'sort');
    const header = inside(table, '[data-column="score"]');

    header.click();
    await flush();
    expect(accounts(table)).toEqual(['High', 'Low', 'Unknown']);
    expect(header.parentElement?.getAttribute('aria-sort')).toBe('descending');
    header.click();
    await flush();
    expect(accounts(table)).toEqual(['Low', 'High', 'Unknown']);
    inside(table, '[data-column="account"]').click();
    await flush();
    expect(accounts(table)).toEqual(['High', 'Low', 'Unknown']);
    table.sortByNeed();
    await flush();

    expect(accounts(table)[0]).toBe('Low');
    expect(allInside(table, '[aria-sort="ascending"],[aria-sort="descending"]')).toHaveLength(0);
    expect(sorted).toEqual([{ column: 'score' }, { column: 'score' }, { column: 'account' }, { column: null }]);
  });

  it('opens the account, and the plan where there is one', async () => {
    const plan = row('A');
    const table = await show([plan, unplanned('B')]);
    const opened = collect(table, 'open');

    allInside(table, 'tbody a').forEach((link) => link.click());

    expect(opened).toEqual([
      { id: 'account of B', objectApiName: 'Account' },
      { id: 'account of A', objectApiName: 'Account' },
      { id: plan.id, objectApiName: 'AccountPlan__c' }
    ]);
    expect(inside(table, '.sub').getAttribute('aria-label')).toBe('2026 plan of A');
  });

  it('shows a page at a time, and the first one of other rows', async () => {
    const rows = Array.from({ length: PAGE + 3 }, (_, index) => row(`A${index}`));
    const table = await show(rows);
    expect(allInside(table, 'tbody tr')).toHaveLength(PAGE);
    expect(inside<HTMLElement & { label: string }>(table, '[data-action="more"]').label).toBe('Show 3 more');

    inside(table, '[data-action="more"]').click();
    await flush();
    expect(allInside(table, 'tbody tr')).toHaveLength(PAGE + 3);
    expect(allInside(table, '[data-action="more"]')).toHaveLength(0);
    table.rows = [...rows];
    await flush();

    expect(allInside(table, 'tbody tr')).toHaveLength(PAGE);
  });

  it('is an empty table without rows', async () => {
    const table = await show([]);

    expect(textOf(table)).toContain('Strategy map');
    await expect(table).toBeAccessible();
  });
});
