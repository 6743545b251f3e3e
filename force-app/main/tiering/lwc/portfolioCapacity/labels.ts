import empty from '@salesforce/label/c.tiering_CapacityEmpty';
import evidence from '@salesforce/label/c.tiering_CapacityEvidence';
import full from '@salesforce/label/c.tiering_CapacityFull';
import intro from '@salesforce/label/c.tiering_CapacityIntro';
import loadText from '@salesforce/label/c.tiering_CapacityLoad';
import noLimit from '@salesforce/label/c.tiering_CapacityNoLimit';
import overloaded from '@salesforce/label/c.tiering_CapacityOver';
import room from '@salesforce/label/c.tiering_CapacityRoom';
import show from '@salesforce/label/c.tiering_CapacityShow';
import tierCount from '@salesforce/label/c.tiering_CapacityTierCount';
import tierLimit from '@salesforce/label/c.tiering_CapacityTierLimit';
import title from '@salesforce/label/c.tiering_CapacityTitle';
import unmeasured from '@salesforce/label/c.tiering_CapacityUnmeasured';
import unknownOwner from '@salesforce/label/c.tiering_CapacityUnknownOwner';

/** The texts that this bundle shows. */
export const LABELS = {
  empty,
  evidence,
  full,
  intro,
  loadText,
  noLimit,
  overloaded,
  room,
  show,
  tierCount,
  tierLimit,
  title,
  unknownOwner,
  unmeasured
} as const;
