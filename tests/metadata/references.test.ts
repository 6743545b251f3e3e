import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';

import { readSource } from '../../scripts/local-org/metadata/source.ts';
import { compileBundle, deployedFiles, readBundles } from './support/bundles.ts';
import { parsedFiles, sourceRoot } from './support/source-files.ts';

const { model, problems, unread } = readSource([sourceRoot]);
const bundles = readBundles();
const labels = new Set(
  parsedFiles('CustomLabels').flatMap(({ root }) => root.children.map((label) => label.children[0]?.text))
);

/** Platform modules that components may import, beside `@salesforce/*`. */
const platformModules = new Set([
  'lwc',
  'lightning/actions',
  'lightning/alert',
  'lightning/confirm',
  'lightning/graphql',
  'lightning/modal',
  'lightning/navigation',
  'lightning/platformShowToastEvent',
  'lightning/refresh',
  'lightning/uiListsApi',
  'lightning/uiObjectInfoApi',
  'lightning/uiRecordApi',
  'lightning/uiRelatedListApi'
]);

/** Why the thing that a bundle refers to does not exist; undefined when it does. */
function missing(wing: string, type: string, id: string): string | undefined {
  const own = /^c[/-](.+)$/.exec(id)?.[1]?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  switch (type) {
    case 'module':
    case 'component': {
      if (own === undefined)
        return platformModules.has(id) || id.startsWith('lightning-') ? undefined : `${id} is no platform module`;
      const bundle = bundles.find(({ name }) => name === own);
      if (bundle === undefined) return `there is no component ${own}`;
      return bundle.wing === wing || bundle.wing === 'foundation' ? undefined : `${own} belongs to ${bundle.wing}`;
    }
    case 'label':
      return labels.has(id.replace(/^c\./, '')) ? undefined : `there is no label ${id}`;
    case 'schema': {
      const [object = '', ...fields] = id.split('.');
      if (model.object(object) === undefined) return `there is no object ${object}`;
      return fields.length <= 1 && fields.every((field) => model.field(object, field) !== undefined)
        ? undefined
        : `there is no field ${id}`;
    }
    case 'customPermission':
      return model.customPermissions.has(id) ? undefined : `there is no custom permission ${id}`;
    case 'user':
    case 'i18n':
    case 'client':
      return undefined;
    default:
      return `${type} ${id} is not used in this project`;
  }
}

describe('references', () => {
  it('can be followed, since every file was read', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual([...unread], []);
  });

  for (const bundle of bundles) {
    it(`of ${bundle.name} exist`, async () => {
      const { references } = await compileBundle(bundle.name, await deployedFiles(bundle.folder));

      assert.deepEqual(
        references.map(({ type, id }) => missing(bundle.wing, type, id)).filter((reason) => reason !== undefined),
        []
      );
    });
  }

  const absent: readonly (readonly [type: string, id: string])[] = [
    ['module', 'c/nowhere'],
    ['module', 'lightning/nowhere'],
    ['component', 'c-no-where'],
    ['label', 'c.common_Nowhere'],
    ['schema', 'Nowhere__c'],
    ['schema', 'Account.Nowhere__c'],
    ['schema', 'Stakeholder__c.Account__r.Nowhere__c'],
    ['customPermission', 'Nowhere'],
    ['apexMethod', 'Nowhere.method']
  ];
  for (const [type, id] of absent) {
    it(`to the ${type} ${id} are refused`, () => {
      assert.notEqual(missing('stakeholders', type, id), undefined);
    });
  }

  it('never reach from one wing into the components of another', () => {
    const [bundle] = bundles.filter(({ wing }) => wing === 'stakeholders');

    assert.match(missing('foundation', 'module', `c/${bundle?.name}`) ?? '', /belongs to stakeholders/);
    assert.equal(path.basename(bundle?.folder ?? ''), bundle?.name);
  });
});
