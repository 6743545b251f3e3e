import type { Session } from '../../access/types.ts';
import type { OpenRequest } from '../http.ts';
import { readOne } from '../rest/read.ts';

/** What the identity resources know of a user; blank fields are null. */
export interface UserFacts {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly timeZone: string | null;
  readonly language: string | null;
  readonly locale: string | null;
  readonly userType: string | null;
  readonly lastModified: string | null;
}

const FIELDS = [
  'Username',
  'Name',
  'FirstName',
  'LastName',
  'Email',
  'IsActive',
  'TimeZoneSidKey',
  'LanguageLocaleKey',
  'LocaleSidKey',
  'UserType',
  'LastModifiedDate'
];

/** Reads a user, as far as the User object of this org has the fields. */
export function userFacts(request: OpenRequest, session: Session): UserFacts {
  const { org } = request;
  const fields = FIELDS.filter((field) => org.model.field('User', field) !== undefined);
  const record = readOne(org, org.system, 'User', session.userId, fields);
  const text = (field: string): string | null => {
    const value = record?.fields[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    id: session.userId,
    username: session.username,
    fullName: session.userName,
    firstName: text('FirstName'),
    lastName: text('LastName'),
    email: text('Email'),
    isActive: record?.fields['IsActive'] !== false,
    timeZone: text('TimeZoneSidKey'),
    language: text('LanguageLocaleKey'),
    locale: text('LocaleSidKey'),
    userType: text('UserType'),
    lastModified: text('LastModifiedDate')
  };
}

/** URL templates of the APIs, as the identity resources list them; only what the local org serves. */
export function apiUrls(baseUrl: string): Readonly<Record<string, string>> {
  const data = `${baseUrl}/services/data/v{version}/`;
  return {
    partner: `${baseUrl}/services/Soap/u/{version}`,
    rest: data,
    sobjects: `${data}sobjects/`,
    query: `${data}query/`,
    recent: `${data}recent/`
  };
}

/** URL of a user's identity resource. */
export function identityUrl(request: OpenRequest, userId: string): string {
  return `${request.baseUrl}/id/${request.org.organizationId}/${userId}`;
}

/** Answer of `/id/ORG/USER`. */
export function identityBody(request: OpenRequest, session: Session): Readonly<Record<string, unknown>> {
  const user = userFacts(request, session);
  return {
    id: identityUrl(request, user.id),
    asserted_user: true,
    user_id: user.id,
    organization_id: request.org.organizationId,
    username: user.username,
    nick_name: user.username.split('@')[0],
    display_name: user.fullName,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    timezone: user.timeZone,
    active: user.isActive,
    user_type: user.userType,
    language: user.language,
    locale: user.locale,
    urls: apiUrls(request.baseUrl),
    last_modified_date: user.lastModified
  };
}

/** Answer of `/services/oauth2/userinfo` (OpenID Connect claims and Salesforce's own). */
export function userInfoBody(request: OpenRequest, session: Session): Readonly<Record<string, unknown>> {
  const user = userFacts(request, session);
  return {
    sub: identityUrl(request, user.id),
    user_id: user.id,
    organization_id: request.org.organizationId,
    preferred_username: user.username,
    nickname: user.username.split('@')[0],
    name: user.fullName,
    email: user.email,
    given_name: user.firstName,
    family_name: user.lastName,
    zoneinfo: user.timeZone,
    language: user.language,
    locale: user.locale,
    user_type: user.userType,
    active: user.isActive,
    updated_at: user.lastModified,
    urls: apiUrls(request.baseUrl)
  };
}
