import type { ConditionForm } from '../access/types.ts';
import type { ObjectModel } from '../metadata/model.ts';
import { Cells } from './cells.ts';
import { conditionSql } from './condition.ts';
import { noSuchRelationship, QueryError } from './errors.ts';
import type { QueryReader } from './reader.ts';
import type { Compilation, Scope } from './scope.ts';
import { Shape } from './shape.ts';
import type { Condition, QuerySpec } from './spec.ts';

/** Children to load for the rows of a page. */
export interface ChildLoad {
  /** Where the answer keeps them: the alias, or the relationship. */
  readonly key: string;
  readonly object: string;
  /** The children's lookup to the page's object. */
  readonly field: string;
  readonly query: Omit<QuerySpec, 'object' | 'groupBy' | 'having'>;
}

/** WHERE of a query with all that always applies. `form` says whether many rows are looked at or few. */
export function whereSql(
  scope: Scope,
  spec: Pick<QuerySpec, 'where' | 'scope' | 'includeDeleted'>,
  form: ConditionForm = namesIds(scope.object, spec.where) ? 'probe' : 'scan'
): string {
  const conditions = [...scope.baseConditions(spec.includeDeleted ?? false, form)];
  if (spec.scope === 'mine') conditions.push(mine(scope));
  if (spec.scope === 'team')
    throw new QueryError('INVALID_QUERY_SCOPE', 'The scope team is not supported for this object');
  if (spec.where) conditions.push(conditionSql(scope, spec.where));
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}

/** True when a condition leaves few records: those that it names by id, or those below a record that it names. */
function namesIds(object: ObjectModel, where: Condition | undefined): boolean {
  if (where?.kind === 'and') return where.terms.some((term) => namesIds(object, term));
  const isNamed = where?.kind === 'compare' ? where.op === '=' : where?.kind === 'in' && !where.negated;
  if (!isNamed || where === undefined || !('path' in where)) return false;
  const path = where.path.toLowerCase();
  if (path === 'id') return true;
  // The users at the end of these have many records each.
  if (path === 'ownerid' || path === 'createdbyid' || path === 'lastmodifiedbyid') return false;
  return [...object.fields.values()].some(
    (field) => field.referenceTo.length > 0 && field.apiName.toLowerCase() === path
  );
}

/** Records of a detail object belong to the owner of its master. */
function mine(scope: Scope): string {
  const { reader, session } = scope.compilation;
  const path = ownerPath(reader, scope.object);
  if (path === undefined) throw new QueryError('INVALID_QUERY_SCOPE', `${scope.object.apiName} has no owner`);
  const condition: Condition = { kind: 'compare', path, op: '=', value: { kind: 'literal', value: session.userId } };
  return conditionSql(scope, condition);
}

function ownerPath(reader: QueryReader, object: ObjectModel): string | undefined {
  if (reader.model.field(object.apiName, 'OwnerId')) return 'OwnerId';
  const master = [...object.fields.values()].find((field) => field.type === 'MasterDetail');
  const parent = master && reader.model.object(master.referenceTo[0] ?? '');
  const rest = parent && ownerPath(reader, parent);
  return rest === undefined ? undefined : `${master?.relationshipName ?? ''}.${rest}`;
}

/** The largest number of rows that can be written. */
const MAX_ROWS = 2_147_483_647;

/** LIMIT and OFFSET, bound. */
export function limitSql(compilation: Compilation, spec: Pick<QuerySpec, 'limit' | 'offset'>): string {
  const { limit, offset } = spec;
  for (const value of [limit, offset]) {
    if (value !== undefined && (!Number.isInteger(value) || value < 0 || value > MAX_ROWS)) {
      throw new QueryError('NUMBER_OUTSIDE_VALID_RANGE', `LIMIT and OFFSET are whole numbers from 0 to ${MAX_ROWS}`);
    }
  }
  if (limit === undefined && !offset) return '';
  return ` LIMIT ${compilation.bind(limit ?? -1)}${offset ? ` OFFSET ${compilation.bind(offset)}` : ''}`;
}

/** The select list of records: cells, the shape of the answer, and the children to load for it. */
export function selectOf(
  scope: Scope,
  spec: Pick<QuerySpec, 'select'>
): { cells: Cells; shape: Shape; children: readonly ChildLoad[] } {
  const { reader, session } = scope.compilation;
  const cells = new Cells(scope);
  const shape = new Shape(scope.object);
  const children: ChildLoad[] = [];
  for (const item of spec.select) {
    if (item.kind === 'field') {
      if (item.dateFunction) throw new QueryError('MALFORMED_QUERY', `${item.dateFunction} needs GROUP BY`, item.path);
      shape.addField(cells, scope.path(item.path), item);
    } else if (item.kind === 'children') {
      const wanted = item.relationship.toLowerCase();
      const relationship = reader.model
        .childRelationships(scope.object.apiName)
        .find((child) => child.relationshipName?.toLowerCase() === wanted);
      if (
        relationship?.relationshipName === undefined ||
        !session.canRead(relationship.childObject) ||
        !session.canReadField(relationship.childObject, relationship.field)
      ) {
        throw noSuchRelationship(item.relationship, item.relationship);
      }
      const key = item.alias ?? relationship.relationshipName;
      shape.addChildren(key);
      children.push({
        key,
        object: relationship.childObject,
        field: relationship.field,
        query: item.query
      });
    } else {
      throw new QueryError('MALFORMED_QUERY', 'aggregates and records cannot be selected together');
    }
  }
  return { cells, shape, children };
}
