import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { readAppSource } from '../../scripts/appSource.ts';
import type { LocalOrg } from '../../scripts/local-org/org-types.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import { allAnswers, askAs, introspection } from './support/answers.ts';
import { startCliProject } from './support/project.ts';
import type { CliProject } from './support/project.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** One org that the CLI deployed the app to, and one that opened it from source, as `npm start` does. */
describe('an org that the sf CLI filled equals one opened from source', () => {
  let project: CliProject;
  let source: LocalOrg;
  let stop: () => Promise<void>;
  let deployedUrl: string;
  let sourceUrl: string;
  before(async () => {
    project = await startCliProject();
    const answer = await project.sf('project', 'deploy', 'start', '--source-dir', 'force-app');
    assert.equal(answer.status, 0, answer.message);
    source = openOrg({ file: ':memory:', source: readAppSource(root) });
    const server = await startServer({ org: source, port: 0 });
    [deployedUrl, sourceUrl, stop] = [project.url, server.url, () => server.close()];
  });
  after(async () => {
    await stop();
    source.close();
    await project.close();
  });

  it('keeps the same metadata, byte for byte', () => {
    const pieces = (org: LocalOrg): Record<string, string> =>
      Object.fromEntries(
        org.metadata.pieces().map((piece) => [`${piece.path} ${piece.part}`, Buffer.from(piece.content).toString()])
      );

    assert.deepEqual(pieces(project.org), pieces(source));
  });

  it('reads the same model from it', () => {
    assert.deepEqual(modelFacts(project.org), modelFacts(source));
  });

  it('answers every describe, layout, list, app, query of setup and Tooling API alike', async () => {
    const [deployed, expected] = await Promise.all([
      allAnswers(project.org, deployedUrl),
      allAnswers(source, sourceUrl)
    ]);

    const given = [...expected].filter(([, answer]) => answer.status === 200);
    assert.ok(given.length > 200, `${given.length} of ${expected.size} answers`);
    assert.deepEqual([...deployed.keys()], [...expected.keys()]);
    for (const [question, answer] of expected) assert.deepEqual(deployed.get(question), answer, question);
  });

  it('gives the same GraphQL schema', async () => {
    const query = { method: 'POST', path: '/graphql', body: { query: introspection } };
    const [deployed, expected] = await Promise.all([
      askAs(project.org, deployedUrl, query),
      askAs(source, sourceUrl, query)
    ]);

    assert.ok(JSON.stringify(expected).length > 100_000);
    assert.deepEqual(deployed, expected);
  });

  it('finds nothing to change when the CLI deploys the same to the org from source', async () => {
    const { userId } = source.sessionFor('admin@linchpin.local');
    const token = source.issueToken(userId);
    const login = ['org', 'login', 'access-token', '--instance-url', sourceUrl, '--no-prompt', '--alias', 'source'];
    assert.equal((await project.sfWith({ SF_ACCESS_TOKEN: token }, ...login)).status, 0);
    const answer = await project.sf(
      'project',
      'deploy',
      'start',
      '--source-dir',
      'force-app',
      '--target-org',
      'source'
    );

    assert.equal(answer.status, 0, answer.message);
    const { files } = answer.result as { readonly files: readonly { readonly state: string }[] };
    assert.ok(files.length > 400, `${files.length} files`);
    assert.deepEqual([...new Set(files.map((file) => file.state))], ['Unchanged']);
  });
});

/** Everything that a model holds, as plain data in the order of names. */
function modelFacts(org: LocalOrg): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [String(key), plain(each)]));
    if (value instanceof Set) return [...value].map(String).sort();
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  return plain(org.model);
}
