import type { SelectedField, Selection } from './select.ts';
import type { ToolingTable, ToolingType } from './tables.ts';

/** What a list of all Tooling objects tells of one. */
export function toolingFacts(table: ToolingTable, version: string) {
  const url = `/services/data/v${version}/tooling/sobjects/${table.name}`;
  return {
    name: table.name,
    label: table.label,
    keyPrefix: table.keyPrefix,
    queryable: true,
    createable: false,
    updateable: table.name === 'FlowDefinition',
    deletable: table.name === 'Flow',
    retrieveable: true,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` }
  };
}

/** What a describe tells of a Tooling object. */
export function toolingDescribe(table: ToolingTable, version: string) {
  const relationships = new Map(
    Object.entries(table.parents).map(([name, { table: target, field }]) => [field, { name, target }])
  );
  return {
    ...toolingFacts(table, version),
    fields: Object.entries(table.fields).map(([name, type]) => ({
      name,
      label: name,
      type,
      createable: false,
      filterable: isFilterable(type),
      sortable: isFilterable(type),
      nillable: type !== 'id' && type !== 'boolean',
      updateable: table.name === 'FlowDefinition' && name === 'Metadata',
      referenceTo: [relationships.get(name)?.target].filter((target) => target !== undefined),
      relationshipName: relationships.get(name)?.name ?? null
    }))
  };
}

function isFilterable(type: ToolingType): boolean {
  return type !== 'complexvalue' && type !== 'textarea';
}

const APEX_TYPES: Readonly<Record<ToolingType, string>> = {
  id: 'Id',
  reference: 'Id',
  string: 'String',
  textarea: 'String',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  datetime: 'Datetime',
  complexvalue: 'complexvaluetype'
};

interface Column {
  readonly columnName: string;
  readonly joinColumns: Column[];
  readonly [fact: string]: unknown;
}

/** Answer of `/tooling/query?q=…&columns=true`, from which the CLI draws its table. */
export function toolingColumns({ table, fields, isCount }: Selection) {
  const columns: Column[] = [];
  for (const field of fields) place(columns, field, 0);
  return {
    columnMetadata: columns,
    entityName: isCount ? 'AggregateResult' : table.name,
    groupBy: false,
    idSelected: fields.some(({ names }) => names.length === 1 && names[0] === 'Id'),
    keyPrefix: table.keyPrefix
  };
}

function place(columns: Column[], field: SelectedField, depth: number): void {
  const name = field.names[depth] ?? '';
  if (depth === field.names.length - 1) {
    columns.push(column(name, APEX_TYPES[field.type], field.type));
    return;
  }
  let join = columns.find((each) => each.columnName === name);
  if (join === undefined) columns.push((join = column(name, 'complexvaluetype', 'complexvalue')));
  place(join.joinColumns, field, depth + 1);
}

function column(columnName: string, apexType: string, type: ToolingType): Column {
  return {
    aggregate: false,
    apexType,
    booleanType: type === 'boolean',
    columnName,
    custom: false,
    displayName: columnName,
    foreignKeyName: null,
    insertable: false,
    joinColumns: [],
    numberType: type === 'int' || type === 'double',
    textType: type === 'string' || type === 'textarea' || type === 'id' || type === 'reference',
    updatable: false
  };
}
