/** The sentence of viability, written from its figures. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Source } from 'c/indicatorTypes';
import type { Course } from 'c/indicatorCourse';
import type { Missing, NamedIndicator, Viability, Weakness } from 'c/indicatorViability';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

const VERDICTS: Readonly<Record<Course, readonly [name: string, icon: string, tone: string]>> = {
  'Off course': [LABELS.offCourse, 'utility:warning', 'bad'],
  'At risk': [LABELS.atRisk, 'utility:priority', 'warn'],
  'On course': [LABELS.onCourse, 'utility:success', 'good'],
  'Not enough to say': [LABELS.notEnough, 'utility:help', 'quiet']
};

/** For each source: what is said of it when it goes well, when it is behind, and when nothing came since a month. */
const CLAUSES: Readonly<Record<Source, readonly [strong: string, weak: string, since: string | null]>> = {
  'By hand': [LABELS.strongByHand, LABELS.weakByHand, LABELS.sinceByHand],
  'New opportunities': [LABELS.strongOpportunities, LABELS.weakOpportunities, LABELS.sinceOpportunities],
  'New relationships': [LABELS.strongRelationships, LABELS.weakRelationships, LABELS.sinceRelationships],
  'Relationships improved': [LABELS.strongImproved, LABELS.weakImproved, LABELS.sinceImproved],
  'Key-player interviews': [LABELS.strongInterviews, LABELS.weakInterviews, LABELS.sinceInterviews],
  'Reviews held': [LABELS.strongReviews, LABELS.weakReviews, LABELS.sinceReviews],
  'Say/do ratio': [LABELS.strongSayDo, LABELS.weakSayDo, null],
  'Good-times visit ratio': [LABELS.strongGoodTimes, LABELS.weakGoodTimes, null],
  'Team satisfaction': [LABELS.strongTeam, LABELS.weakTeam, null],
  'Map confidence': [LABELS.strongMap, LABELS.weakMap, null]
};

/** What indicators may lack, with its words for one of them and for several; in this order. */
const LACKS: readonly (readonly [why: Missing['why'], one: string, many: string])[] = [
  ['noTarget', LABELS.lacksTargetOne, LABELS.lacksTargetMany],
  ['noBaseline', LABELS.lacksBaselineOne, LABELS.lacksBaselineMany],
  ['targetIsBaseline', LABELS.lacksSameOne, LABELS.lacksSameMany],
  ['noReading', LABELS.lacksReadingOne, LABELS.lacksReadingMany]
];

/** What the indicators of a plan say together, in a word. */
export function verdictName(verdict: Course): string {
  return VERDICTS[verdict][0];
}

/** An icon whose shape tells the verdict without its colour. */
export function verdictIcon(verdict: Course): string {
  return VERDICTS[verdict][1];
}

/** Class name of a verdict: `bad`, `warn`, `good` or `quiet`. */
export function verdictTone(verdict: Course): string {
  return VERDICTS[verdict][2];
}

/** One sentence on the plan: how many are behind, what goes best and what worst; or what is missing to say so. */
export function viabilityText(of: Viability, today: string): string {
  if (of.verdict === 'Not enough to say') return format(LABELS.sentenceNotEnough, missingText(of));
  const head = capital(headOf(of));
  const strong = of.strength === null ? null : strongClause(of.strength);
  const weak = of.weakness === null ? null : weakClause(of.weakness, today);
  if (strong !== null && weak !== null) return format(LABELS.sentenceBoth, head, strong, weak);
  const only = strong ?? weak;
  return only === null ? format(LABELS.sentencePlain, head) : format(LABELS.sentenceOne, head, only);
}

/** What keeps the indicators of a plan from being measured, as a clause; empty when nothing does. */
export function missingText({ missing, leading }: Viability): string {
  if (leading === 0) return LABELS.tooFewNone;
  const groups = LACKS.map(([why, one, many]) => {
    const count = missing.filter((each) => each.why === why).length;
    return { count, text: count === 1 ? one : many };
  }).filter(({ count }) => count > 0);
  const clauses = groups.map(({ count, text }, index) =>
    format(text, index === 0 ? subject(count, leading) : numberWord(count))
  );
  const isTooFew = missing.some(({ why }) => why === 'tooFewIndicators');
  if (isTooFew) clauses.push(leading === 1 ? LABELS.tooFewOne : format(LABELS.tooFewMany, numberWord(leading)));
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(clauses);
}

function headOf({ measured, behind, leading }: Viability): string {
  if (measured === 1) return behind === 1 ? LABELS.onlyBehind : LABELS.onlyNotBehind;
  const of = numberWord(measured);
  const what = measured < leading ? LABELS.measuredIndicators : LABELS.leadingIndicators;
  if (behind === 0) return format(LABELS.noneBehind, of, what);
  if (behind === measured) return format(LABELS.allBehind, of, what);
  return behind === 1 ? format(LABELS.oneBehind, of, what) : format(LABELS.someBehind, numberWord(behind), of, what);
}

function strongClause({ source, name }: NamedIndicator): string {
  return format(CLAUSES[source][0], name);
}

function weakClause({ source, name, since }: Weakness, today: string): string {
  const [, weak, sinceText] = CLAUSES[source];
  if (since === null || sinceText === null) return format(weak, name);
  const month = monthText(since, today);
  return source === 'By hand' ? format(sinceText, name, month) : format(sinceText, month);
}

function subject(count: number, of: number): string {
  if (of === 1) return LABELS.subjectOnly;
  if (count === of) return format(LABELS.subjectAll, numberWord(of));
  return format(LABELS.subjectSome, numberWord(count), numberWord(of));
}

/** A small number in words, a larger one in digits. */
function numberWord(value: number): string {
  return LABELS.numberWords.split(',')[value]?.trim() ?? new Intl.NumberFormat(lang).format(value);
}

function monthText(day: string, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(lang, {
    month: 'long',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' })
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
