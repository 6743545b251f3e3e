import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { RunningApp } from '../../scripts/preview/run.ts';
import { runApp } from '../../scripts/preview/run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const field = (formula: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>Watched__c</fullName>\n    <formula>${formula}</formula>\n    <label>Watched</label>\n    <type>Text</type>\n</CustomField>\n`;

describe('npm start -- --watch', () => {
  let project: string;
  let app: RunningApp;
  const lines = new EventEmitter();
  const file = (): string =>
    path.join(project, 'force-app/main/foundation/objects/Account/fields/Watched__c.field-meta.xml');
  before(async () => {
    project = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-watch-'));
    fs.mkdirSync(path.join(root, '.build'), { recursive: true });
    for (const name of ['node_modules', '.build']) fs.symlinkSync(path.join(root, name), path.join(project, name));
    for (const name of ['force-app/main', 'scripts/preview'])
      fs.cpSync(path.join(root, name), path.join(project, name), { recursive: true });
    const report = (line: string): unknown => lines.emit('line', line);
    app = await runApp({ project, file: ':memory:', port: 0, watch: true, sample: false, report });
  });
  after(async () => {
    await app.close();
    fs.rmSync(project, { recursive: true, force: true });
  });

  /** Writes the field and answers what the preview reports next. */
  async function save(formula: string): Promise<string> {
    const next = once(lines, 'line') as Promise<[string]>;
    fs.mkdirSync(path.dirname(file()), { recursive: true });
    fs.writeFileSync(file(), field(formula));
    return (await next)[0];
  }
  const home = async (): Promise<number> => (await fetch(`${app.url}/lightning/page/home`)).status;

  it('takes a new field into the org, and shows in the page why it does not take a broken one', async () => {
    assert.match(await save('UPPER(Name)'), /^Built/);
    assert.ok(app.org.model.field('Account', 'Watched__c'));

    assert.match(await save('UPPER(Gone__c)'), /Watched__c\.field-meta\.xml: .*Gone__c/);
    assert.equal(app.org.model.field('Account', 'Watched__c')?.formula, 'UPPER(Name)');
    assert.equal(await home(), 500);

    assert.match(await save('LOWER(Name)'), /^Built/);
    assert.equal(app.org.model.field('Account', 'Watched__c')?.formula, 'LOWER(Name)');
    assert.equal(await home(), 200);
  });
});
