/** A property that a page may set, as a bundle's configuration declares it. */
export interface DesignProperty {
  /** E.g. `String`, `Boolean`, `Integer`, `Color`. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
  /** The only values, where the configuration lists them. */
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** What a bundle's configuration says for some of its targets. */
export interface TargetConfig {
  readonly targets: readonly string[];
  /** Objects whose record pages may have the component; none means all. */
  readonly objects: readonly string[];
  readonly properties: ReadonlyMap<string, DesignProperty>;
}

/** Where a bundle may stand, read from its `js-meta.xml`. */
export interface BundleTargets {
  readonly isExposed: boolean;
  readonly targets: ReadonlySet<string>;
  readonly configs: readonly TargetConfig[];
}

/**
 * Reads where a bundle may stand. Its settings are in attributes, which the common reader of metadata leaves out; what is
 * wrong with the file itself is told when the bundle is compiled.
 */
export function readBundleTargets(text: string): BundleTargets {
  const source = text.replace(/<!--[\s\S]*?-->/g, '');
  return {
    isExposed: textsIn(source, 'isExposed')[0] === 'true',
    targets: new Set(textsIn(source, 'target')),
    configs: elementsIn(source, 'targetConfig').map(({ attributes, inner }) => ({
      targets: listed(attributes.get('targets')),
      objects: textsIn(inner, 'object'),
      properties: new Map(
        elementsIn(inner, 'property').map((property) => [
          property.attributes.get('name') ?? '',
          propertyOf(property.attributes)
        ])
      )
    }))
  };
}

interface Element {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inner: string;
}

function elementsIn(source: string, name: string): readonly Element[] {
  const tag = new RegExp(`<${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g');
  return [...source.matchAll(tag)].map(([, attributes = '', inner = '']) => ({
    attributes: new Map(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', a, b]) => [
        key,
        a ?? b ?? ''
      ])
    ),
    inner
  }));
}

function textsIn(source: string, name: string): readonly string[] {
  return elementsIn(source, name).map(({ inner }) => inner.trim());
}

function propertyOf(attributes: ReadonlyMap<string, string>): DesignProperty {
  const number = (name: string): number | undefined => {
    const text = attributes.get(name);
    return text === undefined || text.trim() === '' ? undefined : Number(text);
  };
  const [min, max] = [number('min'), number('max')];
  const datasource = attributes.get('datasource');
  // Choices may also come from Apex, of which the local org knows nothing.
  const choices = datasource === undefined || datasource.includes('apex://') ? undefined : listed(datasource);
  return {
    type: attributes.get('type') ?? '',
    isRequired: attributes.get('required') === 'true',
    hasDefault: attributes.has('default'),
    ...(choices !== undefined && { choices }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max })
  };
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
