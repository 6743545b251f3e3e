import add from '@salesforce/label/c.planning_BarrierAdd';
import clear from '@salesforce/label/c.planning_BarrierClear';
import clearName from '@salesforce/label/c.planning_BarrierClearName';
import clearedOn from '@salesforce/label/c.planning_BarrierClearedOn';
import clearedTitle from '@salesforce/label/c.planning_BarrierClearedTitle';
import edit from '@salesforce/label/c.common_Edit';
import editName from '@salesforce/label/c.planning_BarrierEditName';
import empty from '@salesforce/label/c.planning_BarrierEmpty';
import escalate from '@salesforce/label/c.planning_BarrierEscalate';
import escalatedTo from '@salesforce/label/c.planning_BarrierEscalatedTo';
import escalateName from '@salesforce/label/c.planning_BarrierEscalateName';
import hint from '@salesforce/label/c.planning_BarrierHint';
import noOwner from '@salesforce/label/c.planning_BarrierNoOwner';
import open from '@salesforce/label/c.planning_BarrierOpenFor';
import openToday from '@salesforce/label/c.planning_BarrierOpenToday';
import owner from '@salesforce/label/c.planning_BarrierOwner';
import reopen from '@salesforce/label/c.planning_BarrierReopen';
import reopenName from '@salesforce/label/c.planning_BarrierReopenName';
import somebody from '@salesforce/label/c.planning_TeamSomebody';
import title from '@salesforce/label/c.planning_BarrierTitle';
import wasOpen from '@salesforce/label/c.planning_BarrierWasOpen';

/** The texts that this bundle shows. */
export const LABELS = {
  add,
  clear,
  clearName,
  clearedOn,
  clearedTitle,
  edit,
  editName,
  empty,
  escalate,
  escalatedTo,
  escalateName,
  hint,
  noOwner,
  open,
  openToday,
  owner,
  reopen,
  reopenName,
  somebody,
  title,
  wasOpen
} as const;
