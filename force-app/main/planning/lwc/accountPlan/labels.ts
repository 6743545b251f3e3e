import nothingToUndo from '@salesforce/label/c.planning_NothingToUndo';
import otherChangedStatus from '@salesforce/label/c.planning_OtherChangedStatus';
import pageActions from '@salesforce/label/c.planning_PageActions';
import pageGone from '@salesforce/label/c.planning_PageGone';
import pageLoading from '@salesforce/label/c.planning_PageLoading';
import planCreated from '@salesforce/label/c.planning_PlanCreated';
import quoteAdded from '@salesforce/label/c.planning_QuoteAdded';
import redoneStatus from '@salesforce/label/c.planning_RedoneStatus';
import refusedToast from '@salesforce/label/c.planning_RefusedToast';
import somebody from '@salesforce/label/c.planning_Somebody';
import tabMap from '@salesforce/label/c.planning_TabMap';
import tabReviews from '@salesforce/label/c.planning_TabReviews';
import tabTeam from '@salesforce/label/c.planning_TabTeam';
import tabWork from '@salesforce/label/c.planning_TabWork';
import undoneStatus from '@salesforce/label/c.planning_UndoneStatus';
import unsavedFirst from '@salesforce/label/c.planning_UnsavedFirst';

/** The texts that this bundle shows. */
export const LABELS = {
  loading: pageLoading,
  gone: pageGone,
  tabMap,
  tabWork,
  tabTeam,
  tabReviews,
  refused: refusedToast,
  undone: undoneStatus,
  redone: redoneStatus,
  nothing: nothingToUndo,
  otherChanged: otherChangedStatus,
  quoteAdded,
  created: planCreated,
  actions: pageActions,
  somebody,
  unsaved: unsavedFirst
} as const;
