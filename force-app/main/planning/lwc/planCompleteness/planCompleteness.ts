/** How much of a plan's strategy map says something, and what is missing. Runs anywhere; imports nothing but types. */
import type { Objective, Plan, TextSection } from 'c/planTypes';

/** The parts of a strategy map that count, in the order in which they are shown; all but the last are named so in MissingSections__c. */
export const SECTION_NAMES = [
  'Vision',
  'Why',
  'Success',
  'Clinical',
  'Business',
  'Organisation',
  'Trends',
  'Ecosystem',
  'Value',
  'Strengths',
  'Vulnerabilities',
  'Competitors',
  'Stage',
  'Aim',
  'Objectives'
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** The name of each written part. */
export const SECTION_OF_TEXT: Readonly<Record<TextSection, SectionName>> = {
  AccountVision__c: 'Vision',
  CustomerWhy__c: 'Why',
  SuccessDefinition__c: 'Success',
  ClinicalDrivers__c: 'Clinical',
  BusinessDrivers__c: 'Business',
  OrganizationalDrivers__c: 'Organisation',
  AccountIndustryTrends__c: 'Trends',
  EcosystemChanges__c: 'Ecosystem',
  OurValue__c: 'Value',
  RelationshipStrengths__c: 'Strengths',
  RelationshipWeaknesses__c: 'Vulnerabilities',
  AccountCompetitors__c: 'Competitors'
};

/** What completeness looks at in a plan. */
export type MappedPlan = Pick<Plan, 'texts' | 'stage' | 'targetStage'>;
/** What makes an objective measurable. */
export type MeasuredObjective = Pick<Objective, 'measure' | 'baseline' | 'target' | 'status'>;

/** How far a strategy map is filled. */
export interface Completeness {
  /** Whole percent, 0 to 100, rounded half up (AccountPlan__c.Completeness__c). */
  readonly percent: number;
  /** Parts that say something, 0 to 15. */
  readonly filled: number;
  /** How many parts there are. */
  readonly total: 15;
  /** What is missing, in the order in which it is shown. */
  readonly missing: readonly SectionName[];
}

/** Whole texts that stand for something still to be written; a blank is up to nine characters that are no letters or digits. */
const PLACEHOLDERS =
  'TBD|TBA|TBC|TBS|TODO|TO DO|TO BE DEFINED|TO BE DETERMINED|TO BE ANNOUNCED|TO BE CONFIRMED|TO BE COMPLETED|' +
  'TO BE DONE|TO BE ADDED|TO BE DISCUSSED|TO FOLLOW|COMING SOON|PENDING|LATER|N A|NA|NOT APPLICABLE|NOT AVAILABLE|' +
  'NONE|NONE YET|NIL|NULL|NOTHING|NOTHING YET|UNKNOWN|NOT KNOWN|DO NOT KNOW|DONT KNOW|NO IDEA|UNDEFINED|BLANK|EMPTY|' +
  'PLACEHOLDER|PLACEHOLDER TEXT|DUMMY|DUMMY TEXT|FILLER|FILLER TEXT|SAMPLE|SAMPLE TEXT|EXAMPLE|TEST|TESTING|' +
  'TEST TEST|TEXT|TEXT HERE|YOUR TEXT HERE|ENTER TEXT|ENTER TEXT HERE|INSERT TEXT HERE|FILL IN|FILL ME IN|' +
  'FILL THIS IN|WIP|WORK IN PROGRESS|DRAFT|SEE ABOVE|SEE BELOW|SAME AS ABOVE|AS ABOVE|DITTO|SAME|' +
  'SAME AS LAST YEAR|AS LAST YEAR|ASDF|ASDFASDF|QWERTY|QWERTZ|ABC|ABCD|FOO|BAR|FOO BAR|FOOBAR';
const BETWEEN = '[^\\p{L}\\p{N}]';
/** Blank, only punctuation, or nothing but one of the placeholders. */
const PLACEHOLDER = new RegExp(
  `^${BETWEEN}*(?:(?:${PLACEHOLDERS.replaceAll(' ', `${BETWEEN}{1,9}`)})${BETWEEN}*)?$`,
  'su'
);
const LOREM = new RegExp(`^${BETWEEN}*LOREM${BETWEEN}{1,9}IPSUM`, 'u');
const SAYS_MORE = /[\p{L}\p{N}]/u;
/** One or more prompts in square brackets and nothing else; each character can be read in one way only, so it takes linear time. */
const ONLY_PROMPTS = /^[ \t\n\v\f\r]*(?:\[[^[\]]*\][ \t\n\v\f\r]*)+$/;

/** As Java's (?i): letters of ASCII are the same in both cases, all other characters are not. */
function capitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32));
}

/** One letter or digit over and over, in capitals or not, whatever punctuation stands between. */
function isOneOverAndOver(text: string): boolean {
  const first = text.replace(/^[\t\n\v\f\r ]+/, '').charAt(0);
  if (SAYS_MORE.test(first)) {
    return !SAYS_MORE.test(text.replaceAll(first.toUpperCase(), '').replaceAll(first.toLowerCase(), ''));
  }
  const letters = capitals(text).match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.every((letter) => letter === letters[0]);
}

/**
 * Whether a text says something: not blank, not a placeholder (TBD, n/a, lorem ipsum…), not one letter or digit over and
 * over, not only punctuation, not only prompts in [square brackets]. Null is blank. The rule of the flow
 * AccountPlanDefaults, in time linear to the text.
 */
export function isFilled(text: string | null): boolean {
  if (text === null || ONLY_PROMPTS.test(text)) return false;
  const capitalised = capitals(text);
  return !PLACEHOLDER.test(capitalised) && !LOREM.test(capitalised) && !isOneOverAndOver(text);
}

/** Whether an objective can be told from a wish: a measure, a baseline and a target that differs from it, not dropped (PlanObjective__c.IsMeasurable__c). */
export function isMeasurable({ measure, baseline, target, status }: MeasuredObjective): boolean {
  const isMeasured = measure !== null && measure !== '' && baseline !== null && target !== null;
  return isMeasured && target !== baseline && status !== 'Dropped';
}

/**
 * How much of the strategy map is filled: twelve texts, the stage, the aim and at least one measurable objective, each
 * one fifteenth (SectionsFilled__c, MissingSections__c and Completeness__c of AccountPlan__c).
 */
export function completeness(plan: MappedPlan, objectives: readonly MeasuredObjective[]): Completeness {
  const found = new Set<SectionName>();
  for (const [field, name] of Object.entries(SECTION_OF_TEXT) as [TextSection, SectionName][])
    if (isFilled(plan.texts[field])) found.add(name);
  if (plan.stage !== null) found.add('Stage');
  if (plan.targetStage !== null) found.add('Aim');
  if (objectives.some(isMeasurable)) found.add('Objectives');
  return {
    percent: Math.floor((200 * found.size + SECTION_NAMES.length) / (2 * SECTION_NAMES.length)),
    filled: found.size,
    total: SECTION_NAMES.length,
    missing: SECTION_NAMES.filter((name) => !found.has(name))
  };
}
