import blocked from '@salesforce/label/c.planning_TakeBlocked';
import busySlides from '@salesforce/label/c.planning_TakeBusySlides';
import close from '@salesforce/label/c.planning_TakeClose';
import download from '@salesforce/label/c.planning_TakeDownload';
import menu from '@salesforce/label/c.planning_TakeMenu';
import noLibrary from '@salesforce/label/c.planning_TakeNoLibrary';
import openLink from '@salesforce/label/c.planning_TakeOpenLink';
import printPlan from '@salesforce/label/c.planning_TakePrintPlan';
import printReview from '@salesforce/label/c.planning_TakePrintReview';
import refused from '@salesforce/label/c.planning_TakeRefused';
import showPlan from '@salesforce/label/c.planning_TakeShowPlan';
import showReview from '@salesforce/label/c.planning_TakeShowReview';
import slides from '@salesforce/label/c.planning_TakeSlides';
import slidesDone from '@salesforce/label/c.planning_TakeSlidesDone';

/** The texts that this bundle shows. */
export const LABELS = {
  blocked,
  busySlides,
  close,
  download,
  menu,
  noLibrary,
  openLink,
  printPlan,
  printReview,
  refused,
  showPlan,
  showReview,
  slides,
  slidesDone
} as const;
