import IndicatorDetailCalculation from 'c/indicatorDetailCalculation';
import type { Indicator } from 'c/indicatorTypes';
import { TODAY, detailIndicator } from 'test/indicatorDetail';
import { allInside, mount } from 'test/mount';
import type { Mounted } from 'test/mount';

function show(of: Partial<Indicator> = {}, today = TODAY): Promise<Mounted<IndicatorDetailCalculation>> {
  return mount('c-indicator-detail-calculation', IndicatorDetailCalculation, { indicator: detailIndicator(of), today });
}
const steps = (element: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    allInside(element, '[data-step]').map((step) => [
      step.dataset['step'] ?? '',
      (step.querySelector('dd')?.textContent ?? '').replaceAll('\u00a0', ' ')
    ])
  );

describe('c-indicator-detail-calculation', () => {
  it('shows every step with the figures of this indicator', async () => {
    const calculation = await show();

    expect(steps(calculation)).toEqual({
      current: 'baseline 0 + sum 3 of 3 readings = 3 interviews',
      progress: '(current 3 − baseline 0) ÷ (target 12 − baseline 0) = 25 % of the way',
      expected: '180 of 364 days from January 1, 2026 to December 31, 2026 = 49.45 % of the way',
      line: 'baseline 0 + 49.45 % × (target 12 − baseline 0) = 5.93 interviews',
      difference: '49.45 % − 25 % = 24.45 percentage points behind',
      tolerance: '10 percentage points of the way, here 1.2 interviews, on either side of the line count as on pace',
      firstDay: 'May 9, 2026, with the value as it stands',
      pace: 'Behind'
    });
    await expect(calculation).toBeAccessible();
  });

  it('says how shares and states come about', async () => {
    const share = await show({ aggregation: 'Average', unit: '%', readingCount: 8, readingSum: 500, current: 62.5 });
    const state = await show({ aggregation: 'Latest', unit: 'of 5', current: 3.8, target: 4.5, baseline: 3 });

    expect(steps(share)['current']).toBe('sum 500 ÷ 8 readings = 62.5 %');
    expect(steps(state)['current']).toBe('reading of the latest day, May 2, 2026 = 3.8 of 5');
  });

  it('says so when it is ahead, on the line, or about to fall behind', async () => {
    const ahead = await show({ current: 9, readingCount: 9, readingSum: 9 });
    const even = await show({ current: 6, readingCount: 1, readingSum: 6, targetOn: '2026-12-27' });

    expect(steps(ahead)).toMatchObject({
      difference: '75 % − 49.45 % = 25.55 percentage points ahead',
      firstDay: 'November 7, 2026, if nothing moves until then',
      pace: 'Ahead'
    });
    expect(steps(even)).toMatchObject({
      current: 'baseline 0 + 1 reading of 6 = 6 interviews',
      difference: '50 % − 50 % = 0: exactly on the line',
      pace: 'On pace'
    });
  });

  it('knows no day behind once the target is reached', async () => {
    const reached = await show({ current: 12, readingCount: 12, readingSum: 12 });

    expect(steps(reached)).toMatchObject({ firstDay: 'none: the target is reached', pace: 'Reached' });
  });

  it('leaves out what cannot be told, and says why', async () => {
    const unread = await show({ aggregation: 'Latest', current: null, readingCount: 0, lastReadingOn: null });
    const started = await show({ current: 0, readingCount: 0, readingSum: 0 });
    const aimless = await show({ target: null });

    expect(Object.keys(steps(unread))).toEqual(['current', 'expected', 'line', 'pace']);
    expect(steps(unread)).toMatchObject({
      current: 'unknown until there is a reading',
      pace: 'Not measured: It has no reading yet.'
    });
    expect(steps(started)['current']).toBe('baseline 0, no reading yet = 0 interviews');
    expect(Object.keys(steps(aimless))).toEqual(['current', 'expected', 'pace']);
    await expect(unread).toBeAccessible();
  });

  it('shows nothing without an indicator', async () => {
    const nothing = await mount('c-indicator-detail-calculation', IndicatorDetailCalculation);

    expect(allInside(nothing, '[data-step]')).toHaveLength(0);
  });
});
