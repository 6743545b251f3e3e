import type { FlowModel, FlowSource, OrgModel } from '../metadata/model.ts';
import { parseFlow } from '../metadata/read-app.ts';
import { parseXml } from '../metadata/xml.ts';
import type { StoredFlowVersion } from '../storage/flow-versions.ts';
import { makeId } from '../storage/ids.ts';
import type { ComponentFacts } from '../storage/metadata-store.ts';

/** What setup tells of one version of a flow. Ids have 18 characters, moments are ISO in UTC, blank is null. */
export interface FlowVersionFacts {
  readonly id: string;
  readonly flow: string;
  readonly definitionId: string;
  readonly number: number;
  readonly status: string;
  readonly label: string;
  readonly description: string | null;
  readonly processType: string;
  readonly apiVersion: number | null;
  readonly runInMode: string;
  readonly isTemplate: boolean;
  readonly triggerType: string | null;
  readonly recordTriggerType: string | null;
  readonly triggerObject: string | null;
  readonly triggerOrder: number | null;
  readonly hasAsyncPath: boolean;
  readonly createdBy: string;
  readonly createdDate: string;
  readonly modifiedBy: string;
  readonly modifiedDate: string;
}

/** A flow with all its versions, lowest number first. */
export interface FlowDefinitionFacts {
  readonly id: string;
  readonly flow: string;
  readonly versions: readonly FlowVersionFacts[];
  readonly active: FlowVersionFacts | undefined;
  readonly latest: FlowVersionFacts;
}

/** Where the facts of an org's flows are kept. */
export interface FlowSources {
  readonly model: OrgModel;
  readonly versions: readonly StoredFlowVersion[];
  readonly components: readonly ComponentFacts[];
  /** Whose the flows are that nobody deployed. */
  readonly adminId: string;
}

const NEVER = '1970-01-01T00:00:00.000Z';
const decoder = new TextDecoder();

/** Every flow of an org by name; in one that was opened from a model each flow is in its first version. */
export function flowFacts(sources: FlowSources): readonly FlowDefinitionFacts[] {
  const ids = new Map(
    sources.components.filter(({ type }) => type === 'Flow').map(({ fullName, id }) => [fullName.toLowerCase(), id])
  );
  const flows = new Map<string, FlowVersionFacts[]>();
  const known: readonly KnownVersion[] = sources.versions.length > 0 ? sources.versions : fromModel(sources.model);
  for (const version of known) {
    const key = version.flow.toLowerCase();
    let list = flows.get(key);
    if (list === undefined) flows.set(key, (list = []));
    const definitionId = list[0]?.definitionId ?? ids.get(key) ?? makeId('300', flows.size);
    const model = version.model ?? parseFlow(version.flow, parseXml(decoder.decode(version.content)));
    list.push(factsOf(version, model, definitionId, sources.adminId));
  }
  return [...flows.values()].flatMap((versions) => {
    const latest = versions.at(-1);
    if (latest === undefined) return [];
    const active = versions.find(({ status }) => status === 'Active');
    return [{ id: latest.definitionId, flow: latest.flow, versions, active, latest }];
  });
}

type KnownVersion = StoredFlowVersion & { readonly model?: FlowModel };

function fromModel(model: OrgModel): KnownVersion[] {
  return [...model.flows.values()].map((flow, index) => ({
    flow: flow.apiName,
    number: 1,
    status: flow.status,
    content: new Uint8Array(),
    id: makeId('301', index + 1),
    createdBy: '',
    createdDate: NEVER,
    modifiedBy: '',
    modifiedDate: NEVER,
    model: flow
  }));
}

function factsOf(version: KnownVersion, flow: FlowModel, definitionId: string, adminId: string): FlowVersionFacts {
  const start = partOf(flow.source, 'start') ?? {};
  const numberOf = (name: string): number | null => {
    const text = textOf(flow.source, name);
    return text === null ? null : Number(text);
  };
  return {
    id: version.id,
    flow: version.flow,
    definitionId,
    number: version.number,
    status: version.status,
    label: flow.label,
    description: textOf(flow.source, 'description'),
    processType: flow.processType,
    apiVersion: numberOf('apiVersion'),
    runInMode: textOf(flow.source, 'runInMode') ?? 'DefaultMode',
    isTemplate: textOf(flow.source, 'isTemplate') === 'true',
    triggerType: textOf(start, 'triggerType'),
    recordTriggerType: textOf(start, 'recordTriggerType'),
    triggerObject: textOf(start, 'object'),
    triggerOrder: numberOf('triggerOrder'),
    hasAsyncPath: (start['scheduledPaths'] ?? []).some(
      (path) => typeof path === 'object' && textOf(path, 'pathType') === 'AsyncAfterCommit'
    ),
    createdBy: version.createdBy === '' ? adminId : version.createdBy,
    createdDate: version.createdDate,
    modifiedBy: version.modifiedBy === '' ? adminId : version.modifiedBy,
    modifiedDate: version.modifiedDate
  };
}

function textOf(source: FlowSource, name: string): string | null {
  const value = source[name]?.[0];
  return typeof value === 'string' && value !== '' ? value : null;
}

function partOf(source: FlowSource, name: string): FlowSource | undefined {
  const value = source[name]?.[0];
  return typeof value === 'object' ? value : undefined;
}
