import type { WriteResult } from '../../automation/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import type { OrgModel } from '../../metadata/model.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { isJsonObject, jsonBody } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { objectInPath } from './read.ts';

/** Most records of one tree, all levels together. */
const RECORD_LIMIT = 200;
const LEVEL_LIMIT = 5;

interface Node {
  readonly referenceId: string;
  readonly object: string;
  readonly values: JsonObject;
  readonly parent?: { readonly node: Node; readonly field: string };
}

/** What makes a tree fail as a whole: nothing of it is saved. */
class TreeRefused extends Error {
  readonly failures: readonly { readonly referenceId: string; readonly errors: readonly ErrorDetail[] }[];

  constructor(failures: TreeRefused['failures']) {
    super('The tree was refused.');
    this.failures = failures;
  }
}

/** `POST /composite/tree/X`: nested records, parents before children, all or none. */
export function createTree(request: ApiRequest, params: RouteParams): ApiResponse {
  const { org, session } = request;
  const root = objectInPath(org, session, params['object']);
  const { records } = jsonBody(request);
  const levels = levelsOf(org.model, root.apiName, records);
  const ids = new Map<Node, string>();
  try {
    org.store.transaction(() => {
      for (const level of levels) writeLevel(request, level, ids);
    });
  } catch (error) {
    if (!(error instanceof TreeRefused)) throw error;
    const results = error.failures.map(({ referenceId, errors }) => ({
      referenceId,
      errors: errors.map((detail) => ({ statusCode: detail.code, message: detail.message, fields: detail.fields }))
    }));
    return { status: 400, body: { hasErrors: true, results } };
  }
  const results = levels.flat().map((node) => ({ referenceId: node.referenceId, id: ids.get(node) }));
  return { status: 201, body: { hasErrors: false, results } };
}

function writeLevel(request: ApiRequest, level: readonly Node[], ids: Map<Node, string>): void {
  const writes = level.map((node) => ({
    operation: 'insert' as const,
    object: node.object,
    values: node.parent === undefined ? node.values : { ...node.values, [node.parent.field]: ids.get(node.parent.node) }
  }));
  const results = request.org.write(request.session, writes, { allOrNone: true, source: 'json' });
  const failures = level.flatMap((node, at) => ownErrors(node, results[at]));
  if (failures.length > 0) throw new TreeRefused(failures);
  for (const [at, node] of level.entries()) ids.set(node, results[at]?.id ?? '');
}

/** Rows that were only rolled back with others are not told. */
function ownErrors(
  node: Node,
  result: WriteResult | undefined
): readonly { referenceId: string; errors: readonly ErrorDetail[] }[] {
  if (result === undefined || result.success) return [];
  const errors = result.errors.filter(({ code }) => code !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
  return errors.length === 0 ? [] : [{ referenceId: node.referenceId, errors }];
}

/** The tree's records level by level, checked for references, types and size. */
function levelsOf(model: OrgModel, object: string, records: unknown): readonly (readonly Node[])[] {
  const levels: Node[][] = [];
  const references = new Set<string>();
  let level = nodesOf(records, object, undefined);
  while (level.length > 0) {
    if (levels.length === LEVEL_LIMIT)
      throw new OrgError('INVALID_INPUT', `A tree may be ${LEVEL_LIMIT} levels deep at most.`);
    const next: ParsedNode[] = [];
    const nodes: Node[] = [];
    for (const parsed of level) {
      const { node, children } = split(model, parsed);
      if (references.has(node.referenceId))
        throw new OrgError('INVALID_INPUT', `Duplicate ReferenceId provided in the request: ${node.referenceId}`);
      references.add(node.referenceId);
      nodes.push(node);
      next.push(...children);
    }
    if (references.size > RECORD_LIMIT)
      throw new OrgError(
        'EXCEEDED_ID_LIMIT',
        `record limit reached. cannot submit more than ${RECORD_LIMIT} records into this call`
      );
    levels.push(nodes);
    level = next;
  }
  if (levels.length === 0)
    throw new OrgError('INVALID_INPUT', 'The request body must have an array named records with at least one record.');
  return levels;
}

interface ParsedNode {
  readonly record: JsonObject;
  readonly object: string;
  readonly parent: { readonly node: Node; readonly field: string } | undefined;
}

function nodesOf(records: unknown, object: string, parent: ParsedNode['parent']): ParsedNode[] {
  if (!Array.isArray(records)) throw new OrgError('JSON_PARSER_ERROR', 'The records of a tree must be an array.');
  return records.map((record: unknown) => {
    if (!isJsonObject(record)) throw new OrgError('JSON_PARSER_ERROR', 'Each of the records must be a JSON object.');
    return { record, object, parent };
  });
}

function split(model: OrgModel, parsed: ParsedNode): { readonly node: Node; readonly children: readonly ParsedNode[] } {
  const { record, object, parent } = parsed;
  const { attributes } = record;
  const type = isJsonObject(attributes) ? attributes['type'] : undefined;
  const referenceId = isJsonObject(attributes) ? attributes['referenceId'] : undefined;
  if (typeof referenceId !== 'string' || referenceId === '')
    throw new OrgError('INVALID_INPUT', 'Include a reference ID for record');
  if (typeof type !== 'string' || type.toLowerCase() !== object.toLowerCase()) {
    throw new OrgError('INVALID_INPUT', `The record ${referenceId} must be of the type ${object}.`);
  }
  const values: Record<string, unknown> = {};
  const nested: [field: string, child: string, records: unknown][] = [];
  for (const [name, value] of Object.entries(record)) {
    if (name === 'attributes') continue;
    const isChildren = isJsonObject(value) && Array.isArray(value['records']);
    if (!isChildren) {
      values[name] = value;
      continue;
    }
    const child = model
      .childRelationships(object)
      .find((relationship) => relationship.relationshipName?.toLowerCase() === name.toLowerCase());
    if (child === undefined)
      throw new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);
    nested.push([child.field, child.childObject, value['records']]);
  }
  const node: Node = { referenceId, object, values, ...(parent === undefined ? {} : { parent }) };
  return { node, children: nested.flatMap(([field, child, records]) => nodesOf(records, child, { node, field })) };
}
