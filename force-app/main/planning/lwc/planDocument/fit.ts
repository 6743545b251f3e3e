/** What fits one page, and in which size of type. Pure. */
import { lineCount } from 'c/planDigest';
import type { PlanDigest } from 'c/planDigest';
import type { TextSection } from 'c/planTypes';

/** How much is named on the page; how many more there are is said. */
export interface Named {
  /** Commitments that come next; all that are overdue are named. */
  readonly next: number;
  /** Indicators, what needs attention first. */
  readonly indicators: number;
}

/** How the page of a plan is set. */
export interface Fit extends Named {
  /** Size of type in points. */
  readonly points: number;
}

/** What is named where there is room, and where there is less. */
const NAMED: readonly [Named, ...Named[]] = [
  { next: 6, indicators: 6 },
  { next: 4, indicators: 6 },
  { next: 3, indicators: 4 }
];
/** Lines from which a text takes the whole width, set in two columns. */
export const LONG = 16;
/** Parts of the strategy map that stand beside one another. */
export const ROWS: readonly (readonly TextSection[])[] = [
  ['ClinicalDrivers__c', 'BusinessDrivers__c', 'OrganizationalDrivers__c'],
  ['AccountIndustryTrends__c', 'EcosystemChanges__c', 'AccountCompetitors__c'],
  ['OurValue__c', 'RelationshipStrengths__c', 'RelationshipWeaknesses__c']
];

/** Widths of the columns in percent of the page. */
export const OBJECTIVE_COLUMNS = [25, 16, 14, 11, 11, 12, 11] as const;
export const COMMITMENT_COLUMNS = [38, 17, 16, 12, 17] as const;

/** Sizes of type in points; the largest that fits is taken. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8];
/** Where nothing fits one page, a size that reads well. */
const FLOWING = 9;
/** Millimetres for text on US Letter, the shorter of the two papers, and a little to spare. */
const HEIGHT = 254;
const WIDTH = 186;
const GAP = 4.5;
const COLUMN_GAP = 5;
const POINT = 0.3528;
/** Room of a cell that is no text. */
const PADDING = 1.6;

/** How a plan fits one page; one that does not flows on in a size that reads well. */
export function fitOf(digest: PlanDigest): Fit {
  for (const named of NAMED) {
    const points = SIZES.find((size) => height(digest, size, named) <= HEIGHT);
    if (points !== undefined) return { ...named, points };
  }
  return { ...NAMED[0], points: FLOWING };
}

/** Lines of a text in one of so many columns; blank lines are not printed. */
export function linesOf(text: string | null, points: number, columns: number): number {
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  return text === null ? 1 : lines(text.replace(/\n\s*\n/g, '\n'), width, points);
}

function lines(text: string, millimetres: number, points: number, isBold = false): number {
  return lineCount(text, millimetres / (points * POINT) / (isBold ? 1.1 : 1));
}

// The figures below follow the style sheet: heights in lines of text and millimetres.
/** Millimetres that the page takes with this size of type. */
export function height(digest: PlanDigest, points: number, named: Named): number {
  const line = points * POINT * 1.28;
  const { sections } = digest;
  const heading = 1.7 + 1.6 + line;
  const side = (fields: readonly TextSection[]): number => {
    const all = fields.map((field) => linesOf(sections[field].text, points, fields.length));
    const short = Math.max(0, ...all.filter((each) => each <= LONG));
    const long = fields.filter((_, at) => (all[at] ?? 0) > LONG);
    const wide = long.map((field) => linesOf(sections[field].text, points, 2) / 2 + 1);
    const parts = (short === 0 ? 0 : 1) + wide.length;
    return parts * heading + (short + wide.reduce((sum, each) => sum + each, 0)) * line + 0.8;
  };
  return (
    3.8 * line +
    2.4 +
    0.9 * line +
    3.2 +
    figuresHeight(digest, points, line) +
    heading +
    linesOf(sections.AccountVision__c.text, points * 1.12, 1) * 1.12 * line +
    side(['CustomerWhy__c', 'SuccessDefinition__c']) +
    ROWS.reduce((sum, fields) => sum + side(fields), 0) +
    tablesHeight(digest, points, line, named) +
    indicatorsHeight(digest, points, line, named) +
    3 * heading +
    lowerHeight(digest, points, line) +
    heading
  );
}

function figuresHeight(
  { sayDo, onPace, completeness, nextReview, inProcess }: PlanDigest,
  points: number,
  line: number
): number {
  const width = (WIDTH - 7.5) / 6 - 3.3;
  const all = [sayDo, onPace, completeness, nextReview, inProcess];
  const value = Math.max(...all.map((each) => lines(each.value, width, points * 1.35, true)));
  const evidence = Math.max(...all.map((each) => lines(each.evidence, width, points * 0.8)));
  return (0.82 + 1.21 * value + 0.75 * evidence) * line + 3.5;
}

function tablesHeight(
  { objectives, overdue, next }: PlanDigest,
  points: number,
  line: number,
  { next: most }: Named
): number {
  const row = (cells: readonly string[], columns: readonly number[]): number => {
    const most = cells.map((cell, at) =>
      lines(cell, ((columns[at] ?? 10) / 100) * WIDTH - PADDING, points * 0.95, at === 0)
    );
    return Math.max(...most) * 0.95 * line + 1.05;
  };
  const rows = [
    ...objectives.map(({ name, measure, way, now, owner, due }) =>
      row([name, measure, way, now, due, '', owner], OBJECTIVE_COLUMNS)
    ),
    ...[...overdue, ...next.slice(0, most)].map(({ name, to, owner, when }) =>
      row([name, to, owner, '', when], COMMITMENT_COLUMNS)
    )
  ];
  // Two heads, and what is said where there is nothing.
  const rest = 2 * (0.84 * line + 1.1) + (objectives.length === 0 ? line : 0);
  const none = [overdue, next].filter((each) => each.length === 0).length * (line + 1);
  return rows.reduce((sum, each) => sum + each, 0) + rest + none + (next.length > most ? line : 0);
}

function indicatorsHeight({ indicators }: PlanDigest, points: number, line: number, most: Named): number {
  if (indicators === null || indicators.length === 0) return line;
  const width = (WIDTH - COLUMN_GAP) / 2;
  const named = indicators.slice(0, most.indicators);
  const rows = named.map(({ name, note, figure, paceWord, read }) =>
    lines(`${name} ${note === '' ? '' : `(${note})`} ${figure} \u00b7 ${paceWord} \u00b7 ${read}`, width, points * 1.05)
  );
  const all = rows.reduce((sum, each) => sum + each * line + 0.2, 0);
  // The columns are even but for the last entry; the others are counted in a line of their own.
  const rest = named.length === indicators.length ? 0 : line;
  return all / 2 + (Math.max(...rows) * line) / 2 + rest;
}

function lowerHeight(
  { team, barriers, identified, inProcess, opportunities }: PlanDigest,
  points: number,
  line: number
): number {
  const width = (WIDTH - 2 * GAP) / 3;
  const of = (items: readonly string[]): number =>
    items.reduce((sum, item) => sum + lines(item, width, points * 1.05), 0) * line + items.length * 0.2;
  return Math.max(
    line,
    of(team.map(({ role, name, kind }) => `${role}: ${name} (${kind})`)),
    of(barriers.map(({ name, age, owner }) => `${name} ${age} · ${owner}`)),
    opportunities.length === 0
      ? line
      : of([identified, inProcess].map((sum) => `Identified through the plan: ${sum.value} (${sum.evidence})`))
  );
}
