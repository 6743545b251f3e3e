import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { readSource } from '../../scripts/local-org/metadata/source.ts';
import { compileBundle, deployedFiles, readBundles } from './support/bundles.ts';
import { parsedFiles, projectRoot, sourceRoot } from './support/source-files.ts';

const { model, problems, unread } = readSource([sourceRoot]);
const bundles = readBundles();
const labels = new Set(
  parsedFiles('CustomLabels').flatMap(({ root }) => root.children.map((label) => label.children[0]?.text))
);

/** Platform modules that hold no base component and that components may import, beside `@salesforce/*`. */
const platformModules = new Set([
  'lwc',
  'lightning/graphql',
  'lightning/platformResourceLoader',
  'lightning/platformShowToastEvent',
  'lightning/refresh',
  'lightning/uiListsApi',
  'lightning/uiObjectInfoApi',
  'lightning/uiRecordApi',
  'lightning/uiRelatedListApi'
]);
/** Base components that the platform has and the open-source package has not. */
const platformComponents = [
  'actions',
  'inputField',
  'outputField',
  'recordEditForm',
  'recordForm',
  'recordPicker',
  'recordViewForm'
];
const baseRoot = path.join(projectRoot, 'node_modules/lightning-base-components/src/lightning');
/** The base components that the platform lets others use; its inner parts are refused when a bundle is deployed. */
const baseComponents = new Set([
  ...platformComponents,
  ...fs.readdirSync(baseRoot).filter((name) => {
    const settings = path.join(baseRoot, name, `${name}.js-meta.xml`);
    return fs.existsSync(settings) && fs.readFileSync(settings, 'utf8').includes('<isExposed>true</isExposed>');
  })
]);

/** `c-some-name` and `c/someName` as a namespace and a name in camel case. */
function splitName(id: string): readonly [namespace: string, name: string] {
  const [, namespace = '', name = ''] = /^([a-z]+)[/-](.+)$/.exec(id) ?? [];
  return [namespace, name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
}

/** Why the thing that a bundle refers to does not exist; undefined when it does. */
function missing(wing: string, type: string, id: string): string | undefined {
  const [namespace, name] = splitName(id);
  switch (type) {
    case 'module':
    case 'component': {
      if (platformModules.has(id) || (namespace === 'lightning' && baseComponents.has(name))) return undefined;
      if (namespace !== 'c') return `the platform has no ${id}`;
      const bundle = bundles.find((other) => other.name === name);
      if (bundle === undefined) return `there is no component ${name}`;
      return bundle.wing === wing || bundle.wing === 'foundation' ? undefined : `${name} belongs to ${bundle.wing}`;
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
    case 'resourceUrl':
      return model.staticResources.has(id) ? undefined : `there is no static resource ${id}`;
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
    ['component', 'lightning-no-where'],
    ['component', 'acme-button'],
    ['component', 'lightning-primitive-icon'],
    ['module', 'lightning/baseCombobox'],
    ['label', 'c.common_Nowhere'],
    ['resourceUrl', 'nowhere'],
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
