import { describe, it } from 'node:test';

import { packageFiles, randomZip } from './support/metadata.ts';
import { damage, damageBytes, ODD_TEXTS } from './support/random.ts';
import type { Random } from './support/random.ts';
import { runFamily } from './support/run.ts';
import type { WireRequest } from './support/target.ts';
import { writeZip } from './support/zips.ts';

const SOAP = { 'content-type': 'text/xml; charset=UTF-8', SOAPAction: '""' };
const METADATA = '/services/Soap/m/67.0';

describe('hostile deploys', () => {
  it('are answered or refused over SOAP, and a trial changes nothing', () =>
    runFamily({
      name: 'soap deploy',
      org: 'empty',
      runs: 220,
      attack: (random, index) => async (send) => {
        const zip = randomZip(random, index);
        const content = random.chance(0.05) ? `${zip.toString('base64').slice(0, 100)}*!` : zip.toString('base64');
        const options = `<checkOnly>true</checkOnly><rollbackOnError>${random.chance(0.7)}</rollbackOnError>`;
        const deployed = await send(
          call(`<deploy><ZipFile>${content}</ZipFile><DeployOptions>${options}</DeployOptions></deploy>`)
        );
        const id = /<id>(\w+)<\/id>/.exec(deployed.body.toString())?.[1];
        if (id === undefined) return;
        await send(
          call(
            `<checkDeployStatus><asyncProcessId>${id}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`
          )
        );
      },
      check: (_request, answer) =>
        /<problem>[^<]*(TypeError|undefined|null\b|\[object)/.test(answer.body.toString())
          ? 'a problem tells of internals'
          : undefined
    }));

  it('are answered or refused over REST', () =>
    runFamily({
      name: 'rest deploy',
      org: 'empty',
      runs: 120,
      attack: (random, index) => restDeploy(random, index)
    }));

  it('and other SOAP messages are answered or refused with a fault', () =>
    runFamily({ name: 'soap', org: 'empty', runs: 350, attack: (random, index) => randomMessage(random, index) }));
});

/** The session stands in the header of the envelope; the target's own token is put in its place when it is sent. */
function envelope(body: string, header = '<SessionHeader><sessionId>TOKEN</sessionId></SessionHeader>'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Header>${header}</soapenv:Header><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
}

const call = (body: string): WireRequest => ({ method: 'POST', path: METADATA, headers: SOAP, body: envelope(body) });

const GOOD_OPTIONS = '{"deployOptions":{"checkOnly":true,"rollbackOnError":true}}';

function restDeploy(random: Random, index: number): WireRequest {
  const zip = index % 3 === 0 ? writeZip(packageFiles()) : randomZip(random, random.below(100));
  const options = random.chance(0.6)
    ? GOOD_OPTIONS
    : random.pick([
        '{"deployOptions":{"checkOnly":true,"rollbackOnError":true}}',
        '{"deployOptions":{"checkOnly":"yes","rollbackOnError":[],"runTests":7,"testLevel":{}}}',
        '{"deployOptions":null}',
        '{"deployOptions":[]}',
        '{"deployOptions":{"checkOnly":true,"runTests":[null]}}',
        '{"deployOptions":{"checkOnly":true,"runTests":"a"}}',
        '[]',
        'null',
        '{',
        ''
      ]);
  const boundary = random.pick(['x', 'x', 'x', '--', 'ab cd', 'é']);
  const body = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${random.pick(['json', 'entity_content', 'json', 'x', ''])}"\r\nContent-Type: application/json\r\n\r\n${options}\r\n`
    ),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${random.pick(['a.zip', ...ODD_TEXTS]).replace(/["\r\n]/g, '')}"\r\nContent-Type: application/zip\r\n\r\n`
    ),
    zip,
    Buffer.from(`\r\n--${boundary}--\r\n`)
  ]);
  return {
    method: 'POST',
    path: '/services/data/v67.0/metadata/deployRequest',
    headers: {
      'content-type': random
        .pick([
          `multipart/form-data; boundary="${boundary}"`,
          `multipart/form-data; boundary=${boundary}`,
          'multipart/form-data',
          'application/zip'
        ])
        .replace('é', 'e')
    },
    body: random.chance(0.3) ? damageBytes(random, body) : body
  };
}

const CALLS = [
  '<describeMetadata><asOfVersion>67.0</asOfVersion></describeMetadata>',
  '<listMetadata><queries><type>CustomObject</type></queries><queries><type>Flow</type></queries><asOfVersion>67.0</asOfVersion></listMetadata>',
  '<retrieve><retrieveRequest><apiVersion>67.0</apiVersion><unpackaged><types><members>*</members><name>CustomObject</name></types></unpackaged></retrieveRequest></retrieve>',
  '<checkRetrieveStatus><asyncProcessId>09S000000000001AAA</asyncProcessId><includeZip>true</includeZip></checkRetrieveStatus>',
  '<checkDeployStatus><asyncProcessId>0Af000000000001AAA</asyncProcessId></checkDeployStatus>',
  '<cancelDeploy><String>0Af000000000001AAA</String></cancelDeploy>',
  '<deployRecentValidation><validationId>0Af000000000001AAA</validationId></deployRecentValidation>',
  '<createMetadata><metadata><fullName>A__c</fullName></metadata></createMetadata>',
  '<login><username>admin@linchpin.local</username><password>wrong</password></login>',
  '<getUserInfo/>',
  '<getServerTimestamp/>',
  '<query><queryString>SELECT Id FROM Account</queryString></query>',
  '<__proto__/>',
  '<constructor/>',
  '<toString/>'
];

const ENVELOPE_BOMBS: readonly string[] = [
  envelope('<a>'.repeat(100_000)),
  envelope(`${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`),
  envelope(`<deploy><ZipFile>${'A'.repeat(3_000_000)}</ZipFile></deploy>`),
  envelope(`<listMetadata>${'<queries><type>CustomObject</type></queries>'.repeat(20_000)}</listMetadata>`),
  `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>${envelope('<deploy>&c;</deploy>')}`,
  `<!--${'x'.repeat(1500)}--><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${envelope('<describeMetadata><asOfVersion>&a;</asOfVersion></describeMetadata>')}`,
  envelope('<describeMetadata><asOfVersion>&#x110000;&#0;&undefined;</asOfVersion></describeMetadata>'),
  envelope('<describeMetadata/>', `<SessionHeader><sessionId>${'x'.repeat(1_000_000)}</sessionId></SessionHeader>`),
  envelope('<describeMetadata/>', ''),
  '<Envelope/>',
  '<Envelope><Body/></Envelope>',
  '<a/>',
  '',
  '{}',
  '\u0000',
  '<'.repeat(100_000),
  '&'.repeat(100_000)
];

function randomMessage(random: Random, index: number): WireRequest {
  const path = random.pick([
    METADATA,
    METADATA,
    '/services/Soap/u/67.0',
    '/services/Soap/c/67.0',
    '/services/Soap/m/x',
    '/services/Soap/T/67.0',
    '/services/Soap/u/67.0/00D'
  ]);
  const bomb = ENVELOPE_BOMBS[index];
  if (bomb !== undefined)
    return { method: 'POST', path: index % 2 === 0 ? METADATA : '/services/Soap/u/67.0', headers: SOAP, body: bomb };
  const whole = envelope(random.pick(CALLS));
  const kind = random.below(6);
  if (kind === 0) return { method: random.pick(['GET', 'PUT', 'DELETE', 'POST']), path, headers: SOAP, body: whole };
  if (kind === 1) return { method: 'POST', path, headers: SOAP, body: damageBytes(random, Buffer.from(whole)) };
  if (kind === 2) return { method: 'POST', path, headers: SOAP, body: whole };
  const parts = whole.match(/<[^>]*>|[^<]+/g) ?? [];
  return { method: 'POST', path, headers: SOAP, body: damage(random, parts, [...new Set(parts), ...CALLS]).join('') };
}
