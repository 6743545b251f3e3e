/** Which indicators of different plans are the same in kind, and can be compared. */
import type { Source } from 'c/indicatorTypes';

import type { BoardRow } from './rowTypes';

/** A kind of indicator that several plans may have. */
export interface BoardKind {
  readonly key: string;
  /** What writes its readings; its words name the kind unless it is by hand. */
  readonly source: Source;
  /** Name in the library, or the indicator's own name. */
  readonly name: string;
  /** How many indicators are of the kind. */
  readonly count: number;
}

/** True where the source alone makes indicators comparable: the same work is counted by the same rule on every plan. */
export function isCountedTogether(source: Source): boolean {
  return source !== 'By hand';
}

/**
 * The kind of an indicator: its source where that is automatic; else the definition that it was chosen from; else its
 * own name and unit, whatever their case.
 */
export function kindOf({ indicator, definition }: BoardRow): string {
  if (isCountedTogether(indicator.source)) return `source ${indicator.source}`;
  if (definition !== null) return `definition ${definition.id}`;
  return `name ${indicator.name.trim().toLocaleLowerCase()} ${(indicator.unit ?? '').trim().toLocaleLowerCase()}`;
}

/** The kinds that the rows are of: those of most indicators first, then by name. */
export function kindsOf(rows: readonly BoardRow[]): readonly BoardKind[] {
  const kinds = new Map<string, BoardKind>();
  for (const row of rows) {
    const key = kindOf(row);
    const known = kinds.get(key);
    const { source, name } = row.indicator;
    kinds.set(key, {
      key,
      source,
      name: known?.name ?? (isCountedTogether(source) ? source : (row.definition?.name ?? name)),
      count: (known?.count ?? 0) + 1
    });
  }
  const { compare } = new Intl.Collator();
  return [...kinds.values()].sort((a, b) => b.count - a.count || compare(a.name, b.name));
}
