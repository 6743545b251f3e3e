import { createRequire } from 'node:module';
import type { transformSync as TransformSync } from 'lwc/compiler';
import type { parse as ParseTemplate, kebabcaseToCamelcase as ToCamelCase } from 'lwc/template-compiler';
import type { parseAst as ParseAst } from 'rolldown/parseAst';
import type { CompileProblem, FileFacts, Import } from './facts.ts';
import { NO_FACTS } from './facts.ts';
import { readScript } from './script.ts';

const require = createRequire(import.meta.url);

/** How a bundle is compiled. */
export interface CompileSettings {
  /** The bundle's name. */
  readonly name: string;
  /** True when its configuration allows `lwc:component`. */
  readonly isDynamic: boolean;
}

/** Compiles one file of a bundle with the LWC compiler and reads what it refers to. Slow: it costs some milliseconds. */
export function compileFile(file: string, text: string, settings: CompileSettings): FileFacts {
  if (file.endsWith('.html')) return compileTemplate(text, settings);
  if (file.endsWith('.js')) return compileScript(file, text, settings);
  if (file.endsWith('.css')) return { ...NO_FACTS, problems: transform(file, text, settings) };
  return NO_FACTS;
}

function compileScript(file: string, text: string, settings: CompileSettings): FileFacts {
  const problems = transform(file, text, settings);
  // What does not compile may not parse either.
  if (problems.length > 0) return { ...NO_FACTS, problems };
  const { parseAst } = require('rolldown/parseAst') as { parseAst: typeof ParseAst };
  return { problems, ...readScript(parseAst(text, { lang: 'js' }), text) };
}

function transform(file: string, text: string, { name, isDynamic }: CompileSettings): readonly CompileProblem[] {
  // Loaded when a file must be compiled: most files were compiled before.
  const { transformSync } = require('lwc/compiler') as { transformSync: typeof TransformSync };
  try {
    transformSync(text, file, {
      name,
      namespace: 'c',
      enableDynamicComponents: isDynamic,
      scopedStyles: file.endsWith('.scoped.css')
    });
    return [];
  } catch (error) {
    return [asProblem(error)];
  }
}

/** The compiler's message without the folder of its making and the drawn piece of code. */
function asProblem(error: unknown): CompileProblem {
  const { message = String(error), location } = error as {
    readonly message?: string;
    readonly location?: { readonly line?: number; readonly column?: number };
  };
  const [first = message] = message.split('\n');
  const code = /LWC\d+/.exec(first)?.[0];
  const reason = first.replace(/^.*?LWC\d+:\s*/, '').replace(/^\S*\/\S+?:\s*(?:\d+:\d+:\s*)?/, '');
  return {
    message: code === undefined ? reason : `${code}: ${reason}`,
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1
  };
}

interface TemplateNode {
  readonly type: string;
  readonly name?: string;
  readonly location: { readonly startLine: number; readonly startColumn: number };
  readonly children?: readonly TemplateNode[];
}

function compileTemplate(text: string, { name, isDynamic }: CompileSettings): FileFacts {
  const { parse, kebabcaseToCamelcase } = require('lwc/template-compiler') as {
    parse: typeof ParseTemplate;
    kebabcaseToCamelcase: typeof ToCamelCase;
  };
  const { root, warnings } = parse(text, { name, namespace: 'c', enableDynamicComponents: isDynamic });
  const problems = warnings
    .filter((warning) => warning.level <= ERROR_LEVEL)
    .map(({ message, location }) => ({ message, line: location?.line ?? 1, column: location?.column ?? 1 }));
  const imports: Import[] = [];
  const walk = (node: TemplateNode): void => {
    if (node.type === 'Component' && node.name !== undefined)
      imports.push({
        specifier: kebabcaseToCamelcase(node.name),
        line: node.location.startLine,
        column: node.location.startColumn
      });
    node.children?.forEach(walk);
  };
  if (root !== undefined) walk(root);
  return { problems, imports, publicProperties: [] };
}

/** Fatal and error in the compiler's scale; the rest are warnings. */
const ERROR_LEVEL = 1;
