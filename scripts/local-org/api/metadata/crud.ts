import type { Session } from '../../access/types.ts';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { escapeXml } from '../../metadata/package/manifest.ts';
import { componentKey, ownerKey, putTogether } from '../../metadata/package/pieces.ts';
import type { Piece } from '../../metadata/package/pieces.ts';
import { sliceChildren } from '../../metadata/package/slices.ts';
import { metadataType } from '../../metadata/package/types.ts';
import { standardObjects } from '../../metadata/standard/index.ts';
import { standardSettings, standardValueSets } from '../../deploy/standard-pieces.ts';
import type { LocalOrg } from '../../org-types.ts';
import { isKnownType } from './catalog.ts';
import { packageWith, packageWithout } from './component-xml.ts';
import type { SentComponent } from './component-xml.ts';
import { XmlText } from './soap-xml.ts';
import type { AnswerElement } from './soap-xml.ts';

/** Most components of one call, Salesforce's own limit. */
const MOST = 10;

export type WriteKind = 'create' | 'update' | 'upsert';

/** `createMetadata`, `updateMetadata`, `upsertMetadata`: each component is deployed by itself; one's refusal leaves the others. */
export function writeMetadata(
  org: LocalOrg,
  session: Session,
  kind: WriteKind,
  components: readonly SentComponent[]
): AnswerElement[] {
  checkCount(components.length);
  for (const { type } of components) checkType(type);
  return components.map((component) => {
    const { type, fullName } = component;
    const isThere = exists(org.metadata.pieces(), type, fullName);
    const created = kind === 'upsert' ? { created: !isThere } : {};
    const wrong = fullName === '' ? REQUIRED : kind === 'create' && isThere ? duplicate(type, fullName) : undefined;
    const missing = kind === 'update' && !isThere ? notThere(type, fullName) : undefined;
    const error = wrong ?? missing ?? deployError(org, session, filesOf(component));
    return error === undefined
      ? { ...created, fullName, success: true }
      : { ...(kind === 'upsert' ? { created: false } : {}), errors: error, fullName, success: false };
  });
}

/** `deleteMetadata`. */
export function deleteMetadata(
  org: LocalOrg,
  session: Session,
  type: string,
  names: readonly string[]
): AnswerElement[] {
  checkCount(names.length);
  checkType(type);
  return names.map((fullName) => {
    const error = exists(org.metadata.pieces(), type, fullName, false)
      ? deployError(org, session, packageWithout(type, fullName))
      : notThere(type, fullName);
    return error === undefined ? { fullName, success: true } : { errors: error, fullName, success: false };
  });
}

/** `readMetadata`: what was deployed, an object with its parts; `xsi:nil` for what is not there. */
export function readMetadata(org: LocalOrg, type: string, names: readonly string[]): XmlText {
  checkCount(names.length);
  checkType(type);
  const stored = org.metadata.pieces();
  const pieces = [...withSettings(stored, org), ...standardValueSets(org.model, stored)];
  const records = names.map((name) => {
    const key = componentKey(type, name);
    const own = pieces.find((piece) => componentKey(piece.type, piece.fullName) === key);
    if (own === undefined) return '<records xsi:nil="true"/>';
    const isWhole = metadataType(type) !== undefined;
    const text = isWhole ? fileOf(pieces, key) : `<part>${new TextDecoder().decode(own.content)}</part>`;
    const elements = sliceChildren(text).filter((slice) => slice.name !== 'fullName');
    const inner = elements.map((slice) => `<${slice.name}>${slice.inner}</${slice.name}>`).join('');
    return `<records xsi:type="${escapeXml(type)}"><fullName>${escapeXml(own.fullName)}</fullName>${inner}</records>`;
  });
  return new XmlText(records.join(''));
}

/** The stored pieces; standard objects whose settings nobody deployed have those that they came with. */
function withSettings(stored: readonly Piece[], org: LocalOrg): Piece[] {
  const settings = standardSettings(org.model, stored);
  const replaced = new Set(settings.map(({ path }) => path.toLowerCase()));
  const isShell = ({ path, part }: Piece): boolean => part === '' && replaced.has(path.toLowerCase());
  return [...stored.filter((piece) => !isShell(piece)), ...settings];
}

function fileOf(pieces: readonly Piece[], key: string): string {
  const [file] = putTogether(pieces.filter((piece) => ownerKey(piece) === key)).values();
  return new TextDecoder().decode(file);
}

function exists(pieces: readonly Piece[], type: string, fullName: string, countsStandard = true): boolean {
  const key = componentKey(type, fullName);
  if (pieces.some((piece) => componentKey(piece.type, piece.fullName) === key)) return true;
  return countsStandard && type === 'CustomObject' && standardObjects.some((object) => object.apiName === fullName);
}

function filesOf(component: SentComponent): Map<string, Uint8Array> {
  const files = packageWith(component);
  if (files === undefined) throw new UnsupportedError(`${component.type} in this call; deploy it`);
  return files;
}

function deployError(
  org: LocalOrg,
  session: Session,
  files: ReadonlyMap<string, Uint8Array>
): AnswerElement | undefined {
  const { components } = org.deploy(session, files, { checkOnly: false, rollbackOnError: true });
  const failed = components.find((each) => !each.success);
  return failed === undefined ? undefined : errorOf('FIELD_INTEGRITY_EXCEPTION', failed.problem ?? 'It was refused.');
}

const errorOf = (statusCode: string, message: string): AnswerElement => ({ message, statusCode });
const REQUIRED = errorOf('REQUIRED_FIELD_MISSING', 'Required fields are missing: [fullName]');

function duplicate(type: string, fullName: string): AnswerElement {
  return errorOf('DUPLICATE_DEVELOPER_NAME', `There is already a ${type} named ${fullName}.`);
}

function notThere(type: string, fullName: string): AnswerElement {
  return errorOf('INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
}

function checkType(type: string): void {
  if (!isKnownType(type)) throw new OrgError('INVALID_TYPE', `Unknown type:${type}`);
  const known = metadataType(type);
  if (known !== undefined && (known.suffix === undefined || known.hasMetaFile === true))
    throw new UnsupportedError(`${type} in this call; deploy or retrieve it`);
}

function checkCount(count: number): void {
  if (count > MOST)
    throw new OrgError(
      'LIMIT_EXCEEDED',
      `record limit reached. cannot submit more than ${MOST} records in this operation`
    );
}
