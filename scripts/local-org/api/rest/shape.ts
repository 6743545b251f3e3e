import type { OrgModel } from '../../metadata/model.ts';
import type { QuerySpec, SelectItem } from '../../query/spec.ts';
import { fieldAtPath, valueType } from './paths.ts';

/** How records of one query are written as JSON. */
export interface RecordShape {
  readonly model: OrgModel;
  /** E.g. `66.0`. */
  readonly version: string;
  /** Paths in lower case that were added to the query for `attributes.url` and that the client did not ask for. */
  readonly hidden: ReadonlySet<string>;
  /** Select-list aliases whose value is a date-time, in lower case: their column is not a field's name. */
  readonly dateTimeAliases: ReadonlySet<string>;
  /** Shapes of child queries by relationship name in lower case. */
  readonly children: ReadonlyMap<string, RecordShape>;
  /** Compound addresses by the path of the record that has them (empty for the queried one, `account.` for a parent). */
  readonly compounds: ReadonlyMap<string, readonly Compound[]>;
  readonly isAggregate: boolean;
}

/** An address field and its parts as the query reads them. */
export interface Compound {
  readonly name: string;
  readonly parts: readonly string[];
}

/** The query with the ids added that its JSON needs, and the shape to write its records in. */
export function shaped(
  model: OrgModel,
  version: string,
  spec: QuerySpec
): { readonly spec: QuerySpec; readonly shape: RecordShape } {
  const isAggregate = spec.groupBy !== undefined || spec.select.some((item) => item.kind === 'aggregate');
  const selected = new Set(spec.select.flatMap((item) => (item.kind === 'field' ? [item.path.toLowerCase()] : [])));
  const added: SelectItem[] = [];
  const hidden = new Set<string>();
  const add = (path: string): void => {
    if (selected.has(path.toLowerCase()) || hidden.has(path.toLowerCase())) return;
    hidden.add(path.toLowerCase());
    added.push({ kind: 'field', path });
  };
  const compounds = compoundsOf(model, spec);
  if (!isAggregate && spec.countOnly !== true) {
    for (const path of idPaths(spec.select)) add(path);
    for (const { prefix, parts } of compounds) for (const part of parts) add(prefix + part);
  }
  const children = new Map<string, RecordShape>();
  const isCompound = (item: SelectItem): boolean =>
    item.kind === 'field' &&
    compounds.some(({ prefix, name }) => (prefix + name).toLowerCase() === item.path.toLowerCase());
  const select = spec.select
    .filter((item) => !isCompound(item))
    .map((item): SelectItem => {
      if (item.kind !== 'children') return item;
      const relationship = childObject(model, spec.object, item.relationship);
      const inner = shaped(model, version, { ...item.query, object: relationship });
      children.set(item.relationship.toLowerCase(), inner.shape);
      return { ...item, query: { ...item.query, select: inner.spec.select } };
    });
  const shape: RecordShape = {
    model,
    version,
    hidden,
    dateTimeAliases: dateTimeAliases(model, spec),
    children,
    compounds: byPrefix(compounds),
    isAggregate
  };
  return { spec: { ...spec, select: [...select, ...added] }, shape };
}

/** `Id` and the id of every parent that the select list reads. */
function idPaths(select: readonly SelectItem[]): ReadonlySet<string> {
  const paths = new Set(['Id']);
  for (const item of select) {
    if (item.kind !== 'field') continue;
    const steps = item.path.split('.').slice(0, -1);
    for (let depth = 1; depth <= steps.length; depth++) paths.add(`${steps.slice(0, depth).join('.')}.Id`);
  }
  return paths;
}

function dateTimeAliases(model: OrgModel, spec: QuerySpec): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const item of spec.select) {
    if (item.kind === 'children' || item.path === undefined) continue;
    if (item.kind === 'field' && (item.dateFunction !== undefined || item.format !== undefined)) continue;
    if (item.kind === 'aggregate' && item.fn !== 'min' && item.fn !== 'max') continue;
    const field = fieldAtPath(model, spec.object, item.path);
    const alias = item.alias ?? item.path.split('.').at(-1);
    if (field !== undefined && alias !== undefined && valueType(field) === 'DateTime') aliases.add(alias.toLowerCase());
  }
  return aliases;
}

function childObject(model: OrgModel, object: string, relationship: string): string {
  const wanted = relationship.toLowerCase();
  return (
    model.childRelationships(object).find((child) => child.relationshipName?.toLowerCase() === wanted)?.childObject ??
    object
  );
}

/** The address fields of a select list: the query floor reads their parts. */
function compoundsOf(model: OrgModel, spec: QuerySpec): readonly (Compound & { readonly prefix: string })[] {
  return spec.select.flatMap((item) => {
    const field = item.kind === 'field' ? fieldAtPath(model, spec.object, item.path) : undefined;
    if (item.kind !== 'field' || field?.type !== 'Address' || field.components === undefined) return [];
    return [
      { prefix: item.path.slice(0, item.path.lastIndexOf('.') + 1), name: field.apiName, parts: field.components }
    ];
  });
}

function byPrefix(
  compounds: readonly (Compound & { readonly prefix: string })[]
): ReadonlyMap<string, readonly Compound[]> {
  return Map.groupBy(compounds, ({ prefix }) => prefix.toLowerCase());
}
