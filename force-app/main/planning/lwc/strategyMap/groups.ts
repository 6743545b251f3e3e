/** How the written parts of a strategy map are grouped on the page. */
import type { TextSection } from 'c/planTypes';

import { LABELS } from './labels';

/** Parts that belong together. */
export interface SectionGroup {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly TextSection[];
}

/** The groups in their order. */
export const GROUPS: readonly SectionGroup[] = [
  { key: 'customer', title: LABELS.customer, fields: ['AccountVision__c', 'CustomerWhy__c', 'SuccessDefinition__c'] },
  {
    key: 'drivers',
    title: LABELS.drivers,
    fields: ['ClinicalDrivers__c', 'BusinessDrivers__c', 'OrganizationalDrivers__c']
  },
  {
    key: 'market',
    title: LABELS.market,
    fields: ['AccountIndustryTrends__c', 'EcosystemChanges__c', 'AccountCompetitors__c']
  },
  {
    key: 'position',
    title: LABELS.position,
    fields: ['OurValue__c', 'RelationshipStrengths__c', 'RelationshipWeaknesses__c']
  }
];
