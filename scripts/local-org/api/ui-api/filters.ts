import { UnsupportedError } from '../../basics/errors.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { Condition } from '../../query/spec.ts';
import type { ApiRequest } from '../http.ts';

/** The condition of a `where` parameter, which is written as a GraphQL filter. */
export function filterCondition(
  _request: ApiRequest,
  _object: ObjectModel,
  where: string | null
): Condition | undefined {
  if (where === null || where.trim() === '') return undefined;
  throw new UnsupportedError('the parameter where of list requests; use GraphQL');
}
