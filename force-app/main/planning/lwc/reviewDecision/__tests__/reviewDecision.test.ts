import ReviewDecision, { decisionName, nextReview } from 'c/reviewDecision';
import type { NextReviewFacts } from 'c/reviewDecision';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const facts = (values: Partial<NextReviewFacts> = {}): NextReviewFacts => ({
  planStatus: 'Active',
  decision: 'Continue',
  heldOn: '2026-11-28',
  cadenceDays: 60,
  chosenOn: null,
  scheduledOn: null,
  ...values
});

async function show(values: Parameters<typeof mount<ReviewDecision>>[2] = {}): Promise<Mounted<ReviewDecision>> {
  return mount<ReviewDecision>('c-review-decision', ReviewDecision, {
    facts: facts({ decision: null }),
    tier: 'Tier 1',
    canApprove: true,
    canEdit: true,
    ...values
  });
}
const radios = (element: HTMLElement): HTMLInputElement[] =>
  allInside<HTMLInputElement>(element, 'input[type="radio"]');

describe('c-review-decision', () => {
  describe('nextReview', () => {
    it.each([
      ['by the tier', {}, '2027-01-27', 'tier'],
      ['on a chosen day', { chosenOn: '2027-01-11' }, '2027-01-11', 'choice'],
      ['as it is scheduled', { chosenOn: '2027-01-11', scheduledOn: '2027-01-05' }, '2027-01-05', 'scheduled'],
      ['never after Stop', { decision: 'Stop', chosenOn: '2027-01-11' }, null, 'stop'],
      ['with the activation of a plan in review', { planStatus: 'In review' }, null, 'inactive'],
      ['never where the tier promises none', { cadenceDays: null }, null, 'nothing'],
      [
        'on a chosen day where the tier promises none',
        { cadenceDays: null, chosenOn: '2027-01-11' },
        '2027-01-11',
        'choice'
      ]
    ] as const)('is %s', (_, values, on, by) => {
      expect(nextReview(facts(values))).toEqual({ on, by });
    });
  });

  it('offers the four decisions, and says what the chosen one means', async () => {
    const element = await show();
    const decided = collect(element, 'decide');
    expect(radios(element).map(({ value }) => value)).toEqual(['Approve', 'Continue', 'Rework', 'Stop']);
    expect(inside(element, '[data-figure="next"]').textContent).toBe('next review January 27, 2027 by Tier 1 cadence');

    radios(element)[1]?.click();
    element.decision = 'Continue';
    await flush();

    expect(decided).toEqual([{ decision: 'Continue' }]);
    expect(textOf(element)).toContain('The plan goes on as planned.');
    await expect(element).toBeAccessible();
  });

  it('says that approving also approves a plan in review', async () => {
    const element = await show({ decision: 'Approve', facts: facts({ planStatus: 'In review', decision: 'Approve' }) });

    expect(textOf(element)).toContain('Closing the review also approves the plan.');
    element.facts = facts({ planStatus: 'Draft', decision: 'Approve' });
    await flush();
    expect(textOf(element)).toContain('closing the review does not approve it');
  });

  it('lets only those approve who may', async () => {
    const element = await show({ canApprove: false });

    expect(radios(element).map(({ disabled }) => disabled)).toEqual([true, false, false, false]);
    expect(textOf(element)).toContain('Only executives approve plans.');
    element.focus();
    expect((element.shadowRoot as ShadowRoot).activeElement).toBe(radios(element)[1]);
  });

  it('says at the choice that a decision is missing', async () => {
    const element = await show({ isMissing: true });

    expect(inside(element, '[role="alert"]').textContent).toBe('Choose a decision before you close the review.');
    await expect(element).toBeAccessible();
  });

  it('lets another day be chosen for the next review, and given back to the tier', async () => {
    const element = await show();
    const days = collect(element, 'nextreview');

    inside(element, '[data-action="next"]').click();
    await flush();
    const input = inside<HTMLElement & { min: string; reportValidity(): boolean }>(element, 'lightning-input');
    expect(input.min).toBe('2026-11-29');
    input.reportValidity = () => false;
    input.dispatchEvent(new CustomEvent('change', { detail: { value: '2026-11-01' } }));
    input.reportValidity = () => true;
    input.dispatchEvent(new CustomEvent('change', { detail: { value: '2027-01-11' } }));
    element.facts = facts({ chosenOn: '2027-01-11' });
    await flush();
    expect(textOf(element)).toContain('next review January 11, 2027, chosen here');
    inside(element, '[data-action="bytier"]').click();

    expect(days).toEqual([{ on: '2027-01-11' }, { on: null }]);
    await expect(element).toBeAccessible();
  });

  it.each([
    [facts({ decision: 'Stop' }), 'no next review, because the plan stops'],
    [facts({ planStatus: 'Approved' }), 'the next review is scheduled when the plan is activated'],
    [facts({ scheduledOn: '2027-01-05' }), 'next review January 5, 2027, already scheduled'],
    [facts({ cadenceDays: null }), 'no next review: the tier sets no cadence, so choose a day']
  ])('says what sets the next review', async (given, text) => {
    const element = await show({ facts: given });

    expect(inside(element, '[data-figure="next"]').textContent).toBe(text);
  });

  it('is read only once it was decided', async () => {
    const element = await show({ canEdit: false, decision: 'Rework' });

    expect(textOf(element)).toBe('DecisionRework');
    expect(decisionName('Stop')).toBe('Stop');
    await expect(element).toBeAccessible();
  });
});
