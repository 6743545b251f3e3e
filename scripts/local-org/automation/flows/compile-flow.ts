import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FlowModel, FlowSource, OrgModel } from '../../metadata/model.ts';
import { naming } from '../naming.ts';
import type { ObjectPlan } from '../plan.ts';
import { assignmentStep, customErrorStep, decisionStep, loopStep, type FlowSite } from './elements.ts';
import { compileEntry, type Entry } from './entry.ts';
import type { Step } from './interview.ts';
import { createStep, deleteStep, lookupStep, updateStep } from './record-elements.ts';
import { addResources, setField } from './resources.ts';
import { FlowScope, type Resource } from './scope.ts';
import { flagOf, partOf, partsOf, targetOf, textOf } from './source.ts';
import { isRecord } from './values.ts';

export type FlowPhase = 'beforeSave' | 'afterSave' | 'beforeDelete';

/** An active record-triggered flow, ready to run. */
export interface CompiledFlow {
  readonly apiName: string;
  readonly label: string;
  readonly object: string;
  readonly phase: FlowPhase;
  /** Place among the flows of its object and phase: 1 to 1000 first, then those without, then 1001 to 2000. */
  readonly order: number;
  readonly entry: Entry;
  readonly start: () => Step | undefined;
}

const PHASES: Readonly<Record<string, FlowPhase>> = {
  RecordBeforeSave: 'beforeSave',
  RecordAfterSave: 'afterSave',
  RecordBeforeDelete: 'beforeDelete'
};

const ELEMENTS: Readonly<Record<string, (source: FlowSource, site: FlowSite) => Step>> = {
  assignments: assignmentStep,
  decisions: decisionStep,
  loops: loopStep,
  recordLookups: lookupStep,
  recordCreates: createStep,
  recordUpdates: updateStep,
  recordDeletes: deleteStep,
  customErrors: customErrorStep
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

/**
 * Compiles an active flow. Throws `UnsupportedError` naming the flow and the element for everything that the local org
 * does not run, and `OrgError` naming the flow for references that lead nowhere.
 */
export function compileFlow(flow: FlowModel, model: OrgModel, plans: ReadonlyMap<string, ObjectPlan>): CompiledFlow {
  return naming(`The flow ${flow.apiName}`, () => compile(flow, model, plans));
}

function compile(flow: FlowModel, model: OrgModel, plans: ReadonlyMap<string, ObjectPlan>): CompiledFlow {
  const { source, apiName } = flow;
  const start = partOf(source, 'start');
  const trigger = start === undefined ? undefined : textOf(start, 'triggerType');
  const phase = PHASES[trigger ?? ''];
  if (flow.processType !== 'AutoLaunchedFlow' || start === undefined || phase === undefined) {
    throw new UnsupportedError(
      `the flow ${apiName}, which is not triggered by a record (${trigger ?? flow.processType})`
    );
  }
  const object = model.object(textOf(start, 'object') ?? '');
  const plan = object === undefined ? undefined : plans.get(object.apiName);
  if (object === undefined || plan === undefined)
    throw new OrgError('INVALID_FLOW', `there is no object ${textOf(start, 'object') ?? ''}`);
  refuseUnknownParts(flow, start);

  const isBeforeSave = phase === 'beforeSave';
  const scope = new FlowScope(apiName, model, plans, plan);
  addResources(source, scope, isBeforeSave);
  addElementResources(source, scope);
  const steps = new Map<string, Step>();
  const names = new Set(
    Object.keys(ELEMENTS).flatMap((kind) => partsOf(source, kind).map((element) => textOf(element, 'name') ?? ''))
  );
  const site: FlowSite = {
    scope,
    isBeforeSave,
    step: (name) => {
      if (name === undefined) return () => undefined;
      if (!names.has(name)) throw new OrgError('INVALID_FLOW', `a connector leads to ${name}, which does not exist`);
      return () => steps.get(name);
    }
  };
  for (const [kind, make] of Object.entries(ELEMENTS)) {
    for (const element of partsOf(source, kind)) {
      const name = textOf(element, 'name') ?? '';
      steps.set(
        name,
        naming(`element ${name}`, () => make(element, site))
      );
    }
  }
  compileAllFormulas(source, scope);
  return {
    apiName,
    label: flow.label,
    object: object.apiName,
    phase,
    order: orderOf(source),
    entry: compileEntry(start, scope, phase),
    start: site.step(targetOf(start, 'connector'))
  };
}

function refuseUnknownParts(flow: FlowModel, start: FlowSource): void {
  for (const [kind, parts] of Object.entries(flow.source)) {
    if (kind in ELEMENTS || OTHER_PARTS.has(kind)) continue;
    const [first] = parts;
    const name = typeof first === 'object' ? ` ${textOf(first, 'name') ?? ''}` : '';
    throw new UnsupportedError(`the element ${kind}${name} of the flow ${flow.apiName}`);
  }
  for (const part of [
    'scheduledPaths',
    'schedule',
    'entryType',
    'form',
    'flowRunAsUser',
    'segment',
    'capabilityTypes',
    'publishSegment'
  ]) {
    if (start[part] !== undefined) throw new UnsupportedError(`${part} in the start of the flow ${flow.apiName}`);
  }
}

/** Names that elements bring: what a Get or Create Records element stores, and the item that a loop is at. */
function addElementResources(source: FlowSource, scope: FlowScope): void {
  for (const lookup of partsOf(source, 'recordLookups')) {
    if (!flagOf(lookup, 'storeOutputAutomatically')) continue;
    const name = textOf(lookup, 'name') ?? '';
    const isMany = !flagOf(lookup, 'getFirstRecordOnly');
    const plan = scope.plan(textOf(lookup, 'object'));
    scope.add({
      name,
      type: 'record',
      isCollection: isMany,
      plan,
      read: (interview) => interview.variables.get(name) ?? (isMany ? [] : null),
      ...(isMany ? {} : { writeField: storedField(name) })
    });
  }
  for (const create of partsOf(source, 'recordCreates')) {
    const name = textOf(create, 'name') ?? '';
    scope.add({ name, type: 'text', isCollection: false, read: (interview) => interview.variables.get(name) ?? null });
  }
  for (const loop of partsOf(source, 'loops')) addLoopItem(loop, scope);
}

function addLoopItem(loop: FlowSource, scope: FlowScope): void {
  const name = textOf(loop, 'name') ?? '';
  const collection = textOf(loop, 'collectionReference') ?? '';
  const over = scope.resource(collection);
  if (over?.isCollection !== true)
    throw new OrgError('INVALID_FLOW', `the loop ${name} needs a collection, and ${collection} is none`);
  scope.add({
    name,
    type: over.type,
    isCollection: false,
    ...(over.plan && { plan: over.plan }),
    read: (interview) => interview.variables.get(name) ?? null,
    writeField: storedField(name)
  });
}

/** Sets a field of the record that an element stored under its name; nothing where it found none. */
function storedField(name: string): NonNullable<Resource['writeField']> {
  return (interview, field, value) => {
    const record = interview.variables.get(name) ?? null;
    if (isRecord(record)) setField(record, field, value, false);
  };
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

function orderOf(source: FlowSource): number {
  const order = Number(textOf(source, 'triggerOrder') ?? NaN);
  return Number.isNaN(order) ? 1000.5 : order;
}
