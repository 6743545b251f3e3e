import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';

import { openFixture } from './testing/fixture.ts';
import { deviations } from './testing/shape.ts';
import { at, listAt } from './testing/json.ts';

/** Answers that were captured from Salesforce; they lie beside the project and are no part of it. */
const folder = path.resolve(import.meta.dirname, '../../../../../shared/reference/uiapi-samples');
const skip = fs.existsSync(folder) ? false : 'the captured answers of UI API are not at hand';
const sample = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown;

/** Keys that newer versions of UI API have beside those of the captured ones. */
const newer = [
  'associateEntityType',
  'associateParentEntity',
  'compactLayoutable',
  'eTag',
  'externalId',
  'fields',
  'listReference',
  'maskType',
  'objectApiName',
  'optionalFields',
  'pageSize',
  'recordTypeId',
  'saveOptions',
  'searchLayoutable',
  'searchTerm',
  'sortBy',
  'weakEtag',
  'where'
];

describe('UI API against answers captured from Salesforce', { skip }, () => {
  const { test, visitor } = openFixture();
  after(() => test.close());
  const account = test.insert('Account', { Name: 'Universal Containers', Industry: 'Energy' });
  const contact = test.insert('Contact', { LastName: 'Taylor', AccountId: account, Title: 'VP of Engineering' });
  const master = '012000000000000AAA';

  const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['object-info__Account', () => visitor.get('/ui-api/object-info/Account').then(({ body }) => body)],
    [
      'picklist-values',
      () => visitor.get(`/ui-api/object-info/Account/picklist-values/${master}/Type`).then(({ body }) => body)
    ],
    [
      'picklist-values-by-record-type',
      () => visitor.get(`/ui-api/object-info/Account/picklist-values/${master}`).then(({ body }) => body)
    ],
    ['record-defaults-create', () => visitor.get('/ui-api/record-defaults/create/Account').then(({ body }) => body)],
    [
      'createRecord',
      () =>
        visitor
          .call('POST', '/ui-api/records', { apiName: 'Account', fields: { Name: 'New', Phone: '1' } })
          .then(({ body }) => body)
    ],
    [
      'getRecord-user',
      () =>
        visitor
          .get(`/ui-api/records/${contact}?fields=Contact.Name,Contact.Title,Contact.Phone,Contact.Email`)
          .then(({ body }) => body)
    ],
    ['list-ui', () => visitor.get('/ui-api/list-ui/Contact/AllContacts').then(({ body }) => body)],
    [
      'related-list-records.CONSTRUCTED',
      () =>
        visitor
          .get(`/ui-api/related-list-records/${account}/Contacts?fields=Contact.Id,Contact.Name`)
          .then(({ body }) => body)
    ]
  ];

  for (const [name, ask] of cases) {
    it(`has the shape of ${name}`, async () => {
      const found = deviations(sample(name), await ask(), { newer });

      assert.deepEqual(found, []);
    });
  }

  it('gives the standard fields of Account the captured facts', async () => {
    const captured = sample('object-info__Account');
    const { body } = await visitor.get('/ui-api/object-info/Account');
    const facts = [
      'dataType',
      'label',
      'required',
      'createable',
      'updateable',
      'sortable',
      'length',
      'precision',
      'scale',
      'extraTypeInfo',
      'compound',
      'compoundComponentName',
      'compoundFieldName',
      'relationshipName',
      'nameField',
      'searchPrefilterable'
    ];
    const names = Object.keys(at(body, 'fields') as object).filter(
      (name) => at(captured, 'fields', name) !== undefined
    );
    const different = names.flatMap((name) =>
      facts
        .map((fact) => [fact, at(captured, 'fields', name, fact), at(body, 'fields', name, fact)] as const)
        .filter(([, theirs, ours]) => theirs !== ours)
        .map(([fact, theirs, ours]) => `${name}.${fact}: ${String(ours)} instead of ${String(theirs)}`)
    );

    assert.ok(names.length > 30);
    assert.deepEqual(different, []);
  });

  it('offers the captured picklist values', async () => {
    const { body } = await visitor.get(`/ui-api/object-info/Account/picklist-values/${master}/Type`);

    assert.deepEqual(listAt(body, 'values'), listAt(sample('picklist-values'), 'values'));
  });
});
