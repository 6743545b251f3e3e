/** A plan and the summary of a review as documents that need nothing else, to be printed or kept as PDF. Pure. */
export type { DocumentSetting } from './page';
export { planPage } from './planPage';
export { reviewPage } from './reviewPage';
export type { AgendaLine, RatedCriterion, ReviewDocument, ReviewTask } from './reviewTypes';
export type { DocumentWords } from './words';
