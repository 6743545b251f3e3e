import type { ModelDraft } from './build-model.ts';
import { readBundleTargets } from './bundle-config.ts';
import type { BundleTargets } from './bundle-config.ts';
import { parseFault } from './check/parse-fault.ts';
import type { FileMap } from './files.ts';
import type {
  App,
  CustomPermission,
  FlexiPage,
  FlowModel,
  Label,
  Layout,
  PermissionSet,
  PicklistValue,
  StaticResource,
  Tab
} from './model.ts';
import { SourceIndex } from './problems.ts';
import type { MetadataProblem, SourcePlace } from './problems.ts';
import {
  parseApp,
  parseCustomPermission,
  parseFlow,
  parseLabels,
  parsePermissionSet,
  parseStaticResource,
  parseTab
} from './read-app.ts';
import { isKnownFieldType, parsePicklistValue } from './read-field.ts';
import { parseFile } from './parse-cache.ts';
import type { ParsedFile } from './parse-cache.ts';
import { METADATA_TYPES } from './package/types.ts';
import { addPart, parseObjectSettings, partElements } from './read-object.ts';
import type { ObjectParts, PartElement } from './read-object.ts';
import { parseFlexiPage, parseLayout } from './read-ui.ts';
import { childrenNamed, textOf, XmlError } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** The parts read from the files, still to be joined into a model. */
export interface ReadParts {
  readonly draft: ModelDraft;
  readonly problems: readonly MetadataProblem[];
  readonly index: SourceIndex;
  readonly unread: ReadonlyMap<string, string>;
}

/** Metadata type of each part of an object. */
const partTypes: Readonly<Record<PartElement, string>> = {
  fields: 'CustomField',
  validationRules: 'ValidationRule',
  listViews: 'ListView',
  compactLayouts: 'CompactLayout',
  recordTypes: 'RecordType'
};

/** File suffix of each part in source format. */
const partSuffixes: Readonly<Record<string, PartElement>> = {
  field: 'fields',
  validationRule: 'validationRules',
  listView: 'listViews',
  compactLayout: 'compactLayouts',
  recordType: 'recordTypes'
};

const typesBySuffix = new Map(METADATA_TYPES.map(({ suffix = '', xmlName }) => [suffix, xmlName]));

/** The component that a direct child of a file's root is, where it is one. */
function partOf(type: string, name: string, top: XmlElement): Pick<SourcePlace, 'type' | 'fullName'> | undefined {
  const own = textOf(top, 'fullName');
  if (own === undefined) {
    return undefined;
  }
  if (type === 'CustomLabels') {
    return { type: 'CustomLabel', fullName: own };
  }
  const part = type === 'CustomObject' ? partElements.find((kind) => kind === top.name) : undefined;
  return part === undefined ? undefined : { type: partTypes[part], fullName: `${name}.${own}` };
}

/** Reads every file; what cannot be read becomes a problem and the rest goes on. */
export function readParts(files: FileMap): ReadParts {
  const reader = new PartsReader();
  for (const [path, text] of files) {
    reader.read(path, text);
  }
  return reader.finish();
}

class PartsReader {
  private readonly objects = new Map<string, ObjectParts>();
  private readonly flows = new Map<string, FlowModel>();
  private readonly layouts = new Map<string, Layout>();
  private readonly flexiPages = new Map<string, FlexiPage>();
  private readonly permissionSets = new Map<string, PermissionSet>();
  private readonly customPermissions = new Map<string, CustomPermission>();
  private readonly labels = new Map<string, Label>();
  private readonly tabs = new Map<string, Tab>();
  private readonly apps = new Map<string, App>();
  private readonly staticResources = new Map<string, StaticResource>();
  private readonly bundles = new Set<string>();
  private readonly bundleTargets = new Map<string, BundleTargets>();
  private readonly globalValueSets = new Map<string, readonly PicklistValue[]>();
  private readonly standardValueSets = new Map<string, readonly PicklistValue[]>();
  private readonly problems: MetadataProblem[] = [];
  private readonly index = new SourceIndex();
  private readonly unread = new Map<string, string>();

  read(path: string, text: string): void {
    const bundle = /(?:^|\/)lwc\/([^/]+)\/\1\.(?:ts|js|html|js-meta\.xml)$/.exec(path)?.[1];
    if (bundle !== undefined) {
      this.bundles.add(bundle);
      if (path.endsWith('.js-meta.xml') && text !== '') this.bundleTargets.set(bundle, readBundleTargets(text));
      this.index.add({ file: path, type: 'LightningComponentBundle', fullName: bundle });
      return;
    }
    const file = /(?:^|\/)([^/]+)\.([A-Za-z]+)$/.exec(path.replace(/-meta\.xml$/, ''));
    const [, name = '', suffix = ''] = file ?? [];
    const isContent = /(?:^|\/)staticresources\//.test(path) && !path.endsWith('-meta.xml');
    if (isContent || /(?:^|\/)(?:lwc|aura|classes)\//.test(path) || name === 'package' || name === 'jsconfig') {
      return;
    }
    const fullName = decodeName(name);
    const part = partSuffixes[suffix];
    if (part !== undefined) {
      this.readPart(path, text, part);
    } else if (suffix in this.readers) {
      const type = typesBySuffix.get(suffix) ?? suffix;
      this.withRoot(path, text, type, fullName, (root) => this.readers[suffix]?.(root, fullName, path));
    } else if (path.endsWith('-meta.xml') && !this.unread.has(suffix)) {
      this.unread.set(suffix, path);
    }
  }

  finish(): ReadParts {
    const { objects, flows, layouts, flexiPages, permissionSets, customPermissions, labels, tabs, apps, bundles } =
      this;
    const { globalValueSets, standardValueSets, bundleTargets, staticResources } = this;
    return {
      draft: {
        objects,
        flows,
        layouts,
        flexiPages,
        permissionSets,
        customPermissions,
        labels,
        tabs,
        apps,
        staticResources,
        bundles,
        bundleTargets,
        globalValueSets,
        standardValueSets
      },
      problems: this.problems,
      index: this.index,
      unread: this.unread
    };
  }

  private readonly readers: Readonly<Record<string, (root: XmlElement, name: string, path: string) => void>> = {
    object: (root, name, path) => this.readObject(root, name, path),
    layout: (root, name, path) => {
      this.layouts.set(name, parseLayout(name, root));
      this.place(path, 'Layout', name, root);
    },
    flexipage: (root, name, path) => {
      this.flexiPages.set(name, parseFlexiPage(name, root));
      this.place(path, 'FlexiPage', name, root);
    },
    flow: (root, name, path) => {
      this.flows.set(name, parseFlow(name, root));
      this.place(path, 'Flow', name, root);
    },
    permissionset: (root, name, path) => {
      this.permissionSets.set(name, parsePermissionSet(name, root));
      this.place(path, 'PermissionSet', name, root);
    },
    customPermission: (root, name, path) => {
      this.customPermissions.set(name, parseCustomPermission(name, root));
      this.place(path, 'CustomPermission', name, root);
    },
    labels: (root, _name, path) => {
      for (const { label, element } of parseLabels(root)) {
        this.labels.set(label.apiName, label);
        this.place(path, 'CustomLabel', label.apiName, element, element.line);
      }
    },
    tab: (root, name, path) => {
      this.tabs.set(name, parseTab(name, root));
      this.place(path, 'CustomTab', name, root);
    },
    app: (root, name, path) => {
      this.apps.set(name, parseApp(name, root));
      this.place(path, 'CustomApplication', name, root);
    },
    resource: (root, name, path) => {
      this.staticResources.set(name, parseStaticResource(name, root));
      this.place(path, 'StaticResource', name, root);
    },
    globalValueSet: (root, name, path) => {
      this.globalValueSets.set(name, childrenNamed(root, 'customValue').map(parsePicklistValue));
      this.place(path, 'GlobalValueSet', name, root);
    },
    standardValueSet: (root, name, path) => {
      this.standardValueSets.set(name, childrenNamed(root, 'standardValue').map(parsePicklistValue));
      this.place(path, 'StandardValueSet', name, root);
    }
  };

  private readObject(root: XmlElement, name: string, path: string): void {
    const parts = this.partsOf(name);
    parts.settings = parseObjectSettings(root);
    this.place(path, 'CustomObject', name, root);
    for (const kind of partElements) {
      for (const element of childrenNamed(root, kind)) {
        this.addPart(path, parts, kind, element);
      }
    }
  }

  private readPart(path: string, text: string, kind: PartElement): void {
    const object = /(?:^|\/)objects\/([^/]+)\//.exec(path)?.[1];
    const name = /([^/]+)\.[A-Za-z]+-meta\.xml$/.exec(path)?.[1] ?? '';
    if (object === undefined) {
      this.problem(path, partTypes[kind], name, 'The file must lie in a folder objects/<object>/.');
      return;
    }
    this.withRoot(path, text, partTypes[kind], `${object}.${name}`, (root) =>
      this.addPart(path, this.partsOf(object), kind, root)
    );
  }

  private addPart(path: string, parts: ObjectParts, kind: PartElement, element: XmlElement): void {
    const name = addPart(parts, kind, element);
    const fullName = `${parts.apiName}.${name}`;
    this.place(path, partTypes[kind], fullName, element, element.line);
    if (name === '') {
      this.problem(path, partTypes[kind], fullName, 'Required field is missing: fullName', element.line);
    }
    const type = kind === 'fields' ? textOf(element, 'type') : undefined;
    if (type !== undefined && !isKnownFieldType(type)) {
      this.problem(
        path,
        partTypes[kind],
        fullName,
        `The local org does not support fields of type ${type}.`,
        element.line
      );
    }
  }

  private partsOf(object: string): ObjectParts {
    let parts = this.objects.get(object);
    if (parts === undefined) {
      parts = { apiName: object, fields: [], validationRules: [], listViews: [], compactLayouts: [], recordTypes: [] };
      this.objects.set(object, parts);
    }
    return parts;
  }

  private withRoot(path: string, text: string, type: string, name: string, use: (root: XmlElement) => void): void {
    let file: ParsedFile;
    try {
      file = parseFile(text, type);
    } catch (error) {
      if (!(error instanceof XmlError)) {
        throw error;
      }
      const { message, line, column } = parseFault(error, text);
      this.problems.push({ file: path, type, fullName: name, message, line, column });
      return;
    }
    this.noteStructure(path, file.problems, type, name);
    use(file.root);
  }

  /** Tells the first fault of each component, as a parser that stops there does. */
  private noteStructure(file: string, problems: ParsedFile['problems'], type: string, name: string): void {
    const told = new Set<string>();
    for (const { message, element, top } of problems) {
      const part = top === undefined ? undefined : partOf(type, name, top);
      const at = part ?? { type, fullName: name };
      if (!told.has(`${at.type}:${at.fullName}`)) {
        told.add(`${at.type}:${at.fullName}`);
        this.problems.push({ file, ...at, message, line: element.line, column: element.column });
      }
    }
  }

  private place(file: string, type: string, fullName: string, element: XmlElement, line?: number): void {
    const earlier = this.index.add({ file, type, fullName, element, ...(line === undefined ? {} : { line }) });
    // An object's own file may stand in several wings, each with parts of it.
    if (earlier !== undefined && type !== 'CustomObject') {
      this.duplicate(earlier, { file, type, fullName, ...(line === undefined ? {} : { line }) });
    }
  }

  private duplicate(earlier: SourcePlace, { file, type, fullName, line }: SourcePlace): void {
    const elsewhere = earlier.file === file ? '' : ` (also in ${earlier.file})`;
    this.problem(file, type, fullName, `duplicate value found: ${type} ${earlier.fullName}${elsewhere}`, line);
  }

  private problem(file: string, type: string, fullName: string, message: string, line?: number): void {
    this.problems.push({ file, type, fullName, message, ...(line === undefined ? {} : { line }) });
  }
}

/** Layout and other file names carry special characters percent-encoded. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
