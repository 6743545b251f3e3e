import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';

import { teamPackage, textField } from '../../deploy/testing/packages.ts';
import { openOrg } from '../../org.ts';
import { findDeploy, startDeploy, startQuickDeploy } from './deploys.ts';
import { pack } from './zip.ts';

describe('the deploys that an org remembers', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-deploys-'));
  const file = path.join(folder, 'org.db');
  after(() => fs.rmSync(folder, { recursive: true }));

  it('are known after a restart, and a validation can still be deployed', () => {
    const zip = pack(teamPackage(textField('Motto__c')));
    const first = openOrg({ file });
    const failed = startDeploy(first, first.system, pack(teamPackage(textField('Bad name__c'))), {
      rollbackOnError: true
    });
    const validation = startDeploy(first, first.system, zip, { checkOnly: true, rollbackOnError: true });
    first.close();

    const second = openOrg({ file });
    const report = findDeploy(second, second.system, failed.id);
    const isThere = second.model.object('Team__c') !== undefined;
    const quick = startQuickDeploy(second, second.system, validation.id);
    const found = second.model.field('Team__c', 'Motto__c');
    assert.throws(() => startQuickDeploy(second, second.system, quick.id), /not the id of a successful validation/);
    assert.throws(() => findDeploy(second, second.system, '0Af00000000zzzz'), /invalid cross reference id/);
    second.close();

    assert.deepEqual(report.outcome, failed.outcome);
    assert.equal(report.outcome.status, 'Failed');
    assert.deepEqual([isThere, quick.outcome.status, found?.apiName], [false, 'Succeeded', 'Motto__c']);
    assert.ok(new Set([failed.id, validation.id, quick.id]).size === 3);
  });

  it('refuses options that the local org lacks by name', () => {
    const org = openOrg({ file: ':memory:' });
    const zip = pack(teamPackage(''));
    for (const option of ['allowMissingFiles', 'autoUpdatePackage', 'performRetrieve'])
      assert.throws(
        () => startDeploy(org, org.system, zip, { [option]: true }),
        new RegExp(`the deploy option ${option}`)
      );
    org.close();
  });
});
