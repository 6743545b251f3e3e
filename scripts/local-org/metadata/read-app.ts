import type {
  App,
  CustomPermission,
  FlowModel,
  FlowSource,
  Label,
  PermissionSet,
  StaticResource,
  Tab
} from './model.ts';
import { child, childrenNamed, defined, flagOf, textOf, textsOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Reads a Lightning app. */
export function parseApp(apiName: string, element: XmlElement): App {
  const brand = child(element, 'brand');
  return {
    apiName,
    label: textOf(element, 'label') ?? apiName,
    tabs: textsOf(element, 'tabs'),
    actionOverrides: childrenNamed(element, 'actionOverrides').map((override) => ({
      action: textOf(override, 'actionName') ?? '',
      content: textOf(override, 'content') ?? '',
      object: textOf(override, 'pageOrSobjectType') ?? '',
      type: textOf(override, 'type') ?? ''
    })),
    ...defined<{ description: string; brandColor: string }>({
      description: textOf(element, 'description'),
      brandColor: brand === undefined ? undefined : textOf(brand, 'headerColor')
    })
  };
}

/** Reads a tab; an object's tab is named after the object and takes its plural label. */
export function parseTab(apiName: string, element: XmlElement): Tab {
  return {
    apiName,
    label: textOf(element, 'label') ?? apiName,
    ...defined<Omit<Tab, 'apiName' | 'label'>>({
      object: flagOf(element, 'customObject') ? apiName : undefined,
      lwc: textOf(element, 'lwcComponent'),
      flexiPage: textOf(element, 'flexiPage'),
      motif: textOf(element, 'motif')
    })
  };
}

/** Reads the labels of a `CustomLabels` file. */
export function parseLabels(element: XmlElement): readonly { readonly label: Label; readonly element: XmlElement }[] {
  return childrenNamed(element, 'labels').map((label) => ({
    element: label,
    label: {
      apiName: textOf(label, 'fullName') ?? '',
      value: child(label, 'value')?.text ?? '',
      language: textOf(label, 'language') ?? 'en_US',
      ...defined<{ description: string; categories: string }>({
        description: textOf(label, 'shortDescription'),
        categories: textOf(label, 'categories')
      })
    }
  }));
}

/** Reads a permission set. */
export function parsePermissionSet(apiName: string, element: XmlElement): PermissionSet {
  return {
    apiName,
    label: textOf(element, 'label') ?? apiName,
    objects: childrenNamed(element, 'objectPermissions').map((permission) => ({
      object: textOf(permission, 'object') ?? '',
      read: flagOf(permission, 'allowRead'),
      create: flagOf(permission, 'allowCreate'),
      edit: flagOf(permission, 'allowEdit'),
      delete: flagOf(permission, 'allowDelete'),
      viewAll: flagOf(permission, 'viewAllRecords'),
      modifyAll: flagOf(permission, 'modifyAllRecords'),
      viewAllFields: flagOf(permission, 'viewAllFields')
    })),
    fields: childrenNamed(element, 'fieldPermissions').map((permission) => {
      const [object = '', field = ''] = (textOf(permission, 'field') ?? '').split('.');
      return { object, field, read: flagOf(permission, 'readable'), edit: flagOf(permission, 'editable') };
    }),
    userPermissions: namesOf(element, 'userPermissions', 'name', 'enabled'),
    customPermissions: namesOf(element, 'customPermissions', 'name', 'enabled'),
    tabs: childrenNamed(element, 'tabSettings').map((setting) => ({
      tab: textOf(setting, 'tab') ?? '',
      visibility: textOf(setting, 'visibility') ?? 'None'
    })),
    apps: namesOf(element, 'applicationVisibilities', 'application', 'visible'),
    ...defined<{ description: string }>({ description: textOf(element, 'description') })
  };
}

function namesOf(element: XmlElement, list: string, name: string, flag: string): readonly string[] {
  return childrenNamed(element, list)
    .filter((entry) => flagOf(entry, flag))
    .map((entry) => textOf(entry, name) ?? '');
}

/** Reads a custom permission. */
export function parseCustomPermission(apiName: string, element: XmlElement): CustomPermission {
  return { apiName, label: textOf(element, 'label') ?? apiName };
}

/** Reads what stands beside a static resource. */
export function parseStaticResource(apiName: string, element: XmlElement): StaticResource {
  return {
    apiName,
    contentType: textOf(element, 'contentType') ?? '',
    cacheControl: textOf(element, 'cacheControl') === 'Public' ? 'Public' : 'Private'
  };
}

/** Reads a flow; what it does stays in `source` for the automation floor. */
export function parseFlow(apiName: string, element: XmlElement): FlowModel {
  return {
    apiName,
    label: textOf(element, 'label') ?? apiName,
    status: (textOf(element, 'status') ?? 'Draft') as FlowModel['status'],
    processType: textOf(element, 'processType') ?? 'AutoLaunchedFlow',
    source: toFlowSource(element)
  };
}

function toFlowSource(element: XmlElement): FlowSource {
  const source: Record<string, (string | FlowSource)[]> = {};
  for (const part of element.children) {
    (source[part.name] ??= []).push(part.children.length > 0 ? toFlowSource(part) : leafText(part));
  }
  return source;
}

/** Long texts keep their inner lines; only the blanks that indentation adds around a leaf go. */
function leafText(element: XmlElement): string {
  return element.name === 'text' || element.name === 'stringValue' ? element.text : element.text.trim();
}
