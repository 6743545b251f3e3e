import { executeMutation, graphql } from 'lightning/graphql';

import TierApprovals from 'c/tierApprovals';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

jest.mock('@salesforce/customPermission/ApproveTier', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/ApproveTier1', () => ({ __esModule: true, default: undefined }), {
  virtual: true
});

const wire = graphql as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const refresh = jest.fn(() => Promise.resolve());

const field = (value: unknown): unknown => ({ value });
const proposal = (id: string, values: Record<string, unknown> = {}): unknown => ({
  node: {
    Id: id,
    Account__c: field(`account ${id}`),
    Account__r: { Name: field(`Account ${id}`), Tier__c: field(values['now'] ?? null) },
    Score__c: field('score' in values ? values['score'] : 60),
    RecommendedTier__c: field('Tier 2'),
    DecidedTier__c: field(values['tier'] ?? 'Tier 2'),
    DiffersFromRecommendation__c: field(values['reason'] !== undefined),
    Reason__c: field(values['reason'] ?? null),
    ProposedOn__c: field(values['on'] ?? '2026-01-01T10:00:00.000Z'),
    ProposedBy__r: { Name: field('Dara Quinn') }
  }
});

async function show(edges: readonly unknown[] | null, totalCount = edges?.length): Promise<Mounted<TierApprovals>> {
  const list = await mount('c-tier-approvals', TierApprovals);
  if (edges !== null) wire.emit({ data: { uiapi: { query: { AccountTier__c: { totalCount, edges } } } }, refresh });
  await flush();
  return list;
}
const boxes = (list: HTMLElement): HTMLInputElement[] => allInside(list, 'tbody input');
async function tick(box: HTMLInputElement | undefined, checked = true): Promise<void> {
  if (box === undefined) throw new Error('there is no such box');
  box.checked = checked;
  box.dispatchEvent(new CustomEvent('change'));
  await flush();
}
/** Stubs of base components cannot say whether they are valid. */
async function type(list: HTMLElement, value: string): Promise<void> {
  const reportValidity = (): boolean => value !== '';
  send(Object.assign(inside(list, 'lightning-textarea'), { reportValidity }), 'change', { value });
  await flush();
}
async function act(list: HTMLElement, action: string): Promise<void> {
  inside(list, `[data-action="${action}"]`).click();
  await flush();
  await flush();
}
const done = (...keys: string[]): unknown => ({
  uiapi: Object.fromEntries(keys.map((key) => [key, { Record: { Id: key } }]))
});

beforeEach(() => {
  mutate.mockReset();
  refresh.mockClear();
});

describe('c-tier-approvals', () => {
  it('shows what is proposed, what was recommended and why it differs', async () => {
    const list = await show([
      proposal('1', { tier: 'Tier 1', reason: 'A pilot.', now: 'Tier 3' }),
      proposal('2', { score: null })
    ]);
    const [first, second] = allInside(list, 'tbody tr').map((row) => row.textContent ?? '');

    for (const text of [
      'Account 1',
      'Now Tier 3',
      '60.00',
      'Tier 1',
      'Not as recommended: A pilot.',
      'approved by an executive'
    ])
      expect(first).toContain(text);
    expect(second).toContain('Not scored');
    expect(second).not.toContain('Now');
    await expect(list).toBeAccessible();
  });

  it('says when nothing waits, while it loads, and when it cannot read', async () => {
    expect(textOf(await show([]))).toContain('No proposal waits');
    const list = await show(null);
    expect(textOf(list)).toContain('Loading proposals');
    wire.emit({ errors: [{ message: 'Refused.' }], refresh });
    await flush();
    send(inside(list, 'c-error-panel'), 'retry');
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(list).toBeAccessible();
  });

  it('approves the selected ones, and says which were refused and why', async () => {
    const list = await show([proposal('1'), proposal('2', { tier: 'Tier 1' }), proposal('3')]);
    const decided = collect(list, 'decided');
    mutate.mockResolvedValue({
      data: done('w0'),
      errors: [{ message: 'Tier 1 is approved by an executive. Ask one to decide.', path: ['uiapi', 'w1'] }]
    });
    await tick(boxes(list)[0]);
    await tick(boxes(list)[1]);
    await act(list, 'approve');

    const [[{ query, variables }]] = mutate.mock.calls as [[{ query: { text: string }; variables: unknown }]];
    expect(query.text).toContain('allOrNone: false');
    expect(variables).toEqual({
      w0: { Id: '1', AccountTier__c: { Status__c: 'Approved' } },
      w1: { Id: '2', AccountTier__c: { Status__c: 'Approved' } }
    });
    expect(textOf(list)).toContain('Approved: 1.');
    expect(inside(list, '[role="alert"]').textContent).toMatch(/Not approved: 1.*Account 2.*Ask one to decide/s);
    expect(boxes(list).map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(decided).toEqual([{ accountIds: ['account 1'] }]);
    expect(refresh).toHaveBeenCalled();
    await expect(list).toBeAccessible();
  });

  it('sends back with one reason for all, and needs one', async () => {
    const list = await show([proposal('1'), proposal('2')]);
    mutate.mockResolvedValue({ data: done('w0', 'w1') });
    const all = inside<HTMLInputElement>(list, '[data-all]');
    await tick(all);
    await act(list, 'send-back');
    Object.assign(inside(list, 'lightning-textarea'), { reportValidity: () => false });
    await act(list, 'send-back-now');
    expect(mutate).not.toHaveBeenCalled();

    await type(list, ' Rate growth. ');
    await act(list, 'send-back-now');

    const [[sent]] = mutate.mock.calls as [[unknown]];
    expect(sent).toMatchObject({
      variables: { w1: { Id: '2', AccountTier__c: { Status__c: 'Sent back', ReturnReason__c: 'Rate growth.' } } }
    });
    expect(textOf(list)).toContain('Sent back: 2.');
    expect(allInside(list, 'lightning-textarea')).toEqual([]);
  });

  it('keeps the reason when sending back is refused, and forgets nothing on cancel', async () => {
    const list = await show([proposal('1')]);
    mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    await tick(boxes(list)[0]);
    await act(list, 'send-back');
    await type(list, 'Rate growth.');
    await act(list, 'send-back-now');

    expect(inside(list, '[role="alert"]').textContent).toContain('no connection');
    expect(inside<HTMLElement & { value: string }>(list, 'lightning-textarea').value).toBe('Rate growth.');
    inside(list, '.buttons lightning-button').click();
    await flush();
    expect(allInside(list, 'lightning-textarea')).toEqual([]);
  });

  it('decides many in requests of 25, and stops where the connection is lost', async () => {
    const list = await show(Array.from({ length: 60 }, (_, index) => proposal(String(index))));
    const keys = Array.from({ length: 25 }, (_, index) => `w${index}`);
    mutate.mockResolvedValueOnce({ data: done(...keys) }).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await tick(inside<HTMLInputElement>(list, '[data-all]'));
    await act(list, 'approve');

    expect(mutate).toHaveBeenCalledTimes(2);
    expect(textOf(list)).toContain('Approved: 25.');
    expect(textOf(list)).toContain('Not approved: 35.');
  });

  it('takes errors of a whole request for every proposal in it', async () => {
    const list = await show([proposal('1'), proposal('2')]);
    mutate.mockResolvedValue({ data: null, errors: [{ message: 'The request is too large.' }] });
    await tick(inside<HTMLInputElement>(list, '[data-all]'));
    await act(list, 'approve');

    expect(allInside(list, '[role="alert"] li')).toHaveLength(2);
    expect(textOf(list)).toContain('The request is too large.');
  });

  it('sorts, selects and deselects, opens accounts, and tells of more than it shows', async () => {
    const list = await show([proposal('1', { score: 10 }), proposal('2', { score: 90 })], 12);
    inside(list, '[data-column="score"]').click();
    await flush();
    expect(allInside(list, 'tbody th a').map((link) => link.textContent)).toEqual(['Account 2', 'Account 1']);
    inside(list, '[data-column="score"]').click();
    await flush();
    await tick(boxes(list)[0]);
    await tick(boxes(list)[0], false);
    inside(list, 'tbody th a').click();

    expect(textOf(list)).toContain('None selected');
    expect(textOf(list)).toContain('first 2 of 12');
    expect(visited).toEqual([
      {
        type: 'standard__recordPage',
        attributes: { recordId: 'account 1', objectApiName: 'Account', actionName: 'view' }
      }
    ]);
  });
});
