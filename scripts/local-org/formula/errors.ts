import { OrgError } from '../basics/errors.ts';

/** A formula that Salesforce would not save. */
export class FormulaCompileError extends OrgError {
  /** 0-based offset in the source. */
  readonly position: number;

  constructor(message: string, position: number) {
    super('FIELD_INTEGRITY_EXCEPTION', message);
    this.name = 'FormulaCompileError';
    this.position = position;
  }
}

/** What Salesforce shows as `#Error!`: division by zero, a date that does not exist, text that is no number. */
export class FormulaEvaluationError extends OrgError {
  constructor(message: string) {
    super('FORMULA_EXPRESSION_INVALID', message);
    this.name = 'FormulaEvaluationError';
  }
}
