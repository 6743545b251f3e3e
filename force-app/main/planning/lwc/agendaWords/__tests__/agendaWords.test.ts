import { agendaLine, agendaText, kindName, pickName, tierText } from 'c/agendaWords';
import type { Barrier, PlanIndicator } from 'c/planTypes';
import type { AgendaItem } from 'c/reviewAgenda';
import { objective, opportunity, planIndicator, promise } from 'test/planWork';
import { movedPoint } from 'test/reviews';

const TODAY = '2026-11-28';
const point = (item: unknown): AgendaItem =>
  ({ key: 'k', weight: 1, recordId: 'x', on: null, ...(item as object) }) as AgendaItem;
const commitment = (change: string, values = {}, daysLate: number | null = null): AgendaItem =>
  point({ kind: 'commitment', change, facts: { commitment: promise(values), daysLate } });
const barrier = (values: Partial<Barrier> = {}): Barrier => ({
  id: 'b1',
  name: 'Contract template',
  details: null,
  owner: { id: '005', name: 'Legal' },
  openedOn: '2026-10-18',
  clearedOn: null,
  escalatedOn: null,
  escalatedTo: null,
  ...values
});
const person = { id: 'a03', name: 'Henrik Lindqvist', title: 'CFO' };
const then = (from: unknown, to: unknown): unknown => ({ from, to });

const indicator = (change: string, values: Partial<PlanIndicator> = {}, facts: object = {}): AgendaItem =>
  point({
    kind: 'indicator',
    change,
    facts: {
      indicator: planIndicator('i', values),
      pace: 'Behind',
      lack: null,
      behindBy: 41.3,
      silentDays: 74,
      ...facts
    }
  });
const course = (change: string, from: string | null, to: string, behind: number): AgendaItem =>
  point({ kind: 'course', change, facts: { from, to, leading: 6, measured: 5, behind } });

describe('c/agendaWords', () => {
  it.each([
    [
      'a missed promise',
      commitment('missed', { dueOn: '2026-09-30' }, 59),
      'Missed: Pharmacy data feed, promised to Priya Raman for Sep 30, 59 days late',
      'bad'
    ],
    [
      'an internal promise',
      commitment('kept', { audience: 'Internal', promisedTo: null, dueOn: '2026-10-05' }),
      'Kept: Pharmacy data feed, Dara Quinn for Oct 5',
      'good'
    ],
    [
      'a promise to nobody by nobody',
      commitment('late', { audience: 'Internal', promisedTo: null, owner: null, dueOn: '2026-10-05' }, 1),
      'Kept late: Pharmacy data feed, internal, for Oct 5, 1 day late',
      'warn'
    ],
    [
      'a promise to the customer',
      commitment('made', { promisedTo: null, dueOn: '2027-01-05' }),
      'New promise: Pharmacy data feed, promised to the customer for Jan 5, 2027',
      'quiet'
    ],
    [
      'a withdrawn promise',
      commitment('withdrawn', { withdrawnReason: 'They bought another one' }),
      'Withdrawn: Pharmacy data feed, They bought another one',
      'quiet'
    ],
    [
      'a postponed promise',
      commitment('postponed', { firstDueOn: '2026-10-01', dueOn: '2026-12-01' }),
      'Postponed: Pharmacy data feed, from Oct 1 to Dec 1',
      'quiet'
    ],
    [
      'a person who moved',
      movedPoint('1', { support: 'Neutral' }, { support: 'Sceptic', influence: 'Medium' }),
      'Person 1 moved Neutral → Sceptic, influence High → Medium',
      'bad'
    ],
    [
      'a person whose access changed',
      movedPoint('1', {}, { access: 'Regular' }, 'up'),
      'Person 1 moved access Brief → Regular',
      'good'
    ],
    [
      'an objective that is behind',
      point({
        kind: 'objective',
        change: 'behind',
        facts: {
          objective: objective({ baseline: 0, target: 6, current: 2 }),
          pace: 'Behind',
          progress: 33.33,
          expected: 66.6,
          behindBy: 33.27
        }
      }),
      'Objective off pace: Sites live, 2 of 6 sites, by now 4',
      'warn'
    ],
    [
      'an indicator that fell behind',
      indicator('fellBehind'),
      'Indicator fell behind: Executives reached, 5 of 10 relationships, 41% of the way behind, last reading Jul 1',
      'warn'
    ],
    [
      'a lagging one that is still behind and was never read',
      indicator('stillBehind', { kind: 'Lagging', unit: '%', current: 1.36, lastReadingOn: null }),
      'Indicator still behind: Executives reached (lagging), 1.4 %, target 10 %, 41% of the way behind, no reading yet',
      'warn'
    ],
    [
      'one for which less is better',
      indicator('caughtUp', { baseline: 20, target: 12, current: 13, unit: null }),
      'Indicator back on pace: Executives reached, 13, target 12, last reading Jul 1',
      'good'
    ],
    [
      'an indicator that was reached',
      indicator('achieved', { current: 11 }),
      'Indicator reached: Executives reached, 11 of 10 relationships, last reading Jul 1',
      'good'
    ],
    [
      'an indicator that has gone silent',
      indicator('silent'),
      'Indicator without a reading for 74 days: Executives reached, 5 of 10 relationships, last reading Jul 1',
      'warn'
    ],
    [
      'an indicator without a target',
      indicator('untargeted', { target: null }),
      'Indicator without a target: Executives reached, 5 relationships, last reading Jul 1',
      'quiet'
    ],
    [
      'an indicator that was never read',
      indicator('notMeasured', { current: null, lastReadingOn: null }, { lack: 'value' }),
      'Indicator not measured: Executives reached, no reading yet',
      'quiet'
    ],
    [
      'an indicator without a baseline',
      indicator('notMeasured', { baseline: null }, { lack: 'baseline' }),
      'Indicator not measured: Executives reached, no baseline, last reading Jul 1',
      'quiet'
    ],
    [
      'an indicator that is ahead',
      indicator('read', {}, { pace: 'Ahead' }),
      'Indicator ahead: Executives reached, 5 of 10 relationships, last reading Jul 1',
      'quiet'
    ],
    [
      'an indicator on pace',
      indicator('read', {}, { pace: 'On pace' }),
      'Indicator on pace: Executives reached, 5 of 10 relationships, last reading Jul 1',
      'quiet'
    ],
    [
      'a plan that went off course',
      course('course', 'At risk', 'Off course', 3),
      'Plan off course: 3 of 5 measured leading indicators behind, at risk at the last review',
      'bad'
    ],
    [
      'a plan that is still at risk',
      course('course', 'At risk', 'At risk', 1),
      'Plan at risk: 1 of 5 measured leading indicators behind',
      'warn'
    ],
    [
      'a plan that is on course again',
      course('courseRegained', 'Off course', 'On course', 0),
      'Plan on course again: none of 5 measured leading indicators behind, off course at the last review',
      'good'
    ],
    [
      'a plan of which too little is known',
      course('courseUnknown', 'On course', 'Not enough to say', 0),
      'Not enough to say whether the plan works: 5 of 6 leading indicators measured, on course at the last review',
      'quiet'
    ],
    [
      'an objective without figures',
      point({
        kind: 'objective',
        change: 'unmeasured',
        facts: {
          objective: objective({ current: null }),
          pace: 'Not measured',
          progress: null,
          expected: null,
          behindBy: null
        }
      }),
      'Objective not measured: Sites live',
      'quiet'
    ],
    [
      'a score',
      point({ kind: 'score', change: 'score', facts: { score: then(57, 61), confidence: then(70, 78) } }),
      'Score 57 → 61. Confidence 70% → 78%',
      'good'
    ],
    [
      'a score that stayed',
      point({ kind: 'score', change: 'score', facts: { score: then(57, 57), confidence: then(null, 78) } }),
      'Score 57, as before. Confidence not assessed → 78%',
      'quiet'
    ],
    [
      'an unknown score',
      point({ kind: 'score', change: 'score', facts: { score: then(null, 40.4), confidence: then(70, 70) } }),
      'Score not assessed → 40. Confidence 70%, as before',
      'quiet'
    ],
    [
      'a tier',
      point({
        kind: 'tier',
        change: 'tier',
        on: '2026-10-10',
        facts: { from: 'Tier 2', to: 'Tier 1', isFromKnown: true }
      }),
      'Tier 2 → Tier 1 was decided on Oct 10',
      'quiet'
    ],
    [
      'a tier whose former one nobody kept',
      point({ kind: 'tier', change: 'tier', facts: { from: null, to: 'Tier 1', isFromKnown: false } }),
      'Now Tier 1',
      'quiet'
    ],
    [
      'a lost opportunity',
      point({ kind: 'pipeline', change: 'lost', facts: { opportunity: opportunity() } }),
      'Opportunity lost: Infusion centre, $1.4M',
      'bad'
    ],
    [
      'a new opportunity',
      point({ kind: 'pipeline', change: 'found', facts: { opportunity: opportunity() } }),
      'New opportunity: Infusion centre, $1.4M, identified through the plan',
      'good'
    ],
    [
      'a known opportunity that was linked',
      point({ kind: 'pipeline', change: 'found', facts: { opportunity: opportunity({ identifiedOn: null }) } }),
      'New opportunity: Infusion centre, $1.4M, Qualification',
      'good'
    ],
    [
      'an opportunity past its date',
      point({ kind: 'pipeline', change: 'slipped', facts: { opportunity: opportunity({ closeDate: '2026-11-20' }) } }),
      'Opportunity past its close date: Infusion centre, $1.4M, was to close 8 days ago',
      'warn'
    ],
    [
      'an open barrier',
      point({
        kind: 'barrier',
        change: 'blocked',
        facts: { barrier: barrier({ escalatedTo: { id: '1', name: 'Victor Adeyemi' } }), ageDays: 41 }
      }),
      'Barrier open 41 days: Contract template, waits for Legal, escalated to Victor Adeyemi',
      'warn'
    ],
    [
      'a cleared barrier',
      point({ kind: 'barrier', change: 'cleared', facts: { barrier: barrier(), ageDays: 12 } }),
      'Barrier cleared: Contract template, after 12 days',
      'good'
    ],
    [
      'an interview that never was',
      point({
        kind: 'interview',
        change: 'interview',
        facts: { person, isKeyPlayer: true, dueOn: null, daysOverdue: null }
      }),
      'Interview due: Henrik Lindqvist, CFO, a key player, never interviewed',
      'warn'
    ],
    [
      'an interview to come',
      point({
        kind: 'interview',
        change: 'interviewSoon',
        facts: { person, isKeyPlayer: false, dueOn: '2026-12-10', daysOverdue: -12 }
      }),
      'Interview due soon: Henrik Lindqvist, CFO, due in 12 days',
      'quiet'
    ],
    [
      'a period that ended',
      point({ kind: 'plan', change: 'ended', facts: { from: null, to: null, day: '2026-10-31', reason: null } }),
      'The plan’s period ended on October 31, 2026 and it is still active',
      'warn'
    ],
    [
      'a plan that was sent back',
      point({ kind: 'plan', change: 'returned', facts: { from: null, to: null, day: null, reason: 'No figures' } }),
      'The plan was sent back: No figures',
      'warn'
    ],
    [
      'a strategy map',
      point({ kind: 'plan', change: 'completeness', facts: { from: 60, to: 73, day: null, reason: null } }),
      'Strategy map 60% → 73% complete',
      'quiet'
    ],
    [
      'how the team feels',
      point({ kind: 'plan', change: 'pulse', facts: { from: null, to: 3.5, day: null, reason: null } }),
      'Team satisfaction not known → 3.5',
      'quiet'
    ]
  ])('words %s', (_, item, text, tone) => {
    expect(agendaText(item, TODAY)).toBe(text);
    expect(agendaLine(item, TODAY).tone).toBe(tone);
  });

  it('words people who came, left, were assessed, or are gone from the map', () => {
    const map = (change: string, facts = {}): AgendaItem =>
      point({
        kind: 'map',
        change,
        facts: { person, isKeyPlayer: true, picks: null, points: null, moves: 3, leftOn: null, ...facts }
      });
    const picks = { influence: 'High', support: 'Champion', access: 'Brief', role: 'User', strength: 80 };

    expect(agendaText(map('left', { leftOn: '2026-11-02' }), TODAY)).toBe(
      'Henrik Lindqvist left on Nov 2, a key player'
    );
    expect(agendaText(map('left'), TODAY)).toBe('Henrik Lindqvist left, a key player');
    expect(agendaText(map('added', { isKeyPlayer: false }), TODAY)).toBe('Henrik Lindqvist is new on the map, CFO');
    expect(agendaText(map('assessed', { isKeyPlayer: false, picks: { from: picks, to: picks } }), TODAY)).toBe(
      'Henrik Lindqvist is assessed now: Champion, High'
    );
    expect(agendaText(map('unassessed', { isKeyPlayer: false }), TODAY)).toBe('Henrik Lindqvist is no longer assessed');
    expect(agendaText(map('back'), TODAY)).toBe('Henrik Lindqvist moved, and came back to where they were');
    expect(agendaText(map('rated', { picks: { from: picks, to: { ...picks, role: 'Approver' } } }), TODAY)).toBe(
      'Henrik Lindqvist changed: role User → Approver, in 3 steps'
    );
    expect(agendaText(map('back', { person: { id: '1', name: '', title: null } }), TODAY)).toMatch(/^Somebody moved/);
  });

  it('says where to go from each kind', () => {
    expect(agendaLine(movedPoint('1', {}, { support: 'Sceptic' }), TODAY)).toMatchObject({
      badge: 'Map',
      object: 'Stakeholder__c'
    });
    expect(kindName('interview')).toBe('Interview');
  });

  it('keeps values of the org’s own, and says what is not rated', () => {
    expect([pickName('Ally'), pickName(null), tierText('Tier 9'), tierText(null)]).toEqual([
      'Ally',
      'Not rated',
      'Tier 9',
      'Not tiered yet'
    ]);
  });
});
