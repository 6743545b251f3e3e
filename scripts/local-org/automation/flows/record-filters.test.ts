import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bool, el, filter, input, num, ref, str, to } from '../testing/flow-xml.ts';
import { checkbox, flow, formula, lookup, number, object, plain, tag, text } from '../testing/metadata.ts';
import { TestOrg } from '../testing/org.ts';

/**
 * Pairs of fields that hold the same on the day of the tests: one is kept, the other is worked out of today's date or of
 * another record, so that no column holds it.
 */
const fields = {
  Owner__c: lookup('Contact', 'Visits'),
  Day__c: plain('Date'),
  Age__c: number(6, 0),
  AgeNow__c: formula('Number', 'TODAY() - Day__c', 0),
  State__c: text(20),
  StateNow__c: formula(
    'Text',
    'IF(ISBLANK(Day__c), NULL, IF(Day__c < TODAY(), "Over", IF(Day__c = TODAY(), "Now", "Ahead")))'
  ),
  Late__c: checkbox(),
  LateNow__c: formula('Checkbox', 'Day__c < TODAY()'),
  Who__c: text(40),
  WhoNow__c: formula('Text', 'Owner__r.LastName'),
  Found__c: text(20),
  Rank__c: number(4, 0)
};
const files = object('Visit__c', { fields });
const noon = new Date('2026-03-10T12:00:00Z');
const day = (ago: number): string => new Date(noon.getTime() - ago * 86_400_000).toISOString().slice(0, 10);

/** Runs at six in the evening for the visits that the filters find, and marks them. */
const nightly = (mark: string, filters: string, logic = 'and'): string =>
  `<start>${to('Mark')}${tag('filterLogic', logic)}${filters}${tag('object', 'Visit__c')}<schedule>${tag('frequency', 'Daily')}${tag('startDate', '2026-03-01')}${tag('startTime', '18:00:00.000Z')}</schedule>${tag('triggerType', 'Scheduled')}</start>` +
  el('recordUpdates', 'Mark', input('Found__c', str(mark)) + tag('inputReference', '$Record'));

/** An org with this flow and a visit for each number of days ago, with both fields of each pair alike. */
function withVisits(inner: string): TestOrg {
  const org = new TestOrg([...files, flow('Night', inner)]);
  const owners = ['Ann', 'Bo'].map((LastName) => org.insert('Contact', { LastName }));
  for (const [index, ago] of [3, 1, 0, -1, 40, null].entries()) {
    org.insert('Visit__c', {
      Name: `Visit ${index}`,
      Rank__c: index,
      Owner__c: index === 2 ? null : owners[index % 2],
      Day__c: ago === null ? null : day(ago),
      Age__c: ago,
      State__c: ago === null ? null : ago > 0 ? 'Over' : ago === 0 ? 'Now' : 'Ahead',
      Late__c: ago !== null && ago > 0,
      Who__c: index === 2 ? null : ['Ann', 'Bo'][index % 2]
    });
  }
  return org;
}

/** The ranks of the visits that the flow finds. */
function found(inner: string): readonly unknown[] {
  const org = withVisits(inner);
  const runs = org.org.schedule.advanceTo(new Date('2026-03-10T19:00:00Z'));
  assert.deepEqual(
    runs.flatMap(({ failures }) => failures),
    []
  );
  const rows = org.rows(`SELECT "Rank__c" FROM "Visit__c" WHERE "Found__c" = 'found' ORDER BY "Rank__c"`);
  org.close();
  return rows.map((row) => row['Rank__c']);
}

describe('filters on formulas that no column holds', () => {
  const cases: readonly (readonly [
    kept: string,
    now: string,
    operator: string,
    value: string,
    ranks: readonly number[]
  ])[] = [
    ['Late__c', 'LateNow__c', 'EqualTo', bool(true), [0, 1, 4]],
    ['Late__c', 'LateNow__c', 'NotEqualTo', bool(true), [2, 3, 5]],
    ['State__c', 'StateNow__c', 'EqualTo', str('Over'), [0, 1, 4]],
    ['State__c', 'StateNow__c', 'EqualTo', str('over'), [0, 1, 4]],
    ['State__c', 'StateNow__c', 'NotEqualTo', str('Over'), [2, 3, 5]],
    ['State__c', 'StateNow__c', 'StartsWith', str('a'), [3]],
    ['State__c', 'StateNow__c', 'EndsWith', str('w'), [2]],
    ['State__c', 'StateNow__c', 'Contains', str('e'), [0, 1, 3, 4]],
    ['State__c', 'StateNow__c', 'IsNull', bool(true), [5]],
    ['State__c', 'StateNow__c', 'IsNull', bool(false), [0, 1, 2, 3, 4]],
    ['Age__c', 'AgeNow__c', 'EqualTo', num(0), [2]],
    ['Age__c', 'AgeNow__c', 'GreaterThan', num(1), [0, 4]],
    ['Age__c', 'AgeNow__c', 'GreaterThanOrEqualTo', num(1), [0, 1, 4]],
    ['Age__c', 'AgeNow__c', 'LessThan', num(0), [3]],
    ['Age__c', 'AgeNow__c', 'LessThanOrEqualTo', num(0), [2, 3]],
    ['Age__c', 'AgeNow__c', 'IsNull', bool(true), [5]],
    ['Who__c', 'WhoNow__c', 'EqualTo', str('Ann'), [0, 4]],
    ['Who__c', 'WhoNow__c', 'IsNull', bool(true), [2]]
  ];
  for (const [kept, now, operator, value, ranks] of cases) {
    it(`find by ${now} ${operator} ${value.replace(/<[^>]*>/g, '')} what the kept ${kept} finds`, () => {
      assert.deepEqual(found(nightly('found', filter(kept, operator, value))), ranks);
      assert.deepEqual(found(nightly('found', filter(now, operator, value))), ranks);
    });
  }

  const late = filter('LateNow__c', 'EqualTo', bool(true));
  const ann = filter('WhoNow__c', 'EqualTo', str('Ann'));
  const old = filter('Age__c', 'GreaterThan', num(30));
  for (const [logic, filters, ranks] of [
    ['and', late + ann, [0, 4]],
    ['and', late + old, [4]],
    ['or', filter('Rank__c', 'EqualTo', num(3)) + late, [0, 1, 3, 4]],
    ['1 AND (2 OR 3)', late + old + filter('WhoNow__c', 'EqualTo', str('Bo')), [1, 4]],
    ['1 AND NOT 2', ann + old, [0]]
  ] as const) {
    it(`join as ${logic} what is kept and what is worked out (${ranks.join()})`, () => {
      assert.deepEqual(found(nightly('found', filters, logic)), ranks);
    });
  }

  it('find otherwise on another day', () => {
    const org = withVisits(nightly('found', filter('StateNow__c', 'EqualTo', str('Now'))));
    const marked = (): unknown[] =>
      org
        .rows(`SELECT "Rank__c" FROM "Visit__c" WHERE "Found__c" = 'found' ORDER BY "Rank__c"`)
        .map((row) => row['Rank__c']);

    org.org.schedule.advanceTo(new Date('2026-03-10T19:00:00Z'));
    assert.deepEqual(marked(), [2]);
    org.org.schedule.advanceTo(new Date('2026-03-11T19:00:00Z'));
    assert.deepEqual(marked(), [2, 3]);
    org.close();
  });

  it('do not find what is in the bin', () => {
    const org = withVisits(nightly('found', late));
    const [first] = org.rows('SELECT "Id" FROM "Visit__c" WHERE "Rank__c" = 0');
    assert.equal(org.one('delete', 'Visit__c', {}, { id: String(first?.['Id']) }).success, true);

    const [run] = org.org.schedule.advanceTo(new Date('2026-03-10T19:00:00Z'));

    assert.equal(run?.interviews, 2);
    org.close();
  });

  it('compare with the record at hand, and keep to the order and the number that an element asks for', () => {
    const start = `<start>${to('Find')}<object>Contact</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start>`;
    const find = (operator: string): string =>
      start +
      el(
        'recordLookups',
        'Find',
        to('Mark') +
          tag('assignNullValuesIfNoRecordsFound', false) +
          filter('WhoNow__c', operator, ref('$Record.LastName')) +
          filter('LateNow__c', 'EqualTo', bool(true)) +
          tag('getFirstRecordOnly', true) +
          tag('object', 'Visit__c') +
          tag('sortField', 'Rank__c') +
          tag('sortOrder', 'Desc') +
          tag('storeOutputAutomatically', true)
      ) +
      el(
        'recordUpdates',
        'Mark',
        filter('Id', 'EqualTo', ref('Find.Id')) + input('Found__c', str('found')) + tag('object', 'Visit__c')
      );
    const org = withVisits(find('EqualTo'));

    org.insert('Contact', { LastName: 'Ann' });

    const marked = org.rows(`SELECT "Rank__c" FROM "Visit__c" WHERE "Found__c" = 'found'`);
    assert.deepEqual(
      marked.map((row) => row['Rank__c']),
      [4]
    );
    org.close();
  });
});
