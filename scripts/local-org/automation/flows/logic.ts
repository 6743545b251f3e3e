import { OrgError } from '../../basics/errors.ts';

/** How numbered conditions are joined, e.g. `1 AND (2 OR NOT 3)`. */
export type Logic =
  | { readonly kind: 'condition'; readonly index: number }
  | { readonly kind: 'not'; readonly term: Logic }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Logic[] };

/** Reads `and`, `or` or an expression over `count` conditions. Throws for anything else. */
export function parseLogic(text: string | undefined, count: number): Logic {
  const all = Array.from({ length: count }, (_, index): Logic => ({ kind: 'condition', index }));
  const word = (text ?? 'and').trim().toLowerCase();
  if (word === 'and' || word === 'or') return { kind: word, terms: all };
  const tokens = word.match(/\d+|\(|\)|and|or|not|\S/g) ?? [];
  let position = 0;
  const fail = (): never => {
    throw new OrgError('INVALID_FLOW', `"${text}" does not join ${count} conditions.`);
  };
  const term = (): Logic => {
    const token = tokens[position++];
    if (token === 'not') return { kind: 'not', term: term() };
    if (token === '(') {
      const inner = expression();
      if (tokens[position++] !== ')') fail();
      return inner;
    }
    return all[Number(token) - 1] ?? fail();
  };
  const chain = (kind: 'and' | 'or', next: () => Logic): Logic => {
    const terms = [next()];
    while (tokens[position] === kind) {
      position++;
      terms.push(next());
    }
    return terms.length === 1 ? (terms[0] as Logic) : { kind, terms };
  };
  const expression = (): Logic => chain('or', () => chain('and', term));
  const logic = expression();
  return position === tokens.length ? logic : fail();
}

/** The logic as a test over compiled conditions. */
export function testOf<Subject>(
  logic: Logic,
  conditions: readonly ((subject: Subject) => boolean)[]
): (subject: Subject) => boolean {
  switch (logic.kind) {
    case 'condition':
      return conditions[logic.index] ?? (() => true);
    case 'not': {
      const term = testOf(logic.term, conditions);
      return (subject) => !term(subject);
    }
    default: {
      const terms = logic.terms.map((term) => testOf(term, conditions));
      return logic.kind === 'and'
        ? (subject) => terms.every((term) => term(subject))
        : (subject) => terms.some((term) => term(subject));
    }
  }
}

/** The logic as SQL over conditions that are SQL already. */
export function logicSql(logic: Logic, conditions: readonly string[]): string {
  switch (logic.kind) {
    case 'condition':
      return conditions[logic.index] ?? '1';
    case 'not':
      return `NOT (${logicSql(logic.term, conditions)})`;
    default:
      if (logic.terms.length === 0) return '1';
      return `(${logic.terms.map((term) => logicSql(term, conditions)).join(` ${logic.kind.toUpperCase()} `)})`;
  }
}
