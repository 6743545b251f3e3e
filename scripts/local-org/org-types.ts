import type { Session } from './access/types.ts';
import type { FlowInputs, FlowLaunch } from './automation/flows/launch.ts';
import type { DueFlow, FlowRun } from './automation/scheduler.ts';
import type { WriteOptions, WriteRequest, WriteResult } from './automation/types.ts';
import type { DeployOptions, DeployOutcome } from './deploy/types.ts';
import type { OrgModel } from './metadata/model.ts';
import type { SourcePieces } from './metadata/package/source-format.ts';
import type { QueryResult, QuerySpec } from './query/spec.ts';
import type { FlowVersions } from './storage/flow-versions.ts';
import type { MetadataStore } from './storage/metadata-store.ts';
import type { Store } from './storage/store.ts';

/** Flows that run by time. */
export interface OrgSchedule {
  /** What is due, the next one first. */
  next(): readonly DueFlow[];
  /** Runs what is due by now; a flow whose time has come several times runs once. */
  runDue(): readonly FlowRun[];
  /** Moves the org's clock forward to a moment and runs, each at its own time, what becomes due on the way. Throws `OrgError` for more than 1,000 runs. */
  advanceTo(moment: Date): readonly FlowRun[];
}

/** The org as the doors see it: one way to read, one way to write. */
export interface LocalOrg {
  /** Another one after each deploy, like `store` and `system`: do not keep them. */
  readonly model: OrgModel;
  readonly store: Store;
  /** What was deployed. */
  readonly metadata: MetadataStore;
  /** Every version of the deployed flows; empty in an org that was opened from a model. */
  readonly flowVersions: FlowVersions;
  /** 18-character id of the Organization row. */
  readonly organizationId: string;
  /** The org's clock; tests set it through `OrgOptions.clock`. */
  now(): Date;
  query(session: Session, spec: QuerySpec): QueryResult;
  /** The only door to the data: coercion, access, defaults, flows, validation, save, history, roll-ups. One call is one transaction. */
  write(session: Session, requests: readonly WriteRequest[], options: WriteOptions): readonly WriteResult[];
  /**
   * Starts an active flow without a trigger, once for each set of inputs, all in one transaction. In the rights of the
   * session unless the flow says that it runs in system mode. Throws `OrgError` NOT_FOUND when there is no such flow.
   */
  launchFlow(session: Session, apiName: string, inputs: readonly FlowInputs[]): readonly FlowLaunch[];
  /** Flows that run by time: what is due next, and the way to run it. */
  readonly schedule: OrgSchedule;
  /**
   * Deploys the entries of a package, path → bytes; doors ask for permission first. The outcome tells of every component.
   * Throws `OrgError` INVALID_PACKAGE_XML, or FEATURE_NOT_SUPPORTED_LOCALLY when the org was opened from a model.
   */
  deploy(session: Session, files: ReadonlyMap<string, Uint8Array>, options: DeployOptions): DeployOutcome;
  /**
   * Deploys what changed in the project's source since the org last followed it; what others deployed stays unless the
   * source says something new about it. Throws `SourceError`, and then nothing has changed.
   */
  followSource(source: SourcePieces): void;
  /** Calls `listener` after each deploy that changed something; answers what ends that. */
  onDeploy(listener: () => void): () => void;
  /** The session of a user, by id or username. Throws `OrgError` when there is no such active user. */
  sessionFor(user: string): Session;
  /** The session behind an access token, or undefined when it is unknown, expired or revoked. */
  authenticate(token: string): Session | undefined;
  /** A new access token (`00D…!…`) for a user. */
  issueToken(userId: string): string;
  revokeToken(token: string): void;
  readonly system: Session;
  close(): void;
}

export interface OrgOptions {
  /** The source that the org follows. Absent: the org has what was deployed to it, at first nothing but the standard objects. */
  readonly source?: SourcePieces;
  /** For tests of one floor on a made-up model: such an org keeps no metadata and refuses deploys. */
  readonly model?: OrgModel;
  /** SQLite file, or `:memory:`. */
  readonly file: string;
  readonly clock?: () => Date;
}
