import { graphql } from 'lightning/graphql';

import { OvertakenError } from 'c/accountTierRecords';
import type { AccountTier } from 'c/accountTierRecords';
import TierProposalModal from 'c/tierProposalModal';
import type { ProposalSave } from 'c/tierProposalModal';
import { UNRATED, decisionOf, inForceModel, rated, tierAccount } from 'test/accountTiers';
import { judge, pressSave, type } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown, filter?: (config: unknown) => boolean): void };
type Rating = HTMLElement & {
  readonly wording: { readonly question: string | null } | null;
  readonly hint: string;
  readonly suggestion: number | null;
  readonly rating: number | null;
};
type Pick = HTMLElement & { readonly value: string | null; readonly options: readonly { readonly label: string }[] };

const saving = (): jest.Mock<Promise<void>, [ProposalSave]> => jest.fn((_saved: ProposalSave) => Promise.resolve());
async function show(
  account: AccountTier = tierAccount(),
  save: (saved: ProposalSave) => Promise<void> = () => Promise.resolve()
): Promise<Mounted<TierProposalModal>> {
  const dialog = await mount('c-tier-proposal-modal', TierProposalModal, { account, save });
  return dialog;
}
const rating = (dialog: HTMLElement, criterion: string): Rating =>
  inside<Rating>(dialog, `[data-criterion="${criterion}"]`);
async function rateAll(dialog: HTMLElement, value: number): Promise<void> {
  for (const criterion of Object.keys(UNRATED)) send(rating(dialog, criterion), 'rate', { criterion, rating: value });
  await flush();
}
const live = (dialog: HTMLElement): string | null => inside(dialog, '.live').textContent;
const pickOf = (dialog: HTMLElement, field: string): Pick => inside<Pick>(dialog, `[data-field="${field}"]`);
const isFor = (part: string) => (config: unknown) =>
  (config as { readonly query?: { readonly text: string } }).query?.text.includes(part) ?? false;
const revenue = (own: number, others: readonly number[]): unknown => {
  const edge = (id: string, value: number): unknown => ({
    node: { aggregate: { AccountId: { value: id }, Amount: { sum: { value } } } }
  });
  return {
    data: {
      uiapi: {
        aggregate: {
          own: { edges: [edge('me', own)] },
          all: { edges: [...others, own].map((value, index) => edge(`a${index}`, value)) }
        }
      }
    }
  };
};

describe('c-tier-proposal-modal', () => {
  it('scores while the user rates and sends what is recommended', async () => {
    const save = saving();
    const dialog = await show(tierAccount(), save);
    judge(dialog, true);

    expect(live(dialog)).toBe('No score yet: 0 to 100 is possible');
    await rateAll(dialog, 3);
    expect(live(dialog)).toBe('Score 50: Tier 2 recommended');
    expect(pickOf(dialog, 'tier').value).toBe('Tier 2');
    expect(pickOf(dialog, 'tier').options[1]?.label).toBe('Tier 2 (recommended)');
    send(pickOf(dialog, 'culture'), 'pick', { value: 'Mixed' });
    await pressSave(dialog);

    expect(save.mock.calls).toEqual([
      [
        {
          id: null,
          fields: {
            RevenueRating__c: 3,
            GrowthRating__c: 3,
            FitRating__c: 3,
            PartnerRating__c: 3,
            EcosystemRating__c: 3,
            AccessRating__c: 3,
            BuyingCulture__c: 'Mixed',
            DecidedTier__c: 'Tier 2',
            Reason__c: null,
            TierModel__c: 'a08in',
            Status__c: 'Proposed'
          }
        }
      ]
    ]);
    expect(closed).toHaveLength(1);
    await expect(dialog).toBeAccessible();
  });

  it('asks for a reason where the tier is not the recommended one', async () => {
    const save = saving();
    const dialog = await show(tierAccount(), save);
    await rateAll(dialog, 3);

    expect(allInside(dialog, '[data-field="reason"]')).toHaveLength(0);
    send(pickOf(dialog, 'tier'), 'pick', { value: 'Tier 1' });
    await flush();
    judge(dialog, false);
    await pressSave(dialog);
    expect(save).not.toHaveBeenCalled();
    type(dialog, '[data-field="reason"]', ' It merges. ');
    judge(dialog, true);
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0].fields).toMatchObject({ DecidedTier__c: 'Tier 1', Reason__c: 'It merges.' });
    await expect(dialog).toBeAccessible();
  });

  it('asks for a tier where nothing is recommended, but keeps a draft without one', async () => {
    const save = saving();
    const dialog = await show(tierAccount(), save);
    judge(dialog, true);

    await pressSave(dialog);
    expect(inside(dialog, '[role="alert"]').textContent).toBe('Choose the tier to propose.');
    expect(save).not.toHaveBeenCalled();
    inside(dialog, '[data-action="draft"]').click();
    await flush();

    expect(save.mock.calls[0]?.[0].fields).toMatchObject({ Status__c: 'Draft', DecidedTier__c: null });
  });

  it('asks for a reason where a tier is chosen without a score', async () => {
    const dialog = await show();
    send(pickOf(dialog, 'tier'), 'pick', { value: 'Tier 3' });
    await flush();

    expect(allInside(dialog, '[data-field="reason"]')).toHaveLength(1);
  });

  it('follows the recommendation until another tier is chosen, and again once it is', async () => {
    const dialog = await show();
    await rateAll(dialog, 3);
    send(pickOf(dialog, 'tier'), 'pick', { value: 'Tier 1' });
    await rateAll(dialog, 4);
    expect([live(dialog), pickOf(dialog, 'tier').value]).toEqual(['Score 75: Tier 1 recommended', 'Tier 1']);
    send(pickOf(dialog, 'tier'), 'pick', { value: 'Tier 1' });
    await rateAll(dialog, 3);

    expect(pickOf(dialog, 'tier').value).toBe('Tier 2');
  });

  it('begins with the ratings of the decision in force', async () => {
    const dialog = await show(tierAccount({ decisions: [decisionOf({ ratings: rated(4), reason: 'Old reason.' })] }));

    expect(live(dialog)).toBe('Score 75: Tier 1 recommended');
    expect(textOf(dialog)).toContain('The ratings of the decision in force are filled in');
    expect(allInside(dialog, '[data-field="reason"]')).toHaveLength(0);
  });

  it('begins with what was sent back, says why, and writes over it', async () => {
    const save = saving();
    const back = decisionOf({ id: 'b', status: 'Sent back', tier: 'Tier 1', reason: 'Mine.', returnReason: 'Why?' });
    const dialog = await show(tierAccount({ decisions: [back, decisionOf()] }), save);
    judge(dialog, true);

    expect(inside(dialog, '[data-notice="returned"]').textContent).toBe('Sent back by Ines Marlow: Why?');
    expect(inside<HTMLElement & { value: string }>(dialog, '[data-field="reason"]').value).toBe('Mine.');
    await pressSave(dialog);

    expect(save.mock.calls[0]?.[0]).toMatchObject({
      id: 'b',
      fields: { DecidedTier__c: 'Tier 1', Reason__c: 'Mine.' }
    });
  });

  it('says that a draft of a former model is scored anew', async () => {
    const former = { ...inForceModel, id: 'old', name: 'Old', isActive: false, thresholds: [90, 80, 70] as const };
    const draft = decisionOf({ status: 'Draft', model: former, tier: null });
    const dialog = await show(tierAccount({ decisions: [draft] }));

    expect(inside(dialog, '[data-notice="rescored"]').textContent).toBe(
      'This was scored by “Old”, which is no longer in force. It is now scored by “In force”.'
    );
    expect(live(dialog)).toBe('Score 50: Tier 2 recommended');
    await expect(dialog).toBeAccessible();
  });

  it('shows questions and levels, and rates without them', async () => {
    const dialog = await show();
    wire.emit({ data: undefined, errors: [{ message: 'No.' }] }, isFor('modelCriteria'));
    await flush();
    expect(textOf(dialog)).toContain('The questions and levels of the model could not be read');
    const node = { Id: '1', Criterion__c: { value: 'Access' }, Question__c: { value: 'How open?' } };
    wire.emit({ data: { uiapi: { query: { TierCriterion__c: { edges: [{ node }] } } } } }, isFor('modelCriteria'));
    await flush();

    expect(rating(dialog, 'access').wording?.question).toBe('How open?');
    expect(textOf(dialog)).not.toContain('could not be read');
  });

  it('suggests a revenue rating by fifths of the accounts with revenue, and keeps the amount', async () => {
    const save = saving();
    const dialog = await show(tierAccount(), save);
    wire.emit(revenue(300, [100, 200, 400, 500]), isFor('closedRevenue'));
    await flush();

    expect(rating(dialog, 'revenue').hint).toMatch(
      /^\$300 won from .* to .*\. That is more than 2 of 5 accounts with revenue, which suggests 3\.$/
    );
    expect(rating(dialog, 'revenue').suggestion).toBe(3);
    inside(dialog, '[data-action="draft"]').click();
    await flush();

    expect(save.mock.calls[0]?.[0].fields).toMatchObject({ ClosedRevenue__c: 300 });
  });

  it.each([
    [revenue(300, [100]), /Fewer than 5 accounts have revenue/, null],
    [revenue(0, [1, 2, 3, 4, 5]), /^Nothing was won from .* 5 accounts have revenue, which suggests 1\.$/, 1],
    [{ data: undefined, errors: [{ message: 'No.' }] }, /^Opportunities could not be read/, null]
  ])('says why it suggests what it suggests', async (answer, hint, suggestion) => {
    const dialog = await show();
    wire.emit(answer, isFor('closedRevenue'));
    await flush();

    expect(rating(dialog, 'revenue').hint).toMatch(hint);
    expect(rating(dialog, 'revenue').suggestion).toBe(suggestion);
  });

  it('keeps what was typed when the server refuses', async () => {
    const dialog = await show(tierAccount(), () => Promise.reject(new Error('No.')));
    judge(dialog, true);
    await rateAll(dialog, 4);

    await pressSave(dialog);

    expect(closed).toHaveLength(0);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(rating(dialog, 'fit').rating).toBe(4);
    await expect(dialog).toBeAccessible();
  });

  it('says what somebody else did meanwhile', async () => {
    const dialog = await show(tierAccount(), () => Promise.reject(new OvertakenError('Jon was faster.')));
    judge(dialog, true);
    await rateAll(dialog, 4);

    await pressSave(dialog);

    expect(inside(dialog, '[data-notice="overtaken"]').textContent).toBe('Jon was faster.');
    expect(inside<HTMLElement & { disabled: boolean }>(dialog, '[data-action="save"]').disabled).toBe(true);
  });

  it('says when the model can score or recommend nothing', async () => {
    const weights = { revenue: 0, growth: 0, fit: 0, partner: 0, ecosystem: 0, access: null };
    const weightless = await show(tierAccount({ model: { ...inForceModel, weights } }));
    const bare = await show(tierAccount({ model: { ...inForceModel, thresholds: [null, null, null] } }));
    await rateAll(bare, 3);

    expect(live(weightless)).toBe('No score: the model weighs nothing');
    expect(live(bare)).toBe('Score 50; the model has no thresholds');
  });
});
