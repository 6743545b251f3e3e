import { AGGREGATIONS, KINDS, PACES, SOURCES } from 'c/indicatorTypes';
import {
  aggregationName,
  currentText,
  dayText,
  differenceText,
  exactDay,
  kindName,
  lastReadingWords,
  numberText,
  paceIcon,
  paceName,
  paceTone,
  sourceName,
  spanText,
  standingText,
  toneVariant,
  valueText
} from 'c/indicatorWords';

describe('c-indicator-words', () => {
  it('calls every pace, source, kind and way of adding up by a name of its own', () => {
    expect(new Set(PACES.map(paceName)).size).toBe(PACES.length);
    expect(new Set(SOURCES.map(sourceName)).size).toBe(SOURCES.length);
    expect(new Set(KINDS.map(kindName)).size).toBe(KINDS.length);
    expect(new Set(AGGREGATIONS.map(aggregationName)).size).toBe(AGGREGATIONS.length);
  });

  it('gives every pace a shape of its own, so that colour is never alone', () => {
    expect(new Set(PACES.map(paceIcon)).size).toBe(PACES.length);
    expect(PACES.map(paceTone)).toEqual(['bad', 'good', 'good', 'good', 'quiet', 'quiet']);
  });

  it.each([
    [4, 'relationships', '4 relationships'],
    [1, 'relationships', '1 relationship'],
    [1, 'sites', '1 sites'],
    [72.345, '%', '72.35\u00a0%'],
    [3.8, 'of 5', '3.8 of 5'],
    [-1200, null, '\u22121,200']
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(valueText(value, unit)).toBe(text);
  });

  it.each([
    [-1.54, 'relationships', '1.5 relationships'],
    [0.98, 'relationships', '1 relationship'],
    [12, '%', '12 points'],
    [1, '%', '1 point'],
    [0.4, 'of 5', '0.4'],
    [3, null, '3']
  ])('writes a distance of %d %s as %s', (value, unit, text) => {
    expect(differenceText(value, unit)).toBe(text);
  });

  it.each([
    [{ current: 4, target: 6, baseline: 0, unit: 'relationships', aggregation: 'Sum' }, '4 of 6 relationships'],
    [{ current: 0, target: 1, baseline: 0, unit: 'reviews', aggregation: 'Sum' }, '0 of 1 review'],
    [{ current: 4, target: 2, baseline: 9, unit: 'complaints', aggregation: 'Sum' }, '4 complaints, target 2'],
    [{ current: 71.96, target: 80, baseline: null, unit: '%', aggregation: 'Average' }, '72\u00a0%, target 80\u00a0%'],
    [{ current: 3.8, target: 4, baseline: 3, unit: 'of 5', aggregation: 'Latest' }, '3.8 of 5, target 4'],
    [{ current: 3, target: null, baseline: null, unit: null, aggregation: 'Latest' }, '3'],
    [{ current: null, target: 4, baseline: null, unit: 'of 5', aggregation: 'Latest' }, 'No value yet, target 4'],
    [{ current: null, target: null, baseline: null, unit: 'of 5', aggregation: 'Latest' }, 'No value yet']
  ] as const)('says where %j stands', (indicator, text) => {
    expect(currentText({ source: 'Say/do ratio', ...indicator })).toBe(text);
  });

  it('leaves what was typed as it is, and rounds what was divided', () => {
    const share = { current: -0.75, unit: '%', aggregation: 'Latest', source: 'By hand' } as const;

    expect(standingText(share)).toBe('\u22120.75\u00a0%');
    expect(standingText({ ...share, aggregation: 'Average' })).toBe('\u22120.8\u00a0%');
    expect(standingText({ ...share, source: 'Map confidence' })).toBe('\u22120.8\u00a0%');
    expect(standingText({ ...share, current: null })).toBe('');
  });

  it('colours icons as the words beside them', () => {
    expect(['bad', 'good', 'warn', 'quiet'].map(toneVariant)).toEqual(['error', 'success', 'warning', '']);
  });

  it('dates the last reading relative to today, and exactly on hover', () => {
    expect(lastReadingWords({ lastReadingOn: '2026-05-20' }, '2026-06-01')).toEqual({
      text: '12 days ago',
      title: 'May 20, 2026'
    });
    expect(lastReadingWords({ lastReadingOn: null }, '2026-06-01')).toEqual({ text: 'No reading yet', title: '' });
  });

  it('writes days short and in full', () => {
    expect(dayText('2026-10-14', '2026-06-01')).toBe('Oct 14');
    expect(dayText('2027-10-14', '2026-06-01')).toBe('Oct 14, 2027');
    expect(exactDay('2026-10-14')).toBe('October 14, 2026');
    expect(exactDay(null)).toBe('');
    expect(numberText(1234.5678)).toBe('1,234.57');
    expect(['2026-06-13', '2026-07-20', '2026-12-31'].map((day) => spanText('2026-06-01', day))).toEqual([
      '12 days',
      '7 weeks',
      '6 months'
    ]);
  });
});
