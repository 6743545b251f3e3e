import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import type { FlowDefinitionFacts, FlowVersionFacts } from './flow-facts.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Writes the rows of FlowDefinitionView and FlowVersionView anew, as the flows are now. Call it inside a transaction. */
export function writeFlowViews(
  store: Store,
  flows: readonly FlowDefinitionFacts[],
  userName: (id: string) => string
): void {
  replaceRows(
    store,
    'FlowDefinitionView',
    flows.map((flow) => definitionRow(store, flow, userName))
  );
  replaceRows(
    store,
    'FlowVersionView',
    flows.flatMap((flow) => flow.versions.map(versionRow))
  );
}

function definitionRow(store: Store, flow: FlowDefinitionFacts, userName: (id: string) => string): Row {
  const { id, active, latest } = flow;
  const shown = active ?? latest;
  const object = shown.triggerObject === null ? undefined : store.model.object(shown.triggerObject);
  return {
    Id: id,
    DurableId: id,
    ApiName: flow.flow,
    Label: shown.label,
    Description: shown.description,
    ProcessType: shown.processType,
    TriggerType: shown.triggerType,
    RecordTriggerType: shown.recordTriggerType,
    ActiveVersionId: active?.id ?? null,
    LatestVersionId: latest.id,
    LastModifiedBy: userName(latest.modifiedBy),
    IsActive: active === undefined ? 0 : 1,
    IsOutOfDate: active !== undefined && active.number < latest.number ? 1 : 0,
    IsTemplate: shown.isTemplate ? 1 : 0,
    HasAsyncAfterCommitPath: shown.hasAsyncPath ? 1 : 0,
    TriggerOrder: shown.triggerOrder,
    TriggerObjectOrEventLabel: object?.label ?? null,
    TriggerObjectOrEventId: object?.apiName ?? null,
    ManageableState: 'unmanaged',
    ...audit(latest)
  };
}

function versionRow(version: FlowVersionFacts): Row {
  return {
    Id: version.id,
    DurableId: version.id,
    FlowDefinitionViewId: version.definitionId,
    Label: version.label,
    Description: version.description,
    Status: version.status,
    VersionNumber: version.number,
    ProcessType: version.processType,
    ApiVersionRuntime: version.apiVersion,
    RunInMode: version.runInMode,
    IsTemplate: version.isTemplate ? 1 : 0,
    ...audit(version)
  };
}

function audit(version: FlowVersionFacts): Row {
  return {
    CreatedById: version.createdBy,
    CreatedDate: version.createdDate,
    LastModifiedById: version.modifiedBy,
    LastModifiedDate: version.modifiedDate,
    SystemModstamp: version.modifiedDate
  };
}

function replaceRows(store: Store, object: string, rows: readonly Row[]): void {
  const table = store.table(object);
  store.db.exec(`DELETE FROM ${table.sqlName}`);
  for (const row of rows) {
    const names = Object.keys(row).filter((name) => table.columns.has(name));
    const columns = names.map(quote).join(', ');
    const marks = names.map(() => '?').join(', ');
    store.db
      .prepare<(string | number | null)[]>(`INSERT INTO ${table.sqlName} (${columns}) VALUES (${marks})`)
      .run(...names.map((name) => row[name] ?? null));
  }
}
