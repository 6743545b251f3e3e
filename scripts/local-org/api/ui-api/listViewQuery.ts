import { UnsupportedError } from '../../basics/errors.ts';
import type { ListView } from '../../metadata/model.ts';
import type { Condition, QuerySpec } from '../../query/spec.ts';
import type { ApiRequest } from '../http.ts';

/** Which records a list view shows. */
export function listViewQuery(
  _request: ApiRequest,
  view: ListView
): { readonly where: Condition | undefined; readonly scope: QuerySpec['scope'] } {
  if (view.filters.length > 0) throw new UnsupportedError('list views with filters');
  return { where: undefined, scope: view.filterScope === 'Mine' ? 'mine' : 'everything' };
}
