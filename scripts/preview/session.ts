import type { Session } from '../local-org/access/types.ts';
import { frozenUsers } from '../local-org/api/auth/password.ts';
import type { LocalOrg } from '../local-org/org-types.ts';
import type { ResultRecord } from '../local-org/query/spec.ts';
import { Changes } from './changes.ts';
import { chooseApp, navigationItems } from './pageMetadata.ts';
import type { Bootstrap, ObjectRights, PreviewUser } from './pageTypes.ts';

/** The newest API version that the preview's pages speak. */
export const apiVersion = '67.0';

interface UserSettings extends PreviewUser {
  readonly locale: string;
  readonly language: string;
  readonly timeZone: string;
}

/** Makes the bootstrap of a page; one token is kept for each user as long as the org accepts it. */
export class PreviewSessions {
  readonly #org: LocalOrg;
  readonly #changes: Changes;
  readonly #steps: () => readonly string[];
  readonly #tokens = new Map<string, string>();

  /** `steps` say how to deploy, for the home page of an org without an app. */
  constructor(org: LocalOrg, changes = new Changes(), steps: () => readonly string[] = () => []) {
    this.#org = org;
    this.#changes = changes;
    this.#steps = steps;
  }

  /** The active users whose login is not frozen and that have something to do with the app, by name. */
  users(): readonly UserSettings[] {
    const { model, system } = this.#org;
    const fields = ['Id', 'Name', 'Username', 'LocaleSidKey', 'LanguageLocaleKey', 'TimeZoneSidKey'].filter(
      (name) => model.field('User', name) !== undefined
    );
    const { records } = this.#org.query(system, {
      object: 'User',
      select: fields.map((path) => ({ kind: 'field', path })),
      where: { kind: 'compare', path: 'IsActive', op: '=', value: { kind: 'literal', value: true } },
      orderBy: [{ path: 'Name', direction: 'asc', nulls: 'last' }],
      limit: 50
    });
    const frozen = frozenUsers(this.#org);
    return records.filter((record) => !frozen.has(record.fields['Id'])).map((record) => this.#settings(record));
  }

  /** The user with this id or username, or else the first who maps stakeholders. */
  choose(wanted: string | undefined, users = this.users()): UserSettings | undefined {
    const chosen = users.find(
      (user) => user.username === wanted || ((wanted?.length ?? 0) >= 15 && user.id.startsWith(wanted ?? ''))
    );
    return chosen ?? reps(users)[0] ?? users[0];
  }

  /** What the page must know of a user. */
  bootstrap(user: UserSettings, users = this.users()): Bootstrap {
    const { model } = this.#org;
    const session = this.#org.sessionFor(user.id);
    const app = chooseApp(model);
    return {
      token: this.#token(user.id),
      userId: user.id,
      user: plain(user),
      users: users.map(plain),
      apiVersion,
      app: {
        apiName: app?.apiName ?? '',
        label: app?.label ?? 'Local org',
        brandColor: app?.brandColor ?? '#0176D3',
        items: navigationItems(model, app, (object) => session.canRead(object))
      },
      locale: user.locale,
      language: user.language,
      timeZone: user.timeZone,
      currency: 'USD',
      customPermissions: [...model.customPermissions.keys()].filter((name) => session.hasCustomPermission(name)),
      userPermissions: userPermissions(this.#org).filter((name) => session.hasUserPermission(name)),
      rights: Object.fromEntries([...model.objects.keys()].map((object) => [object, rightsOn(session, object)])),
      revision: this.#changes.revision,
      steps: app === undefined ? this.#steps() : []
    };
  }

  #token(userId: string): string {
    const known = this.#tokens.get(userId);
    if (known !== undefined && this.#org.authenticate(known) !== undefined) return known;
    const token = this.#org.issueToken(userId);
    this.#tokens.set(userId, token);
    return token;
  }

  #settings(record: ResultRecord): UserSettings {
    const text = (name: string): string => {
      const value = record.fields[name];
      return typeof value === 'string' ? value : '';
    };
    const id = text('Id');
    return {
      id,
      name: text('Name'),
      username: text('Username'),
      role: roleOf(this.#org, id),
      locale: text('LocaleSidKey').replace('_', '-') || 'en-US',
      language: text('LanguageLocaleKey').replace('_', '-') || 'en-US',
      timeZone: text('TimeZoneSidKey') || 'America/Los_Angeles'
    };
  }
}

function rightsOn(session: Session, object: string): ObjectRights {
  return {
    canRead: session.canRead(object),
    canCreate: session.canCreate(object),
    canEdit: session.canEdit(object),
    canDelete: session.canDelete(object)
  };
}

/** Those who map stakeholders, the longest-serving first. */
function reps(users: readonly UserSettings[]): readonly UserSettings[] {
  return users.filter((user) => user.role === 'Rep').sort((a, b) => a.id.localeCompare(b.id));
}

/** The user's permission sets in words: `Linchpin Manager` is shown as `Manager` in the app Linchpin. */
function roleOf(org: LocalOrg, userId: string): string {
  const app = chooseApp(org.model)?.label ?? '';
  const labels = org.sessionFor(userId).permissionSets.flatMap((name) => {
    const label = org.model.permissionSets.get(name)?.label;
    return label === undefined ? [] : [label.replace(new RegExp(`^${RegExp.escape(app)}[\\s:–-]*`), '')];
  });
  return labels.map((label) => label.charAt(0).toUpperCase() + label.slice(1)).join(', ');
}

function userPermissions(org: LocalOrg): string[] {
  return [...new Set([...org.model.permissionSets.values()].flatMap((set) => set.userPermissions))];
}

const plain = ({ id, name, username, role }: UserSettings): PreviewUser => ({ id, name, username, role });
