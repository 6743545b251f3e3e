import close from '@salesforce/label/c.common_Close';
import access from '@salesforce/label/c.stakeholders_Access';
import accessWeights from '@salesforce/label/c.stakeholders_AccessWeights';
import columnPerson from '@salesforce/label/c.stakeholders_ColumnPerson';
import columnPoints from '@salesforce/label/c.stakeholders_ColumnPoints';
import columnShare from '@salesforce/label/c.stakeholders_ColumnShare';
import columnStrength from '@salesforce/label/c.stakeholders_ColumnStrength';
import columnWeight from '@salesforce/label/c.stakeholders_ColumnWeight';
import evidenceAddUp from '@salesforce/label/c.stakeholders_EvidenceAddUp';
import evidenceConfidenceFormula from '@salesforce/label/c.stakeholders_EvidenceConfidenceFormula';
import evidenceFormula from '@salesforce/label/c.stakeholders_EvidenceFormula';
import evidenceHeading from '@salesforce/label/c.stakeholders_EvidenceHeading';
import evidenceNone from '@salesforce/label/c.stakeholders_EvidenceNone';
import evidenceStrengthFormula from '@salesforce/label/c.stakeholders_EvidenceStrengthFormula';
import evidenceSum from '@salesforce/label/c.stakeholders_EvidenceSum';
import evidenceTable from '@salesforce/label/c.stakeholders_EvidenceTable';
import evidenceTitle from '@salesforce/label/c.stakeholders_EvidenceTitle';
import influence from '@salesforce/label/c.stakeholders_Influence';
import influenceWeights from '@salesforce/label/c.stakeholders_InfluenceWeights';
import missingPicks from '@salesforce/label/c.stakeholders_MissingPicks';
import notCounted from '@salesforce/label/c.stakeholders_NotCounted';
import notCountedText from '@salesforce/label/c.stakeholders_NotCountedText';
import openPerson from '@salesforce/label/c.stakeholders_OpenPerson';
import support from '@salesforce/label/c.stakeholders_Support';
import supportWeights from '@salesforce/label/c.stakeholders_SupportWeights';
import total from '@salesforce/label/c.stakeholders_Total';
import weightsTitle from '@salesforce/label/c.stakeholders_WeightsTitle';
import weightsUncalibrated from '@salesforce/label/c.stakeholders_WeightsUncalibrated';

/** The texts that this bundle shows. */
export const LABELS = {
  title: evidenceTitle,
  heading: evidenceHeading,
  formula: evidenceFormula,
  strengthFormula: evidenceStrengthFormula,
  sum: evidenceSum,
  addUp: evidenceAddUp,
  confidenceFormula: evidenceConfidenceFormula,
  person: columnPerson,
  influence,
  support,
  access,
  strength: columnStrength,
  weight: columnWeight,
  share: columnShare,
  points: columnPoints,
  total,
  notCounted,
  notCountedText,
  missing: missingPicks,
  weights: weightsTitle,
  influenceWeights,
  supportWeights,
  accessWeights,
  uncalibrated: weightsUncalibrated,
  close,
  none: evidenceNone,
  tableLabel: evidenceTable,
  openPerson
} as const;
