import type { Session } from '../../../scripts/local-org/access/types.ts';
import { masterDetail, lookup, object, tag, text } from '../../../scripts/local-org/automation/testing/metadata.ts';
import { NOON, TestOrg } from '../../../scripts/local-org/automation/testing/org.ts';
import { countOf, KINDS } from './facts.ts';
import type { Default, Grantee, Kind, ShareFact, WorldFacts } from './facts.ts';

type File = [string, string];

/** An object's files with another organisation-wide default. */
function withDefault(files: File[], sharingModel: Default | 'ControlledByParent'): File[] {
  return files.map(([path, xml]) => {
    if (!path.endsWith('.object-meta.xml')) return [path, xml];
    const bare = xml.replace(/<sharingModel>.*<\/sharingModel>/, '');
    return [path, bare.replace('</CustomObject>', `${tag('sharingModel', sharingModel)}</CustomObject>`)];
  });
}

function rights(name: string, account: string, more: string): File {
  const grant = (to: string, flags: string, wide = ''): string => {
    const has = (letter: string): boolean => flags.includes(letter);
    return `<objectPermissions>${tag('allowCreate', has('c'))}${tag('allowDelete', has('d'))}${tag('allowEdit', has('u'))}${tag('allowRead', true)}${tag('modifyAllRecords', wide === 'modifyAll')}${tag('object', to)}${tag('viewAllRecords', wide !== '')}</objectPermissions>`;
  };
  const custom = KINDS.slice(1).map((each) => grant(each, 'crud'));
  const fields = ['Deal__c.Account__c'].map(
    (field) =>
      `<fieldPermissions>${tag('editable', true)}${tag('field', field)}${tag('readable', true)}</fieldPermissions>`
  );
  const body = [...fields, tag('label', name), ...(more === '' ? custom : [grant('Account', account, more)])].join('');
  return [
    `main/permissionsets/${name}.permissionset-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">${body}</PermissionSet>`
  ];
}

function listView(of: Kind): File {
  const column = of === 'Account' ? 'ACCOUNT.NAME' : 'NAME';
  const body = `${tag('fullName', 'All')}${tag('columns', column)}${tag('filterScope', 'Everything')}${tag('label', 'All')}`;
  return [
    `main/objects/${of}/listViews/All.listView-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><ListView xmlns="http://soap.sforce.com/2006/04/metadata">${body}</ListView>`
  ];
}

/** The metadata of a world: accounts, plans and notes under them, and deals with owners of their own. */
export function filesOf(facts: Pick<WorldFacts, 'accountDefault' | 'dealDefault'>): File[] {
  return [
    ...withDefault(object('Account', { fields: {} }), facts.accountDefault),
    ...object('Plan__c', { fields: { Account__c: masterDetail('Account', 'Plans') } }),
    ...object('Note__c', {
      fields: { Plan__c: masterDetail('Plan__c', 'Notes', { writeRequiresMasterRead: true }) }
    }),
    ...withDefault(
      object('Deal__c', { fields: { Account__c: lookup('Account', 'Deals'), Topic__c: text() } }),
      facts.dealDefault
    ),
    ...KINDS.map(listView),
    rights('Worker', '', ''),
    rights('ViewAll', '', 'viewAll'),
    rights('ModifyAll', 'ud', 'modifyAll')
  ];
}

/** An org in memory that holds what the facts tell. */
export class SharingWorld {
  readonly facts: WorldFacts;
  readonly test: TestOrg;
  readonly userIds: readonly string[];
  readonly ids: Readonly<Record<Kind, readonly string[]>>;

  constructor(facts: WorldFacts) {
    this.facts = facts;
    this.test = new TestOrg(filesOf(facts), () => NOON);
    const roles: string[] = [];
    for (const [index, parent] of facts.roles.entries()) {
      roles.push(this.test.insert('UserRole', { Name: `Role ${index}`, ParentRoleId: roles[parent] ?? null }));
    }
    this.userIds = facts.users.map((user) => this.#user(user, roles));
    const teams = facts.teams.map((members, index) => {
      const id = this.test.insert('Group', { Name: `Team ${index}`, Type: 'Regular' });
      for (const each of members) this.test.insert('GroupMember', { GroupId: id, UserOrGroupId: this.userIds[each] });
      return id;
    });
    const Account = facts.accounts.map(({ owner }, index) =>
      this.test.insert('Account', { Name: `Account ${index}`, OwnerId: this.userIds[owner] })
    );
    const Plan__c = facts.plans.map(({ account }, index) =>
      this.test.insert('Plan__c', { Name: `Plan ${index}`, Account__c: Account[account] })
    );
    const Note__c = Plan__c.map((plan, index) => this.test.insert('Note__c', { Name: `Note ${index}`, Plan__c: plan }));
    const Deal__c = facts.deals.map(({ owner, account }, index) =>
      this.test.insert('Deal__c', {
        Name: `Deal ${index}`,
        OwnerId: this.userIds[owner],
        Account__c: Account[account] ?? null
      })
    );
    this.ids = { Account, Plan__c, Note__c, Deal__c };
    const groupOf = (grantee: Grantee): string => this.#granteeId(grantee, roles, teams);
    facts.accounts.forEach(({ shares }, index) => {
      for (const share of shares) this.#shareAccount(Account[index] ?? '', share, groupOf(share.with));
    });
    facts.deals.forEach(({ shares }, index) => {
      for (const share of shares) {
        const values = { ParentId: Deal__c[index], UserOrGroupId: groupOf(share.with), AccessLevel: share.level };
        this.test.insert('Deal__Share', values);
      }
    });
  }

  session(user: number): Session {
    return this.test.org.sessionFor(this.userIds[user] ?? '');
  }

  /** The indexes of the records with these ids, in order. */
  indexesOf(kind: Kind, ids: Iterable<string>): number[] {
    const known = this.ids[kind];
    return [...ids].map((id) => known.indexOf(id)).sort((a, b) => a - b);
  }

  /** Every record of the world with its kind. */
  records(): readonly { readonly kind: Kind; readonly index: number; readonly id: string }[] {
    return KINDS.flatMap((kind) =>
      Array.from({ length: countOf(this.facts, kind) }, (_, index) => ({
        kind,
        index,
        id: this.ids[kind][index] ?? ''
      }))
    );
  }

  close(): void {
    this.test.close();
  }

  #user({ name, role, right }: WorldFacts['users'][number], roles: readonly string[]): string {
    const sets = right === 'viewAll' ? ['ViewAll'] : right === 'modifyAll' ? ['ModifyAll'] : [];
    const { userId } = this.test.user(`${name}@sharing.example`, 'Worker', ...sets);
    if (role !== undefined) this.test.update('User', userId, { UserRoleId: roles[role] });
    if (right === 'admin') {
      const [profile] = this.test.rows(`SELECT "Id" FROM "Profile" WHERE "Name" = 'System Administrator'`);
      this.test.update('User', userId, { ProfileId: profile?.['Id'] });
    }
    return userId;
  }

  #shareAccount(account: string, { level }: ShareFact, grantee: string): void {
    const values = { AccountAccessLevel: level, OpportunityAccessLevel: 'None' };
    this.test.insert('AccountShare', { AccountId: account, UserOrGroupId: grantee, ...values });
  }

  #granteeId(grantee: Grantee, roles: readonly string[], teams: readonly string[]): string {
    if (grantee.kind === 'user') return this.userIds[grantee.index] ?? '';
    if (grantee.kind === 'team') return teams[grantee.index] ?? '';
    if (grantee.kind === 'everybody') {
      return String(this.test.rows(`SELECT "Id" FROM "Group" WHERE "Type" = 'Organization'`)[0]?.['Id']);
    }
    const type = grantee.kind === 'role' ? 'Role' : 'RoleAndSubordinates';
    const sql = 'SELECT "Id" FROM "Group" WHERE "Type" = ? AND "RelatedId" = ?';
    return String(this.test.rows(sql, type, roles[grantee.index] ?? '')[0]?.['Id']);
  }
}
