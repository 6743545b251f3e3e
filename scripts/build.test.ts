import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { build } from './build.ts';

describe('npm run build', () => {
  let project: string;
  const file = (name: string): string => path.join(project, 'force-app/main/wing/lwc/sample', name);
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(file(name)), { recursive: true });
    fs.writeFileSync(file(name), text);
  };
  beforeEach(() => {
    project = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-build-'));
  });
  afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

  it('takes the types off and leaves decorators and private fields to the platform', () => {
    write(
      'sample.ts',
      `import type { Foo } from './types';
import { LightningElement, api } from 'lwc';
export default class Sample extends LightningElement { @api count: number = 1; #hidden: Foo | undefined; }
`
    );

    const { written, problems } = build(project);

    const script = fs.readFileSync(file('sample.js'), 'utf8');
    assert.deepEqual([written, problems], [1, []]);
    assert.match(script, /@api\s+count = 1;/);
    assert.match(script, /#hidden;/);
    assert.doesNotMatch(script, /types|number/);
  });

  it('writes only what changed', () => {
    write('sample.ts', 'export const one = 1;\n');
    build(project);

    assert.equal(build(project).written, 0);
  });

  it('removes scripts whose source is gone, and leaves tests alone', () => {
    write('old.js', 'export {};\n');
    write('__tests__/data.js', 'export {};\n');

    const { removed } = build(project);

    assert.deepEqual(removed, [path.join('force-app/main/wing/lwc/sample/old.js')]);
    assert.ok(fs.existsSync(file('__tests__/data.js')));
  });

  it('names file and line of what the component compiler refuses', () => {
    write('sample.ts', 'export const one = 1;\n');
    write('sample.html', '<template>\n<p></template>\n');

    assert.match(
      build(project).problems.join('\n'),
      /sample\/sample\.html:2:1: LWC1078: <p> has no matching closing tag/
    );
  });

  it('names file and line of a syntax error', () => {
    write('sample.ts', 'export const one = 1;\nexport const = 2;\n');

    assert.match(build(project).problems.join('\n'), /sample\/sample\.ts:2: /);
  });
});
