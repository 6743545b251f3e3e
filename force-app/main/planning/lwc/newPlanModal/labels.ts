import cancel from '@salesforce/label/c.common_Cancel';
import saving from '@salesforce/label/c.common_Saving';
import carriedOver from '@salesforce/label/c.planning_CarriedOver';
import newPlanBadPeriod from '@salesforce/label/c.planning_NewPlanBadPeriod';
import newPlanCommitments from '@salesforce/label/c.planning_NewPlanCommitments';
import newPlanCommitmentsHelp from '@salesforce/label/c.planning_NewPlanCommitmentsHelp';
import newPlanCreate from '@salesforce/label/c.planning_NewPlanCreate';
import newPlanDue from '@salesforce/label/c.planning_NewPlanDue';
import newPlanEmpty from '@salesforce/label/c.planning_NewPlanEmpty';
import newPlanEmptyHelp from '@salesforce/label/c.planning_NewPlanEmptyHelp';
import newPlanFirstDay from '@salesforce/label/c.planning_NewPlanFirstDay';
import newPlanFromPlan from '@salesforce/label/c.planning_NewPlanFromPlan';
import newPlanFromPlanHelp from '@salesforce/label/c.planning_NewPlanFromPlanHelp';
import newPlanFromTemplate from '@salesforce/label/c.planning_NewPlanFromTemplate';
import newPlanFromTemplateHelp from '@salesforce/label/c.planning_NewPlanFromTemplateHelp';
import newPlanLastDay from '@salesforce/label/c.planning_NewPlanLastDay';
import newPlanLoading from '@salesforce/label/c.planning_NewPlanLoading';
import newPlanMissed from '@salesforce/label/c.planning_NewPlanMissed';
import newPlanName from '@salesforce/label/c.planning_NewPlanName';
import newPlanNewDue from '@salesforce/label/c.planning_NewPlanNewDue';
import newPlanNoMeasure from '@salesforce/label/c.planning_NewPlanNoMeasure';
import newPlanNoTemplates from '@salesforce/label/c.planning_NewPlanNoTemplates';
import newPlanNow from '@salesforce/label/c.planning_NewPlanNow';
import newPlanObjectives from '@salesforce/label/c.planning_NewPlanObjectives';
import newPlanOfYear from '@salesforce/label/c.planning_NewPlanOfYear';
import newPlanOfYears from '@salesforce/label/c.planning_NewPlanOfYears';
import newPlanPast from '@salesforce/label/c.planning_NewPlanPast';
import newPlanStartFrom from '@salesforce/label/c.planning_NewPlanStartFrom';
import newPlanTemplateObjectives from '@salesforce/label/c.planning_NewPlanTemplateObjectives';
import newPlanAimsFor from '@salesforce/label/c.planning_NewPlanAimsFor';
import newPlanIndicators from '@salesforce/label/c.planning_NewPlanIndicators';
import newPlanIndicatorsHelp from '@salesforce/label/c.planning_NewPlanIndicatorsHelp';
import newPlanNoTarget from '@salesforce/label/c.planning_NewPlanNoTarget';
import newPlanReachedTarget from '@salesforce/label/c.planning_NewPlanReachedTarget';
import newPlanTitle from '@salesforce/label/c.planning_NewPlanTitle';
import newPlanWhichPlan from '@salesforce/label/c.planning_NewPlanWhichPlan';
import newPlanWhichTemplate from '@salesforce/label/c.planning_NewPlanWhichTemplate';

/** The texts that this bundle shows. */
export const LABELS = {
  title: newPlanTitle,
  startFrom: newPlanStartFrom,
  fromPlan: newPlanFromPlan,
  fromPlanHelp: newPlanFromPlanHelp,
  fromTemplate: newPlanFromTemplate,
  fromTemplateHelp: newPlanFromTemplateHelp,
  fromEmpty: newPlanEmpty,
  fromEmptyHelp: newPlanEmptyHelp,
  whichPlan: newPlanWhichPlan,
  whichTemplate: newPlanWhichTemplate,
  noTemplates: newPlanNoTemplates,
  from: newPlanFirstDay,
  to: newPlanLastDay,
  badPeriod: newPlanBadPeriod,
  name: newPlanName,
  planOfYear: newPlanOfYear,
  planOfYears: newPlanOfYears,
  objectives: newPlanObjectives,
  indicators: newPlanIndicators,
  indicatorsHelp: newPlanIndicatorsHelp,
  aimsFor: newPlanAimsFor,
  noTarget: newPlanNoTarget,
  reachedTarget: newPlanReachedTarget,
  commitments: newPlanCommitments,
  commitmentsHelp: newPlanCommitmentsHelp,
  missed: newPlanMissed,
  due: newPlanDue,
  newDue: newPlanNewDue,
  past: newPlanPast,
  now: newPlanNow,
  noMeasure: newPlanNoMeasure,
  templateObjectives: newPlanTemplateObjectives,
  carried: carriedOver,
  loading: newPlanLoading,
  create: newPlanCreate,
  saving,
  cancel
} as const;
