import notRated from '@salesforce/label/c.common_NotRated';
import breakdownCaption from '@salesforce/label/c.tiering_BreakdownCaption';
import byModel from '@salesforce/label/c.tiering_ByModel';
import criterion from '@salesforce/label/c.tiering_Criterion';
import formerModel from '@salesforce/label/c.tiering_FormerModel';
import noScore from '@salesforce/label/c.tiering_NoScore';
import notCounted from '@salesforce/label/c.tiering_NotCounted';
import onThreshold from '@salesforce/label/c.tiering_OnThreshold';
import oneTierDown from '@salesforce/label/c.tiering_OneTierDown';
import oneTierUp from '@salesforce/label/c.tiering_OneTierUp';
import points from '@salesforce/label/c.tiering_Points';
import pointsOf from '@salesforce/label/c.tiering_PointsOf';
import rangePossible from '@salesforce/label/c.tiering_RangePossible';
import rating from '@salesforce/label/c.tiering_Rating';
import ratingOf5 from '@salesforce/label/c.tiering_RatingOf5';
import scoreTotal from '@salesforce/label/c.tiering_ScoreTotal';
import tierRange from '@salesforce/label/c.tiering_TierRange';
import unrated from '@salesforce/label/c.tiering_Unrated';
import upToPoints from '@salesforce/label/c.tiering_UpToPoints';

/** The texts that this bundle shows. */
export const LABELS = {
  caption: breakdownCaption,
  criterion,
  rating,
  points,
  ratingOf5,
  notRated,
  notCounted,
  pointsOf,
  upTo: upToPoints,
  total: scoreTotal,
  noScore,
  byModel,
  formerModel,
  unrated,
  range: rangePossible,
  tierRange,
  up: oneTierUp,
  down: oneTierDown,
  onThreshold
} as const;
