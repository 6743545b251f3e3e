import workAfterLine from '@salesforce/label/c.planning_WorkAfterLine';
import workAsChart from '@salesforce/label/c.planning_WorkAsChart';
import workAsTable from '@salesforce/label/c.planning_WorkAsTable';
import workBarProgress from '@salesforce/label/c.planning_WorkBarProgress';
import workBeforeLine from '@salesforce/label/c.planning_WorkBeforeLine';
import workBundle from '@salesforce/label/c.planning_WorkBundle';
import workBundleCount from '@salesforce/label/c.planning_WorkBundleCount';
import workBy from '@salesforce/label/c.planning_WorkBy';
import workColumnDue from '@salesforce/label/c.planning_WorkColumnDue';
import workColumnOutcome from '@salesforce/label/c.planning_WorkColumnOutcome';
import workColumnPromise from '@salesforce/label/c.planning_WorkColumnPromise';
import workEditPromise from '@salesforce/label/c.planning_WorkEditPromise';
import workKeeper from '@salesforce/label/c.planning_WorkKeeper';
import workLegend from '@salesforce/label/c.planning_WorkLegend';
import workMark from '@salesforce/label/c.planning_WorkMark';
import workNoPromises from '@salesforce/label/c.planning_WorkNoPromises';
import workSpan from '@salesforce/label/c.planning_WorkSpan';
import workTimeline from '@salesforce/label/c.planning_WorkTimeline';
import workTimelineEmpty from '@salesforce/label/c.planning_WorkTimelineEmpty';
import workTimelineHint from '@salesforce/label/c.planning_WorkTimelineHint';
import workTo from '@salesforce/label/c.planning_WorkTo';
import workToWhom from '@salesforce/label/c.planning_WorkToWhom';
import workToday from '@salesforce/label/c.planning_WorkToday';
import workTodayOutside from '@salesforce/label/c.planning_WorkTodayOutside';
import workWholePlan from '@salesforce/label/c.planning_WorkWholePlan';

/** The texts that this bundle shows. */
export const LABELS = {
  chart: workTimeline,
  hint: workTimelineHint,
  asTable: workAsTable,
  asChart: workAsChart,
  wholePlan: workWholePlan,
  today: workToday,
  todayOutside: workTodayOutside,
  mark: workMark,
  markTo: workTo,
  markBy: workBy,
  before: workBeforeLine,
  after: workAfterLine,
  more: workBundle,
  moreShort: workBundleCount,
  barProgress: workBarProgress,
  span: workSpan,
  legend: workLegend,
  empty: workTimelineEmpty,
  columnPromise: workColumnPromise,
  columnTo: workToWhom,
  columnKeeper: workKeeper,
  columnDue: workColumnDue,
  columnOutcome: workColumnOutcome,
  noneHere: workNoPromises,
  open: workEditPromise
} as const;
