import type { Lag } from 'c/indicatorLag';
import IndicatorLagView from 'c/indicatorLagView';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<IndicatorLagView>>[2]>;

const found: Lag = { kind: 'lag', months: 4, correlation: 0.7, sampleMonths: 20 };

function show(lag: Lag | null, values: Values = {}): Promise<Mounted<IndicatorLagView>> {
  return mount('c-indicator-lag-view', IndicatorLagView, {
    pairs: [{ id: 'rev', name: 'Revenue', lag }],
    ...values
  });
}
const words = (view: HTMLElement): string => inside(view, '[data-lag="rev"]').textContent ?? '';

describe('c-indicator-lag-view', () => {
  it('says how long after it the result follows', async () => {
    const view = await show(found);

    expect(inside(view, 'h2').textContent).toBe('What it leads to');
    expect(words(view)).toBe('Follows about 4 months later (correlation 0.7, 20 months).');
    expect(textOf(view)).toContain('Bartlett 1946');
    await expect(view).toBeAccessible();
  });

  it('says it the other way round of a result', async () => {
    const view = await show(found, { kind: 'Lagging' });

    expect(inside(view, 'h2').textContent).toBe('What leads to it');
    expect(words(view)).toBe('Moves about 4 months earlier (correlation 0.7, 20 months).');
  });

  it.each<[string, Lag | null, string]>([
    [
      'no number before there is history',
      { kind: 'tooShort', hasMonths: 5, needsMonths: 12 },
      'The lag needs 12 months that both have; so far there are 5.'
    ],
    ['chance', { kind: 'none', sampleMonths: 18 }, 'No lag to be seen: in 18 months nothing stands out from chance.'],
    ['the same month', { ...found, months: 0 }, 'Moves in the same month (correlation 0.7, 20 months).'],
    ['one month', { ...found, months: 1 }, 'Follows about 1 month later (correlation 0.7, 20 months).'],
    [
      'the other way',
      { ...found, correlation: -0.65 },
      'Moves the other way about 4 months later (correlation −0.65, 20 months).'
    ],
    [
      'the other way at once',
      { ...found, months: 0, correlation: -0.65 },
      'Moves the other way in the same month (correlation −0.65, 20 months).'
    ],
    ['not read yet', null, 'Reading its history']
  ])('says in words: %s', async (_, lag, text) => {
    const view = await show(lag);

    expect(words(view)).toBe(text);
    await expect(view).toBeAccessible();
  });

  it('draws an indicator beside it, or takes it away', async () => {
    const view = await show(found, { besideId: null });
    const beside = collect(view, 'beside');
    const button = inside(view, '[data-action="beside"]');

    expect(button.getAttribute('aria-pressed')).toBe('false');
    button.click();
    view.besideId = 'rev';
    await Promise.resolve();

    expect(button.getAttribute('aria-pressed')).toBe('true');
    button.click();
    expect(beside).toEqual([{ id: 'rev' }, { id: null }]);
  });

  it('leads to the other indicator', async () => {
    const view = await show(found);
    const opened = collect(view, 'open');

    inside(view, 'a').click();

    expect(opened).toEqual([{ id: 'rev', object: 'LeadingIndicator__c' }]);
  });

  it('says when nothing is at the other end', async () => {
    const leading = await show(null, { pairs: [] });
    const lagging = await show(null, { pairs: [], kind: 'Lagging' });

    expect(textOf(leading)).toContain('No result is named');
    expect(textOf(lagging)).toContain('No leading indicator of the plan');
    expect(allInside(leading, 'details')).toHaveLength(0);
    await expect(leading).toBeAccessible();
    await expect(lagging).toBeAccessible();
  });
});
