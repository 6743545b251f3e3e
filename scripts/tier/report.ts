import fs from 'node:fs';

import { type Thresholds, TIERS } from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';
import { csvLine } from '../import/csv.ts';
import { criterionNames } from './columns.ts';
import type { Plan } from './plan.ts';
import type { ProposeReport } from './propose.ts';

/** How an account's tier would change, and how near its score is to another tier. */
export interface Mover {
  readonly plan: Plan;
  /** The tier that the account has today. */
  readonly today: string;
  /** Score of the decision in force; null without one, or while it has none. */
  readonly scoreToday: number | null;
  readonly proposed: string;
  readonly direction: 'up' | 'down' | 'new' | 'same' | 'open';
  /** Tiers up (positive) or down; null when there is no tier on either side. */
  readonly steps: number | null;
  readonly nearest: Nearest | null;
}

/** The threshold that is nearest to a score. */
export interface Nearest {
  readonly tier: string;
  /** Points above (or at) it; negative below. */
  readonly points: number;
}

const untiered = 'Not tiered';
const unproposed = 'No tier yet';

/** The threshold nearest to a score; null without a score or thresholds. Ties go to the higher tier. */
export function nearestThreshold(score: number | null, thresholds: Thresholds): Nearest | null {
  let nearest: Nearest | null = null;
  for (const [index, threshold] of thresholds.entries()) {
    if (score === null || threshold === null) return null;
    const points = Math.round((score - threshold) * 100) / 100;
    if (nearest === null || Math.abs(points) < Math.abs(nearest.points)) nearest = { tier: TIERS[index] ?? '', points };
  }
  return nearest;
}

/** Every account of a report with its change, the largest changes first. */
export function moversOf({ plans, decisions, model }: ProposeReport): readonly Mover[] {
  const rank = (tier: string | null): number => (TIERS as readonly (string | null)[]).indexOf(tier);
  const movers = plans.map((plan): Mover => {
    const today = plan.entry.account.Tier__c;
    const steps = today === null || plan.tier === null ? null : rank(today) - rank(plan.tier);
    const score = decisions.get(plan.entry.account.Id)?.inForce?.['Score__c'];
    return {
      plan,
      today: today ?? untiered,
      scoreToday: typeof score === 'number' ? score : null,
      proposed: plan.tier ?? unproposed,
      direction: plan.tier === null ? 'open' : steps === null ? 'new' : steps > 0 ? 'up' : steps < 0 ? 'down' : 'same',
      steps,
      nearest: nearestThreshold(plan.score.score, model.scoring.thresholds)
    };
  });
  return movers.sort(
    (a, b) =>
      Math.abs(b.steps ?? 0) - Math.abs(a.steps ?? 0) ||
      Math.abs(pointsOf(b) ?? 0) - Math.abs(pointsOf(a) ?? 0) ||
      (b.plan.score.score ?? -1) - (a.plan.score.score ?? -1) ||
      a.plan.entry.row.line - b.plan.entry.row.line
  );
}

/** Points gained or lost against the decision in force; null where one of the scores is missing. */
function pointsOf({ plan, scoreToday }: Mover): number | null {
  const { score } = plan.score;
  return score === null || scoreToday === null ? null : Math.round((score - scoreToday) * 100) / 100;
}

const columns = [
  'Account key',
  'Account',
  'Account id',
  "Today's tier",
  "Today's score",
  'Proposed tier',
  'Score',
  'Recommended tier',
  'Direction',
  'Tiers',
  'Points',
  'Nearest threshold',
  'Points above it',
  'Near',
  'Unrated',
  'Decision'
];

const decisionWords: Readonly<Record<Plan['kind'], string>> = {
  create: 'created',
  update: 'changed',
  unchanged: 'unchanged',
  sentBack: 'sent back, unchanged',
  inForce: 'in force already',
  refused: 'refused'
};

/** Writes every account with its change to a CSV file; `near` is how many points from a threshold count as near. */
export function writeMovers(file: string, movers: readonly Mover[], near: number): void {
  const number = (value: number | null): string => (value === null ? '' : String(value));
  const lines = movers.map((mover) => {
    const { account } = mover.plan.entry;
    const { score, recommended, unrated } = mover.plan.score;
    return csvLine([
      account.AccountKey__c ?? '',
      account.Name,
      account.Id,
      mover.today,
      number(mover.scoreToday),
      mover.proposed,
      number(score),
      recommended ?? '',
      mover.direction,
      number(mover.steps),
      number(pointsOf(mover)),
      mover.nearest?.tier ?? '',
      number(mover.nearest?.points ?? null),
      isNear(mover, near) ? 'yes' : '',
      unrated.map((criterion) => criterionNames[criterion]).join('; '),
      decisionWords[mover.plan.kind]
    ]);
  });
  fs.writeFileSync(file, `\uFEFF${[csvLine(columns), ...lines].join('\n')}\n`);
}

const isNear = ({ nearest }: Mover, near: number): boolean => nearest !== null && Math.abs(nearest.points) <= near;

/** Most lines that a list in the terminal takes; the CSV file has them all. */
const listed = 15;

/** The report in plain lines: tiers before and after, movers, accounts near a threshold, accounts without a score. */
export function moverLines(movers: readonly Mover[], near: number): readonly string[] {
  const moved = movers.filter(({ direction }) => direction === 'up' || direction === 'down');
  const close = movers
    .filter((mover) => isNear(mover, near))
    .sort((a, b) => Math.abs(a.nearest?.points ?? 0) - Math.abs(b.nearest?.points ?? 0));
  const unscored = movers.filter(({ plan }) => plan.score.score === null);
  const count = (direction: Mover['direction']): string =>
    movers.filter((mover) => mover.direction === direction).length.toLocaleString('en');
  return [
    '',
    ...tierTable(movers),
    '',
    `${count('up')} would go up, ${count('down')} down, ${count('new')} get their first tier, ${count('same')} stay, ${count('open')} have no tier to propose yet.`,
    ...list('Movers', moved, moverLine),
    ...list(`Within ${near} points of a threshold`, close, nearLine),
    ...list('Without a score, because criteria are unrated', unscored, unscoredLine)
  ];
}

function list(title: string, movers: readonly Mover[], line: (mover: Mover) => string): string[] {
  if (movers.length === 0) return [];
  const rest = movers.length - listed;
  return [
    '',
    `${title}: ${movers.length.toLocaleString('en')}`,
    ...movers.slice(0, listed).map((mover) => `  ${line(mover)}`),
    ...(rest > 0 ? [`  and ${rest.toLocaleString('en')} more`] : [])
  ];
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

function moverLine(mover: Mover): string {
  const points = pointsOf(mover);
  const score = mover.plan.score.score === null ? '' : `, score ${mover.plan.score.score.toFixed(2)}`;
  const change = points === null ? '' : ` (${signed(points)})`;
  const { recommended } = mover.plan.score;
  const against = recommended === mover.plan.tier ? '' : `, against the recommended ${recommended ?? 'none'}`;
  return `${mover.plan.entry.account.Name}: ${mover.today} → ${mover.proposed}${score}${change}${against}`;
}

function nearLine({ plan, nearest }: Mover): string {
  const { points = 0, tier = '' } = nearest ?? {};
  const where = points === 0 ? 'exactly on' : `${Math.abs(points).toFixed(2)} points ${points > 0 ? 'above' : 'below'}`;
  return `${plan.entry.account.Name}: score ${plan.score.score?.toFixed(2) ?? ''}, ${where} the threshold of ${tier}`;
}

const unscoredLine = ({ plan }: Mover): string =>
  `${plan.entry.account.Name}: ${plan.score.unrated.map((criterion) => criterionNames[criterion]).join(', ') || 'the model has no weights'}`;

/** Accounts by today's tier (rows) and proposed tier (columns). */
function tierTable(movers: readonly Mover[]): string[] {
  const rows = [...TIERS, untiered];
  const heads = [...TIERS, unproposed];
  const counts = rows.map((today) =>
    heads.map((proposed) => movers.filter((mover) => mover.today === today && mover.proposed === proposed).length)
  );
  const width = Math.max(...heads.map((head) => head.length));
  const first = Math.max(...rows.map((row) => row.length), 'today'.length);
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(first)}  ${cells.map((cell) => cell.padStart(width)).join('  ')}`;
  return [
    line('today', heads),
    ...rows.flatMap((row, index) => {
      const numbers = counts[index] ?? [];
      return numbers.every((value) => value === 0)
        ? []
        : [
            line(
              row,
              numbers.map((value) => value.toLocaleString('en'))
            )
          ];
    })
  ];
}

/** What became of the rows, in plain lines; `name` is the file's. */
export function outcomeLines(report: ProposeReport, name: string, isDryRun: boolean): readonly string[] {
  const count = (...kinds: readonly Plan['kind'][]): string =>
    report.plans.filter(({ kind }) => kinds.includes(kind)).length.toLocaleString('en');
  const drafts = report.plans.filter(({ kind, tier }) => (kind === 'create' || kind === 'update') && tier === null);
  const verb = isDryRun ? 'would be ' : '';
  const refusedRows = new Set(report.refusals.map(({ row }) => row)).size;
  return [
    `Tier decisions: ${count('create')} ${verb}created, ${count('update')} ${verb}updated, of which ${drafts.length.toLocaleString('en')} as drafts without a tier`,
    `Left alone: ${count('unchanged')} open decisions that say so already, ${count('sentBack')} sent back and not changed since, ${count('inForce')} accounts whose decision in force has the same ratings and tier`,
    `Refused: ${refusedRows.toLocaleString('en')} rows`,
    ...report.refusals
      .slice(0, 10)
      .map(({ row, field, reason }) => `  ${name}, line ${row.line}${field === null ? '' : `, ${field}`}: ${reason}`),
    ...(report.refusals.length > 10 ? [`  and ${(report.refusals.length - 10).toLocaleString('en')} more`] : []),
    ...(isDryRun ? [] : differenceLines(report))
  ];
}

function differenceLines({ compared, differences }: ProposeReport): string[] {
  const total = compared.toLocaleString('en');
  if (differences.length === 0) return [`The org's formulas give the same scores for all ${total} open decisions.`];
  return [
    `THE ORG SCORES ${differences.length.toLocaleString('en')} OF ${total} OPEN DECISIONS OTHERWISE:`,
    ...differences
      .slice(0, listed)
      .map(({ account, server, here }) => `  ${account}: the org says ${server}; computed here ${here}`)
  ];
}
