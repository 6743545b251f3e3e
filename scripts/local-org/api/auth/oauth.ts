import type { Session } from '../../access/types.ts';
import type { ApiResponse, OpenRequest } from '../http.ts';
import { identityUrl } from './identity.ts';
import { passwordSession } from './password.ts';
import { bearerToken } from './token.ts';

const UNSUPPORTED_GRANTS: Readonly<Record<string, string>> = {
  authorization_code: 'the web server flow',
  refresh_token: 'the refresh token flow',
  client_credentials: 'the client credentials flow',
  'urn:ietf:params:oauth:grant-type:jwt-bearer': 'the JWT bearer flow',
  'urn:ietf:params:oauth:grant-type:token-exchange': 'the token exchange flow',
  device: 'the device flow'
};

/** `POST /services/oauth2/token`: the username-password flow; other flows are refused by name. */
export function token(request: OpenRequest): ApiResponse {
  const form = formOf(request);
  const grant = form.get('grant_type') ?? '';
  if (grant !== 'password') {
    const flow = UNSUPPORTED_GRANTS[grant];
    return refusal(
      'unsupported_grant_type',
      flow === undefined
        ? 'grant type not supported'
        : `The local org does not support ${flow}; use grant_type=password with the development password.`
    );
  }
  const session = passwordSession(request, form.get('username') ?? '', form.get('password') ?? '');
  return session === undefined ? refusal('invalid_grant', 'authentication failure') : tokenAnswer(request, session);
}

function tokenAnswer(request: OpenRequest, session: Session): ApiResponse {
  return {
    status: 200,
    body: {
      access_token: request.org.issueToken(session.userId),
      instance_url: request.baseUrl,
      id: identityUrl(request, session.userId),
      token_type: 'Bearer',
      issued_at: String(request.org.now().getTime())
    }
  };
}

/** `POST` or `GET /services/oauth2/revoke`: ends the session of a token. */
export function revoke(request: OpenRequest): ApiResponse {
  const value =
    formOf(request).get('token') ?? request.query.get('token') ?? bearerToken(request.headers['authorization']);
  if (value === undefined || request.org.authenticate(value) === undefined)
    return refusal('unsupported_token_type', 'this token type is not supported');
  request.org.revokeToken(value);
  return { status: 200, body: '' };
}

function formOf(request: OpenRequest): URLSearchParams {
  const form = new URLSearchParams(request.body.toString('utf8'));
  for (const [name, value] of request.query) if (!form.has(name)) form.set(name, value);
  return form;
}

function refusal(error: string, description: string): ApiResponse {
  return { status: 400, body: { error, error_description: description } };
}
