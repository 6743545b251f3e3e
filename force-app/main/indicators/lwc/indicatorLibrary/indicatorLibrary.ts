/** Which indicators of the library suit a plan, and with which target and baseline. Runs anywhere. */
import type { Definition, Source } from 'c/indicatorTypes';
import { dayNumber } from 'c/straightLine';

/** What a plan and its account say; null is unknown. */
export interface LibraryContext {
  readonly tier: string | null;
  readonly objectives: readonly { readonly id: string; readonly name: string; readonly measure: string | null }[];
  /** First and last day of the plan, `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly endDate: string;
  readonly keyPlayerCount: number | null;
  readonly reviewCadenceDays: number | null;
  /** Present confidence of the account's map, 0 to 100. */
  readonly mapConfidence: number | null;
  /** Say/do ratio of the previous plan, 0 to 100. */
  readonly previousSayDo: number | null;
  /** Sources of the indicators that the plan has; each automatic one may be there once. */
  readonly sources: readonly Source[];
  /** Definitions that indicators of the plan were made from. */
  readonly definitionIds?: readonly string[];
}

/** Why a definition is proposed: the tier by its name, or an objective by its name and the word that stands in it. */
export type Because =
  | { readonly kind: 'tier'; readonly text: string }
  | { readonly kind: 'objective'; readonly text: string; readonly objectiveId: string; readonly word: string };

/** A definition as a plan might take it over. */
export interface Proposal {
  readonly definition: Definition;
  /** Whether tier or objectives speak for it and the plan does not have it. */
  readonly isProposed: boolean;
  /** Whether the plan has it already: its automatic source, or an indicator made from it. */
  readonly isOnPlan: boolean;
  readonly because: readonly Because[];
  /** In the definition's unit; null where somebody has to say. */
  readonly target: number | null;
  readonly baseline: number | null;
}

/** Values have two decimals. */
const HUNDREDTHS = 100;

/**
 * Every definition with what speaks for it on this plan, proposed ones first, then in the order of the library. A definition
 * is proposed for the account’s tier, or where one of its words begins a word in the name or the measure of an objective.
 */
export function proposals(definitions: readonly Definition[], context: LibraryContext): readonly Proposal[] {
  return definitions
    .map((definition) => proposal(definition, context))
    .sort((a, b) => Number(b.isProposed) - Number(a.isProposed) || inOrder(a.definition, b.definition));
}

function proposal(definition: Definition, context: LibraryContext): Proposal {
  const because = [...byTier(definition, context), ...byObjectives(definition, context)];
  const isOnPlan =
    (definition.source !== 'By hand' && context.sources.includes(definition.source)) ||
    (context.definitionIds ?? []).includes(definition.id);
  const baseline = baselineOf(definition, context);
  const usual = targetOf(definition, context);
  // Where the account is there already, the usual target would ask it to go back.
  const target = usual !== null && baseline !== null && baseline >= usual ? null : usual;
  return { definition, isProposed: because.length > 0 && !isOnPlan, isOnPlan, because, target, baseline };
}

function byTier({ tiers }: Definition, { tier }: LibraryContext): readonly Because[] {
  return tier !== null && tiers.includes(tier) ? [{ kind: 'tier', text: tier }] : [];
}

/** Each objective once, with the first of the words that stands in it. */
function byObjectives({ words }: Definition, { objectives }: LibraryContext): readonly Because[] {
  return objectives.flatMap(({ id, name, measure }): Because[] => {
    const text = `${name}\n${measure ?? ''}`.normalize('NFC');
    const word = words.find((each) => beginsWord(text, each.normalize('NFC').trim()));
    return word === undefined ? [] : [{ kind: 'objective', text: name, objectiveId: id, word: word.trim() }];
  });
}

/** Whether a word of the text begins with this one, in small or capital letters of any script. */
function beginsWord(text: string, word: string): boolean {
  if (word === '') return false;
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}`, 'iu').test(text);
}

/** A target for the period of the plan. */
function targetOf({ source, aggregation, target }: Definition, context: LibraryContext): number | null {
  const { keyPlayerCount, reviewCadenceDays, startDate, endDate } = context;
  if (source === 'Key-player interviews' && keyPlayerCount !== null && keyPlayerCount > 0) return keyPlayerCount;
  if (source === 'Reviews held' && reviewCadenceDays !== null && reviewCadenceDays > 0) {
    return Math.max(1, Math.floor((dayNumber(endDate) - dayNumber(startDate)) / reviewCadenceDays));
  }
  return target === null || aggregation !== 'Sum' ? target : forPeriod(target, startDate, endDate);
}

/** A year’s count for a longer or shorter time, in whole numbers, rounded up; at least 1. */
function forPeriod(target: number, startDate: string, endDate: string): number {
  let years = 0;
  while (yearsAfter(startDate, years + 1) <= dayNumber(endDate)) years += 1;
  const from = yearsAfter(startDate, years);
  const days = yearsAfter(startDate, years + 1) - from;
  const passed = years * days + Math.max(0, dayNumber(endDate) - from);
  return Math.max(1, Math.ceil((Math.round(target * HUNDREDTHS) * passed) / (HUNDREDTHS * days)));
}

/** Number of the same day some years later; 29 February becomes 1 March where there is none. */
function yearsAfter(day: string, years: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayNumber(new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10));
}

/** Where the line begins: counts with nothing, shares and states with what is known. */
function baselineOf({ source, aggregation }: Definition, context: LibraryContext): number | null {
  if (aggregation === 'Sum') return 0;
  if (source === 'Map confidence') return context.mapConfidence;
  return source === 'Say/do ratio' ? context.previousSayDo : null;
}

function inOrder(a: Definition, b: Definition): number {
  const [first, second] = [a.sortOrder ?? Infinity, b.sortOrder ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}
