/** Resources that Salesforce has and the local org lacks, by path below the version or, outside the versions, the whole path. */
const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [/^\/(search|parameterizedSearch)(\/|$)/, 'SOSL search'],
  [/^\/tooling\/runTests(A?synchronous)?(\/|$)/i, 'running Apex tests; it takes no Apex'],
  [/^\/tooling\/executeAnonymous(\/|$)/i, 'running Apex'],
  [/^\/tooling\/(search|completions)(\/|$)/, 'SOSL search and code completion in the Tooling API'],
  [
    /^\/tooling(\/|$)/,
    'this part of the Tooling API; queries of Flow, FlowDefinition, SourceMember and StandardValueSet are served'
  ],
  [/^\/metadata(\/|$)/, 'this part of the Metadata API over REST; deployRequest is served'],
  [/^\/(connect|chatter)(\/|$)/, 'the Connect (Chatter) API'],
  [/^\/(analytics|wave|folders|reports)(\/|$)/, 'the Analytics API'],
  [/^\/(process|quickActions|flow)(\/|$)/, 'approval processes and quick actions over REST'],
  [/^\/(event|eventSchema|eventBus)(\/|$)/, 'platform events'],
  [/^\/(async-queries|jobs\/dataexport|job)(\/|$)/, 'asynchronous queries'],
  [
    /^\/(support|knowledgeManagement|licensing|consent|dedupe|domino|emailConnect|iot|sites|commerce|payments)(\/|$)/,
    'that product area'
  ],
  [
    /^\/(tabs|theme|appMenu|compactLayouts)(\/|$)/,
    'that user-interface resource; the UI API has what the local org serves'
  ],
  [
    /^\/sobjects\/[^/]+\/(listviews|quickActions|namedLayouts|approvalLayouts|compactLayouts|defaultValues|richTextImageFields)(\/|$)/,
    'that resource of an object'
  ],
  [/^\/sobjects\/(ContentVersion|ContentDocument|ContentNote|Attachment|Document)(\/|$)/i, 'files'],
  [
    /^\/sobjects\/[^/]+\/describe\/.+/,
    'this part of a description; layouts, compactLayouts and approvalLayouts are served'
  ],
  [/^\/sobjects\/[^/]+\/[^/]+\/(blob|body|versiondata)(\/|$)/i, 'binary fields'],
  [
    /^\/services\/Soap\//,
    'this SOAP API; login, logout, getUserInfo, getServerTimestamp, undelete and emptyRecycleBin of the partner API, and the Metadata API, are served'
  ],
  [/^\/services\/apexrest(\/|$)/, 'Apex REST'],
  [/^\/services\/async(\/|$)/, 'Bulk API 1.0; use Bulk API 2.0 under /services/data/vNN.0/jobs/ingest'],
  [/^\/services\/oauth2\/(authorize|introspect|device|register)(\/|$)/, 'that OAuth endpoint'],
  [/^\/secur(\/|$)/, 'the front door of the Salesforce login'],
  [/^\/cometd(\/|$)/, 'the Streaming API']
];

/** What a path stands for in Salesforce when the local org lacks it; undefined for a path that Salesforce does not know either. */
export function unsupportedResource(path: string): string | undefined {
  return UNSUPPORTED.find(([pattern]) => pattern.test(path))?.[1];
}
