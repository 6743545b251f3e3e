import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readApp } from './app.ts';
import { parseAssignments } from './permissionSets.ts';
import { deployWords, mayGoOn, nextSteps } from './plan.ts';

const app = readApp();

describe('deployWords', () => {
  it('adds what was chosen and nothing else', () => {
    const plain = { targetOrg: 'dev', isDryRun: false, ignoresConflicts: false, wait: 10 };

    const added = deployWords({ ...plain, isDryRun: true, ignoresConflicts: true }).slice(deployWords(plain).length);

    assert.deepEqual(deployWords(plain).slice(-2), ['--wait', '10']);
    assert.deepEqual(added, ['--dry-run', '--ignore-conflicts']);
  });
});

describe('mayGoOn', () => {
  it('needs a word for what is to be accepted, and goes on for nothing that stops', () => {
    const confirm = [{ level: 'confirm', text: '' }] as const;
    const stop = [{ level: 'stop', text: '' }] as const;

    assert.equal(mayGoOn([{ level: 'note', text: '' }], false, false), true);
    assert.deepEqual(
      [mayGoOn(confirm, false, false), mayGoOn(confirm, false, true), mayGoOn(confirm, true, false)],
      [false, true, true]
    );
    assert.deepEqual([mayGoOn(stop, true, true), mayGoOn(stop, false, true)], [false, false]);
  });
});

describe('nextSteps', () => {
  const flows = [...app.model.flows.keys()];

  it('asks for the flows that are not active, and for none that are', () => {
    const names = [...app.model.flows.values()].map(({ apiName }) => apiName);
    const allActive = new Map(names.map((name) => [name, true]));
    const oneIdle = new Map([...allActive, ['StakeholderDefaults', false]]);

    assert.equal(flows.length, names.length);
    assert.doesNotMatch(nextSteps(app, allActive, 'dev', true).join('\n'), /Setup → Flows/);
    assert.match(nextSteps(app, oneIdle, 'dev', true)[0] ?? '', /activate StakeholderDefaults\./);
    assert.match(nextSteps(app, undefined, 'dev', true)[0] ?? '', /see that .* are active/);
  });

  it('reminds of permission sets only where none were given', () => {
    assert.match(nextSteps(app, undefined, 'dev', false).join('\n'), /--permset/);
    assert.doesNotMatch(nextSteps(app, undefined, 'dev', true).join('\n'), /--permset/);
  });
});

describe('parseAssignments', () => {
  const known = ['LinchpinRep', 'LinchpinCoach'];

  it('reads each user once, whatever the case', () => {
    assert.deepEqual(parseAssignments(['LinchpinRep=a@x.org, b@x.org', 'LinchpinRep=A@x.org,'], known), [
      { permissionSet: 'LinchpinRep', username: 'A@x.org' },
      { permissionSet: 'LinchpinRep', username: 'b@x.org' }
    ]);
  });

  it('refuses by name what it does not understand', () => {
    assert.throws(() => parseAssignments(['LinchpinRep'], known), /"LinchpinRep" is not of the form/);
    assert.throws(() => parseAssignments(['LinchpinRep= ,'], known), /not of the form/);
    assert.throws(
      () => parseAssignments(['Rep=a@x.org'], known),
      /no permission set Rep\. There are LinchpinRep, LinchpinCoach/
    );
  });
});
