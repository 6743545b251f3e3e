import fs from 'node:fs';

import { isCalculated, objectOf } from './app.ts';
import type { App, Component } from './app.ts';
import { groupByType, manifestXml } from './manifest.ts';
import type { Members } from './manifest.ts';

/** One deployment of the removal: a folder in metadata format, and what it does. */
export interface RemovalStep {
  readonly folder: string;
  readonly title: string;
  readonly losesData: boolean;
  /** What the step deletes; nothing in the first one. */
  readonly deletes: Members;
  /** By path inside the folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** Version numbers of each flow in the target; a flow that is not named has none. */
export type FlowVersions = ReadonlyMap<string, readonly number[]>;

export interface RemovalOptions {
  readonly apiVersion: string;
  /** Salesforce deletes flows version by version; without this, each flow is taken to have its first version only. */
  readonly flowVersions?: FlowVersions;
}

/**
 * Three deployments, each of which would be refused before the one ahead of it: what holds other parts in use is let
 * go, then everything without records of its own goes, and last the objects and fields with their records.
 */
export function planRemoval(app: App, options: RemovalOptions): readonly RemovalStep[] {
  const deletable = app.components.filter(({ type, fullName }) => type !== 'CustomObject' || fullName.endsWith('__c'));
  const keepsData = dataTest(app);
  return [
    detachStep(app, options.apiVersion),
    deleteStep(
      '2-app',
      'Delete pages, components, flows, permission sets, and calculated fields of standard objects with what is calculated from them; no record is lost.',
      false,
      deletable.filter((component) => !keepsData(component)),
      options
    ),
    deleteStep(
      '3-data',
      'Delete the objects and the remaining fields with all their records.',
      true,
      deletable.filter(keepsData),
      options
    )
  ];
}

/**
 * Tells what must stay until the end: custom objects with all that belongs to them, fields that hold values, and custom
 * permissions, which validation rules of those objects name. What is calculated from a field that goes, goes with it.
 */
function dataTest(app: App): (component: Component) => boolean {
  const ofStandardObjects = app.fields.filter((field) => isCalculated(field) && !field.object.endsWith('__c'));
  const uses = new RegExp(`__r\\.(${ofStandardObjects.map(({ apiName }) => apiName).join('|')})\\b`);
  const builtOnThem = app.fields.filter(({ object, formula = '' }) => object.endsWith('__c') && uses.test(formula));
  const going = new Set([...ofStandardObjects, ...builtOnThem].map(({ object, apiName }) => `${object}.${apiName}`));
  return (component) => {
    if (component.type === 'CustomField') return !going.has(component.fullName);
    return objectOf(component)?.endsWith('__c') === true || component.type === 'CustomPermission';
  };
}

function deleteStep(
  folder: string,
  title: string,
  losesData: boolean,
  components: readonly Component[],
  { apiVersion, flowVersions }: RemovalOptions
): RemovalStep {
  const deletes = groupByType(
    components.flatMap((component) =>
      component.type === 'Flow'
        ? (flowVersions === undefined ? [1] : (flowVersions.get(component.fullName) ?? [])).map((version) => ({
            type: 'Flow',
            fullName: `${component.fullName}-${version}`
          }))
        : [component]
    )
  );
  const files = new Map([
    ['package.xml', manifestXml(new Map(), apiVersion)],
    ['destructiveChanges.xml', manifestXml(deletes)]
  ]);
  return { folder, title, losesData, deletes, files };
}

/** Salesforce refuses to delete a page or component of an active page, an active flow and a primary compact layout. */
function detachStep(app: App, apiVersion: string): RemovalStep {
  const files = new Map<string, string>();
  const parts: { type: string; fullName: string }[] = [];
  for (const { type, fullName, file } of app.components) {
    if (type === 'Flow') {
      parts.push({ type: 'FlowDefinition', fullName });
      files.set(
        `flowDefinitions/${fullName}.flowDefinition`,
        metadataXml('FlowDefinition', '    <activeVersionNumber>0</activeVersionNumber>')
      );
    } else if (type === 'CustomApplication') {
      parts.push({ type, fullName });
      files.set(`applications/${fullName}.app`, withoutOverrides(fs.readFileSync(file, 'utf8')));
    } else if (type === 'CustomObject' && fullName.endsWith('__c')) {
      const object = fs.readFileSync(file, 'utf8');
      const released = withStandardPages(object);
      if (released === object) continue;
      parts.push({ type, fullName });
      files.set(`objects/${fullName}.object`, released);
    }
  }
  for (const object of app.standardObjects) {
    const assigned = app.model.object(object)?.compactLayoutAssignment;
    if (!app.components.some(({ fullName }) => fullName === `${object}.${assigned}`)) continue;
    parts.push({ type: 'CustomObject', fullName: object });
    files.set(
      `objects/${object}.object`,
      metadataXml('CustomObject', '    <compactLayoutAssignment>SYSTEM</compactLayoutAssignment>')
    );
  }
  files.set('package.xml', manifestXml(groupByType(parts), apiVersion));
  return {
    folder: '1-detach',
    title:
      'Deactivate the flows and the pages, give every object its standard pages back, and standard objects their compact layout.',
    losesData: false,
    deletes: new Map(),
    files
  };
}

/** The app as it is, without the pages that it activates. */
export function withoutOverrides(app: string): string {
  return app.replace(/[ \t]*<(actionOverrides|profileActionOverrides)>[\s\S]*?<\/\1>\r?\n?/g, '');
}

/** An object's file with the platform's own page in place of each page that the app gives it. */
export function withStandardPages(object: string): string {
  return object.replace(/<actionOverrides>[\s\S]*?<\/actionOverrides>/g, (override) =>
    /<type>Flexipage<\/type>/i.test(override)
      ? override
          .replace(/[ \t]*<content>[^<]*<\/content>\r?\n?/, '')
          .replace(/<type>Flexipage<\/type>/i, '<type>Default</type>')
      : override
  );
}

function metadataXml(type: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>\n`;
}
