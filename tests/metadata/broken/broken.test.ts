import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openOrg } from '../../../scripts/local-org/org.ts';
import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';
import { readSourceFormat } from '../../../scripts/local-org/metadata/package/source-format.ts';
import { transpile } from '../../../scripts/transpile.ts';
import { sourceRoot } from '../support/source-files.ts';
import type { Case } from './case.ts';
import { accessCases } from './cases-access.ts';
import { fieldCases } from './cases-fields.ts';
import { flowCases } from './cases-flows.ts';
import { pageCases } from './cases-pages.ts';
import { partCases } from './cases-parts.ts';
import { xmlCases } from './cases-xml.ts';
import { changedFiles, loadSource, pack, packageOf, sound } from './doors.ts';
import type { Told } from './doors.ts';

const areas: Readonly<Record<string, readonly Case[]>> = {
  'files and names': xmlCases,
  fields: fieldCases,
  'parts of objects and layouts': partCases,
  'pages, tabs and apps': pageCases,
  'permission sets': accessCases,
  flows: flowCases
};

const show = (told: readonly Told[]): string =>
  told.map(({ file, line, message }) => `${file}:${line ?? '-'} ${message}`).join('\n') || 'nothing';
const lineOf = (text: string, mark: string): number => text.slice(0, text.indexOf(mark)).split('\n').length;

/** Asserts that what was said of a case is what the case expects; `files` are those that came through the door. */
function judge({ says, line }: Case, told: readonly Told[], path: string, text: string): void {
  if (says === undefined) {
    assert.equal(show(told), 'nothing');
    return;
  }
  const right = told.filter((each) => says.test(each.message) && each.file.endsWith(path));
  assert.ok(right.length > 0, `expected ${path} ${String(says)}, was told ${show(told)}`);
  if (line !== undefined) {
    const lines = right.map((each) => each.line);
    assert.ok(lines.includes(lineOf(text, line)), `expected line ${lineOf(text, line)}, was told ${show(told)}`);
  }
}

describe('metadata that Salesforce would refuse', () => {
  let org: LocalOrg;
  before(() => {
    org = openOrg({
      file: ':memory:',
      source: readSourceFormat([sourceRoot], { transpile: (file, text) => transpile(file, text).code })
    });
  });
  after(() => org.close());

  it('does not include this project’s', () => {
    assert.equal(show(loadSource(new Map())), 'nothing');
    assert.ok(sound.size > 100);
  });

  for (const [area, cases] of Object.entries(areas)) {
    describe(area, () => {
      for (const each of cases) {
        const verb = each.says === undefined ? 'is accepted' : 'is refused';
        it(`${each.what} ${verb}, from source and by a deploy`, () => {
          const changed = changedFiles(each);
          const blamed = [...changed].find(([path]) => path.endsWith(each.file ?? '')) ?? ['', ''];
          judge(each, loadSource(changed), each.file ?? blamed[0], blamed[1]);

          const packed = [...changed].map(([path, text]) => pack(path, text));
          const packedBlamed = pack(...blamed);
          const entries = packageOf(packed);
          const outcome = org.deploy(org.system, entries, { checkOnly: true, rollbackOnError: true });
          const told = outcome.components
            .filter((component) => !component.success)
            .map(({ fileName, problem = '', line }) => ({
              file: fileName,
              message: problem,
              ...(line === undefined ? {} : { line })
            }));
          judge(each, told, packedBlamed.path, new TextDecoder().decode(entries.get(packedBlamed.path)));
          assert.equal(outcome.status, each.says === undefined ? 'Succeeded' : 'Failed');
        });
      }
    });
  }

  it('is told in at least a hundred ways', (context) => {
    const all = Object.values(areas).flat();
    const refused = all.filter((each) => each.says !== undefined);

    context.diagnostic(`${refused.length} broken fixtures, ${all.length - refused.length} near misses`);
    assert.ok(refused.length >= 100);
    for (const [area, cases] of Object.entries(areas)) {
      assert.equal(new Set(cases.map((each) => each.what)).size, cases.length, `${area}: two cases have the same name`);
    }
  });
});
