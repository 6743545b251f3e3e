/** Objects whose keys are names of metadata or ids, not members of a fixed shape. */
const MAPS: ReadonlySet<string> = new Set([
  'fields',
  'objectInfos',
  'picklistFieldValues',
  'controllerValues',
  'recordTypeInfos',
  'dependentFields',
  'childRelationships',
  'columnWidths',
  'columnWrap'
]);

export interface ShapeOptions {
  /** Members that the answer may have although the sample lacks them. */
  readonly newer: readonly string[];
}

/**
 * Where an answer's shape differs from a sample's: members that it lacks or adds, and values of another kind. `null`
 * stands for any kind; of lists and of maps by name, one item stands for all, the members of maps in common each for itself.
 */
export function deviations(sample: unknown, answer: unknown, options: ShapeOptions): string[] {
  const found = new Set<string>();
  compare(sample, answer, '', options, found);
  return [...found];
}

function compare(sample: unknown, answer: unknown, path: string, options: ShapeOptions, found: Set<string>): void {
  if (sample === null || answer === null) return;
  if (kind(sample) !== kind(answer)) {
    found.add(`${path}: ${kind(answer)} instead of ${kind(sample)}`);
    return;
  }
  if (Array.isArray(sample) && Array.isArray(answer)) {
    const [pattern] = sample as unknown[];
    if (pattern === undefined) return;
    for (const item of answer as unknown[]) compare(pattern, item, `${path}[]`, options, found);
    return;
  }
  if (typeof sample !== 'object' || typeof answer !== 'object') return;
  const theirs = sample as Readonly<Record<string, unknown>>;
  const ours = answer as Readonly<Record<string, unknown>>;
  if (MAPS.has(path.split('.').at(-1) ?? '')) compareMaps(theirs, ours, path, options, found);
  else compareMembers(theirs, ours, path, options, found);
}

function compareMembers(
  theirs: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, unknown>>,
  path: string,
  options: ShapeOptions,
  found: Set<string>
): void {
  for (const [name, value] of Object.entries(theirs)) {
    if (name === '_note') continue;
    if (name in ours) compare(value, ours[name], `${path}.${name}`, options, found);
    else found.add(`${path}.${name}: missing`);
  }
  for (const name of Object.keys(ours)) {
    if (!(name in theirs) && !options.newer.includes(name)) found.add(`${path}.${name}: not in the sample`);
  }
}

function compareMaps(
  theirs: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, unknown>>,
  path: string,
  options: ShapeOptions,
  found: Set<string>
): void {
  for (const [name, value] of Object.entries(theirs)) {
    if (name in ours) compare(value, ours[name], `${path}.*`, options, found);
  }
}

function kind(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}
