import {
  checkbox,
  flow,
  formula,
  masterDetail,
  number,
  object,
  picklist,
  plain,
  start,
  summary,
  tag
} from './metadata.ts';
import type { TestOrg } from './org.ts';

/** Accounts with orders with lines: every kind of roll-up, through formulas to grandparents, and a flow that writes a line. */
export const orderFiles: readonly (readonly [string, string])[] = [
  ...object('Account', {
    fields: {
      Total__c: summary('sum', 'Order__c.Account__c', 'Order__c.Amount__c'),
      Doubled__c: summary('sum', 'Order__c.Account__c', 'Order__c.Double__c'),
      Open__c: summary('count', 'Order__c.Account__c', undefined, [['Order__c.IsOpen__c', 'equals', 'True']]),
      First__c: summary('min', 'Order__c.Account__c', 'Order__c.Day__c', [['Order__c.Color__c', 'notEqual', 'Red']]),
      Last__c: summary('max', 'Order__c.Account__c', 'Order__c.LastLine__c'),
      Largest__c: summary('max', 'Order__c.Account__c', 'Order__c.Amount__c')
    }
  }),
  ...object('Order__c', {
    fields: {
      Account__c: masterDetail('Account', 'Orders', { reparentableMasterDetail: true }),
      Amount__c: number(16, 2),
      Double__c: formula('Number', 'BLANKVALUE(Amount__c, 0) * 2 + Lines__c', 2),
      IsOpen__c: checkbox(true),
      Color__c: picklist(['Red', 'Green']),
      Day__c: plain('Date'),
      Lines__c: summary('count', 'Line__c.Order__c'),
      LastLine__c: summary('max', 'Line__c.Order__c', 'Line__c.Day__c')
    },
    rules: { NoThirteen: ['Amount__c = 13', 'Not thirteen.'] }
  }),
  ...object('Line__c', {
    fields: { Order__c: masterDetail('Order__c', 'Lines', { reparentableMasterDetail: true }), Day__c: plain('Date') }
  }),
  flow(
    'FirstLine',
    `${start('Order__c', 'RecordAfterSave', 'Create', 'Write', `<filters>${tag('field', 'Color__c')}${tag('operator', 'EqualTo')}<value>${tag('stringValue', 'Green')}</value></filters>`)}
    <recordCreates><name>Write</name><label>Write</label>
      <inputAssignments>${tag('field', 'Order__c')}<value>${tag('elementReference', '$Record.Id')}</value></inputAssignments>
      <inputAssignments>${tag('field', 'Day__c')}<value>${tag('elementReference', '$Record.Day__c')}</value></inputAssignments>
      ${tag('object', 'Line__c')}</recordCreates>`
  )
];

/** Every roll-up as it stands, and as plain SQL written by hand computes it; the two must be equal. */
export function rollUpsAndTruth(org: TestOrg): { readonly stored: unknown; readonly truth: unknown } {
  const stored = [
    org.rows(
      'SELECT "Id", "Total__c", "Doubled__c", "Open__c", "First__c", "Last__c", "Largest__c" FROM "Account" ORDER BY "Id"'
    ),
    org.rows('SELECT "Id", "Lines__c", "LastLine__c", "Double__c" FROM "Order__c" ORDER BY "Id"')
  ];
  const truth = [
    org.rows(`SELECT a."Id", round(total(o."Amount__c"), 2) AS "Total__c", round(total(COALESCE(o."Amount__c", 0) * 2 + (
        SELECT count(*) FROM "Line__c" l WHERE l."Order__c" = o."Id" AND l."IsDeleted" = 0)) FILTER (WHERE o."Id" IS NOT NULL), 2) AS "Doubled__c",
      count(*) FILTER (WHERE o."IsOpen__c" = 1) AS "Open__c",
      min(o."Day__c") FILTER (WHERE o."Color__c" IS NULL OR o."Color__c" <> 'Red') AS "First__c",
      max((SELECT max(l."Day__c") FROM "Line__c" l WHERE l."Order__c" = o."Id" AND l."IsDeleted" = 0)) AS "Last__c",
      max(o."Amount__c") AS "Largest__c"
      FROM "Account" a LEFT JOIN "Order__c" o ON o."Account__c" = a."Id" AND o."IsDeleted" = 0 GROUP BY a."Id" ORDER BY a."Id"`),
    org.rows(`SELECT o."Id", count(l."Id") AS "Lines__c", max(l."Day__c") AS "LastLine__c",
      round(COALESCE(o."Amount__c", 0) * 2 + count(l."Id"), 2) AS "Double__c"
      FROM "Order__c" o LEFT JOIN "Line__c" l ON l."Order__c" = o."Id" AND l."IsDeleted" = 0 GROUP BY o."Id" ORDER BY o."Id"`)
  ];
  return { stored, truth };
}
