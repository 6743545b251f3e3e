import fs from 'node:fs';
import path from 'node:path';

import { readAppSource, sampleMetadata } from '../appSource.ts';
import { SourceError } from '../local-org/deploy/follow-source.ts';
import type { SourcePieces } from '../local-org/metadata/package/source-format.ts';
import { openOrg } from '../local-org/org.ts';
import type { LocalOrg, OrgOptions } from '../local-org/org-types.ts';
import type { RunningServer } from '../local-org/server.ts';
import { startServer } from '../local-org/server.ts';
import type { SampleOptions } from '../sample/writer.ts';
import type { Preview } from './preview.ts';
import { openPreview } from './preview.ts';
import { watchSources } from './watch.ts';
import { deploySteps } from './welcome.ts';

/** How Linchpin is started on this machine. */
export interface RunOptions {
  /** The project's folder. */
  readonly project: string;
  /** The org's SQLite file; `:memory:` keeps nothing. */
  readonly file: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Name or address to listen on instead of 127.0.0.1. */
  readonly host?: string;
  /** Follows each change of the sources, in the org and in the open pages. */
  readonly watch?: boolean;
  /** True for an org that has what is deployed to it and no more: neither the app's source nor sample records. */
  readonly empty?: boolean;
  /** False leaves an org without records as it is. */
  readonly sample?: boolean;
  /** Takes one line of progress. */
  readonly report?: (line: string) => void;
}

/** A running local org with its pages. */
export interface RunningApp {
  readonly org: LocalOrg;
  /** `http://localhost:PORT`. */
  readonly url: string;
  /** Fills the org, which needs the app, with the sample book. */
  loadSample(): Promise<void>;
  /** Stops the server, the watching and the org. */
  close(): Promise<void>;
}

/** Opens the org, builds the pages, starts the server, and fills an org of the app that has no records with the sample book. */
export async function runApp(options: RunOptions): Promise<RunningApp> {
  const { project, report = () => undefined } = options;
  const isEmptyOrg = options.empty === true;
  const hasSample = !isEmptyOrg && options.sample !== false;
  const readSource = (): SourcePieces => readAppSource(project, { sample: hasSample });
  const book = new SampleMarker(options.file);
  book.removeUnfinished();
  let clock: Date | undefined;
  const org = open({
    file: options.file,
    clock: () => clock ?? new Date(),
    ...(isEmptyOrg ? {} : { source: readSource() })
  });
  try {
    let url = '';
    const stepsAt = deploySteps(org);
    const preview = await openPreview({ project, org, report, steps: () => stepsAt(url) });
    const server = await startServer({
      org,
      port: options.port,
      ...(options.host === undefined ? {} : { host: options.host }),
      extraHandlers: [preview.handle]
    });
    url = server.url;
    const watcher =
      options.watch === true ? watch(project, org, preview, isEmptyOrg ? undefined : readSource) : undefined;
    const close = async (): Promise<void> => {
      watcher?.close();
      preview.close();
      await server.close();
      org.close();
    };
    const loadSample = (): Promise<void> => fill(server, report, (moment) => (clock = moment));
    try {
      if (hasSample && isEmpty(org)) {
        book.begin();
        await loadSample();
        book.end();
      }
    } catch (error) {
      await close();
      book.removeUnfinished();
      throw error;
    }
    return { org, url: server.url, loadSample, close };
  } catch (error) {
    org.close();
    throw error;
  }
}

/** Lets the org and its pages follow their sources; an empty org has none, so there only the preview's own do. */
function watch(
  project: string,
  org: LocalOrg,
  preview: Preview,
  readSource: (() => SourcePieces) | undefined
): { close(): void } {
  const own = 'scripts/preview';
  const folders = readSource === undefined ? [own] : [own, 'force-app', sampleMetadata];
  return watchSources(project, folders, async () => {
    try {
      if (readSource !== undefined) org.followSource(readSource());
    } catch (error) {
      preview.fail(error instanceof Error ? error.message : String(error));
      return;
    }
    await preview.rebuild();
  });
}

function open(options: OrgOptions): LocalOrg {
  if (options.file !== ':memory:') fs.mkdirSync(path.dirname(options.file), { recursive: true });
  try {
    return openOrg(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof SourceError || reason.includes(options.file)) throw error;
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
