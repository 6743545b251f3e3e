import axisDay from '@salesforce/label/c.indicators_ChartAxisDay';
import axisMonth from '@salesforce/label/c.indicators_ChartAxisMonth';
import axisTitle from '@salesforce/label/c.indicators_ChartAxisTitle';
import axisYear from '@salesforce/label/c.indicators_ChartAxisYear';
import events from '@salesforce/label/c.indicators_ChartEvents';
import failed from '@salesforce/label/c.indicators_ChartFailed';
import hint from '@salesforce/label/c.indicators_ChartHint';
import how from '@salesforce/label/c.indicators_ChartHow';
import legend from '@salesforce/label/c.indicators_ChartLegend';
import legendLine from '@salesforce/label/c.indicators_ChartLegendLine';
import legendSeries from '@salesforce/label/c.indicators_ChartLegendSeries';
import legendSingles from '@salesforce/label/c.indicators_ChartLegendSingles';
import name from '@salesforce/label/c.indicators_ChartName';
import noReadings from '@salesforce/label/c.indicators_ChartNoReadings';
import plotLabel from '@salesforce/label/c.indicators_ChartPlotLabel';
import plotLabelOne from '@salesforce/label/c.indicators_ChartPlotLabelOne';
import position from '@salesforce/label/c.indicators_ChartPosition';
import projected from '@salesforce/label/c.indicators_ChartProjected';
import projectedFrom from '@salesforce/label/c.indicators_ChartProjectedFrom';
import projectedLate from '@salesforce/label/c.indicators_ChartProjectedLate';
import projectedNever from '@salesforce/label/c.indicators_ChartProjectedNever';
import projectedOn from '@salesforce/label/c.indicators_ChartProjectedOn';
import summary from '@salesforce/label/c.indicators_ChartSummary';
import summaryNone from '@salesforce/label/c.indicators_ChartSummaryNone';
import summaryOne from '@salesforce/label/c.indicators_ChartSummaryOne';
import target from '@salesforce/label/c.indicators_ChartTarget';
import targetBy from '@salesforce/label/c.indicators_ChartTargetBy';
import today from '@salesforce/label/c.indicators_ChartToday';

/** The texts that this bundle shows. */
export const LABELS = {
  axisDay,
  axisMonth,
  axisTitle,
  axisYear,
  events,
  failed,
  hint,
  how,
  legend,
  legendLine,
  legendSeries,
  legendSingles,
  name,
  noReadings,
  plotLabel,
  plotLabelOne,
  position,
  projected,
  projectedFrom,
  projectedLate,
  projectedNever,
  projectedOn,
  summary,
  summaryNone,
  summaryOne,
  target,
  targetBy,
  today
} as const;
