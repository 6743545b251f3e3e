import { OrgError } from '../../basics/errors.ts';
import { HttpError } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, Route } from '../http.ts';
import { isJsonObject, parseJsonObject } from '../json.ts';
import { deployResult } from './deploy-result.ts';
import { findDeploy, startDeploy, startQuickDeploy } from './deploys.ts';
import type { AskedOptions } from './deploys.ts';

/** The Metadata API over REST: deploys only, as in Salesforce. */
export const metadataRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/metadata/deployRequest', handle: deploy },
  { method: 'POST', pattern: '/metadata/deployRequest/:id', handle: quickDeploy },
  { method: 'GET', pattern: '/metadata/deployRequest/:id', handle: status },
  { method: 'PATCH', pattern: '/metadata/deployRequest/:id', handle: cancel }
];

async function deploy(request: ApiRequest): Promise<ApiResponse> {
  const parts = await multipart(request);
  const content = parts.get('entity_content') ?? parts.get('json');
  const file = parts.get('file');
  if (content === null || content === undefined || !(file instanceof File))
    throw new OrgError(
      'INVALID_MULTIPART_REQUEST',
      'Send the parts entity_content (JSON) and file (zip) as multipart/form-data.'
    );
  const text = typeof content === 'string' ? content : await content.text();
  const deployOptions = optionsOf(parseJsonObject(Buffer.from(text))['deployOptions']);
  const zip = new Uint8Array(await file.arrayBuffer());
  const job = startDeploy(request.org, request.session, zip, deployOptions);
  const { id, ...result } = deployResult(job, false);
  return { status: 201, body: { id, deployOptions, deployResult: { id, ...result } } };
}

/** Salesforce's options by name; INVALID_INPUT for one of another type than its own. */
function optionsOf(value: unknown = {}): AskedOptions {
  if (!isJsonObject(value)) throw new OrgError('INVALID_INPUT', 'deployOptions must be a JSON object.');
  const isKind = (name: string, option: unknown): boolean => {
    if (option === null || option === undefined) return true;
    if (name === 'runTests') return Array.isArray(option) && option.every((test) => typeof test === 'string');
    return typeof option === (name === 'testLevel' ? 'string' : 'boolean');
  };
  const wrong = OPTIONS.find((name) => !isKind(name, value[name]));
  if (wrong !== undefined)
    throw new OrgError('INVALID_INPUT', `The deploy option ${wrong} has a value of a wrong type.`);
  return Object.fromEntries(Object.entries(value).filter(([, option]) => option !== null));
}

const OPTIONS: readonly (keyof AskedOptions)[] = [
  'checkOnly',
  'rollbackOnError',
  'ignoreWarnings',
  'allowMissingFiles',
  'autoUpdatePackage',
  'runTests',
  'testLevel'
];

function quickDeploy(request: ApiRequest, params: Readonly<Record<string, string>>): ApiResponse {
  const body = parseJsonObject(request.body) as { validatedDeployRequestId?: unknown };
  const asked = typeof body.validatedDeployRequestId === 'string' ? body.validatedDeployRequestId : params['id'];
  const { id } = startQuickDeploy(request.org, request.session, asked ?? '');
  return { status: 201, body: { id, validatedDeployRequestId: asked } };
}

function status(request: ApiRequest, params: Readonly<Record<string, string>>): ApiResponse {
  const job = findDeploy(request.org, request.session, params['id'] ?? '');
  const hasDetails = request.query.get('includeDetails') === 'true';
  return { status: 200, body: { id: job.id, deployResult: deployResult(job, hasDetails) } };
}

function cancel(request: ApiRequest, params: Readonly<Record<string, string>>): ApiResponse {
  findDeploy(request.org, request.session, params['id'] ?? '');
  throw new OrgError('INVALID_ID_FIELD', 'Deployment already completed');
}

async function multipart({ headers, body }: ApiRequest): Promise<FormData> {
  const contentType = headers['content-type'] ?? '';
  if (!/^multipart\/form-data/i.test(contentType))
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the deploy as multipart/form-data.');
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new OrgError('INVALID_MULTIPART_REQUEST', 'The multipart body cannot be read.');
  }
}
