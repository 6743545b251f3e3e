/** A plan in words and figures, as it is taken along on paper and on slides. Missing is said to be missing. Pure. */
import { isFilled } from 'c/planCompleteness';
import { pace, progress } from 'c/planPace';
import type { Pace } from 'c/planPace';
import { planTotals } from 'c/planTotals';
import { RELATIONSHIP_STAGES, TEXT_SECTIONS } from 'c/planTypes';
import type { AccountSide, Commitment, Objective, PlanData, RelationshipStage, TextSection } from 'c/planTypes';
import { daysBetween, exactDate, relativeDate } from 'c/relativeDates';
import { outcome, sayDo } from 'c/sayDo';
import { format } from 'c/textFormat';

import type {
  DigestBarrier,
  DigestCommitment,
  DigestMember,
  DigestObjective,
  DigestSection,
  PlanDigest
} from './digestTypes';
import { completenessOf, figureText, nextReviewOf, onPaceOf, percentText, scored, shortDay, sumOf } from './figures';
import { digestIndicators } from './indicators';
import type { DigestSetting } from './words';

export type {
  DigestBarrier,
  DigestCommitment,
  DigestFigure,
  DigestIndicator,
  DigestMember,
  DigestObjective,
  DigestOpportunity,
  DigestSection,
  DigestStage,
  PlanDigest
} from './digestTypes';
export { figureText, percentText, shortDay } from './figures';
export { digestIndicators } from './indicators';
export { lineCount, splitText, textWidth } from './measure';
export { paragraphsOf, plainText } from './plain';
export type { DigestNames, DigestSetting, DigestWords } from './words';

/** Paces in the order in which objectives are shown. */
const ORDER: readonly Pace[] = ['Behind', 'On pace', 'Ahead', 'Not measured', 'Reached', 'Dropped'];

/** Puts a plan into words for the user's day. */
export function digestPlan(data: PlanData, side: AccountSide, setting: DigestSetting): PlanDigest {
  const { plan } = data;
  const { words, names, locale, today } = setting;
  const open = data.commitments.filter(({ status }) => status === 'Open');
  const dueFirst = [...open].sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.name, b.name));
  const shown = dueFirst.map((each) => digestCommitment(each, setting));
  const kept = sayDo(data.commitments, today);
  const totals = planTotals(data.opportunities, today);
  return {
    account: plan.account.name,
    name: plan.name,
    period: format(words.period, exactDate(plan.startDate, locale), exactDate(plan.endDate, locale)),
    status: names.status(plan.status),
    tier: plan.accountTier ?? words.notTiered,
    owner: plan.owner?.name ?? words.nobody,
    sponsor: plan.sponsor?.name ?? words.nobody,
    asOf: exactDate(today, locale),
    ...stagesOf(plan.stage, plan.targetStage, setting),
    sections: sectionsOf(data, setting),
    objectives: digestObjectives(data.objectives, setting),
    indicators: data.indicators === null ? null : digestIndicators(data.indicators, setting),
    overdue: shown.filter((each) => each.outcome === 'Missed'),
    next: shown.filter((each) => each.outcome !== 'Missed'),
    relationship: scored(plan.relationshipScore, (value) => figureText(value, locale), '', words.notAssessed),
    confidence: scored(plan.relationshipConfidence, (value) => percentText(value, locale), '', words.notAssessed),
    sayDo: scored(
      kept.ratio,
      (value) => percentText(value, locale),
      format(words.sayDoOf, kept.kept, kept.due),
      words.notDue
    ),
    keeping: { kept: kept.kept, late: kept.late, missed: kept.missed },
    completeness: completenessOf(data, setting),
    onPace: onPaceOf(data.objectives, setting),
    nextReview: nextReviewOf(data, setting),
    team: teamOf(side, setting),
    identified: sumOf(totals.identified, setting),
    inProcess: sumOf(totals.inProcess, setting),
    opportunities: data.opportunities.map((each) => ({
      id: each.id,
      name: each.name,
      stage: each.stage,
      amount: names.money(each.amount),
      closes: shortDay(each.closeDate, locale),
      isIdentified: each.identifiedOn !== null,
      isInProcess: !each.isClosed
    })),
    barriers: barriersOf(data, setting)
  };
}

/** A commitment as it is taken along. */
export function digestCommitment(
  commitment: Commitment,
  { words, names, locale, today }: DigestSetting
): DigestCommitment {
  const how = outcome(commitment, today);
  const overdue = daysBetween(commitment.dueOn, today);
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(overdue);
  return {
    id: commitment.id,
    name: commitment.name,
    to: commitment.promisedTo?.name ?? names.audience(commitment.audience),
    owner: commitment.owner?.name ?? words.nobody,
    due: shortDay(commitment.dueOn, locale),
    when: how === 'Missed' ? format(words.overdueBy, days) : relativeDate(commitment.dueOn, today, locale),
    outcome: how,
    outcomeWord: names.outcome(how)
  };
}

function stagesOf(
  now: RelationshipStage | null,
  aim: RelationshipStage | null,
  { words, names }: DigestSetting
): Pick<PlanDigest, 'stageNow' | 'stageAim' | 'stages'> {
  return {
    stageNow: now === null ? words.notSet : names.stage(now),
    stageAim: aim === null ? words.notSet : names.stage(aim),
    stages: RELATIONSHIP_STAGES.map((stage) => ({
      label: names.stage(stage),
      isNow: stage === now,
      isAim: stage === aim
    }))
  };
}

function sectionsOf({ plan }: PlanData, { names }: DigestSetting): PlanDigest['sections'] {
  const sections = TEXT_SECTIONS.map((field) => {
    const text = plan.texts[field];
    return [field, { field, label: names.section(field), text: isFilled(text) ? (text?.trim() ?? null) : null }];
  });
  return Object.fromEntries(sections) as Record<TextSection, DigestSection>;
}

function digestObjectives(objectives: readonly Objective[], setting: DigestSetting): readonly DigestObjective[] {
  const { words, names, locale, today } = setting;
  const paced = objectives.map((objective) => ({ objective, how: pace(objective, today) }));
  paced.sort(
    (a, b) =>
      ORDER.indexOf(a.how) - ORDER.indexOf(b.how) ||
      compare(a.objective.dueOn ?? '9', b.objective.dueOn ?? '9') ||
      compare(a.objective.name, b.objective.name)
  );
  return paced.map(({ objective, how }) => ({
    id: objective.id,
    name: objective.name,
    measure: objective.measure ?? words.noMeasure,
    way: wayOf(objective, setting),
    now: objective.current === null ? words.notMeasured : names.measured(objective.current, objective.unit),
    due: objective.dueOn === null ? words.notSet : shortDay(objective.dueOn, locale),
    owner: objective.owner?.name ?? words.nobody,
    pace: how,
    paceWord: names.pace(how),
    progress: progress(objective)
  }));
}

function wayOf({ baseline, target, unit }: Objective, { words, names }: DigestSetting): string {
  if (baseline === null && target === null) return words.notSet;
  const value = (figure: number | null, of: string | null): string =>
    figure === null ? words.wayUnknown : names.measured(figure, of);
  return format(words.way, value(baseline, target === null ? unit : null), value(target, unit));
}

function teamOf(side: AccountSide, { words, names }: DigestSetting): readonly DigestMember[] {
  const members = side.team.map(({ user, teamFunction, isDedicated }) => ({
    role: teamFunction === null ? words.notSet : names.teamFunction(teamFunction),
    name: user?.name ?? words.nobody,
    kind: isDedicated ? words.dedicated : words.pulledIn,
    isMissing: false
  }));
  const covered = new Set(side.team.map(({ teamFunction }) => teamFunction));
  const missing = side.requiredFunctions
    .filter((each) => !covered.has(each))
    .map((each) => ({ role: names.teamFunction(each), name: words.nobodyYet, kind: words.missing, isMissing: true }));
  return [...missing, ...members];
}

function barriersOf({ barriers }: PlanData, { words, locale, today }: DigestSetting): readonly DigestBarrier[] {
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return barriers
    .filter(({ clearedOn }) => clearedOn === null)
    .sort((a, b) => compare(a.openedOn, b.openedOn))
    .map(({ id, name, owner, openedOn, escalatedTo }) => {
      const age = days.format(Math.max(0, daysBetween(openedOn, today)));
      return {
        id,
        name,
        owner: owner?.name ?? words.nobody,
        age:
          escalatedTo === null
            ? format(words.barrierOpen, age)
            : format(words.barrierOpenEscalated, age, escalatedTo.name)
      };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
