import add from '@salesforce/label/c.planning_TeamAdd';
import addFor from '@salesforce/label/c.planning_TeamAddFor';
import added from '@salesforce/label/c.planning_TeamAdded';
import barrierAdded from '@salesforce/label/c.planning_BarrierAdded';
import barrierChanged from '@salesforce/label/c.planning_BarrierChanged';
import barrierCleared from '@salesforce/label/c.planning_BarrierClearedToast';
import barrierEscalated from '@salesforce/label/c.planning_BarrierEscalatedToast';
import barrierReopened from '@salesforce/label/c.planning_BarrierReopened';
import barrierTitle from '@salesforce/label/c.planning_BarrierNew';
import covered from '@salesforce/label/c.planning_TeamCovered';
import dedicatedKept from '@salesforce/label/c.planning_TeamDedicatedKept';
import dedicatedMissing from '@salesforce/label/c.planning_TeamDedicatedMissing';
import empty from '@salesforce/label/c.planning_TeamEmpty';
import end from '@salesforce/label/c.planning_TeamEnd';
import endFor from '@salesforce/label/c.planning_TeamEndFor';
import ended from '@salesforce/label/c.planning_TeamEnded';
import escalateTitle from '@salesforce/label/c.planning_BarrierEscalate';
import isDedicated from '@salesforce/label/c.planning_TeamIsDedicated';
import isPulledIn from '@salesforce/label/c.planning_TeamIsPulledIn';
import loading from '@salesforce/label/c.planning_TeamLoading';
import nobody from '@salesforce/label/c.planning_TeamNobody';
import noFunction from '@salesforce/label/c.planning_TeamNoFunction';
import noRequired from '@salesforce/label/c.planning_TeamNoRequired';
import noSponsor from '@salesforce/label/c.planning_TeamNoSponsor';
import refused from '@salesforce/label/c.planning_TeamRefused';
import required from '@salesforce/label/c.planning_TeamRequired';
import somebody from '@salesforce/label/c.planning_TeamSomebody';
import sponsor from '@salesforce/label/c.planning_TeamSponsor';
import title from '@salesforce/label/c.planning_TeamTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  add,
  addFor,
  added,
  barrierAdded,
  barrierChanged,
  barrierCleared,
  barrierEscalated,
  barrierReopened,
  barrierTitle,
  covered,
  dedicatedKept,
  dedicatedMissing,
  empty,
  end,
  endFor,
  ended,
  escalateTitle,
  isDedicated,
  isPulledIn,
  loading,
  nobody,
  noFunction,
  noRequired,
  noSponsor,
  refused,
  required,
  somebody,
  sponsor,
  title
} as const;
