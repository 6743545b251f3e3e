import path from 'node:path';

import { numberOf, rows, rowsOf, type Row, type SampleWriter, type Values } from './writer.ts';

const lead = 'lena.fischer@linchpin.example';
const executive = 'victor.adeyemi@linchpin.example';
const defaults = path.resolve(import.meta.dirname, '../../config/defaults');
/** Days before today on which the rubric and the templates were agreed on, ahead of every plan. */
const rubricSince = 700;

const texts = [
  'AccountVision',
  'CustomerWhy',
  'SuccessDefinition',
  'ClinicalDrivers',
  'BusinessDrivers',
  'OrganizationalDrivers',
  'AccountIndustryTrends',
  'EcosystemChanges',
  'OurValue',
  'RelationshipStrengths',
  'RelationshipWeaknesses',
  'AccountCompetitors',
  'RelationshipStage',
  'TargetRelationshipStage'
] as const;

/** Something that happened to the sample's plans on a day. */
export interface PlanEvent {
  readonly daysAgo: number;
  readonly run: () => Promise<void>;
}

/**
 * The sample book's plans as events, in the order in which they happened: plans are written, sent, approved and activated
 * by their users, objectives measured, promises made and kept, reviews held. They are played together with the map's
 * history, so that a review keeps the figures of its day. `stakeholders` gives ids by key once people are on the map.
 */
export function planEvents(book: SampleWriter, stakeholders: ReadonlyMap<string, string>): readonly PlanEvent[] {
  return new SamplePlans(book, stakeholders).events();
}

class SamplePlans {
  private readonly book: SampleWriter;
  private readonly stakeholders: ReadonlyMap<string, string>;
  private readonly plans = new Map<string, string>();
  private readonly objectives = new Map<string, string>();
  private readonly criteria: string[] = [];
  private readonly owners = new Map(rows('plans.csv').map((plan) => [plan['PlanKey'], plan['Owner'] ?? '']));
  private readonly overdue: { readonly id: string; readonly owner: string; readonly name: string }[] = [];
  private readonly list: PlanEvent[] = [];

  constructor(book: SampleWriter, stakeholders: ReadonlyMap<string, string>) {
    this.book = book;
    this.stakeholders = stakeholders;
  }

  events(): readonly PlanEvent[] {
    this.on(rubricSince, () => this.createDefaults());
    for (const plan of rows('plans.csv')) this.addPlan(plan);
    for (const objective of rows('objectives.csv')) this.addObjective(objective);
    for (const row of rows('plan-opportunities.csv')) this.on(row['LinkedDaysAgo'], () => this.link(row));
    for (const row of rows('commitments.csv')) this.addCommitment(row);
    for (const row of rows('barriers.csv')) this.addBarrier(row);
    for (const row of rows('pulses.csv')) this.on(row['DaysAgo'], () => this.answerPulse(row));
    for (const row of rows('reviews.csv')) this.on(row['HeldDaysAgo'], () => this.hold(row));
    this.on(0, () => this.markOverdue());
    return this.list.sort((a, b) => b.daysAgo - a.daysAgo);
  }

  private on(daysAgo: string | number | undefined, run: () => Promise<void>): void {
    if (daysAgo !== '' && daysAgo !== undefined) this.list.push({ daysAgo: Number(daysAgo), run });
  }

  private async createDefaults(): Promise<void> {
    for (const [object, number] of [
      ['RubricCriterion__c', 'SortOrder__c'],
      ['PlanTemplate__c', 'SortOrder__c'],
      ['IndicatorDefinition__c', 'SortOrder__c']
    ] as const) {
      const records = rowsOf(path.join(defaults, `${object}.csv`)).map((row) => ({
        ...row,
        [number]: Number(row[number])
      }));
      const ids = await this.book.create(object, records, lead);
      if (object === 'RubricCriterion__c') this.criteria.push(...ids);
    }
  }

  private addPlan(plan: Row): void {
    const { owner, key } = { owner: plan['Owner'] ?? '', key: plan['PlanKey'] ?? '' };
    const change = (values: Values, by: string) => () =>
      this.book.update('AccountPlan__c', [{ Id: this.plans.get(key) ?? '', ...values }], by);
    this.on(plan['CreatedDaysAgo'], () => this.createPlan(plan));
    this.on(plan['SentDaysAgo'], change({ Status__c: 'In review' }, owner));
    const reason = plan['ReturnReason'] === '' ? {} : { ReturnReason__c: plan['ReturnReason'] ?? '' };
    this.on(plan['DecidedDaysAgo'], change({ Status__c: plan['Outcome'] ?? '', ...reason }, executive));
    this.on(plan['ActivatedDaysAgo'], change({ Status__c: 'Active' }, owner));
    const note = { Status__c: 'Closed', ClosingNote__c: plan['ClosingNote'] ?? '' };
    this.on(plan['ClosedDaysAgo'], change(note, owner));
  }

  // A period begins on the first of a month and lasts a year; a plan is called by the year in which it begins.
  private async createPlan(plan: Row): Promise<void> {
    const start = `${this.book.dateDaysAgo(Number(plan['StartDaysAgo'])).slice(0, 7)}-01`;
    const [year = 0, month = 0] = start.split('-').map(Number);
    const end = new Date(Date.UTC(year + 1, month - 1, 0)).toISOString().slice(0, 10);
    const written = Object.fromEntries(texts.map((name) => [`${name}__c`, plan[name] ?? '']));
    const [id = ''] = await this.book.create(
      'AccountPlan__c',
      [
        {
          PlanKey__c: plan['PlanKey'] ?? '',
          Name: `${year} ${plan['Name']}`,
          Account__c: this.book.accounts.get(plan['AccountKey'] ?? '') ?? '',
          PreviousPlan__c: this.plans.get(plan['PreviousPlanKey'] ?? '') ?? null,
          StartDate__c: start,
          EndDate__c: end,
          ...written
        }
      ],
      plan['Owner']
    );
    this.plans.set(plan['PlanKey'] ?? '', id);
  }

  private addObjective(row: Row): void {
    const plan = row['PlanKey'] ?? '';
    const key = row['ObjectiveKey'] ?? '';
    const owner = this.owners.get(plan);
    const created = rows('plans.csv').find((each) => each['PlanKey'] === plan)?.['CreatedDaysAgo'];
    this.on(created, async () => {
      const [id = ''] = await this.book.create(
        'PlanObjective__c',
        [
          {
            AccountPlan__c: this.plans.get(plan) ?? '',
            ObjectiveKey__c: key,
            Name: row['Name'] ?? '',
            Measure__c: row['Measure'] ?? '',
            Unit__c: row['Unit'] ?? '',
            Baseline__c: numberOf(row['Baseline']),
            Target__c: numberOf(row['Target']),
            SortOrder__c: Number(key.split('-O')[1]),
            Owner__c: this.book.users.get(row['Owner'] ?? '') ?? null
          }
        ],
        owner
      );
      this.objectives.set(key, id);
    });
    for (const measurement of (row['Values'] ?? '').split(';').filter((text) => text !== '')) {
      const [daysAgo = '', value = ''] = measurement.split(':');
      this.on(daysAgo, () =>
        this.book.update(
          'PlanObjective__c',
          [{ Id: this.objectives.get(key) ?? '', Current__c: Number(value) }],
          row['Owner'] === '' ? owner : row['Owner']
        )
      );
    }
  }

  private async link(row: Row): Promise<void> {
    const connection = await this.book.as();
    const account = this.book.accounts.get(row['AccountKey'] ?? '') ?? '';
    const found = await connection
      .sobject('Opportunity')
      .findOne<{ Id: string }>({ AccountId: account, Name: row['Opportunity'] ?? '' }, ['Id']);
    const identified = numberOf(row['IdentifiedDaysAgo']);
    await this.book.update(
      'Opportunity',
      [
        {
          Id: found?.Id ?? '',
          AccountPlan__c: this.plans.get(row['PlanKey'] ?? '') ?? '',
          PlanObjective__c: this.objectives.get(row['ObjectiveKey'] ?? '') ?? null,
          IdentifiedThroughPlanOn__c: identified === null ? null : this.book.dateDaysAgo(identified)
        }
      ],
      this.owners.get(row['PlanKey'])
    );
  }

  private addCommitment(row: Row): void {
    const owner = row['Owner'] ?? '';
    let id = '';
    this.on(row['MadeDaysAgo'], async () => {
      [id = ''] = await this.book.create(
        'Commitment__c',
        [
          {
            AccountPlan__c: this.plans.get(row['PlanKey'] ?? '') ?? '',
            Name: row['What'] ?? '',
            Audience__c: row['Audience'] ?? '',
            Stakeholder__c: this.stakeholders.get(row['PromisedTo'] ?? '') ?? null,
            PlanObjective__c: this.objectives.get(row['ObjectiveKey'] ?? '') ?? null,
            Owner__c: this.book.users.get(owner) ?? null,
            DueOn__c: this.book.dateDaysAgo(Number(row['DueDaysAgo']))
          }
        ],
        this.owners.get(row['PlanKey'])
      );
      if (row['DoneDaysAgo'] === '' && Number(row['DueDaysAgo']) > 0) {
        this.overdue.push({ id, owner: this.owners.get(row['PlanKey']) ?? '', name: row['What'] ?? '' });
      }
    });
    this.on(row['DoneDaysAgo'], () => this.book.update('Commitment__c', [{ Id: id, Status__c: 'Done' }], owner));
  }

  private addBarrier(row: Row): void {
    const by = this.owners.get(row['PlanKey']);
    let id = '';
    const change = (field: string, daysAgo: string | undefined) => () =>
      this.book.update('Barrier__c', [{ Id: id, [field]: this.book.dateDaysAgo(Number(daysAgo)) }], by);
    this.on(row['OpenedDaysAgo'], async () => {
      const values = {
        AccountPlan__c: this.plans.get(row['PlanKey'] ?? '') ?? '',
        Name: row['Name'] ?? '',
        Details__c: row['Details'] ?? '',
        Owner__c: this.book.users.get(row['Owner'] ?? '') ?? null
      };
      [id = ''] = await this.book.create('Barrier__c', [values], by);
    });
    this.on(row['EscalatedDaysAgo'], change('EscalatedOn__c', row['EscalatedDaysAgo']));
    this.on(row['ClearedDaysAgo'], change('ClearedOn__c', row['ClearedDaysAgo']));
  }

  private async answerPulse(row: Row): Promise<void> {
    const plan = this.plans.get(row['PlanKey'] ?? '') ?? '';
    await this.book.create(
      'TeamPulse__c',
      [{ AccountPlan__c: plan, Satisfaction__c: Number(row['Satisfaction']) }],
      row['User']
    );
  }

  /** Closes the scheduled review of the plan, or one that is put on the calendar for it, as its host would. */
  private async hold(row: Row): Promise<void> {
    const host = row['Host'] ?? '';
    const plan = this.plans.get(row['PlanKey'] ?? '') ?? '';
    const connection = await this.book.as();
    const scheduled = await connection
      .sobject('PlanReview__c')
      .findOne<{ Id: string }>({ AccountPlan__c: plan, Status__c: 'Scheduled' }, ['Id']);
    const values: Values = {
      Kind__c: row['Kind'] ?? '',
      ScheduledFor__c: this.book.dateDaysAgo(Number(row['ScheduledDaysAgo'])),
      Host__c: this.book.users.get(host) ?? null,
      Attendees__c: row['Attendees'] ?? '',
      Notes__c: row['Notes'] ?? ''
    };
    let id = scheduled?.Id ?? '';
    if (scheduled === null)
      [id = ''] = await this.book.create('PlanReview__c', [{ AccountPlan__c: plan, ...values }], host);
    else await this.book.update('PlanReview__c', [{ Id: id, ...values }], host);
    const ratings = (row['Ratings'] ?? '').split(',').map((rating, index) => ({
      PlanReview__c: id,
      RubricCriterion__c: this.criteria[index] ?? '',
      Rating__c: Number(rating)
    }));
    await this.book.create('ReviewRating__c', ratings, host);
    const decision = {
      Id: id,
      Status__c: 'Held',
      Decision__c: row['Decision'] ?? '',
      Feedback__c: row['Feedback'] ?? ''
    };
    await this.book.update('PlanReview__c', [decision], host);
  }

  // As the nightly flow would have done: any save marks what is overdue.
  private async markOverdue(): Promise<void> {
    for (const { id, owner, name } of this.overdue) {
      await this.book.update('Commitment__c', [{ Id: id, Name: name }], owner);
    }
  }
}
