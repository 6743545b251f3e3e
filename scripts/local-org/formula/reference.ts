import { resolvePath } from '../metadata/list-columns.ts';
import type { FieldModel, FieldType } from '../metadata/model.ts';
import { FormulaCompileError } from './errors.ts';
import { literal } from './node.ts';
import type { Run, Sql, Typed } from './node.ts';
import type { FormulaSite, FormulaType } from './types.ts';

/** What a formula refers to, gathered while it is compiled. */
export interface ReferenceLog {
  readonly paths: Set<string>;
  readonly globals: Set<string>;
  isCrossObject: boolean;
}

/** Objects behind the globals that are records. */
const globalObjects: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization'
};

/** Resolves a name: a flow's resource, a `$` global or a field path. Throws when there is no such thing. */
export function buildReference(name: string, position: number, site: FormulaSite, log: ReferenceLog): Typed {
  const resource = site.resource?.(name);
  if (resource !== undefined) {
    log.paths.add(name);
    return plainReference(name, resource, position);
  }
  if (name.startsWith('$')) {
    return buildGlobal(name, position, site, log);
  }
  const path = name.replace(/:[A-Za-z_]+(?=\.)/g, '');
  const found = site.object === undefined ? undefined : resolvePath(site.model, site.object, path);
  if (found === undefined) {
    throw noSuchField(name, position);
  }
  log.paths.add(found.path);
  log.isCrossObject ||= found.via.length > 0;
  return buildField(found.field, found.path, position, site);
}

function noSuchField(name: string, position: number): FormulaCompileError {
  return new FormulaCompileError(`Field ${name} does not exist. Check spelling.`, position);
}

/** Formula type of a field's values; undefined where formulas may not use the field. */
export function formulaTypeOf(type: FieldType): FormulaType | undefined {
  switch (type) {
    case 'Number':
    case 'Currency':
    case 'Percent':
      return 'number';
    case 'Checkbox':
      return 'boolean';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'datetime';
    case 'Time':
      return 'time';
    case 'Picklist':
      return 'picklist';
    case 'MultiselectPicklist':
      return 'multipicklist';
    case 'Address':
    case 'EncryptedText':
    case 'Summary':
      return undefined;
    default:
      return 'text';
  }
}

const longTypes: Readonly<Partial<Record<FieldType, string>>> = {
  LongTextArea: 'Long Text Area',
  Html: 'Rich Text Area',
  EncryptedText: 'Text (Encrypted)',
  Address: 'Address'
};

function buildField(field: FieldModel, path: string, position: number, site: FormulaSite): Typed {
  const valueType = field.summaryType ?? field.type;
  const type = formulaTypeOf(valueType);
  const isLong = valueType === 'LongTextArea' || valueType === 'Html';
  if (type === undefined || (isLong && !site.allowsRecordChange)) {
    const shown = longTypes[valueType] ?? valueType;
    throw new FormulaCompileError(
      `You referenced an unsupported field type called "${shown}" using the following field: ${path}`,
      position
    );
  }
  const reference = plainReference(path, type, position);
  const isZero = site.treatBlanksAs === 'BlankAsZero';
  if (type === 'number') {
    const isPercent = valueType === 'Percent';
    const decimals = field.scale === undefined ? {} : { decimals: field.scale + (isPercent ? 2 : 0) };
    return { ...numberField(reference, path, isPercent, isZero), ...decimals, field, path, position, type };
  }
  if (type === 'boolean') {
    return {
      ...reference,
      run: (scope) => scope.get(path) === true,
      sql: (scope) => `coalesce(${scope.column(path)}, 0)`,
      field
    };
  }
  if (valueType === 'Id' || valueType === 'Lookup' || valueType === 'MasterDetail') {
    // Formulas see ids with 15 characters; CASESAFEID gives the 18 back.
    return { ...shortId(reference), field };
  }
  return { ...reference, field };
}

function numberField(
  reference: Typed,
  path: string,
  isPercent: boolean,
  isZero: boolean
): { readonly run: Run; readonly sql: Sql; readonly isExact: boolean } {
  const blank = isZero ? 0 : null;
  const column: Sql = isZero ? (scope) => `coalesce(${scope.column(path)}, 0)` : reference.sql;
  if (!isPercent) {
    return { run: isZero ? (scope) => scope.get(path) ?? 0 : reference.run, sql: column, isExact: true };
  }
  return {
    run: (scope) => {
      const value = scope.get(path);
      return typeof value === 'number' ? value / 100 : blank;
    },
    sql: (scope) => `(${column(scope)} / 100.0)`,
    isExact: true
  };
}

function plainReference(path: string, type: FormulaType, position: number): Typed {
  return {
    type,
    run: (scope) => scope.get(path),
    sql: (scope) => scope.column(path),
    path,
    isExact: type === 'number',
    position
  };
}

function shortId(reference: Typed): Typed {
  return {
    ...reference,
    run: (scope) => {
      const value = reference.run(scope);
      return typeof value === 'string' ? value.slice(0, 15) : null;
    },
    sql: (scope) => `substr(${reference.sql(scope)}, 1, 15)`,
    fullId: { run: reference.run, sql: reference.sql }
  };
}

function buildGlobal(name: string, position: number, site: FormulaSite, log: ReferenceLog): Typed {
  const [root = '', ...rest] = name.split('.');
  const path = rest.join('.');
  const recordObject = globalObjects[root.toLowerCase()];
  if (root.toLowerCase() === '$recordtype') {
    return buildReference(`RecordType.${path}`, position, { ...site, resource: () => undefined }, log);
  }
  const canonical = canonicalGlobal(root, path, recordObject, site);
  if (canonical === undefined) {
    throw noSuchField(name, position);
  }
  log.globals.add(canonical.name);
  const global = canonical.name;
  const isBoolean = canonical.type === 'boolean';
  const reference: Typed = {
    type: canonical.type,
    run: isBoolean ? (scope) => scope.global(global) === true : (scope) => scope.global(global),
    sql: (scope) => scope.global(global),
    path: global,
    position
  };
  return canonical.isId ? shortId(reference) : reference;
}

interface Global {
  readonly name: string;
  readonly type: FormulaType;
  readonly isId: boolean;
}

function canonicalGlobal(
  root: string,
  path: string,
  object: string | undefined,
  site: FormulaSite
): Global | undefined {
  if (object !== undefined) {
    const found = resolvePath(site.model, object, path);
    const type = found === undefined ? undefined : formulaTypeOf(found.field.type);
    if (found === undefined || type === undefined) {
      return undefined;
    }
    const isId = found.field.type === 'Id' || found.field.referenceTo.length > 0;
    return { name: `$${object}.${found.path}`, type, isId };
  }
  switch (root.toLowerCase()) {
    case '$permission': {
      const known = findName(site.model.customPermissions.keys(), path);
      return known === undefined ? undefined : { name: `$Permission.${known}`, type: 'boolean', isId: false };
    }
    case '$label': {
      const known = findName(site.model.labels.keys(), path);
      return known === undefined ? undefined : { name: `$Label.${known}`, type: 'text', isId: false };
    }
    case '$api':
      return { name: `$Api.${path}`, type: 'text', isId: false };
    case '$system':
      return path.toLowerCase() === 'origindatetime'
        ? { name: '$System.OriginDateTime', type: 'datetime', isId: false }
        : undefined;
    default:
      return undefined;
  }
}

function findName(names: Iterable<string>, wanted: string): string | undefined {
  for (const name of names) {
    if (name.toLowerCase() === wanted.toLowerCase()) {
      return name;
    }
  }
  return undefined;
}

/** A literal NULL, which takes the type of its surroundings. */
export function nullLiteral(position: number): Typed {
  return literal('null', null, 'NULL', position);
}
