import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { childrenNamed, parseXml, textOf } from '../local-org/metadata/xml.ts';
import { readApp } from './app.ts';
import { manifestXml } from './manifest.ts';
import { planRemoval, withoutOverrides } from './removal.ts';

const app = readApp();
const [detach, withdraw, data] = planRemoval(app, { apiVersion: '67.0' });

describe('the plan of a removal', () => {
  it('has three steps, of which only the last loses records', () => {
    const steps = [detach, withdraw, data].map((step) => [step?.folder, step?.losesData]);

    assert.deepEqual(steps, [
      ['1-detach', false],
      ['2-app', false],
      ['3-data', true]
    ]);
  });

  it('deactivates every flow and every page before it deletes them', () => {
    const flows = [...(detach?.files ?? [])].filter(([name]) => name.startsWith('flowDefinitions/'));
    const application = detach?.files.get('applications/Linchpin.app') ?? '';

    assert.equal(flows.length, app.model.flows.size);
    for (const [, text] of flows) assert.equal(textOf(parseXml(text), 'activeVersionNumber'), '0');
    assert.equal(textOf(parseXml(application), 'label'), 'Linchpin');
    assert.deepEqual(childrenNamed(parseXml(application), 'actionOverrides'), []);
  });

  it('gives objects the platform’s own pages before the app’s are deleted', () => {
    const given = [...(detach?.files ?? [])].filter(([name]) => /^objects\/\w+__c\.object$/.test(name));

    assert.ok(given.some(([name]) => name === 'objects/Stakeholder__c.object'));
    for (const [name, text] of given) {
      const overrides = childrenNamed(parseXml(text), 'actionOverrides');
      assert.ok(overrides.length > 0, name);
      for (const override of overrides) {
        assert.deepEqual([textOf(override, 'type'), textOf(override, 'content')], ['Default', undefined], name);
      }
    }
  });

  it('gives a standard object its standard compact layout back', () => {
    const account = detach?.files.get('objects/Account.object') ?? '';

    assert.equal(textOf(parseXml(account), 'compactLayoutAssignment'), 'SYSTEM');
    assert.ok(withdraw?.deletes.get('CompactLayout')?.includes('Account.LinchpinAccountCompact'));
  });

  it('keeps fields that hold values, and objects with all that is theirs, until the last step', () => {
    const early = withdraw?.deletes.get('CustomField') ?? [];
    const late = data?.deletes.get('CustomField') ?? [];

    assert.ok(early.includes('Account.RelationshipScore__c') && early.includes('Account.StakeholderCount__c'));
    assert.ok(late.includes('Account.AccountKey__c') && late.includes('Stakeholder__c.Strength__c'));
    assert.deepEqual(data?.deletes.get('CustomObject'), [...app.customObjects].sort());
    assert.equal(withdraw?.deletes.has('CustomObject'), false);
  });

  it('deletes no field in the second step that something of the third still names', () => {
    const early = new Set(withdraw?.deletes.get('CustomField'));
    const staying = app.customObjects.flatMap((name) => {
      const fields = app.fields.filter(({ object, apiName }) => object === name && !early.has(`${object}.${apiName}`));
      const rules = app.model.object(name)?.validationRules ?? [];
      return [...fields, ...rules].map(({ formula = '' }) => ({ object: name, formula }));
    });

    assert.ok(early.has('LeadingIndicator__c.IsMapDue__c'), 'a formula that reads a roll-up of the account');
    for (const [object, name] of [...early].map((fullName) => fullName.split('.'))) {
      const named = new RegExp(`__r\\.${name}\\b`);
      const own = new RegExp(`(?<![.\\w])${name}\\b`);
      assert.deepEqual(
        staying.filter(({ formula, ...by }) => named.test(formula) || (by.object === object && own.test(formula))),
        [],
        name
      );
    }
  });

  it('names the versions that the org has, and none of a flow that it lacks', () => {
    const flowVersions = new Map([
      ['StakeholderDefaults', [1, 4]],
      ['StakeholderAssessmentHistory', []]
    ]);
    const [, step] = planRemoval(app, { apiVersion: '67.0', flowVersions });

    assert.deepEqual(step?.deletes.get('Flow'), ['StakeholderDefaults-1', 'StakeholderDefaults-4']);
  });

  it('sends a package.xml without components beside each destructive manifest', () => {
    for (const step of [withdraw, data]) {
      const manifest = parseXml(step?.files.get('package.xml') ?? '');

      assert.deepEqual(childrenNamed(manifest, 'types'), []);
      assert.equal(textOf(manifest, 'version'), '67.0');
    }
  });
});

describe('manifestXml', () => {
  it('escapes names, and leaves out a version that is not given', () => {
    const root = parseXml(manifestXml(new Map([['Layout', ['Account-R&D <new>']]])));

    assert.equal(textOf(childrenNamed(root, 'types')[0] ?? root, 'members'), 'Account-R&D <new>');
    assert.equal(textOf(root, 'version'), undefined);
  });
});

describe('withoutOverrides', () => {
  it('takes out each override and nothing else', () => {
    const app =
      '<A>\n  <actionOverrides>\n<x/></actionOverrides>\n  <label>L</label>\n<profileActionOverrides><y/></profileActionOverrides></A>';

    assert.equal(withoutOverrides(app), '<A>\n  <label>L</label>\n</A>');
  });
});
