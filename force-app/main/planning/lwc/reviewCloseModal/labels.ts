import cancel from '@salesforce/label/c.common_Cancel';
import saving from '@salesforce/label/c.common_Saving';
import reviewCloseApproves from '@salesforce/label/c.planning_ReviewCloseApproves';
import reviewCloseButton from '@salesforce/label/c.planning_ReviewCloseButton';
import reviewCloseFigures from '@salesforce/label/c.planning_ReviewCloseFigures';
import reviewCloseFixed from '@salesforce/label/c.planning_ReviewCloseFixed';
import reviewCloseFuture from '@salesforce/label/c.planning_ReviewCloseFuture';
import reviewCloseHeldOn from '@salesforce/label/c.planning_ReviewCloseHeldOn';
import reviewCloseIntro from '@salesforce/label/c.planning_ReviewCloseIntro';
import reviewCloseNextInactive from '@salesforce/label/c.planning_ReviewCloseNextInactive';
import reviewCloseNextNone from '@salesforce/label/c.planning_ReviewCloseNextNone';
import reviewCloseNextReview from '@salesforce/label/c.planning_ReviewCloseNextReview';
import reviewCloseNextScheduled from '@salesforce/label/c.planning_ReviewCloseNextScheduled';
import reviewCloseNextStop from '@salesforce/label/c.planning_ReviewCloseNextStop';
import reviewCloseNobody from '@salesforce/label/c.planning_ReviewCloseNobody';
import reviewCloseTitle from '@salesforce/label/c.planning_ReviewCloseTitle';
import reviewCloseTooEarly from '@salesforce/label/c.planning_ReviewCloseTooEarly';
import reviewCloseUnrated from '@salesforce/label/c.planning_ReviewCloseUnrated';
import reviewCloseUnspoken from '@salesforce/label/c.planning_ReviewCloseUnspoken';

/** The texts that this bundle shows. */
export const LABELS = {
  title: reviewCloseTitle,
  intro: reviewCloseIntro,
  heldOn: reviewCloseHeldOn,
  future: reviewCloseFuture,
  close: reviewCloseButton,
  saving,
  cancel,
  fixed: reviewCloseFixed,
  approves: reviewCloseApproves,
  nextReview: reviewCloseNextReview,
  nextScheduled: reviewCloseNextScheduled,
  nextStop: reviewCloseNextStop,
  nextInactive: reviewCloseNextInactive,
  nextNone: reviewCloseNextNone,
  unrated: reviewCloseUnrated,
  unspoken: reviewCloseUnspoken,
  figures: reviewCloseFigures,
  nobody: reviewCloseNobody,
  tooEarly: reviewCloseTooEarly
} as const;
