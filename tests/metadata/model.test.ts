import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { checkModel } from '../../scripts/local-org/formula/index.ts';
import { OrgError } from '../../scripts/local-org/basics/errors.ts';
import { readFiles, type FileMap } from '../../scripts/local-org/metadata/files.ts';
import { readMetadata } from '../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { sourceRoot } from './support/source-files.ts';

const files = readFiles([sourceRoot]);

/** What is wrong with metadata: what the reference check says, and what the automation refuses when an org opens with it. */
function problemsOf(changed: FileMap): readonly string[] {
  const source = readMetadata(changed);
  const problems = checkModel(source).map(({ fullName, message }) => `${fullName}: ${message}`);
  if (problems.length > 0) return problems;
  try {
    openOrg({ model: source.model, file: ':memory:' }).close();
    return [];
  } catch (error) {
    if (error instanceof OrgError) return [error.message];
    throw error;
  }
}

/** The same files with one text of one of them replaced. */
function changedFiles(ending: string, from: string, to: string): FileMap {
  const path = [...files.keys()].find((name) => name.endsWith(ending));
  const text = files.get(path ?? '');
  assert.ok(path !== undefined && text?.includes(from) === true, `${ending} has no "${from}"`);
  return new Map(files).set(path, text.replace(from, to));
}

describe('the reference check', () => {
  it('finds nothing wrong with this project', () => {
    assert.deepEqual(problemsOf(files), []);
  });

  const gone = 'Nowhere__c';
  const cases: readonly (readonly [what: string, ending: string, from: string, to: string])[] = [
    [
      'a field in a formula',
      '/Stakeholder__c/fields/Strength__c.field-meta.xml',
      'NULL, ROUND(100 * (0.6 * SupportShare__c',
      `NULL, ROUND(100 * (0.6 * ${gone}`
    ],
    ['a function in a formula', '/Stakeholder__c/fields/Strength__c.field-meta.xml', 'ROUND(', 'ROUNDED('],
    ['a global in a formula', 'fields/IsMyRelationship__c.field-meta.xml', '$User.Id', '$User.Nowhere'],
    [
      'the type of a formula',
      'fields/InterviewDueDate__c.field-meta.xml',
      '<type>Date</type>',
      '<type>Checkbox</type>'
    ],
    [
      'a field behind a lookup in a rule',
      'ReportsToIsOnSameAccount.validationRule-meta.xml',
      'ReportsTo__r.Account__c',
      `ReportsTo__r.${gone}`
    ],
    [
      'a lookup in a rule',
      'ReportsToIsOnSameAccount.validationRule-meta.xml',
      'ReportsTo__r.Account__c',
      'Nowhere__r.Account__c'
    ],
    [
      'the field beside a message',
      'CadenceIsPositive.validationRule-meta.xml',
      '<errorDisplayField>PreferredCadenceDays__c',
      `<errorDisplayField>${gone}`
    ],
    [
      'the parent of a lookup',
      'Stakeholder__c/fields/Contact__c.field-meta.xml',
      '<referenceTo>Contact',
      `<referenceTo>${gone}`
    ],
    [
      'what a roll-up sums',
      'InfluenceWeightTotal__c.field-meta.xml',
      'Stakeholder__c.ConfidenceWeight__c',
      `Stakeholder__c.${gone}`
    ],
    [
      'the child of a roll-up',
      'InfluenceWeightTotal__c.field-meta.xml',
      '<summaryForeignKey>Stakeholder__c.',
      `<summaryForeignKey>${gone}.`
    ],
    [
      'the key of a roll-up',
      'InfluenceWeightTotal__c.field-meta.xml',
      'Stakeholder__c.Account__c',
      'Stakeholder__c.Contact__c'
    ],
    [
      'the filter of a roll-up',
      'KeyPlayerCount__c.field-meta.xml',
      'Stakeholder__c.IsKeyPlayer__c',
      `Stakeholder__c.${gone}`
    ],
    ['a column of a list', 'listViews/KeyPlayers.listView-meta.xml', '<columns>Title__c', `<columns>${gone}`],
    [
      'a standard column of a list',
      'listViews/LowConfidence.listView-meta.xml',
      'CORE.USERS.ALIAS',
      'CORE.USERS.NOWHERE'
    ],
    ['the filter of a list', 'listViews/KeyPlayers.listView-meta.xml', '<field>IsKeyPlayer__c', `<field>${gone}`],
    [
      'a picklist value in a filter',
      'OpponentsWithInfluence.listView-meta.xml',
      'Opponent,Sceptic',
      'Opponent,Skeptic'
    ],
    ['the logic of a filter', 'Unplaced.listView-meta.xml', '1 AND (2 OR 3)', '1 AND (2 OR 4)'],
    ['a field of a compact layout', 'StakeholderCompact.compactLayout-meta.xml', 'Title__c', gone],
    ['an assigned compact layout', 'Account.object-meta.xml', 'LinchpinAccountCompact', 'Nowhere'],
    [
      'a search field',
      'Stakeholder__c.object-meta.xml',
      '<searchResultsAdditionalFields>Title__c',
      `<searchResultsAdditionalFields>${gone}`
    ],
    ['a field of a layout', 'Stakeholder Layout.layout-meta.xml', '<field>Title__c', `<field>${gone}`],
    [
      'a related list',
      'Stakeholder Layout.layout-meta.xml',
      '<relatedList>StakeholderInterview__c.Stakeholder__c',
      `<relatedList>StakeholderInterview__c.${gone}`
    ],
    ['a column of a related list', 'Stakeholder Layout.layout-meta.xml', '<fields>HeldOn__c', `<fields>${gone}`],
    ['the order of a related list', 'Stakeholder Layout.layout-meta.xml', '<sortField>HeldOn__c', `<sortField>${gone}`],
    ['the object of a page', 'LinchpinAccountPage.flexipage-meta.xml', '<sobjectType>Account', `<sobjectType>${gone}`],
    ['a component of a page', 'LinchpinAccountPage.flexipage-meta.xml', 'c:stakeholderMap', 'c:nowhere'],
    ['a facet of a page', 'LinchpinAccountPage.flexipage-meta.xml', '<value>Facet-detail<', '<value>Facet-nowhere<'],
    ['a page of the app', 'Linchpin.app-meta.xml', '<content>LinchpinHome', '<content>Nowhere'],
    [
      'the object of a page assignment',
      'Linchpin.app-meta.xml',
      '<pageOrSobjectType>Stakeholder__c',
      `<pageOrSobjectType>${gone}`
    ],
    ['a tab of the app', 'Linchpin.app-meta.xml', '<tabs>Stakeholder__c', `<tabs>${gone}`],
    [
      'an object of a permission set',
      'LinchpinRep.permissionset-meta.xml',
      '<object>StakeholderLink__c',
      `<object>${gone}`
    ],
    [
      'a field of a permission set',
      'LinchpinRep.permissionset-meta.xml',
      '<field>Stakeholder__c.Title__c',
      `<field>Stakeholder__c.${gone}`
    ],
    [
      'an app of a permission set',
      'LinchpinRep.permissionset-meta.xml',
      '<application>Linchpin',
      '<application>Nowhere'
    ],
    ['a tab of a permission set', 'LinchpinRep.permissionset-meta.xml', '<tab>Stakeholder__c', `<tab>${gone}`],
    ['the object of a flow', 'StakeholderDefaults.flow-meta.xml', '<object>Contact<', `<object>${gone}<`],
    [
      'a field that a flow writes',
      'StakeholderAssessmentHistory.flow-meta.xml',
      '<field>Movement__c',
      `<field>${gone}`
    ],
    [
      'a field that a flow reads',
      'StakeholderAssessmentHistory.flow-meta.xml',
      '<elementReference>$Record.Support__c',
      `<elementReference>$Record.${gone}`
    ],
    [
      'an element of a flow',
      'StakeholderAssessmentHistory.flow-meta.xml',
      '<elementReference>Movement',
      '<elementReference>Nowhere'
    ],
    [
      'a step of a flow',
      'StakeholderDefaults.flow-meta.xml',
      '<targetReference>Get_contact',
      '<targetReference>Nowhere'
    ],
    [
      'a field that a flow looks up by',
      'StakeholderDefaults.flow-meta.xml',
      '<queriedFields>Title',
      '<queriedFields>Nowhere'
    ],
    [
      'a field in a flow’s formula',
      'StakeholderDefaults.flow-meta.xml',
      'LEFT({!$Record.Title__c}, 80)',
      `LEFT({!$Record.${gone}}, 80)`
    ],
    [
      'an element in a flow’s formula',
      'StakeholderDefaults.flow-meta.xml',
      '{!Get_contact.Title}',
      '{!Get_nobody.Title}'
    ],
    [
      'a field of what a flow looked up',
      'StakeholderDefaults.flow-meta.xml',
      '{!Get_contact.Title}',
      '{!Get_contact.Nowhere}'
    ],
    [
      'a field in a flow’s entry formula',
      'StakeholderDefaults.flow-meta.xml',
      'ISCHANGED({!$Record.Contact__c})',
      `ISCHANGED({!$Record.${gone}})`
    ]
  ];
  for (const [what, ending, from, to] of cases) {
    it(`notices when ${what} is wrong`, () => {
      const problems = problemsOf(changedFiles(ending, from, to));

      assert.notDeepEqual(problems, []);
    });
  }
});
