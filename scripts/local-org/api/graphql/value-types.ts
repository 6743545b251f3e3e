import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLString,
  GraphQLBoolean
} from 'graphql';
import type { GraphQLFieldConfigMap, GraphQLInputFieldConfigMap, GraphQLInputType } from 'graphql';
import type { Value } from '../../basics/values.ts';
import type { FieldModel } from '../../metadata/model.ts';
import { labelOf } from '../../query/decode.ts';
import { displayValue } from '../../query/display.ts';
import type { GraphqlContext } from './context.ts';
import type { AggregateName, FieldKind } from './kinds.ts';
import { valueTypeName } from './kinds.ts';
import { ORDER_FUNCTIONS } from './order-by.ts';
import { scalarNamed } from './scalars.ts';

/** A field's value on its way into an answer. */
export interface FieldValue {
  readonly field: FieldModel;
  readonly value: Value;
}

/** What one aggregate of a field gave. */
export interface AggregateValue {
  readonly field: FieldModel;
  /** The group's value; blank where the field is not grouped by. */
  readonly value: Value;
  readonly results: Readonly<Partial<Record<AggregateName, Value>>>;
}

function memo<Key extends string, Type>(make: (key: Key) => Type): (key: Key) => Type {
  const made = new Map<Key, Type>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

const DATE_LITERALS = [
  'YESTERDAY',
  'TODAY',
  'TOMORROW',
  'LAST_WEEK',
  'THIS_WEEK',
  'NEXT_WEEK',
  'LAST_MONTH',
  'THIS_MONTH',
  'NEXT_MONTH',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  'LAST_QUARTER',
  'THIS_QUARTER',
  'NEXT_QUARTER',
  'LAST_YEAR',
  'THIS_YEAR',
  'NEXT_YEAR',
  'LAST_FISCAL_QUARTER',
  'THIS_FISCAL_QUARTER',
  'NEXT_FISCAL_QUARTER',
  'LAST_FISCAL_YEAR',
  'THIS_FISCAL_YEAR',
  'NEXT_FISCAL_YEAR'
];

const RANGES = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'].flatMap((unit) => [
  `last_n_${unit}s`,
  `next_n_${unit}s`,
  `n_${unit}s_ago`
]);

const DATE_FUNCTIONS = [
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR'
];

const enumOf = (name: string, values: readonly string[]): GraphQLEnumType =>
  new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) });

/** The types that do not depend on who asks. They are made once for each schema, as graphql-js wants them. */
export class ValueTypes {
  readonly groupByFunction = enumOf('GroupByFunction', DATE_FUNCTIONS);

  readonly #dateLiteral = enumOf('DateLiteral', DATE_LITERALS);
  readonly #dateRange = new GraphQLInputObjectType({
    name: 'DateRange',
    fields: Object.fromEntries(RANGES.map((range) => [range, { type: GraphQLInt }]))
  });

  /** `{ value | literal | range }`: days and moments that can be relative. */
  readonly #dateInput = memo((name: 'DateInput' | 'DateTimeInput') => {
    const type = scalarNamed(name === 'DateInput' ? 'Date' : 'DateTime');
    return new GraphQLInputObjectType({
      name,
      fields: { value: { type }, literal: { type: this.#dateLiteral }, range: { type: this.#dateRange } }
    });
  });

  /** The type of a field's value, e.g. `PicklistValue { value displayValue label }`. */
  readonly value = memo((kindName: string) => {
    const [name = '', scalar = ''] = kindName.split('/');
    const label = {
      type: GraphQLString,
      resolve: ({ field, value }: FieldValue): Value => labelOf(value, field)
    };
    return new GraphQLObjectType<FieldValue, GraphqlContext>({
      name,
      fields: {
        value: { type: scalarNamed(scalar), resolve: ({ value }) => value },
        displayValue: {
          type: GraphQLString,
          resolve: ({ field, value }, _args, { display }) => displayValue(field, value, display)
        },
        ...(/PicklistValue$/.test(name) ? { label } : {})
      }
    });
  });

  readonly #operators = new Map<string, GraphQLInputObjectType>();
  readonly #aggregates = new Map<string, GraphQLObjectType<AggregateValue, GraphqlContext>>();

  /** The value type of a kind of field. */
  valueOf(kind: FieldKind): GraphQLObjectType<FieldValue, GraphqlContext> {
    return this.value(`${valueTypeName(kind)}/${kind.scalar}`);
  }

  /** The comparisons of a kind of field; `join` is the input of semi-joins. */
  operatorsOf(kind: FieldKind, join: GraphQLInputType): GraphQLInputObjectType {
    const name = `${kind.stem}Operators`;
    const known = this.#operators.get(name);
    if (known) return known;
    const type =
      kind.stem === 'Date' || kind.stem === 'DateTime'
        ? this.#dateInput(`${kind.stem}Input`)
        : scalarNamed(kind.scalar);
    const fields = (): GraphQLInputFieldConfigMap =>
      Object.fromEntries(
        kind.operators.map((operator) => {
          if (operator === 'inq' || operator === 'ninq') return [operator, { type: join }];
          const isList = ['in', 'nin', 'includes', 'excludes'].includes(operator);
          return [operator, { type: isList ? new GraphQLList(type) : type }];
        })
      );
    const made = new GraphQLInputObjectType({ name, fields });
    this.#operators.set(name, made);
    return made;
  }

  /** What can be asked of a field in an aggregate: the group's value and the functions that its kind takes. */
  aggregateOf(kind: FieldKind): GraphQLObjectType<AggregateValue, GraphqlContext> {
    const name = `${kind.stem === 'Id' ? 'ID' : kind.stem}Aggregate`;
    const known = this.#aggregates.get(name);
    if (known) return known;
    const own = this.valueOf(kind);
    const types: Readonly<Record<AggregateName, GraphQLObjectType<FieldValue, GraphqlContext>>> = {
      count: this.value('LongValue/Long'),
      countDistinct: this.value('LongValue/Long'),
      avg: this.value('DoubleValue/Double'),
      sum: kind.stem === 'Int' ? this.value('LongValue/Long') : own,
      max: own,
      min: own
    };
    const functions: GraphQLFieldConfigMap<AggregateValue, GraphqlContext> = {};
    for (const aggregate of kind.aggregates) {
      functions[aggregate] = {
        type: types[aggregate],
        resolve: ({ field, results }: AggregateValue): FieldValue => {
          const value = results[aggregate] ?? null;
          return { field: aggregate.startsWith('count') ? countField(field) : field, value };
        }
      };
    }
    const made = new GraphQLObjectType<AggregateValue, GraphqlContext>({
      name,
      fields: {
        value: { type: scalarNamed(kind.scalar), resolve: ({ value }) => value },
        displayValue: {
          type: GraphQLString,
          resolve: ({ field, value }, _args, { display }) => displayValue(field, value, display)
        },
        ...functions
      }
    });
    this.#aggregates.set(name, made);
    return made;
  }

  readonly groupByClause = new GraphQLInputObjectType({
    name: 'GroupByClause',
    fields: { group: { type: GraphQLBoolean } }
  });
  readonly groupByDateFunction = new GraphQLInputObjectType({
    name: 'GroupByDateFunction',
    fields: { group: { type: GraphQLBoolean }, function: { type: this.groupByFunction } }
  });
  readonly groupByType = enumOf('GroupByType', ['GROUP_BY', 'ROLLUP', 'CUBE']);
  readonly orderByClause = new GraphQLInputObjectType({
    name: 'OrderByClause',
    fields: {
      order: { type: enumOf('ResultOrder', ['ASC', 'DESC']), defaultValue: 'ASC' },
      nulls: { type: enumOf('NullsOrder', ['FIRST', 'LAST']), defaultValue: 'FIRST' },
      function: { type: enumOf('AggregateOrderByFunction', Object.keys(ORDER_FUNCTIONS)) }
    }
  });
  readonly scope = enumOf('SupportedScopes', ['EVERYTHING', 'MINE', 'TEAM']);
}

/** A count is shown as a whole number whatever the field's own format. */
function countField(field: FieldModel): FieldModel {
  return { ...field, type: 'Number', scale: 0 };
}
