import { UnsupportedError } from '../../basics/errors.ts';
import { flowFacts } from '../../deploy/flow-facts.ts';
import { standardValueSetTable } from './value-sets.ts';
import type { FlowDefinitionFacts, FlowVersionFacts } from '../../deploy/flow-facts.ts';
import type { LocalOrg } from '../../org-types.ts';
import { SOURCE_MEMBER_FIELDS, sourceMembers } from './source-members.ts';

/** Types of fields, as a describe spells them. */
export type ToolingType =
  'id' | 'reference' | 'string' | 'textarea' | 'boolean' | 'int' | 'double' | 'datetime' | 'complexvalue';

/** What a cell holds; a function makes what is costly or cannot be had for every row. */
export type ToolingValue = string | number | boolean | null | Readonly<Record<string, unknown>>;

/** A row by field name. */
export type ToolingRow = Readonly<Record<string, ToolingValue | (() => ToolingValue)>>;

/** An object of the Tooling API. */
export interface ToolingTable {
  readonly name: string;
  readonly label: string;
  readonly keyPrefix: string;
  readonly fields: Readonly<Record<string, ToolingType>>;
  /** Parents by relationship name: the object, and the field that holds its id. */
  readonly parents: Readonly<Record<string, { readonly table: string; readonly field: string }>>;
  readonly rows: (org: LocalOrg) => readonly ToolingRow[];
}

const AUDIT = {
  CreatedDate: 'datetime',
  CreatedById: 'reference',
  LastModifiedDate: 'datetime',
  LastModifiedById: 'reference',
  SystemModstamp: 'datetime'
} as const;

const sourceMember: ToolingTable = {
  name: 'SourceMember',
  label: 'Source Member',
  keyPrefix: '0MZ',
  fields: SOURCE_MEMBER_FIELDS,
  parents: {},
  rows: (org) => sourceMembers(org).map((member) => ({ ...member }))
};

const flow: ToolingTable = {
  name: 'Flow',
  label: 'Flow Version',
  keyPrefix: '301',
  fields: {
    Id: 'id',
    DefinitionId: 'reference',
    MasterLabel: 'string',
    Description: 'textarea',
    ManageableState: 'string',
    ProcessType: 'string',
    RunInMode: 'string',
    Status: 'string',
    ApiVersion: 'double',
    VersionNumber: 'int',
    IsTemplate: 'boolean',
    FullName: 'string',
    Metadata: 'complexvalue',
    ...AUDIT
  },
  parents: { Definition: { table: 'FlowDefinition', field: 'DefinitionId' } },
  rows: (org) => factsOf(org).flatMap((definition) => definition.versions.map(flowRow))
};

const flowDefinition: ToolingTable = {
  name: 'FlowDefinition',
  label: 'Flow Definition',
  keyPrefix: '300',
  fields: {
    Id: 'id',
    DeveloperName: 'string',
    MasterLabel: 'string',
    Description: 'textarea',
    ActiveVersionId: 'reference',
    LatestVersionId: 'reference',
    ManageableState: 'string',
    NamespacePrefix: 'string',
    FullName: 'string',
    Metadata: 'complexvalue',
    ...AUDIT
  },
  parents: {
    ActiveVersion: { table: 'Flow', field: 'ActiveVersionId' },
    LatestVersion: { table: 'Flow', field: 'LatestVersionId' }
  },
  rows: (org) => factsOf(org).map(definitionRow)
};

/** Every object of the Tooling API that the local org has. */
export const TOOLING_TABLES: readonly ToolingTable[] = [flow, flowDefinition, sourceMember, standardValueSetTable];

/** The object of that name in any spelling. Throws `UnsupportedError` for one that the local org does not have. */
export function toolingTable(name: string): ToolingTable {
  const found = TOOLING_TABLES.find((table) => table.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const served = TOOLING_TABLES.map((table) => table.name);
  throw new UnsupportedError(
    `${name} in the Tooling API; ${served.slice(0, -1).join(', ')} and ${served.at(-1)} are served`
  );
}

/** The id of a row; empty for one without. */
export function idOf(row: ToolingRow): string {
  const id = row['Id'];
  return typeof id === 'string' ? id : '';
}

/** The flows of an org. */
export function factsOf(org: LocalOrg): readonly FlowDefinitionFacts[] {
  return flowFacts({
    model: org.model,
    versions: org.flowVersions.all(),
    components: org.metadata.components(),
    adminId: org.system.userId
  });
}

function audit(version: FlowVersionFacts): ToolingRow {
  const moment = (text: string): string => text.replace(/Z$/, '+0000');
  return {
    CreatedDate: moment(version.createdDate),
    CreatedById: version.createdBy,
    LastModifiedDate: moment(version.modifiedDate),
    LastModifiedById: version.modifiedBy,
    SystemModstamp: moment(version.modifiedDate)
  };
}

function flowRow(version: FlowVersionFacts): ToolingRow {
  return {
    Id: version.id,
    DefinitionId: version.definitionId,
    MasterLabel: version.label,
    Description: version.description,
    ManageableState: 'unmanaged',
    ProcessType: version.processType,
    RunInMode: version.runInMode,
    Status: version.status,
    ApiVersion: version.apiVersion,
    VersionNumber: version.number,
    IsTemplate: version.isTemplate,
    FullName: `${version.flow}-${version.number}`,
    Metadata: () => {
      throw new UnsupportedError('the field Metadata of Flow in the Tooling API; the Metadata API retrieves flows');
    },
    ...audit(version)
  };
}

function definitionRow({ id, flow: name, active, latest, versions }: FlowDefinitionFacts): ToolingRow {
  return {
    Id: id,
    DeveloperName: name,
    MasterLabel: (active ?? latest).label,
    Description: (active ?? latest).description,
    ActiveVersionId: active?.id ?? null,
    LatestVersionId: latest.id,
    ManageableState: 'unmanaged',
    NamespacePrefix: null,
    FullName: name,
    Metadata: { activeVersionNumber: active?.number ?? null, description: null, masterLabel: null, urls: null },
    ...audit(versions[0] ?? latest)
  };
}
