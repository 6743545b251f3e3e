import cancel from '@salesforce/label/c.common_Cancel';
import details from '@salesforce/label/c.planning_BarrierDetails';
import future from '@salesforce/label/c.planning_BarrierOpenedInFuture';
import name from '@salesforce/label/c.planning_BarrierName';
import nameMissing from '@salesforce/label/c.planning_BarrierNameMissing';
import openedOn from '@salesforce/label/c.planning_BarrierOpenedOn';
import save from '@salesforce/label/c.common_Save';
import saving from '@salesforce/label/c.common_Saving';
import titleEdit from '@salesforce/label/c.planning_BarrierEdit';
import titleNew from '@salesforce/label/c.planning_BarrierNew';
import who from '@salesforce/label/c.planning_BarrierWho';

/** The texts that this bundle shows. */
export const LABELS = {
  cancel,
  details,
  future,
  name,
  nameMissing,
  openedOn,
  save,
  saving,
  titleEdit,
  titleNew,
  who
} as const;
