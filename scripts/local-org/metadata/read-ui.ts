import type {
  ComponentInstance,
  FlexiPage,
  Layout,
  LayoutItem,
  LayoutSection,
  PageRegion,
  RelatedList,
  VisibilityRule
} from './model.ts';
import { child, childrenNamed, defined, flagOf, textOf, textsOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Reads a page layout; `fullName` is `Object-Layout Name`. Related lists and their fields are still in metadata spelling. */
export function parseLayout(fullName: string, element: XmlElement): Layout {
  return {
    apiName: fullName,
    object: fullName.slice(0, Math.max(0, fullName.indexOf('-'))),
    sections: childrenNamed(element, 'layoutSections').map(parseSection),
    relatedLists: childrenNamed(element, 'relatedLists').map(parseRelatedList)
  };
}

function parseSection(element: XmlElement): LayoutSection {
  return {
    label: textOf(element, 'label') ?? '',
    isDetailHeading: flagOf(element, 'detailHeading'),
    columns: childrenNamed(element, 'layoutColumns').map((column) =>
      childrenNamed(column, 'layoutItems').map(parseLayoutItem)
    )
  };
}

function parseLayoutItem(element: XmlElement): LayoutItem {
  return {
    behavior: (textOf(element, 'behavior') ?? 'Edit') as LayoutItem['behavior'],
    isEmptySpace: flagOf(element, 'emptySpace'),
    ...defined<{ field: string }>({ field: textOf(element, 'field') })
  };
}

function parseRelatedList(element: XmlElement): RelatedList {
  return {
    relationship: textOf(element, 'relatedList') ?? '',
    fields: textsOf(element, 'fields'),
    sortDescending: textOf(element, 'sortOrder') === 'Desc',
    ...defined<{ sortField: string }>({ sortField: textOf(element, 'sortField') })
  };
}

/** Reads a Lightning page, in the older form (`componentInstances`) and the newer (`itemInstances`). */
export function parseFlexiPage(apiName: string, element: XmlElement): FlexiPage {
  const template = child(element, 'template');
  return {
    apiName,
    label: textOf(element, 'masterLabel') ?? apiName,
    type: (textOf(element, 'type') ?? 'AppPage') as FlexiPage['type'],
    template: (template === undefined ? undefined : textOf(template, 'name')) ?? textOf(element, 'pageTemplate') ?? '',
    regions: childrenNamed(element, 'flexiPageRegions').map(parseRegion),
    ...defined<{ object: string }>({ object: textOf(element, 'sobjectType') })
  };
}

function parseRegion(element: XmlElement): PageRegion {
  const components: ComponentInstance[] = [];
  for (const item of element.children) {
    if (item.name === 'componentInstances') {
      components.push(parseComponent(item));
    } else if (item.name === 'itemInstances') {
      for (const instance of item.children) {
        if (instance.name === 'componentInstance') {
          components.push(parseComponent(instance));
        } else if (instance.name === 'fieldInstance') {
          components.push(parseFieldInstance(instance));
        }
      }
    }
  }
  return {
    name: textOf(element, 'name') ?? '',
    kind: (textOf(element, 'type') ?? 'Region') as PageRegion['kind'],
    components
  };
}

function parseComponent(element: XmlElement): ComponentInstance {
  return {
    componentName: textOf(element, 'componentName') ?? '',
    properties: parseProperties(childrenNamed(element, 'componentInstanceProperties')),
    ...placement(element)
  };
}

function placement(element: XmlElement): Pick<ComponentInstance, 'identifier' | 'visibility'> {
  const rule = child(element, 'visibilityRule');
  return defined<{ identifier: string; visibility: VisibilityRule }>({
    identifier: textOf(element, 'identifier'),
    visibility: rule === undefined ? undefined : parseVisibility(rule)
  });
}

function parseVisibility(element: XmlElement): VisibilityRule {
  return {
    criteria: childrenNamed(element, 'criteria').map((criterion) => ({
      left: textOf(criterion, 'leftValue') ?? '',
      operator: textOf(criterion, 'operator') ?? 'EQUAL',
      right: textOf(criterion, 'rightValue') ?? ''
    })),
    ...defined<{ booleanFilter: string }>({ booleanFilter: textOf(element, 'booleanFilter') })
  };
}

/** A field placed on a dynamic form: a component named `flexipage:fieldInstance` whose `fieldItem` is e.g. `Record.Name`. */
function parseFieldInstance(element: XmlElement): ComponentInstance {
  return {
    componentName: 'flexipage:fieldInstance',
    properties: {
      ...parseProperties(childrenNamed(element, 'fieldInstanceProperties')),
      fieldItem: textOf(element, 'fieldItem') ?? ''
    },
    ...placement(element)
  };
}

function parseProperties(elements: readonly XmlElement[]): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const property of elements) {
    const list = child(property, 'valueList');
    const value =
      list === undefined
        ? (textOf(property, 'value') ?? '')
        : childrenNamed(list, 'valueListItems')
            .map((item) => textOf(item, 'value') ?? '')
            .join(',');
    properties[textOf(property, 'name') ?? ''] = value;
  }
  return properties;
}
