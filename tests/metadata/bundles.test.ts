import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compileBundle, deployedFiles, readBundles } from './support/bundles.ts';

describe('the platform’s compiler', () => {
  for (const bundle of readBundles()) {
    it(`takes ${bundle.name}`, async () => {
      const files = await deployedFiles(bundle.folder);

      const { problems } = await compileBundle(bundle.name, files);

      assert.deepEqual(problems, []);
    });
  }

  const component = (body: string): string =>
    `import { LightningElement, api } from 'lwc';\nexport default class Sample extends LightningElement {\n${body}\n}\n`;
  const refused: readonly { readonly what: string; readonly files: Record<string, string>; readonly says: RegExp }[] = [
    { what: 'a bundle without its module', files: { 'other.js': 'export {};' }, says: /resolve entry/ },
    { what: 'a private method', files: { 'sample.js': component('  #hidden() {}') }, says: /private method/i },
    { what: 'a static block', files: { 'sample.js': component('  static {}') }, says: /static/i },
    { what: 'types that were not stripped', files: { 'sample.js': component('  name: string = 1;') }, says: /\S/ },
    { what: 'a reserved property', files: { 'sample.js': component('  @api dataName;\n  @api slot;') }, says: /slot/ },
    {
      what: 'an expression in a template',
      files: { 'sample.js': component(''), 'sample.html': '<template>{a + b}</template>' },
      says: /sample\.html/
    },
    {
      what: 'a list without keys',
      files: {
        'sample.js': component(''),
        'sample.html': '<template><template for:each={items} for:item="item"><p>{item}</p></template></template>'
      },
      says: /key/
    },
    {
      what: 'a file that is not there',
      files: { 'sample.js': `import { a } from './missing';\n${component('  a = a;')}` },
      says: /missing/
    }
  ];
  for (const { what, files, says } of refused) {
    it(`refuses ${what}`, async () => {
      const { problems } = await compileBundle('sample', files);

      assert.match(problems.join('\n'), says);
    });
  }
});
