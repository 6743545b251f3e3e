import type { FieldModel, OrgModel } from '../../metadata/model.ts';
import type { QuerySpec, SelectItem } from '../../query/spec.ts';
import { valueType, fieldAtPath } from './paths.ts';
import { apexType } from './soap-types.ts';

interface Column {
  readonly aggregate: boolean;
  readonly apexType: string;
  readonly booleanType: boolean;
  readonly columnName: string;
  readonly custom: boolean;
  readonly displayName: string;
  readonly foreignKeyName: string | null;
  readonly insertable: boolean;
  readonly joinColumns: readonly Column[];
  readonly numberType: boolean;
  readonly textType: boolean;
  readonly updatable: boolean;
}

/** Answer of `/query?q=…&columns=true`, from which the CLI draws its table. */
export function columnMetadata(model: OrgModel, spec: QuerySpec): Record<string, unknown> {
  const isGrouped = spec.groupBy !== undefined || spec.select.some((item) => item.kind === 'aggregate');
  return {
    columnMetadata: columns(model, spec.object, spec.select),
    entityName: isGrouped ? 'AggregateResult' : spec.object,
    groupBy: spec.groupBy !== undefined,
    idSelected: spec.select.some((item) => item.kind === 'field' && item.path.toLowerCase() === 'id'),
    keyPrefix: null
  };
}

/** Parents and children become columns with `joinColumns`; the items of one parent are gathered where the first stands. */
function columns(model: OrgModel, object: string, select: readonly SelectItem[]): readonly Column[] {
  const result: Column[] = [];
  const parents = new Map<string, { relationship: string; items: SelectItem[]; at: number }>();
  for (const item of select) {
    if (item.kind === 'children') result.push(childColumn(model, object, item));
    else if (item.kind === 'aggregate') result.push(aggregateColumn(model, object, item));
    else if (item.path.includes('.') && item.alias === undefined) {
      const [relationship = '', ...rest] = item.path.split('.');
      const parent = parents.get(relationship.toLowerCase()) ?? { relationship, items: [], at: result.length };
      if (!parents.has(relationship.toLowerCase())) {
        parents.set(relationship.toLowerCase(), parent);
        result.push(joinColumn(relationship, []));
      }
      parent.items.push({ kind: 'field', path: rest.join('.') });
    } else result.push(fieldColumn(fieldAtPath(model, object, item.path), item.alias ?? item.path));
  }
  for (const { relationship, items, at } of parents.values()) {
    const target = parentObject(model, object, relationship, items);
    result[at] = joinColumn(relationship, columns(model, target, items));
  }
  return result;
}

function parentObject(model: OrgModel, object: string, relationship: string, items: readonly SelectItem[]): string {
  const first = items.find((item) => item.kind === 'field');
  const field =
    first?.kind === 'field' && !first.path.includes('.')
      ? fieldAtPath(model, object, `${relationship}.${first.path}`)
      : undefined;
  return field?.object ?? fieldAtPath(model, object, `${relationship}.Id`)?.object ?? object;
}

function childColumn(model: OrgModel, object: string, item: Extract<SelectItem, { kind: 'children' }>): Column {
  const child = model
    .childRelationships(object)
    .find((relationship) => relationship.relationshipName?.toLowerCase() === item.relationship.toLowerCase());
  return {
    ...joinColumn(item.relationship, columns(model, child?.childObject ?? object, item.query.select)),
    aggregate: true
  };
}

function aggregateColumn(model: OrgModel, object: string, item: Extract<SelectItem, { kind: 'aggregate' }>): Column {
  const field = item.path === undefined ? undefined : fieldAtPath(model, object, item.path);
  const isCount = item.fn === 'count' || item.fn === 'countDistinct';
  const column = fieldColumn(isCount ? undefined : field, item.alias);
  return {
    ...column,
    aggregate: true,
    insertable: false,
    updatable: false,
    ...(isCount ? { apexType: 'Integer', numberType: true, textType: false } : {})
  };
}

function fieldColumn(field: FieldModel | undefined, name: string): Column {
  const type = field === undefined ? 'Text' : valueType(field);
  const isNumber = type === 'Number' || type === 'Currency' || type === 'Percent';
  const isReference = field?.type === 'Lookup' || field?.type === 'MasterDetail';
  const isWritable =
    field !== undefined && !field.isSystem && field.formula === undefined && field.summary === undefined;
  return {
    aggregate: false,
    apexType: apexType(type),
    booleanType: type === 'Checkbox',
    columnName: name,
    custom: field?.isCustom ?? false,
    displayName: name,
    foreignKeyName: isReference ? (field.relationshipName ?? null) : null,
    insertable: isWritable,
    joinColumns: [],
    numberType: isNumber,
    textType: !isNumber && type !== 'Checkbox' && type !== 'Date' && type !== 'DateTime' && type !== 'Time',
    updatable: isWritable
  };
}

function joinColumn(name: string, joinColumns: readonly Column[]): Column {
  return {
    aggregate: false,
    apexType: 'complexvaluetype',
    booleanType: false,
    columnName: name,
    custom: name.endsWith('__r'),
    displayName: name,
    foreignKeyName: null,
    insertable: false,
    joinColumns,
    numberType: false,
    textType: false,
    updatable: false
  };
}
