import fs from 'node:fs';
import path from 'node:path';

import { loadModel } from '../local-org/metadata/source.ts';
import { openOrg } from '../local-org/org.ts';
import type { LocalOrg, OrgOptions } from '../local-org/org-types.ts';
import type { RunningServer } from '../local-org/server.ts';
import { startServer } from '../local-org/server.ts';
import type { SampleOptions } from '../sample/load.ts';
import { buildAssets } from './assets.ts';
import { metadataNames } from './metadataNames.ts';
import { openPreview } from './preview.ts';

/** How Linchpin is started on this machine. */
export interface RunOptions {
  /** The project's folder. */
  readonly project: string;
  /** The org's SQLite file; `:memory:` keeps nothing. */
  readonly file: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly watch?: boolean;
  /** False leaves an empty org empty. */
  readonly sample?: boolean;
  /** Takes one line of progress. */
  readonly report?: (line: string) => void;
}

/** A running local org with its pages. */
export interface RunningApp {
  readonly org: LocalOrg;
  /** `http://localhost:PORT`. */
  readonly url: string;
  /** Stops the server, the watching and the org. */
  close(): Promise<void>;
}

/** Opens the org, builds the pages, starts the server, and fills an empty org with the sample book. */
export async function runApp(options: RunOptions): Promise<RunningApp> {
  const { project, report = () => undefined } = options;
  const forceApp = path.join(project, 'force-app');
  const model = loadModel(forceApp);
  const assets = await buildAssets({ project, forceApp }, metadataNames(model, forceApp), report);
  const book = new SampleMarker(options.file);
  book.removeUnfinished();
  let clock: Date | undefined;
  const org = open({ model, file: options.file, clock: () => clock ?? new Date() });
  try {
    const preview = await openPreview({
      project,
      forceApp,
      org,
      assets,
      report,
      watch: options.watch ?? false,
      reloadModel: () => loadModel(forceApp)
    });
    const server = await startServer({ org, port: options.port, extraHandlers: [preview.handle] });
    const close = async (): Promise<void> => {
      preview.close();
      await server.close();
      org.close();
    };
    try {
      if (options.sample !== false && isEmpty(org)) {
        book.begin();
        await fill(server, report, (moment) => (clock = moment));
        book.end();
      }
    } catch (error) {
      await close();
      book.removeUnfinished();
      throw error;
    }
    return { org, url: server.url, close };
  } catch (error) {
    org.close();
    throw error;
  }
}

function open(options: OrgOptions): LocalOrg {
  if (options.file !== ':memory:') fs.mkdirSync(path.dirname(options.file), { recursive: true });
  try {
    return openOrg(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes(options.file)) throw error;
    throw new Error(`The data file ${options.file} cannot be opened: ${reason}. npm run reset starts with a new one.`, {
      cause: error
    });
  }
}

/** A mark beside the data file while the sample book is being loaded, so that half a book never passes for a whole one. */
class SampleMarker {
  readonly #file: string;
  readonly #mark: string;

  constructor(file: string) {
    this.#file = file;
    this.#mark = `${file}.loading`;
  }

  begin(): void {
    if (this.#file !== ':memory:') fs.writeFileSync(this.#mark, '');
  }

  end(): void {
    fs.rmSync(this.#mark, { force: true });
  }

  removeUnfinished(): void {
    if (!fs.existsSync(this.#mark)) return;
    for (const suffix of ['', '-wal', '-shm', '.loading']) fs.rmSync(this.#file + suffix, { force: true });
  }
}

function isEmpty(org: LocalOrg): boolean {
  const spec = { object: 'Account', select: [{ kind: 'field', path: 'Id' }], limit: 1 } as const;
  return org.query(org.system, spec).records.length === 0;
}

async function fill(
  server: RunningServer,
  report: (line: string) => void,
  setClock: SampleOptions['setClock']
): Promise<void> {
  report('Loading the sample book …');
  const { loadSample } = await import('../sample/load.ts');
  await loadSample({ url: server.url, setClock, onStage: (text) => report(`  ${text}`) });
}
