import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { doors, type Told } from '../support/doors.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { queryAll, type Values } from '../support/records.ts';
import { day, newAccount, noon } from './support/book.ts';
import { creationsOf, noRight, planned, removalsOf, updatesOf } from './support/forbidden.ts';
import type { Role } from './support/people.ts';
import { createWorld, type World } from './support/world.ts';

/** Objects without a key of their own, which are not upserted. */
const keyless = ['TeamPulse__c', 'Opportunity'];

describe('planning rules', () => {
  let org: TestOrg;
  let admin: Connection;
  let world: World;

  const user = (role: Role): Connection => world.people[role].connection;

  /** Everything that a refused change might have touched. */
  const snapshot = async (): Promise<string> => {
    const objects = ['Account', 'Opportunity', 'Task', 'TeamPulse__c', ...planned];
    const compositeRequest = objects.map((object, index) => ({
      method: 'GET',
      url: `/services/data/v67.0/query?q=SELECT+Id,SystemModstamp+FROM+${object}+ORDER+BY+Id`,
      referenceId: `query${index}`
    }));
    return JSON.stringify(await admin.requestPost('/services/data/v67.0/composite', { compositeRequest }));
  };

  before(async () => {
    org = await startTestOrg();
    org.setClock(noon);
    admin = await org.connect();
    world = await createWorld(org, admin);
  });

  after(() => org.close());

  const assertRefused = async (what: string, told: Told | undefined, reason: RegExp, before: string): Promise<void> => {
    assert.equal(told?.isSaved, false, `${what} was saved`);
    assert.match(told.text, reason, what);
    assert.equal(await snapshot(), before, `${what} left traces`);
  };

  for (const { name, create, update, remove } of doors) {
    describe(`through ${name}`, () => {
      if (update !== undefined)
        it('refuse changes', async () => {
          const before = await snapshot();
          for (const { what, by, on, values, reason } of updatesOf(world))
            await assertRefused(`${what} by ${by}`, await update(user(by), on.object, on.id, values), reason, before);
        });

      it('refuse new records', async () => {
        const before = await snapshot();
        for (const { what, by, on, values, reason } of creationsOf(world)) {
          if (name === 'upsert' && keyless.includes(on.object)) continue;
          await assertRefused(`${what} by ${by}`, await create?.(user(by), on.object, values), reason, before);
        }
      });

      if (remove !== undefined)
        it('let nobody delete what has to stay', async () => {
          const before = await snapshot();
          for (const { by, object, id } of removalsOf(world))
            await assertRefused(`deletion of ${object} by ${by}`, await remove(user(by), object, id), noRight, before);
        });

      it('leave room for those who may', async () => {
        const account = await newAccount(admin, { OwnerId: world.people.rep.id });
        const values = { Name: 'Open', Account__c: account, StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
        const made = await create?.(user('rep'), 'AccountPlan__c', values);
        assert.equal(made?.isSaved, true, made?.text);
        if (update === undefined) return;
        const one = async (object: string, field: string, id: string): Promise<string> =>
          (await queryAll<{ Id: string }>(admin, `SELECT Id FROM ${object} WHERE ${field} = '${id}'`))[0]?.Id ?? '';
        const id = await one('AccountPlan__c', 'Account__c', account);
        const through = async (by: Role, object: string, target: string, change: Values): Promise<void> => {
          const told = await update(user(by), object, target, change);
          assert.equal(told.isSaved, true, `${by}: ${told.text}`);
        };

        await through('rep', 'AccountPlan__c', id, { AccountVision__c: 'One network.', Status__c: 'In review' });
        await through('executive', 'AccountPlan__c', id, { Status__c: 'Draft', ReturnReason__c: 'Say who decides.' });
        await through('rep', 'AccountPlan__c', id, { Status__c: 'In review' });
        await through('executive', 'AccountPlan__c', id, { Status__c: 'Approved' });
        await through('rep', 'AccountPlan__c', id, { Status__c: 'Active' });
        const child = { AccountPlan__c: id };
        for (const [by, object, more] of [
          ['rep', 'PlanObjective__c', { Name: 'Sites live' }],
          ['teamMember', 'Commitment__c', { Name: 'Figures', DueOn__c: day(3) }],
          ['coach', 'PlanReview__c', { ScheduledFor__c: day(0) }],
          ['executive', 'Barrier__c', { Name: 'Contract' }]
        ] as const) {
          const told = await create?.(user(by), object, { ...child, ...more });
          assert.equal(told?.isSaved, true, `${by}: ${told?.text ?? ''}`);
        }
        await through('teamMember', 'Commitment__c', await one('Commitment__c', 'AccountPlan__c', id), {
          Status__c: 'Done'
        });
        await through('executive', 'PlanReview__c', await one('PlanReview__c', 'AccountPlan__c', id), {
          Status__c: 'Held',
          Decision__c: 'Approve'
        });
        if (remove !== undefined) {
          for (const object of ['PlanObjective__c', 'Barrier__c']) {
            const told = await remove(user('rep'), object, await one(object, 'AccountPlan__c', id));
            assert.equal(told.isSaved, true, told.text);
          }
        }
        await through('rep', 'AccountPlan__c', id, { Status__c: 'Closed', ClosingNote__c: 'Begin earlier.' });
        const [plan] = await queryAll<Values>(
          admin,
          `SELECT Status__c, SayDoRatio__c, LastReviewOn__c FROM AccountPlan__c WHERE Id = '${id}'`
        );
        assert.deepEqual(
          [plan?.['Status__c'], plan?.['SayDoRatio__c'], plan?.['LastReviewOn__c']],
          ['Closed', 100, day(0)]
        );
        if (remove === undefined) return;
        const told = await remove(user('appAdmin'), 'AccountPlan__c', id);
        assert.equal(told.isSaved, true, told.text);
      });
    });
  }
});
