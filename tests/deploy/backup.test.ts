import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { isCalculated, readApp } from '../../scripts/deploy/app.ts';
import { closedObjects } from '../metadata/support/fields.ts';
import { projectRoot, startTestOrg } from '../support/local-org.ts';
import type { TestOrg } from '../support/local-org.ts';

const app = readApp();
const objects = [...app.standardObjects, ...app.customObjects].filter((object) => !closedObjects.has(object));

function queryOf(object: string): string {
  return fs.readFileSync(path.join(projectRoot, 'config/backup', `${object}.soql`), 'utf8').trim();
}

describe('the queries of a backup', () => {
  let org: TestOrg;
  let connection: Connection;
  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
  });
  after(() => org.close());

  it('cover every object of the app but the answers that nobody may read', () => {
    const files = fs.readdirSync(path.join(projectRoot, 'config/backup')).sort();

    assert.deepEqual(files, objects.map((object) => `${object}.soql`).sort());
  });

  for (const object of objects) {
    it(`read every field of ${object} that holds values`, async () => {
      const query = queryOf(object);
      const columns = new Set(/^SELECT (.+) FROM/.exec(query)?.[1]?.split(', '));
      const forgotten = app.fields
        .filter((field) => field.object === object && !isCalculated(field) && !columns.has(field.apiName))
        .map(({ apiName }) => apiName);

      assert.deepEqual(forgotten, []);
      assert.equal((await connection.query(query)).done, true);
    });
  }
});
