import { proposals, type LibraryContext, type Proposal } from 'c/indicatorLibrary';
import type { Definition } from 'c/indicatorTypes';

const definition: Definition = {
  id: 'd1',
  name: 'New opportunities identified',
  source: 'New opportunities',
  kind: 'Leading',
  aggregation: 'Sum',
  unit: 'opportunities',
  meaning: null,
  target: 4,
  tiers: ['Tier 1', 'Tier 2'],
  words: ['growth', ' go-live '],
  sortOrder: 1
};
const context: LibraryContext = {
  tier: null,
  objectives: [],
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  keyPlayerCount: null,
  reviewCadenceDays: null,
  mapConfidence: null,
  previousSayDo: null,
  sources: []
};

function propose(change: Partial<Definition>, given: Partial<LibraryContext> = {}): Proposal {
  const [found] = proposals([{ ...definition, ...change }], { ...context, ...given });
  if (found === undefined) throw new Error('Nothing was answered.');
  return found;
}
const objective = (name: string, measure: string | null = null): Partial<LibraryContext> => ({
  objectives: [{ id: 'o1', name, measure }]
});

describe('c-indicator-library', () => {
  describe('a definition is proposed', () => {
    it('for the tier of the account', () => {
      expect(propose({}, { tier: 'Tier 2' })).toMatchObject({
        isProposed: true,
        because: [{ kind: 'tier', text: 'Tier 2' }]
      });
      expect(propose({}, { tier: 'Tier 3' })).toMatchObject({ isProposed: false, because: [] });
      expect(propose({})).toMatchObject({ isProposed: false, because: [] });
    });

    it('for an objective, once', () => {
      const given = {
        tier: 'Tier 1',
        objectives: [
          { id: 'o1', name: 'GROWTH in oncology', measure: 'Growth in percent' },
          { id: 'o2', name: 'Two sites live', measure: 'Sites after Go-live' },
          { id: 'o3', name: 'Outgrowth', measure: null }
        ]
      };

      expect(propose({}, given).because).toEqual([
        { kind: 'tier', text: 'Tier 1' },
        { kind: 'objective', text: 'GROWTH in oncology', objectiveId: 'o1', word: 'growth' },
        { kind: 'objective', text: 'Two sites live', objectiveId: 'o2', word: 'go-live' }
      ]);
    });

    it.each([
      ['use', 'Users of the portal', true],
      ['use', 'A warehouse', false],
      ['öffnung', 'ÖFFNUNGEN je Woche', true],
      ['öffnung', 'Eröffnung', false],
      ['cafe\u0301', 'Café visits', true],
      ['рост', 'План: РОСТ продаж', true],
      ['c++ (new)', 'Teach C++ (new) to all', true],
      ['a.c', 'abc', false],
      ['', 'Anything', false],
      ['reach', 'pre-reach', true]
    ])('“%s” in “%s”: %s', (word, name, isProposed) => {
      expect(propose({ words: [word], tiers: [] }, objective(name))).toMatchObject({ isProposed });
      expect(propose({ words: [word], tiers: [] }, objective('–', name))).toMatchObject({ isProposed });
    });

    it('unless the plan has it', () => {
      const given = { tier: 'Tier 1', sources: ['New opportunities', 'By hand'] as const };

      expect(propose({}, given)).toMatchObject({ isProposed: false, isOnPlan: true, because: [{ kind: 'tier' }] });
      expect(propose({ source: 'By hand' }, given)).toMatchObject({ isProposed: true, isOnPlan: false });
      expect(propose({ source: 'By hand' }, { ...given, definitionIds: ['d1'] })).toMatchObject({
        isProposed: false,
        isOnPlan: true
      });
    });
  });

  describe('the target of a count', () => {
    it.each([
      ['2026-01-01', '2026-12-31', 4],
      ['2028-01-01', '2028-12-31', 4],
      ['2026-01-01', '2027-01-01', 4],
      ['2026-04-01', '2027-03-31', 4],
      ['2026-01-01', '2026-06-30', 2],
      ['2026-01-01', '2026-08-31', 3],
      ['2026-01-01', '2027-12-31', 8],
      ['2026-01-01', '2028-06-30', 10],
      ['2028-02-29', '2029-02-28', 4],
      ['2026-01-01', '2026-01-15', 1],
      ['2026-01-01', '2026-01-01', 1]
    ])('from %s to %s is %d', (startDate, endDate, target) => {
      expect(propose({}, { startDate, endDate })).toMatchObject({ target, baseline: 0 });
    });

    it('is unknown where there is no usual one', () => {
      expect(propose({ target: null })).toMatchObject({ target: null, baseline: 0 });
    });

    it('is the number of key players for interviews', () => {
      const interviews = { source: 'Key-player interviews' } as const;

      expect(propose(interviews, { keyPlayerCount: 9, endDate: '2026-06-30' }).target).toBe(9);
      expect(propose(interviews, { keyPlayerCount: 0, endDate: '2026-06-30' }).target).toBe(2);
      expect(propose({ ...interviews, target: null }, { keyPlayerCount: 3 }).target).toBe(3);
    });

    it.each([
      [90, 4],
      [30, 12],
      [182, 2],
      [365, 1],
      [1000, 1]
    ])('is what a cadence of %d days promises for reviews: %d', (reviewCadenceDays, target) => {
      expect(propose({ source: 'Reviews held', target: 7 }, { reviewCadenceDays }).target).toBe(target);
    });

    it('is the usual one for reviews without a cadence', () => {
      expect(propose({ source: 'Reviews held', target: 7 }).target).toBe(7);
    });
  });

  describe('shares and states', () => {
    const share = { source: 'Say/do ratio', aggregation: 'Average', target: 90 } as const;
    const map = { source: 'Map confidence', aggregation: 'Latest', target: 80 } as const;

    it('keep their target in a shorter time', () => {
      expect(propose(share, { endDate: '2026-03-31' })).toMatchObject({ target: 90, baseline: null });
    });

    it('begin with what is known', () => {
      expect(propose(share, { previousSayDo: 72.5 })).toMatchObject({ target: 90, baseline: 72.5 });
      expect(propose(map, { mapConfidence: 45 })).toMatchObject({ target: 80, baseline: 45 });
      expect(propose(map, { previousSayDo: 45 })).toMatchObject({ target: 80, baseline: null });
    });

    it('have no usual target where the account is there already', () => {
      expect(propose(map, { mapConfidence: 80 })).toMatchObject({ target: null, baseline: 80 });
      expect(propose(map, { mapConfidence: 95 })).toMatchObject({ target: null, baseline: 95 });
    });
  });

  it('puts proposed ones first, each in the order of the library', () => {
    const definitions = [
      { ...definition, id: 'z', name: 'Z', sortOrder: null },
      { ...definition, id: 'b', name: 'B', sortOrder: 2, tiers: [] },
      { ...definition, id: 'a', name: 'A', sortOrder: 2, tiers: [] },
      { ...definition, id: 'c', name: 'C', sortOrder: 3 }
    ];

    const found = proposals(definitions, { ...context, tier: 'Tier 1' });

    expect(found.map((each) => each.definition.id)).toEqual(['c', 'z', 'a', 'b']);
    expect(proposals([], context)).toEqual([]);
  });
});
