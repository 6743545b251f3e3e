/** How indicators, their figures and their paces are called on the screens. Pure but for the user's language. */
import type { Aggregation, Kind, Pace, Source } from 'c/indicatorTypes';

import { LABELS } from './labels';

export {
  currentText,
  dayText,
  daysText,
  decimalsOf,
  differenceText,
  exactDay,
  lastReadingWords,
  numberText,
  spanText,
  standingText,
  valueText
} from './figureWords';
export type { Words } from './figureWords';
export { paceWords, projectionWords } from './paceWords';
export { missingText, verdictIcon, verdictName, verdictTone, viabilityText } from './viabilityWords';

const PACES: Readonly<Record<Pace, readonly [name: string, icon: string, tone: string]>> = {
  Behind: [LABELS.behind, 'utility:warning', 'bad'],
  'On pace': [LABELS.onPace, 'utility:forward', 'good'],
  Ahead: [LABELS.ahead, 'utility:arrowup', 'good'],
  Reached: [LABELS.reached, 'utility:success', 'good'],
  'Not measured': [LABELS.notMeasured, 'utility:help', 'quiet'],
  'No target': [LABELS.noTarget, 'utility:dash', 'quiet']
};

const SOURCES: Readonly<Record<Source, string>> = {
  'By hand': LABELS.byHand,
  'New opportunities': LABELS.opportunities,
  'New relationships': LABELS.relationships,
  'Relationships improved': LABELS.improved,
  'Key-player interviews': LABELS.interviews,
  'Reviews held': LABELS.reviews,
  'Say/do ratio': LABELS.sayDo,
  'Good-times visit ratio': LABELS.goodTimes,
  'Team satisfaction': LABELS.team,
  'Map confidence': LABELS.map
};

const KINDS: Readonly<Record<Kind, string>> = { Leading: LABELS.leading, Lagging: LABELS.lagging };

const AGGREGATIONS: Readonly<Record<Aggregation, string>> = {
  Sum: LABELS.addsUp,
  Average: LABELS.averages,
  Latest: LABELS.takesLatest
};

/** How an indicator stands against its line, in a word. */
export function paceName(pace: Pace): string {
  return PACES[pace][0];
}

/** An icon whose shape tells the pace without its colour. */
export function paceIcon(pace: Pace): string {
  return PACES[pace][1];
}

/** Class name of a pace: `bad`, `good` or `quiet`. */
export function paceTone(pace: Pace): string {
  return PACES[pace][2];
}

/** Variant of an icon in a tone: what is good or bad is coloured as its word is. */
export function toneVariant(tone: string): string {
  return { good: 'success', bad: 'error', warn: 'warning' }[tone] ?? '';
}

/** What writes the readings, in words. */
export function sourceName(source: Source): string {
  return SOURCES[source];
}

/** Leading or lagging, in a word. */
export function kindName(kind: Kind): string {
  return KINDS[kind];
}

/** How readings become one figure, in words. */
export function aggregationName(aggregation: Aggregation): string {
  return AGGREGATIONS[aggregation];
}
