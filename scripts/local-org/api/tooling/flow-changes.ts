import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { manifestXml } from '../../metadata/package/manifest.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { parseJsonObject } from '../json.ts';
import { requireMetadataRights } from '../metadata/rights.ts';
import { factsOf, toolingTable } from './tables.ts';

const encoder = new TextEncoder();

/** `PATCH /tooling/sobjects/FlowDefinition/ID` with `Metadata.activeVersionNumber` activates a version; 0 or null deactivates. */
export function changeDefinition(request: ApiRequest, params: RouteParams): ApiResponse {
  requireMetadataRights(request.session);
  const table = toolingTable(params['object'] ?? '');
  if (table.name !== 'FlowDefinition') throw new UnsupportedError(`changing ${table.name} through the Tooling API`);
  const flow = factsOf(request.org).find(({ id }) => isSame(id, params['id']));
  if (flow === undefined) throw noSuchRecord();
  const { Metadata: metadata, ...others } = parseJsonObject(request.body) as { Metadata?: unknown };
  const [unknown] = Object.keys(others).filter((name) => name !== 'attributes' && name !== 'FullName');
  if (unknown !== undefined)
    throw new UnsupportedError(`changing ${unknown} of FlowDefinition through the Tooling API`);
  const number =
    typeof metadata === 'object' && metadata !== null && 'activeVersionNumber' in metadata
      ? metadata.activeVersionNumber
      : null;
  if (number !== null && (typeof number !== 'number' || !Number.isInteger(number) || number < 0)) {
    throw new OrgError('INVALID_FIELD', 'activeVersionNumber must be a whole number.', ['Metadata']);
  }
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<FlowDefinition xmlns="http://soap.sforce.com/2006/04/metadata">\n    <activeVersionNumber>${number ?? 0}</activeVersionNumber>\n</FlowDefinition>\n`;
  deploy(
    request,
    new Map([
      ['package.xml', manifestXml(new Map([['FlowDefinition', [flow.flow]]]), request.version)],
      [`flowDefinitions/${flow.flow}.flowDefinition`, xml]
    ])
  );
  return { status: 204 };
}

/** `DELETE /tooling/sobjects/Flow/ID` deletes a version that is not active. */
export function deleteVersion(request: ApiRequest, params: RouteParams): ApiResponse {
  requireMetadataRights(request.session);
  const table = toolingTable(params['object'] ?? '');
  if (table.name !== 'Flow') throw new UnsupportedError(`deleting ${table.name} through the Tooling API`);
  const version = factsOf(request.org)
    .flatMap(({ versions }) => versions)
    .find(({ id }) => isSame(id, params['id']));
  if (version === undefined) throw noSuchRecord();
  const member = `${version.flow}-${version.number}`;
  deploy(
    request,
    new Map([
      ['package.xml', manifestXml(new Map(), request.version)],
      ['destructiveChanges.xml', manifestXml(new Map([['Flow', [member]]]), request.version)]
    ])
  );
  return { status: 204 };
}

/** Changes flows the only way in which metadata changes, so that the same is checked and remembered. */
function deploy(request: ApiRequest, files: ReadonlyMap<string, string>): void {
  const entries = new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
  const outcome = request.org.deploy(request.session, entries, { checkOnly: false, rollbackOnError: true });
  const failed = outcome.components.find((component) => !component.success);
  if (failed === undefined) return;
  const code = /^insufficient access/.test(failed.problem ?? '')
    ? 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    : 'INVALID_INPUT';
  throw new OrgError(code, failed.problem ?? 'Unknown problem');
}

function isSame(id: string, given: string | undefined): boolean {
  return given === id || given === id.slice(0, 15);
}

function noSuchRecord(): OrgError {
  return new OrgError('NOT_FOUND', 'The requested resource does not exist');
}
