/** The indicators of a plan as they are taken along. Pure. */
import { behindBy as indicatorBehindBy, pace as indicatorPace } from 'c/indicatorPace';
import { INDICATOR_PACES, isCountTo, shownValue } from 'c/planIndicators';
import type { PlanIndicator } from 'c/planTypes';
import { format } from 'c/textFormat';

import type { DigestIndicator } from './digestTypes';
import { shortDay } from './figures';
import type { DigestSetting } from './words';

/** Indicators in words, what needs attention first, then the farthest behind. */
export function digestIndicators(
  indicators: readonly PlanIndicator[],
  setting: DigestSetting
): readonly DigestIndicator[] {
  const { words, names, locale, today } = setting;
  const paced = indicators.map((indicator) => ({
    indicator,
    pace: indicatorPace(indicator, today),
    behindBy: indicatorBehindBy(indicator, today) ?? -Infinity
  }));
  paced.sort(
    (a, b) =>
      INDICATOR_PACES.indexOf(a.pace) - INDICATOR_PACES.indexOf(b.pace) ||
      // Two that are not measured are equally far from everything.
      (a.behindBy === b.behindBy ? 0 : b.behindBy - a.behindBy) ||
      (a.indicator.name < b.indicator.name ? -1 : 1)
  );
  return paced.map(({ indicator, pace }) => ({
    id: indicator.id,
    name: indicator.name,
    note: indicator.kind === 'Lagging' ? words.lagging : '',
    isKnown: indicator.current !== null,
    ...figuresOf(indicator, setting),
    pace,
    paceWord: names.indicatorPace(pace),
    read: indicator.lastReadingOn === null ? words.neverRead : shortDay(indicator.lastReadingOn, locale)
  }));
}

function figuresOf(
  indicator: PlanIndicator,
  { words, names }: DigestSetting
): Pick<DigestIndicator, 'now' | 'target' | 'figure'> {
  const { current, target, unit } = indicator;
  const value = (figure: number | null, of: string | null, unknown: string): string =>
    figure === null ? unknown : names.measured(shownValue(figure, of ?? unit), of);
  const full = value(current, unit, words.notMeasured);
  if (target === null) return { now: full, target: words.notSet, figure: full };
  // The target names what is counted: "1 of 3 interviews" needs no plural of one.
  const isCount = isCountTo(indicator);
  const bare = unit === '%' ? full : value(current, null, words.notMeasured);
  const figure = isCount
    ? format(words.valueOf, bare, names.measured(target, null))
    : format(words.valueTarget, bare, names.measured(target, unit));
  return {
    now: isCount ? bare : full,
    target: names.measured(target, unit),
    figure: current === null ? full : figure
  };
}
