import type { HavingClause, WhereClause, ConditionWithValueQuery } from '@jetstreamapp/soql-parser-js';
import type { Condition } from './spec.ts';

/** A comparison of the parser's tree. */
export type SoqlLeaf = Exclude<ConditionWithValueQuery, { openParen: number; field?: never }>;

type Piece = '(' | ')' | 'AND' | 'OR' | 'NOT' | { readonly leaf: SoqlLeaf };

/** Raises the error of a word that may not stand where it does. */
export type Unexpected = (word: string) => Error;

interface ChainNode {
  readonly left?: (ConditionWithValueQuery & { openParen?: number; closeParen?: number }) | null;
  readonly operator?: 'AND' | 'OR' | 'NOT';
  readonly right?: ChainNode;
}

/** The parser gives a right-nested chain with counts of parentheses: this puts them back in order of reading. */
function flatten(clause: ChainNode, unexpected: Unexpected): Piece[] {
  const pieces: Piece[] = [];
  let node: ChainNode | undefined = clause;
  while (node) {
    for (let count = node.left?.openParen ?? 0; count > 0; count -= 1) pieces.push('(');
    if (node.operator === 'NOT') {
      pieces.push('NOT');
    } else {
      const leaf = node.left as SoqlLeaf;
      pieces.push({ leaf });
      for (let count = node.left?.closeParen ?? 0; count > 0; count -= 1) pieces.push(')');
      if (node.right) {
        if (!node.operator) throw unexpected(nameOf(node.right.left));
        pieces.push(node.operator);
      }
    }
    node = node.right;
  }
  return pieces;
}

function nameOf(leaf: ChainNode['left']): string {
  if (leaf && 'field' in leaf && typeof leaf.field === 'string') return leaf.field;
  if (leaf && 'fn' in leaf) return leaf.fn.functionName ?? '';
  return 'NOT';
}

/**
 * Rebuilds a WHERE or HAVING clause as a tree. AND and OR side by side without parentheses are refused, as Salesforce
 * does; NOT binds to the next condition only.
 */
export function conditionTree(
  clause: WhereClause | HavingClause,
  leaf: (leaf: SoqlLeaf) => Condition,
  unexpected: Unexpected
): Condition {
  const pieces = flatten(clause, unexpected);
  let position = 0;

  const term = (): Condition => {
    const piece = pieces[position];
    position += 1;
    if (piece === 'NOT') return { kind: 'not', term: term() };
    if (piece === '(') {
      const inner = expression();
      if (pieces[position] !== ')') throw unexpected('(');
      position += 1;
      return inner;
    }
    if (typeof piece === 'object') return leaf(piece.leaf);
    throw unexpected(piece ?? '<EOF>');
  };
  const expression = (): Condition => {
    const terms = [term()];
    let joiner: 'AND' | 'OR' | undefined;
    for (;;) {
      const next = pieces[position];
      if (next !== 'AND' && next !== 'OR') break;
      if (joiner && joiner !== next) throw unexpected(next);
      joiner = next;
      position += 1;
      terms.push(term());
    }
    const [only] = terms;
    if (only && terms.length === 1) return only;
    return { kind: joiner === 'OR' ? 'or' : 'and', terms };
  };

  const tree = expression();
  const rest = pieces[position];
  if (rest !== undefined) throw unexpected(typeof rest === 'string' ? rest : nameOf(rest.leaf));
  return tree;
}
