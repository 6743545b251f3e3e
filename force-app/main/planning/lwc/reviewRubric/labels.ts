import notRated from '@salesforce/label/c.common_NotRated';
import rubricAverage from '@salesforce/label/c.planning_RubricAverage';
import rubricAverageLast from '@salesforce/label/c.planning_RubricAverageLast';
import rubricAverageLastHelp from '@salesforce/label/c.planning_RubricAverageLastHelp';
import rubricClear from '@salesforce/label/c.planning_RubricClear';
import rubricClearOf from '@salesforce/label/c.planning_RubricClearOf';
import rubricComment from '@salesforce/label/c.planning_RubricComment';
import rubricCommentOf from '@salesforce/label/c.planning_RubricCommentOf';
import rubricEmpty from '@salesforce/label/c.planning_RubricEmpty';
import rubricLast from '@salesforce/label/c.planning_RubricLast';
import rubricLastUnrated from '@salesforce/label/c.planning_RubricLastUnrated';
import rubricLevel from '@salesforce/label/c.planning_RubricLevel';
import rubricRated from '@salesforce/label/c.planning_RubricRated';
import rubricSubtitle from '@salesforce/label/c.planning_RubricSubtitle';
import rubricSubtitleFirst from '@salesforce/label/c.planning_RubricSubtitleFirst';
import rubricTitle from '@salesforce/label/c.planning_RubricTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: rubricTitle,
  subtitle: rubricSubtitle,
  subtitleFirst: rubricSubtitleFirst,
  last: rubricLast,
  lastUnrated: rubricLastUnrated,
  level: rubricLevel,
  clear: rubricClear,
  clearOf: rubricClearOf,
  comment: rubricComment,
  commentOf: rubricCommentOf,
  rated: rubricRated,
  average: rubricAverage,
  averageLast: rubricAverageLast,
  averageLastHelp: rubricAverageLastHelp,
  notRated,
  empty: rubricEmpty
} as const;
