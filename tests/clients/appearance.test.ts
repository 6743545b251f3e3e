import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

interface View {
  readonly id: string;
  readonly developerName: string;
  readonly label: string;
  readonly describeUrl: string;
  readonly resultsUrl: string;
  readonly soqlCompatible: boolean;
}
interface Described {
  readonly columns: readonly { readonly fieldNameOrPath: string; readonly hidden: boolean; readonly type: string }[];
  readonly query: string;
  readonly scope: string | null;
  readonly whereCondition: unknown;
  readonly orderBy: unknown;
}
interface Results {
  readonly size: number;
  readonly done: boolean;
  readonly records: readonly { readonly columns: readonly { fieldNameOrPath: string; value: string | null }[] }[];
}
interface Item {
  readonly label: string;
  readonly placeholder: boolean;
  readonly required: boolean;
  readonly editableForNew: boolean;
  readonly layoutComponents: readonly { type: string; value: string; details: { name: string; type: string } | null }[];
}
interface LayoutAnswer {
  readonly id: string;
  readonly detailLayoutSections: readonly { rows: number; layoutRows: { layoutItems: Item[]; numItems: number }[] }[];
  readonly editLayoutSections: readonly { layoutRows: { layoutItems: Item[] }[] }[];
  readonly relatedLists: readonly { name: string; sobject: string; field: string; columns: { name: string }[] }[];
}

const OBJECTS = ['Account', 'Stakeholder__c'];

describe('list views, layouts and looks over REST', () => {
  let org: ClientOrg;
  let admin: Connection;
  /** Reads everything that the app has. */
  let reader: Connection;
  const get = <Body extends object>(path: string): Promise<Body> => reader.request<Body>(`/services/data/v67.0${path}`);
  let accountId = '';
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
    await createUser(admin, 'lists@example.com', ['LinchpinAdmin']);
    reader = await org.connect('lists@example.com');
    for (const [index, type] of ['Prospect', 'Customer - Direct', 'Prospect'].entries()) {
      const { id } = await admin.sobject('Account').create({ Name: `List ${index}`, Type: type });
      accountId = id ?? '';
    }
    await reader.sobject('Stakeholder__c').create([
      { Name: 'Ada', Account__c: accountId, Influence__c: 'High' },
      { Name: 'Bo', Account__c: accountId, IsPlaceholder__c: true }
    ]);
  });
  after(() => org.close());

  it('lists the list views of an object, each with its addresses', async () => {
    const body = await get<{ size: number; done: boolean; sobjectType: string; listviews: View[] }>(
      '/sobjects/Stakeholder__c/listviews'
    );

    assert.deepEqual([body.done, body.sobjectType, body.size], [true, 'Stakeholder__c', body.listviews.length]);
    assert.ok(body.size > 1);
    for (const view of body.listviews) {
      const path = view.describeUrl.replace(/^\/services\/data\/v67\.0/, '').replace(/\/describe$/, '');
      assert.match(view.id, /^00B\w{15}$/);
      assert.deepEqual(await get(path), view);
    }
  });

  for (const object of OBJECTS) {
    it(`describes the list views of ${object} by a query that finds what their results show`, async () => {
      const { listviews } = await get<{ listviews: View[] }>(`/sobjects/${object}/listviews`);

      let total = 0;
      for (const { id, developerName, soqlCompatible } of listviews) {
        const described = await get<Described>(`/sobjects/${object}/listviews/${id}/describe`);
        const results = await get<Results>(`/sobjects/${object}/listviews/${id}/results`);
        const found = await reader.query<{ Id: string }>(described.query);
        total += results.size;
        const ids = results.records.map(
          ({ columns }) => columns.find(({ fieldNameOrPath }) => fieldNameOrPath === 'Id')?.value
        );
        assert.ok(soqlCompatible, developerName);
        assert.deepEqual(
          ids,
          found.records.map(({ Id }) => Id),
          developerName
        );
        assert.deepEqual(
          described.columns.filter(({ hidden }) => hidden).map(({ fieldNameOrPath }) => fieldNameOrPath),
          ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'].filter(
            (name) => !described.columns.some((column) => column.fieldNameOrPath === name && !column.hidden)
          ),
          developerName
        );
      }
      assert.ok(total > 0);
    });
  }

  it('pages the results of a list view, and writes every value as text', async () => {
    const { listviews } = await get<{ listviews: View[] }>('/sobjects/Account/listviews');
    const all = listviews.find(({ developerName }) => developerName === 'NoStakeholdersMapped');
    const path = `/sobjects/Account/listviews/${all?.id ?? ''}/results`;

    const first = await get<Results>(`${path}?limit=1`);
    const rest = await get<Results>(`${path}?limit=1&offset=1`);

    assert.deepEqual([first.size, first.done], [1, false]);
    assert.deepEqual([rest.size, rest.done], [1, true]);
    const cells = [...first.records, ...rest.records].map((record) =>
      Object.fromEntries(record.columns.map(({ fieldNameOrPath, value }) => [fieldNameOrPath, value]))
    );
    assert.deepEqual(
      cells.map((cell) => cell['Name']),
      ['List 0', 'List 1']
    );
    assert.match(cells[0]?.['CreatedDate'] ?? '', /^\w{3} \w{3} \d\d \d\d:\d\d:\d\d GMT \d{4}$/);
    assert.equal((await org.request(`${path}?limit=0`)).status, 400);
  });

  it('answers 404 for a list view of another object, and refuses lists of recent views by name', async () => {
    const { listviews } = await get<{ listviews: View[] }>('/sobjects/Stakeholder__c/listviews');

    const id = listviews[0]?.id ?? '';
    assert.equal((await org.request(`/sobjects/Account/listviews/${id}`)).status, 404);
    assert.equal((await org.request(`/sobjects/Account/listviews/00B000000000001AAA`)).status, 404);
    const recent = await org.request('/sobjects/Account/listviews/recent');
    assert.deepEqual([recent.status, /recently used list views/.test(recent.text)], [501, true]);
  });

  it('describes the page layout of an object with its fields and related lists', async () => {
    const body = (await admin.sobject('Account').layouts()) as unknown as {
      layouts: LayoutAnswer[];
      recordTypeMappings: { layoutId: string; recordTypeId: string; urls: { layout: string } }[];
      recordTypeSelectorRequired: boolean[];
    };

    const [layout] = body.layouts;
    const [mapping] = body.recordTypeMappings;
    assert.ok(layout !== undefined && mapping !== undefined);
    assert.deepEqual([mapping.layoutId, mapping.recordTypeId], [layout.id, '012000000000000AAA']);
    assert.deepEqual(body.recordTypeSelectorRequired, [false]);
    const item = items(layout).find(({ layoutComponents: [first] }) => first?.value === 'Name');
    assert.deepEqual(
      [item?.required, item?.editableForNew, item?.layoutComponents[0]?.details?.name],
      [true, true, 'Name']
    );
    for (const section of layout.detailLayoutSections) {
      assert.equal(section.rows, section.layoutRows.length);
      for (const row of section.layoutRows) assert.equal(row.numItems, row.layoutItems.length);
    }
    const single = await admin.request('/services/data/v67.0/sobjects/Account/describe/layouts/012000000000000');
    assert.deepEqual(single, layout);
    assert.equal((await org.request('/sobjects/Account/describe/layouts/012000000000001AAA')).status, 404);
  });

  it('leaves fields out of a layout that the user may not read', async () => {
    await createUser(admin, 'layout.reader@example.com', []);
    const visitor = await org.connect('layout.reader@example.com');
    const mine = await visitor.request<LayoutAnswer>(
      '/services/data/v67.0/sobjects/Account/describe/layouts/012000000000000AAA'
    );
    const described = await visitor.sobject('Account').describe();

    const readable = new Set(described.fields.map(({ name }) => name));
    const named = items(mine).flatMap(({ layoutComponents }) =>
      layoutComponents.filter(({ type }) => type === 'Field').map(({ value }) => value)
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((name) => !readable.has(name)),
      []
    );
  });

  it('describes compact layouts, also of several objects at once', async () => {
    const account = (await admin.sobject('Account').compactLayouts()) as unknown as Compact;
    const both = await get<Record<string, { name: string; objectType: string; fieldItems: unknown[] }>>(
      '/compactLayouts?q=Account,Stakeholder__c'
    );
    const own = (await admin.sobject('Stakeholder__c').compactLayouts()) as unknown as Compact;

    const applied = own.compactLayouts.find(({ id }) => id === own.defaultCompactLayoutId);
    assert.deepEqual(Object.keys(both), ['Account', 'Stakeholder__c']);
    assert.deepEqual(both['Stakeholder__c'], applied);
    assert.deepEqual(await get('/sobjects/Stakeholder__c/describe/compactLayouts/primary'), applied);
    assert.equal(account.recordTypeCompactLayoutMappings[0]?.recordTypeName, 'Master');
    assert.equal((await org.request('/compactLayouts')).status, 400);
    assert.equal((await org.request('/compactLayouts?q=Nothing__c')).status, 404);
  });

  it('has no approval layouts and no quick actions, and says so', async () => {
    assert.deepEqual(await admin.sobject('Account').approvalLayouts(), { approvalLayouts: [] });
    assert.deepEqual(await admin.quickActions(), []);
    assert.deepEqual(await admin.sobject('Account').quickActions(), []);
    assert.equal((await org.request('/sobjects/Nothing__c/quickActions')).status, 404);
  });

  it('lists tabs and colours of what the user may read', async () => {
    const tabs = await reader.tabs();
    const { themeItems } = await admin.theme();
    await createUser(admin, 'tab.reader@example.com', []);
    const visitor = await org.connect('tab.reader@example.com');
    const fewer = await visitor.tabs();

    assert.ok(tabs.some(({ sobjectName, custom }) => sobjectName === 'Stakeholder__c' && custom));
    assert.ok(!fewer.some(({ sobjectName }) => sobjectName === 'Stakeholder__c'));
    assert.ok(themeItems.some(({ name, colors }) => name === 'Account' && colors?.[0]?.color === '5867E8'));
  });

  it('says in a describe result where all that is', async () => {
    const { urls } = await admin.sobject('Account').describe();

    for (const [name, url] of Object.entries(urls)) {
      if (!url.includes('{ID}')) {
        const { status } = await org.request(url.replace('/services/data/v67.0', ''));
        assert.deepEqual([name, status], [name, 200]);
      }
    }
  });
});

interface Compact {
  readonly compactLayouts: readonly { readonly id: string | null }[];
  readonly defaultCompactLayoutId: string | null;
  readonly recordTypeCompactLayoutMappings: readonly { readonly recordTypeName: string }[];
}

function items(layout: LayoutAnswer): Item[] {
  return layout.editLayoutSections.flatMap(({ layoutRows }) => layoutRows.flatMap(({ layoutItems }) => layoutItems));
}
