import type { FileFacts, Import } from './facts.ts';

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

/** The modules that a script imports, statically and dynamically, and the public properties of its default class. */
export function readScript(program: object, text: string): Pick<FileFacts, 'imports' | 'publicProperties'> {
  const imports: Import[] = [];
  const placeOf = placeFinder(text);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const { source } = value;
    if (isImport(value.type) && isNode(source) && typeof source['value'] === 'string')
      imports.push({ specifier: source['value'], ...placeOf(source.start) });
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child);
  };
  visit(program);
  return { imports, publicProperties: publicProperties(program) };
}

const isImport = (type: string): boolean =>
  ['ImportDeclaration', 'ImportExpression', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(type);

function publicProperties(program: object): string[] {
  const { body } = program as { readonly body: readonly Node[] };
  const exported = body.find((node) => node.type === 'ExportDefaultDeclaration')?.['declaration'];
  const isReference = isNode(exported) && exported.type === 'Identifier';
  const owner = isReference
    ? body.find((node) => node.type === 'ClassDeclaration' && nameOf(node['id']) === exported['name'])
    : exported;
  if (!isNode(owner) || !isNode(owner['body'])) return [];
  return (owner['body']['body'] as readonly Node[])
    .filter((member) => (member['decorators'] as readonly Node[] | undefined)?.some(isApi) === true)
    .flatMap((member) => nameOf(member['key']) ?? []);
}

const isApi = (decorator: Node): boolean => nameOf(decorator['expression']) === 'api';

function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function placeFinder(text: string): (offset: number) => { line: number; column: number } {
  return (offset) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
}
