/** What the bundler must know of the metadata to answer `@salesforce/…` imports. */
export interface MetadataNames {
  /** The label's text in the org's language, or undefined when there is none. */
  label(name: string): string | undefined;
  hasObject(name: string): boolean;
  /** Follows relationships: `hasField('Stakeholder__c', 'Account__r.Name')`. */
  hasField(object: string, path: string): boolean;
  hasCustomPermission(name: string): boolean;
  /** The address of a static resource, or undefined when there is none. */
  resourceUrl(name: string): string | undefined;
  /** As components import it, e.g. `Selection__c`. */
  hasMessageChannel(name: string): boolean;
  /** Components that pages and tabs name, e.g. `c/stakeholderMap`. */
  readonly pageComponents: readonly string[];
}

/** An import that no deploy would accept, worded for whoever wrote it. */
export class UnknownReferenceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnknownReferenceError';
  }
}

const bootstrap = `JSON.parse(document.getElementById('linchpin-bootstrap').textContent)`;
const constant = (value: unknown): string => `export default ${JSON.stringify(value)};`;
const fromBootstrap = (name: string): string => `export default ${bootstrap}.${name};`;

/** Settings of the signed-in user, which the page knows and the bundle does not. */
const i18nFromUser: Readonly<Record<string, string>> = {
  locale: 'locale',
  lang: 'language',
  currency: 'currency',
  timeZone: 'timeZone'
};

/**
 * The source of a virtual `@salesforce/…` module. Labels and schema come from the metadata, whatever depends on the user
 * from the page at run time. Answers undefined for kinds that the base components define themselves (`gate`, `i18n`).
 * @throws UnknownReferenceError when the metadata has no such label, field, permission or resource, or the kind is not supported.
 */
export function platformModule(specifier: string, names: MetadataNames): string | undefined {
  const [, kind = '', ...rest] = specifier.split('/');
  const name = rest.join('/');
  switch (kind) {
    case 'label':
      return labelModule(name, names);
    case 'schema':
      return schemaModule(name, names);
    case 'user':
      return userModule(name);
    case 'i18n':
      return i18nFromUser[name] === undefined ? undefined : fromBootstrap(i18nFromUser[name]);
    case 'client':
      if (name === 'formFactor')
        return `export default matchMedia('(max-width: 47.99em)').matches ? 'Small' : 'Large';`;
      break;
    case 'customPermission':
      if (!names.hasCustomPermission(name)) throw new UnknownReferenceError(`There is no custom permission ${name}.`);
      return `export default ${bootstrap}.customPermissions.includes(${JSON.stringify(name)}) || undefined;`;
    case 'userPermission':
      return `export default ${bootstrap}.userPermissions.includes(${JSON.stringify(name)}) || undefined;`;
    case 'resourceUrl':
      return resourceModule(name, names);
    case 'messageChannel':
      if (!names.hasMessageChannel(name)) throw new UnknownReferenceError(`There is no message channel ${name}.`);
      return constant({ channel: name });
    case 'accessCheck':
      return constant(false);
    case 'gate':
      return 'export default { isOpen: () => false };';
    case 'internal':
      return undefined;
  }
  throw new UnknownReferenceError(`The preview does not support ${specifier}.`);
}

function labelModule(name: string, names: MetadataNames): string | undefined {
  if (!name.startsWith('c.')) return undefined;
  const text = names.label(name.slice(2));
  if (text === undefined) throw new UnknownReferenceError(`There is no custom label ${name.slice(2)}.`);
  return constant(text);
}

function resourceModule(name: string, names: MetadataNames): string {
  const url = names.resourceUrl(name);
  if (url === undefined) throw new UnknownReferenceError(`There is no static resource ${name}.`);
  return constant(url);
}

function schemaModule(name: string, names: MetadataNames): string {
  const [object = '', ...path] = name.split('.');
  if (!names.hasObject(object)) throw new UnknownReferenceError(`There is no object ${object}.`);
  if (path.length === 0) return constant({ objectApiName: object });
  if (!names.hasField(object, path.join('.'))) {
    throw new UnknownReferenceError(`The object ${object} has no field ${path.join('.')}.`);
  }
  return constant({ fieldApiName: path.join('.'), objectApiName: object });
}

function userModule(name: string): string {
  if (name === 'Id') return fromBootstrap('userId');
  if (name === 'isGuest') return constant(false);
  throw new UnknownReferenceError(`The preview does not support @salesforce/user/${name}.`);
}
