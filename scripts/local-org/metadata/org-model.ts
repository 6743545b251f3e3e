import type { BundleTargets } from './bundle-config.ts';
import type {
  App,
  ChildRelationship,
  CustomPermission,
  FieldModel,
  FlexiPage,
  FlowModel,
  Label,
  Layout,
  ObjectModel,
  OrgModel,
  PermissionSet,
  StaticResource,
  Tab
} from './model.ts';

/** What a model is made of, each by canonical API name. */
export interface ModelParts {
  readonly objects: ReadonlyMap<string, ObjectModel>;
  readonly flows: ReadonlyMap<string, FlowModel>;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly flexiPages: ReadonlyMap<string, FlexiPage>;
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
  readonly customPermissions: ReadonlyMap<string, CustomPermission>;
  readonly labels: ReadonlyMap<string, Label>;
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly apps: ReadonlyMap<string, App>;
  readonly staticResources: ReadonlyMap<string, StaticResource>;
  readonly bundles: ReadonlySet<string>;
  readonly bundleTargets: ReadonlyMap<string, BundleTargets>;
}

/** Gives the parts the model's lookups, which ignore case and are prepared once. */
export function createModel(parts: ModelParts): OrgModel {
  const objects = new Map<string, ObjectModel>();
  const fields = new Map<string, Map<string, FieldModel>>();
  const children = new Map<string, ChildRelationship[]>();
  const summaries = new Map<string, FieldModel[]>();
  for (const object of parts.objects.values()) {
    const key = object.apiName.toLowerCase();
    objects.set(key, object);
    fields.set(key, new Map([...object.fields.values()].map((field) => [field.apiName.toLowerCase(), field])));
    for (const field of object.fields.values()) {
      if (field.summary !== undefined) {
        append(summaries, field.summary.childObject, field);
      }
      for (const parent of field.referenceTo) {
        append(children, parent, toChildRelationship(object, field));
      }
    }
  }
  return {
    ...parts,
    object: (name) => objects.get(name.toLowerCase()),
    field: (object, name) => fields.get(object.toLowerCase())?.get(name.toLowerCase()),
    childRelationships: (object) => children.get(object.toLowerCase()) ?? [],
    summariesOf: (childObject) => summaries.get(childObject.toLowerCase()) ?? []
  };
}

function append<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const key = name.toLowerCase();
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [item]);
  } else {
    list.push(item);
  }
}

function toChildRelationship(object: ObjectModel, field: FieldModel): ChildRelationship {
  return {
    childObject: object.apiName,
    field: field.apiName,
    ...(field.childRelationshipName === undefined ? {} : { relationshipName: field.childRelationshipName }),
    isMasterDetail: field.type === 'MasterDetail',
    cascadeDelete: field.type === 'MasterDetail' || field.deleteConstraint === 'Cascade'
  };
}
