import type { ModelDraft } from './build-model.ts';
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
  Tab
} from './model.ts';
import { SourceIndex } from './problems.ts';
import type { MetadataProblem } from './problems.ts';
import { parseApp, parseCustomPermission, parseFlow, parseLabels, parsePermissionSet, parseTab } from './read-app.ts';
import { isKnownFieldType, parsePicklistValue } from './read-field.ts';
import { addPart, parseObjectSettings, partElements } from './read-object.ts';
import type { ObjectParts, PartElement } from './read-object.ts';
import { parseFlexiPage, parseLayout } from './read-ui.ts';
import { childrenNamed, parseXml, textOf, XmlError } from './xml.ts';
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
  private readonly bundles = new Set<string>();
  private readonly globalValueSets = new Map<string, readonly PicklistValue[]>();
  private readonly standardValueSets = new Map<string, readonly PicklistValue[]>();
  private readonly problems: MetadataProblem[] = [];
  private readonly index = new SourceIndex();
  private readonly unread = new Map<string, string>();

  read(path: string, text: string): void {
    const bundle = /(?:^|\/)lwc\/([^/]+)\/\1\.(?:ts|js|html|js-meta\.xml)$/.exec(path)?.[1];
    if (bundle !== undefined) {
      this.bundles.add(bundle);
      this.index.add({ file: path, type: 'LightningComponentBundle', fullName: bundle });
      return;
    }
    const file = /(?:^|\/)([^/]+)\.([A-Za-z]+)$/.exec(path.replace(/-meta\.xml$/, ''));
    const [, name = '', suffix = ''] = file ?? [];
    if (/(?:^|\/)(?:lwc|aura|staticresources|classes)\//.test(path) || name === 'package' || name === 'jsconfig') {
      return;
    }
    const fullName = decodeName(name);
    const part = partSuffixes[suffix];
    if (part !== undefined) {
      this.readPart(path, text, part);
    } else if (suffix in this.readers) {
      this.withRoot(path, text, suffix, fullName, (root) => this.readers[suffix]?.(root, fullName, path));
    } else if (path.endsWith('-meta.xml') && !this.unread.has(suffix)) {
      this.unread.set(suffix, path);
    }
  }

  finish(): ReadParts {
    const { objects, flows, layouts, flexiPages, permissionSets, customPermissions, labels, tabs, apps, bundles } =
      this;
    const { globalValueSets, standardValueSets } = this;
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
        bundles,
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
      this.place(path, 'Layout', name);
    },
    flexipage: (root, name, path) => {
      this.flexiPages.set(name, parseFlexiPage(name, root));
      this.place(path, 'FlexiPage', name);
    },
    flow: (root, name, path) => {
      this.flows.set(name, parseFlow(name, root));
      this.place(path, 'Flow', name);
    },
    permissionset: (root, name, path) => {
      this.permissionSets.set(name, parsePermissionSet(name, root));
      this.place(path, 'PermissionSet', name);
    },
    customPermission: (root, name, path) => {
      this.customPermissions.set(name, parseCustomPermission(name, root));
      this.place(path, 'CustomPermission', name);
    },
    labels: (root, _name, path) => {
      for (const { label, line } of parseLabels(root)) {
        this.labels.set(label.apiName, label);
        this.index.add({ file: path, type: 'CustomLabel', fullName: label.apiName, line });
      }
    },
    tab: (root, name, path) => {
      this.tabs.set(name, parseTab(name, root));
      this.place(path, 'CustomTab', name);
    },
    app: (root, name, path) => {
      this.apps.set(name, parseApp(name, root));
      this.place(path, 'CustomApplication', name);
    },
    globalValueSet: (root, name, path) => {
      this.globalValueSets.set(name, childrenNamed(root, 'customValue').map(parsePicklistValue));
      this.place(path, 'GlobalValueSet', name);
    },
    standardValueSet: (root, name, path) => {
      this.standardValueSets.set(name, childrenNamed(root, 'standardValue').map(parsePicklistValue));
      this.place(path, 'StandardValueSet', name);
    }
  };

  private readObject(root: XmlElement, name: string, path: string): void {
    const parts = this.partsOf(name);
    parts.settings = parseObjectSettings(root);
    this.place(path, 'CustomObject', name);
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
    this.index.add({ file: path, type: partTypes[kind], fullName, line: element.line });
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
    let root: XmlElement;
    try {
      root = parseXml(text);
    } catch (error) {
      if (!(error instanceof XmlError)) {
        throw error;
      }
      this.problem(path, type, name, `Error parsing file: ${error.message}`, error.line);
      return;
    }
    use(root);
  }

  private place(file: string, type: string, fullName: string): void {
    this.index.add({ file, type, fullName });
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
