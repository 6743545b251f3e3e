/** What the chart of an indicator is given. Pure but for the user's language. */
import type { ChartEvent, ChartModel, ChartPoint, ChartSeries } from 'c/indicatorCharts';
import type { Projection } from 'c/indicatorProjection';
import type { Standing } from 'c/indicatorSeries';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { format } from 'c/textFormat';

import type { Detail, DetailPlan, Side } from './detailRecords';
import { LABELS } from './labels';

/** What stands behind a point, in words. */
function pointText(reading: Reading | null, ofDay: number): string {
  if (reading === null) return LABELS.startsPoint;
  const own = reading.evidence?.text ?? reading.note ?? '';
  return own !== '' && ofDay > 1 ? format(LABELS.moreThatDay, own, ofDay - 1) : own;
}

function pointsOf(series: readonly Standing[], perDay: ReadonlyMap<string, number>): readonly ChartPoint[] {
  return series.map(({ on, value, reading }) => ({
    on,
    value,
    text: pointText(reading, perDay.get(on) ?? 1),
    readingId: reading?.id ?? null
  }));
}

/** Beginnings, reviews and ends, oldest first. */
export function eventsOf(plan: DetailPlan | null, side: Side | null): readonly ChartEvent[] {
  const event = (on: string | null | undefined, text: string): readonly ChartEvent[] =>
    on === null || on === undefined ? [] : [{ on, text }];
  const reviews = (side?.reviews ?? []).flatMap(({ on, kind }) =>
    event(on, kind === null ? LABELS.reviewHeldPlain : format(LABELS.reviewHeld, kind))
  );
  const all = [
    ...event(plan?.startDate, LABELS.planStarts),
    ...event(plan?.activatedOn, LABELS.activated),
    ...reviews,
    ...event(plan?.endDate, LABELS.planEnds)
  ];
  return all.sort((one, other) => one.on.localeCompare(other.on));
}

function secondOf(partner: Indicator | null, side: Side | null): ChartSeries | null {
  const series = partner === null ? undefined : side?.standings.get(partner.id);
  if (partner === null || series === undefined || series.length === 0) return null;
  const { name, unit, aggregation } = partner;
  return { title: name, unit, aggregation, points: pointsOf(series, new Map()) };
}

/** The chart; null while there is no value to draw. */
export function chartOf(
  detail: Detail,
  side: Side | null,
  projection: Projection,
  beside: Indicator | null,
  today: string
): ChartModel | null {
  const { indicator, plan, readings, standings } = detail;
  if (standings.length === 0) return null;
  const counted = readings.filter(({ counts }) => counts);
  const perDay = new Map<string, number>();
  for (const { on } of counted) perDay.set(on, (perDay.get(on) ?? 0) + 1);
  const { name, unit, aggregation, baseline, target, startOn, targetOn } = indicator;
  return {
    title: name,
    unit,
    aggregation,
    points: pointsOf(standings, perDay),
    baseline,
    target,
    startOn,
    targetOn,
    today,
    projection:
      projection.kind === 'projected'
        ? { date: projection.date, earliest: projection.earliest, latest: projection.latest }
        : null,
    events: eventsOf(plan, side),
    second: secondOf(beside, side),
    ...(aggregation === 'Average' ? { singles: counted.map(({ on, value }) => ({ on, value })) } : {})
  };
}
