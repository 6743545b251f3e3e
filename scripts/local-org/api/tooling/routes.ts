import { OrgError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse, Route, RouteParams } from '../http.ts';
import { requireMetadataRights } from '../metadata/rights.ts';
import { toolingColumns, toolingDescribe, toolingFacts } from './describe.ts';
import { changeDefinition, deleteVersion } from './flow-changes.ts';
import { select } from './select.ts';
import type { Selection } from './select.ts';
import { idOf, TOOLING_TABLES, toolingTable } from './tables.ts';
import type { ToolingRow, ToolingTable } from './tables.ts';

/** The part of the Tooling API that source tracking and flows ask for; everything else is refused by name. */
export const toolingRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/tooling/query', handle: query },
  { method: 'GET', pattern: '/tooling/sobjects', handle: list },
  { method: 'GET', pattern: '/tooling/sobjects/:object/describe', handle: describe },
  { method: 'GET', pattern: '/tooling/sobjects/:object/:id', handle: read },
  { method: 'PATCH', pattern: '/tooling/sobjects/:object/:id', handle: changeDefinition },
  { method: 'DELETE', pattern: '/tooling/sobjects/:object/:id', handle: deleteVersion }
];

function list(request: ApiRequest): ApiResponse {
  requireMetadataRights(request.session);
  const sobjects = TOOLING_TABLES.map((table) => toolingFacts(table, request.version));
  return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
}

function describe(request: ApiRequest, params: RouteParams): ApiResponse {
  requireMetadataRights(request.session);
  return { status: 200, body: toolingDescribe(toolingTable(params['object'] ?? ''), request.version) };
}

function query(request: ApiRequest): ApiResponse {
  requireMetadataRights(request.session);
  const text = request.query.get('q');
  if (text === null) throw new OrgError('MALFORMED_QUERY', 'A query string has to be specified');
  const selection = select(request.org, text);
  if (request.query.get('columns') === 'true') return { status: 200, body: toolingColumns(selection) };
  const { table, rows, total } = selection;
  const records = rows.map((row) => recordOf(selection, row, request.version));
  return {
    status: 200,
    body: {
      size: selection.isCount ? total : records.length,
      totalSize: total,
      done: true,
      queryLocator: null,
      entityTypeName: table.name,
      records
    }
  };
}

function read(request: ApiRequest, params: RouteParams): ApiResponse {
  requireMetadataRights(request.session);
  const table = toolingTable(params['object'] ?? '');
  const asked = request.query.get('fields');
  // `Metadata` of a flow is not served; a reader of the whole row gets the rest of it.
  const fields =
    asked ??
    Object.keys(table.fields)
      .filter((name) => table.name !== 'Flow' || name !== 'Metadata')
      .join(',');
  if (!/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(params['id'] ?? '')) throw noSuchRecord();
  const selection = select(request.org, `SELECT ${fields} FROM ${table.name} WHERE Id = '${params['id'] ?? ''}'`);
  const [row] = selection.rows;
  if (row === undefined) throw noSuchRecord();
  return { status: 200, body: recordOf(selection, row, request.version) };
}

function noSuchRecord(): OrgError {
  return new OrgError('NOT_FOUND', 'The requested resource does not exist');
}

function recordOf(selection: Selection, row: ToolingRow, version: string): Record<string, unknown> {
  const record = shell(selection.table, row, version);
  for (const { names } of selection.fields) {
    let place = record;
    for (const [index, name] of names.slice(0, -1).entries()) {
      const path = names.slice(0, index + 1);
      const parent = parentTable(selection.table, path);
      const id = selection.read(row, [...path, 'Id']);
      if (id === null) {
        place[name] = null;
        break;
      }
      place[name] ??= shell(parent, { Id: id }, version);
      place = place[name] as Record<string, unknown>;
    }
    const depth = names.length - 1;
    const isThere = depth === 0 || selection.read(row, [...names.slice(0, depth), 'Id']) !== null;
    if (isThere) place[names[depth] ?? ''] = selection.read(row, names);
  }
  return record;
}

function parentTable(table: ToolingTable, path: readonly string[]): ToolingTable {
  return path.reduce((current, name) => toolingTable(current.parents[name]?.table ?? ''), table);
}

function shell(table: ToolingTable, row: ToolingRow, version: string): Record<string, unknown> {
  const url = `/services/data/v${version}/tooling/sobjects/${table.name}/${idOf(row)}`;
  return { attributes: { type: table.name, url } };
}
