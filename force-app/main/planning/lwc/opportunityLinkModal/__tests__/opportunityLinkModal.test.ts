import { graphql } from 'lightning/graphql';

import OpportunityLinkModal, { MOST_AT_ONCE } from 'c/opportunityLinkModal';
import { pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { TODAY, objective } from 'test/planWork';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown): void };
const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });
const node = (index: number): unknown => ({
  node: {
    Id: `006${index}`,
    Name: value(`Opportunity ${index}`),
    StageName: { value: 'Qualification', displayValue: 'Qualifying' },
    Amount: index === 0 ? null : value(1_400_000),
    CloseDate: value('2026-09-01')
  }
});
const saving = () => jest.fn((_choice: unknown) => Promise.resolve());

async function show(
  count: number,
  values: Parameters<typeof mount<OpportunityLinkModal>>[2] = {},
  total = count
): Promise<Mounted<OpportunityLinkModal>> {
  const dialog = await mount('c-opportunity-link-modal', OpportunityLinkModal, {
    accountId: '001north',
    objectives: [objective(), objective({ id: 'x', name: 'Dropped', status: 'Dropped' })],
    today: TODAY,
    ...values
  });
  const edges = Array.from({ length: count }, (_, index) => node(index));
  wire.emit({ data: { uiapi: { query: { Opportunity: { totalCount: total, edges } } } }, errors: undefined });
  await flush();
  return dialog;
}
const tick = async (dialog: HTMLElement, index: number): Promise<void> => {
  inside<HTMLInputElement>(dialog, `input[value="006${index}"]`).click();
  await flush();
};

describe('c-opportunity-link-modal', () => {
  it('lists open opportunities that belong to no plan', async () => {
    const dialog = await show(2);

    expect(textOf(dialog)).toContain('Opportunity 0Qualifying · no amount · closes in 3 months');
    expect(textOf(dialog)).toContain('Opportunity 1Qualifying · $1.4M · closes in 3 months');
    await expect(dialog).toBeAccessible();
  });

  it('links what is ticked to an objective, as identified by the plan', async () => {
    const save = saving();
    const dialog = await show(3, { save });

    await tick(dialog, 0);
    await tick(dialog, 2);
    await tick(dialog, 1);
    await tick(dialog, 1);
    expect(inside<HTMLElement & { label: string }>(dialog, '[data-action="save"]').label).toBe('Link 2');
    send(inside(dialog, '[data-field="objective"]'), 'pick', { value: 'a02sites' });
    send(inside(dialog, '[data-field="identified"]'), 'change', { checked: true });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([[{ ids: ['0060', '0062'], objectiveId: 'a02sites', isIdentified: true }]]);
    expect(closed).toHaveLength(1);
  });

  it('offers no objective that was dropped', async () => {
    const dialog = await show(1);
    const select = inside<HTMLElement & { options: readonly unknown[] }>(dialog, '[data-field="objective"]');

    expect(select.options).toEqual([{ value: 'a02sites', label: 'Sites live' }]);
  });

  it('links nothing while nothing is ticked', async () => {
    const save = saving();
    const dialog = await show(1, { save });

    expect(inside<HTMLElement & { disabled: boolean }>(dialog, '[data-action="save"]').disabled).toBe(true);
    await pressSave(dialog);

    expect(save).not.toHaveBeenCalled();
  });

  it('finds by name and stage', async () => {
    const dialog = await show(12);

    type(dialog, '[data-field="search"]', 'opportunity 11');
    await flush();
    expect(allInside(dialog, 'li')).toHaveLength(1);
    type(dialog, '[data-field="search"]', 'nothing such');
    await flush();

    expect(textOf(dialog)).toContain('No matches');
    await expect(dialog).toBeAccessible();
  });

  it('links no more than one save can', async () => {
    const dialog = await show(MOST_AT_ONCE + 1);

    for (let index = 0; index < MOST_AT_ONCE; index += 1) await tick(dialog, index);

    expect(inside<HTMLInputElement>(dialog, `input[value="006${MOST_AT_ONCE}"]`).disabled).toBe(true);
    expect(textOf(dialog)).toContain(`At most ${MOST_AT_ONCE} at once.`);
  });

  it('says what is not listed, and when there is nothing to list', async () => {
    const long = await show(2, {}, 250);
    expect(textOf(long)).toContain('The first 2 of 250 are listed.');
    const none = await show(0);

    expect(textOf(none)).toContain('Every open opportunity of the account belongs to a plan already.');
    await expect(none).toBeAccessible();
  });

  it('says that it is loading, and what failed', async () => {
    const dialog = await mount('c-opportunity-link-modal', OpportunityLinkModal, { accountId: '001north' });
    expect(inside(dialog, '[role="status"]').textContent).toBe('Loading');

    wire.emit({ data: undefined, errors: [{ message: 'Failed to fetch' }] });
    await flush();

    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('stays open with what was ticked when the server refuses', async () => {
    const save = jest.fn(() => Promise.reject(new Error('No.')));
    const dialog = await show(1, { save });
    await tick(dialog, 0);

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(inside<HTMLInputElement>(dialog, 'input[value="0060"]').checked).toBe(true);
  });
});
