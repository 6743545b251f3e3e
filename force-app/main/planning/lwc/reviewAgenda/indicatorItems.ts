/** What became of the plan's indicators between two reviews, and what the leading ones say together. */
import { SILENT_DAYS } from 'c/indicatorCourse';
import { behindBy as indicatorBehindBy, expected as indicatorExpected, pace as indicatorPace } from 'c/indicatorPace';
import { asOf, courseOf, lackOf, silentDays } from 'c/planIndicators';
import type { PlanIndicator } from 'c/planTypes';
import { dayNumber, dayOf } from 'c/straightLine';

import type { AgendaInput, AgendaItem, IndicatorFacts, Reading } from './agendaTypes';
import type { Period } from './period';
import { weigh, weighSmall } from './ranking';

type IndicatorItem = Extract<AgendaItem, { readonly kind: 'indicator' }>;
type IndicatorChange = IndicatorItem['change'];
type CourseItem = Extract<AgendaItem, { readonly kind: 'course' }>;

/** An indicator before the period and on the day of the review. */
interface Two {
  readonly then: PlanIndicator;
  readonly now: PlanIndicator;
}

/** One item for each indicator that is behind, silent or unknown, or that moved in the period; then what they say together. */
export function indicatorItems({ data, readings, then }: AgendaInput, period: Period): readonly (AgendaItem | null)[] {
  const before = dayOf(dayNumber(period.since) - 1);
  const byIndicator = new Map<string, Reading[]>();
  for (const each of readings) {
    const known = byIndicator.get(each.indicatorId);
    if (known === undefined) byIndicator.set(each.indicatorId, [each]);
    else known.push(each);
  }
  const all = (data.indicators ?? []).map((indicator): Two => {
    const own = byIndicator.get(indicator.id) ?? [];
    return { then: asOf(indicator, own, before), now: asOf(indicator, own, period.today) };
  });
  return [
    ...all.map((each) => indicatorItem(each, before, period)),
    courseItem(data.plan.id, all, then === null ? null : before, period)
  ];
}

function indicatorItem({ then, now }: Two, before: string, period: Period): IndicatorItem | null {
  const { today } = period;
  const [was, is] = [indicatorPace(then, before), indicatorPace(now, today)];
  const behindBy = indicatorBehindBy(now, today);
  const silent = silentDays(now, today);
  const facts: IndicatorFacts = {
    indicator: now,
    pace: is,
    expected: indicatorExpected(now, today),
    behindBy,
    lack: lackOf(now),
    silentDays: silent
  };
  const item = (change: IndicatorChange, weight: number, on: string | null): IndicatorItem => ({
    key: `${change}:${now.id}`,
    kind: 'indicator',
    change,
    weight,
    recordId: now.id,
    on,
    facts
  });
  const isRead = period.has(now.lastReadingOn);
  switch (is) {
    case 'Behind': {
      const change = was === 'Behind' ? 'stillBehind' : 'fellBehind';
      return item(change, weigh(change, behindBy ?? 0), now.targetOn);
    }
    case 'Reached':
      return was === 'Reached' ? null : item('achieved', weighSmall('achieved'), isRead ? now.lastReadingOn : null);
    case 'Not measured':
      return item('notMeasured', weighSmall('notMeasured'), now.startOn);
    case 'No target':
      return item('untargeted', weighSmall('untargeted'), now.startOn);
    default:
      if (silent !== null && silent >= SILENT_DAYS)
        return item('silent', weighSmall('silent'), now.lastReadingOn ?? now.startOn);
      if (was === 'Behind') return item('caughtUp', weighSmall('caughtUp'), isRead ? now.lastReadingOn : null);
      return isRead ? item('read', weighSmall('read'), now.lastReadingOn) : null;
  }
}

/** What the leading indicators say together: told while it is worrying, when it is no longer, and while nobody can say. */
function courseItem(planId: string, all: readonly Two[], before: string | null, period: Period): CourseItem | null {
  const { course, leading, measured, behind } = courseOf(
    all.map(({ now }) => now),
    period.today
  );
  if (leading === 0) return null;
  const from =
    before === null
      ? null
      : courseOf(
          all.map(({ then }) => then),
          before
        ).course;
  const wasWorrying = from === 'Off course' || from === 'At risk';
  if (course === 'On course' && !wasWorrying) return null;
  const change =
    course === 'On course' ? 'courseRegained' : course === 'Not enough to say' ? 'courseUnknown' : 'course';
  return {
    key: `${change}:${planId}`,
    kind: 'course',
    change,
    weight: change === 'course' ? weigh('course', (behind / measured) * 100) : weighSmall(change),
    recordId: planId,
    on: null,
    facts: { from, to: course, leading, measured, behind }
  };
}
