import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import vm from 'node:vm';

import { readAppSource } from './appSource.ts';
import { build } from './build.ts';
import { writeStaticResources } from './staticResources.ts';

const wing = 'force-app/main/wing/staticresources';

describe('the libraries that the app brings', () => {
  let project: string;
  const write = (name: string, text = ''): void => {
    fs.mkdirSync(path.join(project, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(project, name), text);
  };
  const content = (name = 'pptxgenjs'): string => fs.readFileSync(path.join(project, wing, `${name}.js`), 'utf8');
  beforeEach(() => {
    project = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-libraries-'));
    write(`${wing}/pptxgenjs.resource-meta.xml`);
  });
  afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

  it('are written beside their metadata with their licence, by the build and whenever the app is read', () => {
    assert.equal(build(project).written, 1);
    const code = content();
    assert.match(code, /^\/\*!\nThe MIT License \(MIT\)\n\nCopyright \(c\) 2015-2022 Brent Ely\n/);
    assert.match(code, /\n\/\* PptxGenJS \d/);
    assert.doesNotMatch(code, /sourceMappingURL/);
    assert.equal(build(project).written, 0);

    write(`${wing}/pptxgenjs.js`, 'old');
    const { pieces } = readAppSource(project);
    const taken = pieces.find((piece) => piece.path === 'staticresources/pptxgenjs.resource');
    assert.equal(Buffer.from(taken?.content ?? []).toString(), code);
    assert.equal(content(), code);
  });

  it('give a page what components look for', () => {
    writeStaticResources(project);
    const page: { window?: object; PptxGenJS?: unknown } = {};
    page.window = page;

    vm.runInNewContext(content(), page);

    assert.equal(typeof page.PptxGenJS, 'function');
  });

  it('go when their metadata is gone', () => {
    write(`${wing}/own.js`, 'kept');
    writeStaticResources(project);
    fs.rmSync(path.join(project, wing, 'pptxgenjs.resource-meta.xml'));

    assert.deepEqual(writeStaticResources(project), { written: 0, removed: [path.join(wing, 'pptxgenjs.js')] });
    assert.equal(content('own'), 'kept');
  });

  it('name the package that is missing', () => {
    const missing = { file: 'no-such-package/dist/index.js', licence: 'no-such-package/LICENSE' };

    assert.throws(
      () => writeStaticResources(project, { pptxgenjs: missing }),
      /The package no-such-package is missing\. Run npm ci first\./
    );
  });
});
