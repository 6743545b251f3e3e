import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { readApp } from '../../scripts/deploy/app.ts';
import { projectRoot } from '../support/local-org.ts';

const app = readApp();
const guide = fs.readFileSync(path.join(projectRoot, 'docs/admin-guide.md'), 'utf8');

/** The rows of the guide's tables whose first cell is the code `name`, each as its other cells. */
function rowOf(name: string): readonly string[] {
  const line = guide.split('\n').find((text) => text.startsWith(`| \`${name}\` `));
  return (line ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

describe('the admin guide', () => {
  for (const name of [...app.standardObjects, ...app.customObjects]) {
    it(`counts what ${name} uses`, () => {
      const own = app.fields.filter(({ object }) => object === name);
      const object = app.model.object(name);
      const flows = app.components.filter(
        ({ type, file }) =>
          type === 'Flow' &&
          fs.readFileSync(file, 'utf8').includes(`<object>${name}</object>\n        <recordTriggerType>`)
      );

      assert.deepEqual(rowOf(name).map(Number), [
        own.length,
        own.filter(({ summary }) => summary !== undefined).length,
        own.filter(({ formula }) => formula !== undefined).length,
        own.filter(({ trackHistory }) => trackHistory).length,
        object?.validationRules.length,
        flows.length
      ]);
    });
  }

  for (const set of app.model.permissionSets.values()) {
    it(`says what ${set.apiName} grants`, () => {
      const cellOf = (object: string): string => {
        const may = set.objects.find((entry) => entry.object === object);
        if (may === undefined) return 'nothing';
        if (may.create && may.edit && may.delete && may.viewAll && may.modifyAll) return 'all';
        const words = [may.create ? 'create' : '', may.edit ? 'edit' : '', may.delete ? 'delete' : ''].filter(Boolean);
        if (!may.edit) words.push(may.viewAll ? 'read all' : 'read');
        return words.join(', ');
      };

      assert.deepEqual(
        rowOf(set.apiName),
        ['Account', 'Contact', 'Stakeholder__c', 'StakeholderInterview__c', 'StakeholderAssessment__c'].map(cellOf)
      );
      assert.deepEqual(
        [cellOf('StakeholderLink__c'), cellOf('EcosystemParty__c')],
        Array(2).fill(cellOf('Stakeholder__c'))
      );
      assert.deepEqual(set.userPermissions, []);
    });
  }

  it('counts the components of each kind', () => {
    const count = (type: string): number => app.components.filter((component) => component.type === type).length;
    const [objects, apps, tabs, sets, flows, components] =
      /In all: (\d+) custom objects .*?, (\d+) app, (\d+) tabs, (\d+) permission sets, (\d+) flows .*? and (\d+) components/
        .exec(guide)
        ?.slice(1)
        .map(Number) ?? [];

    assert.deepEqual(
      [objects, apps, tabs, sets, flows, components],
      [
        app.customObjects.length,
        ...['CustomApplication', 'CustomTab', 'PermissionSet', 'Flow', 'LightningComponentBundle'].map(count)
      ]
    );
  });
});
