import { phaseOf } from '../../automation/flows/compile-flow.ts';
import type { FlowInputs, FlowLaunch } from '../../automation/flows/launch.ts';
import { flagOf, partsOf, textOf } from '../../automation/flows/source.ts';
import { isCollection, isRecord, type FlowRecord, type FlowValue } from '../../automation/flows/values.ts';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FlowModel, FlowSource } from '../../metadata/model.ts';
import { HttpError, notFound } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { isJsonObject, jsonBody } from '../json.ts';
import { valueType } from './paths.ts';
import { recordUrl, scalarToJson } from './serialize.ts';

type Json = Readonly<Record<string, unknown>>;

/** `GET /actions`: where the two kinds of invocable actions are. */
export function actionKinds({ version }: ApiRequest): ApiResponse {
  const base = `/services/data/v${version}/actions`;
  return { status: 200, body: { custom: `${base}/custom`, standard: `${base}/standard` } };
}

/** `GET /actions/custom`: flows are the only custom actions here. */
export function customActions({ version }: ApiRequest): ApiResponse {
  return { status: 200, body: { flow: `/services/data/v${version}/actions/custom/flow` } };
}

/** `GET /actions/standard`: the local org has none of Salesforce's own actions. */
export function standardActions(): ApiResponse {
  return { status: 200, body: { actions: [] } };
}

/** `GET /actions/custom/flow`: the active flows that clients may start. */
export function flowActions(request: ApiRequest): ApiResponse {
  const actions = launchable(request).map((flow) => ({
    label: flow.label,
    name: flow.apiName,
    type: 'FLOW',
    url: `/services/data/v${request.version}/actions/custom/flow/${flow.apiName}`
  }));
  return { status: 200, body: { actions: actions.sort((a, b) => (a.name < b.name ? -1 : 1)) } };
}

/** `GET /actions/custom/flow/NAME`: its inputs and outputs. */
export function describeFlowAction(request: ApiRequest, params: RouteParams): ApiResponse {
  const flow = flowInPath(request, params);
  const variables = partsOf(flow.source, 'variables');
  const status = parameter('Flow__InterviewStatus', 'Interview Status', 'PICKLIST', null, null, 1);
  const body = {
    category: null,
    description: textOf(flow.source, 'description') ?? null,
    inputs: variables
      .filter((variable) => flagOf(variable, 'isInput'))
      .map((variable) => ({ ...parameterOf(variable), required: false })),
    label: flow.label,
    name: flow.apiName,
    outputs: [...variables.filter((variable) => flagOf(variable, 'isOutput')).map(parameterOf), status],
    standard: false,
    targetEntityName: null,
    type: 'FLOW'
  };
  return { status: 200, body };
}

/** `POST /actions/custom/flow/NAME` with `{inputs: […]}`: runs the flow once for each, and answers in their order; 400 when all failed. */
export function runFlowAction(request: ApiRequest, params: RouteParams): ApiResponse {
  const { org, session } = request;
  const flow = flowInPath(request, params);
  if (!session.isSystem && !session.hasUserPermission('RunFlow')) {
    throw new HttpError(403, 'INSUFFICIENT_ACCESS', 'You need the Run Flows permission to start a flow.');
  }
  const inputs = inputsOf(jsonBody(request)['inputs']);
  const launches = org.launchFlow(session, flow.apiName, inputs);
  const status = launches.every(({ errors }) => errors.length > 0) ? 400 : 200;
  return { status, body: launches.map((launch) => launchJson(request, flow, launch)) };
}

/** Other kinds of actions, by name. */
export function refuseAction(_request: ApiRequest, params: RouteParams): never {
  throw new UnsupportedError(`invocable actions other than flows, such as ${params['rest'] ?? ''}`);
}

function launchable({ org }: ApiRequest): readonly FlowModel[] {
  return [...org.model.flows.values()].filter((flow) => flow.status === 'Active' && phaseOf(flow) === 'launched');
}

function flowInPath(request: ApiRequest, params: RouteParams): FlowModel {
  const wanted = (params['flow'] ?? '').toLowerCase();
  const flow = launchable(request).find(({ apiName }) => apiName.toLowerCase() === wanted);
  if (flow === undefined) throw notFound();
  return flow;
}

function inputsOf(raw: unknown): readonly FlowInputs[] {
  if (!Array.isArray(raw) || raw.length === 0 || !raw.every(isJsonObject)) {
    throw new OrgError('INVALID_API_INPUT', 'The request needs a list of inputs, each an object; {} for none.');
  }
  return raw;
}

const TYPES: Readonly<Record<string, string>> = { DateTime: 'DATETIME', Multipicklist: 'MULTIPICKLIST' };

function parameterOf(variable: FlowSource): Json {
  const name = textOf(variable, 'name') ?? '';
  const type = textOf(variable, 'dataType') ?? 'String';
  const isMany = flagOf(variable, 'isCollection');
  return parameter(
    name,
    name,
    TYPES[type] ?? type.toUpperCase(),
    textOf(variable, 'description') ?? null,
    textOf(variable, 'objectType') ?? null,
    isMany ? 2000 : 1
  );
}

function parameter(
  name: string,
  label: string,
  type: string,
  description: string | null,
  sobjectType: string | null,
  maxOccurs: number
): Json {
  return { description, label, maxOccurs, name, picklistValues: null, sobjectType, type };
}

function launchJson(request: ApiRequest, flow: FlowModel, { guid, errors, outputs }: FlowLaunch): Json {
  const isSuccess = errors.length === 0;
  const values = [...outputs].map(([name, value]) => [name, outputJson(request, value)] as const);
  return {
    actionName: flow.apiName,
    errors: isSuccess ? null : errors.map(({ code, message, fields }) => ({ statusCode: code, message, fields })),
    invocationId: null,
    isSuccess,
    outcome: null,
    outputValues: isSuccess
      ? { ...Object.fromEntries(values), Flow__InterviewGuid: guid, Flow__InterviewStatus: 'Finished' }
      : null,
    sortOrder: -1,
    version: 1
  };
}

function outputJson(request: ApiRequest, value: FlowValue): unknown {
  if (isCollection(value)) return value.map((item) => outputJson(request, item));
  return isRecord(value) ? recordJson(request, value) : value;
}

/** A record of a flow with what it holds and the user may read. */
function recordJson({ session, version }: ApiRequest, { plan, values }: FlowRecord): Json {
  const { apiName: type, fields } = plan.object;
  const id = values['Id'];
  const url = typeof id === 'string' ? { url: recordUrl(version, type, id) } : {};
  const held = Object.entries(values).flatMap(([name, value]) => {
    const field = fields.get(name);
    if (value === null || field === undefined || !session.canReadField(type, name)) return [];
    return [[name, scalarToJson(value, valueType(field) === 'DateTime')] as const];
  });
  return { attributes: { type, ...url }, ...Object.fromEntries(held) };
}
