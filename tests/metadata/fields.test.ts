import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { childrenNamed, flagOf, textOf } from '../../scripts/local-org/metadata/xml.ts';
import { fieldsInFormula, readFields, rollUpInputs, withoutText, type FieldFile } from './support/fields.ts';
import { parsedFiles } from './support/source-files.ts';

const fields = readFields();
const byName = new Map(fields.map((field) => [field.fullName, field]));
const names = (list: readonly { fullName: string }[]): readonly string[] => list.map(({ fullName }) => fullName);

/** The formula itself and those that it stands on, within the same object. */
function formulasBehind(field: FieldFile, seen = new Set<string>()): readonly string[] {
  if (field.formula === undefined || seen.has(field.fullName)) return [];
  seen.add(field.fullName);
  const inner = fieldsInFormula(field.formula).map((name) => byName.get(`${field.object}.${name}`));
  return [field.formula, ...inner.flatMap((other) => (other === undefined ? [] : formulasBehind(other, seen)))];
}

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

describe('files', () => {
  for (const type of ['CustomField', 'ValidationRule', 'ListView', 'CompactLayout']) {
    it(`of each ${type} are named like what they hold`, () => {
      const misnamed = parsedFiles(type).filter(
        ({ fullName, root }) => textOf(root, 'fullName') !== fullName.split('.').at(-1)
      );

      assert.deepEqual(names(misnamed), []);
    });
  }
});

describe('formulas', () => {
  it('never count a blank as zero', () => {
    const lax = fields.filter(
      ({ formula, root }) => formula !== undefined && textOf(root, 'formulaTreatBlanksAs') !== 'BlankAsBlank'
    );

    assert.deepEqual(names(lax), []);
  });

  it('do not stand on themselves', () => {
    const circular = fields.filter(
      (field) =>
        field.formula !== undefined &&
        formulasBehind(field).some((formula) => fieldsInFormula(formula).includes(field.name))
    );

    assert.deepEqual(names(circular), []);
  });

  it('are not tracked, as Salesforce cannot', () => {
    assert.deepEqual(names(fields.filter(({ isEditable, root }) => !isEditable && flagOf(root, 'trackHistory'))), []);
  });
});

describe('roll-ups', () => {
  const rollUps = fields.filter(({ type }) => type === 'Summary');

  it('do not depend on the day, the user or another record', () => {
    const unsteady = rollUps.filter((rollUp) =>
      rollUpInputs(rollUp)
        .flatMap((name) => formulasBehind(byName.get(name) ?? rollUp))
        .some((formula) => /\b(TODAY|NOW|TIMENOW)\s*\(|\$|\w+__r\./i.test(withoutText(formula)))
    );

    assert.deepEqual(names(unsteady), []);
  });

  it('read fields of the child that they follow', () => {
    const lost = rollUps.filter((rollUp) => {
      const key = textOf(rollUp.root, 'summaryForeignKey') ?? '';
      // Of the standard lookups, accounts sum up their opportunities.
      if (rollUp.object === 'Account' && key === 'Opportunity.AccountId') {
        return rollUpInputs(rollUp).some((name) => !name.startsWith('Opportunity.'));
      }
      const foreignKey = byName.get(key);
      const isMaster = foreignKey?.type === 'MasterDetail' && textOf(foreignKey.root, 'referenceTo') === rollUp.object;
      return !isMaster || rollUpInputs(rollUp).some((name) => byName.get(name)?.object !== foreignKey.object);
    });

    assert.deepEqual(names(lost), []);
  });

  it('number at most 25 for each object', () => {
    assert.deepEqual(
      [...countBy(rollUps, ({ object }) => object)].filter(([, count]) => count > 25),
      []
    );
  });
});

describe('relationships', () => {
  it('have a name, a label and a rule for deletion', () => {
    const vague = fields.filter(({ type, root }) => {
      const isNamed = textOf(root, 'relationshipName') !== undefined && textOf(root, 'relationshipLabel') !== undefined;
      const hasRule = textOf(root, 'deleteConstraint') !== undefined;
      return (type === 'Lookup' && !(isNamed && hasRule)) || (type === 'MasterDetail' && (!isNamed || hasRule));
    });

    assert.deepEqual(names(vague), []);
  });

  it('have names of their own on each parent', () => {
    const related = fields.filter(({ root }) => textOf(root, 'referenceTo') !== undefined);
    const counts = countBy(related, ({ root }) => `${textOf(root, 'referenceTo')}.${textOf(root, 'relationshipName')}`);

    assert.deepEqual(
      [...counts].filter(([, count]) => count > 1),
      []
    );
  });

  it('are masters at most twice for each object', () => {
    const masters = fields.filter(({ type }) => type === 'MasterDetail');

    assert.deepEqual(
      [...countBy(masters, ({ object }) => object)].filter(([, count]) => count > 2),
      []
    );
  });
});

describe('picklists', () => {
  const picklists = fields.filter(({ type }) => type === 'Picklist');

  it('take only their own values', () => {
    const open = picklists.filter(({ root }) => {
      const [valueSet] = childrenNamed(root, 'valueSet');
      return valueSet === undefined || !flagOf(valueSet, 'restricted');
    });

    assert.deepEqual(names(open), []);
  });

  it('have labels equal to their API names, each once', () => {
    const odd = picklists.filter(({ root }) => {
      const values = childrenNamed(root, 'valueSet')
        .flatMap((set) => childrenNamed(set, 'valueSetDefinition'))
        .flatMap((set) => childrenNamed(set, 'value'));
      const apiNames = values.map((value) => textOf(value, 'fullName'));
      return (
        new Set(apiNames).size !== apiNames.length ||
        values.some((value) => textOf(value, 'label') !== textOf(value, 'fullName'))
      );
    });

    assert.deepEqual(names(odd), []);
  });
});

describe('external keys', () => {
  it('are unique and disregard case', () => {
    const weak = fields.filter(
      ({ root }) => flagOf(root, 'externalId') && (!flagOf(root, 'unique') || flagOf(root, 'caseSensitive'))
    );

    assert.deepEqual(names(weak), []);
  });

  it('stand on every object that a spreadsheet may feed', () => {
    // History is written by a flow, and what the team feels is answered by each for themselves.
    const neverFed = new Set(['StakeholderAssessment__c', 'TeamPulse__c', 'PulseAnswer__c']);
    const written = parsedFiles('CustomObject')
      .map(({ fullName }) => fullName)
      .filter((object) => object.endsWith('__c') && !neverFed.has(object));
    const keyed = new Set(fields.filter(({ root }) => flagOf(root, 'externalId')).map(({ object }) => object));

    assert.deepEqual(
      [...written, 'Account', 'Contact'].filter((object) => !keyed.has(object)),
      []
    );
  });
});

describe('history', () => {
  it('follows the four picks and who is there', () => {
    const tracked = new Set(names(fields.filter(({ root }) => flagOf(root, 'trackHistory'))));
    const wanted = ['Influence__c', 'Support__c', 'Access__c', 'Role__c', 'IsActive__c', 'Contact__c'];

    assert.deepEqual(
      wanted.filter((name) => !tracked.has(`Stakeholder__c.${name}`)),
      []
    );
  });

  it('follows at most 20 fields of objects that keep one', () => {
    const keepers = new Set(
      parsedFiles('CustomObject')
        .filter(({ root }) => flagOf(root, 'enableHistory'))
        .map(({ fullName }) => fullName)
    );
    const counts = countBy(
      fields.filter(({ root }) => flagOf(root, 'trackHistory')),
      ({ object }) => object
    );

    assert.deepEqual(
      [...counts].filter(([object, count]) => count > 20 || !keepers.has(object)),
      []
    );
  });
});
