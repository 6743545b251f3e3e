import type { FieldModel, LayoutItem, LayoutSection, ObjectModel, RelatedList } from '../../metadata/model.ts';
import { fieldFacts, MASTER_RECORD_TYPE_ID } from '../fieldFacts.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { notFound } from '../http-errors.ts';
import { columnAt } from '../ui-api/columns.ts';
import { metadataId } from '../ui-api/common.ts';
import { defaultSection, itemFields, itemLabel, pageLayout } from '../ui-api/layouts.ts';
import { describeField } from './describe-field.ts';
import { objectInPath } from './read.ts';

type Json = Readonly<Record<string, unknown>>;

/** How many records a related list shows before "View All". */
const RELATED_ROWS = 5;

/** `GET /sobjects/X/describe/layouts`: the object's page layout, and that the master record type uses it. */
export function describeLayouts(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const url = `/services/data/v${request.version}/sobjects/${object.apiName}/describe/layouts`;
  const layout = layoutJson(request, object);
  const mapping = {
    active: true,
    available: true,
    defaultRecordTypeMapping: true,
    developerName: 'Master',
    layoutId: layout['id'],
    master: true,
    name: 'Master',
    picklistsForRecordType: null,
    recordTypeId: MASTER_RECORD_TYPE_ID,
    urls: { layout: `${url}/${MASTER_RECORD_TYPE_ID}` }
  };
  return {
    status: 200,
    body: { layouts: [layout], recordTypeMappings: [mapping], recordTypeSelectorRequired: [false] }
  };
}

/** `GET /sobjects/X/describe/layouts/RECORDTYPE`: the layout of a record type; 404 for one that the object lacks. */
export function describeLayoutOfType(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  if (!isMasterType(params['recordType'])) throw notFound();
  return { status: 200, body: layoutJson(request, object) };
}

/** `GET /sobjects/X/describe/approvalLayouts`: the local org has no approval processes. */
export function describeApprovalLayouts(request: ApiRequest, params: RouteParams): ApiResponse {
  objectInPath(request.org, request.session, params['object']);
  return { status: 200, body: { approvalLayouts: [] } };
}

/** Is it the id, of 15 or 18 characters, of the record type that every object has? */
export function isMasterType(id: string | undefined): boolean {
  return id === MASTER_RECORD_TYPE_ID || id === MASTER_RECORD_TYPE_ID.slice(0, 15);
}

function layoutJson(request: ApiRequest, object: ObjectModel): Json {
  const layout = pageLayout(request.org.model, object);
  const key = `${object.apiName}.${layout?.apiName ?? 'default'}`;
  const id = metadataId('00h', key);
  const sections = layout?.sections ?? [defaultSection(request.session, object)];
  const describe = (isDetail: boolean): readonly Json[] =>
    sections
      .map((section, index) => sectionJson(request, object, section, { id, key: `${key}.${index}`, isDetail }))
      .filter((section) => section['rows'] !== 0);
  return {
    buttonLayoutSection: { detailButtons: [] },
    detailLayoutSections: describe(true),
    editLayoutSections: describe(false),
    feedView: null,
    highlightsPanelLayoutSection: null,
    id,
    multirowEditLayoutSections: [],
    offlineLinks: [],
    quickActionList: { quickActionListItems: [] },
    relatedContent: null,
    relatedLists: (layout?.relatedLists ?? []).flatMap((list) => relatedListJson(request, object, list) ?? []),
    saveOptions: []
  };
}

interface SectionPlace {
  readonly id: string;
  readonly key: string;
  readonly isDetail: boolean;
}

function sectionJson(request: ApiRequest, object: ObjectModel, section: LayoutSection, place: SectionPlace): Json {
  const height = Math.max(0, ...section.columns.map((column) => column.length));
  let tabOrder = 0;
  const rows = Array.from({ length: height }, (_, row) =>
    section.columns.map((column) => {
      const item = itemJson(request, object, column[row], tabOrder + 1);
      tabOrder += item.layoutComponents.length;
      return item;
    })
  ).filter((row) => row.some((item) => !item.placeholder));
  return {
    collapsed: false,
    columns: section.columns.length,
    heading: section.label,
    layoutRows: rows.map((layoutItems) => ({ layoutItems, numItems: layoutItems.length })),
    layoutSectionId: metadataId('01B', place.key),
    parentLayoutId: place.id,
    rows: rows.length,
    tabOrder: 'LeftToRight',
    useCollapsibleSection: place.isDetail && section.isDetailHeading,
    useHeading: section.isDetailHeading
  };
}

interface ItemJson {
  readonly editableForNew: boolean;
  readonly editableForUpdate: boolean;
  readonly label: string | null;
  readonly layoutComponents: readonly Json[];
  readonly placeholder: boolean;
  readonly required: boolean;
}

function itemJson(request: ApiRequest, object: ObjectModel, item: LayoutItem | undefined, tabOrder: number): ItemJson {
  const fields = item === undefined ? [] : itemFields(request.org.model, request.session, object, item);
  const field = item?.field === undefined ? undefined : request.org.model.field(object.apiName, item.field);
  if (item === undefined || field === undefined || fields.length === 0) {
    const nothing = { editableForNew: false, editableForUpdate: false, label: null, layoutComponents: [] };
    return { ...nothing, placeholder: true, required: false };
  }
  const facts = fields.map((part) => fieldFacts(request.session, object, part));
  // An owner is changed by an action of its own, never in the form.
  const isEditable = item.behavior !== 'Readonly' && field.apiName !== 'OwnerId';
  const isRequired = (part: FieldModel): boolean =>
    part.isRequired && fieldFacts(request.session, object, part).isCreateable;
  return {
    editableForNew: isEditable && facts.some((fact) => fact.isCreateable),
    editableForUpdate: isEditable && facts.some((fact) => fact.isUpdateable),
    label: itemLabel(object, field),
    layoutComponents: componentsOf(request, object, field, fields, tabOrder),
    placeholder: false,
    required: isEditable && (item.behavior === 'Required' || fields.some(isRequired))
  };
}

/** The fields at one place: a compound field with its parts inside, others side by side with a comma between. */
function componentsOf(
  request: ApiRequest,
  object: ObjectModel,
  field: FieldModel,
  fields: readonly FieldModel[],
  tabOrder: number
): readonly Json[] {
  const component = (each: FieldModel, position: number): Json => ({
    details: describeField(request.org.model, request.session, object, each),
    displayLines: each.visibleLines ?? 1,
    tabOrder: tabOrder + position,
    type: 'Field',
    value: each.apiName
  });
  const compound = field.components;
  if (compound !== undefined) {
    const parts = fields.filter((each) => compound.includes(each.apiName));
    const fieldType = field.type === 'Address' ? 'address' : 'personname';
    return [{ ...component(field, 0), components: parts.map(component), fieldType }];
  }
  const separator = { details: null, displayLines: 0, tabOrder: 0, type: 'Separator', value: ', ' };
  return fields.flatMap((each, position) =>
    position === 0 ? [component(each, position)] : [separator, component(each, position)]
  );
}

function relatedListJson(request: ApiRequest, object: ObjectModel, list: RelatedList): Json | undefined {
  const { model } = request.org;
  const wanted = list.relationship.toLowerCase();
  const relationship = model
    .childRelationships(object.apiName)
    .find((candidate) => candidate.relationshipName?.toLowerCase() === wanted);
  const child = relationship === undefined ? undefined : model.object(relationship.childObject);
  if (relationship === undefined || child === undefined || !request.session.canRead(child.apiName)) return undefined;
  if (!request.session.canReadField(child.apiName, relationship.field)) return undefined;
  const columns = list.fields.flatMap((path) => columnAt(model, request.session, child, path) ?? []);
  const sort = columns.find(({ path }) => path === list.sortField);
  return {
    accessLevelRequiredForCreate: null,
    buttons: [],
    columns: columns.map((column) => ({
      field: column.path.includes('.') ? column.path : `${child.apiName}.${column.path}`,
      fieldApiName: column.path,
      format: column.field.type === 'Date' ? 'date' : column.field.type === 'DateTime' ? 'datetime' : null,
      label: column.label,
      lookupId: column.lookupId === null ? null : `${child.apiName}.${column.lookupId}`,
      name: column.path
    })),
    custom: child.isCustom,
    field: relationship.field,
    label: model.field(child.apiName, relationship.field)?.relationshipLabel ?? child.pluralLabel,
    limitRows: RELATED_ROWS,
    name: relationship.relationshipName,
    sobject: child.apiName,
    sort: sort === undefined ? [] : [{ ascending: !list.sortDescending, column: `${child.apiName}.${sort.path}` }]
  };
}
