import { strToU8, zipSync } from 'fflate';
import { Connection } from 'jsforce';

import { manifestXml } from '../../local-org/metadata/package/manifest.ts';
import type { Check } from '../check.ts';
import type { Door } from '../door.ts';

const version = '67.0';
const poll = { interval: 500, patience: 5 * 60 * 1000 };

interface Trial {
  /** Members by type. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly deletions?: Readonly<Record<string, readonly string[]>>;
}

interface Message {
  readonly fullName?: string;
  readonly componentType?: string;
  readonly fileName?: string;
  readonly problem?: string;
  readonly problemType?: string;
  readonly lineNumber?: string | number;
}

/** Deploys for trial only: the org checks the package and saves nothing. Gives what it says of each component that failed. */
async function trial(door: Door, { members, files = {}, deletions }: Trial): Promise<unknown> {
  const manifest = (named: Trial['members']): string => manifestXml(new Map(Object.entries(named)), version);
  const texts = {
    ...files,
    'package.xml': manifest(members),
    ...(deletions === undefined ? {} : { 'destructiveChanges.xml': manifest(deletions) })
  };
  const zip = zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
  const { instanceUrl, accessToken } = door.target;
  const connection = new Connection({ instanceUrl, accessToken, version });
  connection.metadata.pollInterval = poll.interval;
  connection.metadata.pollTimeout = poll.patience;
  const options = { checkOnly: true, rollbackOnError: true, singlePackage: true };
  const result = await connection.metadata.deploy(Buffer.from(zip), options).complete(true);
  const details = result.details as unknown as {
    readonly componentFailures?: Message | readonly Message[];
    readonly componentSuccesses?: Message | readonly Message[];
  };
  const successes = [details.componentSuccesses ?? []].flat() as readonly Message[];
  return {
    success: result.success,
    failures: ([details.componentFailures ?? []].flat() as readonly Message[]).map(said),
    warnings: successes.filter(({ problem }) => typeof problem === 'string').map(said)
  };
}

function said({ fullName, componentType, fileName, problem, problemType, lineNumber }: Message): unknown {
  const line = typeof lineNumber === 'string' || typeof lineNumber === 'number' ? Number(lineNumber) : null;
  return { fullName, componentType, fileName, problem, problemType, line };
}

const document = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`;

const accountWith = (field: string): Readonly<Record<string, string>> => ({
  'objects/Account.object': document('CustomObject', `    <fields>\n${field}\n    </fields>`)
});

const formula = (text: string): string =>
  `        <fullName>LinchpinCheck__c</fullName>\n        <formula>${text}</formula>\n        <label>Check</label>\n        <type>Text</type>`;

const fieldTrial = (id: string, doubt: string, field: string): Check => ({
  id,
  doubt,
  needs: 'nothing',
  ask: (door) => trial(door, { members: { CustomField: ['Account.LinchpinCheck__c'] }, files: accountWith(field) })
});

/** What the org says of deploys that it refuses. Each is for trial only and saves nothing. */
export const deployChecks: readonly Check[] = [
  fieldTrial(
    'deploy-formula-unknown-field',
    'the wording for a formula over a field that does not exist',
    formula('UPPER(NoSuchField__c)')
  ),
  fieldTrial(
    'deploy-formula-unknown-function',
    'the wording for a formula with an unknown function',
    formula('NOSUCH(Name)')
  ),
  fieldTrial('deploy-formula-wrong-type', 'the wording for a formula of another type than its field', formula('1 + 1')),
  fieldTrial('deploy-formula-syntax', 'the wording for a formula that breaks off', formula('UPPER(Name')),
  fieldTrial(
    'deploy-text-without-length',
    'the wording for a text field without a length',
    '        <fullName>LinchpinCheck__c</fullName>\n        <label>Check</label>\n        <type>Text</type>'
  ),
  fieldTrial(
    'deploy-unknown-element',
    'the wording for an element that metadata does not have, and its line',
    '        <fullName>LinchpinCheck__c</fullName>\n        <label>Check</label>\n        <noSuchElement>1</noSuchElement>\n        <type>Checkbox</type>'
  ),
  fieldTrial(
    'deploy-lookup-to-nothing',
    'the wording for a lookup to an object that does not exist',
    '        <fullName>LinchpinCheck__c</fullName>\n        <label>Check</label>\n        <referenceTo>NoSuchThing__c</referenceTo>\n        <relationshipName>Checks</relationshipName>\n        <type>Lookup</type>'
  ),
  {
    id: 'deploy-file-missing',
    doubt: 'the wording for a component that package.xml names and the package lacks',
    needs: 'nothing',
    ask: (door) => trial(door, { members: { PermissionSet: ['LinchpinCheck'] } })
  },
  {
    id: 'deploy-file-unnamed',
    doubt: 'the wording for a file that package.xml does not name',
    needs: 'nothing',
    ask: (door) =>
      trial(door, {
        members: {},
        files: { 'permissionsets/LinchpinCheck.permissionset': document('PermissionSet', '    <label>Check</label>') }
      })
  },
  {
    id: 'deploy-delete-missing',
    doubt: 'the wording for a deletion of what does not exist',
    needs: 'nothing',
    ask: (door) => trial(door, { members: {}, deletions: { CustomField: ['Account.LinchpinCheck__c'] } })
  },
  {
    id: 'deploy-part-without-object',
    doubt: 'the wording for a field of an object that does not exist',
    needs: 'nothing',
    ask: (door) =>
      trial(door, {
        members: { CustomField: ['NoSuchThing__c.Check__c'] },
        files: {
          'objects/NoSuchThing__c.object': document(
            'CustomObject',
            '    <fields>\n        <fullName>Check__c</fullName>\n        <defaultValue>false</defaultValue>\n        <label>Check</label>\n        <type>Checkbox</type>\n    </fields>'
          )
        }
      })
  },
  {
    id: 'deploy-permission-for-nothing',
    doubt: 'the wording for a permission set that names a field that does not exist',
    needs: 'nothing',
    ask: (door) =>
      trial(door, {
        members: { PermissionSet: ['LinchpinCheck'] },
        files: {
          'permissionsets/LinchpinCheck.permissionset': document(
            'PermissionSet',
            '    <fieldPermissions>\n        <editable>false</editable>\n        <field>Account.NoSuchField__c</field>\n        <readable>true</readable>\n    </fieldPermissions>\n    <label>Check</label>'
          )
        }
      })
  },
  {
    id: 'deploy-delete-referenced',
    doubt: 'the wording for a deletion of a field that others refer to',
    needs: 'app',
    ask: (door) => trial(door, { members: {}, deletions: { CustomField: ['Stakeholder__c.Support__c'] } })
  }
];
