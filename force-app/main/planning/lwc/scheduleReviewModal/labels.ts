import cancel from '@salesforce/label/c.common_Cancel';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import scheduleButton from '@salesforce/label/c.planning_ScheduleButton';
import scheduleDateMissing from '@salesforce/label/c.planning_ScheduleDateMissing';
import scheduleEditTitle from '@salesforce/label/c.planning_ScheduleEditTitle';
import scheduleHost from '@salesforce/label/c.planning_ScheduleHost';
import scheduleHostHelp from '@salesforce/label/c.planning_ScheduleHostHelp';
import scheduleKind from '@salesforce/label/c.planning_ScheduleKind';
import scheduleKindHelp from '@salesforce/label/c.planning_ScheduleKindHelp';
import scheduleOn from '@salesforce/label/c.planning_ScheduleOn';
import scheduleTitle from '@salesforce/label/c.planning_ScheduleTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: scheduleTitle,
  editTitle: scheduleEditTitle,
  kind: scheduleKind,
  kindHelp: scheduleKindHelp,
  on: scheduleOn,
  host: scheduleHost,
  hostHelp: scheduleHostHelp,
  save,
  saving,
  cancel,
  schedule: scheduleButton,
  dateMissing: scheduleDateMissing
} as const;
