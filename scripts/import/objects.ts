/** What the import knows of each object that it loads, parents first. */
export interface ImportObject {
  readonly object: string;
  readonly label: string;
  /** Unique external id field. */
  readonly key: string;
  /** Field that holds the parent's id, and the parent; `isFixed` where a record keeps the parent that it began with. */
  readonly parent?: { readonly field: string; readonly object: string; readonly isFixed?: boolean };
  /** Objects besides parents and their parents that a row may name. */
  readonly besides?: readonly string[];
  /** What may become of records: `found` are only looked up, `loaded` are not created for the sake of what hangs on them. */
  readonly only?: 'found' | 'loaded';
  /** Headings as common as "Value" or "Target" speak of the object only beside one that names it or its parent. */
  readonly mustBeNamed?: boolean;
  /** SOQL that leaves out records which no row can mean. */
  readonly condition?: string;
  /** Without a key, a record is the one that has the same values in these fields below the same parent; the first set with values counts. */
  readonly identities: readonly (readonly string[])[];
  /** Fields that a new record cannot do without, the parent's aside. */
  readonly required: readonly string[];
  /** Column headings that people use, in lower case without punctuation, and the field that each means. */
  readonly headings: Readonly<Record<string, string>>;
}

export const importObjects: readonly ImportObject[] = [
  {
    object: 'Account',
    label: 'account',
    key: 'AccountKey__c',
    identities: [['Name']],
    required: ['Name'],
    headings: {
      account: 'Name',
      'account name': 'Name',
      organisation: 'Name',
      organization: 'Name',
      company: 'Name',
      customer: 'Name',
      'account key': 'AccountKey__c',
      'account id': 'AccountKey__c',
      'organisation type': 'OrganizationType__c',
      'organization type': 'OrganizationType__c',
      'lifecycle stage': 'LifecycleStage__c',
      industry: 'Industry',
      website: 'Website',
      employees: 'NumberOfEmployees',
      'annual revenue': 'AnnualRevenue',
      'billing city': 'BillingCity',
      'billing state': 'BillingState',
      'billing country': 'BillingCountry'
    }
  },
  {
    object: 'Contact',
    label: 'contact',
    key: 'ContactKey__c',
    parent: { field: 'AccountId', object: 'Account' },
    identities: [
      ['Email', 'LastName'],
      ['FirstName', 'LastName']
    ],
    required: ['LastName'],
    headings: {
      contact: 'Name',
      'contact name': 'Name',
      'contact key': 'ContactKey__c',
      'contact id': 'ContactKey__c',
      'first name': 'FirstName',
      'last name': 'LastName',
      surname: 'LastName',
      'given name': 'FirstName',
      email: 'Email',
      'e mail': 'Email',
      'email address': 'Email',
      'contact email': 'Email',
      'mobile phone': 'MobilePhone',
      department: 'Department',
      'contact title': 'Title'
    }
  },
  {
    object: 'Stakeholder__c',
    label: 'stakeholder',
    key: 'StakeholderKey__c',
    parent: { field: 'Account__c', object: 'Account' },
    besides: ['Contact'],
    identities: [['Contact__c'], ['Name']],
    required: ['Name'],
    headings: {
      stakeholder: 'Name',
      'stakeholder name': 'Name',
      'stakeholder key': 'StakeholderKey__c',
      'stakeholder id': 'StakeholderKey__c',
      influence: 'Influence__c',
      support: 'Support__c',
      access: 'Access__c',
      role: 'Role__c',
      function: 'Function__c',
      'decision orientation': 'DecisionOrientation__c',
      'relationship owner': 'RelationshipOwner__c',
      'reports to': 'ReportsTo__c',
      why: 'Why__c',
      'success definition': 'SuccessDefinition__c',
      'definition of success': 'SuccessDefinition__c',
      'preferred cadence': 'PreferredCadenceDays__c',
      'preferred cadence days': 'PreferredCadenceDays__c',
      active: 'IsActive__c'
    }
  },
  {
    object: 'AccountPlan__c',
    label: 'plan',
    key: 'PlanKey__c',
    parent: { field: 'Account__c', object: 'Account' },
    only: 'found',
    identities: [['Name']],
    required: [],
    headings: {
      plan: 'Name',
      'plan name': 'Name',
      'account plan': 'Name',
      'account plan name': 'Name',
      'plan key': 'PlanKey__c',
      'plan id': 'PlanKey__c',
      'account plan key': 'PlanKey__c'
    }
  },
  {
    object: 'LeadingIndicator__c',
    label: 'indicator',
    key: 'IndicatorKey__c',
    parent: { field: 'AccountPlan__c', object: 'AccountPlan__c', isFixed: true },
    only: 'loaded',
    mustBeNamed: true,
    identities: [['Name']],
    required: ['Name'],
    headings: {
      indicator: 'Name',
      'indicator name': 'Name',
      'leading indicator': 'Name',
      'indicator key': 'IndicatorKey__c',
      'indicator id': 'IndicatorKey__c',
      source: 'Source__c',
      kind: 'Kind__c',
      'leading or lagging': 'Kind__c',
      aggregation: 'Aggregation__c',
      'current value is': 'Aggregation__c',
      unit: 'Unit__c',
      'what it tells': 'Meaning__c',
      meaning: 'Meaning__c',
      baseline: 'Baseline__c',
      target: 'Target__c',
      start: 'StartOn__c',
      'start date': 'StartOn__c',
      'by when': 'TargetOn__c',
      'target date': 'TargetOn__c',
      'leads to': 'LaggingIndicator__c',
      objective: 'PlanObjective__c',
      'chosen from': 'IndicatorDefinition__c',
      position: 'SortOrder__c'
    }
  },
  {
    object: 'IndicatorReading__c',
    label: 'reading',
    key: 'ReadingKey__c',
    parent: { field: 'LeadingIndicator__c', object: 'LeadingIndicator__c', isFixed: true },
    mustBeNamed: true,
    // What the work recorded is no row's; the org refuses to have it typed and says why.
    condition: 'IsAutomatic__c = false',
    identities: [['ReadOn__c']],
    required: ['ReadOn__c', 'Value__c'],
    headings: {
      day: 'ReadOn__c',
      date: 'ReadOn__c',
      'read on': 'ReadOn__c',
      'reading date': 'ReadOn__c',
      value: 'Value__c',
      reading: 'Value__c',
      note: 'Note__c',
      notes: 'Note__c',
      'reading key': 'ReadingKey__c',
      'reading id': 'ReadingKey__c'
    }
  }
];

/** What a lookup's text may be, besides an id: fields of the record that it names, and the one that holds its parent. */
export interface LookupNames {
  readonly fields: readonly string[];
  readonly parent?: string;
}

/** Names of records that lookups lead to. */
export function lookupNames(object: string): LookupNames {
  if (object === 'User') return { fields: ['Username', 'Name', 'Email'] };
  if (object === 'PlanObjective__c') return { fields: ['ObjectiveKey__c', 'Name'], parent: 'AccountPlan__c' };
  if (object === 'IndicatorDefinition__c') return { fields: ['DefinitionKey__c', 'Name'] };
  const known = importObjects.find((one) => one.object === object);
  return known
    ? { fields: [known.key, 'Name'], ...(known.parent ? { parent: known.parent.field } : {}) }
    : { fields: [] };
}

/** The object and those that its rows may name: its parents, theirs, and what it knows besides. */
export function relatedObjects(definition: ImportObject): readonly ImportObject[] {
  const parent = importObjects.find(({ object }) => object === definition.parent?.object);
  const besides = importObjects.filter(({ object }) => definition.besides?.includes(object));
  return [definition, ...(parent ? relatedObjects(parent) : []), ...besides];
}

/** Headings that mean a field of whatever object the rows are about. */
export const sharedHeadings: Readonly<Record<string, string>> = {
  name: 'Name',
  'full name': 'Name',
  title: 'Title',
  'job title': 'Title',
  phone: 'Phone',
  key: '*key',
  'external id': '*key'
};

/** The field that holds a job title, by object. */
export const titleFields: Readonly<Record<string, string>> = { Contact: 'Title', Stakeholder__c: 'Title__c' };

/** The object by API name, with or without `__c`, in any case. */
export function importObject(name: string): ImportObject | undefined {
  const wanted = name.toLowerCase().replace(/__c$/, '');
  return importObjects.find(({ object }) => object.toLowerCase().replace(/__c$/, '') === wanted);
}
