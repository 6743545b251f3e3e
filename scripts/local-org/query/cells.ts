import { UnsupportedError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { CompiledFormula, FormulaScope } from '../formula/types.ts';
import type { FieldModel } from '../metadata/model.ts';
import { decode, formulaValue } from './decode.ts';
import { familyOf } from './literals.ts';
import { resolvePath } from './paths.ts';
import type { FieldPath } from './paths.ts';
import type { Scope } from './scope.ts';

/** A row as the engine gives it. */
export type Row = readonly unknown[];

/** Reads one value out of a row. */
export type Cell = (row: Row) => Value;

/** The select list of one statement: what SQL gives, and what is worked out of it afterwards. */
export class Cells {
  readonly scope: Scope;
  readonly #columns: string[] = [];
  readonly #places = new Map<string, number>();

  constructor(scope: Scope) {
    this.scope = scope;
  }

  get columns(): readonly string[] {
    return this.#columns;
  }

  /** The place of some SQL in the row; the same SQL has one place. */
  place(sql: string): number {
    const known = this.#places.get(sql);
    if (known !== undefined) return known;
    this.#places.set(sql, this.#columns.length);
    return this.#columns.push(sql) - 1;
  }

  /** The value at the end of a path. */
  cell(path: FieldPath): Cell {
    return this.field(path.field, this.scope.join(path.steps));
  }

  /** The value of a field of the table under an alias: a formula without SQL form is evaluated for each row of the answer. */
  field(field: FieldModel, alias: string): Cell {
    const sql = this.scope.fieldSql(field, alias);
    const formula = this.scope.compilation.reader.formula(field);
    if (sql === undefined && formula) return this.#evaluated(field, formula, alias);
    if (sql === undefined) throw new UnsupportedError(`the field ${field.object}.${field.apiName} in queries`);
    const place = this.place(sql);
    const family = familyOf(field);
    return (row) => decode(row[place], family);
  }

  #evaluated(field: FieldModel, formula: CompiledFormula, alias: string): Cell {
    const { compilation } = this.scope;
    const { reader, session, now } = compilation;
    const owner = reader.model.object(field.object);
    if (!owner) throw new UnsupportedError(`the field ${field.object}.${field.apiName} in queries`);
    const inputs = new Map(
      formula.references.map((reference) => {
        const path = resolvePath(reader.model, owner, reference);
        return [reference.toLowerCase(), this.field(path.field, this.scope.join(path.steps, alias, true))];
      })
    );
    return (row) => {
      const scope: FormulaScope = {
        get: (path) => inputs.get(path.toLowerCase())?.(row) ?? null,
        prior: () => null,
        isNew: false,
        now,
        get today() {
          return compilation.today;
        },
        global: (path) => reader.global(session, path)
      };
      try {
        return formulaValue(formula.evaluate(scope), field);
      } catch (error) {
        // `#Error!` is blank through an API, as it is where SQL computes the formula.
        if (error instanceof Error && error.name === 'FormulaEvaluationError') return formulaValue(null, field);
        throw error;
      }
    };
  }
}
