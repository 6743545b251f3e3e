import type { FieldModel, ObjectModel, OrgModel } from './model.ts';

/** List views, related lists and search layouts name standard fields in a spelling of their own; these hold on every object. */
const commonColumns: Readonly<Record<string, string>> = {
  NAME: 'Name',
  'CORE.USERS.ALIAS': 'Owner.Alias',
  'CORE.USERS.FULL_NAME': 'Owner.Name',
  'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
  'CORE.USERS.LAST_NAME': 'Owner.LastName',
  'OWNER.ALIAS': 'Owner.Alias',
  'OWNER.FIRST_NAME': 'Owner.FirstName',
  'OWNER.LAST_NAME': 'Owner.LastName',
  OWNER_NAME: 'Owner.Name',
  OWNERID: 'OwnerId',
  CREATED_DATE: 'CreatedDate',
  CREATEDBY_USER: 'CreatedBy.Name',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  CREATED_BY: 'CreatedBy.Name',
  LAST_UPDATE: 'LastModifiedDate',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
  LAST_ACTIVITY: 'LastActivityDate',
  RECORDTYPE: 'RecordType.Name',
  'RECORDTYPE.NAME': 'RecordType.Name'
};

const addressColumns = (prefix: string, field: string): Record<string, string> => ({
  [`${prefix}_STREET`]: `${field}Street`,
  [`${prefix}_CITY`]: `${field}City`,
  [`${prefix}_STATE`]: `${field}State`,
  [`${prefix}_ZIP`]: `${field}PostalCode`,
  [`${prefix}_COUNTRY`]: `${field}Country`
});

const objectColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Account: {
    'ACCOUNT.NAME': 'Name',
    'ACCOUNT.TYPE': 'Type',
    'ACCOUNT.PHONE1': 'Phone',
    'ACCOUNT.PHONE2': 'Fax',
    'ACCOUNT.INDUSTRY': 'Industry',
    'ACCOUNT.RATING': 'Rating',
    'ACCOUNT.SITE': 'Site',
    'ACCOUNT.URL': 'Website',
    'ACCOUNT.SIC': 'Sic',
    'ACCOUNT.OWNERSHIP': 'Ownership',
    'ACCOUNT.TICKER': 'TickerSymbol',
    'ACCOUNT.EMPLOYEES': 'NumberOfEmployees',
    'ACCOUNT.ANNUALREVENUE': 'AnnualRevenue',
    'ACCOUNT.ACCOUNT_NUMBER': 'AccountNumber',
    'ACCOUNT.ACCOUNT_SOURCE': 'AccountSource',
    'ACCOUNT.DESCRIPTION': 'Description',
    'ACCOUNT.CREATED_DATE': 'CreatedDate',
    'ACCOUNT.LAST_UPDATE': 'LastModifiedDate',
    'ACCOUNT.LAST_ACTIVITY': 'LastActivityDate',
    'PARENT_ACCOUNT.NAME': 'Parent.Name',
    'ACCOUNT.PARENT_ACCOUNT': 'Parent.Name',
    ...addressColumns('ACCOUNT.ADDRESS1', 'Billing'),
    ...addressColumns('ACCOUNT.ADDRESS2', 'Shipping')
  },
  Contact: {
    FULL_NAME: 'Name',
    'CONTACT.FULL_NAME': 'Name',
    'CONTACT.NAME': 'Name',
    'CONTACT.FIRST_NAME': 'FirstName',
    'CONTACT.LAST_NAME': 'LastName',
    'CONTACT.SALUTATION': 'Salutation',
    'CONTACT.TITLE': 'Title',
    'CONTACT.DEPARTMENT': 'Department',
    'CONTACT.EMAIL': 'Email',
    'CONTACT.PHONE1': 'Phone',
    'CONTACT.PHONE2': 'Fax',
    'CONTACT.PHONE3': 'MobilePhone',
    'CONTACT.PHONE4': 'HomePhone',
    'CONTACT.PHONE5': 'OtherPhone',
    'CONTACT.PHONE6': 'AssistantPhone',
    'CONTACT.ASSISTANT': 'AssistantName',
    'CONTACT.BIRTHDATE': 'Birthdate',
    'CONTACT.LEAD_SOURCE': 'LeadSource',
    'CONTACT.REPORTS_TO': 'ReportsTo.Name',
    'CONTACT.CREATED_DATE': 'CreatedDate',
    'CONTACT.LAST_UPDATE': 'LastModifiedDate',
    'CONTACT.LAST_ACTIVITY': 'LastActivityDate',
    'ACCOUNT.NAME': 'Account.Name',
    'ACCOUNT.PHONE1': 'Account.Phone',
    ...addressColumns('CONTACT.ADDRESS1', 'Other'),
    ...addressColumns('CONTACT.ADDRESS2', 'Mailing')
  },
  Opportunity: {
    'OPPORTUNITY.NAME': 'Name',
    'OPPORTUNITY.AMOUNT': 'Amount',
    'OPPORTUNITY.CLOSE_DATE': 'CloseDate',
    'OPPORTUNITY.STAGE_NAME': 'StageName',
    'OPPORTUNITY.PROBABILITY': 'Probability',
    'OPPORTUNITY.TYPE': 'Type',
    'OPPORTUNITY.LEAD_SOURCE': 'LeadSource',
    'OPPORTUNITY.NEXT_STEP': 'NextStep',
    'OPPORTUNITY.CLOSED': 'IsClosed',
    'OPPORTUNITY.WON': 'IsWon',
    'OPPORTUNITY.EXP_AMOUNT': 'ExpectedRevenue',
    'OPPORTUNITY.EXPECTED_REVENUE': 'ExpectedRevenue',
    'OPPORTUNITY.DESCRIPTION': 'Description',
    'OPPORTUNITY.FORECAST_CATEGORY': 'ForecastCategoryName',
    'OPPORTUNITY.TOTAL_QUANTITY': 'TotalOpportunityQuantity',
    'OPPORTUNITY.CREATED_DATE': 'CreatedDate',
    'OPPORTUNITY.LAST_UPDATE': 'LastModifiedDate',
    'OPPORTUNITY.LAST_ACTIVITY': 'LastActivityDate',
    'ACCOUNT.NAME': 'Account.Name'
  },
  Task: {
    SUBJECT: 'Subject',
    'TASK.SUBJECT': 'Subject',
    'TASK.STATUS': 'Status',
    'TASK.PRIORITY': 'Priority',
    'TASK.DUE_DATE': 'ActivityDate',
    'TASK.WHO_NAME': 'Who.Name',
    'TASK.WHAT_NAME': 'What.Name',
    'TASK.CLOSED': 'IsClosed'
  },
  User: { FULL_NAME: 'Name', 'CORE.USERS.USERNAME': 'Username' }
};

/** The field path behind a column's metadata spelling; undefined when there is none. */
export function columnPath(model: OrgModel, objectName: string, column: string): string | undefined {
  const object = model.object(objectName);
  if (object === undefined) {
    return undefined;
  }
  const known = objectColumns[object.apiName]?.[column.toUpperCase()] ?? commonColumns[column.toUpperCase()];
  if (known !== undefined && resolvePath(model, object.apiName, known) !== undefined) {
    return known;
  }
  // Cross-object columns of related lists: `Object.Field` of the list's own object.
  const own =
    column.includes('.') && column.split('.')[0] === object.apiName ? column.slice(column.indexOf('.') + 1) : column;
  return resolvePath(model, object.apiName, own)?.path;
}

/** The metadata spelling of a field of the object itself, e.g. `NAME`; undefined for fields that go by their API name. */
export function metadataSpelling(objectName: string, path: string): string | undefined {
  const tables = [objectColumns[objectName] ?? {}, commonColumns];
  return tables.flatMap((table) => Object.entries(table)).find(([, field]) => field === path)?.[0];
}

/** A field reached from an object through relationships, with the path in canonical names. */
export interface ResolvedPath {
  readonly path: string;
  readonly field: FieldModel;
  /** The lookup fields passed on the way, in order. */
  readonly via: readonly FieldModel[];
}

/** Follows a dotted path (`Account__r.Owner.Name`) from an object, ignoring case; undefined when a step does not exist. */
export function resolvePath(model: OrgModel, objectName: string, path: string): ResolvedPath | undefined {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const names: string[] = [];
  const via: FieldModel[] = [];
  let object: ObjectModel | undefined = model.object(objectName);
  for (const step of steps) {
    const lookup = object === undefined ? undefined : findRelationship(object, step);
    if (lookup?.relationshipName === undefined) {
      return undefined;
    }
    names.push(lookup.relationshipName);
    via.push(lookup);
    object = model.object(lookup.referenceTo[0] ?? '');
  }
  const field = object === undefined ? undefined : model.field(object.apiName, last);
  return field === undefined ? undefined : { path: [...names, field.apiName].join('.'), field, via };
}

/** The lookup or master-detail field whose child-to-parent relationship has that name, ignoring case. */
export function findRelationship(object: ObjectModel, name: string): FieldModel | undefined {
  const wanted = name.toLowerCase();
  for (const field of object.fields.values()) {
    if (field.relationshipName?.toLowerCase() === wanted) {
      return field;
    }
  }
  return undefined;
}
