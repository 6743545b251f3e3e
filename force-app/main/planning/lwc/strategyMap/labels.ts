import groupCustomer from '@salesforce/label/c.planning_GroupCustomer';
import groupDrivers from '@salesforce/label/c.planning_GroupDrivers';
import groupMarket from '@salesforce/label/c.planning_GroupMarket';
import groupObjectives from '@salesforce/label/c.planning_GroupObjectives';
import groupPosition from '@salesforce/label/c.planning_GroupPosition';
import groupRelationship from '@salesforce/label/c.planning_GroupRelationship';
import mapComplete from '@salesforce/label/c.planning_MapComplete';
import mapFilled from '@salesforce/label/c.planning_MapFilled';
import mapGoTo from '@salesforce/label/c.planning_MapGoTo';
import mapMissing from '@salesforce/label/c.planning_MapMissing';
import mapNoObjectives from '@salesforce/label/c.planning_MapNoObjectives';
import mapObjectiveNow from '@salesforce/label/c.planning_MapObjectiveNow';
import mapObjectiveWay from '@salesforce/label/c.planning_MapObjectiveWay';
import mapOpenObjectives from '@salesforce/label/c.planning_MapOpenObjectives';
import mapTitle from '@salesforce/label/c.planning_MapTitle';
import mapUnmeasured from '@salesforce/label/c.planning_MapUnmeasured';

/** The texts that this bundle shows. */
export const LABELS = {
  title: mapTitle,
  filled: mapFilled,
  missing: mapMissing,
  complete: mapComplete,
  goTo: mapGoTo,
  customer: groupCustomer,
  drivers: groupDrivers,
  market: groupMarket,
  position: groupPosition,
  relationship: groupRelationship,
  objectives: groupObjectives,
  noObjectives: mapNoObjectives,
  unmeasured: mapUnmeasured,
  openObjectives: mapOpenObjectives,
  way: mapObjectiveWay,
  now: mapObjectiveNow
} as const;
