import fs from 'node:fs';
import path from 'node:path';

const fileName = 'running.pid';

/** The process that runs the org in this folder, or undefined when none does: a file left by a crash does not count. */
export function whoHolds(folder: string): number | undefined {
  let pid: number;
  try {
    pid = Number(fs.readFileSync(path.join(folder, fileName), 'utf8'));
  } catch {
    return undefined;
  }
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

/**
 * Marks the folder's org as run by this process; answers the function that ends it.
 * @throws Error when another process runs it: two would write over one another.
 */
export function hold(folder: string): () => void {
  const holder = whoHolds(folder);
  if (holder !== undefined) {
    throw new Error(
      `The local org is running already (process ${holder}). Use its page, or stop it with Ctrl+C first.`
    );
  }
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, fileName);
  fs.writeFileSync(file, String(process.pid));
  return () => fs.rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
