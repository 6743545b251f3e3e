import type { OrgModel } from '../local-org/metadata/model.ts';
import type { MetadataNames } from './bundle/platformModules.ts';

/** Answers what components may import, from the org's metadata. */
export function metadataNames(model: OrgModel): MetadataNames {
  return {
    label: (name) => model.labels.get(name)?.value,
    hasObject: (name) => model.object(name) !== undefined,
    hasField: (object, path) => hasField(model, object, path.split('.')),
    hasCustomPermission: (name) => model.customPermissions.has(name)
  };
}

function hasField(model: OrgModel, object: string, path: readonly string[]): boolean {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return model.field(object, first) !== undefined;
  const lookup = [...(model.object(object)?.fields.values() ?? [])].find((field) => field.relationshipName === first);
  return lookup?.referenceTo.some((parent) => hasField(model, parent, rest)) ?? false;
}
