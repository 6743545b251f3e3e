import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { checks } from '../../scripts/verify-org/checks/index.ts';
import { humanChecks } from '../../scripts/verify-org/human.ts';
import { startCliProject } from '../cli/support/project.ts';
import type { CliProject } from '../cli/support/project.ts';
import { projectRoot } from '../support/local-org.ts';

const STRENGTH = 'force-app/main/stakeholders/objects/Stakeholder__c/fields/Strength__c.field-meta.xml';
const target = ['--target-org', 'admin@linchpin.local'];

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('npm run verify:org', () => {
  let project: CliProject;
  before(async () => {
    project = await startCliProject();
  });
  after(() => project.close());

  function verify(...words: readonly string[]): Promise<Ended> {
    const args = ['--no-warnings', path.join(projectRoot, 'scripts/verify-org.ts'), ...words];
    const env = { ...process.env, HOME: project.folder, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true', SF_DOMAIN_RETRY: '0' };
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });
  }
  const countAll = (): Record<string, number> =>
    Object.fromEntries(
      [
        'Account',
        'AccountPlan__c',
        'Contact',
        'IndicatorReading__c',
        'LeadingIndicator__c',
        'Opportunity',
        'RubricCriterion__c',
        'Task',
        'Stakeholder__c',
        'StakeholderAssessment__c'
      ].map((object) => [
        object,
        project.org.query(project.org.system, { object, select: [], countOnly: true }).totalSize
      ])
    );
  const deploy = async (): Promise<void> => {
    const answer = await project.sf('project', 'deploy', 'start', '--source-dir', 'force-app');
    assert.equal(answer.status, 0, answer.message);
  };

  it('says of an org without the app what could not be asked', async () => {
    const { code, stdout } = await verify(...target, '--only', 'formula-of-account', '--only', 'query-unknown-field');

    assert.equal(code, 3, stdout);
    assert.match(stdout, /^unasked {2}formula-of-account: Linchpin is not deployed/m);
    assert.match(stdout, /^same {5}query-unknown-field$/m);
    assert.match(stdout, /1 same, 0 differ, 1 could not be asked/);
  });

  it('finds every answer the same in an org with the app, and leaves nothing behind', async () => {
    await deploy();
    project.org.write(
      project.org.system,
      [{ operation: 'insert', object: 'Account', values: { Name: 'Linchpin check of somebody else' } }],
      { allOrNone: true, source: 'json' }
    );
    const before = countAll();

    const { code, stdout, stderr } = await verify(...target);

    assert.equal(
      code,
      0,
      stdout
        .split('\n')
        .filter((line) => !line.startsWith('same'))
        .join('\n') + stderr
    );
    assert.match(stdout, new RegExp(`^${checks.length} same, 0 differ, 0 could not be asked$`, 'm'));
    assert.deepEqual(countAll(), before);
    for (const { id } of humanChecks) assert.ok(stdout.includes(id), id);
    assert.deepEqual(project.log, []);
  });

  it('says what differs in an org whose formula was changed', async () => {
    const file = path.join(project.folder, STRENGTH);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace('0.6 * SupportShare__c', '0.5 * SupportShare__c'));
    assert.notEqual(fs.readFileSync(file, 'utf8'), text);
    await deploy();

    const { code, stdout } = await verify(
      ...target,
      ...['--only', 'formula-every-pair-of-ratings', '--only', 'describe-stakeholder-fields'],
      ...['--only', 'error-required-parent']
    );

    assert.equal(code, 1);
    assert.match(stdout, /^differs {2}formula-every-pair-of-ratings: /m);
    assert.match(stdout, /Strength__c: local org 100, this org 90/);
    assert.match(stdout, /calculatedFormula: local org .*0\.6.*, this org .*0\.5/);
    assert.match(stdout, /^same {5}error-required-parent$/m);
    assert.match(stdout, /1 same, 2 differ, 0 could not be asked/);
  });

  it('asks nothing of production unless that is meant', async () => {
    const [organization] = project.org.query(project.org.system, {
      object: 'Organization',
      select: [{ kind: 'field', path: 'Id' }]
    }).records;
    const update = project.org.store.db.prepare('UPDATE "Organization" SET "OrganizationType" = ? WHERE "Id" = ?');
    update.run('Enterprise Edition', organization?.fields['Id']);
    try {
      const refused = await verify(...target, '--only', 'error-required-standard-field');
      const meant = await verify(...target, '--only', 'error-required-standard-field', '--production');

      assert.deepEqual([refused.code, meant.code], [2, 0]);
      assert.match(refused.stderr, /Nothing was asked/);
      assert.doesNotMatch(refused.stdout, /same/);
    } finally {
      update.run('Developer Edition', organization?.fields['Id']);
    }
  });

  it('refuses unknown checks and unknown orgs by name', async () => {
    const check = await verify(...target, '--only', 'no-such-check');
    const org = await verify('--target-org', 'no-such-org');

    assert.deepEqual([check.code, org.code], [2, 2]);
    assert.match(check.stderr, /There is no check no-such-check/);
    assert.match(org.stderr, /no-such-org/);
  });
});

describe('docs/verifying-in-an-org.md', () => {
  const text = fs.readFileSync(path.join(projectRoot, 'docs/verifying-in-an-org.md'), 'utf8');

  it('lists exactly the checks of the command', () => {
    const listed = [...text.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, id]) => id);
    const known = [...checks, ...humanChecks].map(({ id }) => id);

    assert.deepEqual([...listed].sort(), [...known].sort());
    assert.equal(new Set(known).size, known.length);
  });

  it('says of each what the command says', () => {
    for (const { id, doubt } of [...checks, ...humanChecks]) {
      const [line = ''] = text.split('\n').filter((each) => each.startsWith(`| \`${id}\``));
      assert.ok(line.replaceAll('\\', '').includes(doubt), `${id}: ${line}`);
    }
  });
});
