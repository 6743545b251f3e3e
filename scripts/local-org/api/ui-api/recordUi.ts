import type { ObjectModel } from '../../metadata/model.ts';
import { MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import type { ApiRequest } from '../http.ts';
import { eTagOf, listParameter, recordInPath } from './common.ts';
import { LAYOUT_TYPES, layoutOf, MODES, parseChoices } from './layouts.ts';
import { objectInfo } from './objectInfo.ts';
import { readRecord } from './recordRead.ts';

type Json = Readonly<Record<string, unknown>>;

/** Records with the layouts and the object information that a page needs to show them. */
export function recordUi(request: ApiRequest, ids: readonly string[]): Json {
  const { org, session, baseUrl } = request;
  const layoutTypes = choices(request, 'layoutTypes', LAYOUT_TYPES, ['Full']);
  const modes = choices(request, 'modes', MODES, ['View']);
  const optionalFields = listParameter(request, 'optionalFields');
  const objects = new Map<string, ObjectModel>();
  const records: Record<string, Json> = {};
  for (const given of ids) {
    const { id, object } = recordInPath(request, given);
    objects.set(object.apiName, object);
    records[id] = readRecord(request, id, { fields: [], optionalFields, layoutTypes, modes });
  }
  const layouts: Record<string, Json> = {};
  const objectInfos: Record<string, Json> = {};
  const layoutUserStates: Record<string, Json> = {};
  for (const object of objects.values()) {
    const byType = Object.fromEntries(
      layoutTypes.map((type) => [
        type,
        Object.fromEntries(modes.map((mode) => [mode, layoutOf(org, session, object, type, mode)]))
      ])
    );
    layouts[object.apiName] = { [MASTER_RECORD_TYPE_ID]: byType };
    objectInfos[object.apiName] = objectInfo(org, session, baseUrl, object);
    for (const layout of Object.values(byType).flatMap((byMode) => Object.values(byMode))) {
      layoutUserStates[String(layout['id'])] = userState(layout);
    }
  }
  const content = { layoutUserStates, layouts, objectInfos, records };
  return { ...content, eTag: eTagOf(content) };
}

/** Which sections are folded: none, the local org keeps no such preference. */
function userState(layout: Json): Json {
  const sections = layout['sections'] as readonly { readonly id: string }[];
  return {
    id: layout['id'],
    sectionUserStates: Object.fromEntries(sections.map(({ id }) => [id, { collapsed: false, id }]))
  };
}

function choices<Choice extends string>(
  request: ApiRequest,
  name: string,
  known: readonly Choice[],
  fallback: readonly Choice[]
): readonly Choice[] {
  const given = parseChoices(listParameter(request, name), known, name);
  return given.length > 0 ? given : fallback;
}
