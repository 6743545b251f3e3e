import { Access } from './access/access.ts';
import { globalsOf } from './access/globals.ts';
import { canEditRow, rowVisibility } from './access/visibility.ts';
import { createEngine } from './automation/engine.ts';
import { Writer } from './automation/writer.ts';
import type { LocalOrg, OrgOptions } from './org-types.ts';
import { runQuery } from './query/run.ts';
import { readerOf } from './query/store-reader.ts';
import { Store } from './storage/store.ts';

/**
 * Opens an org on a data file, creating or updating its tables and the records that every org has. Throws `StoreError`
 * when the file cannot be used, and `OrgError` naming what the metadata asks for and the local org does not do.
 */
export function openOrg(options: OrgOptions): LocalOrg {
  const { model, file } = options;
  const clock = options.clock ?? ((): Date => new Date());
  const store = Store.open(model, file);
  try {
    const access = new Access(store, model, clock);
    const system = access.systemSession();
    const globals = globalsOf(store, access.setup.organizationId);
    const noteWrite = (object: string): void => access.noteWrite(object);
    const engine = createEngine(model, store, { system, globals, canEditRow, noteWrite });
    const writer = new Writer(engine, clock);
    const reader = readerOf(store, {
      now: clock,
      global: globals,
      visibility: rowVisibility
    });
    return {
      model,
      store,
      organizationId: access.setup.organizationId,
      system,
      now: clock,
      query: (session, spec) => runQuery(reader, session, spec),
      write: (session, requests, writeOptions) => writer.write(session, requests, writeOptions),
      sessionFor: (user) => access.sessionFor(user),
      authenticate: (token) => access.authenticate(token),
      issueToken: (userId) => access.issueToken(userId),
      revokeToken: (token) => access.revokeToken(token),
      close: () => store.close()
    };
  } catch (error) {
    store.close();
    throw error;
  }
}
