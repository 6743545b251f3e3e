import fc from 'fast-check';

import type { ReviewedPlan } from '../../../force-app/main/planning/lwc/planCadence/planCadence.ts';
import {
  cadenceDueOn,
  daysOverdue,
  nextReviewDue,
  reviewStatus
} from '../../../force-app/main/planning/lwc/planCadence/planCadence.ts';
import {
  completeness,
  isMeasurable,
  SECTION_OF_TEXT
} from '../../../force-app/main/planning/lwc/planCompleteness/planCompleteness.ts';
import type {
  MappedPlan,
  MeasuredObjective
} from '../../../force-app/main/planning/lwc/planCompleteness/planCompleteness.ts';
import type * as PlanPace from '../../../force-app/main/planning/lwc/planPace/planPace.ts';
import type { Plan, TextSection } from '../../../force-app/main/planning/lwc/planTypes/planTypes.ts';
import { outcome, sayDo } from '../../../force-app/main/planning/lwc/sayDo/sayDo.ts';
import type { JudgedCommitment } from '../../../force-app/main/planning/lwc/sayDo/sayDo.ts';
import { importBundled } from '../../support/bundled.ts';

const { PACES, expected, offPace, offPaceFrom, pace, planOffPaceFrom, progress } =
  await importBundled<typeof PlanPace>("export * from 'c/planPace';");
/** PlanObjective__c.Pace__c, as the app names it. */
export { PACES };

/** The texts of a strategy map by their fields. */
export const textFields = Object.keys(SECTION_OF_TEXT) as readonly TextSection[];

export type Value = string | number | boolean | null;
/** A record as SOQL answers it. */
export type Row = Readonly<Record<string, Value>>;

const typed = <Kind extends Value>(row: Row, field: string): Kind => (row[field] ?? null) as Kind;

/** Formulas of a plan that its own fields and those of its children decide, with the fields that they are made of. */
export const planFields = {
  read: [
    'Id',
    'Status__c',
    ...textFields,
    'RelationshipStage__c',
    'TargetRelationshipStage__c',
    'ActivatedOn__c',
    'Account__r.TierPolicy__r.ReviewCadenceDays__c'
  ],
  computed: [
    'SectionsFilled__c',
    'MissingSections__c',
    'MeasuredObjectiveCount__c',
    'Completeness__c',
    'CadenceDays__c',
    'LastReviewOn__c',
    'NextReviewScheduled__c',
    'CadenceDueOn__c',
    'NextReviewDue__c',
    'ReviewStatus__c',
    'DaysOverdue__c',
    'KeptCommitments__c',
    'LateCommitments__c',
    'MissedCommitments__c',
    'DueCommitments__c',
    'SayDoRatio__c',
    'OpenCommitments__c',
    'NextCommitmentDue__c',
    'OffPaceFrom__c',
    'IsOffPace__c'
  ]
} as const;

/** The same of an objective. */
export const objectiveFields = {
  read: [
    'Id',
    'AccountPlan__c',
    'Measure__c',
    'Baseline__c',
    'Target__c',
    'Current__c',
    'StartOn__c',
    'DueOn__c',
    'Status__c'
  ],
  computed: ['IsMeasurable__c', 'Progress__c', 'Expected__c', 'OffPaceFrom__c', 'Pace__c']
} as const;

/** The same of a commitment. */
export const commitmentFields = {
  read: ['Id', 'AccountPlan__c', 'Status__c', 'DueOn__c', 'DoneOn__c'],
  computed: ['Outcome__c', 'IsKept__c', 'IsLate__c', 'IsMissed__c']
} as const;

/** What of a review a plan's figures follow from. */
export const reviewFields = ['Id', 'AccountPlan__c', 'Status__c', 'HeldOn__c', 'ScheduledFor__c'] as const;

/** Objectives as the services see them. */
export function toObjective(row: Row): PlanPace.PacedObjective & MeasuredObjective {
  return {
    measure: typed(row, 'Measure__c'),
    baseline: typed(row, 'Baseline__c'),
    target: typed(row, 'Target__c'),
    current: typed(row, 'Current__c'),
    startOn: typed(row, 'StartOn__c'),
    dueOn: typed(row, 'DueOn__c'),
    status: typed(row, 'Status__c')
  };
}

/** Commitments as the services see them. */
export function toCommitment(row: Row): JudgedCommitment {
  return { status: typed(row, 'Status__c'), dueOn: typed(row, 'DueOn__c'), doneOn: typed(row, 'DoneOn__c') };
}

/** The fields of an objective as the screen computes them. */
export function objectiveFigures(row: Row, today: string): Row {
  const objective = toObjective(row);
  return {
    IsMeasurable__c: isMeasurable(objective),
    Progress__c: progress(objective),
    Expected__c: expected(objective, today),
    OffPaceFrom__c: offPaceFrom(objective),
    Pace__c: pace(objective, today)
  };
}

/** The fields of a commitment as the screen computes them, after the night. */
export function commitmentFigures(row: Row, today: string): Row {
  const found = outcome(toCommitment(row), today);
  return {
    Outcome__c: found,
    IsKept__c: found === 'Kept',
    IsLate__c: found === 'Kept late',
    IsMissed__c: found === 'Missed'
  };
}

const first = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;
const last = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/** What lies beneath a plan. */
export interface Beneath {
  readonly objectives: readonly Row[];
  readonly commitments: readonly Row[];
  readonly reviews: readonly Row[];
}

/** What the dates of a plan's reviews follow from. */
export function toReviewedPlan(row: Row, reviews: readonly Row[]): ReviewedPlan {
  const daysOf = (status: string, field: string): readonly string[] =>
    reviews.filter((each) => each['Status__c'] === status).map((each) => String(each[field]));
  const policy = (row['Account__r'] ?? null) as unknown as { TierPolicy__r: Row | null } | null;
  return {
    status: typed<Plan['status']>(row, 'Status__c'),
    cadenceDays: typed(policy?.TierPolicy__r ?? {}, 'ReviewCadenceDays__c'),
    activatedOn: typed(row, 'ActivatedOn__c'),
    lastReviewOn: last(daysOf('Held', 'HeldOn__c')),
    nextReviewScheduled: first(daysOf('Scheduled', 'ScheduledFor__c'))
  };
}

/** The fields of a plan as the screen computes them from what was typed, after the night. */
export function planFigures(row: Row, { objectives, commitments, reviews }: Beneath, today: string): Row {
  const plan = toReviewedPlan(row, reviews);
  const map: MappedPlan = {
    texts: Object.fromEntries(textFields.map((field) => [field, typed(row, field)])) as MappedPlan['texts'],
    stage: typed(row, 'RelationshipStage__c'),
    targetStage: typed(row, 'TargetRelationshipStage__c')
  };
  const aims = objectives.map(toObjective);
  const { percent, missing } = completeness(map, aims);
  const sections = missing.filter((name) => name !== 'Objectives');
  const promises = commitments.map(toCommitment);
  const kept = sayDo(promises, today);
  const open = promises.filter(({ status }) => status === 'Open');
  return {
    SectionsFilled__c: 14 - sections.length,
    MissingSections__c: sections.length === 0 ? null : sections.join(', '),
    MeasuredObjectiveCount__c: aims.filter(isMeasurable).length,
    Completeness__c: percent,
    CadenceDays__c: plan.cadenceDays,
    LastReviewOn__c: plan.lastReviewOn,
    NextReviewScheduled__c: plan.nextReviewScheduled,
    CadenceDueOn__c: cadenceDueOn(plan),
    NextReviewDue__c: nextReviewDue(plan),
    ReviewStatus__c: reviewStatus(plan, today),
    DaysOverdue__c: daysOverdue(plan, today),
    KeptCommitments__c: kept.kept,
    LateCommitments__c: kept.late,
    MissedCommitments__c: kept.missed,
    DueCommitments__c: kept.due,
    SayDoRatio__c: kept.ratio,
    OpenCommitments__c: open.length,
    NextCommitmentDue__c: first(open.map(({ dueOn }) => dueOn)),
    OffPaceFrom__c: planOffPaceFrom(aims),
    IsOffPace__c: offPace(plan, aims, today)
  };
}

const DAY = 86_400_000;

/** A day so many days after another (before it where negative). */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Random records to begin with; days are counted from the day on which they are created. */
export interface Beginning {
  readonly tier: number;
  readonly texts: readonly (string | null)[];
  readonly stage: string | null;
  readonly aim: string | null;
  readonly startIn: number;
  readonly objectives: readonly {
    readonly measure: string | null;
    readonly baseline: number | null;
    readonly target: number | null;
    readonly current: number | null;
    readonly startIn: number | null;
    readonly length: number;
    readonly status: string;
  }[];
  readonly commitments: readonly { readonly dueIn: number; readonly doneIn: number; readonly status: string }[];
  readonly reviews: readonly { readonly status: string; readonly on: number }[];
}

const phrase = fc.constantFrom(
  ...['tbd', 'TBA.', 'N/A', 'to be defined', 'TO-DO', 'Lorem ipsum dolor sit amet', 'same as last year', 'none yet'],
  ...['xxx', 'Xx x', '---', '…', 'éé', 'Éé', '字字字', '[What will they count?]', '[One]\n[Two]', '1 1', 'te\u017Ft'],
  ...[
    'Shorten the way home for patients',
    '患者を早く家に帰す',
    'קיצור הדרך הביתה',
    'تقصير الطريق',
    'TBD by Dara, then live'
  ],
  ...[
    '[Their words]: home by Friday',
    'Test results within a day',
    '\u00a0[ab]',
    '\u200fשש',
    '🎉',
    'K\u212a',
    'tbd\u0345'
  ]
);
const piece = fc.oneof(
  phrase,
  fc.constantFrom(' ', '\n', '-', '[', ']', '.', 'a', 'A', '字', '\u3000'),
  fc.string({ maxLength: 3 })
);
const text = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: phrase },
    { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('-', 'x', '字', 'word ', '[a] ', ' ', 'xX', 'lorem ')
        .map((each) => each.repeat(8000).slice(0, 8000))
    }
  ),
  { freq: 6 }
);
const stage = fc.option(fc.constantFrom('Exploratory', 'Basic', 'Cooperative', 'Interdependent', 'Integrated'));
/** Whole and hundredth values, often so that progress and time meet exactly a tenth apart. */
const measured = fc.oneof(
  fc.record({
    baseline: fc.constantFrom(0, 10, -5),
    target: fc.constantFrom(20, 100, 6, -40),
    current: fc.integer({ min: -10, max: 110 })
  }),
  fc.record({
    baseline: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
    target: fc.integer({ min: 1_000_001, max: 900_000_000 }).map((cents) => cents / 100),
    current: fc.integer({ min: -2_000_000, max: 900_000_000 }).map((cents) => cents / 100)
  }),
  fc.record({
    baseline: fc.constantFrom(0, null),
    target: fc.constantFrom(200, 1999.99, null),
    current: fc.option(fc.integer({ min: -3, max: 300 }).map((cents) => cents / 100))
  })
);

/** Plans with everything beneath them, as they may stand on their first day. */
export const beginning: fc.Arbitrary<Beginning> = fc.record({
  tier: fc.integer({ min: 0, max: 3 }),
  texts: fc.array(text, { minLength: textFields.length, maxLength: textFields.length }),
  stage,
  aim: stage,
  startIn: fc.integer({ min: -120, max: 60 }),
  objectives: fc.array(
    fc
      .tuple(
        measured,
        fc.record({
          measure: fc.constantFrom('Sites live', 'Sites live', null),
          startIn: fc.option(fc.constantFrom(-400, -100, -50, -1, 0, 1, 30)),
          length: fc.oneof(fc.constantFrom(1, 10, 20, 100, 365, 366), fc.integer({ min: 1, max: 800 })),
          status: fc.constantFrom('Open', 'Open', 'Open', 'Open', 'Reached', 'Dropped')
        })
      )
      .map(([values, rest]) => ({ ...values, ...rest })),
    { maxLength: 4 }
  ),
  commitments: fc.array(
    fc.record({
      dueIn: fc.oneof(fc.integer({ min: -60, max: 430 }), fc.constantFrom(-1, 0, 1, 2, 32, 60, 61, 62)),
      doneIn: fc.integer({ min: -60, max: 0 }),
      status: fc.constantFrom('Open', 'Open', 'Open', 'Done', 'Withdrawn')
    }),
    { maxLength: 6 }
  ),
  reviews: fc.array(
    fc.record({
      status: fc.constantFrom('Held', 'Scheduled', 'Cancelled'),
      on: fc.integer({ min: -200, max: 200 })
    }),
    { maxLength: 3 }
  )
});

/** A text for a part of a strategy map. */
export const anyText = text;
