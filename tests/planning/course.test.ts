import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import type * as IndicatorPace from '../../force-app/main/indicators/lwc/indicatorPace/indicatorPace.ts';
import type { Source } from '../../force-app/main/indicators/lwc/indicatorTypes/indicatorTypes.ts';
import type * as IndicatorViability from '../../force-app/main/indicators/lwc/indicatorViability/indicatorViability.ts';
import type * as PlanIndicators from '../../force-app/main/planning/lwc/planIndicators/planIndicators.ts';
import { importBundled } from '../support/bundled.ts';

const { behindBy, viability, pace, indicatorBehindBy, courseOf, indicatorPace, asOf, currentValue } =
  await importBundled<typeof IndicatorPace & typeof IndicatorViability & typeof PlanIndicators>(
    "export * from 'c/indicatorPace'; export * from 'c/indicatorViability'; export * from 'c/planIndicators';"
  );

const today = '2026-07-02';
const dayFrom = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: least, max: most })
    .map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));
const sources: readonly Source[] = ['By hand', 'New relationships', 'Say/do ratio', 'Map confidence'];
const value = fc.integer({ min: -200, max: 1_200 }).map((hundredths) => hundredths / 10);

const indicator = fc
  .record({
    id: fc.uuid(),
    name: fc.string({ minLength: 1, maxLength: 8 }),
    source: fc.constantFrom(...sources),
    kind: fc.constantFrom('Leading' as const, 'Leading' as const, 'Lagging' as const),
    aggregation: fc.constantFrom('Sum' as const, 'Average' as const, 'Latest' as const),
    unit: fc.constant(null),
    baseline: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 10) }, fc.constant(null)),
    target: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(100, 60) }, fc.constantFrom(null, 10)),
    current: fc.oneof({ weight: 5, arbitrary: value }, fc.constant(null)),
    startOn: fc.oneof({ weight: 9, arbitrary: dayFrom(-400, 20) }, fc.constant(null)),
    targetOn: fc.oneof({ weight: 9, arbitrary: dayFrom(21, 400) }, fc.constant(null)),
    readingCount: fc.nat({ max: 3 }),
    lastReadingOn: fc.option(dayFrom(-300, 0))
  })
  .map((each) => ({ ...each, readingSum: 0 }));

describe('indicators as plans see them', () => {
  it('say together what the indicators’ own page says', () => {
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(fc.array(indicator, { maxLength: 8 }), (all) => {
        const own = viability(all, today);
        const { verdict: course, leading, measured, behind } = own;
        verdicts.add(course);
        assert.deepEqual(courseOf(all, today), { course, leading, measured, behind });
        for (const each of all) {
          assert.equal(indicatorPace(each, today), pace(each, today));
          assert.equal(indicatorBehindBy(each, today), behindBy(each, today));
        }
      }),
      { numRuns: 1_000, seed: 11 }
    );
    assert.equal(verdicts.size, 4, 'every verdict occurs');
  });

  it('stood on an earlier day where their readings until then put them', () => {
    const readings = fc.array(fc.record({ readOn: dayFrom(-200, 0), value }), { maxLength: 12 });
    fc.assert(
      fc.property(indicator, readings, dayFrom(-220, 0), (given, all, day) => {
        const until = (last: string): Parameters<typeof asOf>[0] => {
          const those = all.filter(({ readOn }) => readOn <= last);
          const lastOn =
            those
              .map(({ readOn }) => readOn)
              .sort()
              .at(-1) ?? null;
          const readingSum = Math.round(those.reduce((sum, each) => sum + each.value, 0) * 100) / 100;
          const latest = those.filter(({ readOn }) => readOn === lastOn).map((each) => each.value);
          const figures = { ...given, readingCount: those.length, readingSum };
          return {
            ...figures,
            lastReadingOn: lastOn,
            current: currentValue({ ...figures, latest: latest.length === 0 ? null : Math.max(...latest) })
          };
        };
        assert.deepEqual(asOf(until(today), all, day), until(day));
      }),
      { numRuns: 1_000, seed: 12 }
    );
  });
});
