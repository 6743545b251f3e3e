/** A source that does not build, worded for whoever wrote it: one paragraph for each mistake, with file, line and code. */
export class BuildError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BuildError';
  }
}

/** Keeps of a bundler's error what its reader can act on: no stacks, no plugin names, paths from the project's folder. */
export function buildError(error: unknown, project: string): BuildError {
  const errors = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error];
  return new BuildError(errors.map((one: unknown) => tidy(one, project)).join('\n\n'));
}

function tidy(error: unknown, project: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const file = error !== null && typeof error === 'object' && 'id' in error ? String(error.id) : undefined;
  const lines = message
    .replaceAll(`${project}/`, '')
    .replace(/\?specifier=[\w/]+/g, '')
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .map((line) => line.replace(/^(?:\w*Error: )+/, ''));
  const text = [...new Set(lines.map((line) => line.trimEnd()))].join('\n').trim();
  const place = file?.replace(`${project}/`, '').replace(/\?.*$/, '');
  return place === undefined || text.includes(place) ? text : `${place}: ${text}`;
}
