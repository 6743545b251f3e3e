import path from 'node:path';

import { build } from '../build.ts';
import { loginCli } from './cli.ts';
import type { Figure } from './figures.ts';
import { startBenchServer } from './server.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * The real CLI deploys the whole app to an empty org, twice: the second time nothing changes. What the CLI needs to
 * turn the same source into the package, with no org at all, stands beside it as the client's floor.
 */
export async function benchDeploy(folder: string): Promise<Figure[]> {
  const { problems } = build(root);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const server = await startBenchServer(path.join(folder, 'deploy.db'), 'kept');
  try {
    const home = path.join(folder, 'deploy');
    const sf = await loginCli(home, server.url);
    const converting = performance.now();
    await sf('project', 'convert', 'source', '--source-dir', 'force-app', '--output-dir', path.join(folder, 'package'));
    const floor = (performance.now() - converting) / 1000;
    const deploy = (): Promise<unknown> => sf('project', 'deploy', 'start', '--source-dir', 'force-app');
    const first = await server.measure(deploy);
    const again = await server.measure(deploy);
    const files = (first.result as { files: readonly unknown[] }).files.length;
    const name = `deploy of the whole app (${files} files) to an empty org`;
    return [
      { name: `${name}, the org's own time`, value: first.own.busy / 1000, unit: 's', aim: 'under 2 s' },
      { name: `${name}, the org's processor time`, value: first.own.cpu / 1000, unit: 's' },
      {
        name: `${name}, as the CLI's user waits`,
        value: first.wall / 1000,
        unit: 's',
        peer: floor,
        peerName: 'sf project convert source alone'
      },
      { name: "the same again, nothing changed, the org's own time", value: again.own.busy / 1000, unit: 's' },
      { name: "the org's memory while it deploys", value: Math.max(first.own.peak, again.own.peak), unit: 'MB' }
    ];
  } finally {
    await server.close();
  }
}
