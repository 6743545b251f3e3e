import { digestPlan, lineCount, paragraphsOf, plainText, splitText, textWidth } from 'c/planDigest';
import type { PlanData, TeamMember } from 'c/planTypes';
import { PROMISES, TODAY, objective, opportunity, planIndicator, planWith } from 'test/planWork';

import { wording } from '../../planTakeAlong/wording';

const setting = wording(TODAY);
const side = { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] };
const digest = (data: PlanData, more: Partial<typeof side> = {}): ReturnType<typeof digestPlan> =>
  digestPlan(data, { ...side, ...more }, setting);

describe('c-plan-digest', () => {
  it('puts what needs attention first', () => {
    const { overdue, next, sayDo, keeping } = digest(planWith({ commitments: PROMISES }));

    expect(overdue.map(({ name, when, to }) => [name, when, to])).toEqual([
      ['Missed one', 'overdue 19 days', 'Priya Raman']
    ]);
    expect(next.map(({ name }) => name)).toEqual(['Today one', 'Week one', 'Later one']);
    expect(next[0]?.to).toBe('Internal');
    expect([sayDo.value, sayDo.evidence]).toEqual(['33%', '1 of 3 due kept in time']);
    expect(keeping).toEqual({ kept: 1, late: 1, missed: 1 });
  });

  it('orders objectives by pace, then by due date', () => {
    const { objectives, onPace } = digest(
      planWith({
        objectives: [
          objective({ id: 'a', name: 'Reached', status: 'Reached' }),
          objective({ id: 'b', name: 'Unknown', current: null, unit: null, measure: null }),
          objective({ id: 'c', name: 'Behind, later', current: 2, dueOn: '2026-12-31' }),
          objective({ id: 'd', name: 'Behind, sooner', current: 2, dueOn: '2026-10-31' }),
          objective({ id: 'e', name: 'Dropped', status: 'Dropped' })
        ]
      })
    );

    expect(objectives.map(({ name }) => name)).toEqual([
      'Behind, sooner',
      'Behind, later',
      'Unknown',
      'Reached',
      'Dropped'
    ]);
    expect(objectives[2]).toMatchObject({ measure: 'no measure', now: 'not measured', way: '2 → 6' });
    expect([onPace.value, onPace.evidence]).toEqual(['1 of 4', '2 behind, 1 not measured']);
  });

  it('puts indicators that are behind first, and says of the unknown that it is', () => {
    const { indicators } = digest(
      planWith({
        indicators: [
          planIndicator('a', { name: 'Reached', current: 10 }),
          planIndicator('b', { name: 'Untargeted', target: null, kind: 'Lagging' }),
          planIndicator('c', { name: 'Never read', source: 'By hand', current: null, lastReadingOn: null }),
          planIndicator('d', { name: 'Behind', current: 2 }),
          planIndicator('e', { name: 'Further behind', current: 1 }),
          planIndicator('f', { name: 'On pace', current: 4 })
        ]
      })
    );

    expect(indicators?.map(({ name }) => name)).toEqual([
      'Further behind',
      'Behind',
      'On pace',
      'Never read',
      'Untargeted',
      'Reached'
    ]);
    expect(indicators?.[0]).toMatchObject({
      now: '1',
      target: '10 relationships',
      figure: '1 of 10',
      paceWord: 'Behind',
      read: 'Jul 1, 2026',
      note: ''
    });
    expect(
      digest(
        planWith({
          indicators: [planIndicator('g', { aggregation: 'Average', unit: '%', current: 71.43, target: 85 })]
        })
      ).indicators
    ).toMatchObject([{ now: '71.4 %', target: '85 %', figure: '71.4 %, target 85 %' }]);
    expect(indicators?.[3]).toMatchObject({ now: 'not measured', paceWord: 'Not measured', read: 'never read' });
    expect(indicators?.[4]).toMatchObject({ target: 'not set', paceWord: 'No target', note: 'lagging' });
    expect(digest(planWith({ indicators: null })).indicators).toBeNull();
  });

  it('says what is missing, never 0 for what is unknown', () => {
    const empty = digest(planWith());

    expect(empty).toMatchObject({
      stageNow: 'not set',
      sponsor: 'nobody',
      relationship: { value: 'not assessed', isMissing: true },
      confidence: { isMissing: true },
      sayDo: { value: 'nothing was due yet', isMissing: true },
      onPace: { value: 'not measured', isMissing: true },
      nextReview: { value: 'not scheduled', evidence: 'none held yet' },
      team: []
    });
    expect(Object.values(empty.sections).every(({ text }) => text === null)).toBe(true);
  });

  it('keeps the two sums apart, and amounts that nobody knows out of them', () => {
    const { identified, inProcess } = digest(
      planWith({
        opportunities: [
          opportunity(),
          opportunity({ id: '2', amount: 600_000, identifiedOn: null }),
          opportunity({ id: '3', amount: null, isClosed: true })
        ]
      })
    );

    expect([identified.value, identified.evidence]).toEqual(['$1.4M', 'opportunities: 2, without an amount: 1']);
    expect([inProcess.value, inProcess.evidence]).toEqual(['$2M', 'opportunities: 2']);
  });

  it('names functions that nobody covers first', () => {
    const theo: TeamMember = {
      id: 't',
      user: { id: '005', name: 'Theo Brandt' },
      teamFunction: 'Clinical',
      isDedicated: false
    };
    const { team } = digestPlan(
      planWith(),
      { ...side, team: [theo], requiredFunctions: ['Clinical', 'Technology'] },
      setting
    );

    expect(team.map(({ role, name, isMissing }) => [role, name, isMissing])).toEqual([
      ['Technology', 'nobody yet', true],
      ['Clinical', 'Theo Brandt', false]
    ]);
  });
});

describe('room that texts take', () => {
  it('counts lines as a column of that width wraps them', () => {
    expect(lineCount('', 10)).toBe(1);
    expect(lineCount('one two', 100)).toBe(1);
    expect(lineCount('one\ntwo', 100)).toBe(2);
    expect(lineCount('word '.repeat(20).trim(), 10)).toBe(5);
    expect(lineCount('x'.repeat(100), 10)).toBe(5);
    expect(lineCount('北'.repeat(100), 10)).toBe(10);
    expect(textWidth('é'.normalize('NFD'))).toBe(textWidth('e'));
    expect(textWidth('bold', true)).toBeGreaterThan(textWidth('bold'));
  });

  it.each([
    ['sentences', 'A sentence of some length goes here. '.repeat(60)],
    ['one long word', 'x'.repeat(2_000)],
    ['East Asian text', '患者が必要な薬を持って退院できるようにする。'.repeat(60)],
    ['lines', 'line\n'.repeat(300)],
    ['emoji', '👩🏽‍⚕️🏥'.repeat(200)],
    ['blanks', ' '.repeat(500)]
  ])('parts a text without losing any of it: %s', (_name, text) => {
    let rest = text;
    const parts: string[] = [];
    while (rest !== '' && parts.length < 5_000) {
      const [part, more] = splitText(rest, 20, 5);
      expect(lineCount(part, 20)).toBeLessThanOrEqual(5);
      expect(more.length).toBeLessThan(rest.length);
      parts.push(part);
      rest = more;
    }

    const bare = (each: string): string => each.replace(/\s+/g, '');
    expect(bare(parts.join(''))).toBe(bare(text));
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });

  it('leaves out what no document may hold', () => {
    expect(plainText('a\u0000b\u0007\r\nc\uD800\uFFFF')).toBe('ab\nc\uFFFD');
    expect(paragraphsOf(' one \n\n\r\n two')).toEqual(['one', 'two']);
  });
});
