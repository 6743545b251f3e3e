import { sliceChildren } from '../../metadata/package/slices.ts';

/** Small builders of source-format metadata, so that a test shows only what it is about. */

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One XML element with text. */
export function tag(name: string, value: string | number | boolean): string {
  return `<${name}>${escape(String(value))}</${name}>`;
}

const tags = (values: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(values)
    .map(([name, value]) => tag(name, value))
    .join('');

/** A field's XML without its name. */
export const text = (length = 80, more: Record<string, string | number | boolean> = {}): string =>
  tags({ type: 'Text', length, ...more });
export const key = (length = 80): string => text(length, { externalId: true, unique: true, caseSensitive: false });
export const longText = (): string => tags({ type: 'LongTextArea', length: 32768, visibleLines: 3 });
export const number = (precision = 18, scale = 0, more: Record<string, string | number | boolean> = {}): string =>
  tags({ type: 'Number', precision, scale, ...more });
export const currency = (): string => tags({ type: 'Currency', precision: 18, scale: 2 });
export const percent = (scale = 0): string => tags({ type: 'Percent', precision: 18, scale });
export const checkbox = (value = false): string => tags({ type: 'Checkbox', defaultValue: value });
export const plain = (type: string, more: Record<string, string | number | boolean> = {}): string =>
  tags({ type, ...more });
export const formula = (type: string, source: string, scale?: number): string =>
  tags({
    type,
    formula: source,
    formulaTreatBlanksAs: 'BlankAsBlank',
    ...(scale === undefined ? {} : { precision: 18, scale })
  });
export const lookup = (
  to: string,
  relationship: string,
  more: Record<string, string | number | boolean> = {}
): string => tags({ type: 'Lookup', referenceTo: to, relationshipName: relationship, ...more });
export const masterDetail = (
  to: string,
  relationship: string,
  more: Record<string, string | number | boolean> = {}
): string => tags({ type: 'MasterDetail', referenceTo: to, relationshipName: relationship, ...more });
/** Values of a picklist; an asterisk before a value makes it the default. */
export const picklist = (values: readonly string[], isRestricted = true, type = 'Picklist'): string =>
  tag('type', type) +
  (type === 'Picklist' ? '' : tag('visibleLines', 4)) +
  `<valueSet>${tag('restricted', isRestricted)}<valueSetDefinition><sorted>false</sorted>${values
    .map((value) => {
      const name = value.replace(/^\*/, '');
      return `<value>${tags({ fullName: name, default: value.startsWith('*'), label: name })}</value>`;
    })
    .join('')}</valueSetDefinition></valueSet>`;
/** A roll-up; filters are `[field, operation, value]`. */
export const summary = (
  operation: 'count' | 'sum' | 'min' | 'max',
  foreignKey: string,
  summarized?: string,
  filters: readonly (readonly [field: string, operation: string, value: string])[] = []
): string =>
  tag('type', 'Summary') +
  filters
    .map(([field, op, value]) => `<summaryFilterItems>${tags({ field, operation: op, value })}</summaryFilterItems>`)
    .join('') +
  (summarized === undefined ? '' : tag('summarizedField', summarized)) +
  tags({ summaryForeignKey: foreignKey, summaryOperation: operation });

export interface ObjectOptions {
  readonly fields: Readonly<Record<string, string>>;
  /** Rule name → [formula, message, error field]. */
  readonly rules?: Readonly<Record<string, readonly [formula: string, message: string, field?: string]>>;
  /** Auto-number pattern of the name; text without one. */
  readonly nameFormat?: string;
  readonly enableHistory?: boolean;
  /** May tasks be about its records? */
  readonly enableActivities?: boolean;
}

/** The files of one object. */
export function object(apiName: string, options: ObjectOptions): [string, string][] {
  const folder = `main/objects/${apiName}`;
  const wrap = (type: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>`;
  const isCustom = apiName.endsWith('__c');
  const label = apiName.replace('__c', '');
  const name =
    options.nameFormat === undefined
      ? tags({ label: 'Name', type: 'Text' })
      : tags({ displayFormat: options.nameFormat, label: 'Name', type: 'AutoNumber' });
  const isDetail = Object.values(options.fields).some((field) => field.includes('<type>MasterDetail<'));
  const settings = isCustom
    ? tags({
        deploymentStatus: 'Deployed',
        enableActivities: options.enableActivities ?? false,
        enableHistory: options.enableHistory ?? false,
        label,
        pluralLabel: `${label}s`
      }) +
      `<nameField>${name}</nameField>` +
      tag('sharingModel', isDetail ? 'ControlledByParent' : 'ReadWrite')
    : tags({ enableHistory: options.enableHistory ?? false });
  return [
    [`${folder}/${apiName}.object-meta.xml`, wrap('CustomObject', settings)],
    ...Object.entries(options.fields).map(([field, xml]): [string, string] => [
      `${folder}/fields/${field}.field-meta.xml`,
      wrap('CustomField', tag('fullName', field) + tag('label', field.replace('__c', '')) + xml)
    ]),
    ...Object.entries(options.rules ?? {}).map(([rule, [source, message, field]]): [string, string] => [
      `${folder}/validationRules/${rule}.validationRule-meta.xml`,
      wrap(
        'ValidationRule',
        tags({ fullName: rule, active: true, errorConditionFormula: source }) +
          (field === undefined ? '' : tag('errorDisplayField', field)) +
          tag('errorMessage', message)
      )
    ])
  ];
}

const nodes =
  /<(?:actionCalls|assignments|collectionProcessors|customErrors|decisions|loops|recordCreates|recordDeletes|recordLookups|recordUpdates|screens|start|subflows)>/g;

/** The file of a flow from its inner XML; `start` and elements are given, the frame and their places on the canvas are added. */
export function flow(apiName: string, elements: string, status = 'Active'): [string, string] {
  const placed = elements.includes('<locationX>')
    ? elements
    : elements.replace(nodes, (tag) => `${tag}<locationX>0</locationX><locationY>0</locationY>`);
  // A flow's file keeps elements of one kind together.
  const kinds = Map.groupBy(sliceChildren(`<Flow>${placed}</Flow>`), (slice) => slice.name);
  const inner = [...kinds.values()]
    .flatMap((slices) => slices.map(({ name, inner: xml }) => `<${name}>${xml}</${name}>`))
    .join('');
  return [
    `main/flows/${apiName}.flow-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><Flow xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion>${inner}<label>${apiName}</label><processType>AutoLaunchedFlow</processType><status>${status}</status></Flow>`
  ];
}

/** The start of a record-triggered flow. */
export function start(
  on: string,
  trigger: 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete',
  type: 'Create' | 'Update' | 'CreateAndUpdate' | 'Delete',
  first: string,
  more = ''
): string {
  return `<start><connector><targetReference>${first}</targetReference></connector>${more}<object>${on}</object><recordTriggerType>${type}</recordTriggerType><triggerType>${trigger}</triggerType></start>`;
}

/** The file of a permission set: objects → letters of CRUD (`crud`), fields → `r` or `w`. */
export function permissionSet(
  apiName: string,
  objects: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, 'r' | 'w'>> = {},
  customPermissions: readonly string[] = []
): [string, string] {
  const inner = [
    ...customPermissions.map((name) => `<customPermissions>${tags({ enabled: true, name })}</customPermissions>`),
    ...Object.entries(fields).map(
      ([field, access]) =>
        `<fieldPermissions>${tags({ editable: access === 'w', field, readable: true })}</fieldPermissions>`
    ),
    tag('label', apiName),
    ...Object.entries(objects).map(
      ([name, letters]) =>
        `<objectPermissions>${tags({
          allowCreate: letters.includes('c'),
          allowDelete: letters.includes('d'),
          allowEdit: letters.includes('u'),
          allowRead: letters.includes('r'),
          modifyAllRecords: false,
          object: name,
          viewAllRecords: false
        })}</objectPermissions>`
    )
  ];
  return [
    `main/permissionsets/${apiName}.permissionset-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">${inner.join('')}</PermissionSet>`
  ];
}
