import { SOURCES } from 'c/indicatorTypes';
import { COURSES } from 'c/indicatorCourse';
import type { NamedIndicator, Viability, Weakness } from 'c/indicatorViability';
import { verdictIcon, verdictName, verdictTone, viabilityText } from 'c/indicatorWords';

const TODAY = '2026-06-01';
const named = (values: Partial<NamedIndicator> = {}): NamedIndicator => ({
  id: 'a10',
  name: 'Trained nurses',
  source: 'Relationships improved',
  pace: 'Ahead',
  behindBy: -20,
  ...values
});
const weak = (values: Partial<Weakness> = {}): Weakness => ({
  ...named({ source: 'New opportunities', pace: 'Behind', behindBy: 30 }),
  since: '2026-03-04',
  ...values
});
const said = (values: Partial<Viability> = {}): string =>
  viabilityText(
    { verdict: 'At risk', measured: 5, behind: 3, leading: 5, strength: null, weakness: null, missing: [], ...values },
    TODAY
  );
type Why = Viability['missing'][number]['why'];
const unknown = (leading: number, ...whys: Why[]): string =>
  said({
    verdict: 'Not enough to say',
    leading,
    measured: 0,
    behind: 0,
    missing: whys.map((why, index) => ({ id: `a${index}`, name: `Number ${index}`, why }))
  });

describe('the sentence of viability', () => {
  it('says how many are behind, what goes well and what does not', () => {
    expect(said({ strength: named(), weakness: weak() })).toBe(
      'Three of five leading indicators are behind; relationships are improving, but no new opportunity since March.'
    );
  });

  it.each([
    [{ behind: 0 }, 'None of the five leading indicators is behind.'],
    [{ behind: 1 }, 'One of five leading indicators is behind.'],
    [{ behind: 5 }, 'All five leading indicators are behind.'],
    [{ leading: 7 }, 'Three of five measured leading indicators are behind.'],
    [{ measured: 1, behind: 1 }, 'The only measured leading indicator is behind.'],
    [{ measured: 1, behind: 0 }, 'The only measured leading indicator is not behind.'],
    [{ measured: 30, leading: 30, behind: 14 }, '14 of 30 leading indicators are behind.'],
    [{ behind: 0, strength: named() }, 'None of the five leading indicators is behind; relationships are improving.']
  ])('counts %j', (values, text) => {
    expect(said(values)).toBe(text);
  });

  it('names the year of a silence that began in another one, and no month where there is none', () => {
    expect(said({ weakness: weak({ since: '2025-11-04' }) })).toContain('no new opportunity since November 2025.');
    expect(said({ weakness: weak({ since: null }) })).toContain('too few new opportunities have come in.');
  });

  it('has words of its own for every source, and calls those by hand by their name', () => {
    const strong = SOURCES.map((source) => said({ strength: named({ source }) }));
    const behind = SOURCES.map((source) => said({ weakness: weak({ source, since: null }) }));
    const silent = SOURCES.map((source) => said({ weakness: weak({ source }) }));

    expect(new Set([...strong, ...behind]).size).toBe(2 * SOURCES.length);
    expect(silent.filter((text) => text.includes('since March'))).toHaveLength(6);
    expect(strong[0]).toContain('“Trained nurses” is not behind');
    expect(behind[0]).toContain('“Trained nurses” is behind');
    expect(silent[0]).toContain('nothing was counted for “Trained nurses” since March');
    expect([...strong, ...behind, ...silent].join()).not.toMatch(/\{\d\}/);
  });

  it.each([
    [unknown(3, 'noTarget', 'noTarget'), 'two of the three leading indicators have no target.'],
    [
      unknown(3, 'noTarget', 'noReading'),
      'one of the three leading indicators has no target and one has no reading yet.'
    ],
    [unknown(3, 'noBaseline', 'noBaseline', 'noBaseline'), 'all three leading indicators have no baseline.'],
    [unknown(4, 'targetIsBaseline'), 'one of the four leading indicators has the same target as baseline.'],
    [
      unknown(1, 'noReading', 'tooFewIndicators'),
      'the only leading indicator has no reading yet and the plan has only one leading indicator, and it takes three.'
    ],
    [unknown(2, 'tooFewIndicators'), 'the plan has only two leading indicators, and it takes three.'],
    [unknown(0, 'tooFewIndicators'), 'the plan has no leading indicator yet.']
  ])('says what is missing: %s', (text, words) => {
    expect(text).toBe(`Not enough to say: ${words}`);
  });

  it('gives every verdict a name and a shape of its own', () => {
    expect(new Set(COURSES.map(verdictName)).size).toBe(COURSES.length);
    expect(new Set(COURSES.map(verdictIcon)).size).toBe(COURSES.length);
    expect(COURSES.map(verdictTone)).toEqual(['bad', 'warn', 'good', 'quiet']);
  });
});
