import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { ListView } from '../../metadata/model.ts';
import { listViewFilter } from '../../query/listView.ts';
import { parseSoql } from '../../query/soql.ts';
import { testModel, testSession } from '../../query/testing.ts';
import { conditionJson, conditionSoql } from './condition-soql.ts';

const model = testModel();
const thing = model.object('Thing__c');

const view = (filters: ListView['filters'], booleanFilter?: string): ListView => ({
  object: 'Thing__c',
  apiName: 'A',
  label: 'A',
  columns: ['Name'],
  filterScope: 'Everything',
  filters,
  ...(booleanFilter !== undefined && { booleanFilter })
});
const filter = (field: string, operation: ListView['filters'][number]['operation'], value: string) =>
  ({ field, operation, value }) as const;

const VIEWS: Readonly<Record<string, readonly [ListView, string, unknown]>> = {
  'a text with quotes and backslashes': [
    view([filter('Text__c', 'equals', String.raw`It's a \ b`)]),
    String.raw`Text__c = 'It\'s a \\ b'`,
    { field: 'Text__c', operator: 'equals', values: [String.raw`'It\'s a \\ b'`] }
  ],
  'wildcards that stand for themselves': [
    view([filter('Text__c', 'contains', '50%_')]),
    String.raw`Text__c LIKE '%50\%\_%'`,
    { field: 'Text__c', operator: 'like', values: [String.raw`'%50\%\_%'`] }
  ],
  'a relative date': [
    view([filter('Day__c', 'lessThan', 'LAST_N_DAYS:365')]),
    'Day__c < LAST_N_DAYS:365',
    { field: 'Day__c', operator: 'lessThan', values: ['LAST_N_DAYS:365'] }
  ],
  'a day and a moment': [
    view([filter('Day__c', 'greaterOrEqual', '3/1/2026'), filter('Moment__c', 'lessOrEqual', '2026-03-01')]),
    'Day__c >= 2026-03-01 AND Moment__c <= 2026-03-01T00:00:00.000Z',
    {
      conditions: [
        { field: 'Day__c', operator: 'greaterThanOrEqualTo', values: ['2026-03-01'] },
        { field: 'Moment__c', operator: 'lessThanOrEqualTo', values: ['2026-03-01T00:00:00.000Z'] }
      ],
      conjunction: 'and'
    }
  ],
  'several values of which none': [
    view([filter('Pick__c', 'notEqual', 'Low,Mid')]),
    "NOT (Pick__c = 'Low' OR Pick__c = 'Mid')",
    {
      condition: {
        conditions: [
          { field: 'Pick__c', operator: 'equals', values: ["'Low'"] },
          { field: 'Pick__c', operator: 'equals', values: ["'Mid'"] }
        ],
        conjunction: 'or'
      }
    }
  ],
  'numbers, flags and blanks by their logic': [
    view(
      [filter('Num__c', 'greaterThan', '1.5'), filter('Check__c', 'equals', '1'), filter('Text__c', 'equals', '')],
      '1 AND (2 OR 3)'
    ),
    'Num__c > 1.5 AND (Check__c = true OR Text__c = null)',
    {
      conditions: [
        { field: 'Num__c', operator: 'greaterThan', values: ['1.5'] },
        {
          conditions: [
            { field: 'Check__c', operator: 'equals', values: ['true'] },
            { field: 'Text__c', operator: 'equals', values: ['null'] }
          ],
          conjunction: 'or'
        }
      ],
      conjunction: 'and'
    }
  ],
  'picks of several': [
    view([filter('Multi__c', 'includes', 'red,blue')]),
    "Multi__c INCLUDES ('red', 'blue')",
    { field: 'Multi__c', operator: 'includes', values: ["'red'", "'blue'"] }
  ]
};

describe('a list view as SOQL', () => {
  for (const [name, [listView, soql, json]] of Object.entries(VIEWS)) {
    it(`writes ${name}`, () => {
      const { where } = listViewFilter(model, listView);

      assert.ok(thing !== undefined && where !== undefined);
      const text = conditionSoql(model, thing, where);
      assert.equal(text, soql);
      assert.deepEqual(conditionJson(model, thing, where), json);
      const session = testSession();
      assert.deepEqual(parseSoql(`SELECT Id FROM Thing__c WHERE ${text}`, { model, session }).where, where);
    });
  }
});
