/** A name in double quotes, as SQL wants it. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
