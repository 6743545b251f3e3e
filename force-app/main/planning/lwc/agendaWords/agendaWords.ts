/** The points of an agenda in words. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { AgendaItem, AgendaKind, MapFacts, Picks, Then } from 'c/reviewAgenda';
import { exactDate, relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';
import { daysText, measured, moneyText, numberText, shortDate } from 'c/workWords';

import { courseWords, indicatorWords } from './indicatorWords';
import { LABELS } from './labels';
import { pickName, tierText } from './pickNames';

export { indicatorText } from './indicatorWords';
export { pickName, tierText } from './pickNames';

/** Whether a point is something to worry about, to look at, or to be glad of. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet';

/** One point of an agenda in words. */
export interface AgendaLine {
  /** What it is about, such as "Missed:" or a name. */
  readonly lead: string;
  readonly text: string;
  /** Its kind in a word. */
  readonly badge: string;
  readonly tone: Tone;
  /** The object of its record; undefined where only its id tells. */
  readonly object: string | undefined;
}

/** Kinds in the order in which a filter offers them. */
export const AGENDA_KINDS: readonly AgendaKind[] = [
  'commitment',
  'map',
  'course',
  'objective',
  'indicator',
  'score',
  'tier',
  'pipeline',
  'barrier',
  'interview',
  'plan'
];

const BADGES: Readonly<Record<AgendaKind, string>> = {
  commitment: LABELS.kindCommitment,
  map: LABELS.kindMap,
  objective: LABELS.kindObjective,
  indicator: LABELS.kindIndicator,
  course: LABELS.kindCourse,
  score: LABELS.kindScore,
  tier: LABELS.kindTier,
  pipeline: LABELS.kindPipeline,
  barrier: LABELS.kindBarrier,
  interview: LABELS.kindInterview,
  plan: LABELS.kindPlan
};

const OBJECTS: Readonly<Record<AgendaKind, string | undefined>> = {
  commitment: 'Commitment__c',
  map: 'Stakeholder__c',
  objective: 'PlanObjective__c',
  indicator: 'LeadingIndicator__c',
  course: 'AccountPlan__c',
  score: 'Account',
  // A decision, or the account where none is known.
  tier: undefined,
  pipeline: 'Opportunity',
  barrier: 'Barrier__c',
  interview: 'Stakeholder__c',
  plan: 'AccountPlan__c'
};

const TONES: Readonly<Partial<Record<AgendaItem['change'], Tone>>> = {
  missed: 'bad',
  late: 'warn',
  kept: 'good',
  down: 'bad',
  up: 'good',
  left: 'bad',
  behind: 'warn',
  reached: 'good',
  fellBehind: 'warn',
  stillBehind: 'warn',
  caughtUp: 'good',
  achieved: 'good',
  silent: 'warn',
  courseRegained: 'good',
  blocked: 'warn',
  blocking: 'warn',
  cleared: 'good',
  lost: 'bad',
  won: 'good',
  found: 'good',
  slipped: 'warn',
  interview: 'warn',
  ended: 'warn',
  returned: 'warn'
};

/** A kind of point in a word. */
export function kindName(kind: AgendaKind): string {
  return BADGES[kind];
}

/** A point of the agenda in one line. */
export function agendaLine(item: AgendaItem, today: string): AgendaLine {
  const [lead, ...parts] = wordsOf(item, today);
  return {
    lead: lead ?? '',
    text: parts.filter((part) => part !== '').join(', '),
    badge: kindName(item.kind),
    tone: toneOf(item),
    object: OBJECTS[item.kind]
  };
}

function toneOf(item: AgendaItem): Tone {
  if (item.kind === 'score') return scoreTone(item.facts.score);
  if (item.change === 'course') return item.facts.to === 'Off course' ? 'bad' : 'warn';
  return TONES[item.change] ?? 'quiet';
}

/** The same as plain text, for summaries. */
export function agendaText(item: AgendaItem, today: string): string {
  const { lead, text } = agendaLine(item, today);
  return text === '' ? lead : `${lead} ${text}`;
}

type Words = readonly [lead: string, ...parts: readonly string[]];

function wordsOf(item: AgendaItem, today: string): Words {
  switch (item.kind) {
    case 'commitment':
      return commitmentWords(item, today);
    case 'map':
      return mapWords(item, today);
    case 'objective':
      return objectiveWords(item);
    case 'indicator':
      return indicatorWords(item, today);
    case 'course':
      return courseWords(item);
    case 'score':
      return scoreWords(item);
    case 'tier':
      return tierWords(item, today);
    case 'pipeline':
      return pipelineWords(item, today);
    case 'barrier':
      return barrierWords(item);
    case 'interview':
      return interviewWords(item, today);
    case 'plan':
      return planWords(item);
  }
}

type Of<Kind extends AgendaKind> = Extract<AgendaItem, { readonly kind: Kind }>;

function commitmentWords({ change, facts }: Of<'commitment'>, today: string): Words {
  const { commitment, daysLate } = facts;
  const late = daysLate === null || daysLate <= 0 ? '' : format(LABELS.daysLate, daysText(daysLate));
  switch (change) {
    case 'withdrawn':
      return [LABELS.withdrawn, commitment.name, commitment.withdrawnReason ?? ''];
    case 'postponed':
      return [
        LABELS.postponed,
        commitment.name,
        format(LABELS.movedDate, day(commitment.firstDueOn, today), day(commitment.dueOn, today))
      ];
    default:
      return [LABELS[change], promise(commitment, today), late];
  }
}

function promise(
  { name, audience, promisedTo, owner, dueOn }: Of<'commitment'>['facts']['commitment'],
  today: string
): string {
  const due = day(dueOn, today);
  if (promisedTo !== null) return format(LABELS.promisedTo, name, promisedTo.name, due);
  if (audience === 'Customer') return format(LABELS.promisedCustomer, name, due);
  return owner === null ? format(LABELS.promisedInternal, name, due) : format(LABELS.promisedBy, name, owner.name, due);
}

function mapWords({ change, facts }: Of<'map'>, today: string): Words {
  const { person, picks, moves, leftOn, isKeyPlayer } = facts;
  const name = person.name === '' ? LABELS.somebody : person.name;
  const key = isKeyPlayer ? LABELS.keyPlayer : '';
  const steps = moves > 1 ? format(LABELS.inSteps, moves) : '';
  switch (change) {
    case 'left':
      return [name, leftOn === null ? LABELS.left : format(LABELS.leftOn, day(leftOn, today)), key];
    case 'added':
      return [name, LABELS.added, person.title ?? '', key];
    case 'assessed':
      return [name, format(LABELS.assessed, ratedText(picks?.to ?? null)), key];
    case 'unassessed':
      return [name, LABELS.unassessed, key];
    case 'back':
      return [name, LABELS.back];
    case 'rated':
      return [name, format(LABELS.changedText, movesText(picks)), steps];
    default:
      return [name, format(LABELS.movedText, movesText(picks)), steps];
  }
}

function ratedText(picks: Picks | null): string {
  return [picks?.support, picks?.influence]
    .flatMap((pick) => (typeof pick === 'string' ? [pickName(pick)] : []))
    .join(', ');
}

/** What of a person's ratings is another one now, support first. */
function movesText(picks: MapFacts['picks']): string {
  if (picks === null) return '';
  const words = {
    support: LABELS.movedPick,
    influence: LABELS.movedInfluence,
    access: LABELS.movedAccess,
    role: LABELS.movedRole
  };
  return (['support', 'influence', 'access', 'role'] as const)
    .filter((pick) => picks.from[pick] !== picks.to[pick])
    .map((pick) => format(words[pick], pickName(picks.from[pick]), pickName(picks.to[pick])))
    .join(', ');
}

function objectiveWords({ change, facts }: Of<'objective'>): Words {
  const { objective, expected } = facts;
  const { name, current, target, baseline, unit } = objective;
  const figure =
    current === null || target === null ? '' : format(LABELS.valueOf, numberText(current), measured(target, unit));
  switch (change) {
    case 'behind': {
      const byNow =
        baseline === null || target === null || expected === null ? null : expectedValue(baseline, target, expected);
      return [LABELS.behind, name, figure, byNow === null ? '' : format(LABELS.byNow, numberText(byNow))];
    }
    case 'unmeasured':
    case 'dropped':
      return [LABELS[change], name];
    default:
      return [LABELS[change], name, figure];
  }
}

/** Where the line stands today, as coarse as the figures themselves are. */
function expectedValue(baseline: number, target: number, percent: number): number {
  const value = baseline + ((target - baseline) * percent) / 100;
  return [baseline, target].every(Number.isInteger) && Math.abs(target - baseline) >= 5
    ? Math.round(value)
    : Math.round(value * 10) / 10;
}

function scoreWords({ facts: { score, confidence } }: Of<'score'>): Words {
  const point = (value: number | null): string => (value === null ? LABELS.notAssessed : numberText(Math.round(value)));
  const lead =
    score.from === score.to
      ? format(LABELS.scoreSame, point(score.to))
      : format(LABELS.score, point(score.from), point(score.to));
  const words =
    confidence.from === confidence.to
      ? format(LABELS.confidenceSame, percent(confidence.to))
      : format(LABELS.confidence, percent(confidence.from), percent(confidence.to));
  return [lead, words];
}

function scoreTone({ from, to }: Then<number>): Tone {
  if (from === null || to === null || from === to) return 'quiet';
  return to > from ? 'good' : 'bad';
}

function tierWords({ change, on, facts }: Of<'tier'>, today: string): Words {
  const decided = on === null ? '' : format(LABELS.tierDecided, day(on, today));
  if (change === 'tierAgain') return [format(LABELS.tierNow, tierText(facts.to)), LABELS.tierAgain];
  return facts.isFromKnown
    ? [format(LABELS.tier, tierText(facts.from), tierText(facts.to)), decided]
    : [format(LABELS.tierNow, tierText(facts.to)), decided];
}

function pipelineWords({ change, facts: { opportunity } }: Of<'pipeline'>, today: string): Words {
  const { name, amount, stage, closeDate, identifiedOn } = opportunity;
  const money = moneyText(amount);
  switch (change) {
    case 'slipped':
      return [LABELS.slipped, name, money, format(LABELS.closeDate, relativeDate(closeDate, today, lang))];
    case 'found':
      return [LABELS.found, name, money, identifiedOn === null ? stage : LABELS.identified];
    default:
      return [LABELS[change], name, money];
  }
}

function barrierWords({ change, facts: { barrier, ageDays } }: Of<'barrier'>): Words {
  const days = daysText(ageDays);
  if (change === 'cleared') return [LABELS.barrierCleared, barrier.name, format(LABELS.afterDays, days)];
  return [
    format(LABELS.barrierOpen, days),
    barrier.name,
    barrier.owner === null ? '' : format(LABELS.waitsFor, barrier.owner.name),
    barrier.escalatedTo === null ? '' : format(LABELS.escalatedTo, barrier.escalatedTo.name)
  ];
}

function interviewWords({ change, facts: { person, dueOn, isKeyPlayer } }: Of<'interview'>, today: string): Words {
  return [
    change === 'interviewSoon' ? LABELS.interviewSoon : LABELS.interviewDue,
    person.name,
    person.title ?? '',
    isKeyPlayer ? LABELS.keyPlayer : '',
    dueOn === null ? LABELS.never : format(LABELS.overdueSince, relativeDate(dueOn, today, lang))
  ];
}

function planWords({ change, facts }: Of<'plan'>): Words {
  const { from, to, day: on, reason } = facts;
  switch (change) {
    case 'ended':
      return [format(LABELS.ended, exactDate(on, lang)), LABELS.stillActive];
    case 'returned':
      return [LABELS.returned, reason ?? ''];
    case 'activated':
      return [LABELS.activated, exactDate(on, lang)];
    case 'completeness':
      return [format(LABELS.completeness, percent(from), percent(to))];
    case 'pulse':
      return [format(LABELS.pulse, figure(from), figure(to))];
  }
}

function percent(value: number | null): string {
  if (value === null) return LABELS.notAssessed;
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);
}

function figure(value: number | null): string {
  return value === null ? LABELS.notKnown : numberText(value);
}

function day(date: string | null, today: string): string {
  return date === null ? '' : shortDate(date, today);
}
