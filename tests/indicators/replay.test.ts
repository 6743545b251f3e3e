import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { startServer } from '../../scripts/local-org/server.ts';
import { Random } from '../fuzz/support/random.ts';
import { TestOrg, type Read } from '../metadata/support/org.ts';
import { currentValue, definitions, text, type Expected, type History } from './support/truth.ts';
import { addTwice, collide, load, type Pair } from './support/together.ts';
import { addDays, isThere, timeOf } from './support/things.ts';
import { Work } from './support/work.ts';

/** Another seed replays another two years: `REPLAY_SEED=7 node --test …`. */
const seed = Number(process.env['REPLAY_SEED'] ?? 20_260_310);
const ACCOUNTS = 200;
const FIRST_DAY = '2026-01-05';
const WEEKS = 104;

const EVIDENCE = [
  'StakeholderInterview__c',
  'StakeholderAssessment__c',
  'Opportunity__c',
  'PlanReview__c',
  'Commitment__c',
  'Account__c'
] as const;

describe(`two years of work (REPLAY_SEED=${seed})`, () => {
  let org: TestOrg;
  let work: Work;

  before(() => {
    org = new TestOrg(FIRST_DAY);
    const team = Array.from({ length: 7 }, (_, index) => org.user(`member${index}`, ['LinchpinTeamMember']));
    work = new Work(org, new Random(seed, 'replay'), team);
  });
  after(() => {
    org.close();
  });

  const all = (object: string, fields: readonly string[]): readonly Read[] =>
    org.org
      .query(org.org.system, { object, select: fields.map((path) => ({ kind: 'field', path })) })
      .records.map((record) => record.fields);

  const history = (): History => ({
    people: new Map(
      all('Stakeholder__c', ['Id', 'Account__c']).map((row) => [text(row, 'Id'), text(row, 'Account__c')])
    ),
    interviews: all('StakeholderInterview__c', ['Id', 'Kind__c', 'HeldOn__c', 'Stakeholder__c']),
    assessments: all('StakeholderAssessment__c', [
      ...['Id', 'Name', 'AssessedOn__c', 'Movement__c', 'Access__c', 'PreviousAccess__c', 'Strength__c'],
      ...['PreviousStrength__c', 'Stakeholder__c']
    ]),
    opportunities: all('Opportunity', ['Id', 'AccountPlan__c', 'IdentifiedThroughPlanOn__c']),
    reviews: all('PlanReview__c', ['Id', 'AccountPlan__c', 'Status__c', 'HeldOn__c']),
    promises: all('Commitment__c', ['Id', 'AccountPlan__c', 'Status__c', 'DueOn__c', 'DoneOn__c']),
    answers: work.reviews.answers,
    maps: work.maps.log.readings,
    today: org.today
  });

  const shown = ({ on, evidence, value }: Expected): string => `${on} ${evidence} ${value}`;

  /** Holds everything that the org recorded against what the records say. */
  function compare(): ReadonlyMap<string, number> {
    const known = history();
    const recorded = new Map<unknown, Read[]>();
    const fields = ['Id', 'LeadingIndicator__c', 'ReadOn__c', 'Value__c', 'IsProven__c', 'Counts__c', ...EVIDENCE];
    for (const reading of all('IndicatorReading__c', fields)) {
      const of = reading['LeadingIndicator__c'];
      recorded.set(of, [...(recorded.get(of) ?? []), reading]);
      assert.ok(reading['IsProven__c'] === true && reading['Counts__c'] === true, JSON.stringify(reading));
    }
    const figures = new Map(
      all('LeadingIndicator__c', [
        'Id',
        'CurrentValue__c',
        'ReadingCount__c',
        'NeedsRecount__c',
        'StartOn__c',
        'CountsUntil__c',
        'Account__c'
      ]).map((row) => [row['Id'], row])
    );
    assert.equal(figures.size, work.book.indicators.length);
    const faults: string[] = [];
    const readings = new Map<string, number>();
    for (const indicator of work.book.indicators) {
      const { id, source, plan, baseline } = indicator;
      const watch = { id, source, planId: plan.id, accountId: plan.account.id, ...timeOf(indicator) };
      const expected = definitions[source]?.(watch, known) ?? [];
      const found = (recorded.get(id) ?? []).map((row): Expected => {
        const evidence = EVIDENCE.map((field) => text(row, field)).filter((id) => id !== '');
        return { evidence: evidence.join(), on: text(row, 'ReadOn__c'), value: Number(row['Value__c']) };
      });
      readings.set(source, (readings.get(source) ?? 0) + expected.length);
      const [wanted, had] = [expected.map(shown).sort(), found.map(shown).sort()];
      const figure = figures.get(id);
      if (wanted.join() !== had.join()) {
        const missing = wanted.filter((each) => !had.includes(each));
        const surplus = had.filter((each) => !wanted.includes(each));
        faults.push(`${source} ${id} ${JSON.stringify(watch)}: lacks ${missing.join(', ')}; has ${surplus.join(', ')}`);
      }
      const facts = [
        figure?.['CurrentValue__c'],
        figure?.['ReadingCount__c'],
        figure?.['NeedsRecount__c'],
        figure?.['StartOn__c'],
        figure?.['CountsUntil__c'],
        figure?.['Account__c']
      ];
      const truth = [
        currentValue(source, baseline, expected),
        expected.length,
        false,
        watch.from,
        watch.until,
        watch.accountId
      ];
      if (JSON.stringify(facts) !== JSON.stringify(truth))
        faults.push(`${source} ${id}: ${JSON.stringify(facts)} instead of ${JSON.stringify(truth)}`);
    }
    assert.deepEqual(faults.slice(0, 10), [], `${faults.length} faults on ${org.today}`);
    return readings;
  }

  function night(): void {
    for (const run of org.org.schedule.runDue()) assert.deepEqual(run.failures, [], run.flow);
    work.maps.night();
  }

  function beginWeek(week: number): void {
    work.plans.watch(24);
    work.plans.moveIndicators(3);
    work.opportunities.find(10);
    work.reviews.schedule(10);
    work.promises.make(24);
    work.people.talk(45);
    work.plans.move(2);
    if (week % 2 === 0) work.plans.drop(1);
    work.people.correctTalks(8);
    work.promises.keep(18);
    work.opportunities.move(8);
  }

  function endWeek(week: number): void {
    work.reviews.askTeams(7);
    work.reviews.hold(10);
    work.people.rate(45);
    work.plans.stopWatching(3);
    if (week % 8 === 2) {
      work.people.loadHistory(30);
      work.people.forgetHistory(5);
    }
    // What a whole region did, in one load each.
    if (week % 26 === 5) {
      work.people.talk(200);
      work.people.rate(200);
      work.opportunities.find(200);
      work.promises.make(200);
      work.people.forgetTalks(200);
    }
  }

  function takeBackAndRestore(): void {
    work.plans.regain();
    work.people.rejoin();
    work.people.recallTalks();
    work.opportunities.regain();
    work.reviews.regain();
    work.promises.regain();
    work.people.leave(3);
    work.people.forgetTalks(6);
    work.opportunities.lose(3);
    work.reviews.drop(2);
    work.promises.drop(3);
  }

  it('record what happened, once each, whatever is corrected, deleted or restored', (context) => {
    work.open(ACCOUNTS);
    for (let week = 0; week < WEEKS; week += 1) {
      org.today = addDays(FIRST_DAY, 7 * week);
      night();
      beginWeek(week);
      org.today = addDays(org.today, 3);
      work.maps.countDueAgain();
      endWeek(week);
      takeBackAndRestore();
    }
    org.today = addDays(org.today, 1);
    night();
    const readings = compare();
    context.diagnostic(
      `${work.book.rows} rows, ${work.book.indicators.length} indicators, readings ${JSON.stringify([...readings])}`
    );
    for (const source of Object.keys(definitions)) assert.ok((readings.get(source) ?? 0) > 20, source);
  });

  it('record it when two work at once, and when others load it over HTTP', async (context) => {
    const server = await startServer({ org: org.org, port: 0 });
    const login = (alias: string): Connection => {
      const accessToken = org.org.issueToken(org.user(alias, ['LinchpinAdmin']));
      return new Connection({ instanceUrl: server.url, accessToken, version: '67.0' });
    };
    const pair: Pair = { first: login('first'), second: login('second') };
    const random = new Random(seed, 'together');
    try {
      await load(work, pair, org.today);
      const plans = work.book.plans.filter(
        ({ account, start }) => account.people.some(isThere) && addDays(start, 90) < org.today
      );
      for (const plan of plans.slice(0, 25)) {
        await collide(work, pair, plan, random);
        const source = work.plans.freeSource(plan);
        if (source === undefined) continue;
        const id = await addTwice(pair, plan, source);
        work.plans.know({ id, plan, source, baseline: 0, start: null, target: null });
        await collide(work, pair, plan, random);
      }
    } finally {
      await server.close();
    }
    const readings = compare();
    context.diagnostic(`readings ${JSON.stringify([...readings])}`);
  });
});
