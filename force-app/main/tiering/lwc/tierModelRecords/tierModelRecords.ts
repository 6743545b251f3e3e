/** A tier model as the screens work with it: what the server said, what was changed since, and what that would write. Pure. */
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import type { Write } from 'c/recordWrites';
import { CRITERIA } from 'c/tierScore';
import type { Criterion } from 'c/tierScore';

import { LEVEL_FIELDS, VALUE_FIELDS, criterionNamed, pickOf } from './fields';
import type { LevelField } from './fields';
import { settled } from './values';
import type { Values } from './values';

export {
  LEVEL_FIELDS,
  METHOD_FIELD,
  PAIRS,
  PAIRWISE,
  THRESHOLD_FIELDS,
  TYPED_IN,
  ratingField,
  weightField
} from './fields';
export type { LevelField, Pair } from './fields';
export { gapsOf, isTooInconsistent } from './readiness';
export type { Gap } from './readiness';
export {
  WEIGHT_TOLERANCE,
  derivedFrom,
  inProportion,
  isPairwise,
  judgementsOf,
  numberOf,
  scoringOf,
  sharedEvenly,
  thresholdsOf,
  unusable,
  weightTotal,
  weightsOf
} from './values';
export type { Values } from './values';

/** Where a model stands; the way back is closed. */
export type ModelStatus = 'Draft' | 'Active' | 'Archived';

/** Question and level descriptions of a criterion; blank is null. */
export type LevelTexts = Readonly<Record<LevelField, string | null>>;

/** What a model says of one criterion; `id` is null while there is no record of it. */
export interface CriterionTexts {
  readonly id: string | null;
  readonly texts: LevelTexts;
}

/** A tier model with its criteria. */
export interface TierModel {
  readonly id: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly status: ModelStatus;
  /** Date-times; null while it has not happened. */
  readonly activatedOn: string | null;
  readonly archivedOn: string | null;
  readonly values: Values;
  readonly criteria: Readonly<Record<Criterion, CriterionTexts>>;
}

/** What the page of a model needs. */
export interface TierModelPage {
  /** Null when there is none that the user may see. */
  readonly model: TierModel | null;
  /** The model in force; null when there is none. */
  readonly inForce: { readonly id: string; readonly name: string } | null;
  /** Decisions under the model in force that are not approved yet. */
  readonly openDecisions: number;
}

/** What a user changed and did not save yet. */
export interface Edits {
  readonly values: Values;
  readonly levels: Readonly<Partial<Record<Criterion, Readonly<Partial<LevelTexts>>>>>;
}

/** Nothing changed. */
export const NO_EDITS: Edits = { values: {}, levels: {} };

type ModelNode = { readonly Id: string } & Readonly<Record<string, Field<unknown> | string>>;

/** What the query of a model answers. */
export interface TierModelData {
  readonly uiapi: {
    readonly query: {
      readonly TierModel__c?: Connection<ModelNode> | null;
      readonly TierCriterion__c?: Connection<ModelNode> | null;
      readonly inForce?: Connection<ModelNode> | null;
      readonly AccountTier__c?: Connection<{ readonly Id: string }> | null;
    };
  };
}

function fieldOf(node: ModelNode, name: string): unknown {
  const field = node[name];
  return typeof field === 'object' ? valueOf(field) : null;
}

function stringOf(node: ModelNode, name: string): string | null {
  const value = fieldOf(node, name);
  return typeof value === 'string' ? textOf({ value }) : null;
}

function modelOf(node: ModelNode, criteria: readonly ModelNode[]): TierModel {
  const status = stringOf(node, 'Status__c');
  const values = VALUE_FIELDS.map((name) => {
    const value = fieldOf(node, name);
    return [name, typeof value === 'number' || typeof value === 'string' ? value : null] as const;
  });
  const textsOf = (criterion: Criterion): CriterionTexts => {
    const found = criteria.find((each) => criterionNamed(stringOf(each, 'Criterion__c')) === criterion);
    const texts = LEVEL_FIELDS.map((name) => [name, found === undefined ? null : stringOf(found, name)] as const);
    return { id: found?.Id ?? null, texts: Object.fromEntries(texts) as Record<LevelField, string | null> };
  };
  return {
    id: node.Id,
    name: stringOf(node, 'Name') ?? node.Id,
    purpose: stringOf(node, 'Purpose__c'),
    // A status that is blank or unknown must not open a model for changes.
    status: status === 'Draft' || status === 'Active' ? status : 'Archived',
    activatedOn: stringOf(node, 'ActivatedOn__c'),
    archivedOn: stringOf(node, 'ArchivedOn__c'),
    values: Object.fromEntries(values),
    criteria: Object.fromEntries(CRITERIA.map((criterion) => [criterion, textsOf(criterion)])) as Record<
      Criterion,
      CriterionTexts
    >
  };
}

/** The answer of the model's query, typed. */
export function toTierModelPage(data: TierModelData): TierModelPage {
  const { TierModel__c, TierCriterion__c, inForce, AccountTier__c } = data.uiapi.query;
  const [node] = nodesOf(TierModel__c);
  const [active] = nodesOf(inForce);
  return {
    model: node === undefined ? null : modelOf(node, nodesOf(TierCriterion__c)),
    inForce: active === undefined ? null : { id: active.Id, name: stringOf(active, 'Name') ?? active.Id },
    openDecisions: AccountTier__c?.totalCount ?? 0
  };
}

/** The model with the changes; weights follow the judgements where they come from them and are complete. */
export function edited(model: TierModel, edits: Edits): TierModel {
  const criteria = CRITERIA.map((criterion) => {
    const { id, texts } = model.criteria[criterion];
    return [criterion, { id, texts: { ...texts, ...edits.levels[criterion] } }] as const;
  });
  return {
    ...model,
    values: settled({ ...model.values, ...edits.values }),
    criteria: Object.fromEntries(criteria) as Record<Criterion, CriterionTexts>
  };
}

/** The changes with more of the model's own values changed. */
export function withValues(edits: Edits, changes: Values): Edits {
  return { ...edits, values: { ...edits.values, ...changes } };
}

/** The changes with one more text of a criterion changed; text without letters counts as blank. */
export function withLevel(edits: Edits, criterion: Criterion, field: LevelField, text: string): Edits {
  const value = text.trim() === '' ? null : text;
  return { ...edits, levels: { ...edits.levels, [criterion]: { ...edits.levels[criterion], [field]: value } } };
}

/** What saves the changes: only fields that differ from what the server said; none when nothing does. */
export function writesOf(model: TierModel, edits: Edits): Write[] {
  const after = edited(model, edits);
  const values = differing(model.values, after.values);
  const writes: Write[] = isEmpty(values)
    ? []
    : [{ kind: 'update', object: 'TierModel__c', id: model.id, fields: values }];
  for (const criterion of CRITERIA) {
    const before = model.criteria[criterion];
    const texts = differing(before.texts, after.criteria[criterion].texts);
    if (isEmpty(texts)) continue;
    writes.push(
      before.id === null
        ? { kind: 'create', object: 'TierCriterion__c', fields: criterionFields(model.id, criterion, texts) }
        : { kind: 'update', object: 'TierCriterion__c', id: before.id, fields: texts }
    );
  }
  return writes;
}

/** What makes a new draft with everything that this model says; the criteria refer to the first write's record. */
export function cloneWrites(model: TierModel, name: string): Write[] {
  const filled = Object.entries(model.values).filter(([, value]) => value !== null);
  const fields = { Name: name, Status__c: 'Draft', Purpose__c: model.purpose, ...Object.fromEntries(filled) };
  const criteria = CRITERIA.filter((criterion) =>
    LEVEL_FIELDS.some((field) => model.criteria[criterion].texts[field] !== null)
  );
  return [
    { kind: 'create', object: 'TierModel__c', fields },
    ...criteria.map((criterion): Write => ({
      kind: 'create',
      object: 'TierCriterion__c',
      fields: criterionFields('@{w0}', criterion, model.criteria[criterion].texts)
    }))
  ];
}

function criterionFields(modelId: string, criterion: Criterion, texts: object): Record<string, unknown> {
  return { TierModel__c: modelId, Criterion__c: pickOf(criterion), ...texts };
}

function differing<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>
): Record<string, Value> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !Object.is(before[name] ?? null, value)));
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
