/** What the import knows of each object that it loads, parents first. */
export interface ImportObject {
  readonly object: string;
  readonly label: string;
  /** Unique external id field. */
  readonly key: string;
  /** Field that holds the parent's id, and the parent. */
  readonly parent?: { readonly field: string; readonly object: string };
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
  }
];

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
