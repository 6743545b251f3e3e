import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const judgesFolder = path.resolve(import.meta.dirname, '../judges');

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** The folder of an installed judge, e.g. `judgePath('@salesforce/types')`. */
export function judgePath(...parts: readonly string[]): string {
  return path.join(judgesFolder, 'node_modules', ...parts);
}

/**
 * True when what is installed in `folder` is what its lock file asks for; optional packages may be absent.
 * Compares contents and not dates, because a checkout renews the dates of unchanged files.
 */
export function isInstalled(folder: string): boolean {
  const installedFile = path.join(folder, 'node_modules/.package-lock.json');
  if (!fs.existsSync(installedFile)) return false;
  const wanted = readLock(path.join(folder, 'package-lock.json'));
  const installed = readLock(installedFile);
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    const found = installed[name];
    return name === '' || (found === undefined ? optional === true : found.version === version);
  });
}

function readLock(file: string): LockFile['packages'] {
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as LockFile).packages;
}

let pending: Promise<void> | undefined;

/**
 * Installs the judges (Salesforce's CLI, LWC compiler and metadata types, Chromium) when they are missing or differ
 * from their lock file; how they are installed stands in `judges/.npmrc`. Says so before it starts, as it takes a minute.
 * Rejects with npm's exit code when it fails.
 */
export function ensureJudges(): Promise<void> {
  pending ??= isInstalled(judgesFolder) ? Promise.resolve() : install();
  return pending;
}

function install(): Promise<void> {
  console.log('Installing the judges (once, about a minute) …');
  const npm = process.env['npm_execpath'];
  const [command, prefix]: [string, string[]] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, 'ci', '--prefix', judgesFolder], {
      cwd: judgesFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm'
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The judges could not be installed: npm ci in judges/ ended with ${code}.`));
    });
  });
}
