import { indicatorEvents } from './indicators.ts';
import { planEvents } from './planning.ts';
import { loadTiering } from './tiering.ts';
import {
  groupBy,
  groupByDay,
  numberOf,
  rows,
  SampleWriter,
  withoutBlanks,
  type Row,
  type SampleOptions,
  type Values
} from './writer.ts';

/** Sample users by username, for the user switch and for what `npm start` prints. */
export function sampleUsers(): readonly { readonly username: string; readonly name: string; readonly role: string }[] {
  return rows('users.csv').map((user) => ({
    username: user['username'] ?? '',
    name: `${user['firstName']} ${user['lastName']}`,
    role: user['role'] ?? ''
  }));
}

/**
 * Fills an empty local org with the sample book: users of each role, accounts, contacts, and two years in which their
 * account managers added stakeholders, changed their ratings, held interviews and worked on plans, each on its own day
 * and by its own user. Everything goes through jsforce, so the org's rules and flows write the history. Throws at the first refusal.
 */
export async function loadSample(options: SampleOptions): Promise<void> {
  const book = new SampleBook(options);
  try {
    await book.load();
  } finally {
    options.setClock(undefined);
  }
}

class SampleBook extends SampleWriter {
  private readonly contacts = new Map<string, string>();
  private readonly stakeholders = new Map<string, string>();

  async load(): Promise<void> {
    this.options.onStage?.('users');
    await this.createUsers();
    // Sessions are opened in the present: one that began two years ago would have expired on the way.
    for (const username of this.users.keys()) await this.as(username);
    this.setDaysAgo(731);
    this.options.onStage?.('accounts and contacts');
    await this.createAccounts();
    await this.createContacts();
    this.options.onStage?.('tiers, opportunities and account teams');
    await loadTiering(this);
    this.options.onStage?.('two years of stakeholders, changes, interviews and plans');
    await this.playTimeline();
    this.options.setClock(undefined);
    await this.connectPeople();
  }

  private async createUsers(): Promise<void> {
    const admin = await this.as();
    const profile = await admin.query<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const profileId = profile.records[0]?.Id ?? '';
    const roles = new Map<string, string>();
    for (const [name, parent] of [
      ['Executive', ''],
      ['Manager', 'Executive'],
      ['Coach', 'Executive'],
      ['Programme lead', 'Executive'],
      ['Rep', 'Manager'],
      ['Team member', 'Manager']
    ] as const) {
      const [id] = await this.create('UserRole', [
        { Name: name, DeveloperName: name.replace(' ', '_'), ParentRoleId: roles.get(parent) ?? null }
      ]);
      roles.set(name, id ?? '');
    }
    const users = rows('users.csv');
    const ids = await this.create(
      'User',
      users.map((user) => ({
        Username: user['username'] ?? '',
        Email: user['username'] ?? '',
        FirstName: user['firstName'] ?? '',
        LastName: user['lastName'] ?? '',
        Alias: (user['firstName'] ?? '').toLowerCase().slice(0, 8),
        Title: user['title'] ?? '',
        ProfileId: profileId,
        UserRoleId: roles.get(user['role'] ?? '') ?? null,
        // The dates of the book are those of UTC.
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        IsActive: true
      }))
    );
    for (const [index, user] of users.entries()) this.users.set(user['username'] ?? '', ids[index] ?? '');
    const managed = users.filter((user) => user['manager'] !== '');
    await this.update(
      'User',
      managed.map((user) => ({
        Id: this.users.get(user['username'] ?? '') ?? '',
        ManagerId: this.users.get(user['manager'] ?? '') ?? null
      }))
    );
    const sets = await admin.query<{ Id: string; Name: string }>(
      "SELECT Id, Name FROM PermissionSet WHERE Name LIKE 'Linchpin%'"
    );
    const setIds = new Map(sets.records.map((set) => [set.Name, set.Id]));
    await this.create(
      'PermissionSetAssignment',
      users.map((user) => ({
        AssigneeId: this.users.get(user['username'] ?? '') ?? '',
        PermissionSetId: setIds.get(user['permissionSet'] ?? '') ?? ''
      }))
    );
  }

  private async createAccounts(): Promise<void> {
    const accounts = rows('accounts.csv');
    const ids = await this.create(
      'Account',
      accounts.map((account) => ({
        AccountKey__c: account['AccountKey'] ?? '',
        Name: account['Name'] ?? '',
        Site: account['Site'] ?? '',
        OrganizationType__c: account['OrganizationType'] ?? '',
        LifecycleStage__c: account['LifecycleStage'] ?? '',
        BillingCity: account['BillingCity'] ?? '',
        BillingState: account['BillingState'] ?? '',
        BillingCountry: account['BillingCountry'] ?? '',
        NumberOfEmployees: Number(account['NumberOfEmployees']),
        AnnualRevenue: Number(account['AnnualRevenue']),
        Industry: 'Healthcare',
        OwnerId: this.users.get(account['Owner'] ?? '') ?? ''
      }))
    );
    for (const [index, account] of accounts.entries()) this.accounts.set(account['AccountKey'] ?? '', ids[index] ?? '');
  }

  private async createContacts(): Promise<void> {
    const owners = new Map(
      rows('accounts.csv').map((account) => [account['AccountKey'], this.users.get(account['Owner'] ?? '')])
    );
    const contacts = rows('contacts.csv');
    const ids = await this.create(
      'Contact',
      contacts.map((contact) => ({
        ContactKey__c: contact['ContactKey'] ?? '',
        AccountId: this.accounts.get(contact['AccountKey'] ?? '') ?? '',
        FirstName: contact['FirstName'] ?? '',
        LastName: contact['LastName'] ?? '',
        Title: contact['Title'] ?? '',
        Email: contact['Email'] ?? '',
        Phone: contact['Phone'] ?? '',
        OwnerId: owners.get(contact['AccountKey'] ?? '') ?? ''
      }))
    );
    for (const [index, contact] of contacts.entries()) this.contacts.set(contact['ContactKey'] ?? '', ids[index] ?? '');
  }

  /** Plays every event on its day: people are added, then rated anew, then interviewed, then plans are worked on. */
  private async playTimeline(): Promise<void> {
    const owners = new Map(rows('accounts.csv').map((account) => [account['AccountKey'], account['Owner'] ?? '']));
    const stakeholders = rows('stakeholders.csv');
    const added = groupByDay(stakeholders, 'AddedDaysAgo');
    const changed = groupByDay(rows('changes.csv'), 'DaysAgo');
    const interviewed = groupByDay(rows('interviews.csv'), 'DaysAgo');
    const planned = Map.groupBy(
      [...planEvents(this, this.stakeholders), ...indicatorEvents(this)],
      ({ daysAgo }) => daysAgo
    );
    const days = [...new Set([...added.keys(), ...changed.keys(), ...interviewed.keys(), ...planned.keys()])].sort(
      (a, b) => b - a
    );
    for (const daysAgo of days) {
      this.setDaysAgo(daysAgo);
      for (const [owner, people] of groupBy(added.get(daysAgo) ?? [], (row) => owners.get(row['AccountKey']) ?? '')) {
        const ids = await this.create(
          'Stakeholder__c',
          people.map((person) => this.stakeholderValues(person)),
          owner
        );
        for (const [index, person] of people.entries())
          this.stakeholders.set(person['StakeholderKey'] ?? '', ids[index] ?? '');
      }
      for (const [user, changes] of groupBy(changed.get(daysAgo) ?? [], (row) => row['By'] ?? '')) {
        await this.update(
          'Stakeholder__c',
          changes.map((change) => this.changeValues(change)),
          user
        );
      }
      for (const [user, held] of groupBy(interviewed.get(daysAgo) ?? [], (row) => row['LoggedBy'] ?? '')) {
        await this.create(
          'StakeholderInterview__c',
          held.map((interview) => this.interviewValues(interview)),
          user
        );
      }
      for (const { run } of planned.get(daysAgo) ?? []) await run();
    }
  }

  private stakeholderValues(person: Row): Values {
    return {
      StakeholderKey__c: person['StakeholderKey'] ?? '',
      Account__c: this.accounts.get(person['AccountKey'] ?? '') ?? '',
      Contact__c: this.contacts.get(person['ContactKey'] ?? '') ?? null,
      Name: person['Name'] ?? '',
      Title__c: person['Title'] ?? '',
      Function__c: person['Function'] ?? '',
      Role__c: person['Role'] ?? '',
      Influence__c: person['Influence'] ?? '',
      Support__c: person['Support'] ?? '',
      Access__c: person['Access'] ?? '',
      DecisionOrientation__c: person['DecisionOrientation'] ?? '',
      RelationshipOwner__c: this.users.get(person['RelationshipOwner'] ?? '') ?? null,
      Why__c: person['Why'] ?? '',
      SuccessDefinition__c: person['SuccessDefinition'] ?? '',
      PreferredCadenceDays__c: numberOf(person['PreferredCadenceDays'])
    };
  }

  private changeValues(change: Row): Values & { Id: string } {
    const values = withoutBlanks({ Support__c: change['Support'] ?? '', Access__c: change['Access'] ?? '' });
    const active = change['IsActive'] === 'false' ? { IsActive__c: false } : {};
    return { Id: this.stakeholders.get(change['StakeholderKey'] ?? '') ?? '', ...values, ...active };
  }

  private interviewValues(interview: Row): Values {
    return {
      InterviewKey__c: interview['InterviewKey'] ?? '',
      Stakeholder__c: this.stakeholders.get(interview['StakeholderKey'] ?? '') ?? '',
      HeldOn__c: this.dateDaysAgo(Number(interview['DaysAgo'])),
      Interviewer__c: this.users.get(interview['Interviewer'] ?? '') ?? null,
      Kind__c: interview['Kind'] ?? '',
      Trust__c: numberOf(interview['Trust']),
      ValueDelivered__c: numberOf(interview['ValueDelivered']),
      Responsiveness__c: numberOf(interview['Responsiveness']),
      LikelihoodToRecommend__c: numberOf(interview['LikelihoodToRecommend']),
      Quote__c: interview['Quote'] ?? '',
      FollowUps__c: interview['FollowUps'] ?? ''
    };
  }

  /** Who reports to whom, who influences whom, and who else shapes the account's market. */
  private async connectPeople(): Promise<void> {
    const reporting = rows('stakeholders.csv').filter((person) => person['ReportsToKey'] !== '');
    await this.update(
      'Stakeholder__c',
      reporting.map((person) => ({
        Id: this.stakeholders.get(person['StakeholderKey'] ?? '') ?? '',
        ReportsTo__c: this.stakeholders.get(person['ReportsToKey'] ?? '') ?? null
      }))
    );
    await this.create(
      'StakeholderLink__c',
      rows('links.csv').map((link) => ({
        FromStakeholder__c: this.stakeholders.get(link['FromKey'] ?? '') ?? '',
        ToStakeholder__c: this.stakeholders.get(link['ToKey'] ?? '') ?? '',
        Kind__c: link['Kind'] ?? ''
      }))
    );
    await this.create(
      'EcosystemParty__c',
      rows('parties.csv').map((party) => ({
        Account__c: this.accounts.get(party['AccountKey'] ?? '') ?? '',
        Name: party['Name'] ?? '',
        PartyAccount__c: this.accounts.get(party['PartyAccountKey'] ?? '') ?? null,
        Kind__c: party['Kind'] ?? ''
      }))
    );
  }
}
