import { childrenNamed, flagOf, textOf, type XmlElement } from '../../../scripts/local-org/metadata/xml.ts';
import { parsedFiles } from './source-files.ts';

/** A custom field as its file describes it. */
export interface FieldFile {
  readonly path: string;
  readonly object: string;
  readonly name: string;
  /** `Object.Field__c`. */
  readonly fullName: string;
  readonly type: string;
  readonly formula: string | undefined;
  readonly root: XmlElement;
  /** Neither a formula nor a roll-up nor numbered by the system. */
  readonly isEditable: boolean;
  /** Required by the field itself, or the master of a detail: permission sets may not name it. */
  readonly isAlwaysVisible: boolean;
}

/** Every custom field of the project. */
export function readFields(): readonly FieldFile[] {
  return parsedFiles('CustomField').map(({ path, object = '', fullName, root }) => {
    const type = textOf(root, 'type') ?? '';
    const formula = textOf(root, 'formula');
    return {
      path,
      object,
      name: textOf(root, 'fullName') ?? '',
      fullName,
      type,
      formula,
      root,
      isEditable: formula === undefined && type !== 'Summary' && type !== 'AutoNumber',
      isAlwaysVisible: type === 'MasterDetail' || flagOf(root, 'required')
    };
  });
}

/** The fields that a roll-up reads from its child: what it sums up and what it filters by. */
export function rollUpInputs(field: FieldFile): readonly string[] {
  const filters = childrenNamed(field.root, 'summaryFilterItems').map((item) => textOf(item, 'field'));
  return [textOf(field.root, 'summarizedField'), ...filters].filter((name) => name !== undefined);
}

/** Custom fields of the same record that a formula names, relationships left out. */
export function fieldsInFormula(formula: string): readonly string[] {
  return [...withoutText(formula).matchAll(/(?<![.\w])(\w+__c)\b/g)].map(([, name = '']) => name);
}

/** The formula with its literal texts emptied, so that words inside them are not taken for names. */
export function withoutText(formula: string): string {
  return formula.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

/** Fields that flows fill and nobody types into; permission sets show them and let nobody edit them. */
export const filledByFlows: ReadonlySet<string> = new Set([
  'Account.ActivePlan__c',
  'Account.TierDecidedOn__c',
  'Account.TierDecision__c',
  'Account.TierPolicy__c',
  'Account.Tier__c',
  'AccountPlan__c.ActivatedOn__c',
  'AccountPlan__c.ActiveKey__c',
  'AccountPlan__c.ApprovedOn__c',
  'AccountPlan__c.Approver__c',
  'AccountPlan__c.ClosedOn__c',
  'AccountPlan__c.IndicatorRemovedOn__c',
  'AccountPlan__c.MissingSections__c',
  'AccountPlan__c.SectionsFilled__c',
  'AccountPlan__c.SubmittedBy__c',
  'AccountPlan__c.SubmittedOn__c',
  'AccountTier__c.ApprovedKey__c',
  'AccountTier__c.ApprovedOn__c',
  'AccountTier__c.Approver__c',
  'AccountTier__c.OpenKey__c',
  'AccountTier__c.ProposedBy__c',
  'AccountTier__c.ProposedOn__c',
  'AccountTier__c.SupersededBy__c',
  'Barrier__c.EscalatedTo__c',
  'Commitment__c.FirstDueOn__c',
  'Commitment__c.IsMissed__c',
  'Commitment__c.TaskFor__c',
  'IndicatorReading__c.Account__c',
  'IndicatorReading__c.Commitment__c',
  'IndicatorReading__c.EvidenceKey__c',
  'IndicatorReading__c.IsAutomatic__c',
  'IndicatorReading__c.IsWithdrawn__c',
  'IndicatorReading__c.Opportunity__c',
  'IndicatorReading__c.PlanReview__c',
  'IndicatorReading__c.StakeholderAssessment__c',
  'IndicatorReading__c.StakeholderInterview__c',
  'IndicatorReading__c.Stakeholder__c',
  'KeyAccountTeamMember__c.MemberOnAccountKey__c',
  'LeadingIndicator__c.Account__c',
  'LeadingIndicator__c.CountsUntil__c',
  'LeadingIndicator__c.LostEvidenceOn__c',
  'LeadingIndicator__c.PlanEndsOn__c',
  'LeadingIndicator__c.PlanStartsOn__c',
  'LeadingIndicator__c.SourceKey__c',
  'PlanObjective__c.MeasuredOn__c',
  'PlanObjective__c.PreviousValue__c',
  'PlanReview__c.CompletenessThen__c',
  'PlanReview__c.ConfidenceThen__c',
  'PlanReview__c.DueThen__c',
  'PlanReview__c.FollowsKey__c',
  'PlanReview__c.KeptThen__c',
  'PlanReview__c.ScoreThen__c',
  'PlanReview__c.TaskFor__c',
  'PlanReview__c.TierThen__c',
  'ReviewRating__c.RatingOnReviewKey__c',
  'Stakeholder__c.ContactOnAccountKey__c',
  'TeamPulse__c.PlanReview__c',
  'TeamPulse__c.RespondentKey__c',
  'TierCriterion__c.CriterionOnModelKey__c',
  'TierModel__c.ActivatedOn__c',
  'TierModel__c.ActiveKey__c',
  'TierModel__c.ArchivedOn__c',
  'TierPolicy__c.TierKey__c'
]);

/** What people answered to the team pulse: no permission set opens it to anybody. */
export const closedObjects: ReadonlySet<string> = new Set(['PulseAnswer__c']);

/** Fields of open objects that no permission set opens either: the sum behind the average would tell single answers. */
export const closedFields: ReadonlySet<string> = new Set(['PlanReview__c.PulseTotal__c']);
