import { OrgError, UnsupportedError } from '../basics/errors.ts';

/** Runs `work` and, when it is refused, says what it was about: a refusal at the opening of an org must name its cause. */
export function naming<Result>(what: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnsupportedError || !(error instanceof OrgError)) throw error;
    throw new OrgError(error.code, `${what}: ${error.message}`, error.fields);
  }
}
