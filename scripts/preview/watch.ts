import fs from 'node:fs';
import path from 'node:path';

const quiet = 60;

/**
 * Calls `rebuild` when a source in one of the project's folders changes: once for saves that follow one another within
 * 60 ms, and never twice at a time.
 */
export function watchSources(
  project: string,
  folderNames: readonly string[],
  rebuild: () => Promise<void>
): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let isStale = false;

  async function run(): Promise<void> {
    if (isBuilding) {
      isStale = true;
      return;
    }
    isBuilding = true;
    await rebuild();
    isBuilding = false;
    if (isStale) {
      isStale = false;
      await run();
    }
  }

  const folders = folderNames.map((name) => path.join(project, name)).filter((folder) => fs.existsSync(folder));
  const watchers = folders.map((folder) =>
    fs.watch(folder, { recursive: true }, (_event, name) => {
      // Compiled `.js` beside its source and editors' scratch files change nothing.
      if (name === null || !/\.(ts|html|css|xml)$/.test(name) || name.endsWith('.test.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), quiet);
    })
  );
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    }
  };
}
