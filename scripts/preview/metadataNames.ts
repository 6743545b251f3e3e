import { resourceUrl } from '../local-org/api/static-resources.ts';
import type { OrgModel } from '../local-org/metadata/model.ts';
import type { LocalOrg } from '../local-org/org-types.ts';
import type { MetadataNames } from './bundle/platformModules.ts';

/** Answers what components may import, from the org's metadata. The org takes no message channels, so there are none. */
export function metadataNames(org: LocalOrg): MetadataNames {
  const { model } = org;
  return {
    label: (name) => model.labels.get(name)?.value,
    hasObject: (name) => model.object(name) !== undefined,
    hasField: (object, path) => hasField(model, object, path.split('.')),
    hasCustomPermission: (name) => model.customPermissions.has(name),
    resourceUrl: (name) => resourceUrl(org, name),
    hasMessageChannel: () => false,
    pageComponents: pageComponents(model)
  };
}

function hasField(model: OrgModel, object: string, path: readonly string[]): boolean {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return model.field(object, first) !== undefined;
  const lookup = [...(model.object(object)?.fields.values() ?? [])].find((field) => field.relationshipName === first);
  return lookup?.referenceTo.some((parent) => hasField(model, parent, rest)) ?? false;
}

/** Own components in pages are named `c:name`, or `name` alone; tabs name them alone. */
function pageComponents(model: OrgModel): string[] {
  const inPages = [...model.flexiPages.values()].flatMap((page) =>
    page.regions.flatMap((region) => region.components.map((component) => component.componentName))
  );
  const inTabs = [...model.tabs.values()].flatMap((tab) => tab.lwc ?? []);
  const names = [...inPages, ...inTabs].flatMap((name) => /^(?:c:)?(\w+)$/.exec(name)?.[1] ?? []);
  return [...new Set(names)].sort().map((name) => `c/${name}`);
}
