import type { CompactLayout, ObjectModel } from '../../metadata/model.ts';
import { fieldFacts, MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import { HttpError, notFound } from '../http-errors.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { metadataId } from '../ui-api/common.ts';
import { compactFields, itemFields, itemLabel } from '../ui-api/layouts.ts';
import { describeField } from './describe-field.ts';
import { isMasterType } from './layouts.ts';
import { objectInPath } from './read.ts';

type Json = Readonly<Record<string, unknown>>;

/** `GET /sobjects/X/describe/compactLayouts`: the object's compact layouts, and which one applies. */
export function describeCompactLayouts(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const url = `/services/data/v${request.version}/sobjects/${object.apiName}/describe/compactLayouts`;
  const primary = primaryLayout(object);
  const id = idOf(object, primary);
  const body = {
    compactLayouts: [
      ...object.compactLayouts.map((layout) => compactJson(request, object, layout)),
      ...(primary === undefined ? [compactJson(request, object, undefined)] : [])
    ],
    defaultCompactLayoutId: id,
    recordTypeCompactLayoutMappings: [
      {
        available: true,
        compactLayoutId: id,
        compactLayoutName: primary?.apiName ?? 'SYSTEM',
        recordTypeId: MASTER_RECORD_TYPE_ID,
        recordTypeName: 'Master',
        urls: { compactLayout: `${url}/${MASTER_RECORD_TYPE_ID}` }
      }
    ],
    urls: { primary: `${url}/primary` }
  };
  return { status: 200, body };
}

/** `GET /sobjects/X/describe/compactLayouts/primary`, or with the id of a record type: the one that applies. */
export function describeCompactLayout(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  if (params['recordType'] !== 'primary' && !isMasterType(params['recordType'])) throw notFound();
  return { status: 200, body: compactJson(request, object, primaryLayout(object)) };
}

/** `GET /compactLayouts?q=A,B`: the compact layouts that apply to objects, by the object's name. */
export function compactLayouts(request: ApiRequest): ApiResponse {
  const names = (request.query.get('q') ?? '').split(',').map((name) => name.trim());
  const asked = names.filter((name) => name !== '');
  if (asked.length === 0) throw new HttpError(400, 'MISSING_ARGUMENT', 'The parameter q names no object.');
  const layouts = asked.map((name) => {
    const object = objectInPath(request.org, request.session, name);
    return [object.apiName, compactJson(request, object, primaryLayout(object))] as const;
  });
  return { status: 200, body: Object.fromEntries(layouts) };
}

/** The layout that the object's metadata assigns; undefined where Salesforce's own applies. */
function primaryLayout(object: ObjectModel): CompactLayout | undefined {
  const { compactLayouts: layouts, compactLayoutAssignment } = object;
  return layouts.find((layout) => layout.apiName === compactLayoutAssignment) ?? layouts[0];
}

function idOf(object: ObjectModel, layout: CompactLayout | undefined): string | null {
  return layout === undefined ? null : metadataId('0AH', `${object.apiName}.${layout.apiName}`);
}

function compactJson(request: ApiRequest, object: ObjectModel, layout: CompactLayout | undefined): Json {
  const names = layout?.fields ?? compactFields(object);
  return {
    actions: [],
    fieldItems: names.flatMap((name) => fieldItem(request, object, name) ?? []),
    id: idOf(object, layout),
    imageItems: [],
    label: layout?.label ?? 'System Default',
    name: layout?.apiName ?? 'SYSTEM',
    objectType: object.apiName
  };
}

function fieldItem(request: ApiRequest, object: ObjectModel, name: string): Json | undefined {
  const { org, session } = request;
  const field = org.model.field(object.apiName, name);
  const fields = itemFields(org.model, session, object, { field: name, behavior: 'Readonly', isEmptySpace: false });
  if (field === undefined || fields.length === 0) return undefined;
  const facts = fieldFacts(session, object, field);
  const component = {
    details: describeField(org.model, session, object, field),
    displayLines: 1,
    tabOrder: 1,
    type: 'Field',
    value: field.apiName
  };
  return {
    editableForNew: facts.isCreateable,
    editableForUpdate: facts.isUpdateable,
    label: itemLabel(object, field),
    layoutComponents: [component],
    placeholder: false,
    required: false
  };
}
