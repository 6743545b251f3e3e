import { valuesOf } from '../../deploy/standard-pieces.ts';
import { valueSetFields } from '../../metadata/standard/value-sets.ts';
import type { LocalOrg } from '../../org-types.ts';
import { metadataId } from '../ui-api/common.ts';
import type { ToolingRow, ToolingTable } from './tables.ts';

/** The standard value sets that the org has, by which clients learn which of them can be retrieved. */
export const standardValueSetTable: ToolingTable = {
  name: 'StandardValueSet',
  label: 'Standard Value Set',
  keyPrefix: '0Jd',
  fields: { Id: 'id', DurableId: 'string', MasterLabel: 'string', FullName: 'string', Metadata: 'complexvalue' },
  parents: {},
  rows: (org) => Object.keys(valueSetFields).map((name) => rowOf(org, name))
};

function rowOf(org: LocalOrg, name: string): ToolingRow {
  const standardValue = valuesOf(org.model, name).map(({ apiName, label, isDefault, isActive }) => ({
    default: isDefault,
    isActive,
    label,
    valueName: apiName
  }));
  return {
    Id: metadataId('0Jd', name),
    DurableId: name,
    MasterLabel: name,
    FullName: name,
    Metadata: { groupingStringEnum: null, sorted: false, standardValue, urls: null }
  };
}
