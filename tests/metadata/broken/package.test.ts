import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { readSourceFormat } from '../../../scripts/local-org/metadata/package/source-format.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';
import { transpile } from '../../../scripts/transpile.ts';
import { sourceRoot } from '../support/source-files.ts';
import { document } from './case.ts';

const manifest = (types: Readonly<Record<string, readonly string[]>>): string =>
  document(
    'Package',
    Object.entries(types)
      .map(
        ([name, members]) =>
          `<types>${members.map((each) => `<members>${each}</members>`).join('')}<name>${name}</name></types>`
      )
      .join('\n') + '<version>67.0</version>'
  );
const permissionSet = document('PermissionSet', '<label>Extra</label>');

/** Packages as a whole, and deletions of what is in use. */
const cases: readonly (readonly [what: string, files: Readonly<Record<string, string>>, file: string, says: RegExp])[] =
  [
    [
      'a version that does not exist',
      {
        'package.xml': manifest({ PermissionSet: ['Extra'] }).replace('67.0', '99.0'),
        'permissionsets/Extra.permissionset': permissionSet
      },
      'package.xml',
      /Invalid version specified: 99\.0/
    ],
    ['a type that does not exist', { 'package.xml': manifest({ Nowhere: ['x'] }) }, 'package.xml', /Nowhere/],
    [
      'a member that is not in the zip',
      {
        'package.xml': manifest({ PermissionSet: ['Extra', 'Other'] }),
        'permissionsets/Extra.permissionset': permissionSet
      },
      'package.xml',
      /An object 'Other' of type PermissionSet was named in package\.xml, but was not found in zipped directory/
    ],
    [
      'a folder that holds no metadata',
      {
        'package.xml': manifest({ PermissionSet: ['Extra'] }),
        'nowhere/x.txt': 'x',
        'permissionsets/Extra.permissionset': permissionSet
      },
      'nowhere/x.txt',
      /nowhere/
    ],
    ...(
      [
        ['a field that a formula reads', 'CustomField', 'Stakeholder__c.Support__c', /referenced elsewhere/],
        ['a page that an app opens', 'FlexiPage', 'LinchpinHome', /referenced elsewhere.*CustomApplication/],
        ['a tab that an app shows', 'CustomTab', 'Stakeholder__c', /referenced elsewhere/],
        ['an app that permission sets show', 'CustomApplication', 'Linchpin', /referenced elsewhere.*PermissionSet/],
        [
          'a compact layout that is assigned',
          'CompactLayout',
          'Stakeholder__c.StakeholderCompact',
          /referenced elsewhere/
        ]
      ] as const
    ).map(
      ([what, type, name, says]) =>
        [
          `the deletion of ${what}`,
          { 'package.xml': manifest({}), 'destructiveChanges.xml': manifest({ [type]: [name] }) },
          'destructiveChanges.xml',
          says
        ] as const
    )
  ];

describe('a package that Salesforce would refuse', () => {
  let org: LocalOrg;
  before(() => {
    org = openOrg({
      file: ':memory:',
      source: readSourceFormat([sourceRoot], { transpile: (file, text) => transpile(file, text).code })
    });
  });
  after(() => org.close());

  for (const [what, files, file, says] of cases) {
    it(`is refused for ${what}`, () => {
      const encoder = new TextEncoder();
      const entries = new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));

      const outcome = org.deploy(org.system, entries, { checkOnly: true, rollbackOnError: true });

      const failures = outcome.components.filter((each) => !each.success);
      assert.equal(outcome.status, 'Failed');
      assert.ok(
        failures.some((each) => each.fileName === file && says.test(each.problem ?? '')),
        failures.map((each) => `${each.fileName}: ${each.problem ?? ''}`).join('\n')
      );
    });
  }
});
