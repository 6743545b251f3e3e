import agendaAllKinds from '@salesforce/label/c.planning_AgendaAllKinds';
import agendaEmpty from '@salesforce/label/c.planning_AgendaEmpty';
import agendaFewSinceBegan from '@salesforce/label/c.planning_AgendaFewSinceBegan';
import agendaFewSinceReview from '@salesforce/label/c.planning_AgendaFewSinceReview';
import agendaFilter from '@salesforce/label/c.planning_AgendaFilter';
import agendaHideSmaller from '@salesforce/label/c.planning_AgendaHideSmaller';
import agendaKindCount from '@salesforce/label/c.planning_AgendaKindCount';
import agendaMore from '@salesforce/label/c.planning_AgendaMore';
import agendaOpen from '@salesforce/label/c.planning_AgendaOpen';
import agendaProgress from '@salesforce/label/c.planning_AgendaProgress';
import agendaShown from '@salesforce/label/c.planning_AgendaShown';
import agendaSinceBegan from '@salesforce/label/c.planning_AgendaSinceBegan';
import agendaSinceReview from '@salesforce/label/c.planning_AgendaSinceReview';
import agendaSmaller from '@salesforce/label/c.planning_AgendaSmaller';
import agendaSmallerOne from '@salesforce/label/c.planning_AgendaSmallerOne';
import agendaTick from '@salesforce/label/c.planning_AgendaTick';
import agendaTitle from '@salesforce/label/c.planning_AgendaTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: agendaTitle,
  sinceReview: agendaSinceReview,
  sinceBegan: agendaSinceBegan,
  few: agendaFewSinceReview,
  fewBegan: agendaFewSinceBegan,
  smaller: agendaSmaller,
  smallerOne: agendaSmallerOne,
  hideSmaller: agendaHideSmaller,
  filter: agendaFilter,
  allKinds: agendaAllKinds,
  kindCount: agendaKindCount,
  more: agendaMore,
  shown: agendaShown,
  tick: agendaTick,
  progress: agendaProgress,
  empty: agendaEmpty,
  open: agendaOpen
} as const;
