import type { Session } from '../../access/types.ts';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { ApiResponse, OpenRequest } from '../http.ts';
import { describeTypes, isKnownType, listComponents, retrieve } from './catalog.ts';
import type { Retrieved } from './catalog.ts';
import { sentComponents } from './component-xml.ts';
import { deleteMetadata, readMetadata, writeMetadata } from './crud.ts';
import type { WriteKind } from './crud.ts';
import { deployResult } from './deploy-result.ts';
import { findDeploy, startDeploy, startQuickDeploy } from './deploys.ts';
import type { AskedOptions } from './deploys.ts';
import { keepRetrieve, retrieveOf } from './jobs.ts';
import { requireMetadataRights } from './rights.ts';
import { callResponse, clientFault, elementOf, listOf, parseCall, soapFault, textOf } from './soap-xml.ts';
import type { Answer, SoapElement } from './soap-xml.ts';
import { pack } from './zip.ts';

type Operation = (request: OpenRequest, session: Session, input: SoapElement) => Answer;

/** `POST /services/Soap/m/NN.0`: the Metadata API; other calls are refused by name. */
export function metadataSoap(request: OpenRequest): ApiResponse {
  const call = parseCall(request.body.toString('utf8'));
  if (call === undefined) return clientFault('The request is not a well-formed SOAP envelope.');
  const session = request.org.authenticate(call.sessionId);
  if (session === undefined)
    return soapFault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
  try {
    const operation = Object.hasOwn(OPERATIONS, call.name) ? OPERATIONS[call.name] : undefined;
    if (operation === undefined)
      throw new UnsupportedError(`the Metadata API call ${call.name === '' ? '(none)' : call.name}`);
    requireMetadataRights(session);
    return callResponse(call.name, operation(request, session, call.input));
  } catch (error) {
    if (error instanceof OrgError) return soapFault(error.code, error.message);
    throw error;
  }
}

const write =
  (kind: WriteKind): Operation =>
  ({ org, body }, session) =>
    writeMetadata(org, session, kind, sentComponents(body.toString('utf8')));

const OPERATIONS: Readonly<Record<string, Operation>> = {
  createMetadata: write('create'),
  updateMetadata: write('update'),
  upsertMetadata: write('upsert'),
  deleteMetadata: ({ org }, session, input) =>
    deleteMetadata(org, session, textOf(input['type']), namesOf(input['fullNames'])),
  readMetadata: ({ org }, _session, input) => readMetadata(org, textOf(input['type']), namesOf(input['fullNames'])),
  deploy: ({ org }, session, input) => {
    const job = startDeploy(org, session, bytesOf(input['ZipFile']), askedOptions(elementOf(input['DeployOptions'])));
    return { done: false, id: job.id, state: 'Queued' };
  },
  deployRecentValidation: ({ org }, session, input) => startQuickDeploy(org, session, textOf(input['validationId'])).id,
  checkDeployStatus: ({ org }, session, input) => {
    const asked = input['includeDetails'];
    const details = textOf(asked) || textOf(elementOf(asked)['details']);
    return deployResult(findDeploy(org, session, textOf(input['asyncProcessId'])), details === 'true');
  },
  cancelDeploy: ({ org }, session, input) => {
    findDeploy(org, session, textOf(input['String']) || textOf(input['id']) || textOf(input['asyncProcessId']));
    throw new OrgError('INVALID_ID_FIELD', 'Deployment already completed');
  },
  describeMetadata: () => describeTypes(),
  listMetadata: ({ org }, _session, input) =>
    listOf(input['queries']).flatMap((query) => {
      const type = textOf(elementOf(query)['type']);
      if (!isKnownType(type)) throw new OrgError('INVALID_TYPE', `Unknown type:${type}`);
      return listComponents(org, type);
    }),
  retrieve: ({ org }, _session, input) => {
    const { files, properties, messages } = startRetrieve(org, elementOf(input['retrieveRequest'] ?? input['request']));
    const job = keepRetrieve(org, (jobId) => ({
      done: true,
      fileProperties: properties,
      id: jobId,
      messages,
      status: 'Succeeded',
      success: true,
      zipFile: Buffer.from(pack(files)).toString('base64')
    }));
    return { done: false, id: job['id'], state: 'Queued' };
  },
  checkRetrieveStatus: ({ org }, _session, input) => {
    const { zipFile, ...job } = retrieveOf(org, textOf(input['asyncProcessId']));
    return textOf(input['includeZip']) === 'false' ? job : { ...job, zipFile };
  }
};

/** jsforce sends a number, without its decimal. */
function versionOf(text: string): string {
  if (text === '') return '67.0';
  return /^\d+$/.test(text) ? `${text}.0` : text;
}

function namesOf(value: SoapElement[string]): string[] {
  return listOf(value).map((each) => textOf(each));
}

/** Base64 with any line breaks; `OrgError` for anything else, which would otherwise be read as some other zip. */
function bytesOf(value: SoapElement[string]): Buffer {
  const text = textOf(value).replace(/\s+/g, '');
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    throw new OrgError('INVALID_ZIP_FILE', 'The element ZipFile must hold a zip in Base64.');
  return Buffer.from(text, 'base64');
}

function askedOptions(input: SoapElement): AskedOptions {
  const flag = (name: string): boolean => textOf(input[name]) === 'true';
  return {
    checkOnly: flag('checkOnly'),
    rollbackOnError: flag('rollbackOnError'),
    ignoreWarnings: flag('ignoreWarnings'),
    allowMissingFiles: flag('allowMissingFiles'),
    autoUpdatePackage: flag('autoUpdatePackage'),
    performRetrieve: flag('performRetrieve'),
    runTests: listOf(input['runTests']).map((each) => textOf(each)),
    testLevel: textOf(input['testLevel'])
  };
}

function startRetrieve(org: OpenRequest['org'], asked: SoapElement): Retrieved {
  if (listOf(asked['packageNames']).some((name) => textOf(name) !== ''))
    throw new UnsupportedError('the retrieval of packages');
  const types = new Map<string, string[]>();
  for (const entry of listOf(elementOf(asked['unpackaged'])['types'])) {
    const block = elementOf(entry);
    const name = textOf(block['name']);
    types.set(name, [...(types.get(name) ?? []), ...listOf(block['members']).map((member) => textOf(member))]);
  }
  const found = retrieve(org, types, versionOf(textOf(asked['apiVersion'])));
  const files = new Map([...found.files].map(([path, bytes]) => [`unpackaged/${path}`, bytes]));
  return { ...found, files };
}
