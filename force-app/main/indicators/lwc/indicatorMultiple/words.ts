/** What a small chart shows, in words. */
import type { MultipleModel } from 'c/indicatorCharts';
import { dayText, exactDay, valueText } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** The target and its day in short; empty without one. */
export function targetWords({ target, targetOn, unit, today }: MultipleModel): string {
  if (target === null) return '';
  const value = valueText(target, unit);
  return targetOn === null ? format(LABELS.target, value) : format(LABELS.targetBy, value, dayText(targetOn, today));
}

/** The whole chart in sentences, for screen readers; the model's points are in order. */
export function sentence(model: MultipleModel): string {
  const { title, subtitle, points, unit, paceText } = model;
  const name = subtitle === '' ? title : format(LABELS.title, title, subtitle);
  const words = [seriesWords(name, points, unit), paceText, targetWords(model)];
  return words
    .filter((text) => text !== '')
    .map((text) => `${text}.`)
    .join(' ');
}

function seriesWords(name: string, points: MultipleModel['points'], unit: string | null): string {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return format(LABELS.summaryNone, name);
  const [from, until] = [valueText(first.value, unit), valueText(last.value, unit)];
  if (points.length === 1) return format(LABELS.summaryOne, name, from, exactDay(first.on));
  return format(LABELS.summary, name, points.length, from, exactDay(first.on), until, exactDay(last.on));
}
