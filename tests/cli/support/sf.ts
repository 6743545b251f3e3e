import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

import { judgePath } from '../../../scripts/judges.ts';

/** What the CLI printed with `--json`. */
export interface CliAnswer {
  readonly status: number;
  readonly name?: string;
  readonly message?: string;
  readonly warnings?: readonly string[];
  readonly result?: unknown;
}

/** What the CLI printed for people. */
export interface CliText {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real CLI in one folder, which is its project and its HOME. */
export interface Sf {
  readonly folder: string;
  /** Runs a command with `--json`. */
  readonly sf: (...words: readonly string[]) => Promise<CliAnswer>;
  /** The same with more environment. */
  readonly sfWith: (environment: Readonly<Record<string, string>>, ...words: readonly string[]) => Promise<CliAnswer>;
  /** Runs a command as a person would, without `--json`. */
  readonly say: (...words: readonly string[]) => Promise<CliText>;
  /** What was run so far: commands, each with the names of its flags. */
  readonly variants: ReadonlySet<string>;
}

/** The words before the first flag. */
export function commandOf(variant: string): string {
  return variant.split(' -')[0] ?? variant;
}

/** The CLI with a HOME of its own, without telemetry, update checks and a log, and with one compile cache for all. */
export function startSf(folder: string): Sf {
  const variants = new Set<string>();
  const call = (environment: Readonly<Record<string, string>>, words: readonly string[]): Promise<CliText> => {
    const asked = Object.keys(environment).filter((name) => name !== 'SF_ACCESS_TOKEN');
    variants.add([...asked, ...shape(words)].join(' '));
    const env = {
      ...process.env,
      HOME: folder,
      SF_DISABLE_TELEMETRY: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_DISABLE_LOG_FILE: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      SF_DOMAIN_RETRY: '0',
      FORCE_COLOR: '0',
      NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'linchpin-compile-cache'),
      ...environment
    };
    const args = [judgePath('@salesforce/cli/bin/run.js'), ...words];
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? (error === null ? 0 : 1), stdout, stderr });
      });
    });
  };
  const sfWith = async (
    environment: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ): Promise<CliAnswer> => {
    const { stdout, stderr } = await call(environment, [...words, '--json']);
    if (stdout === '') throw new Error(`sf ${words.join(' ')} said nothing. ${stderr}`);
    return JSON.parse(stdout.slice(stdout.indexOf('{'))) as CliAnswer;
  };
  return { folder, sfWith, sf: (...words) => sfWith({}, ...words), say: (...words) => call({}, words), variants };
}

/** The command and its flags' names; values and resources differ without making another variant. */
function shape(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => word.startsWith('-') || word.includes('/'));
  const command = first < 0 ? words : words.slice(0, first);
  const flags = words.filter((word) => /^--?[a-z]/.test(word));
  return [...command, ...[...new Set(flags)].sort()];
}
