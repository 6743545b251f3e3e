import { ConnectError } from '../import/connect.ts';
import { BackfillError } from './model.ts';

/** What the org's own codes mean to whoever runs the command. */
const explained: Readonly<Record<string, string>> = {
  INVALID_SESSION_ID: 'The session of this login has ended. Log in again (sf org login web --alias ALIAS).',
  REQUEST_LIMIT_EXCEEDED: 'The org has used up its API requests of the last 24 hours. Go on when it has some again.',
  API_DISABLED_FOR_ORG: 'You may not use the API of this org: the permission "API Enabled" is missing.',
  QUERY_TIMEOUT: 'The org took too long to answer. Compare less at once with --account or --plan.'
};

/** Codes of the network. */
const networkCodes = /^(?:E[A-Z]+|UND_ERR_\w+)$/;

/** Why the command failed, in words for its user; undefined for what only a programming error can be. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof BackfillError || error instanceof ConnectError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const own = codeOf(error);
  const code = own ?? codeOf(error.cause);
  if (code === undefined) return undefined;
  if (error instanceof TypeError && own?.startsWith('ERR_PARSE_ARGS') === true) return error.message;
  if (networkCodes.test(code) && !('path' in error))
    return `The org cannot be reached: ${error.message.split('reason: ').at(-1)} (${code}).`;
  return explained[code] ?? error.message.trim();
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // jsforce names the org's code in one place, Node the system's in another.
  const code = 'errorCode' in error ? error.errorCode : 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
