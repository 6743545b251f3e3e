import { Access } from './access/access.ts';
import { globalsOf } from './access/globals.ts';
import type { Session } from './access/types.ts';
import { createEngine } from './automation/engine.ts';
import type { Flows } from './automation/flows/flows.ts';
import { launchFlow } from './automation/flows/launch.ts';
import { Scheduler } from './automation/scheduler.ts';
import { Writer } from './automation/writer.ts';
import { UnsupportedError } from './basics/errors.ts';
import { deployPackage } from './deploy/deploy.ts';
import { flowFacts } from './deploy/flow-facts.ts';
import { writeFlowViews } from './deploy/flow-views.ts';
import { followSource, startingModel } from './deploy/follow-source.ts';
import type { OrgModel } from './metadata/model.ts';
import type { LocalOrg, OrgOptions } from './org-types.ts';
import { OrgClock, scheduleOf } from './org-clock.ts';
import type { QueryReader } from './query/reader.ts';
import { runQuery } from './query/run.ts';
import { readerOf } from './query/store-reader.ts';
import { FlowVersions } from './storage/flow-versions.ts';
import { MetadataStore } from './storage/metadata-store.ts';
import { Store } from './storage/store.ts';

/** Everything that rests on one model; a deploy puts another one in its place. */
interface Core {
  readonly model: OrgModel;
  readonly store: Store;
  readonly access: Access;
  readonly system: Session;
  readonly writer: Writer;
  readonly reader: QueryReader;
  readonly scheduler: Scheduler;
  readonly flows: Flows;
  /** Does any flow go on after the transaction in which it began? */
  readonly hasPaths: boolean;
}

/**
 * Opens an org on a data file, creating or updating its tables and the records that every org has. It has what was
 * deployed to it, and follows the source where one is given. Throws `StoreError` when the file cannot be used,
 * `SourceError` for source that does not deploy, and `OrgError` naming what the metadata asks for and the local org does
 * not do.
 */
export function openOrg(options: OrgOptions): LocalOrg {
  const time = new OrgClock(options.clock);
  const clock = time.now;
  const store = Store.open(options.model ?? ((db) => startingModel(db, options.source)), options.file);
  try {
    const metadata = new MetadataStore(store.db);
    const flowVersions = new FlowVersions(store.db);
    let core = assemble(store, clock);
    const showFlows = ({ model, access, store: own }: Core): void => {
      const sources = { model, versions: flowVersions.all(), components: metadata.components() };
      const adminId = access.setup.adminId;
      const userName = (id: string): string => {
        const users = own.table('User').sqlName;
        return (
          own.db.prepare<[string], { Name: string }>(`SELECT "Name" FROM ${users} WHERE "Id" = ?`).get(id)?.Name ?? ''
        );
      };
      own.transaction(() => writeFlowViews(own, flowFacts({ ...sources, adminId }), userName));
    };
    const listeners = new Set<() => void>();
    const { organizationId } = core.access.setup;
    const remodel = (model: OrgModel, record: () => void): void => {
      core = core.store.remodel(model, (next) => {
        const assembled = assemble(next, clock);
        record();
        showFlows(assembled);
        return assembled;
      });
      for (const listener of listeners) listener();
    };
    const host = { metadata, flowVersions, now: clock, remodel };
    if (options.source !== undefined) followSource(host, core.system.userId, options.source);
    showFlows(core);
    return {
      get model() {
        return core.model;
      },
      get store() {
        return core.store;
      },
      get system() {
        return core.system;
      },
      organizationId,
      metadata,
      flowVersions,
      now: clock,
      query: (session, spec) => runQuery(core.reader, session, spec),
      write(session, requests, writeOptions) {
        const results = core.writer.write(session, requests, writeOptions);
        if (core.hasPaths) core.scheduler.runPaths();
        return results;
      },
      launchFlow(session, apiName, inputs) {
        const results = launchFlow(core, session, apiName, inputs);
        if (core.hasPaths) core.scheduler.runPaths();
        return results;
      },
      schedule: scheduleOf(time, () => core.scheduler),
      deploy(session, files, deployOptions) {
        if (options.model !== undefined) {
          throw new UnsupportedError('a deploy to an org that a test opened from a model without its files');
        }
        return deployPackage(host, session.userId, files, deployOptions);
      },
      followSource: (source) => followSource(host, core.system.userId, source),
      onDeploy(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      sessionFor: (user) => core.access.sessionFor(user),
      authenticate: (token) => core.access.authenticate(token),
      issueToken: (userId) => core.access.issueToken(userId),
      revokeToken: (token) => core.access.revokeToken(token),
      close: () => core.store.close()
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function assemble(store: Store, clock: () => Date): Core {
  const { model } = store;
  const access = new Access(store, model, clock);
  const system = access.systemSession();
  const globals = globalsOf(store, access.setup.organizationId);
  const noteWrite = (object: string): void => access.noteWrite(object);
  const { sharing } = access;
  const engine = createEngine(model, store, { system, globals, sharing, noteWrite });
  const reader = readerOf(store, {
    now: clock,
    global: globals,
    visibility: (session, object, alias, form) => sharing.visibility(session, object, alias, form),
    rows: (object) => access.rowsOf(object),
    answerRecordAccess: (userId, recordIds) => access.recordAccess.answer(userId, recordIds)
  });
  const writer = new Writer(engine, clock);
  const { flows } = engine;
  const scheduler = new Scheduler({
    settings: store.settings,
    flows,
    writer,
    db: store.db,
    system,
    now: clock,
    timeZone: () => String(globals(system, '$Organization.TimeZoneSidKey') ?? 'GMT'),
    sessionOf: (userId) => access.sessionFor(userId),
    transaction: (work) => store.transaction(work)
  });
  return { model, store, access, system, writer, reader, scheduler, flows, hasPaths: flows.hasPaths };
}
