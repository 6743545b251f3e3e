/**
 * Libraries that the app brings as static resources. The metadata of a resource stands in `force-app`; its content is a
 * file of an npm package, written beside it by the build and left out of git.
 */
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Where the content of a resource comes from. */
export interface ResourceSource {
  /** Below `node_modules`. */
  readonly file: string;
  /** The licence that goes along, below `node_modules`, because the file itself does not hold it. */
  readonly licence: string;
  /** Other works in the file that the same licence is given for. */
  readonly alsoHolds?: string;
}

/** By the resource's name. */
const RESOURCES: Readonly<Record<string, ResourceSource>> = {
  d3: { file: 'd3/dist/d3.min.js', licence: 'd3/LICENSE' },
  pptxgenjs: {
    file: 'pptxgenjs/dist/pptxgen.bundle.js',
    licence: 'pptxgenjs/LICENSE',
    alsoHolds: `JSZip, copyright (c) 2009-2016 Stuart Knightley, David Duponchel, Franz Buchinger, António Afonso
pako, copyright (C) 2014-2017 Vitaly Puzrin and Andrey Tupitsyn`
  }
};

/**
 * Writes the content of each resource beside its metadata in a project, and removes what has none. Answers how many files
 * were written and which went; those that are up to date are left alone.
 */
export function writeStaticResources(
  project: string,
  resources: Readonly<Record<string, ResourceSource>> = RESOURCES
): { readonly written: number; readonly removed: readonly string[] } {
  let written = 0;
  const removed: string[] = [];
  for (const [name, source] of Object.entries(resources)) {
    const [meta] = fs.globSync(`force-app/main/*/staticresources/${name}.resource-meta.xml`, { cwd: project });
    const target = meta === undefined ? undefined : path.join(path.dirname(meta), `${name}.js`);
    for (const file of fs.globSync(`force-app/main/*/staticresources/${name}.js`, { cwd: project })) {
      if (file === target) continue;
      fs.rmSync(path.join(project, file));
      removed.push(file);
    }
    if (target !== undefined && writeIfChanged(project, target, contentOf(source))) written += 1;
  }
  return { written, removed };
}

function contentOf({ file, licence, alsoHolds }: ResourceSource): string {
  const also = alsoHolds === undefined ? '' : `\n\nThis file also holds, under the same licence:\n${alsoHolds}`;
  // Its map stays behind.
  const code = read(file).replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n');
  return `/*!\n${(read(licence).trim() + also).replaceAll('*/', '* /')}\n*/\n${code}`;
}

function read(name: string): string {
  const file = path.join(root, 'node_modules', name);
  if (!fs.existsSync(file)) throw new Error(`The package ${name.split('/')[0] ?? name} is missing. Run npm ci first.`);
  return fs.readFileSync(file, 'utf8');
}

/** In one step, because another process may be reading the file. */
function writeIfChanged(project: string, name: string, text: string): boolean {
  const file = path.join(project, name);
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return false;
  const folder = path.join(project, '.build');
  const temporary = path.join(folder, `${path.basename(file)}.${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(temporary, text);
  fs.renameSync(temporary, file);
  return true;
}
