import previewAbove from '@salesforce/label/c.tiering_PreviewAbove';
import previewBecomes from '@salesforce/label/c.tiering_PreviewBecomes';
import previewBelow from '@salesforce/label/c.tiering_PreviewBelow';
import previewChanged from '@salesforce/label/c.tiering_PreviewChanged';
import previewChart from '@salesforce/label/c.tiering_PreviewChart';
import previewEdge from '@salesforce/label/c.tiering_PreviewEdge';
import previewEmpty from '@salesforce/label/c.tiering_PreviewEmpty';
import previewFirst from '@salesforce/label/c.tiering_PreviewFirst';
import previewHeading from '@salesforce/label/c.tiering_PreviewHeading';
import previewLoading from '@salesforce/label/c.tiering_PreviewLoading';
import previewMore from '@salesforce/label/c.tiering_PreviewMore';
import previewNobody from '@salesforce/label/c.tiering_PreviewNobody';
import previewNoScore from '@salesforce/label/c.tiering_PreviewNoScore';
import previewOn from '@salesforce/label/c.tiering_PreviewOn';
import previewPercent from '@salesforce/label/c.tiering_PreviewPercent';
import previewStays from '@salesforce/label/c.tiering_PreviewStays';
import previewTitle from '@salesforce/label/c.tiering_PreviewTitle';
import previewUnrated from '@salesforce/label/c.tiering_PreviewUnrated';
import previewUnscored from '@salesforce/label/c.tiering_PreviewUnscored';
import thresholdFrom from '@salesforce/label/c.tiering_ThresholdFrom';
import thresholdsIncomplete from '@salesforce/label/c.tiering_ThresholdsIncomplete';
import thresholdsIntro from '@salesforce/label/c.tiering_ThresholdsIntro';
import thresholdSlider from '@salesforce/label/c.tiering_ThresholdSlider';
import thresholdsOrder from '@salesforce/label/c.tiering_ThresholdsOrder';
import thresholdsTitle from '@salesforce/label/c.tiering_ThresholdsTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: thresholdsTitle,
  intro: thresholdsIntro,
  from: thresholdFrom,
  slider: thresholdSlider,
  incomplete: thresholdsIncomplete,
  order: thresholdsOrder,
  preview: previewTitle,
  loading: previewLoading,
  empty: previewEmpty,
  chart: previewChart,
  percent: previewPercent,
  heading: previewHeading,
  unscored: previewUnscored,
  changed: previewChanged,
  first: previewFirst,
  edge: previewEdge,
  noScore: previewNoScore,
  stays: previewStays,
  becomes: previewBecomes,
  unrated: previewUnrated,
  above: previewAbove,
  below: previewBelow,
  onThreshold: previewOn,
  more: previewMore,
  nobody: previewNobody
} as const;
