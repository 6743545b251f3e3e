import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

import type { CliAnswer, CliProject } from '../support/project.ts';
import type { CliText } from '../support/sf.ts';

/** Tests by name, in the order in which they run. */
export type Tests = Readonly<Record<string, () => Promise<void>>>;

/** A project that opens before the tests of its lane run. */
export interface Lane {
  readonly project: () => CliProject;
}

/** A file's part in a deploy or retrieve, as the CLI tells it. */
export interface FileState {
  readonly fullName: string;
  readonly type: string;
  readonly state: string;
  readonly error?: string;
  readonly problemType?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly filePath?: string;
}

/** The result of a command that is expected to succeed. */
export function ok<T = Record<string, unknown>>(answer: CliAnswer): T {
  assert.equal(answer.status, 0, answer.message ?? JSON.stringify(failedFiles(answer)));
  return answer.result as T;
}

/** The printed text of a command that is expected to succeed. */
export function said({ code, stdout, stderr }: CliText): string {
  assert.equal(code, 0, stderr + stdout);
  return stdout;
}

/** The files of a deploy or retrieve. */
export function filesOf(answer: CliAnswer): readonly FileState[] {
  return (answer.result as { readonly files?: readonly FileState[] } | undefined)?.files ?? [];
}

/** Those of them that failed. */
export function failedFiles(answer: CliAnswer): readonly FileState[] {
  return filesOf(answer).filter((file) => file.state === 'Failed');
}

/** Checks that a command was refused with a message that says why. */
export function refused({ code, stdout, stderr }: CliText, reason: RegExp): void {
  assert.notEqual(code, 0, stdout);
  assert.match(stderr + stdout, reason);
}

/** Writes a file of the project and returns its name. */
export function write({ folder }: CliProject, name: string, content: string): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return name;
}

/** Reads a file of the project. */
export function read({ folder }: CliProject, name: string): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}
