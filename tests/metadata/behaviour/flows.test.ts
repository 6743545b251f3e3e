import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { TestOrg, type Read } from '../support/org.ts';

const org = new TestOrg('2026-03-10');
after(() => org.close());

const account = org.create('Account', { Name: 'Flows' });
const contact = org.create('Contact', {
  FirstName: 'Ana',
  LastName: 'Ruiz',
  Title: 'Chief Medical Officer',
  AccountId: account
});
const untitled = org.create('Contact', { LastName: 'Sand', AccountId: account });

type Picks = Readonly<Record<string, string | null>>;
const historyFields = [
  ...['Influence__c', 'Support__c', 'Access__c', 'Role__c', 'Strength__c'],
  ...['PreviousInfluence__c', 'PreviousSupport__c', 'PreviousAccess__c', 'PreviousRole__c', 'PreviousStrength__c'],
  ...['Movement__c', 'Source__c', 'AssessedOn__c']
];

function person(picks: Picks): string {
  return org.create('Stakeholder__c', { Name: 'Somebody', Account__c: account, ...picks });
}
function history(id: string): readonly Read[] {
  return org.find('StakeholderAssessment__c', 'Stakeholder__c', id, historyFields);
}

describe('rating history', () => {
  it('starts with the first mapping', () => {
    const id = person({ Influence__c: 'High', Support__c: 'Supporter', Access__c: 'None', Role__c: 'Approver' });

    assert.deepEqual(history(id), [
      {
        Influence__c: 'High',
        Support__c: 'Supporter',
        Access__c: 'None',
        Role__c: 'Approver',
        Strength__c: 45,
        PreviousInfluence__c: null,
        PreviousSupport__c: null,
        PreviousAccess__c: null,
        PreviousRole__c: null,
        PreviousStrength__c: null,
        Movement__c: 'Unchanged',
        Source__c: 'First mapping',
        AssessedOn__c: '2026-03-10T12:00:00.000Z'
      }
    ]);
  });

  it('keeps what stood before a change', () => {
    const id = person({ Influence__c: 'High', Support__c: 'Supporter', Access__c: 'Regular', Role__c: 'Approver' });

    org.update('Stakeholder__c', id, { Support__c: 'Champion', Role__c: 'Decision maker' });

    assert.deepEqual(history(id)[1], {
      Influence__c: 'High',
      Support__c: 'Champion',
      Access__c: 'Regular',
      Role__c: 'Decision maker',
      Strength__c: 86.67,
      PreviousInfluence__c: 'High',
      PreviousSupport__c: 'Supporter',
      PreviousAccess__c: 'Regular',
      PreviousRole__c: 'Approver',
      PreviousStrength__c: 71.67,
      Movement__c: 'Improved',
      Source__c: 'Rating change',
      AssessedOn__c: '2026-03-10T12:00:00.000Z'
    });
  });

  it('says nothing of people without ratings, nor of changes to anything else', () => {
    const blank = person({});
    const rated = person({ Support__c: 'Neutral' });

    org.update('Stakeholder__c', rated, { Title__c: 'CFO', Support__c: 'Neutral', IsActive__c: false });

    assert.equal(history(blank).length, 0);
    assert.equal(history(rated).length, 1);
  });

  const movements: readonly (readonly [before: Picks, change: Picks, movement: string, source: string])[] = [
    [{}, { Access__c: 'Brief' }, 'New relationship', 'First mapping'],
    [{}, { Access__c: 'None', Support__c: 'Neutral' }, 'Unchanged', 'First mapping'],
    [{ Role__c: 'User' }, { Access__c: 'In depth' }, 'New relationship', 'Rating change'],
    [{ Support__c: 'Champion', Access__c: 'None' }, { Access__c: 'Brief' }, 'New relationship', 'Rating change'],
    [
      { Support__c: 'Champion', Access__c: 'None' },
      { Support__c: 'Opponent', Access__c: 'Brief' },
      'New relationship',
      'Rating change'
    ],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Access__c: 'Regular' }, 'Improved', 'Rating change'],
    [{ Support__c: 'Neutral', Access__c: 'None' }, { Support__c: 'Supporter' }, 'Improved', 'Rating change'],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Support__c: 'Sceptic' }, 'Declined', 'Rating change'],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Access__c: 'None' }, 'Declined', 'Rating change'],
    [
      { Support__c: 'Neutral', Access__c: 'In depth' },
      { Support__c: 'Supporter', Access__c: 'Regular' },
      'Improved',
      'Rating change'
    ],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Influence__c: 'High' }, 'Unchanged', 'Rating change'],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Role__c: 'User' }, 'Unchanged', 'Rating change'],
    [{ Access__c: 'Brief' }, { Support__c: 'Champion' }, 'Unchanged', 'Rating change'],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Support__c: null }, 'Unchanged', 'Rating change'],
    [{ Support__c: 'Neutral', Access__c: 'Brief' }, { Access__c: null }, 'Unchanged', 'Rating change']
  ];
  for (const [before, change, movement, source] of movements) {
    it(`calls ${JSON.stringify(before)} then ${JSON.stringify(change)} ${movement}, ${source}`, () => {
      const id = person(before);

      org.update('Stakeholder__c', id, change);

      const last = history(id).at(-1);
      assert.deepEqual([last?.['Movement__c'], last?.['Source__c']], [movement, source]);
    });
  }
});

describe('defaults', () => {
  const read = (id: string, ...fields: string[]): Read => org.read('Stakeholder__c', id, fields);
  const onNewAccount = (values: Readonly<Record<string, unknown>>): string =>
    org.create('Stakeholder__c', { Account__c: org.create('Account', { Name: 'New' }), ...values });

  it('copy a missing name and title from the contact', () => {
    const id = onNewAccount({ Contact__c: contact });

    assert.deepEqual(read(id, 'Name', 'Title__c'), { Name: 'Ana Ruiz', Title__c: 'Chief Medical Officer' });
  });

  it('keep what was typed', () => {
    const id = onNewAccount({ Contact__c: contact, Name: 'Dr Ruiz', Title__c: 'CMO' });

    assert.deepEqual(read(id, 'Name', 'Title__c'), { Name: 'Dr Ruiz', Title__c: 'CMO' });
  });

  it('fill the title when a placeholder is linked, and leave its name', () => {
    const id = onNewAccount({ Name: 'Head of oncology' });

    org.update('Stakeholder__c', id, { Contact__c: contact });

    assert.deepEqual(read(id, 'Name', 'Title__c'), { Name: 'Head of oncology', Title__c: 'Chief Medical Officer' });
  });

  it('leave the title blank when the contact has none', () => {
    assert.deepEqual(read(onNewAccount({ Contact__c: untitled }), 'Name', 'Title__c'), {
      Name: 'Sand',
      Title__c: null
    });
  });

  it('name a placeholder after its title', () => {
    const title = 'Head of oncology '.repeat(7).trim();
    const id = onNewAccount({ Title__c: title });

    assert.equal(read(id, 'Name')['Name'], title.slice(0, 80));
  });

  it('date the leaving, and clear the date on return', () => {
    const id = person({});

    org.update('Stakeholder__c', id, { IsActive__c: false });
    assert.equal(read(id, 'LeftOn__c')['LeftOn__c'], '2026-03-10');
    org.update('Stakeholder__c', id, { IsActive__c: true });
    assert.equal(read(id, 'LeftOn__c')['LeftOn__c'], null);
  });

  it('keep a leaving date that was typed', () => {
    const id = person({});

    org.update('Stakeholder__c', id, { IsActive__c: false, LeftOn__c: '2025-12-31' });
    org.update('Stakeholder__c', id, { Title__c: 'Retired' });

    assert.equal(read(id, 'LeftOn__c')['LeftOn__c'], '2025-12-31');
  });

  it('date the leaving of people who are recorded after they left', () => {
    const id = onNewAccount({ Name: 'Gone', IsActive__c: false });

    assert.equal(read(id, 'LeftOn__c')['LeftOn__c'], '2026-03-10');
  });
});

describe('a contact', () => {
  const place = (accountId: string, contactId: string | null): object => ({
    Name: 'Place',
    Account__c: accountId,
    Contact__c: contactId
  });
  const codes = (errors: readonly { readonly code: string }[]): readonly string[] => errors.map(({ code }) => code);

  it('stands only once on each account’s map', () => {
    const first = org.create('Account', { Name: 'First' });
    const second = org.create('Account', { Name: 'Second' });
    org.create('Stakeholder__c', { ...place(first, contact) });

    assert.deepEqual(codes(org.tryCreate('Stakeholder__c', { ...place(first, contact) })), ['DUPLICATE_VALUE']);
    assert.deepEqual(org.tryCreate('Stakeholder__c', { ...place(first, untitled) }), []);
    assert.deepEqual(org.tryCreate('Stakeholder__c', { ...place(second, contact) }), []);
  });

  it('frees its place when it is unlinked, and placeholders may be many', () => {
    const here = org.create('Account', { Name: 'Here' });
    const id = org.create('Stakeholder__c', { ...place(here, contact) });
    org.create('Stakeholder__c', { ...place(here, null) });

    org.update('Stakeholder__c', id, { Contact__c: null });

    assert.deepEqual(org.tryCreate('Stakeholder__c', { ...place(here, contact) }), []);
  });
});
