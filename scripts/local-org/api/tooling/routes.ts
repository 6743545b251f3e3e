import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { ApiRequest, ApiResponse, Route, RouteParams } from '../http.ts';
import { requireMetadataRights } from '../metadata/rights.ts';
import { SOURCE_MEMBER_FIELDS, sourceMembers } from './source-members.ts';
import type { SourceMember } from './source-members.ts';

/** The part of the Tooling API that source tracking asks for; everything else is refused by name. */
export const toolingRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/tooling/sobjects/:object/describe', handle: describe },
  { method: 'GET', pattern: '/tooling/query', handle: query }
];

function describe(request: ApiRequest, params: RouteParams): ApiResponse {
  requireMetadataRights(request.session);
  if (params['object']?.toLowerCase() !== 'sourcemember') throw unsupported(params['object'] ?? '');
  const url = `/services/data/v${request.version}/tooling/sobjects/SourceMember`;
  const fields = Object.entries(SOURCE_MEMBER_FIELDS).map(([name, type]) => ({
    name,
    label: name,
    type,
    createable: false,
    filterable: true,
    nillable: false,
    updateable: false
  }));
  return {
    status: 200,
    body: {
      name: 'SourceMember',
      label: 'Source Member',
      keyPrefix: '0MZ',
      queryable: true,
      createable: false,
      fields,
      urls: { sobject: url }
    }
  };
}

const QUERY =
  /^\s*SELECT\s+([\w\s,]+?)\s+FROM\s+(\w+)(?:\s+WHERE\s+(\w+)\s*(<=|>=|!=|<|>|=)\s*(\d+|true|false|'[^'\\]*'))?(?:\s+ORDER\s+BY\s+RevisionCounter(?:\s+ASC)?)?\s*$/i;

function query(request: ApiRequest): ApiResponse {
  requireMetadataRights(request.session);
  const text = request.query.get('q') ?? '';
  const object = /\bFROM\s+(\w+)/i.exec(text)?.[1];
  if (object === undefined) throw new OrgError('MALFORMED_QUERY', 'unexpected token: <EOF>');
  if (object.toLowerCase() !== 'sourcemember') throw unsupported(object);
  const [whole, fields = '', , field, operator = '', literal = ''] = QUERY.exec(text) ?? [];
  if (whole === undefined) throw new UnsupportedError('this query of SourceMember; one comparison in WHERE is served');
  const selected = fields.split(',').map((name) => fieldNamed(name.trim()));
  const compared = field === undefined ? undefined : fieldNamed(field);
  const rows = sourceMembers(request.org).filter(
    (row) => compared === undefined || matches(row[compared], operator, literal)
  );
  const url = `/services/data/v${request.version}/tooling/sobjects/SourceMember`;
  const records = rows.map((row) => ({
    attributes: { type: 'SourceMember', url: `${url}/${row.Id}` },
    ...Object.fromEntries(selected.map((name) => [name, row[name]]))
  }));
  const size = records.length;
  return {
    status: 200,
    body: { size, totalSize: size, done: true, queryLocator: null, entityTypeName: 'SourceMember', records }
  };
}

function fieldNamed(name: string): keyof SourceMember {
  const found = Object.keys(SOURCE_MEMBER_FIELDS).find((each) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined)
    throw new OrgError(
      'INVALID_FIELD',
      `No such column '${name}' on entity 'SourceMember'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`
    );
  return found as keyof SourceMember;
}

function matches(value: string | number | boolean, operator: string, literal: string): boolean {
  const wanted = literal.startsWith("'") ? literal.slice(1, -1).toLowerCase() : literal.toLowerCase();
  const [left, right] = typeof value === 'number' ? [value, Number(wanted)] : [String(value).toLowerCase(), wanted];
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

function unsupported(object: string): UnsupportedError {
  return new UnsupportedError(`${object} in the Tooling API; SourceMember is served`);
}
