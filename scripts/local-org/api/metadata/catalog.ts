import { manifestXml } from '../../metadata/package/manifest.ts';
import { componentKey, putTogether } from '../../metadata/package/pieces.ts';
import type { Piece } from '../../metadata/package/pieces.ts';
import { componentFile, METADATA_TYPES, metadataType, parentType } from '../../metadata/package/types.ts';
import { flowPieces } from '../../deploy/flow-pieces.ts';
import { standardSettings, standardValueSets } from '../../deploy/standard-pieces.ts';
import { standardObjects } from '../../metadata/standard/index.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { ComponentFacts } from '../../storage/metadata-store.ts';
import type { AnswerElement } from './soap-xml.ts';

/** Standard objects have no deploy behind them; they came with the org. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** What `describeMetadata` answers: the types that the local org takes, and no others. */
export function describeTypes(): AnswerElement {
  return {
    metadataObjects: METADATA_TYPES.map((type) => ({
      childXmlNames: Object.values(type.children),
      directoryName: type.folder,
      inFolder: false,
      metaFile: type.hasMetaFile === true,
      suffix: type.suffix,
      xmlName: type.xmlName
    })),
    organizationNamespace: '',
    partialSaveAllowed: true,
    testRequired: false
  };
}

/** Is the type one that the local org has, by itself or inside another's files? */
export function isKnownType(type: string): boolean {
  return metadataType(type) !== undefined || parentType(type) !== undefined;
}

/** `FileProperties` of every component of a type that is there. */
export function listComponents(org: LocalOrg, type: string): AnswerElement[] {
  // Salesforce lists no standard value sets; clients know their names, and ask the Tooling API which there are.
  if (type === 'StandardValueSet') return [];
  const files = filesOf([...org.metadata.pieces(), ...flowPieces(org.flowVersions.all())]);
  // A flow and its definition come and go together.
  const kept = type === 'FlowDefinition' ? 'Flow' : type;
  const deployed = org.metadata
    .components()
    .filter((facts) => facts.type === kept && !facts.isDeleted)
    .map((facts) => ({ ...facts, type }));
  const found = deployed.map((facts) =>
    fileProperties(org, facts, files.get(componentKey(type, facts.fullName)) ?? '')
  );
  if (type !== 'CustomObject') return found;
  const names = new Set(deployed.map((facts) => facts.fullName));
  const standard = standardObjects
    .filter((object) => !names.has(object.apiName))
    .map((object) => standardFacts(object.apiName));
  return [...found, ...standard.map((facts) => fileProperties(org, facts, `objects/${facts.fullName}.object`))];
}

function standardFacts(fullName: string): ComponentFacts {
  const by = '';
  return {
    id: '',
    type: 'CustomObject',
    fullName,
    createdBy: by,
    modifiedBy: by,
    createdDate: NEVER,
    modifiedDate: NEVER,
    revision: 0,
    isDeleted: false
  };
}

function filesOf(pieces: readonly Piece[]): Map<string, string> {
  return new Map(
    pieces.map(({ type, fullName, path }) => [componentKey(type, fullName), componentFile(type, fullName, path)])
  );
}

function fileProperties(org: LocalOrg, facts: ComponentFacts, fileName: string): AnswerElement {
  const adminId = org.system.userId;
  const [createdById, modifiedById] = [facts.createdBy || adminId, facts.modifiedBy || adminId];
  return {
    createdById,
    createdByName: userName(org, createdById),
    createdDate: facts.createdDate,
    fileName,
    fullName: facts.fullName,
    id: facts.id,
    lastModifiedById: modifiedById,
    lastModifiedByName: userName(org, modifiedById),
    lastModifiedDate: facts.modifiedDate,
    manageableState: 'unmanaged',
    type: facts.type
  };
}

function userName(org: LocalOrg, id: string): string {
  try {
    return org.sessionFor(id).userName;
  } catch {
    return '';
  }
}

/** What a retrieve gives: files below no folder, their properties, and a message for each member that is not there. */
export interface Retrieved {
  readonly files: Map<string, Uint8Array>;
  readonly properties: readonly AnswerElement[];
  readonly messages: readonly AnswerElement[];
}

/** Gathers the files of the members that a manifest names, with a `package.xml` of what was found. */
export function retrieve(org: LocalOrg, types: ReadonlyMap<string, readonly string[]>, version: string): Retrieved {
  const stored = org.metadata.pieces();
  const named = notDeployed(org, stored);
  const pieces = [...stored, ...flowPieces(org.flowVersions.all())];
  const chosen = new Set<Piece>();
  const messages: AnswerElement[] = [];
  const members = new Map<string, string[]>();
  for (const [type, names] of types) {
    for (const name of new Set(names)) {
      const found = (name === '*' ? pieces : [...pieces, ...named]).filter((piece) => isWanted(piece, type, name));
      for (const piece of found) chosen.add(piece);
      const isStandard = type === 'CustomObject' && standardObjects.some((object) => object.apiName === name);
      const isBad = name === '*' && type === 'StandardValueSet';
      if (!isKnownType(type)) {
        messages.push({ fileName: 'unpackaged/package.xml', problem: `Entity type: '${type}' is unknown` });
      } else if (found.length > 0 || (name === '*' && !isBad)) members.set(type, [...(members.get(type) ?? []), name]);
      else if (!isStandard) {
        const problem = `Entity of type '${type}' named '${name}' cannot be found`;
        messages.push({ fileName: 'unpackaged/package.xml', problem });
      }
    }
  }
  const files = putTogether([...chosen].filter((piece) => piece.part !== '' || piece.content.length > 0));
  const facts = new Map(org.metadata.components().map((each) => [componentKey(each.type, each.fullName), each]));
  const properties = [...filesOf([...chosen])].flatMap(([key, file]) => {
    const each = facts.get(key);
    return each === undefined ? [] : [fileProperties(org, each, `unpackaged/${file}`)];
  });
  files.set('package.xml', new TextEncoder().encode(manifestXml(members, version)));
  return { files, properties, messages };
}

/** What can be retrieved by its name although nobody deployed it: standard value sets and untouched standard objects. */
function notDeployed(org: LocalOrg, stored: readonly Piece[]): Piece[] {
  const touched = new Set(stored.map(({ path }) => path.toLowerCase()));
  const untouched = standardSettings(org.model, stored).filter(({ path }) => !touched.has(path.toLowerCase()));
  return [...standardValueSets(org.model, stored), ...untouched];
}

/** An object's name brings its parts too; `*` brings every component of the type. */
function isWanted(piece: Piece, type: string, name: string): boolean {
  const isNamed = (fullName: string): boolean => name === '*' || name.toLowerCase() === fullName.toLowerCase();
  // Versions of a flow are retrieved by their numbers only; `*` brings the flows.
  // Salesforce takes no wildcard for standard value sets.
  if (name === '*' && piece.type === 'StandardValueSet') return false;
  if (piece.type === 'Flow' && name === '*' && /-\d+$/.test(piece.fullName)) return false;
  if (piece.type === type) return isNamed(piece.fullName);
  const parent = parentType(piece.type);
  if (parent?.xmlName !== type) return false;
  return isNamed(parent.xmlName === 'CustomLabels' ? 'CustomLabels' : (piece.fullName.split('.')[0] ?? ''));
}
