import type { ObjectModel, OrgModel, PicklistValue } from '../metadata/model.ts';
import { escapeXml } from '../metadata/package/manifest.ts';
import { componentKey } from '../metadata/package/pieces.ts';
import type { Piece } from '../metadata/package/pieces.ts';
import { standardObjects } from '../metadata/standard/index.ts';
import { forecastCategory, opportunityStages } from '../metadata/standard/picklists.ts';
import { valueSetFields } from '../metadata/standard/value-sets.ts';

const encoder = new TextEncoder();

/** What every org has although nobody deployed it: its standard value sets, as far as the stored pieces have none. */
export function standardValueSets(model: OrgModel, stored: readonly Piece[]): Piece[] {
  const deployed = new Set(stored.map((piece) => componentKey(piece.type, piece.fullName)));
  return Object.keys(valueSetFields)
    .filter((name) => !deployed.has(componentKey('StandardValueSet', name)))
    .map((name) => {
      const values = valuesOf(model, name).map(
        (value) => `    <standardValue>${valueXml(name, value)}</standardValue>\n`
      );
      return {
        type: 'StandardValueSet',
        fullName: name,
        path: `standardValueSets/${name}.standardValueSet`,
        part: '',
        content: encoder.encode(
          '<?xml version="1.0" encoding="UTF-8"?>\n<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata">\n' +
            `    <sorted>false</sorted>\n${values.join('')}</StandardValueSet>\n`
        )
      };
    });
}

/** The values of a standard value set; none for a set that the org does not have. */
export function valuesOf(model: OrgModel, set: string): readonly PicklistValue[] {
  const [object = '', field = ''] = (valueSetFields[set]?.[0] ?? '').split('.');
  return model.field(object, field)?.picklist?.values ?? [];
}

/** The settings of each standard object whose own settings nobody deployed. */
export function standardSettings(model: OrgModel, stored: readonly Piece[]): Piece[] {
  const deployed = new Set(
    stored
      .filter(({ type, part, content }) => type === 'CustomObject' && part === '' && content.length > 0)
      .map(({ fullName }) => fullName.toLowerCase())
  );
  return standardObjects.flatMap(({ apiName, isWritable }) => {
    const object = model.object(apiName);
    if (object === undefined || !isWritable || deployed.has(apiName.toLowerCase())) return [];
    const path = `objects/${apiName}.object`;
    return [{ type: 'CustomObject', fullName: apiName, path, part: '', content: encoder.encode(settingsXml(object)) }];
  });
}

function settingsXml(object: ObjectModel): string {
  const settings = {
    compactLayoutAssignment: object.compactLayoutAssignment ?? 'SYSTEM',
    enableHistory: String(object.enableHistory),
    externalSharingModel: object.externalSharingModel,
    sharingModel: object.sharingModel
  };
  return Object.entries(settings)
    .map(([name, value]) => (value === undefined ? '' : `    <${name}>${escapeXml(value)}</${name}>\n`))
    .join('');
}

/** A value with what Salesforce adds to the values of this set, e.g. the probability of a stage. */
function valueXml(set: string, { apiName, label, isDefault, isActive }: PicklistValue): string {
  const elements = {
    fullName: apiName,
    default: String(isDefault),
    ...(isActive ? {} : { isActive: 'false' }),
    label,
    ...EXTRAS[set]?.(apiName)
  };
  return Object.entries(elements)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('');
}

const EXTRAS: Readonly<Record<string, (name: string) => Readonly<Record<string, string>>>> = {
  OpportunityStage: (name) => {
    const stage = opportunityStages.find((each) => each.name === name);
    if (stage === undefined) return {};
    return {
      closed: String(stage.isClosed),
      forecastCategory: forecastCategory(stage),
      probability: String(stage.probability),
      won: String(stage.isWon)
    };
  },
  TaskStatus: (name) => ({ closed: String(name === 'Completed') }),
  TaskPriority: (name) => ({ highPriority: String(name === 'High') })
};
