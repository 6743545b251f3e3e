import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import workBack from '@salesforce/label/c.planning_WorkBack';
import workByWhen from '@salesforce/label/c.planning_WorkByWhen';
import workCannotWithdraw from '@salesforce/label/c.planning_WorkCannotWithdraw';
import workChooseTo from '@salesforce/label/c.planning_WorkChooseTo';
import workConfirmWithdraw from '@salesforce/label/c.planning_WorkConfirmWithdraw';
import workDayFixed from '@salesforce/label/c.planning_WorkDayFixed';
import workDayPassed from '@salesforce/label/c.planning_WorkDayPassed';
import workDetails from '@salesforce/label/c.planning_WorkDetails';
import workDoneFuture from '@salesforce/label/c.planning_WorkDoneFuture';
import workDoneOn from '@salesforce/label/c.planning_WorkDoneOn';
import workIsWithdrawn from '@salesforce/label/c.planning_WorkIsWithdrawn';
import workKeeper from '@salesforce/label/c.planning_WorkKeeper';
import workKeeperHelp from '@salesforce/label/c.planning_WorkKeeperHelp';
import workMake from '@salesforce/label/c.planning_WorkMake';
import workObjective from '@salesforce/label/c.planning_WorkObjective';
import workPromiseEdit from '@salesforce/label/c.planning_WorkPromiseEdit';
import workPromiseNew from '@salesforce/label/c.planning_WorkPromiseNew';
import workPromiseWithdraw from '@salesforce/label/c.planning_WorkPromiseWithdraw';
import workReason from '@salesforce/label/c.planning_WorkReason';
import workReasonMissing from '@salesforce/label/c.planning_WorkReasonMissing';
import workReopen from '@salesforce/label/c.planning_WorkReopen';
import workToMissing from '@salesforce/label/c.planning_WorkToMissing';
import workToWhom from '@salesforce/label/c.planning_WorkToWhom';
import workWhat from '@salesforce/label/c.planning_WorkWhat';
import workWhatMissing from '@salesforce/label/c.planning_WorkWhatMissing';
import workWhenMissing from '@salesforce/label/c.planning_WorkWhenMissing';
import workWholePlan from '@salesforce/label/c.planning_WorkWholePlan';
import workWithdraw from '@salesforce/label/c.planning_WorkWithdraw';
import workWithdrawNote from '@salesforce/label/c.planning_WorkWithdrawNote';

/** The texts that this bundle shows. */
export const LABELS = {
  titleNew: workPromiseNew,
  titleEdit: workPromiseEdit,
  titleWithdraw: workPromiseWithdraw,
  what: workWhat,
  whatMissing: workWhatMissing,
  to: workToWhom,
  toMissing: workToMissing,
  chooseTo: workChooseTo,
  keeper: workKeeper,
  keeperHelp: workKeeperHelp,
  when: workByWhen,
  whenMissing: workWhenMissing,
  dayFixed: workDayFixed,
  dayPassed: workDayPassed,
  objective: workObjective,
  wholePlan: workWholePlan,
  details: workDetails,
  doneOn: workDoneOn,
  doneFuture: workDoneFuture,
  withdraw: workWithdraw,
  back: workBack,
  reason: workReason,
  reasonMissing: workReasonMissing,
  withdrawNote: workWithdrawNote,
  cannotWithdraw: workCannotWithdraw,
  reopen: workReopen,
  isWithdrawn: workIsWithdrawn,
  confirm: workConfirmWithdraw,
  make: workMake,
  save,
  saving,
  cancel
} as const;
