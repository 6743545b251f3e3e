import type { Value } from '../basics/values.ts';
import type { IdList } from './id-list.ts';

/**
 * A query as every door asks it: SOQL, GraphQL, list views and related lists are all translated into this, validated
 * against the model and the session, and compiled to one SQL statement (children and parents included).
 * Field paths are dotted relationship paths, e.g. `Name`, `Account__r.Owner.Name`.
 */
export interface QuerySpec {
  readonly object: string;
  readonly select: readonly SelectItem[];
  readonly where?: Condition;
  readonly groupBy?: readonly GroupItem[];
  readonly having?: Condition;
  readonly orderBy?: readonly OrderItem[];
  readonly limit?: number;
  readonly offset?: number;
  /** Deleted records too (`queryAll`). */
  readonly includeDeleted?: boolean;
  /** `mine`: only records owned by the asking user. */
  readonly scope?: 'everything' | 'mine' | 'team';
  /** `SELECT COUNT()`: no records, only `totalSize`. */
  readonly countOnly?: boolean;
  /** No records, only the ids of those that match; the select list is not looked at. */
  readonly idsOnly?: boolean;
  /**
   * What `totalSize` says: `exact` (default) counts every match, whatever the page; `window` counts only the rows inside
   * LIMIT and OFFSET, as SOQL's answer does, and costs no second statement.
   */
  readonly total?: 'exact' | 'window';
}

export type SelectItem =
  | {
      readonly kind: 'field';
      readonly path: string;
      readonly format?: 'label' | 'display';
      /** Only with GROUP BY: the function that the rows are grouped by. */
      readonly dateFunction?: DateFunction;
      readonly alias?: string;
    }
  | { readonly kind: 'aggregate'; readonly fn: AggregateFunction; readonly path?: string; readonly alias: string }
  | {
      readonly kind: 'children';
      readonly relationship: string;
      /** The key in the answer where it is not the relationship; lets one relationship be asked for twice. */
      readonly alias?: string;
      readonly query: Omit<QuerySpec, 'object' | 'groupBy' | 'having'>;
    };

export type AggregateFunction = 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max';
export interface GroupItem {
  readonly path: string;
  readonly dateFunction?: DateFunction;
  readonly alias?: string;
}
export type DateFunction =
  | 'CALENDAR_YEAR'
  | 'CALENDAR_QUARTER'
  | 'CALENDAR_MONTH'
  | 'FISCAL_YEAR'
  | 'FISCAL_QUARTER'
  | 'FISCAL_MONTH'
  | 'DAY_IN_MONTH'
  | 'DAY_IN_YEAR'
  | 'WEEK_IN_MONTH'
  | 'DAY_ONLY'
  | 'WEEK_IN_YEAR'
  | 'DAY_IN_WEEK'
  | 'HOUR_IN_DAY';

export interface OrderItem {
  readonly path: string;
  readonly aggregate?: AggregateFunction;
  readonly dateFunction?: DateFunction;
  readonly direction: 'asc' | 'desc';
  readonly nulls: 'first' | 'last';
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'not'; readonly term: Condition }
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly aggregate?: AggregateFunction;
      readonly dateFunction?: DateFunction;
      readonly op: CompareOperator;
      readonly value: Operand;
    }
  | { readonly kind: 'in'; readonly path: string; readonly negated: boolean; readonly values: readonly Value[] }
  | { readonly kind: 'inQuery'; readonly path: string; readonly negated: boolean; readonly query: QuerySpec }
  | { readonly kind: 'includes'; readonly path: string; readonly negated: boolean; readonly values: readonly string[] };

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like';

/** A literal already typed, or a relative date (`TODAY`, `LAST_N_DAYS:30`) that is resolved with the org's clock. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'dateLiteral'; readonly name: string; readonly n?: number };

/** One record of an answer. Keys keep the order of the select list. */
export interface ResultRecord {
  readonly object: string;
  readonly fields: Readonly<Record<string, ResultValue>>;
}
export type ResultValue = Value | ResultRecord | QueryResult;

export interface QueryResult {
  readonly kind: 'query';
  readonly records: readonly ResultRecord[];
  /** How many match, whatever the page. */
  readonly totalSize: number;
  /** The matching rows after this page remain. */
  readonly hasMore: boolean;
  /** The ids of all that match, in order, when only they were asked for. */
  readonly ids?: IdList;
}
