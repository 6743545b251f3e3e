import type { OrgModel } from '../metadata/model.ts';
import type { Piece, PieceProblem } from '../metadata/package/pieces.ts';
import { META_FILE } from '../metadata/package/types.ts';

const TYPE = 'StaticResource';
/** Most bytes of one resource. */
const LARGEST = 5 * 1024 * 1024;
const ARCHIVE = /^application\/(?:zip|x-zip-compressed|x-zip|jar|java-archive)$/i;

/** Checks every static resource of an org: its name, that content and metadata are both there, and that it is no archive. */
export function resourceProblems(pieces: readonly Piece[], model: OrgModel): PieceProblem[] {
  const resources = Map.groupBy(
    pieces.filter((piece) => piece.type === TYPE),
    ({ fullName }) => fullName
  );
  return [...resources].flatMap(([fullName, files]) => {
    const content = files.find(({ path }) => !META_FILE.test(path));
    const file = content?.path ?? files[0]?.path.replace(META_FILE, '') ?? '';
    const message =
      files.length > 1 || content === undefined
        ? (nameFault(fullName) ?? contentFault(content?.content) ?? typeFault(fullName, model))
        : `The static resource ${fullName} has no file ${file}-meta.xml beside it.`;
    return message === undefined ? [] : [{ file, type: TYPE, fullName, message }];
  });
}

function nameFault(name: string): string | undefined {
  if (/^[A-Za-z]\w*$/.test(name) && !name.includes('__') && !name.endsWith('_')) return undefined;
  return `The name of a static resource can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, not include spaces, not end with an underscore, and not contain two consecutive underscores: ${name}`;
}

function contentFault(content: Uint8Array | undefined): string | undefined {
  if (content === undefined || content.length === 0) return 'Required field is missing: content';
  if (content.length <= LARGEST) return undefined;
  return `A static resource has ${LARGEST} bytes at most; this one has ${content.length}.`;
}

function typeFault(name: string, model: OrgModel): string | undefined {
  const type = model.staticResources.get(name)?.contentType ?? '';
  return ARCHIVE.test(type) ? `The local org does not support static resources of the type ${type}.` : undefined;
}
