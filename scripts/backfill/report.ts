import fs from 'node:fs';

import { csvLine } from '../import/csv.ts';
import type { Difference, DifferenceKind, Fault } from './compare.ts';
import { evidenceFields, type EvidenceField, evidenceWords, type Expected, type Recorded } from './model.ts';
import type { Finding, Settled, Totals } from './run.ts';

/** What the differences are called. */
export const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  missing: 'missing',
  stale: 'no longer true',
  wrong: 'wrong',
  twice: 'twice',
  unproven: 'without evidence',
  hidden: 'not visible',
  waiting: 'waiting'
};

const faultWords: Readonly<Record<Fault, string>> = {
  day: 'wrong day',
  value: 'wrong value',
  person: 'wrong person',
  evidence: 'wrong evidence',
  key: 'without its key',
  mark: 'not marked as automatic',
  withdrawn: 'withdrawn though its evidence is there'
};

const plannedWords: Readonly<Record<DifferenceKind, string>> = {
  missing: 'would be created',
  stale: 'would be deleted',
  wrong: 'would be corrected',
  twice: 'would be deleted',
  unproven: 'would be deleted',
  hidden: 'left alone',
  waiting: 'would be saved and counted again'
};

const doneWords: Readonly<Record<DifferenceKind, string>> = {
  missing: 'created',
  stale: 'deleted',
  wrong: 'corrected',
  twice: 'deleted',
  unproven: 'deleted',
  hidden: 'left alone',
  waiting: 'saved and counted again'
};

const kinds = Object.keys(differenceWords) as DifferenceKind[];
const counted = (count: number): string => count.toLocaleString('en');
const things = (count: number, thing: string): string => `${counted(count)} ${thing}${count === 1 ? '' : 's'}`;

/** What a difference is, in words: of the reading, and of what its evidence says. */
export function sentenceOf(difference: Difference): string {
  const word = differenceWords[difference.kind];
  const field = evidenceFields[difference.indicator.source];
  switch (difference.kind) {
    case 'missing':
      return `${word}: ${readingWords(difference.expected)} from ${evidenceWords[field]} ${difference.expected.evidence}`;
    case 'wrong':
      return `${difference.faults.map((fault) => faultWords[fault]).join(', ')}: reading ${difference.reading.id} says ${readingWords(difference.reading)}; ${evidenceWords[field]} ${difference.expected.evidence} says ${readingWords(difference.expected)}`;
    case 'twice':
      return `${word}: reading ${difference.reading.id} counts ${evidenceWords[field]} ${difference.expected.evidence} again`;
    case 'unproven':
      return `${word}: reading ${difference.reading.id}, ${readingWords(difference.reading)}`;
    case 'waiting':
      return difference.indicator.isAstray
        ? `${word}: account or dates are not those of the plan`
        : `${word}: "Count again" is ticked, and nothing was counted`;
    case 'stale':
      return `${word}: reading ${difference.reading.id}, ${readingWords(difference.reading)}, from ${recordedEvidence(difference.reading).join(' ')}`;
    case 'hidden':
      return `${word}: reading ${difference.reading.id} comes from ${recordedEvidence(difference.reading).join(' ')}, which the org does not show you`;
  }
}

const readingWords = ({ on, value }: Pick<Expected | Recorded, 'on' | 'value'>): string =>
  `${value === null ? 'no value' : String(value)} on ${on ?? 'no day'}`;

function recordedEvidence({ evidence }: Recorded): [word: string, id: string] {
  const [field, id] = Object.entries(evidence)[0] ?? ['', ''];
  return [evidenceWords[field as EvidenceField] ?? '', id];
}

/** What becomes of a difference: what was done, what would be, or why it is still there. */
export function outcomeOf({ difference, isMended, reason }: Settled, wasWritten: boolean): string {
  if (isMended) return doneWords[difference.kind];
  if (!wasWritten || difference.kind === 'hidden') return plannedWords[difference.kind];
  return `still there: ${reason ?? 'the org saved it otherwise'}`;
}

/** Examples that the terminal shows of one indicator, and indicators that it shows; the report has them all. */
const examples = 3;
const listed = 40;

/** Tells findings in plain lines, by plan and indicator; a long list ends with how many more there are. */
export class Lines {
  private readonly wasWritten: boolean;
  private plan = '';
  private shown = 0;

  constructor(wasWritten: boolean) {
    this.wasWritten = wasWritten;
  }

  /** Indicators with differences that were not listed. */
  get unlisted(): number {
    return Math.max(0, this.shown - listed);
  }

  of({ indicator, recorded, expected, differences }: Finding): readonly string[] {
    this.shown += 1;
    if (this.shown > listed) return [];
    const lines: string[] = [];
    if (this.plan !== indicator.plan)
      lines.push('', `${indicator.accountName || 'No account'}, plan "${indicator.planName}"`);
    this.plan = indicator.plan;
    const tally = kinds.flatMap((kind) => {
      const count = differences.filter(({ difference }) => difference.kind === kind).length;
      return count === 0 ? [] : [`${counted(count)} ${differenceWords[kind]}`];
    });
    const named = indicator.name === indicator.source ? indicator.name : `${indicator.name} (${indicator.source})`;
    lines.push(
      `  ${named}: ${things(recorded, 'reading')}, ${counted(expected)} by the history: ${tally.join(', ')}`,
      ...differences
        .slice(0, examples)
        .map((settled) => `    ${sentenceOf(settled.difference)}: ${outcomeOf(settled, this.wasWritten)}`)
    );
    if (differences.length > examples) lines.push(`    and ${counted(differences.length - examples)} more`);
    return lines;
  }
}

/** The whole comparison in plain lines. */
export function totalLines(totals: Totals, wasWritten: boolean): readonly string[] {
  const count = Object.values(totals.found).reduce((sum, number) => sum + number, 0);
  const { maps, found } = totals;
  const inactive = [...totals.inactive.mending, ...totals.inactive.recording];
  return [
    '',
    ...(totals.compared < totals.accounts
      ? [
          `STOPPED after ${counted(totals.compared)} of ${things(totals.accounts, 'account')}. Run this again to compare the others; what was mended stays mended.`
        ]
      : []),
    `Compared ${things(totals.indicators, 'automatic indicator')} of ${things(totals.compared, 'account')}: ${things(totals.recorded, 'reading')} recorded, ${counted(totals.expected)} by the history.`,
    ...(maps.indicators === 0
      ? []
      : [
          `Left alone: ${things(maps.readings, 'reading')} of ${things(maps.indicators, 'indicator')} of map confidence. A map is read on the day itself; no history can give those readings back.`
        ]),
    ...(maps.waiting.length === 0
      ? []
      : [
          `"Count again" ${wasWritten ? 'was' : 'is'} ticked in vain on ${things(maps.waiting.length, 'such indicator')}, so that no night reads the map${wasWritten ? '; it is unticked' : ' until --write unticks it'}.`
        ]),
    ...(inactive.length === 0
      ? []
      : [`NOT ACTIVE: ${inactive.join(', ')}. Activate these flows first, or readings go astray again.`]),
    count === 0
      ? `No differences${totals.compared < totals.accounts ? ' in these' : ''}.`
      : `Differences: ${kinds.flatMap((kind) => (found[kind] === 0 ? [] : [`${counted(found[kind])} ${differenceWords[kind]}`])).join(', ')}.`,
    ...(found.hidden === 0
      ? []
      : [
          `Evidence of ${things(found.hidden, 'reading')} is there but not visible to you and was left alone. Run this as somebody who sees all accounts and opportunities.`
        ]),
    ...(wasWritten
      ? writtenLines(totals, count)
      : count === 0
        ? []
        : ['Nothing was changed. Run this with --write to mend it.'])
  ];
}

function writtenLines({ mended, left }: Totals, count: number): readonly string[] {
  if (count === 0 && left === 0) return [];
  return left === 0
    ? [`Mended all ${counted(mended)}; read again, the readings are as the history says.`]
    : [
        `Mended ${counted(mended)}. READ AGAIN, ${counted(left)} ${left === 1 ? 'DIFFERENCE REMAINS' : 'DIFFERENCES REMAIN'}: see their reasons above or in the report (--report FILE), and run this again once they are gone.`
      ];
}

const columns = [
  'Account',
  'Plan',
  'Plan id',
  'Indicator',
  'Indicator id',
  'Source',
  'Difference',
  'What is wrong',
  'Recorded day',
  'Day by the history',
  'Recorded value',
  'Value by the history',
  'Evidence',
  'Evidence id',
  'Reading id',
  'Outcome'
];

/** Writes differences to a CSV file as they come, so that none needs to be kept. */
export class CsvReport {
  private readonly handle: number;
  private readonly wasWritten: boolean;

  constructor(file: string, wasWritten: boolean) {
    this.handle = fs.openSync(file, 'w');
    this.wasWritten = wasWritten;
    fs.writeSync(this.handle, `\uFEFF${csvLine(columns)}\n`);
  }

  add({ indicator, differences }: Finding): void {
    const lines = differences.map((settled) => {
      const { difference } = settled;
      const reading = 'reading' in difference ? difference.reading : null;
      const expected = 'expected' in difference ? difference.expected : null;
      const evidence: readonly string[] = expected
        ? [evidenceWords[evidenceFields[indicator.source]], expected.evidence]
        : reading
          ? recordedEvidence(reading)
          : ['', ''];
      return csvLine([
        indicator.accountName,
        indicator.planName,
        indicator.plan,
        indicator.name,
        indicator.id,
        indicator.source,
        differenceWords[difference.kind],
        difference.kind === 'wrong' ? difference.faults.map((fault) => faultWords[fault]).join(', ') : '',
        reading?.on ?? '',
        expected?.on ?? '',
        String(reading?.value ?? ''),
        String(expected?.value ?? ''),
        ...evidence,
        reading?.id ?? '',
        outcomeOf(settled, this.wasWritten)
      ]);
    });
    fs.writeSync(this.handle, `${lines.join('\n')}\n`);
  }

  close(): void {
    fs.closeSync(this.handle);
  }
}
