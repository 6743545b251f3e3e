/** One reason why a request was refused, in the words that Salesforce's protocols share. */
export interface ErrorDetail {
  /** Salesforce's status code, e.g. `REQUIRED_FIELD_MISSING`, `FIELD_CUSTOM_VALIDATION_EXCEPTION`, `INVALID_FIELD`. */
  readonly code: string;
  /** What is wrong, where, and how to mend it. */
  readonly message: string;
  /** API names of the fields at fault; empty when it concerns the record or the request. */
  readonly fields: readonly string[];
}

/** A refused request. Every floor throws it; the doors translate it into their protocol's form. */
export class OrgError extends Error {
  readonly code: string;
  readonly fields: readonly string[];

  constructor(code: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.name = 'OrgError';
    this.code = code;
    this.fields = fields;
  }

  get detail(): ErrorDetail {
    return { code: this.code, message: this.message, fields: this.fields };
  }
}

/** What the local org knows of but does not do: it says so by name rather than answer with something made up. */
export class UnsupportedError extends OrgError {
  constructor(what: string) {
    super('FEATURE_NOT_SUPPORTED_LOCALLY', `The local org does not support ${what}.`);
    this.name = 'UnsupportedError';
  }
}
