/** A metadata type that the local org takes, as `describeMetadata` tells of it. */
export interface MetadataType {
  readonly xmlName: string;
  /** Folder in the zipped metadata format. */
  readonly folder: string;
  /** File suffix without the dot; absent for bundles, which are folders. */
  readonly suffix?: string;
  /** True where a component is a file of any content, and its metadata stands beside it in `<file>-meta.xml`. */
  readonly hasMetaFile?: true;
  /** Types that stand as elements inside a file of this type, by element name. */
  readonly children: Readonly<Record<string, string>>;
}

const plain = (xmlName: string, folder: string, suffix: string): MetadataType => ({
  xmlName,
  folder,
  suffix,
  children: {}
});

/** Every metadata type that can be deployed and retrieved. */
export const METADATA_TYPES: readonly MetadataType[] = [
  {
    xmlName: 'CustomObject',
    folder: 'objects',
    suffix: 'object',
    children: {
      fields: 'CustomField',
      validationRules: 'ValidationRule',
      listViews: 'ListView',
      compactLayouts: 'CompactLayout',
      recordTypes: 'RecordType'
    }
  },
  { xmlName: 'CustomLabels', folder: 'labels', suffix: 'labels', children: { labels: 'CustomLabel' } },
  { xmlName: 'LightningComponentBundle', folder: 'lwc', children: {} },
  { ...plain('StaticResource', 'staticresources', 'resource'), hasMetaFile: true },
  plain('Layout', 'layouts', 'layout'),
  plain('FlexiPage', 'flexipages', 'flexipage'),
  plain('Flow', 'flows', 'flow'),
  plain('FlowDefinition', 'flowDefinitions', 'flowDefinition'),
  plain('PermissionSet', 'permissionsets', 'permissionset'),
  plain('CustomPermission', 'customPermissions', 'customPermission'),
  plain('CustomTab', 'tabs', 'tab'),
  plain('CustomApplication', 'applications', 'app'),
  plain('GlobalValueSet', 'globalValueSets', 'globalValueSet'),
  plain('StandardValueSet', 'standardValueSets', 'standardValueSet')
];

const byName = new Map(METADATA_TYPES.map((type) => [type.xmlName, type]));
const byFolder = new Map(METADATA_TYPES.map((type) => [type.folder, type]));
const byChild = new Map(METADATA_TYPES.flatMap((type) => Object.values(type.children).map((child) => [child, type])));

/** Elements of an object's file that are components of types that the local org does not take. */
export const UNSUPPORTED_PARTS: Readonly<Record<string, string>> = {
  businessProcesses: 'BusinessProcess',
  fieldSets: 'FieldSet',
  indexes: 'Index',
  sharingReasons: 'SharingReason',
  sharingRecalculations: 'SharingRecalculation',
  webLinks: 'WebLink'
};

/** The type of that name, or undefined. */
export function metadataType(xmlName: string): MetadataType | undefined {
  return byName.get(xmlName);
}

/** The file that stands for a component: its folder for a bundle, and not the metadata beside a file of any content. */
export function componentFile(type: string, fullName: string, path: string): string {
  const known = metadataType(type);
  if (known?.hasMetaFile === true) return path.replace(META_FILE, '');
  return known !== undefined && known.suffix === undefined ? `${known.folder}/${fullName}` : path;
}

/** The ending of a file that holds the metadata of the file beside it. */
export const META_FILE = /-meta\.xml$/;

/** The type whose files lie in that folder, or undefined. */
export function typeOfFolder(folder: string): MetadataType | undefined {
  return byFolder.get(folder);
}

/** The type in whose files components of the child type stand, or undefined. */
export function parentType(child: string): MetadataType | undefined {
  return byChild.get(child);
}

/** The name of the file's component for the parent of a child: `Account` for `Account.Tier__c`, `CustomLabels` for a label. */
export function parentName(child: string, fullName: string): string {
  return child === 'CustomLabel' ? 'CustomLabels' : (fullName.split('.')[0] ?? fullName);
}
