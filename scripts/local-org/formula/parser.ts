import { FormulaCompileError } from './errors.ts';
import { tokenize } from './lexer.ts';
import type { Token } from './lexer.ts';

/** A formula's syntax tree; `position` is the 0-based offset in the source. */
export type Ast =
  | { readonly kind: 'number'; readonly value: number; readonly position: number }
  | { readonly kind: 'text'; readonly value: string; readonly position: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly position: number }
  | { readonly kind: 'null'; readonly position: number }
  | { readonly kind: 'name'; readonly name: string; readonly position: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Ast[]; readonly position: number };

/** Longest formula that Salesforce saves, in characters. */
export const maxLength = 3900;
const maxDepth = 1000;

/**
 * Binding strength of the infix operators and the function that each stands for. As in Salesforce's own grammar, `^`
 * binds weaker than `*` and `/`, so that 2 * 3 ^ 2 is 36.
 */
const infix: Readonly<Record<string, { readonly strength: number; readonly name: string }>> = {
  '||': { strength: 1, name: 'OR' },
  '&&': { strength: 2, name: 'AND' },
  '=': { strength: 3, name: '=' },
  '==': { strength: 3, name: '=' },
  '<>': { strength: 3, name: '<>' },
  '!=': { strength: 3, name: '<>' },
  '<': { strength: 4, name: '<' },
  '>': { strength: 4, name: '>' },
  '<=': { strength: 4, name: '<=' },
  '>=': { strength: 4, name: '>=' },
  '+': { strength: 5, name: '+' },
  '-': { strength: 5, name: '-' },
  '&': { strength: 5, name: '&' },
  '^': { strength: 6, name: '^' },
  '*': { strength: 7, name: '*' },
  '/': { strength: 7, name: '/' }
};

/** Parses a formula. Throws `FormulaCompileError` with Salesforce's words and the position. */
export function parseFormula(source: string): Ast {
  if (source.length > maxLength) {
    throw new FormulaCompileError(
      `Formula is too long (${source.length.toLocaleString('en-US')} characters). Maximum length is ${maxLength.toLocaleString('en-US')} characters`,
      maxLength
    );
  }
  return new Parser(tokenize(source)).parse();
}

/** The error of a formula with more levels than can be followed. */
export function tooDeep(position: number): FormulaCompileError {
  return new FormulaCompileError(`Formula is nested too deeply (more than ${maxDepth} levels)`, position);
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  parse(): Ast {
    const tree = this.expression(0);
    const rest = this.peek();
    if (rest.kind !== 'end') {
      throw new FormulaCompileError(`Syntax error. Extra ${rest.text}`, rest.position);
    }
    return tree;
  }

  private expression(weakest: number): Ast {
    this.depth += 1;
    if (this.depth > maxDepth) {
      throw new FormulaCompileError(
        `Formula is nested too deeply (more than ${maxDepth} levels)`,
        this.peek().position
      );
    }
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const operator = token.kind === 'operator' ? infix[token.text] : undefined;
      if (operator === undefined || operator.strength <= weakest) {
        break;
      }
      this.at += 1;
      const right = this.expression(operator.strength);
      left = { kind: 'call', name: operator.name, args: [left, right], position: token.position };
    }
    this.depth -= 1;
    return left;
  }

  private unary(): Ast {
    const prefixes: Token[] = [];
    for (let token = this.peek(); this.isOperator('-', '+', '!'); token = this.peek()) {
      prefixes.push(token);
      this.at += 1;
    }
    if (prefixes.length > maxDepth) {
      throw tooDeep(this.peek().position);
    }
    let operand = this.primary();
    for (const prefix of prefixes.reverse()) {
      const name = prefix.text === '!' ? 'NOT' : prefix.text;
      operand = { kind: 'call', name, args: [operand], position: prefix.position };
    }
    return operand;
  }

  private primary(): Ast {
    const token = this.peek();
    const { position } = token;
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text), position };
      case 'text':
        return { kind: 'text', value: token.text, position };
      case 'name':
        return this.isOperator('(') ? this.call(token) : nameOrConstant(token);
      case 'operator':
        if (token.text === '(') {
          const inner = this.expression(0);
          this.expect(')');
          return inner;
        }
        throw new FormulaCompileError(`Syntax error. Found '${token.text}'`, position);
      case 'end':
        throw new FormulaCompileError('Syntax error. Found end of formula', position);
    }
  }

  private call(name: Token): Ast {
    this.at += 1;
    const args: Ast[] = [];
    if (!this.isOperator(')')) {
      args.push(this.expression(0));
      while (this.isOperator(',')) {
        this.at += 1;
        args.push(this.expression(0));
      }
    }
    this.expect(')');
    return { kind: 'call', name: name.text.toUpperCase(), args, position: name.position };
  }

  private expect(text: string): void {
    const token = this.peek();
    if (!this.isOperator(text)) {
      throw new FormulaCompileError(`Syntax error. Missing '${text}'`, token.position);
    }
    this.at += 1;
  }

  private isOperator(...texts: readonly string[]): boolean {
    const token = this.peek();
    return token.kind === 'operator' && texts.includes(token.text);
  }

  private peek(): Token {
    const token = this.tokens[Math.min(this.at, this.tokens.length - 1)];
    if (token === undefined) {
      throw new FormulaCompileError('Syntax error', 0);
    }
    return token;
  }
}

function nameOrConstant(token: Token): Ast {
  const { position, text } = token;
  switch (text.toUpperCase()) {
    case 'TRUE':
      return { kind: 'boolean', value: true, position };
    case 'FALSE':
      return { kind: 'boolean', value: false, position };
    case 'NULL':
      return { kind: 'null', position };
    default:
      return { kind: 'name', name: text, position };
  }
}
