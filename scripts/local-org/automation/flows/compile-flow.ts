import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FlowModel, FlowSource, OrgModel } from '../../metadata/model.ts';
import { naming } from '../naming.ts';
import type { ObjectPlan } from '../plan.ts';
import { collectionStep } from './collections.ts';
import { addElementResources } from './element-resources.ts';
import { assignmentStep, customErrorStep, decisionStep, loopStep, type FlowSite } from './elements.ts';
import type { Step } from './interview.ts';
import { createStep, deleteStep, lookupStep, updateStep } from './record-elements.ts';
import { addResources } from './resources.ts';
import { FlowScope } from './scope.ts';
import { partOf, partsOf, targetOf, textOf } from './source.ts';
import { subflowStep } from './subflows.ts';

/** What starts a flow; `launched` is a flow without a trigger, which only others call. */
export type FlowPhase = 'beforeSave' | 'afterSave' | 'beforeDelete' | 'scheduled' | 'launched';

/** What a flow is compiled against. */
export interface FlowSurroundings {
  readonly model: OrgModel;
  readonly plans: ReadonlyMap<string, ObjectPlan>;
  readonly subflow: FlowSite['subflow'];
}

/** A flow's elements, ready to run from the start or from wherever a path of its start leads. */
export interface CompiledBody {
  readonly scope: FlowScope;
  readonly start: () => Step | undefined;
  readonly step: FlowSite['step'];
}

const PHASES: Readonly<Record<string, FlowPhase>> = {
  RecordBeforeSave: 'beforeSave',
  RecordAfterSave: 'afterSave',
  RecordBeforeDelete: 'beforeDelete',
  Scheduled: 'scheduled',
  None: 'launched',
  '': 'launched'
};

const ELEMENTS: Readonly<Record<string, readonly [type: string, make: (source: FlowSource, site: FlowSite) => Step]>> =
  {
    assignments: ['FlowAssignment', assignmentStep],
    collectionProcessors: ['FlowCollectionProcessor', collectionStep],
    decisions: ['FlowDecision', decisionStep],
    loops: ['FlowLoop', loopStep],
    recordLookups: ['FlowRecordLookup', lookupStep],
    recordCreates: ['FlowRecordCreate', createStep],
    recordUpdates: ['FlowRecordUpdate', updateStep],
    recordDeletes: ['FlowRecordDelete', deleteStep],
    customErrors: ['FlowCustomError', customErrorStep],
    subflows: ['FlowSubflow', subflowStep]
  };

/** Parts of a flow file that are no elements. */
const OTHER_PARTS = new Set([
  'apiVersion',
  'areMetricsLoggedToDataCloud',
  'constants',
  'customProperties',
  'description',
  'environments',
  'formulas',
  'fullName',
  'groups',
  'interviewLabel',
  'isAdditionalPermissionRequiredToRun',
  'isTemplate',
  'label',
  'migratedFromWorkflowRuleName',
  'processMetadataValues',
  'processType',
  'runInMode',
  'start',
  'startElementReference',
  'status',
  'textTemplates',
  'timeZoneSidKey',
  'triggerOrder',
  'variables'
]);

const UNSUPPORTED_START = [
  'entryType',
  'form',
  'segment',
  'capabilityTypes',
  'publishSegment',
  'eventName',
  'eventType',
  'dataGraph',
  'activation'
];

/** What starts the flow. Throws `UnsupportedError` naming the flow when it is one that the local org does not run. */
export function phaseOf(flow: FlowModel): FlowPhase {
  const start = partOf(flow.source, 'start');
  const trigger = (start === undefined ? undefined : textOf(start, 'triggerType')) ?? '';
  const phase = flow.processType === 'AutoLaunchedFlow' ? PHASES[trigger] : undefined;
  if (phase === undefined) {
    const what = flow.processType === 'AutoLaunchedFlow' ? trigger : flow.processType;
    throw new UnsupportedError(`the flow ${flow.apiName}, which is of the type ${what}`);
  }
  return phase;
}

/** The object that the flow runs for; undefined for one that names none. Throws for one that does not exist. */
export function objectOf(flow: FlowModel, { model, plans }: FlowSurroundings): ObjectPlan | undefined {
  const start = partOf(flow.source, 'start');
  const name = start === undefined ? undefined : textOf(start, 'object');
  if (name === undefined || name === '') return undefined;
  const object = model.object(name);
  const plan = object === undefined ? undefined : plans.get(object.apiName);
  if (plan === undefined) throw new OrgError('INVALID_FLOW', `there is no object ${name}`);
  return plan;
}

/**
 * Compiles a flow's elements. Throws `UnsupportedError` naming the flow and the element for everything that the local
 * org does not run, and `OrgError` for references that lead nowhere. `phase` is that of the flow that calls it, for one
 * without a trigger: what that one may not do, neither may a flow that it calls.
 */
export function compileBody(flow: FlowModel, phase: FlowPhase, surroundings: FlowSurroundings): CompiledBody {
  return naming(`The flow ${flow.apiName}`, () => compile(flow, phase, surroundings));
}

function compile(flow: FlowModel, phase: FlowPhase, surroundings: FlowSurroundings): CompiledBody {
  const { source, apiName } = flow;
  const start = partOf(source, 'start') ?? {};
  refuseUnknownParts(flow, start);
  const isBeforeSave = phase === 'beforeSave';
  const trigger = objectOf(flow, surroundings);
  const scope = new FlowScope(apiName, surroundings.model, surroundings.plans, trigger);
  addResources(source, scope, isBeforeSave);
  addElementResources(source, scope, surroundings.subflow);
  const steps = new Map<string, Step>();
  const names = new Set(
    Object.keys(ELEMENTS).flatMap((kind) => partsOf(source, kind).map((element) => textOf(element, 'name') ?? ''))
  );
  const site: FlowSite = {
    scope,
    isBeforeSave,
    isScheduled: phase === 'scheduled',
    subflow: surroundings.subflow,
    step: (name) => {
      if (name === undefined) return () => undefined;
      if (!names.has(name)) throw new OrgError('INVALID_FLOW', `a connector leads to ${name}, which does not exist`);
      return () => steps.get(name);
    }
  };
  for (const [kind, [type, make]] of Object.entries(ELEMENTS)) {
    for (const element of partsOf(source, kind)) {
      const name = textOf(element, 'name') ?? '';
      const step = naming(`element ${name}`, () => make(element, site));
      steps.set(name, { ...step, type });
    }
  }
  compileAllFormulas(source, scope);
  const first = targetOf(start, 'connector') ?? textOf(source, 'startElementReference');
  return { scope, start: site.step(first), step: site.step };
}

function refuseUnknownParts(flow: FlowModel, start: FlowSource): void {
  for (const [kind, parts] of Object.entries(flow.source)) {
    if (kind in ELEMENTS || OTHER_PARTS.has(kind)) continue;
    const [first] = parts;
    const name = typeof first === 'object' ? ` ${textOf(first, 'name') ?? ''}` : '';
    throw new UnsupportedError(`the element ${kind}${name} of the flow ${flow.apiName}`);
  }
  if (textOf(flow.source, 'runInMode') === 'SystemModeWithSharing') {
    throw new UnsupportedError(`runInMode SystemModeWithSharing of the flow ${flow.apiName}`);
  }
  for (const part of UNSUPPORTED_START) {
    if (start[part] !== undefined) throw new UnsupportedError(`${part} in the start of the flow ${flow.apiName}`);
  }
}

/** Formulas and templates that nothing on the path reads must be right all the same. */
function compileAllFormulas(source: FlowSource, scope: FlowScope): void {
  for (const formula of partsOf(source, 'formulas')) {
    const name = textOf(formula, 'name') ?? '';
    naming(`formula ${name}`, () => scope.check(name));
  }
  for (const template of partsOf(source, 'textTemplates')) {
    const name = textOf(template, 'name') ?? '';
    naming(`text template ${name}`, () => scope.check(name));
  }
}
