import { OrgError } from '../basics/errors.ts';
import type { OrgModel } from '../metadata/model.ts';
import { componentKey } from '../metadata/package/pieces.ts';
import type { Piece, PieceProblem } from '../metadata/package/pieces.ts';
import type { FlowVersions } from '../storage/flow-versions.ts';
import type { MetadataStore } from '../storage/metadata-store.ts';
import { changeSet } from './change-set.ts';
import type { ChangeSet, TouchedComponent } from './change-set.ts';
import { planFlows } from './flow-versions.ts';
import { inspect, modelOf } from './inspect.ts';
import { readPackage } from './package.ts';
import type { DeployPackage } from './package.ts';
import type { ComponentOutcome, DeployOptions, DeployOutcome } from './types.ts';

/** What a deploy needs from the org. */
export interface DeployHost {
  readonly metadata: MetadataStore;
  readonly flowVersions: FlowVersions;
  now(): Date;
  /** Gives the org another model in one transaction that `record` completes; when anything throws, the org is as before. */
  remodel(model: OrgModel, record: () => void): void;
}

/** Ends a successful trial, so that its transaction is rolled back. */
class TrialEnded extends Error {}

interface Attempt {
  readonly changes: ChangeSet;
  readonly problems: readonly PieceProblem[];
}

/**
 * Deploys a package (`package.xml`, destructive manifests and files in the zipped metadata format), all of it or, with
 * `rollbackOnError` off, what has no problem. Throws `OrgError` only when there is no readable manifest.
 */
export function deployPackage(
  host: DeployHost,
  userId: string,
  entries: ReadonlyMap<string, Uint8Array>,
  options: DeployOptions
): DeployOutcome {
  const started = performance.now();
  return deployRead(host, userId, readPackage(entries), options, started);
}

/** How a package that is read already is deployed. */
interface ReadOptions extends DeployOptions {
  /** Its components come from the project's source, which nobody deployed. */
  readonly isFromSource?: boolean;
  /** Runs in the transaction that keeps the deploy, also when nothing differs from what is there. */
  readonly onRecord?: () => void;
}

/** Deploys a package that is read already; `started` is the moment when its reading began. */
export function deployRead(
  host: DeployHost,
  userId: string,
  pack: DeployPackage,
  options: ReadOptions,
  started = performance.now()
): DeployOutcome {
  const startDate = host.now().toISOString();
  const stored = host.metadata.pieces();
  const versions = host.flowVersions.all();
  const problems = [...pack.problems];
  const dropped = new Set(problems.map(keyOf));
  let attempt: Attempt;
  for (;;) {
    const flows = planFlows(versions, pack, dropped);
    const found = flows.problems.filter((problem) => !dropped.has(keyOf(problem)));
    problems.push(...found);
    for (const problem of found) dropped.add(keyOf(problem));
    const changes = changeSet(stored, pack, dropped, flows);
    attempt = { changes, problems: attemptChanges(host, userId, pack, changes, problems.length > 0, options) };
    const fresh = attempt.problems.filter((problem) => !dropped.has(keyOf(problem)));
    problems.push(...attempt.problems);
    for (const problem of fresh) dropped.add(keyOf(problem));
    if (options.rollbackOnError || attempt.problems.length === 0 || fresh.length === 0) break;
  }
  const kept = attempt.problems.length === 0 && (problems.length === 0 || !options.rollbackOnError);
  const nothing = new Set<string>();
  const everything = changeSet(stored, pack, nothing, planFlows(versions, pack, nothing)).components;
  const failed = new Set(problems.map(keyOf));
  const successes = everything.filter((component) => !failed.has(keyOf(component)));
  const ids = new Map(host.metadata.components().map((facts) => [keyOf(facts), facts.id]));
  return {
    status: problems.length === 0 ? 'Succeeded' : kept && successes.length > 0 ? 'SucceededPartial' : 'Failed',
    components: [
      ...(problems.length === 0 ? [manifestOutcome] : []),
      ...successes.map((component) => success(component, ids.get(keyOf(component)))),
      ...pack.unnamed.map((problem) => ({ ...failure(problem), success: true, problemType: 'Warning' as const })),
      ...problems.map(failure)
    ],
    checkOnly: options.checkOnly,
    rollbackOnError: options.rollbackOnError,
    startDate,
    completedDate: host.now().toISOString(),
    milliseconds: performance.now() - started
  };
}

/** Checks the changes and, when they may be kept, makes them; answers the problems that prevented it. */
function attemptChanges(
  host: DeployHost,
  userId: string,
  pack: DeployPackage,
  changes: ChangeSet,
  hasProblems: boolean,
  options: ReadOptions
): readonly PieceProblem[] {
  if (changes.written.length + changes.removed.length + changes.flowVersions.size === 0) {
    if (options.onRecord !== undefined && !hasProblems) host.metadata.atomically(options.onRecord);
    return [];
  }
  const early = changes.between === undefined ? [] : deletionProblems(changes.between, pack);
  if (early.length > 0) return early;
  const { model, problems } = inspect(changes.checked, pack);
  if (problems.length > 0 || (hasProblems && options.rollbackOnError)) return problems;
  try {
    host.remodel(changes.checked === changes.result ? model : modelOf(changes.result), () => {
      if (options.checkOnly) throw new TrialEnded();
      record(host, userId, changes, options.isFromSource === true);
      options.onRecord?.();
    });
    return [];
  } catch (error) {
    if (error instanceof TrialEnded) return [];
    if (error instanceof OrgError) return [refusal(error, changes)];
    throw error;
  }
}

function record(host: DeployHost, userId: string, changes: ChangeSet, isFromSource: boolean): void {
  host.metadata.remove(changes.removed);
  host.metadata.put(changes.written);
  const at = host.now().toISOString();
  for (const [flow, versions] of changes.flowVersions) host.flowVersions.replace(flow, versions, { userId, at });
  for (const { type, fullName, kind } of noted(changes.components)) {
    host.metadata.note(type, fullName, { userId, at, isDeleted: kind === 'deleted', isFromSource });
  }
  const named = new Set(changes.components.map(keyOf));
  const left = new Set(changes.result.map(keyOf));
  for (const piece of changes.removed) {
    if (named.has(keyOf(piece)) || left.has(keyOf(piece))) continue;
    host.metadata.note(piece.type, piece.fullName, { userId, at, isDeleted: true, isFromSource });
  }
}

/** What of a change is remembered: a flow changes with its versions and its definition, and is deleted with its last version. */
function noted(components: readonly TouchedComponent[]): TouchedComponent[] {
  return components
    .filter(({ kind }) => kind !== 'unchanged' && kind !== 'absent')
    .filter(({ type, fullName, kind }) => !(type === 'Flow' && kind === 'deleted' && /-\d+$/.test(fullName)))
    .map((component) =>
      component.type === 'FlowDefinition' ? { ...component, type: 'Flow', kind: 'changed' } : component
    );
}

/** What refers to a component when it is deleted before the package's own components have come. */
function deletionProblems(between: readonly Piece[], pack: DeployPackage): readonly PieceProblem[] {
  const before = pack.deletions.filter((deletion) => !deletion.isAfter);
  const { problems } = inspect(between, { ...pack, pieces: [], files: new Map(), deletions: before });
  return problems.filter((problem) =>
    before.some(({ file, fullName }) => problem.file === file && problem.fullName === fullName)
  );
}

/** What only the running org can tell (flows and formulas that do not compile) is told of the component that its message names. */
function refusal(error: OrgError, changes: ChangeSet): PieceProblem {
  const flow = /\bflow (\w+)/i.exec(error.message)?.[1];
  const own = changes.components.find(({ type, fullName }) => type === 'Flow' && fullName === flow);
  const named = changes.components
    .filter(({ fullName }) => error.message.includes(fullName.split('.').at(-1) ?? fullName))
    .sort((a, b) => b.fullName.length - a.fullName.length)[0];
  const component = own ?? named ?? changes.components[0];
  return {
    file: component?.fileName ?? 'package.xml',
    type: component?.type ?? '',
    fullName: component?.fullName ?? 'package.xml',
    message: error.message
  };
}

const keyOf = ({ type, fullName }: { readonly type: string; readonly fullName: string }): string =>
  componentKey(type, fullName);

const manifestOutcome: ComponentOutcome = {
  type: '',
  fullName: 'package.xml',
  fileName: 'package.xml',
  success: true,
  created: false,
  changed: true,
  deleted: false
};

function success({ type, fullName, fileName, kind }: TouchedComponent, id: string | undefined): ComponentOutcome {
  const outcome = {
    type,
    fullName,
    fileName,
    success: true,
    created: kind === 'created',
    changed: kind === 'created' || kind === 'changed',
    deleted: kind === 'deleted',
    ...(id === undefined ? {} : { id })
  };
  if (kind !== 'absent') return outcome;
  return { ...outcome, problem: `No ${type} named: ${fullName} found`, problemType: 'Warning' };
}

function failure({ type, fullName, file, message, line, column }: PieceProblem): ComponentOutcome {
  return {
    type,
    fullName,
    fileName: file,
    success: false,
    created: false,
    changed: false,
    deleted: false,
    problem: message,
    problemType: 'Error',
    ...(line === undefined ? {} : { line, column: column ?? 1 })
  };
}
