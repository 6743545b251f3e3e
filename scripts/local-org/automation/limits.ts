import { OrgError } from '../basics/errors.ts';

/** A governor limit was passed. Nothing in a flow can catch it: the records of the transaction are refused. */
export class LimitError extends OrgError {
  constructor(message: string) {
    super('LIMIT_EXCEEDED', `System.LimitException: ${message}`);
  }
}

/** Salesforce's limits of one transaction, as far as they keep data and the server safe. */
const MAX_QUERIES = 100;
const MAX_QUERY_ROWS = 50_000;
const MAX_STATEMENTS = 150;
const MAX_STATEMENT_ROWS = 10_000;
/** Salesforce counts processor time; elements give the same answer on every machine. */
const MAX_ELEMENTS = 2_000_000;

/** What automation has used of the limits of one transaction: a chunk of at most 200 records with all that it causes. */
export class Limits {
  #queries = 0;
  #queryRows = 0;
  #statements = 0;
  #statementRows = 0;
  #elements = 0;

  /** Queries so far: an element that looks records up counts once for all interviews that reach it together. */
  get queries(): number {
    return this.#queries;
  }

  /** Writes so far: an element that writes counts once for all interviews that reach it together. */
  get statements(): number {
    return this.#statements;
  }

  /** Begins another chunk. */
  reset(): void {
    this.#queries = this.#queryRows = this.#statements = this.#statementRows = this.#elements = 0;
  }

  countQuery(): void {
    if (++this.#queries > MAX_QUERIES) throw new LimitError(`Too many SOQL queries: ${this.#queries}`);
  }

  countQueryRows(rows: number): void {
    this.#queryRows += rows;
    if (this.#queryRows > MAX_QUERY_ROWS) throw new LimitError(`Too many query rows: ${this.#queryRows}`);
  }

  countStatement(rows: number): void {
    if (++this.#statements > MAX_STATEMENTS) throw new LimitError(`Too many DML statements: ${this.#statements}`);
    this.#statementRows += rows;
    if (this.#statementRows > MAX_STATEMENT_ROWS) throw new LimitError(`Too many DML rows: ${this.#statementRows}`);
  }

  countElement(): void {
    if (++this.#elements > MAX_ELEMENTS) throw new LimitError('Apex CPU time limit exceeded');
  }
}
