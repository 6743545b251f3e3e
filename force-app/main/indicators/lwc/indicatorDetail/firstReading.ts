/** How the first reading of an indicator will come. Pure. */
import type { Source } from 'c/indicatorTypes';

import { LABELS } from './labels';

const FIRST: Readonly<Record<Exclude<Source, 'By hand'>, string>> = {
  'New opportunities': LABELS.firstOpportunities,
  'New relationships': LABELS.firstRelationships,
  'Relationships improved': LABELS.firstImproved,
  'Key-player interviews': LABELS.firstInterviews,
  'Reviews held': LABELS.firstReviews,
  'Say/do ratio': LABELS.firstSayDo,
  'Good-times visit ratio': LABELS.firstGoodTimes,
  'Team satisfaction': LABELS.firstTeam,
  'Map confidence': LABELS.firstMap
};

/** What to say while there is no reading. */
export function firstReadingText(source: Source, canAdd: boolean, isClosed: boolean): string {
  if (isClosed) return LABELS.firstClosed;
  if (source === 'By hand') return canAdd ? LABELS.firstHand : LABELS.firstHandRead;
  return FIRST[source];
}
