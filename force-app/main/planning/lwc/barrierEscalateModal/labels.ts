import cancel from '@salesforce/label/c.common_Cancel';
import escalate from '@salesforce/label/c.planning_BarrierEscalate';
import saving from '@salesforce/label/c.common_Saving';
import title from '@salesforce/label/c.planning_BarrierEscalateTitle';
import toNobody from '@salesforce/label/c.planning_BarrierToNobody';
import toOwner from '@salesforce/label/c.planning_BarrierToOwner';
import toSponsor from '@salesforce/label/c.planning_BarrierToSponsor';

/** The texts that this bundle shows. */
export const LABELS = { cancel, escalate, saving, title, toNobody, toOwner, toSponsor } as const;
