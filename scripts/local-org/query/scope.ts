import { UnsupportedError } from '../basics/errors.ts';
import type { Session } from '../access/types.ts';
import type { SqlScope } from '../formula/types.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { QueryError, noSuchColumn, noSuchObject, noSuchRelationship } from './errors.ts';
import { NAME_OBJECT, resolvePath } from './paths.ts';
import type { FieldPath, PathStep } from './paths.ts';
import type { QueryReader, SqlParams, SqlValue } from './reader.ts';

/** SQLite takes 32,766 parameters in a statement. */
const MAX_PARAMETERS = 30_000;

/** What one statement is compiled with: who asks, its parameters and its table aliases. */
export class Compilation {
  readonly reader: QueryReader;
  readonly session: Session;
  readonly now: Date;
  readonly #params: Record<string, SqlValue> = {};
  #count = 0;
  #aliases = 0;

  constructor(reader: QueryReader, session: Session, now: Date) {
    this.reader = reader;
    this.session = session;
    this.now = now;
  }

  get params(): SqlParams {
    return this.#params;
  }

  /** Binds a value and gives its placeholder. */
  bind(value: SqlValue | boolean): string {
    if (this.#count >= MAX_PARAMETERS)
      throw new QueryError('QUERY_TOO_COMPLICATED', 'The query has too many conditions.');
    const name = `p${this.#count++}`;
    this.#params[name] = typeof value === 'boolean' ? Number(value) : value;
    return `$${name}`;
  }

  /** Binds a value under a fixed name, once. */
  bindAs(name: string, value: SqlValue): string {
    this.#params[name] = value;
    return `$${name}`;
  }

  nextAlias(): string {
    return `t${this.#aliases++}`;
  }
}

/** The tables of one SELECT: its own and those that its paths join to it. */
export class Scope {
  readonly compilation: Compilation;
  readonly object: ObjectModel;
  readonly alias: string;
  readonly #joins: string[] = [];
  readonly #joined = new Map<string, string>();
  /** Lookups to several objects by the alias that stands for the record at their end. */
  readonly #named = new Map<string, { readonly lookup: string; readonly among: readonly ObjectModel[] }>();

  constructor(compilation: Compilation, object: ObjectModel) {
    this.compilation = compilation;
    this.object = object;
    this.alias = compilation.nextAlias();
  }

  /** The FROM clause with the joins asked for so far. */
  from(): string {
    return [`${this.compilation.reader.table(this.object)} AS ${this.alias}`, ...this.#joins].join(' ');
  }

  /** A path that the session may read; otherwise the error of a field that does not exist. */
  path(path: string): FieldPath {
    const { reader, session } = this.compilation;
    const found = resolvePath(reader.model, this.object, path);
    let from = this.object;
    for (const step of found.steps) {
      if (!session.canReadField(from.apiName, step.lookup.apiName)) throw noSuchRelationship(step.name, path);
      const targets = step.parent.apiName === NAME_OBJECT ? (step.among ?? []) : [step.parent];
      if (!targets.some(({ apiName }) => session.canRead(apiName))) throw noSuchRelationship(step.name, path);
      from = step.parent;
    }
    if (from.apiName !== NAME_OBJECT && !session.canReadField(found.object.apiName, found.field.apiName)) {
      throw noSuchColumn(found.field.apiName, found.object.apiName, path);
    }
    return found;
  }

  /** The alias of the table at the end of some lookups, joined when it is not yet. */
  join(steps: readonly PathStep[], from: string = this.alias): string {
    const { reader } = this.compilation;
    return steps.reduce((alias, step) => {
      const key = `${alias}.${step.lookup.apiName}.${step.parent.apiName}`;
      const known = this.#joined.get(key);
      if (known) return known;
      const joined = this.compilation.nextAlias();
      const lookup = this.#lookup(step, alias);
      if (step.parent.apiName === NAME_OBJECT) this.#named.set(joined, { lookup, among: step.among ?? [] });
      else this.#joins.push(`LEFT JOIN ${reader.table(step.parent)} AS ${joined} ON ${joined}."Id" = ${lookup}`);
      this.#joined.set(key, joined);
      return joined;
    }, from);
  }

  #lookup(step: PathStep, alias: string): string {
    const column = this.compilation.reader.column(step.lookup);
    if (column === undefined) throw new UnsupportedError(`the relationship ${step.name} in queries`);
    return `${alias}.${column}`;
  }

  /** SQL of a field's value; undefined for a formula that SQL cannot express. */
  sql(path: FieldPath, from: string = this.alias): string | undefined {
    return this.fieldSql(path.field, this.join(path.steps, from));
  }

  /** SQL of a field of the table under an alias; undefined for a formula that SQL cannot express. */
  fieldSql(field: FieldModel, alias: string): string | undefined {
    const { reader } = this.compilation;
    if (this.#named.has(alias)) return this.#sharedSql(field.apiName, alias);
    const column = reader.column(field);
    if (column !== undefined) return `${alias}.${column}`;
    const formula = reader.formula(field);
    if (!formula) throw new UnsupportedError(`the field ${field.object}.${field.apiName} in queries`);
    try {
      return `(${formula.toSql(this.#formulaScope(field, alias))})`;
    } catch (error) {
      if (error instanceof UnsupportedError) return undefined;
      throw error;
    }
  }

  /** SQL of the id of the record that an alias stands for. */
  idSql(alias: string): string {
    return this.#named.has(alias) ? this.#sharedSql('Id', alias) : `${alias}."Id"`;
  }

  /** SQL of the object of the record at the end of a lookup to several; undefined for an alias of one object. */
  typeSql(alias: string): string | undefined {
    return this.#named.has(alias) ? this.#sharedSql('Type', alias) : undefined;
  }

  /** SQL of what records of several objects share, looked up in each object that the session may read. */
  #sharedSql(name: string, alias: string): string {
    const { reader, session } = this.compilation;
    const { lookup, among } = this.#named.get(alias) ?? { lookup: 'NULL', among: [] };
    const found = among
      .filter(({ apiName }) => session.isSystem || session.canRead(apiName))
      .map((object) => {
        const field = object.fields.get(name === 'Name' ? object.nameField : name);
        const value = name === 'Type' ? `'${object.apiName}'` : field && reader.column(field);
        return `(SELECT ${value ?? 'NULL'} FROM ${reader.table(object)} WHERE "Id" = ${lookup})`;
      });
    return `COALESCE(${[...found, 'NULL', 'NULL'].join(', ')})`;
  }

  #formulaScope(field: FieldModel, alias: string): SqlScope {
    const { compilation } = this;
    const { reader, session, now } = compilation;
    return {
      // A formula reads with the system's eyes: who may see its result may see it whatever it is made of.
      column: (path) => {
        const owner = reader.model.object(field.object);
        if (!owner) throw noSuchObject(field.object);
        const sql = this.sql(resolvePath(reader.model, owner, path), alias);
        if (sql === undefined) throw new UnsupportedError(`the field ${path} in SQL`);
        return sql;
      },
      today: compilation.bindAs('today', now.toISOString().slice(0, 10)),
      now: compilation.bindAs('now', now.toISOString()),
      global: (path) => compilation.bind(reader.global(session, path))
    };
  }

  /** SQL that must be there, for filtering, ordering and grouping. */
  requiredSql(path: FieldPath, use: string): string {
    const sql = this.sql(path);
    if (sql === undefined) {
      throw new UnsupportedError(`${use} by ${path.field.apiName}, whose formula has no SQL form`);
    }
    return sql;
  }

  /** The conditions that every query has: not deleted, and visible to the session. */
  baseConditions(includeDeleted: boolean): readonly string[] {
    const { reader, session } = this.compilation;
    const conditions: string[] = [];
    const deleted = reader.model.field(this.object.apiName, 'IsDeleted');
    const column = deleted && reader.column(deleted);
    if (column !== undefined && !includeDeleted) conditions.push(`${this.alias}.${column} = 0`);
    const visible = session.isSystem ? undefined : reader.visibility?.(session, this.object, this.alias);
    if (visible) {
      let index = 0;
      conditions.push(`(${visible.sql.replaceAll('?', () => this.compilation.bind(visible.params[index++] ?? null))})`);
    }
    return conditions;
  }
}

/** The object of a query; `INVALID_TYPE` when it is unknown or the session may not read it. */
export function readableObject(reader: QueryReader, session: Session, name: string): ObjectModel {
  const object = reader.model.object(name);
  if (!object || !session.canRead(object.apiName)) throw noSuchObject(name);
  return object;
}
