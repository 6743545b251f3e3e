import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readApp } from './app.ts';
import { findFindings } from './findings.ts';
import type { Target, TargetField, TargetObject } from './target.ts';

const app = readApp();

function field(changes: Partial<TargetField> = {}): TargetField {
  return { type: 'string', isCustom: true, isFormula: false, isRollUp: false, referenceTo: [], ...changes };
}

/** The standard fields that the app's layouts and permission sets may name, and further ones. */
function standardObject(name: string, more: Readonly<Record<string, TargetField>> = {}): TargetObject {
  const standard = [...(app.model.object(name)?.fields.values() ?? [])].filter(({ isCustom }) => !isCustom);
  const fields = standard.map(({ apiName }) => [apiName, field({ isCustom: false })] as const);
  return { label: name, fields: new Map([...fields, ...Object.entries(more)]) };
}

function emptyTarget(changes: Partial<Target> = {}, objects: Readonly<Record<string, TargetObject>> = {}): Target {
  const standard = Object.fromEntries(app.standardObjects.map((name) => [name, standardObject(name)]));
  return {
    apiVersion: 67,
    edition: 'Enterprise Edition',
    isProduction: false,
    isInstalled: false,
    objects: new Map(Object.entries({ ...standard, ...objects })),
    ...changes
  };
}

function serious(target: Target): string[] {
  return findFindings(app, target, '67.0')
    .filter(({ level }) => level !== 'note')
    .map(({ level, text }) => `${level}: ${text}`);
}

describe('what is found in a target', () => {
  it('is nothing to worry about in an empty sandbox', () => {
    assert.deepEqual(serious(emptyTarget()), []);
  });

  it('includes that the primary compact layout changes for all', () => {
    const notes = findFindings(app, emptyTarget(), '67.0').map(({ text }) => text);

    assert.deepEqual(
      notes.map((text) => /compact layout of (\w+)/.exec(text)?.[1]),
      ['Account']
    );
  });

  it('warns of flows in production and of editions that may lack what is needed', () => {
    const target = emptyTarget({ isProduction: true, edition: 'Professional Edition' });
    const [edition, production] = findFindings(app, target, '67.0');

    assert.equal(edition?.level, 'confirm');
    assert.match(edition?.text ?? '', /Professional Edition/);
    assert.equal(production?.level, 'note');
    assert.match(production?.text ?? '', /Deploy processes and flows as active/);
  });

  it('stops where the org is older than the metadata', () => {
    assert.match(serious(emptyTarget({ apiVersion: 66 })).join(), /^stop: .*66\.0.*67\.0/);
    assert.deepEqual(serious(emptyTarget({ apiVersion: 68 })), []);
  });

  it('stops where a standard object or a field of it cannot be seen', () => {
    const account = standardObject('Account');
    const fields = new Map([...account.fields].filter(([name]) => name !== 'Website'));
    const hidden = emptyTarget({}, { Account: { ...account, fields } });
    const missing = emptyTarget();

    assert.match(serious(hidden).join(), /^stop: Account lacks Website,/);
    assert.match(serious({ ...missing, objects: new Map([['Account', account]]) }).join(), /^stop: Contact is missing/);
  });

  it('asks before it overwrites a field of the same name and type', () => {
    const target = emptyTarget({}, { Account: standardObject('Account', { AccountKey__c: field() }) });

    assert.match(serious(target).join(), /^confirm: Account\.AccountKey__c exists, of the same type/);
    assert.deepEqual(serious({ ...target, isInstalled: true }), []);
  });

  it('stops at a field of another type, formula or target, installed or not', () => {
    const others: readonly (readonly [Readonly<Record<string, TargetField>>, RegExp])[] = [
      [{ AccountKey__c: field({ type: 'double' }) }, /AccountKey__c exists and is of type double/],
      [{ AccountKey__c: field({ isFormula: true }) }, /AccountKey__c exists and is a formula/],
      [
        { StakeholderCount__c: field({ type: 'double' }) },
        /StakeholderCount__c exists and is a field that holds values, where Linchpin's is a roll-up/
      ]
    ];
    for (const [fields, expected] of others) {
      for (const isInstalled of [false, true]) {
        const found = serious(emptyTarget({ isInstalled }, { Account: standardObject('Account', fields) }));

        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0] ?? '', expected);
        assert.match(found[0] ?? '', /^stop/);
      }
    }
  });

  it("takes an object of the same name for somebody else's", () => {
    const foreign: TargetObject = { label: 'Stakeholder', fields: new Map([['Name', field()]]) };
    const target = emptyTarget({}, { Stakeholder__c: foreign });

    assert.match(serious(target).join(), /^stop: Stakeholder__c \("Stakeholder"\) exists without .*Account__c/);
    assert.deepEqual(serious({ ...target, isInstalled: true }), []);
  });

  it('recognises its own object where permission sets are gone and fields hidden', () => {
    const visible: TargetObject = {
      label: 'Stakeholder link',
      fields: new Map([
        ['FromStakeholder__c', field({ type: 'reference', referenceTo: ['Stakeholder__c'] })],
        ['Kind__c', field({ type: 'picklist' })]
      ])
    };

    assert.match(serious(emptyTarget({}, { StakeholderLink__c: visible })).join(), /^confirm: StakeholderLink__c/);
    assert.match(
      serious(emptyTarget({}, { StakeholderLink__c: { ...visible, label: 'Hyperlink' } })).join(),
      /^stop: StakeholderLink__c \("Hyperlink"\) exists:/
    );
  });

  it('stops at a lookup that refers to another object', () => {
    const link: TargetObject = {
      label: 'Stakeholder',
      fields: new Map([['Contact__c', field({ type: 'reference', referenceTo: ['Lead'] })]])
    };

    assert.match(
      serious(emptyTarget({ isInstalled: true }, { Stakeholder__c: link })).join(),
      /^stop: Stakeholder__c\.Contact__c exists and refers to Lead, where Linchpin's refers to Contact/
    );
  });

  it('counts roll-ups and fields against what an object may have', () => {
    const many = (length: number, changes: Partial<TargetField>): Record<string, TargetField> =>
      Object.fromEntries(Array.from({ length }, (_, index) => [`Other${index}__c`, field(changes)]));
    const rollUps = app.fields.filter(({ object, summary }) => object === 'Account' && summary !== undefined).length;
    const fits = many(25 - rollUps, { isRollUp: true });
    const exceeds = many(26 - rollUps, { isRollUp: true });
    const crowded = many(499, {});

    assert.deepEqual(serious(emptyTarget({}, { Account: standardObject('Account', fits) })), []);
    assert.match(
      serious(emptyTarget({}, { Account: standardObject('Account', exceeds) })).join(),
      /^confirm: Account would have 26 roll-ups/
    );
    assert.match(
      serious(emptyTarget({}, { Account: standardObject('Account', crowded) })).join(),
      /^confirm: Account would have \d+ custom fields .* 500 are allowed/
    );
  });
});
