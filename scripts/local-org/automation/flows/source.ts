import type { FlowSource } from '../../metadata/model.ts';

/** The text of an element's first child of this name; undefined when there is none. */
export function textOf(source: FlowSource, name: string): string | undefined {
  const value = source[name]?.[0];
  return typeof value === 'string' ? value : undefined;
}

/** The first nested element of this name; undefined when there is none. */
export function partOf(source: FlowSource, name: string): FlowSource | undefined {
  const value = source[name]?.[0];
  return typeof value === 'object' ? value : undefined;
}

/** All nested elements of this name, in file order. */
export function partsOf(source: FlowSource, name: string): readonly FlowSource[] {
  return (source[name] ?? []).filter((value) => typeof value === 'object');
}

/** A flag; absent is false. */
export function flagOf(source: FlowSource, name: string): boolean {
  return textOf(source, name) === 'true';
}

/** Where a connector leads; undefined when the path ends. */
export function targetOf(source: FlowSource, connector: string): string | undefined {
  const part = partOf(source, connector);
  return part === undefined ? undefined : textOf(part, 'targetReference');
}
