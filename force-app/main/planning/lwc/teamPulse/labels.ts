import after from '@salesforce/label/c.planning_PulseAfter';
import answered from '@salesforce/label/c.planning_PulseAnswered';
import asked from '@salesforce/label/c.planning_PulseAsked';
import average from '@salesforce/label/c.planning_PulseAverage';
import before from '@salesforce/label/c.planning_PulseBefore';
import face1 from '@salesforce/label/c.planning_PulseFace1';
import face2 from '@salesforce/label/c.planning_PulseFace2';
import face3 from '@salesforce/label/c.planning_PulseFace3';
import face4 from '@salesforce/label/c.planning_PulseFace4';
import face5 from '@salesforce/label/c.planning_PulseFace5';
import few from '@salesforce/label/c.planning_PulseFew';
import fewThen from '@salesforce/label/c.planning_PulseFewThen';
import history from '@salesforce/label/c.planning_PulseHistory';
import none from '@salesforce/label/c.planning_PulseNone';
import noReview from '@salesforce/label/c.planning_PulseNoReview';
import ofFive from '@salesforce/label/c.planning_PulseOfFive';
import privacy from '@salesforce/label/c.planning_PulsePrivacy';
import scale from '@salesforce/label/c.planning_PulseScale';
import send from '@salesforce/label/c.planning_PulseSend';
import saving from '@salesforce/label/c.common_Saving';
import thanks from '@salesforce/label/c.planning_PulseThanks';
import title from '@salesforce/label/c.planning_PulseTitle';
import trend from '@salesforce/label/c.planning_PulseTrend';

/** The texts that this bundle shows. */
export const LABELS = {
  after,
  answered,
  asked,
  average,
  before,
  face1,
  face2,
  face3,
  face4,
  face5,
  few,
  fewThen,
  history,
  none,
  noReview,
  ofFive,
  privacy,
  scale,
  send,
  saving,
  thanks,
  title,
  trend
} as const;
