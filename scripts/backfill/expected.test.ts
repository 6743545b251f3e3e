import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { expectedReadings } from './expected.ts';
import type { History, Indicator, Rating, RecordedSource } from './model.ts';

function indicator(source: RecordedSource, times: Partial<Indicator> = {}): Indicator {
  return {
    id: 'i1',
    name: source,
    source,
    startOn: '2026-01-01',
    countsUntil: '2026-12-31',
    account: 'a1',
    accountName: 'Customer',
    plan: 'p1',
    planName: 'Plan',
    isWaiting: false,
    isAstray: false,
    ...times
  };
}

function history(parts: Partial<History>): History {
  const empty = new Map<string, never>();
  return { conversations: empty, ratings: empty, opportunities: empty, reviews: empty, promises: empty, ...parts };
}

/** Proof, day and value of each reading. */
function series(of: Indicator, parts: Partial<History>): readonly (readonly [string, string, number])[] {
  return [...expectedReadings(of, history(parts)).values()].map(({ proof, on, value }) => [proof, on, value] as const);
}

describe('readings by the history', () => {
  const conversations = new Map([
    [
      'a1',
      [
        { id: 'c1', person: 'ana', kind: 'Key-player interview', heldOn: '2026-01-01' },
        { id: 'c2', person: 'ana', kind: 'Good-times visit', heldOn: '2026-02-01' },
        { id: 'c3', person: 'bo', kind: 'Problem visit', heldOn: '2026-02-02' },
        { id: 'c4', person: 'bo', kind: 'Key-player interview', heldOn: '2025-12-31' },
        { id: 'c5', person: 'bo', kind: 'Key-player interview', heldOn: null },
        { id: 'c6', person: 'bo', kind: 'Executive meeting', heldOn: '2026-03-01' }
      ]
    ],
    ['a2', [{ id: 'c7', person: 'cy', kind: 'Key-player interview', heldOn: '2026-03-01' }]]
  ]);

  it('count interviews of the account within the time, both ends included', () => {
    assert.deepEqual(series(indicator('Key-player interviews'), { conversations }), [['c1', '2026-01-01', 1]]);
    assert.deepEqual(
      series(indicator('Key-player interviews', { startOn: '2025-12-31', countsUntil: '2025-12-31' }), {
        conversations
      }),
      [['c4', '2025-12-31', 1]]
    );
  });

  it('take good-times visits for 100 and problem visits for 0', () => {
    assert.deepEqual(series(indicator('Good-times visit ratio'), { conversations }), [
      ['c2', '2026-02-01', 100],
      ['c3', '2026-02-02', 0]
    ]);
  });

  it('keep the person of a conversation', () => {
    const [reading] = expectedReadings(indicator('Key-player interviews'), history({ conversations })).values();
    assert.equal(reading?.person, 'ana');
  });

  it('say nothing while the indicator has no time', () => {
    assert.deepEqual(series(indicator('Key-player interviews', { startOn: null }), { conversations }), []);
    assert.deepEqual(series(indicator('Key-player interviews', { countsUntil: null }), { conversations }), []);
  });

  it('count what the plan brought to light', () => {
    const opportunities = new Map([
      [
        'p1',
        [
          { id: 'o1', identifiedOn: '2026-04-01' },
          { id: 'o2', identifiedOn: '2027-01-01' }
        ]
      ],
      ['p2', [{ id: 'o3', identifiedOn: '2026-04-01' }]]
    ]);
    assert.deepEqual(series(indicator('New opportunities'), { opportunities }), [['o1', '2026-04-01', 1]]);
  });

  it('count reviews held, and read the pulse where it may be shown', () => {
    const reviews = new Map([
      [
        'p1',
        [
          { id: 'r1', heldOn: '2026-04-01', pulse: 4.3 },
          { id: 'r2', heldOn: '2026-05-01', pulse: null }
        ]
      ]
    ]);
    assert.deepEqual(series(indicator('Reviews held'), { reviews }), [
      ['r1', '2026-04-01', 1],
      ['r2', '2026-05-01', 1]
    ]);
    assert.deepEqual(series(indicator('Team satisfaction'), { reviews }), [['r1', '2026-04-01', 4.3]]);
  });

  it('date a promise on the day kept, else on the day due', () => {
    const promises = new Map([
      [
        'p1',
        [
          { id: 'k', isKept: true, doneOn: '2026-03-02', dueOn: '2027-03-10' },
          { id: 'l', isKept: false, doneOn: '2026-03-02', dueOn: '2026-03-01' },
          { id: 'm', isKept: false, doneOn: null, dueOn: '2025-03-01' }
        ]
      ]
    ]);
    assert.deepEqual(series(indicator('Say/do ratio'), { promises }), [
      ['k', '2026-03-02', 100],
      ['l', '2026-03-01', 0]
    ]);
  });

  describe('of relationships', () => {
    /** Ratings of one person, a day each from 1 March on: access and strength after each, movement worked out as the org does. */
    function ratings(...states: readonly (readonly [access: string | null, strength: number | null])[]): Rating[] {
      return states.map(([access, strength], index) => {
        const [previousAccess, previousStrength] = states[index - 1] ?? [null, null];
        const isNew = [null, 'None'].includes(previousAccess) && ![null, 'None'].includes(access);
        const movement =
          strength === null || previousStrength === null || strength === previousStrength
            ? 'Unchanged'
            : strength > previousStrength
              ? 'Improved'
              : 'Declined';
        return {
          id: `t${index + 1}`,
          name: `SA-00000${index + 1}`,
          person: 'ana',
          assessedAt: Date.parse(`2026-03-0${index + 1}T23:30:00Z`),
          assessedOn: `2026-03-0${index + 1}`,
          movement: isNew ? 'New relationship' : movement,
          access,
          previousAccess,
          strength,
          previousStrength
        };
      });
    }
    const evidence = (source: RecordedSource, rows: readonly Rating[], times: Partial<Indicator> = {}): string[] =>
      [...expectedReadings(indicator(source, times), history({ ratings: new Map([['a1', rows]]) })).values()].map(
        (reading) => `${reading.evidence} ${reading.on}`
      );

    for (const [situation, states, begun, improved] of [
      ['nothing rated', [], [], []],
      ['rated for the first time', [['Regular', 50]], [], []],
      [
        'access gained',
        [
          ['None', 20],
          ['Regular', 60]
        ],
        ['t2 2026-03-02'],
        []
      ],
      [
        'access gained from unrated',
        [
          [null, null],
          ['Regular', 60]
        ],
        [],
        []
      ],
      [
        'access gained and lost again',
        [
          ['None', 20],
          ['Regular', 60],
          ['None', 20]
        ],
        [],
        []
      ],
      [
        'access gained twice',
        [
          ['None', 20],
          ['Brief', 30],
          ['None', 20],
          ['Brief', 30]
        ],
        ['t4 2026-03-04'],
        []
      ],
      [
        'access gained and unrated again',
        [
          ['None', 20],
          ['Brief', 30],
          [null, null]
        ],
        [],
        []
      ],
      [
        'strength risen',
        [
          ['Brief', 50],
          ['Brief', 60],
          ['Brief', 70]
        ],
        [],
        ['t2 2026-03-02']
      ],
      [
        'strength risen and fallen back',
        [
          ['Brief', 50],
          ['Brief', 60],
          ['Brief', 50]
        ],
        [],
        []
      ],
      [
        'risen, fallen and risen',
        [
          ['Brief', 50],
          ['Brief', 60],
          ['Brief', 40],
          ['Brief', 55]
        ],
        [],
        ['t4 2026-03-04']
      ],
      [
        'fallen but still above',
        [
          ['Brief', 50],
          ['Brief', 70],
          ['Brief', 60]
        ],
        [],
        ['t2 2026-03-02']
      ],
      [
        'strength no longer known',
        [
          ['Brief', 50],
          ['Brief', 70],
          ['Brief', null]
        ],
        [],
        []
      ],
      [
        'a relationship that began and improved',
        [
          ['None', 20],
          ['Regular', 60],
          ['Regular', 80]
        ],
        ['t2 2026-03-02'],
        ['t3 2026-03-03']
      ],
      [
        'improved, ended, begun',
        [
          ['Brief', 50],
          ['Brief', 70],
          ['None', 40],
          ['Brief', 60]
        ],
        ['t4 2026-03-04'],
        []
      ]
    ] as const) {
      it(`${situation}: ${begun.join() || 'nothing'} begun, ${improved.join() || 'nothing'} improved`, () => {
        const rows = ratings(...states);

        assert.deepEqual(evidence('New relationships', rows), [...begun]);
        assert.deepEqual(evidence('Relationships improved', rows), [...improved]);
      });
    }

    it('measure from what was before the first rating in the time', () => {
      const rows = ratings(['Brief', 50], ['Brief', 60], ['Brief', 55]);

      assert.deepEqual(evidence('Relationships improved', rows, { startOn: '2026-03-02' }), ['t2 2026-03-02']);
      assert.deepEqual(evidence('Relationships improved', rows, { startOn: '2026-03-03' }), []);
      assert.deepEqual(evidence('Relationships improved', rows, { countsUntil: '2026-03-01' }), []);
    });

    it('go by moments, and by numbers within one', () => {
      const rows = ratings(['Brief', 50], ['Brief', 60], ['Brief', 40]).map((rating) => ({
        ...rating,
        assessedAt: Date.parse('2026-03-01T10:00:00Z'),
        assessedOn: '2026-03-01'
      }));

      assert.deepEqual(evidence('Relationships improved', rows.toReversed()), []);
      assert.deepEqual(evidence('Relationships improved', rows.slice(0, 2).toReversed()), ['t2 2026-03-01']);
    });

    it('count a person once, and each person', () => {
      const ana = ratings(['None', 20], ['Regular', 60]);
      const bo = ana.map((rating) => ({ ...rating, id: `b${rating.id}`, person: 'bo' }));

      assert.deepEqual(evidence('New relationships', [...ana, ...bo]), ['t2 2026-03-02', 'bt2 2026-03-02']);
    });
  });
});
