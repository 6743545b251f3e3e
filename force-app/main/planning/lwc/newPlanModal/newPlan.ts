/** What makes a new plan: its period and name, and the records that are written. Pure. */
import { TEXT_SECTIONS } from 'c/planTypes';
import type { Commitment, Objective, PlanData, TextSection } from 'c/planTypes';
import type { SiblingPlan } from 'c/planRecords';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import type { Write } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { indicatorWrites } from './carriedIndicators';
import type { EarlierIndicator } from './carriedIndicators';
import { LABELS } from './labels';

/** The first and the last day of a plan, `YYYY-MM-DD`; empty while one is not chosen. */
export interface Period {
  readonly startDate: string;
  readonly endDate: string;
}

/** The new plan itself. */
export interface NewPlan extends Period {
  readonly accountId: string;
  readonly name: string;
}

/** One PlanTemplate__c. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly texts: Readonly<Record<TextSection, string | null>>;
  readonly objectives: readonly TemplateObjective[];
}

/** An objective that a template suggests. */
export interface TemplateObjective {
  readonly name: string;
  readonly measure: string | null;
  readonly unit: string | null;
}

type TemplateNode = { readonly Id: string; readonly Name?: Field<string> } & {
  readonly [Name in TextSection | 'Purpose__c' | 'Objectives__c']?: Field<string>;
};

/** What PLAN_TEMPLATES answers. */
export interface TemplatesData {
  readonly uiapi: { readonly query: { readonly PlanTemplate__c?: Connection<TemplateNode> | null } };
}

/** A commitment that is carried over, with its day in the new plan. */
export interface Carried {
  readonly commitment: Commitment;
  readonly dueOn: string;
}

/** What of an earlier plan goes on in the new one. */
export interface TakenAlong {
  readonly source: PlanData;
  readonly objectives: readonly Objective[];
  readonly commitments: readonly Carried[];
  readonly indicators: readonly EarlierIndicator[];
}

/** Lengths of the fields that are written. */
const LONGEST = { name: 80, measure: 120, unit: 20, reason: 255 } as const;

/** The templates in the answer. */
export function toTemplates({ uiapi: { query } }: TemplatesData): readonly Template[] {
  return nodesOf(query.PlanTemplate__c).map((node) => ({
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    purpose: textOf(node.Purpose__c),
    texts: textsFrom((field) => textOf(node[field])),
    objectives: linesOf(textOf(node.Objectives__c) ?? '')
  }));
}

/** The objectives in lines of `name | measure | unit`; a line without a name is none. */
export function linesOf(text: string): readonly TemplateObjective[] {
  return text.split(/\r\n?|\n/).flatMap((line) => {
    const [name = '', measure = '', unit = ''] = line.split('|').map((part) => part.trim());
    if (name === '') return [];
    return [
      {
        name: name.slice(0, LONGEST.name),
        measure: measure === '' ? null : measure.slice(0, LONGEST.measure),
        unit: unit === '' ? null : unit.slice(0, LONGEST.unit)
      }
    ];
  });
}

/** The period that a new plan probably has: a year that follows the latest plan, or else the next calendar year. */
export function likelyPeriod(plans: readonly Pick<SiblingPlan, 'endDate'>[], today: string): Period {
  const latest = plans.map(({ endDate }) => endDate).reduce((one, other) => (one > other ? one : other), '');
  const nextYear = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const startDate = latest === '' ? nextYear : dayAfter(latest, 1);
  const endDate = dayAfter(yearAfter(startDate), -1);
  if (endDate >= today) return { startDate, endDate };
  // An account that has not been planned for years starts with the year that runs.
  const year = today.slice(0, 4);
  return { startDate: `${year}-01-01`, endDate: `${year}-12-31` };
}

/** The name of a plan for a period. */
export function likelyName(startDate: string, endDate: string): string {
  const [from, to] = [startDate.slice(0, 4), endDate.slice(0, 4)];
  if (from === '' || to === '') return '';
  return from === to ? format(LABELS.planOfYear, from) : format(LABELS.planOfYears, from, to);
}

/** Objectives that an earlier plan leaves open. */
export function openObjectives({ objectives }: PlanData): readonly Objective[] {
  return objectives.filter(({ status }) => status === 'Open');
}

/** Commitments that an earlier plan leaves open, each with a day in the new plan, and whether it is proposed to carry it over. */
export function openCommitments(
  { plan, commitments }: PlanData,
  startDate: string,
  today: string
): readonly (Carried & { readonly isMissed: boolean; readonly isProposed: boolean })[] {
  return commitments
    .filter(({ status }) => status === 'Open')
    .map((commitment) => {
      const isMissed = commitment.dueOn < today;
      const monthIn = dayAfter(startDate < today ? today : startDate, 30);
      return {
        commitment,
        dueOn: isMissed ? monthIn : commitment.dueOn,
        isMissed,
        // What is still due within the earlier plan is judged there.
        isProposed: isMissed || commitment.dueOn > plan.endDate
      };
    });
}

/** An empty plan. */
export function emptyWrites(plan: NewPlan): Write[] {
  return [{ kind: 'create', object: 'AccountPlan__c', fields: planFields(plan) }];
}

/** A plan with the prompts and objectives of a template; objectives refer to the first write's record. */
export function templateWrites(plan: NewPlan, { texts, objectives }: Template): Write[] {
  return [
    { kind: 'create', object: 'AccountPlan__c', fields: { ...planFields(plan), ...written(texts) } },
    ...objectives.map(({ name, measure, unit }, index): Write => ({
      kind: 'create',
      object: 'PlanObjective__c',
      fields: {
        AccountPlan__c: '@{w0}',
        Name: name,
        ...(measure === null ? {} : { Measure__c: measure }),
        ...(unit === null ? {} : { Unit__c: unit }),
        SortOrder__c: index + 1
      }
    }))
  ];
}

/** A plan that goes on from an earlier one: its texts, stage, objectives from where they are, and what is still promised. */
export function followingWrites(plan: NewPlan, taken: TakenAlong, today: string): Write[] {
  const { source, objectives, commitments, indicators } = taken;
  const { texts, stage, targetStage, id } = source.plan;
  const stages = {
    ...(stage === null ? {} : { RelationshipStage__c: stage }),
    ...(targetStage === null ? {} : { TargetRelationshipStage__c: targetStage })
  };
  const head: Write = {
    kind: 'create',
    object: 'AccountPlan__c',
    fields: { ...planFields(plan), PreviousPlan__c: id, ...written(texts), ...stages }
  };
  const goals = objectives.map((objective, index): Write => ({
    kind: 'create',
    object: 'PlanObjective__c',
    fields: objectiveFields(objective, index + 1)
  }));
  const aliasOf = new Map(objectives.map((objective, index) => [objective.id, `@{w${index + 1}}`]));
  const promises = commitments.map((carried): Write => ({
    kind: 'create',
    object: 'Commitment__c',
    fields: commitmentFields(carried, aliasOf)
  }));
  // What was missed counts as missed for good; what is not due yet would be promised twice.
  const withdrawn = commitments
    .filter(({ commitment }) => commitment.dueOn >= today)
    .map(({ commitment }): Write => ({
      kind: 'update',
      object: 'Commitment__c',
      id: commitment.id,
      fields: {
        Status__c: 'Withdrawn',
        WithdrawnReason__c: format(LABELS.carried, plan.name).slice(0, LONGEST.reason)
      }
    }));
  const watched = indicatorWrites(indicators, 1 + goals.length + promises.length);
  return [head, ...goals, ...promises, ...watched, ...withdrawn];
}

function planFields({ accountId, name, startDate, endDate }: NewPlan): Record<string, unknown> {
  return { Account__c: accountId, Name: name, StartDate__c: startDate, EndDate__c: endDate };
}

// The value of today is where the new plan begins; a target that is reached already would leave no way to go.
function objectiveFields(objective: Objective, sortOrder: number): Record<string, unknown> {
  const { name, details, measure, unit, baseline, target, current, owner } = objective;
  const start = current ?? baseline;
  const values = {
    Details__c: details,
    Measure__c: measure,
    Unit__c: unit,
    Baseline__c: start === target ? null : start,
    Target__c: target,
    Current__c: current,
    Owner__c: owner?.id ?? null
  };
  return { AccountPlan__c: '@{w0}', Name: name, ...filled(values), SortOrder__c: sortOrder };
}

function commitmentFields(
  { commitment, dueOn }: Carried,
  aliasOf: ReadonlyMap<string, string>
): Record<string, unknown> {
  const { name, details, audience, objectiveId, promisedTo, owner } = commitment;
  const values = {
    Details__c: details,
    PlanObjective__c: objectiveId === null ? null : (aliasOf.get(objectiveId) ?? null),
    Stakeholder__c: promisedTo?.id ?? null,
    Owner__c: owner?.id ?? null
  };
  return { AccountPlan__c: '@{w0}', Name: name, Audience__c: audience, DueOn__c: dueOn, ...filled(values) };
}

function written(texts: Readonly<Record<TextSection, string | null>>): Record<string, unknown> {
  return filled(texts);
}

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function textsFrom(read: (field: TextSection) => string | null): Readonly<Record<TextSection, string | null>> {
  return Object.fromEntries(TEXT_SECTIONS.map((field) => [field, read(field)])) as Record<TextSection, string | null>;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

// The day before 29 February of a leap year is followed by 1 March in other years.
function yearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
}
