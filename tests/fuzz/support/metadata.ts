import { damage, damageBytes } from './random.ts';
import type { Random } from './random.ts';
import { EVIL_ZIPS, writeZip } from './zips.ts';
import type { ZipFile } from './zips.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An object with fields of several kinds, which deploys as it is. */
export const GOOD_OBJECT = `${HEAD}<CustomObject xmlns="${NAMESPACE}"><deploymentStatus>Deployed</deploymentStatus>
<fields><fullName>Size__c</fullName><label>Size</label><precision>10</precision><scale>2</scale><type>Number</type></fields>
<fields><fullName>Note__c</fullName><label>Note</label><length>100</length><type>Text</type></fields>
<fields><fullName>Pick__c</fullName><label>Pick</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>true</default><label>A</label></value></valueSetDefinition></valueSet></fields>
<fields><fullName>Account__c</fullName><label>Account</label><referenceTo>Account</referenceTo><relationshipName>Fuzzes</relationshipName><type>Lookup</type></fields>
<fields><fullName>Sum__c</fullName><formula>IF(Size__c &gt; 3, Size__c * 2, 0)</formula><label>Sum</label><precision>18</precision><scale>2</scale><type>Number</type></fields>
<label>Fuzz</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Fuzzes</pluralLabel><sharingModel>ReadWrite</sharingModel>
<validationRules><fullName>Small</fullName><active>true</active><errorConditionFormula>Size__c &lt; 0</errorConditionFormula><errorMessage>Too small</errorMessage></validationRules>
<listViews><fullName>All</fullName><columns>NAME</columns><filterScope>Everything</filterScope><label>All</label></listViews></CustomObject>`;

const GOOD_FLOW = `${HEAD}<Flow xmlns="${NAMESPACE}"><apiVersion>67.0</apiVersion><label>Fuzz</label><processType>AutoLaunchedFlow</processType><start><locationX>0</locationX><locationY>0</locationY><object>Fuzz__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start><status>Draft</status></Flow>`;
const GOOD_SET = `${HEAD}<PermissionSet xmlns="${NAMESPACE}"><hasActivationRequired>false</hasActivationRequired><label>Fuzz</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Fuzz__c</object><viewAllRecords>false</viewAllRecords></objectPermissions></PermissionSet>`;
const GOOD_LAYOUT = `${HEAD}<Layout xmlns="${NAMESPACE}"><layoutSections><label>Information</label><layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections></Layout>`;

const manifest = (types: Readonly<Record<string, string>>): string =>
  `${HEAD}<Package xmlns="${NAMESPACE}">${Object.entries(types)
    .map(([name, member]) => `<types><members>${member}</members><name>${name}</name></types>`)
    .join('')}<version>67.0</version></Package>`;

/** A package of several types; `change` may damage one of its files. */
export function packageFiles(
  change: (name: string, content: string) => string | Buffer = (_name, content) => content
): ZipFile[] {
  const files: Readonly<Record<string, string>> = {
    'package.xml': manifest({
      CustomObject: 'Fuzz__c',
      Flow: 'Fuzz',
      PermissionSet: 'Fuzz',
      Layout: 'Fuzz__c-Fuzz Layout'
    }),
    'objects/Fuzz__c.object': GOOD_OBJECT,
    'flows/Fuzz.flow': GOOD_FLOW,
    'permissionsets/Fuzz.permissionset': GOOD_SET,
    'layouts/Fuzz__c-Fuzz Layout.layout': GOOD_LAYOUT
  };
  return Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(change(name, content)) }));
}

const XML_BOMBS: readonly ((size: number) => string)[] = [
  (size) =>
    `${HEAD}<CustomObject xmlns="${NAMESPACE}">${'<fields>'.repeat(size)}${'</fields>'.repeat(size)}</CustomObject>`,
  (size) => `${HEAD}<CustomObject xmlns="${NAMESPACE}">${'<fields>'.repeat(size)}`,
  (size) =>
    `${HEAD}<CustomObject xmlns="${NAMESPACE}">${'<fields><fullName>A__c</fullName></fields>'.repeat(size / 10)}</CustomObject>`,
  (size) =>
    `${HEAD}<!DOCTYPE x [<!ENTITY a "${'b'.repeat(100)}"><!ENTITY c "${'&a;'.repeat(100)}">]><CustomObject>${'&c;'.repeat(size)}</CustomObject>`,
  () =>
    `${HEAD}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><CustomObject xmlns="${NAMESPACE}"><label>&a;</label></CustomObject>`,
  (size) =>
    `${HEAD}<!--${' '.repeat(2000)}--><!DOCTYPE x [<!ENTITY a "b">]><CustomObject xmlns="${NAMESPACE}"><label>${'&a;'.repeat(size)}</label></CustomObject>`,
  (size) => `${HEAD}<CustomObject xmlns="${NAMESPACE}"><label>${'&amp;'.repeat(size)}</label></CustomObject>`,
  () => `${HEAD}<CustomObject xmlns="${NAMESPACE}"><label>&#x110000;&#0;&#xD800;&#99999999999;</label></CustomObject>`,
  () => `${HEAD}<CustomObject xmlns="${NAMESPACE}"><__proto__>a</__proto__><constructor>b</constructor></CustomObject>`,
  (size) => `${HEAD}<CustomObject ${Array.from({ length: size / 10 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
  (size) => `${HEAD}<CustomObject xmlns="${NAMESPACE}">${'<!--'.repeat(size)}</CustomObject>`,
  (size) => `${HEAD}<CustomObject xmlns="${NAMESPACE}">${'<![CDATA['.repeat(size)}</CustomObject>`,
  (size) => `${HEAD}<CustomObject xmlns="${NAMESPACE}">${'x<label/>y'.repeat(size / 10)}</CustomObject>`,
  (size) => '<'.repeat(size),
  () => '',
  () => '\ufeff',
  () => '<CustomObject/>'
];

/** A zip for a deploy: good, evil, with damaged files or damaged itself. */
export function randomZip(random: Random, index: number): Buffer {
  const names = Object.keys(EVIL_ZIPS);
  const evil = index < names.length ? names[index] : random.chance(0.1) ? random.pick(names) : undefined;
  if (evil !== undefined) return (EVIL_ZIPS[evil] as (typeof EVIL_ZIPS)[string])(packageFiles(), random);
  const victim = random.pick(packageFiles().map(({ name }) => String(name)));
  const bomb = index < names.length + XML_BOMBS.length ? XML_BOMBS[index - names.length] : undefined;
  const zip = writeZip(
    packageFiles((name, content) => (name === victim ? damagedFile(random, content, bomb) : content))
  );
  return random.chance(0.2) ? damageBytes(random, zip) : zip;
}

function damagedFile(random: Random, content: string, bomb?: (size: number) => string): string | Buffer {
  if (bomb !== undefined || random.chance(0.1)) return (bomb ?? random.pick(XML_BOMBS))(10 ** (1 + random.below(5)));
  if (random.chance(0.15)) return damageBytes(random, Buffer.from(content));
  const parts = content.match(/<[^>]*>|[^<]+/g) ?? [];
  return damage(random, parts, [...new Set(parts)]).join('');
}
