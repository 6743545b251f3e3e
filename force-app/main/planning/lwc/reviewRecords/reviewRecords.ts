/** Turns the answers about a review into what its page works with. Pure but for the user's clock. */
import { DECISIONS, REVIEW_KINDS } from 'c/planTypes';
import type { AccountSide, Decision, Named, Review, ReviewKind, TeamMember } from 'c/planTypes';
import type { NamedNode } from 'c/planRecords';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Field } from 'c/recordNodes';
import { todayIso } from 'c/relativeDates';
import type { AgendaPerson, Assessment, Reading, TierDecision } from 'c/reviewAgenda';

import type {
  AssessmentNode,
  CriterionNode,
  DecidedCommitmentNode,
  HeldNode,
  PersonNode,
  RatingNode,
  ReadingNode,
  ReviewPageData,
  ReviewSideData,
  RunReviewNode,
  TaskNode,
  TierNode
} from './nodes';

export type { ReviewPageData, ReviewSideData, RunReviewNode } from './nodes';

/** How a review that is being run stands. */
export type RunStatus = 'Scheduled' | 'Held' | 'Cancelled';

/** One criterion as it was rated in a review; `rating` is 1 to 4, null while it is not rated. */
export interface Rating {
  readonly id: string;
  readonly criterionId: string;
  readonly rating: number | null;
  readonly comment: string | null;
}

/** Something that was decided in a review and that somebody now has to do. */
export interface Work {
  readonly id: string;
  readonly kind: 'customer' | 'internal' | 'task';
  readonly text: string;
  /** Whom it was promised to; null for colleagues and tasks. */
  readonly promisedTo: Named | null;
  readonly owner: Named | null;
  readonly dueOn: string | null;
  readonly state: 'open' | 'done' | 'withdrawn';
}

/** The plan above a review, as far as the review reckons from it. */
export interface ReviewedPlan extends Named {
  readonly accountId: string;
  /** The plan that it followed. */
  readonly previousPlanId: string | null;
}

/** A review as it is run: what may be typed and ticked, rated and decided. */
export interface RunReview {
  readonly id: string;
  /** Its number, such as PR-000012. */
  readonly number: string;
  readonly plan: ReviewedPlan;
  readonly kind: ReviewKind;
  readonly status: RunStatus;
  readonly scheduledFor: string | null;
  readonly heldOn: string | null;
  readonly host: Named | null;
  readonly attendees: readonly string[];
  readonly notes: string;
  readonly feedback: string;
  /** Keys of the points of the agenda that were spoken about. */
  readonly done: readonly string[];
  readonly decision: Decision | null;
  readonly nextReviewOn: string | null;
  /** Mean satisfaction of the team, 1 to 5; null below three answers. */
  readonly pulse: number | null;
  readonly ratings: readonly Rating[];
  readonly work: readonly Work[];
  /** The moment of the last change, by which a save tells whether somebody else was faster. */
  readonly modifiedOn: string;
  readonly modifiedBy: Named | null;
  /** The earliest day from which its agenda can be told: changes before it belong to a review before. */
  readonly earliest: string;
}

/** One criterion of the rubric with its four levels, from 1 to 4. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly [string, string, string, string];
  readonly prompt: string | null;
}

/** A person of the account's map, with where they stand now. */
export interface ReviewPerson extends AgendaPerson {
  readonly support: string | null;
  /** 0 to 100; null while not assessed. */
  readonly strength: number | null;
  readonly isKeyPlayer: boolean;
}

/** A review that was held, of this plan or of another one of the account. */
export interface HeldReview extends Review {
  readonly planId: string | null;
  readonly ratings: readonly Rating[];
}

/** What a review draws on beside its plan. */
export interface ReviewSide {
  readonly criteria: readonly Criterion[];
  readonly team: readonly TeamMember[];
  readonly requiredFunctions: readonly string[];
  readonly isTeamDedicated: boolean;
  readonly people: readonly ReviewPerson[];
  /** Oldest first. */
  readonly assessments: readonly Assessment[];
  readonly tierDecisions: readonly TierDecision[];
  /** Of the plan's indicators, latest first. */
  readonly readings: readonly Reading[];
  /** Latest first. */
  readonly heldReviews: readonly HeldReview[];
}

/** How reminders of a review begin; they are no work that was decided in it (flow ReviewTasksNightly). */
export const REMINDER = 'Hold the review: ';

/** The review; null where the user may not see it or it is gone. */
export function toRunReview({ uiapi: { query } }: ReviewPageData): RunReview | null {
  const [node] = nodesOf(query.PlanReview__c);
  const accountId = valueOf(node?.AccountPlan__r?.Account__c);
  if (node === undefined || accountId === null) return null;
  return {
    id: node.Id,
    number: valueOf(node.Name) ?? '',
    plan: {
      id: valueOf(node.AccountPlan__c) ?? '',
      name: valueOf(node.AccountPlan__r?.Name) ?? '',
      accountId,
      previousPlanId: node.AccountPlan__r?.PreviousPlan__r?.Id ?? null
    },
    kind: oneOf(REVIEW_KINDS, node.Kind__c) ?? 'Cadence',
    status: oneOf(['Scheduled', 'Held', 'Cancelled'] as const, node.Status__c) ?? 'Scheduled',
    scheduledFor: valueOf(node.ScheduledFor__c),
    heldOn: valueOf(node.HeldOn__c),
    host: toNamed(node.Host__r),
    attendees: namesOf(valueOf(node.Attendees__c)),
    notes: writtenOf(node.Notes__c),
    feedback: writtenOf(node.Feedback__c),
    done: linesOf(valueOf(node.AgendaDone__c)),
    decision: oneOf(DECISIONS, node.Decision__c),
    nextReviewOn: valueOf(node.NextReviewOn__c),
    pulse: valueOf(node.PulseAverage__c),
    ratings: nodesOf(node.Ratings__r).map(toRating),
    work: [...nodesOf(query.Commitment__c).map(toPromise), ...nodesOf(query.Task).filter(isDecided).map(toTask)],
    modifiedOn: valueOf(node.LastModifiedDate) ?? '',
    modifiedBy: toNamed(node.LastModifiedBy),
    earliest: earliestOf(node)
  };
}

/** What the review draws on of the account. */
export function toReviewSide({ uiapi: { query } }: ReviewSideData): ReviewSide {
  const policy = nodesOf(query.Account)[0]?.TierPolicy__r ?? null;
  return {
    criteria: nodesOf(query.RubricCriterion__c).filter(isForReviews).map(toCriterion),
    team: nodesOf(query.KeyAccountTeamMember__c).map((node) => ({
      id: node.Id,
      user: toNamed(node.User__r),
      teamFunction: valueOf(node.Function__c),
      isDedicated: valueOf(node.IsDedicated__c) ?? false
    })),
    requiredFunctions: partsOf(valueOf(policy?.RequiredFunctions__c), ';'),
    isTeamDedicated: valueOf(policy?.DedicatedTeam__c) ?? false,
    people: nodesOf(query.Stakeholder__c).map(toPerson),
    assessments: nodesOf(query.StakeholderAssessment__c).map(toAssessment),
    tierDecisions: nodesOf(query.AccountTier__c).map(toTierDecision),
    readings: nodesOf(query.IndicatorReading__c).flatMap(toReading),
    heldReviews: nodesOf(query.PlanReview__c).map(toHeld)
  };
}

/** The account's side of the plan as the other planning screens take it. */
export function toAccountSide({ team, requiredFunctions, isTeamDedicated, people }: ReviewSide): AccountSide {
  const present = people.filter(({ isActive }) => isActive);
  return {
    team,
    requiredFunctions,
    isTeamDedicated,
    quotes: [],
    people: present.map(({ id, name, title }) => ({ id, name, title }))
  };
}

/** The reviews from which the agenda of one is reckoned: those of its plan, and of the plan that this plan followed. */
export function formerReviews({ id, plan }: RunReview, { heldReviews }: ReviewSide): readonly HeldReview[] {
  return heldReviews.filter((each) => each.id !== id && [plan.id, plan.previousPlanId].includes(each.planId));
}

/** The moment at which a day begins on the user's clock. */
export function startOfDay(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}

/** Names as the field keeps them, separated by semicolons. */
export function namesOf(text: string | null): readonly string[] {
  return partsOf(text, ';');
}

function linesOf(text: string | null): readonly string[] {
  return partsOf(text, '\n');
}

function partsOf(text: string | null, separator: string): readonly string[] {
  return [...new Set((text ?? '').split(separator).map((part) => part.trim()))].filter((part) => part !== '');
}

// What matters to a review to come begins with the last one. Which one came before a held review is known later, but it
// cannot be before the plan began or before the last review of the plan that it followed.
function earliestOf({ Status__c, AccountPlan__r: plan }: RunReviewNode): string {
  const former = valueOf(plan?.PreviousPlan__r?.LastReviewOn__c);
  const began = valueOf(plan?.ActivatedOn__c) ?? valueOf(plan?.StartDate__c) ?? '';
  if (valueOf(Status__c) !== 'Held') return valueOf(plan?.LastReviewOn__c) ?? former ?? began;
  return former !== null && former < began ? former : began;
}

function toRating(node: RatingNode): Rating {
  return {
    id: node.Id,
    criterionId: valueOf(node.RubricCriterion__c) ?? '',
    rating: valueOf(node.Rating__c),
    comment: textOf(node.Comment__c)
  };
}

function toPromise(node: DecidedCommitmentNode): Work {
  const status = valueOf(node.Status__c);
  return {
    id: node.Id,
    kind: valueOf(node.Audience__c) === 'Internal' ? 'internal' : 'customer',
    text: valueOf(node.Name) ?? '',
    promisedTo: toNamed(node.Stakeholder__r),
    owner: toNamed(node.Owner__r),
    dueOn: valueOf(node.DueOn__c),
    state: status === 'Withdrawn' ? 'withdrawn' : status === 'Done' ? 'done' : 'open'
  };
}

function isDecided({ Subject }: TaskNode): boolean {
  return !(valueOf(Subject) ?? '').startsWith(REMINDER);
}

function toTask(node: TaskNode): Work {
  return {
    id: node.Id,
    kind: 'task',
    text: valueOf(node.Subject) ?? '',
    promisedTo: null,
    owner: toNamed(node.Owner),
    dueOn: valueOf(node.ActivityDate),
    state: valueOf(node.IsClosed) === true ? 'done' : 'open'
  };
}

function isForReviews({ UsedIn__c }: CriterionNode): boolean {
  return partsOf(valueOf(UsedIn__c), ';').includes('Plan review');
}

function toCriterion(node: CriterionNode): Criterion {
  const level = (field: Field<string>): string => valueOf(field) ?? '';
  return {
    ...named(node),
    levels: [level(node.Level1__c), level(node.Level2__c), level(node.Level3__c), level(node.Level4__c)],
    prompt: textOf(node.Prompt__c)
  };
}

function toPerson(node: PersonNode): ReviewPerson {
  return {
    ...named(node),
    title: textOf(node.Title__c),
    influence: valueOf(node.Influence__c),
    support: valueOf(node.Support__c),
    strength: valueOf(node.Strength__c),
    role: valueOf(node.Role__c),
    isActive: valueOf(node.IsActive__c) ?? true,
    isKeyPlayer: valueOf(node.IsKeyPlayer__c) ?? false,
    leftOn: valueOf(node.LeftOn__c),
    addedOn: dayOf(node.CreatedDate),
    interviewDueOn: valueOf(node.InterviewDueDate__c)
  };
}

function toAssessment(node: AssessmentNode): Assessment {
  return {
    id: node.Id,
    personId: valueOf(node.Stakeholder__c) ?? '',
    assessedOn: valueOf(node.AssessedOn__c) ?? '',
    before: {
      influence: textOf(node.PreviousInfluence__c),
      support: textOf(node.PreviousSupport__c),
      access: textOf(node.PreviousAccess__c),
      role: textOf(node.PreviousRole__c),
      strength: valueOf(node.PreviousStrength__c)
    },
    after: {
      influence: textOf(node.Influence__c),
      support: textOf(node.Support__c),
      access: textOf(node.Access__c),
      role: textOf(node.Role__c),
      strength: valueOf(node.Strength__c)
    }
  };
}

function toTierDecision(node: TierNode): TierDecision {
  return { id: node.Id, tier: valueOf(node.DecidedTier__c) ?? '', approvedOn: valueOf(node.ApprovedOn__c) ?? '' };
}

function toReading(node: ReadingNode): readonly Reading[] {
  const [indicatorId, readOn, value] = [
    valueOf(node.LeadingIndicator__c),
    valueOf(node.ReadOn__c),
    valueOf(node.Value__c)
  ];
  return indicatorId === null || readOn === null || value === null ? [] : [{ id: node.Id, indicatorId, readOn, value }];
}

function toHeld(node: HeldNode): HeldReview {
  return {
    id: node.Id,
    planId: valueOf(node.AccountPlan__c),
    kind: oneOf(REVIEW_KINDS, node.Kind__c) ?? 'Cadence',
    status: 'Held',
    scheduledFor: null,
    heldOn: valueOf(node.HeldOn__c),
    host: null,
    attendees: null,
    decision: oneOf(DECISIONS, node.Decision__c),
    feedback: null,
    nextReviewOn: null,
    score: valueOf(node.Score__c),
    scoreThen: valueOf(node.ScoreThen__c),
    confidenceThen: valueOf(node.ConfidenceThen__c),
    completenessThen: valueOf(node.CompletenessThen__c),
    keptThen: null,
    dueThen: null,
    tierThen: textOf(node.TierThen__c),
    pulseAverage: valueOf(node.PulseAverage__c),
    pulseAnswers: 0,
    pulseShown: 0,
    ratings: nodesOf(node.Ratings__r).map(toRating)
  };
}

// Other screens end lines in their own way.
function writtenOf(field: Field<string>): string {
  return (valueOf(field) ?? '').replaceAll('\r\n', '\n');
}

function named(node: NamedNode): Named {
  return { id: node.Id, name: valueOf(node.Name) ?? '' };
}

// A parent whose type could not be named (a queue that owns a task) comes without its id.
function toNamed(node: NamedNode | null | undefined): Named | null {
  return typeof node?.Id === 'string' ? named(node) : null;
}

function dayOf(field: Field<string>): string {
  const moment = valueOf(field);
  return moment === null ? '' : todayIso(new Date(moment));
}

function oneOf<Value extends string>(values: readonly Value[], field: Field<string>): Value | null {
  const found = valueOf(field);
  return values.find((value) => value === found) ?? null;
}
