import reviewDaysLate from '@salesforce/label/c.planning_ReviewDaysLate';
import reviewKindCadence from '@salesforce/label/c.planning_ReviewKindCadence';
import reviewKindExecutive from '@salesforce/label/c.planning_ReviewKindExecutive';
import reviewKindQuarterly from '@salesforce/label/c.planning_ReviewKindQuarterly';
import reviewKindTeamBased from '@salesforce/label/c.planning_ReviewKindTeamBased';
import reviewOf from '@salesforce/label/c.planning_ReviewOf';
import reviewOnTime from '@salesforce/label/c.planning_ReviewOnTime';
import reviewOverdueBy from '@salesforce/label/c.planning_ReviewOverdueBy';
import reviewTitleCadence from '@salesforce/label/c.planning_ReviewTitleCadence';
import reviewTitleExecutive from '@salesforce/label/c.planning_ReviewTitleExecutive';
import reviewTitleQuarterly from '@salesforce/label/c.planning_ReviewTitleQuarterly';
import reviewTitleTeamBased from '@salesforce/label/c.planning_ReviewTitleTeamBased';
import reviewUndated from '@salesforce/label/c.planning_ReviewUndated';

/** The texts that this bundle shows. */
export const LABELS = {
  cadence: reviewKindCadence,
  quarterly: reviewKindQuarterly,
  teamBased: reviewKindTeamBased,
  executive: reviewKindExecutive,
  cadenceReview: reviewTitleCadence,
  quarterlyReview: reviewTitleQuarterly,
  teamBasedReview: reviewTitleTeamBased,
  executiveReview: reviewTitleExecutive,
  reviewOf,
  reviewUndated,
  daysLate: reviewDaysLate,
  onTime: reviewOnTime,
  overdue: reviewOverdueBy
} as const;
