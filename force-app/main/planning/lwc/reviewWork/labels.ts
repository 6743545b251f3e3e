import cancel from '@salesforce/label/c.common_Cancel';
import edit from '@salesforce/label/c.common_Edit';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import tryAgain from '@salesforce/label/c.common_TryAgain';
import decidedAdd from '@salesforce/label/c.planning_DecidedAdd';
import decidedAgainOf from '@salesforce/label/c.planning_DecidedAgainOf';
import decidedByWhen from '@salesforce/label/c.planning_DecidedByWhen';
import decidedCreated from '@salesforce/label/c.planning_DecidedCreated';
import decidedCustomer from '@salesforce/label/c.planning_DecidedCustomer';
import decidedDone from '@salesforce/label/c.planning_DecidedDone';
import decidedEditOf from '@salesforce/label/c.planning_DecidedEditOf';
import decidedEditTitle from '@salesforce/label/c.planning_DecidedEditTitle';
import decidedEmpty from '@salesforce/label/c.planning_DecidedEmpty';
import decidedInternal from '@salesforce/label/c.planning_DecidedInternal';
import decidedKind from '@salesforce/label/c.planning_DecidedKind';
import decidedKindCustomer from '@salesforce/label/c.planning_DecidedKindCustomer';
import decidedKindInternal from '@salesforce/label/c.planning_DecidedKindInternal';
import decidedKindTask from '@salesforce/label/c.planning_DecidedKindTask';
import decidedLine from '@salesforce/label/c.planning_DecidedLine';
import decidedMissing from '@salesforce/label/c.planning_DecidedMissing';
import decidedNobodySpecial from '@salesforce/label/c.planning_DecidedNobodySpecial';
import decidedNone from '@salesforce/label/c.planning_DecidedNone';
import decidedOpenRecord from '@salesforce/label/c.planning_DecidedOpenRecord';
import decidedPassed from '@salesforce/label/c.planning_DecidedPassed';
import decidedPlaceholder from '@salesforce/label/c.planning_DecidedPlaceholder';
import decidedRefused from '@salesforce/label/c.planning_DecidedRefused';
import decidedTask from '@salesforce/label/c.planning_DecidedTask';
import decidedTitle from '@salesforce/label/c.planning_DecidedTitle';
import decidedTo from '@salesforce/label/c.planning_DecidedTo';
import decidedToWhom from '@salesforce/label/c.planning_DecidedToWhom';
import decidedUndo from '@salesforce/label/c.planning_DecidedUndo';
import decidedUndoOf from '@salesforce/label/c.planning_DecidedUndoOf';
import decidedWho from '@salesforce/label/c.planning_DecidedWho';
import decidedWithdrawn from '@salesforce/label/c.planning_DecidedWithdrawn';

/** The texts that this bundle shows. */
export const LABELS = {
  title: decidedTitle,
  empty: decidedEmpty,
  line: decidedLine,
  placeholder: decidedPlaceholder,
  kind: decidedKind,
  customer: decidedCustomer,
  internal: decidedInternal,
  task: decidedTask,
  toWhom: decidedToWhom,
  nobodySpecial: decidedNobodySpecial,
  who: decidedWho,
  byWhen: decidedByWhen,
  passed: decidedPassed,
  add: decidedAdd,
  adding: saving,
  saveChange: save,
  cancel,
  edit,
  editOf: decidedEditOf,
  undo: decidedUndo,
  undoOf: decidedUndoOf,
  created: decidedCreated,
  done: decidedDone,
  withdrawn: decidedWithdrawn,
  missing: decidedMissing,
  openRecord: decidedOpenRecord,
  kindCustomer: decidedKindCustomer,
  kindInternal: decidedKindInternal,
  kindTask: decidedKindTask,
  to: decidedTo,
  editTitle: decidedEditTitle,
  refused: decidedRefused,
  again: tryAgain,
  againOf: decidedAgainOf,
  none: decidedNone
} as const;
