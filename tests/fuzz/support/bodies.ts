/** A valid request for each resource that takes a body: method, path below the version, body. */
export const BODIES: readonly (readonly [method: string, path: string, body: unknown])[] = [
  [
    'POST',
    '/sobjects/Account',
    { Name: 'Acme', Industry: 'Banking', AnnualRevenue: 12.5, NumberOfEmployees: 3, Website: 'http://a.example' }
  ],
  [
    'POST',
    '/sobjects/Contact',
    {
      LastName: 'Doe',
      Email: 'a@b.example',
      Birthdate: '1990-01-01',
      AccountId: '001000000000001AAA',
      Account: { AccountKey__c: 'k' }
    }
  ],
  [
    'POST',
    '/sobjects/Stakeholder__c',
    { Account__c: '001000000000001AAA', Contact__c: '003000000000001AAA', Influence__c: 'High' }
  ],
  ['POST', '/sobjects/User', { Username: 'a@b.example', LastName: 'x', Alias: 'x', Email: 'a@b.example' }],
  ['PATCH', '/sobjects/Account/001000000000001AAA', { Name: 'Other' }],
  ['PATCH', '/sobjects/Account/AccountKey__c/key-1', { Name: 'Upserted' }],
  [
    'POST',
    '/composite/sobjects',
    {
      allOrNone: false,
      records: [
        { attributes: { type: 'Account' }, Name: 'A' },
        { attributes: { type: 'Contact' }, LastName: 'B' }
      ]
    }
  ],
  [
    'PATCH',
    '/composite/sobjects',
    { allOrNone: true, records: [{ attributes: { type: 'Account' }, Id: '001000000000001AAA', Name: 'A' }] }
  ],
  [
    'PATCH',
    '/composite/sobjects/Account/AccountKey__c',
    { records: [{ attributes: { type: 'Account' }, AccountKey__c: 'k', Name: 'A' }] }
  ],
  ['POST', '/composite/sobjects/Account', { ids: ['001000000000001AAA'], fields: ['Name', 'Owner.Name'] }],
  [
    'POST',
    '/composite/tree/Account',
    {
      records: [
        {
          attributes: { type: 'Account', referenceId: 'r1' },
          Name: 'T',
          Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'r2' }, LastName: 'C' }] }
        }
      ]
    }
  ],
  [
    'POST',
    '/composite',
    {
      allOrNone: true,
      compositeRequest: [
        { method: 'POST', url: '/services/data/v67.0/sobjects/Account', referenceId: 'a', body: { Name: 'C' } },
        { method: 'GET', url: '/services/data/v67.0/sobjects/Account/@{a.id}', referenceId: 'b' },
        {
          method: 'POST',
          url: '/services/data/v67.0/sobjects/Contact',
          referenceId: 'c',
          body: { LastName: '@{b.Name}', AccountId: '@{a.id}' }
        },
        {
          method: 'GET',
          url: '/services/data/v67.0/query?q=SELECT+Id+FROM+Contact',
          referenceId: 'd',
          httpHeaders: { 'x-y': 'z' }
        },
        {
          method: 'PATCH',
          url: '/services/data/v67.0/sobjects/Contact/@{d.records[0].Id}',
          referenceId: 'e',
          body: { Email: null }
        }
      ]
    }
  ],
  [
    'POST',
    '/composite/batch',
    {
      haltOnError: true,
      batchRequests: [
        { method: 'GET', url: 'v67.0/sobjects/Account' },
        { method: 'PATCH', url: 'v67.0/sobjects/Account/001000000000001', richInput: { Name: 'B' } }
      ]
    }
  ],
  [
    'POST',
    '/composite/graph',
    {
      graphs: [
        {
          graphId: 'g',
          compositeRequest: [
            { method: 'POST', url: '/services/data/v67.0/sobjects/Account', referenceId: 'a', body: { Name: 'G' } }
          ]
        }
      ]
    }
  ],
  [
    'POST',
    '/ui-api/records',
    { apiName: 'Account', fields: { Name: 'U', Industry: 'Banking' }, allowSaveOnDuplicate: false }
  ],
  ['PATCH', '/ui-api/records/001000000000001AAA', { fields: { Name: 'U' } }],
  [
    'POST',
    '/ui-api/list-records/Account/AllAccounts',
    { fields: ['Account.Name'], pageSize: 10, sortBy: ['Account.Name'] }
  ],
  ['POST', '/ui-api/related-list-records/001000000000001AAA/Contacts', { fields: ['Contact.Name'], pageSize: 5 }],
  [
    'POST',
    '/ui-api/related-list-records/batch/001000000000001AAA',
    { relatedListParameters: [{ relatedListId: 'Contacts', fields: ['Contact.Name'] }] }
  ],
  [
    'POST',
    '/jobs/ingest',
    { object: 'Account', operation: 'insert', contentType: 'CSV', lineEnding: 'LF', columnDelimiter: 'COMMA' }
  ],
  ['POST', '/jobs/ingest', { object: 'Account', operation: 'upsert', externalIdFieldName: 'AccountKey__c' }],
  ['POST', '/jobs/query', { operation: 'query', query: 'SELECT Id FROM Account' }],
  ['PATCH', '/jobs/ingest/750000000000001AAA', { state: 'UploadComplete' }],
  [
    'POST',
    '/graphql',
    { query: '{ uiapi { query { Account { edges { node { Id } } } } } }', variables: {}, operationName: null }
  ],
  ['PATCH', '/tooling/sobjects/FlowDefinition/300000000000001AAA', { Metadata: { activeVersionNumber: 1 } }],
  ['POST', '/local-org/session', { username: 'admin@linchpin.local' }]
];

/** Paths that are read, with parts that may be exchanged. */
export const PATHS: readonly string[] = [
  '/',
  '/limits',
  '/limits/recordCount?sObjects=Account,Contact',
  '/recent?limit=5',
  '/sobjects',
  '/sobjects/Account',
  '/sobjects/Account/describe',
  '/sobjects/Account/describe/layouts',
  '/sobjects/Account/updated?start=2026-01-01T00:00:00Z&end=2026-01-02T00:00:00Z',
  '/sobjects/Account/deleted?start=2026-01-01T00:00:00Z&end=2026-01-02T00:00:00Z',
  '/sobjects/Account/001000000000001AAA?fields=Name,Owner.Name',
  '/sobjects/Account/AccountKey__c/key?fields=Id',
  '/sobjects/Account/001000000000001AAA/Contacts?fields=Id',
  '/sobjects/Contact/003000000000001AAA/Account',
  '/query/01g000000000001AAA-2000',
  '/queryAll?q=SELECT+Id+FROM+Account',
  '/composite/sobjects/Account?ids=001000000000001AAA&fields=Name',
  '/composite/sobjects?ids=001000000000001AAA&allOrNone=true',
  '/ui-api/object-info/Account',
  '/ui-api/object-info/batch/Account,Contact',
  '/ui-api/object-info/Account/picklist-values/012000000000000AAA/Industry',
  '/ui-api/object-info/Account/picklist-values/012000000000000AAA',
  '/ui-api/records/001000000000001AAA?fields=Account.Name,Account.Owner.Name&optionalFields=Account.X',
  '/ui-api/records/001000000000001AAA?layoutTypes=Full&modes=View',
  '/ui-api/records/batch/001000000000001AAA,001000000000002AAA?fields=Account.Name',
  '/ui-api/record-ui/001000000000001AAA?formFactor=Large&layoutTypes=Compact&modes=Edit',
  '/ui-api/record-defaults/create/Account?recordTypeId=012000000000000AAA',
  '/ui-api/record-defaults/clone/001000000000001AAA',
  '/ui-api/layout/Account?layoutType=Full&mode=View&recordTypeId=012000000000000AAA',
  '/ui-api/list-ui/Account?pageSize=10&q=x&sortBy=Name',
  '/ui-api/list-ui/Account/AllAccounts?pageSize=-1&pageToken=x',
  '/ui-api/list-records/Account/AllAccounts?pageToken=10',
  '/ui-api/list-info/Account/AllAccounts',
  '/ui-api/related-list-info/Account',
  '/ui-api/related-list-records/001000000000001AAA/Contacts',
  '/ui-api/lookups/Contact/AccountId/Account?q=a&searchType=Search',
  '/ui-api/apps?formFactor=Large',
  '/ui-api/themes/active',
  '/jobs/ingest?isPkChunkingEnabled=false&queryLocator=x',
  '/jobs/ingest/750000000000001AAA',
  '/jobs/ingest/750000000000001AAA/failedResults',
  '/jobs/query/750000000000001AAA/results?locator=x&maxRecords=1',
  '/metadata/deployRequest/0Af000000000001AAA?includeDetails=true',
  '/tooling/query?q=SELECT+Id,FullName+FROM+SourceMember',
  '/tooling/sobjects',
  '/tooling/sobjects/SourceMember/describe',
  '/search?q=FIND+{a}',
  '/parameterizedSearch?q=a',
  '/chatter/feeds',
  '/analytics/reports'
];
