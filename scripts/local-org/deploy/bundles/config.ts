import type { OrgModel } from '../../metadata/model.ts';
import { childrenNamed, parseXml, textsOf, XmlError } from '../../metadata/xml.ts';
import type { XmlElement } from '../../metadata/xml.ts';
import type { CompileProblem } from './facts.ts';

/** A bundle's configuration file, read. */
export interface BundleConfig {
  readonly problems: readonly CompileProblem[];
  /** True when `lwc:component` may be used. */
  readonly isDynamic: boolean;
}

/** What a configuration's elements may be. */
const ELEMENTS = new Set([
  'apiVersion',
  'capabilities',
  'description',
  'isExplicitImport',
  'isExposed',
  'lwcResources',
  'masterLabel',
  'runtimeNamespace',
  'targetConfigs',
  'targets'
]);

const TARGETS = new Set([
  'analytics__Dashboard',
  'lightning__AgentforceInput',
  'lightning__AgentforceOutput',
  'lightning__AppPage',
  'lightning__EmailTemplate',
  'lightning__EnablementProgram',
  'lightning__FlowAction',
  'lightning__FlowScreen',
  'lightning__GlobalAction',
  'lightning__HomePage',
  'lightning__Inbox',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__ServiceCatalog',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
  'lightning__VoiceExtension',
  'lightningCommunity__Default',
  'lightningCommunity__Page',
  'lightningCommunity__Page_Layout',
  'lightningCommunity__Theme_Layout',
  'lightningSnapin__ChatHeader',
  'lightningSnapin__ChatMessage',
  'lightningSnapin__MessagingPreChat',
  'lightningSnapin__Minimized',
  'lightningSnapin__PreChat',
  'lightningStatic__Email'
]);

/** Types of properties on pages; flows and actions also take Apex and record types. */
const PROPERTY_TYPES =
  /^(?:String|Boolean|Integer|Color|Picklist|Date|DateTime|ContentReference|@salesforce\/schema\/\w+(?:\[\])?|apex:\/\/[\w.]+(?:\[\])?|sobject:\/\/\w+(?:\[\])?|\w+\[\]|\{\w+(?:\[\])?\})$/;

/** Checks a `js-meta.xml` against the org and against the public properties that the script declares. */
export function readConfig(
  file: string,
  text: string,
  publicProperties: ReadonlySet<string> | undefined,
  model: OrgModel
): BundleConfig {
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { message, line, column } = error;
    return { problems: [{ message: `Error parsing file: ${message}`, line, column }], isDynamic: false };
  }
  const problems: CompileProblem[] = [];
  const at = ({ line, column }: XmlElement, message: string): unknown => problems.push({ message, line, column });
  if (root.name !== 'LightningComponentBundle')
    at(root, `Error parsing file: the root element must be LightningComponentBundle, not ${root.name}`);
  for (const element of root.children) {
    if (!ELEMENTS.has(element.name))
      at(
        element,
        `Element {http://soap.sforce.com/2006/04/metadata}${element.name} invalid at this location in type LightningComponentBundle`
      );
  }
  const targets = inside(root, 'targets', 'target');
  for (const target of targets) {
    const name = target.text.trim();
    if (!TARGETS.has(name)) at(target, `Invalid target ${name} in file ${file}`);
  }
  const known = new Set(targets.map((target) => target.text.trim()));
  problems.push(...targetConfigProblems(file, text, known, publicProperties));
  for (const object of inside(root, 'targetConfigs', 'targetConfig').flatMap((each) =>
    inside(each, 'objects', 'object')
  )) {
    const name = object.text.trim();
    if (model.object(name) === undefined) at(object, `Invalid reference ${name} of type sobjectClass in file ${file}`);
  }
  const capabilities = childrenNamed(root, 'capabilities').flatMap((each) => textsOf(each, 'capability'));
  return { problems, isDynamic: capabilities.includes('lightning__dynamicComponent') };
}

const inside = (element: XmlElement, group: string, name: string): readonly XmlElement[] =>
  childrenNamed(element, group).flatMap((each) => childrenNamed(each, name));

/** The settings of pages stand in attributes, which the common reader of metadata leaves out. */
function targetConfigProblems(
  file: string,
  text: string,
  targets: ReadonlySet<string>,
  publicProperties: ReadonlySet<string> | undefined
): CompileProblem[] {
  const problems: CompileProblem[] = [];
  for (const tag of withoutComments(text).matchAll(
    /<(targetConfig|property)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/g
  )) {
    const before = text.slice(0, tag.index);
    const place = { line: before.split('\n').length, column: tag.index - before.lastIndexOf('\n') };
    const attributes = new Map(
      [...(tag[2] ?? '').matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [
        name,
        a ?? b ?? ''
      ])
    );
    if (tag[1] === 'targetConfig') {
      for (const name of (attributes.get('targets') ?? '').split(',').map((each) => each.trim()))
        if (!targets.has(name))
          problems.push({
            ...place,
            message: `The target ${name} of a targetConfig is not among the targets in file ${file}`
          });
      continue;
    }
    const name = attributes.get('name') ?? '';
    const type = attributes.get('type') ?? '';
    if (!PROPERTY_TYPES.test(type))
      problems.push({ ...place, message: `Invalid type ${type} of property ${name} in file ${file}` });
    if (publicProperties !== undefined && !publicProperties.has(name))
      problems.push({ ...place, message: `The property ${name} is not declared with @api in the component's script` });
  }
  return problems;
}

/** The same text with comments blank, so that places stay. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
