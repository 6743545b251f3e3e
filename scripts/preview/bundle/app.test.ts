import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { buildApp } from './app.ts';
import { BuildError } from './buildError.ts';
import type { MetadataNames } from './platformModules.ts';

const root = path.resolve(import.meta.dirname, '../../..');

const names: MetadataNames = {
  label: () => 'text',
  hasObject: () => true,
  hasField: (_object, field) => field !== 'Gone__c',
  hasCustomPermission: () => true,
  resourceUrl: () => '/resource/1/charts',
  hasMessageChannel: () => true,
  pageComponents: ['c/sample']
};

/** The real shell and packages with an org of one component. */
describe('buildApp', () => {
  let project: string;
  const components = new Map<string, string>();
  const component = (file: string, text: string): unknown => components.set(`lwc/sample/${file}`, text);
  const build = (): ReturnType<typeof buildApp> => buildApp({ project, components }, names);
  const failure = async (): Promise<string> => {
    try {
      await build();
    } catch (error) {
      assert.ok(error instanceof BuildError);
      return error.message;
    }
    return assert.fail('it was built');
  };

  before(() => {
    project = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-bundle-'));
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
    fs.mkdirSync(path.join(project, 'scripts'));
    fs.cpSync(path.join(root, 'scripts/preview'), path.join(project, 'scripts/preview'), { recursive: true });
  });
  after(() => fs.rmSync(project, { recursive: true, force: true }));

  it('builds a component into a file of its own and leaves base components to the vendor build', async () => {
    component(
      'sample.js',
      `import { LightningElement, api } from 'lwc';
       export default class Sample extends LightningElement { @api count = 1; }`
    );
    component('sample.html', '<template><lightning-badge label={count}></lightning-badge></template>');

    const app = await build();

    const file = app.files.get(app.componentFiles.get('c/sample') ?? '');
    assert.match(file?.code ?? '', /c-sample/);
    assert.ok(app.vendorSpecifiers.includes('lightning/badge'));
    assert.ok(!app.vendorSpecifiers.includes('lightning/uiRecordApi'), 'stand-ins belong to the app');
  });

  it('shows a refusal in the place of a base component that only Salesforce has', async () => {
    component('sample.html', '<template><lightning-map></lightning-map></template>');

    const app = await build();

    assert.match([...app.files.values()].map((file) => file.code).join('\n'), /the component lightning-map/);
  });

  it('names the file that imports an unknown field', async () => {
    component('sample.html', '<template></template>');
    component('sample.js', `import F from '@salesforce/schema/Account.Gone__c'; console.log(F);`);

    assert.match(await failure(), /Account has no field Gone__c.* lwc\/sample\/sample\.js/);
  });

  it('names the file and line of a syntax error, without a stack', async () => {
    component('sample.js', `import { LightningElement } from 'lwc';\nexport default class Sample extends {`);

    const message = await failure();

    assert.match(message, /lwc\/sample\/sample\.js: .*\(2:37\)/);
    assert.doesNotMatch(message, /\n\s+at /);
  });

  it('refuses private methods in components, as the platform does', async () => {
    component(
      'sample.js',
      `import { LightningElement } from 'lwc';
       export default class Sample extends LightningElement { #hidden() {} connectedCallback() { this.#hidden(); } }`
    );

    assert.match(await failure(), /private methods are not enabled/i);
  });

  it('takes scoped styles and files beside the script', async () => {
    component('labels.js', `export const text = 'beside';`);
    component(
      'sample.js',
      `import { LightningElement } from 'lwc'; import { text } from './labels';
       export default class Sample extends LightningElement { text = text; }`
    );
    component('sample.html', '<template><p>{text}</p></template>');
    component('sample.scoped.css', 'p { color: rgb(1, 2, 3); }');

    const code = [...(await build()).files.values()].map((file) => file.code).join('\n');

    assert.match(code, /rgb\(1,\s*2,\s*3\)/);
    assert.match(code, /beside/);
  });

  it('refuses an unknown component in a template', async () => {
    component(
      'sample.js',
      `import { LightningElement } from 'lwc'; export default class Sample extends LightningElement {}`
    );
    component('sample.html', '<template><c-missing></c-missing></template>');

    assert.match(await failure(), /no component c\/missing/);
  });
});
