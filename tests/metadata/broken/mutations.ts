import { typeRule } from '../../../scripts/local-org/metadata/check/schema/schema.ts';
import { parseXml } from '../../../scripts/local-org/metadata/xml.ts';
import type { XmlElement } from '../../../scripts/local-org/metadata/xml.ts';

/** One edit of a file that Salesforce would refuse. */
export interface Mutation {
  readonly what: string;
  readonly text: string;
}

interface Spot {
  readonly element: XmlElement;
  /** The metadata type of the element that holds it. */
  readonly owner: string;
  /** Its own type. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly repeats: boolean;
}

/** Leaves that name something which must exist. */
const references = new Set([
  'CompactLayout.fields',
  'ListView.columns',
  'ListViewFilter.field',
  'LayoutItem.field',
  'RelatedListItem.fields',
  'RelatedListItem.relatedList',
  'RelatedListItem.sortField',
  'CustomField.referenceTo',
  'CustomField.summarizedField',
  'CustomField.summaryForeignKey',
  'FilterItem.field',
  'ValidationRule.errorDisplayField',
  'SearchLayouts.searchResultsAdditionalFields',
  'CustomObject.compactLayoutAssignment',
  'ActionOverride.content',
  'AppActionOverride.content',
  'AppActionOverride.pageOrSobjectType',
  'CustomApplication.tabs',
  'FlexiPage.sobjectType',
  'FlowConnector.targetReference',
  'FlowElementReferenceOrValue.elementReference',
  'FlowAssignmentItem.assignToReference',
  'FlowCondition.leftValueReference',
  'FlowRecordFilter.field',
  'FlowRecordLookup.object',
  'FlowRecordLookup.queriedFields',
  'FlowInputFieldAssignment.field',
  'FlowRecordCreate.object',
  'FlowStart.object',
  'PermissionSetFieldPermissions.field',
  'PermissionSetObjectPermissions.object',
  'PermissionSetTabSetting.tab',
  'PermissionSetApplicationVisibility.application'
]);

/** Every mutation of one file that a kind of fault allows, told apart by place. */
export function mutationsOf(text: string, type: string): readonly (() => Mutation)[] {
  const spots: Spot[] = [];
  gather(parseXml(text), type, spots);
  return spots.flatMap((spot) => {
    const { element, owner } = spot;
    const at = `${owner}.${element.name} in line ${element.line}`;
    const isLeaf = element.children.length === 0;
    const kinds: (() => Mutation)[] = [
      () => ({ what: `misspells ${at}`, text: onLines(text, element, (xml) => renamed(xml, element.name)) })
    ];
    if (isLeaf && references.has(`${owner}.${element.name}`))
      kinds.push(() => ({ what: `renames ${at}`, text: onLines(text, element, (xml) => xml.replace('</', 'Zq</')) }));
    if (spot.isRequired && isLeaf)
      kinds.push(() => ({
        what: `drops ${at}`,
        text: onLines(text, element, (xml) => xml.replace(leaf(element.name), ''))
      }));
    if (isLeaf && (typeRule(spot.type)?.kind === 'oneOf' || spot.type === 'number' || spot.type === 'boolean'))
      kinds.push(() => ({
        what: `gives ${at} a value that it cannot have`,
        text: onLines(text, element, (xml) => xml.replace('</', 'Zq</'))
      }));
    if (isLeaf && !spot.repeats)
      kinds.push(() => ({
        what: `doubles ${at}`,
        text: onLines(text, element, (xml) => xml.replace(leaf(element.name), '$&$&'))
      }));
    if (isLeaf)
      kinds.push(() => ({
        what: `does not close ${at}`,
        text: onLines(text, element, (xml) => xml.replace('</', '<'))
      }));
    return kinds;
  });
}

function gather(element: XmlElement, type: string, spots: Spot[]): void {
  const rule = typeRule(type);
  if (rule?.kind !== 'elements') return;
  for (const child of element.children) {
    const own = rule.elements.get(child.name);
    if (own === undefined) continue;
    spots.push({ element: child, owner: type, type: own.type, isRequired: own.isRequired, repeats: own.repeats });
    gather(child, own.type, spots);
  }
}

const leaf = (name: string): RegExp => new RegExp(`<${name}>[^<]*</${name}>`);

function renamed(xml: string, name: string): string {
  const long = `${name}Zq`;
  return xml.includes(`</${name}>`) ? xml.replace(`<${name}>`, `<${long}>`).replace(`</${name}>`, `</${long}>`) : xml;
}

/** Changes the line on which an element begins; elements that go on over others stay as they are. */
function onLines(text: string, element: XmlElement, change: (xml: string) => string): string {
  const lines = text.split('\n');
  lines[element.line - 1] = change(lines[element.line - 1] ?? '');
  return lines.join('\n');
}
