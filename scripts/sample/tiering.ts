import path from 'node:path';

import { numberOf, rows, rowsOf, type Row, type SampleWriter, type Values } from './writer.ts';

const lead = 'lena.fischer@linchpin.example';
const defaults = path.resolve(import.meta.dirname, '../../config/defaults');

/** The first model, which historical revenue decided and which gave way to the default one. */
const firstModel: Values = {
  Name: 'Revenue first',
  ModelKey__c: 'SAMPLE-FIRST',
  Purpose__c:
    'How we chose key accounts until we saw that the largest customers were not those who wanted to work with us.',
  RevenueWeight__c: 40,
  GrowthWeight__c: 20,
  FitWeight__c: 15,
  PartnerWeight__c: 10,
  EcosystemWeight__c: 5,
  AccessWeight__c: 10,
  Tier1From__c: 70,
  Tier2From__c: 50,
  Tier3From__c: 30
};

/** Days before today on which models came into force. */
const firstModelSince = 640;
const defaultModelSince = 295;

/**
 * The sample book's tiers: two models, the policies, proposals and decisions on their days by their users, opportunities,
 * account teams, sponsors and reviews. Leaves the org's clock where the last of them put it.
 */
export async function loadTiering(book: SampleWriter): Promise<void> {
  await new SampleTiers(book).load();
}

class SampleTiers {
  private readonly book: SampleWriter;
  private readonly models = new Map<string, string>();
  private readonly decisions = new Map<Row, string>();
  private readonly owners = new Map(rows('accounts.csv').map((account) => [account['AccountKey'], account['Owner']]));

  constructor(book: SampleWriter) {
    this.book = book;
  }

  async load(): Promise<void> {
    this.book.setDaysAgo(firstModelSince);
    await this.createDefaults('TierPolicy__c');
    await this.activate('SAMPLE-FIRST', firstModel);
    await this.createOpportunities();
    await this.playDecisions();
    await this.formTeams();
  }

  /** Records of the default configuration, as `npm run deploy` would create them. */
  private async createDefaults(object: string, parents: Values = {}): Promise<void> {
    const records = rowsOf(path.join(defaults, `${object}.csv`)).map((row) => ({
      ...typed(row),
      ...parents
    }));
    await this.book.create(object, records, lead);
  }

  private async activate(key: string, values: Values): Promise<void> {
    const [id = ''] = await this.book.create('TierModel__c', [values], lead);
    this.models.set(key, id);
    if (key === 'LINCHPIN-START') await this.createDefaults('TierCriterion__c', { TierModel__c: id });
    await this.book.update('TierModel__c', [{ Id: id, Status__c: 'Active' }], lead);
  }

  private async createOpportunities(): Promise<void> {
    await this.book.create(
      'Opportunity',
      rows('opportunities.csv').map((row) => ({
        AccountId: this.book.accounts.get(row['AccountKey'] ?? '') ?? '',
        Name: row['Name'] ?? '',
        StageName: row['StageName'] ?? '',
        Amount: numberOf(row['Amount']),
        CloseDate: this.book.dateDaysAgo(Number(row['CloseDaysAgo'])),
        OwnerId: this.book.users.get(this.owners.get(row['AccountKey']) ?? '') ?? ''
      }))
    );
  }

  /** Proposals and decisions, each on its day; the default model comes into force between them. */
  private async playDecisions(): Promise<void> {
    const steps: { readonly daysAgo: number; readonly run: () => Promise<void> }[] = [
      { daysAgo: defaultModelSince, run: () => this.activateDefaultModel() }
    ];
    for (const row of rows('tiers.csv')) {
      steps.push({ daysAgo: Number(row['ProposedDaysAgo']), run: () => this.propose(row) });
      if (row['DecidedBy'] !== '') steps.push({ daysAgo: Number(row['DecidedDaysAgo']), run: () => this.decide(row) });
    }
    for (const { daysAgo, run } of steps.sort((a, b) => b.daysAgo - a.daysAgo)) {
      this.book.setDaysAgo(daysAgo);
      await run();
    }
  }

  private async activateDefaultModel(): Promise<void> {
    const [model = {}] = rowsOf(path.join(defaults, 'TierModel__c.csv'));
    await this.activate('LINCHPIN-START', typed(model));
  }

  private async propose(row: Row): Promise<void> {
    const [id = ''] = await this.book.create(
      'AccountTier__c',
      [
        {
          Account__c: this.book.accounts.get(row['AccountKey'] ?? '') ?? '',
          TierModel__c: this.models.get(row['ModelKey'] ?? '') ?? '',
          RevenueRating__c: numberOf(row['Revenue']),
          GrowthRating__c: numberOf(row['Growth']),
          FitRating__c: numberOf(row['Fit']),
          PartnerRating__c: numberOf(row['Partner']),
          EcosystemRating__c: numberOf(row['Ecosystem']),
          AccessRating__c: numberOf(row['Access']),
          BuyingCulture__c: row['BuyingCulture'] ?? '',
          DecidedTier__c: row['Tier'] ?? '',
          Reason__c: row['Reason'] ?? '',
          Status__c: row['Outcome'] === 'Draft' ? 'Draft' : 'Proposed'
        }
      ],
      row['ProposedBy']
    );
    this.decisions.set(row, id);
  }

  private async decide(row: Row): Promise<void> {
    const Id = this.decisions.get(row) ?? '';
    const reason = row['ReturnReason'] === '' ? {} : { ReturnReason__c: row['ReturnReason'] ?? '' };
    await this.book.update('AccountTier__c', [{ Id, Status__c: row['Outcome'] ?? '', ...reason }], row['DecidedBy']);
  }

  /** Teams are formed, sponsors named and reviews held by the accounts' owners. */
  private async formTeams(): Promise<void> {
    for (const row of rows('team.csv')) {
      this.book.setDaysAgo(Number(row['AddedDaysAgo']));
      await this.book.create(
        'KeyAccountTeamMember__c',
        [
          {
            Account__c: this.book.accounts.get(row['AccountKey'] ?? '') ?? '',
            User__c: this.book.users.get(row['User'] ?? '') ?? '',
            Function__c: row['Function'] ?? '',
            IsDedicated__c: row['IsDedicated'] === 'true'
          }
        ],
        this.owners.get(row['AccountKey'])
      );
    }
    this.book.options.setClock(undefined);
    for (const row of rows('care.csv')) {
      const days = numberOf(row['LastReviewDaysAgo']);
      const review = days === null ? {} : { LastReviewOn__c: this.book.dateDaysAgo(days) };
      const sponsor = this.book.users.get(row['ExecutiveSponsor'] ?? '');
      await this.book.update(
        'Account',
        [
          {
            Id: this.book.accounts.get(row['AccountKey'] ?? '') ?? '',
            ...review,
            ...(sponsor === undefined ? {} : { ExecutiveSponsor__c: sponsor })
          }
        ],
        this.owners.get(row['AccountKey'])
      );
    }
  }
}

/** The cells of a default record as JSON takes them; parents, which are named by key, are left out. */
function typed(row: Row): Values {
  const cells = Object.entries(row).filter(([column]) => !column.includes('.'));
  return Object.fromEntries(
    cells.map(([column, cell]): [string, string | number | boolean] => {
      if (cell === 'true' || cell === 'false') return [column, cell === 'true'];
      return [column, /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell];
    })
  );
}
