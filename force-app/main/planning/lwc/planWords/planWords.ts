/** How the parts of a strategy map, the stages of a relationship and the states of a plan are called on the screens. Pure. */
import type { SectionName } from 'c/planCompleteness';
import type { MapField } from 'c/planRecords';
import type { PlanStatus, RelationshipStage, TextSection } from 'c/planTypes';

import { LABELS } from './labels';

const SECTIONS: Readonly<Record<MapField, string>> = {
  AccountVision__c: LABELS.vision,
  CustomerWhy__c: LABELS.why,
  SuccessDefinition__c: LABELS.success,
  ClinicalDrivers__c: LABELS.clinical,
  BusinessDrivers__c: LABELS.business,
  OrganizationalDrivers__c: LABELS.organisation,
  AccountIndustryTrends__c: LABELS.trends,
  EcosystemChanges__c: LABELS.ecosystem,
  OurValue__c: LABELS.value,
  RelationshipStrengths__c: LABELS.strengths,
  RelationshipWeaknesses__c: LABELS.vulnerabilities,
  AccountCompetitors__c: LABELS.competitors,
  RelationshipStage__c: LABELS.stage,
  TargetRelationshipStage__c: LABELS.aim
};

const HELP: Readonly<Record<TextSection, string>> = {
  AccountVision__c: LABELS.visionHelp,
  CustomerWhy__c: LABELS.whyHelp,
  SuccessDefinition__c: LABELS.successHelp,
  ClinicalDrivers__c: LABELS.clinicalHelp,
  BusinessDrivers__c: LABELS.businessHelp,
  OrganizationalDrivers__c: LABELS.organisationHelp,
  AccountIndustryTrends__c: LABELS.trendsHelp,
  EcosystemChanges__c: LABELS.ecosystemHelp,
  OurValue__c: LABELS.valueHelp,
  RelationshipStrengths__c: LABELS.strengthsHelp,
  RelationshipWeaknesses__c: LABELS.vulnerabilitiesHelp,
  AccountCompetitors__c: LABELS.competitorsHelp
};

const STAGES: Readonly<Record<RelationshipStage, readonly [name: string, meaning: string]>> = {
  Exploratory: [LABELS.exploratory, LABELS.exploratoryMeans],
  Basic: [LABELS.basic, LABELS.basicMeans],
  Cooperative: [LABELS.cooperative, LABELS.cooperativeMeans],
  Interdependent: [LABELS.interdependent, LABELS.interdependentMeans],
  Integrated: [LABELS.integrated, LABELS.integratedMeans]
};

const STATUSES: Readonly<Record<PlanStatus, string>> = {
  Draft: LABELS.draft,
  'In review': LABELS.inReview,
  Approved: LABELS.approved,
  Active: LABELS.active,
  Closed: LABELS.closed
};

/** The field that fills each part of the strategy map; null for objectives, which are records of their own. */
export const FIELD_OF: Readonly<Record<SectionName, MapField | null>> = {
  Vision: 'AccountVision__c',
  Why: 'CustomerWhy__c',
  Success: 'SuccessDefinition__c',
  Clinical: 'ClinicalDrivers__c',
  Business: 'BusinessDrivers__c',
  Organisation: 'OrganizationalDrivers__c',
  Trends: 'AccountIndustryTrends__c',
  Ecosystem: 'EcosystemChanges__c',
  Value: 'OurValue__c',
  Strengths: 'RelationshipStrengths__c',
  Vulnerabilities: 'RelationshipWeaknesses__c',
  Competitors: 'AccountCompetitors__c',
  Stage: 'RelationshipStage__c',
  Aim: 'TargetRelationshipStage__c',
  Objectives: null
};

/** The name of a part of the strategy map. */
export function fieldName(field: MapField): string {
  return SECTIONS[field];
}

/** The name of a part that completeness counts. */
export function partName(part: SectionName): string {
  const field = FIELD_OF[part];
  return field === null ? LABELS.objectives : SECTIONS[field];
}

/** The question that a part answers. */
export function fieldHelp(field: TextSection): string {
  return HELP[field];
}

/** The name of a stage. */
export function stageName(stage: RelationshipStage): string {
  return STAGES[stage][0];
}

/** What a stage means. */
export function stageMeaning(stage: RelationshipStage): string {
  return STAGES[stage][1];
}

/** The name of a state of plans. */
export function statusName(status: PlanStatus): string {
  return STATUSES[status];
}
