import { XMLParser } from 'fast-xml-parser';

/** Settings of a component for some of its targets. */
export interface TargetConfig {
  readonly targets: readonly string[];
  readonly objects: readonly string[];
  readonly properties: readonly { readonly name: string; readonly type: string }[];
  /** Kinds of settings other than the three above, by name. */
  readonly others: readonly string[];
}

/** What a component's `js-meta.xml` says about where it may stand. */
export interface ComponentConfig {
  readonly apiVersion: string;
  readonly isExposed: boolean;
  readonly targets: readonly string[];
  readonly configs: readonly TargetConfig[];
}

type Raw = Readonly<Record<string, unknown>>;

const repeated = new Set(['target', 'targetConfig', 'property', 'object', 'objects', 'supportedFormFactor']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => repeated.has(name)
});

/** Reads a sound `js-meta.xml`. */
export function readComponentConfig(text: string): ComponentConfig {
  const root = inside(parser.parse(text) as Raw, 'LightningComponentBundle');
  return {
    apiVersion: textIn(root['apiVersion']),
    isExposed: root['isExposed'] === 'true',
    targets: list(inside(root, 'targets')['target']).map(textIn),
    configs: list(inside(root, 'targetConfigs')['targetConfig']).map((config) => readTargetConfig(config as Raw))
  };
}

function readTargetConfig(config: Raw): TargetConfig {
  const known = new Set(['@targets', 'objects', 'property', 'supportedFormFactors']);
  return {
    targets: textIn(config['@targets']).split(','),
    objects: list(config['objects']).flatMap((entry) => list((entry as Raw)['object']).map(textIn)),
    properties: list(config['property']).map((entry) => ({
      name: textIn((entry as Raw)['@name']),
      type: textIn((entry as Raw)['@type'])
    })),
    others: Object.keys(config).filter((name) => !known.has(name))
  };
}

function inside(raw: Raw, name: string): Raw {
  const value = raw[name];
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
