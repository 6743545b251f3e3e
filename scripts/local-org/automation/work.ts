import type { ErrorDetail } from '../basics/errors.ts';
import type { FieldValues } from '../basics/values.ts';
import type { ObjectPlan } from './plan.ts';
import type { WriteRequest } from './types.ts';

/** One record on its way through a save. */
export interface WorkRow {
  /** Where its result belongs. */
  readonly position: number;
  readonly request: WriteRequest;
  readonly plan: ObjectPlan;
  readonly isNew: boolean;
  /** Empty until a new record is given its id. */
  id: string;
  /** The record as it was stored; undefined for a new one. */
  readonly old: FieldValues | undefined;
  /** The record as it shall be stored. */
  readonly values: FieldValues;
  readonly errors: ErrorDetail[];
}

/** Rows that were refused after they had been saved: the chunk is rolled back and run again without them. */
export class RowsRefused extends Error {
  readonly refusals: ReadonlyMap<number, readonly ErrorDetail[]>;

  constructor(refusals: ReadonlyMap<number, readonly ErrorDetail[]>) {
    super('rows were refused after they had been saved');
    this.refusals = refusals;
  }
}
