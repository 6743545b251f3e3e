/** The legend of a chart: a sample of each stroke, told apart by form as well as colour, with what it stands for. */
import type { ChartModel, ChartSeries } from 'c/indicatorCharts';
import { dayText, numberText, valueText } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { hasLine } from './reading';
import { projectionWords, targetWords } from './words';

/** One entry; its paths lie in a box of 28 by 14. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  readonly line: string;
  readonly lineClass: string;
  readonly mark: string;
  readonly markClass: string;
}

const STEPS = 'M1 11.5H11V7H20V2.5H27';
const SLOPE = 'M1 11L14 5.5L27 4';
const RISE = 'M1 12L27 2';
const LEVEL = 'M1 7H27';
const BAND = 'M1 12L15 1H27V4Z';
const DOT = 'M14 2.5a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z';
const DOTS = 'M5 8a2 2 0 1 1 0 4a2 2 0 1 1 0-4ZM14 2a2 2 0 1 1 0 4a2 2 0 1 1 0-4ZM23 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4Z';
const DIAMOND = 'M14 1.5l4 4l-4 4l-4-4Z';

/** Entries for what this chart draws, in the order in which it is read. */
export function legendOf(model: ChartModel): readonly LegendEntry[] {
  const { points, singles = [], second, target, projection, aggregation, unit, today } = model;
  const entries: LegendEntry[] = [];
  const add = (key: string, text: string, line: string, mark: string, markClass = ''): void => {
    entries.push({ key, text, line, lineClass: `stroke ${key}-line`, mark, markClass });
  };
  if (points.length > 0)
    add(
      'series',
      seriesWords(model, today),
      aggregation === 'Sum' ? STEPS : SLOPE,
      aggregation === 'Sum' ? '' : DOT,
      'dot'
    );
  if (singles.length > 0) add('singles', LABELS.legendSingles, '', DOTS, 'single');
  if (hasLine(model)) {
    const [from, to] = [numberText(model.baseline), valueText(model.target, unit)];
    const [startOn, targetOn] = [dayText(model.startOn, today), dayText(model.targetOn, today)];
    add('target', format(LABELS.legendLine, from, startOn, to, targetOn), RISE, '');
  } else if (target !== null) add('target', targetWords(model, today), LEVEL, '');
  if (projection !== null) add('projection', projectionWords(projection, today), RISE, BAND, 'band');
  if (second !== null && second !== undefined && second.points.length > 0)
    add('second', seriesWords(second, today), second.aggregation === 'Sum' ? STEPS : SLOPE, DIAMOND, 'diamond');
  return entries;
}

function seriesWords({ title, unit, points }: Pick<ChartSeries, 'title' | 'unit' | 'points'>, today: string): string {
  const last = points[points.length - 1];
  return last === undefined
    ? title
    : format(LABELS.legendSeries, title, valueText(last.value, unit), dayText(last.on, today));
}
