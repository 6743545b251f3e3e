/**
 * `npm start`: opens the local org with the app's pages in the browser. `--port N` (or `PORT`), `--no-open`, `--watch`;
 * `--host ADDRESS` lets other machines reach the org's API, which only this one does otherwise.
 * `npm start -- --empty` opens another org that has what you deploy to it and no more, for trying a deploy with the
 * Salesforce CLI. Data stays in `.local-org/` between runs; `npm run reset` empties it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.local-org');
const neededNode = 24;

function options(): { port: number; host: string | undefined; open: boolean; watch: boolean; empty: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'no-open': { type: 'boolean' },
      watch: { type: 'boolean' },
      empty: { type: 'boolean' }
    }
  });
  const port = Number(values.port ?? process.env['PORT'] ?? 7300);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`${values.port ?? ''} is not a port number.`);
  return {
    port,
    host: values.host,
    open: values['no-open'] !== true,
    watch: values.watch === true,
    empty: values.empty === true
  };
}

function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined && process.env['CI'] !== 'false') return false;
  if (!process.stdout.isTTY) return false;
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => (process.env[name] ?? '') !== '');
}

async function main(): Promise<void> {
  const { port, host, open, watch, empty } = options();
  if (Number(process.versions.node.split('.')[0]) < neededNode) {
    throw new Error(`Node ${process.versions.node} is too old. Start with npm start, which brings Node ${neededNode}.`);
  }
  if (!fs.existsSync(path.join(root, 'node_modules/lwc')))
    throw new Error('The packages are missing. Run npm ci first.');
  const started = performance.now();
  const { keepHeapSmall } = await import('./local-org/heap.ts');
  keepHeapSmall();
  const { hold } = await import('./preview/lock.ts');
  const { runApp } = await import('./preview/run.ts');
  const { welcome, welcomeEmpty } = await import('./preview/welcome.ts');
  // The empty org has a folder of its own: both may run side by side.
  const home = empty ? path.join(folder, 'empty') : folder;
  const release = hold(home);
  process.on('exit', release);
  const app = await runApp({
    project: root,
    file: path.join(home, 'org.db'),
    port,
    ...(host === undefined ? {} : { host }),
    watch,
    empty,
    report: (line) => console.log(line)
  });
  let isClosing = false;
  const stop = (): void => {
    if (isClosing) return;
    isClosing = true;
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const { landing } = await import('./preview/landing.ts');
  const first = landing(app.org);
  const seconds = (performance.now() - started) / 1000;
  console.log(empty ? welcomeEmpty(app, seconds) : welcome(app, first, seconds));
  if (open && hasDisplay()) {
    const { default: openBrowser } = await import('open');
    await openBrowser(app.url + first.path).catch(() =>
      console.log('The browser did not open; follow the address above.')
    );
  }
}

main().catch((error: unknown) => {
  console.error(`\nLinchpin did not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
