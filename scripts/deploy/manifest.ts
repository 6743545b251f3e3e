/** What a manifest names: metadata types, each with its members. */
export type Members = ReadonlyMap<string, readonly string[]>;

/** Groups components by type; types and members are sorted and named once. */
export function groupByType(components: Iterable<{ readonly type: string; readonly fullName: string }>): Members {
  const groups = new Map<string, Set<string>>();
  for (const { type, fullName } of components) {
    groups.set(type, (groups.get(type) ?? new Set()).add(fullName));
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([type, names]) => [type, [...names].sort()]));
}

/** The text of a `package.xml` or, without a version, of a `destructiveChanges.xml`. */
export function manifestXml(members: Members, version?: string): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<Package xmlns="http://soap.sforce.com/2006/04/metadata">'];
  for (const [type, names] of members) {
    lines.push('    <types>');
    for (const name of names) lines.push(`        <members>${escapeXml(name)}</members>`);
    lines.push(`        <name>${escapeXml(type)}</name>`, '    </types>');
  }
  if (version !== undefined) lines.push(`    <version>${escapeXml(version)}</version>`);
  lines.push('</Package>');
  return `${lines.join('\n')}\n`;
}

/** Text as it may stand between two tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
