import failed from '@salesforce/label/c.indicators_MultipleFailed';
import noReadings from '@salesforce/label/c.indicators_ChartNoReadings';
import summary from '@salesforce/label/c.indicators_ChartSummary';
import summaryNone from '@salesforce/label/c.indicators_ChartSummaryNone';
import summaryOne from '@salesforce/label/c.indicators_ChartSummaryOne';
import target from '@salesforce/label/c.indicators_ChartTarget';
import targetBy from '@salesforce/label/c.indicators_ChartTargetBy';
import title from '@salesforce/label/c.indicators_MultipleTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  failed,
  noReadings,
  summary,
  summaryNone,
  summaryOne,
  target,
  targetBy,
  title
} as const;
