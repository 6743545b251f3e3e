import helpBusiness from '@salesforce/label/c.planning_HelpBusiness';
import helpClinical from '@salesforce/label/c.planning_HelpClinical';
import helpCompetitors from '@salesforce/label/c.planning_HelpCompetitors';
import helpEcosystem from '@salesforce/label/c.planning_HelpEcosystem';
import helpOrganisation from '@salesforce/label/c.planning_HelpOrganisation';
import helpStrengths from '@salesforce/label/c.planning_HelpStrengths';
import helpSuccess from '@salesforce/label/c.planning_HelpSuccess';
import helpTrends from '@salesforce/label/c.planning_HelpTrends';
import helpValue from '@salesforce/label/c.planning_HelpValue';
import helpVision from '@salesforce/label/c.planning_HelpVision';
import helpVulnerabilities from '@salesforce/label/c.planning_HelpVulnerabilities';
import helpWhy from '@salesforce/label/c.planning_HelpWhy';
import sectionAim from '@salesforce/label/c.planning_SectionAim';
import sectionBusiness from '@salesforce/label/c.planning_SectionBusiness';
import sectionClinical from '@salesforce/label/c.planning_SectionClinical';
import sectionCompetitors from '@salesforce/label/c.planning_SectionCompetitors';
import sectionEcosystem from '@salesforce/label/c.planning_SectionEcosystem';
import sectionObjectives from '@salesforce/label/c.planning_SectionObjectives';
import sectionOrganisation from '@salesforce/label/c.planning_SectionOrganisation';
import sectionStage from '@salesforce/label/c.planning_SectionStage';
import sectionStrengths from '@salesforce/label/c.planning_SectionStrengths';
import sectionSuccess from '@salesforce/label/c.planning_SectionSuccess';
import sectionTrends from '@salesforce/label/c.planning_SectionTrends';
import sectionValue from '@salesforce/label/c.planning_SectionValue';
import sectionVision from '@salesforce/label/c.planning_SectionVision';
import sectionVulnerabilities from '@salesforce/label/c.planning_SectionVulnerabilities';
import sectionWhy from '@salesforce/label/c.planning_SectionWhy';
import stageBasic from '@salesforce/label/c.planning_StageBasic';
import stageBasicMeans from '@salesforce/label/c.planning_StageBasicMeans';
import stageCooperative from '@salesforce/label/c.planning_StageCooperative';
import stageCooperativeMeans from '@salesforce/label/c.planning_StageCooperativeMeans';
import stageExploratory from '@salesforce/label/c.planning_StageExploratory';
import stageExploratoryMeans from '@salesforce/label/c.planning_StageExploratoryMeans';
import stageIntegrated from '@salesforce/label/c.planning_StageIntegrated';
import stageIntegratedMeans from '@salesforce/label/c.planning_StageIntegratedMeans';
import stageInterdependent from '@salesforce/label/c.planning_StageInterdependent';
import stageInterdependentMeans from '@salesforce/label/c.planning_StageInterdependentMeans';
import statusActive from '@salesforce/label/c.planning_StatusActive';
import statusApproved from '@salesforce/label/c.planning_StatusApproved';
import statusClosed from '@salesforce/label/c.planning_StatusClosed';
import statusDraft from '@salesforce/label/c.planning_StatusDraft';
import statusInReview from '@salesforce/label/c.planning_StatusInReview';

/** The texts that this bundle shows. */
export const LABELS = {
  vision: sectionVision,
  why: sectionWhy,
  success: sectionSuccess,
  clinical: sectionClinical,
  business: sectionBusiness,
  organisation: sectionOrganisation,
  trends: sectionTrends,
  ecosystem: sectionEcosystem,
  value: sectionValue,
  strengths: sectionStrengths,
  vulnerabilities: sectionVulnerabilities,
  competitors: sectionCompetitors,
  stage: sectionStage,
  aim: sectionAim,
  objectives: sectionObjectives,
  visionHelp: helpVision,
  whyHelp: helpWhy,
  successHelp: helpSuccess,
  clinicalHelp: helpClinical,
  businessHelp: helpBusiness,
  organisationHelp: helpOrganisation,
  trendsHelp: helpTrends,
  ecosystemHelp: helpEcosystem,
  valueHelp: helpValue,
  strengthsHelp: helpStrengths,
  vulnerabilitiesHelp: helpVulnerabilities,
  competitorsHelp: helpCompetitors,
  exploratory: stageExploratory,
  basic: stageBasic,
  cooperative: stageCooperative,
  interdependent: stageInterdependent,
  integrated: stageIntegrated,
  exploratoryMeans: stageExploratoryMeans,
  basicMeans: stageBasicMeans,
  cooperativeMeans: stageCooperativeMeans,
  interdependentMeans: stageInterdependentMeans,
  integratedMeans: stageIntegratedMeans,
  draft: statusDraft,
  inReview: statusInReview,
  approved: statusApproved,
  active: statusActive,
  closed: statusClosed
} as const;
