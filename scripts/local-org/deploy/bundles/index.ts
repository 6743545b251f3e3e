import type { OrgModel } from '../../metadata/model.ts';
import type { Piece, PieceProblem } from '../../metadata/package/pieces.ts';
import { factsOf, keepFacts } from './cache.ts';
import { readConfig } from './config.ts';
import type { CompileProblem } from './facts.ts';
import { missingModule } from './references.ts';

const TYPE = 'LightningComponentBundle';
const decoder = new TextDecoder();

/** Compiles every Lightning web component of an org and checks what it refers to; problems name the file and line. */
export function bundleProblems(pieces: readonly Piece[], model: OrgModel): PieceProblem[] {
  const bundles = new Map<string, Map<string, string>>();
  for (const { type, fullName, path, content } of pieces) {
    if (type !== TYPE) continue;
    const files = bundles.get(fullName) ?? new Map<string, string>();
    bundles.set(fullName, files.set(path.split('/').slice(2).join('/'), decoder.decode(content)));
  }
  const problems = [...bundles].flatMap(([name, files]) => checkBundle(name, files, model));
  keepFacts();
  return problems;
}

function checkBundle(name: string, files: ReadonlyMap<string, string>, model: OrgModel): PieceProblem[] {
  const told = (file: string, { message, line, column }: CompileProblem): PieceProblem => ({
    file: `lwc/${name}/${file}`,
    type: TYPE,
    fullName: name,
    message,
    line,
    column
  });
  const whole = wholeProblem(name, files);
  if (whole !== undefined) return [told(`${name}.js-meta.xml`, { message: whole, line: 1, column: 1 })];
  const configFile = `${name}.js-meta.xml`;
  const configText = files.get(configFile) ?? '';
  const { isDynamic } = readConfig(configFile, configText, undefined, model);
  const problems: PieceProblem[] = [];
  let publicProperties: ReadonlySet<string> | undefined;
  for (const [file, text] of files) {
    if (file === configFile) continue;
    const refused = refusedFile(file);
    if (refused !== undefined) {
      problems.push(told(file, { message: refused, line: 1, column: 1 }));
      continue;
    }
    const facts = factsOf(file, text, { name, isDynamic });
    problems.push(...facts.problems.map((problem) => told(file, problem)));
    if (file === `${name}.js` && facts.problems.length === 0) publicProperties = new Set(facts.publicProperties);
    const around = { model, bundle: name, files: new Set(files.keys()) };
    for (const { specifier, ...place } of facts.imports) {
      const message = missingModule(specifier, file, around);
      if (message !== undefined) problems.push(told(file, { message, ...place }));
    }
  }
  const config = readConfig(configFile, configText, publicProperties, model);
  return [...problems, ...config.problems.map((problem) => told(configFile, problem))];
}

/** What is wrong with a bundle before any of its files is read. */
function wholeProblem(name: string, files: ReadonlyMap<string, string>): string | undefined {
  if (!/^[a-z]\w*$/.test(name) || name.endsWith('_') || name.includes('__'))
    return `Invalid component name ${name}: it must begin with a lowercase letter and hold only letters, digits and single underscores, none at the end`;
  if (!files.has(`${name}.js`) && !files.has(`${name}.css`)) return `Cannot find Lightning Component Bundle ${name}.`;
  if (!files.has(`${name}.js-meta.xml`)) return `The bundle ${name} has no configuration file ${name}.js-meta.xml`;
  return undefined;
}

function refusedFile(file: string): string | undefined {
  if (file.endsWith('.ts'))
    return 'TypeScript is not deployed: compile it and deploy the JavaScript, as npm run build does';
  return /\.(?:js|html|css|svg)$/.test(file) ? undefined : `Invalid file in a component bundle: ${file}`;
}
