import { timeZoneOf } from '../access/globals.ts';
import { UnsupportedError } from '../basics/errors.ts';
import { dateIn } from '../basics/time-zones.ts';
import type { ConditionForm, Session } from '../access/types.ts';
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
  #timeZone: string | undefined;
  readonly #params: Record<string, SqlValue> = {};
  #count = 0;
  #aliases = 0;

  constructor(reader: QueryReader, session: Session, now: Date) {
    this.reader = reader;
    this.session = session;
    this.now = now;
  }

  /** Whose clocks TODAY and relative dates go by. */
  get timeZone(): string {
    return (this.#timeZone ??= timeZoneOf((session, path) => this.reader.global(session, path), this.session));
  }

  get today(): string {
    return dateIn(this.timeZone, this.now);
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

  /** SQL that keeps the rows of a table which the session may see; undefined when it may see all. */
  visible(object: ObjectModel, alias: string, form: ConditionForm): string | undefined {
    const visible = this.session.isSystem ? undefined : this.reader.visibility?.(this.session, object, alias, form);
    if (visible === undefined) return undefined;
    let index = 0;
    return `(${visible.sql.replaceAll('?', () => this.bind(visible.params[index++] ?? null))})`;
  }

  nextAlias(): string {
    return `t${this.#aliases++}`;
  }
}

interface Named {
  readonly lookup: string;
  readonly among: readonly ObjectModel[];
  readonly asSystem: boolean;
}

/** The tables of one SELECT: its own and those that its paths join to it. */
export class Scope {
  readonly compilation: Compilation;
  readonly object: ObjectModel;
  readonly alias: string;
  readonly #joins: string[] = [];
  readonly #joined = new Map<string, string>();
  /** Lookups to several objects by the alias that stands for the record at their end. */
  readonly #named = new Map<string, Named>();

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

  /**
   * The alias of the table at the end of some lookups, joined when it is not yet. A record that the session may not see
   * is as if it were not there, but for a formula, which reads with the system's eyes (`asSystem`).
   */
  join(steps: readonly PathStep[], from: string = this.alias, asSystem = false): string {
    return steps.reduce((alias, step) => {
      const path = `${alias}.${step.lookup.apiName}.${step.parent.apiName}`;
      const key = asSystem ? `system ${path}` : path;
      const known = this.#joined.get(key);
      if (known) return known;
      const joined = this.compilation.nextAlias();
      const lookup = this.#lookup(step, alias);
      if (step.parent.apiName === NAME_OBJECT) this.#named.set(joined, { lookup, among: step.among ?? [], asSystem });
      else this.#joins.push(this.#joinSql(step.parent, joined, lookup, asSystem));
      this.#joined.set(key, joined);
      return joined;
    }, from);
  }

  #joinSql(object: ObjectModel, alias: string, lookup: string, asSystem: boolean): string {
    const visible = asSystem ? undefined : this.compilation.visible(object, alias, 'probe');
    const condition = `${alias}."Id" = ${lookup}${visible === undefined ? '' : ` AND ${visible}`}`;
    return `LEFT JOIN ${this.compilation.reader.table(object)} AS ${alias} ON ${condition}`;
  }

  #lookup(step: PathStep, alias: string): string {
    const column = this.compilation.reader.column(step.lookup);
    if (column === undefined) throw new UnsupportedError(`the relationship ${step.name} in queries`);
    return `${alias}.${column}`;
  }

  /** SQL of a field's value; undefined for a formula that SQL cannot express. */
  sql(path: FieldPath, from: string = this.alias, asSystem = false): string | undefined {
    return this.fieldSql(path.field, this.join(path.steps, from, asSystem));
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
      const sql = formula.toSql(this.#formulaScope(field, alias));
      // A record that is not there has no formulas either.
      return alias === this.alias ? `(${sql})` : `(CASE WHEN ${alias}."Id" IS NOT NULL THEN ${sql} END)`;
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
    const { lookup, among, asSystem } = this.#named.get(alias) ?? { lookup: 'NULL', among: [], asSystem: false };
    const inner = `${alias}s`;
    const found = among
      .filter(({ apiName }) => asSystem || session.isSystem || session.canRead(apiName))
      .map((object) => {
        const field = object.fields.get(name === 'Name' ? object.nameField : name);
        const column = field && reader.column(field);
        const value = name === 'Type' ? `'${object.apiName}'` : column && `${inner}.${column}`;
        const visible = asSystem ? undefined : this.compilation.visible(object, inner, 'probe');
        const condition = `${inner}."Id" = ${lookup}${visible === undefined ? '' : ` AND ${visible}`}`;
        return `(SELECT ${value ?? 'NULL'} FROM ${reader.table(object)} AS ${inner} WHERE ${condition})`;
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
        const sql = this.sql(resolvePath(reader.model, owner, path), alias, true);
        if (sql === undefined) throw new UnsupportedError(`the field ${path} in SQL`);
        return sql;
      },
      get today() {
        return compilation.bindAs('today', compilation.today);
      },
      get now() {
        return compilation.bindAs('now', now.toISOString());
      },
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
  baseConditions(includeDeleted: boolean, form: ConditionForm): readonly string[] {
    const { reader } = this.compilation;
    const conditions: string[] = [];
    const deleted = reader.model.field(this.object.apiName, 'IsDeleted');
    const column = deleted && reader.column(deleted);
    if (column !== undefined && !includeDeleted) conditions.push(`${this.alias}.${column} = 0`);
    const visible = this.compilation.visible(this.object, this.alias, form);
    if (visible !== undefined) conditions.push(visible);
    return conditions;
  }
}

/** The object of a query; `INVALID_TYPE` when it is unknown or the session may not read it. */
export function readableObject(reader: QueryReader, session: Session, name: string): ObjectModel {
  const object = reader.model.object(name);
  if (!object || !session.canRead(object.apiName)) throw noSuchObject(name);
  return object;
}
