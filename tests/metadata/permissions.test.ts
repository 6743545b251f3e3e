import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

import { childrenNamed, flagOf, textOf } from '../../scripts/local-org/metadata/xml.ts';
import { closedFields, closedObjects, filledByFlows, readFields } from './support/fields.ts';
import { parsedFiles, sourceRoot } from './support/source-files.ts';

const fields = readFields();
const customObjects = parsedFiles('CustomObject')
  .map(({ fullName }) => fullName)
  .filter((name) => name.endsWith('__c'));
const openObjects = customObjects.filter((name) => !closedObjects.has(name));
const openFields = fields.filter(({ object, fullName }) => !closedObjects.has(object) && !closedFields.has(fullName));
const masters = fields
  .filter(({ type }) => type === 'MasterDetail')
  .map(({ object, root }) => ({ child: object, parent: textOf(root, 'referenceTo') ?? '' }));
const flags = ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];

describe('permission sets', () => {
  const sets = parsedFiles('PermissionSet');

  it('exist for every role', () => {
    const roles = ['Admin', 'Coach', 'Executive', 'Manager', 'ProgrammeLead', 'Rep', 'TeamMember'].map(
      (role) => `Linchpin${role}`
    );

    assert.deepEqual(
      sets.map(({ fullName }) => fullName),
      roles
    );
  });

  it('leave closed what exists', () => {
    const names = new Set([...customObjects, ...fields.map(({ fullName }) => fullName)]);

    assert.deepEqual(
      [...closedObjects, ...closedFields].filter((name) => !names.has(name)),
      []
    );
  });

  it('open no app data with permissions for the whole org', () => {
    const wide = sets.flatMap(({ fullName, root }) =>
      childrenNamed(root, 'userPermissions')
        .map((entry) => textOf(entry, 'name') ?? '')
        .filter((name) => /^(ViewAllData|ModifyAllData|ViewAllFields|QueryAllFiles)$/.test(name))
        .map((name) => `${fullName}: ${name}`)
    );
    const allFields = sets.filter(({ root }) =>
      childrenNamed(root, 'objectPermissions').some((entry) => flagOf(entry, 'viewAllFields'))
    );

    assert.deepEqual(wide, []);
    assert.deepEqual(
      allFields.map(({ fullName }) => fullName),
      []
    );
  });

  it('stand in for profiles, of which there are none', () => {
    assert.deepEqual(fs.globSync('**/*.profile-meta.xml', { cwd: sourceRoot }), []);
  });

  for (const { fullName, root } of sets) {
    const objects = new Map(
      childrenNamed(root, 'objectPermissions').map((entry) => [
        textOf(entry, 'object') ?? '',
        new Set(flags.filter((flag) => flagOf(entry, flag)))
      ])
    );
    const fieldEntries = childrenNamed(root, 'fieldPermissions').map((entry) => ({
      field: textOf(entry, 'field') ?? '',
      readable: flagOf(entry, 'readable'),
      editable: flagOf(entry, 'editable')
    }));
    const entryOf = new Map(fieldEntries.map((entry) => [entry.field, entry]));

    describe(fullName, () => {
      it('reads every object of the app, the history included', () => {
        const unseen = [...openObjects, 'Account', 'Contact', 'Opportunity'].filter(
          (name) => !objects.get(name)?.has('allowRead')
        );

        assert.deepEqual(unseen, []);
      });

      it('makes every field readable that is not visible by itself', () => {
        const unseen = openFields.filter((field) => !field.isAlwaysVisible && !entryOf.get(field.fullName)?.readable);

        assert.deepEqual(
          unseen.map((field) => field.fullName),
          []
        );
      });

      it('names each field once, and none that is visible by itself', () => {
        const visible = new Set(fields.filter((field) => field.isAlwaysVisible).map((field) => field.fullName));

        assert.equal(entryOf.size, fieldEntries.length);
        assert.deepEqual(
          fieldEntries.map(({ field }) => field).filter((field) => visible.has(field)),
          []
        );
      });

      it('lets fields be edited exactly where records may be written', () => {
        const wrong = fields.filter((field) => {
          const entry = entryOf.get(field.fullName);
          const may = objects.get(field.object);
          const canWrite = may?.has('allowCreate') === true || may?.has('allowEdit') === true;
          return (
            entry !== undefined &&
            entry.editable !== (canWrite && field.isEditable && !filledByFlows.has(field.fullName))
          );
        });

        assert.deepEqual(
          wrong.map((field) => field.fullName),
          []
        );
      });

      it('grants nothing without what Salesforce makes it depend on', () => {
        const needs: Readonly<Record<string, readonly string[]>> = {
          allowCreate: ['allowRead'],
          allowEdit: ['allowRead'],
          allowDelete: ['allowRead', 'allowEdit'],
          viewAllRecords: ['allowRead'],
          modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
        };
        const lacking = [...objects].flatMap(([object, granted]) =>
          [...granted].flatMap((flag) =>
            (needs[flag] ?? []).filter((need) => !granted.has(need)).map((need) => `${object}: ${flag} needs ${need}`)
          )
        );

        assert.deepEqual(lacking, []);
      });

      it('shows no detail whose master it hides', () => {
        const hidden = masters.flatMap(({ child, parent }) =>
          ['allowRead', 'viewAllRecords', 'modifyAllRecords']
            .filter((flag) => objects.get(child)?.has(flag) === true && objects.get(parent)?.has(flag) !== true)
            .map((flag) => `${flag} on ${child} needs it on ${parent}`)
        );

        assert.deepEqual(hidden, []);
      });

      it('never lets history be changed or deleted', () => {
        const may = objects.get('StakeholderAssessment__c');

        assert.equal(may?.has('allowEdit'), false);
        assert.equal(may.has('allowDelete'), false);
      });

      it('opens the app and its tabs', () => {
        const apps = childrenNamed(root, 'applicationVisibilities').map((entry) => textOf(entry, 'application'));
        const shown = childrenNamed(root, 'tabSettings')
          .filter((entry) => textOf(entry, 'visibility') === 'Visible')
          .map((entry) => textOf(entry, 'tab'));
        const offered = childrenNamed(root, 'tabSettings').map((entry) => textOf(entry, 'tab') ?? '');

        assert.deepEqual(apps, ['Linchpin']);
        assert.deepEqual(shown, [
          'AccountPlan__c',
          'LeadingIndicator__c',
          'LinchpinIndicators',
          'LinchpinPortfolio',
          'Stakeholder__c',
          'TierModel__c',
          'standard-Account',
          'standard-Contact'
        ]);
        assert.deepEqual(
          openObjects.filter((name) => !offered.includes(name)),
          []
        );
      });

      it('grants nothing of what the team answered, and nothing that tells it', () => {
        const named = (name: string): boolean =>
          [...closedObjects].some((object) => name === object || name.startsWith(`${object}.`)) ||
          closedFields.has(name);
        const granted = [
          ...objects.keys(),
          ...fieldEntries.map(({ field }) => field),
          ...childrenNamed(root, 'tabSettings').map((entry) => textOf(entry, 'tab') ?? '')
        ];

        assert.deepEqual(granted.filter(named), []);
      });
    });
  }
});
