import type { Check } from '../check.ts';
import type { Door } from '../door.ts';
import { appFields } from './app-fields.ts';

const supports = [null, 'Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];
const accesses = [null, 'None', 'Brief', 'Regular', 'In depth'];
const roles = [null, 'Decision maker', 'User'];
const influences = [null, 'Medium', 'Very high'];

type Picks = Readonly<Record<string, unknown>>;

/** Creates people of one account in a single request and gives the account's id. */
async function createPeople(door: Door, people: readonly Picks[]): Promise<string> {
  const account = await door.account();
  const records = people.map((picks, at) => ({
    attributes: { type: 'Stakeholder__c' },
    Account__c: account,
    Name: `${door.mark} ${String(at).padStart(2, '0')}`,
    ...picks
  }));
  const reply = await door.send('/composite/sobjects', { method: 'POST', body: { allOrNone: true, records } });
  for (const { id, success } of reply.body as { readonly id?: string; readonly success?: boolean }[])
    if (success === true && id !== undefined) door.remember('Stakeholder__c', id);
  return account;
}

const pairs = supports.flatMap((support) => accesses.map((access) => ({ Support__c: support, Access__c: access })));
const players = roles.flatMap((role) => influences.map((influence) => ({ Role__c: role, Influence__c: influence })));

async function calculated(door: Door, object: string, where: string): Promise<readonly unknown[]> {
  const fields = appFields(object).filter(({ formula, summary }) => formula !== undefined || summary !== undefined);
  // Dates of today differ when the orgs are asked around midnight, which a second run tells.
  return door.rows(`SELECT ${fields.map(({ apiName }) => apiName).join(', ')} FROM ${object} WHERE ${where}`);
}

/** Values of the app's formulas and roll-ups. */
export const formulaChecks: readonly Check[] = [
  {
    id: 'formula-every-pair-of-ratings',
    doubt: 'every formula of a stakeholder for each pair of support and access, blanks included',
    needs: 'app',
    ask: async (door) =>
      calculated(door, 'Stakeholder__c', `Account__c = '${await createPeople(door, pairs)}' ORDER BY Name`)
  },
  {
    id: 'formula-key-players',
    doubt: 'every formula of a stakeholder for roles and influences, blanks included',
    needs: 'app',
    ask: async (door) =>
      calculated(door, 'Stakeholder__c', `Account__c = '${await createPeople(door, players)}' ORDER BY Name`)
  },
  {
    id: 'formula-of-account',
    doubt:
      'the roll-ups of an account and the formulas over them, roll-ups over checkbox formulas and over roll-ups included',
    needs: 'app',
    ask: async (door) => {
      const people = pairs.map((pair, at) => ({ ...pair, ...players[at % players.length] }));
      return calculated(door, 'Account', `Id = '${await createPeople(door, people)}'`);
    }
  },
  {
    id: 'formula-of-empty-account',
    doubt: 'the roll-ups of an account without children, and the formulas over them',
    needs: 'app',
    ask: async (door) => calculated(door, 'Account', `Id = '${await door.account()}'`)
  },
  {
    id: 'formula-interviews',
    doubt: 'the roll-ups of a stakeholder over interviews, and what they do to the account',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const person = await door.create('Stakeholder__c', {
        Account__c: account,
        Name: door.mark,
        Support__c: 'Supporter',
        Access__c: 'Regular',
        Influence__c: 'High',
        Role__c: 'Approver'
      });
      for (const [heldOn, trust] of [
        ['2026-01-15', 3],
        ['2026-02-20', 5]
      ]) {
        await door.create('StakeholderInterview__c', {
          Stakeholder__c: person,
          HeldOn__c: heldOn,
          Trust__c: trust,
          Responsiveness__c: 4,
          ValueDelivered__c: 4,
          LikelihoodToRecommend__c: 8
        });
      }
      return {
        person: await calculated(door, 'Stakeholder__c', `Id = '${person}'`),
        account: await calculated(door, 'Account', `Id = '${account}'`)
      };
    }
  },
  {
    id: 'formula-after-delete',
    doubt: 'that roll-ups forget a deleted child and know an undeleted one again',
    needs: 'app',
    ask: async (door) => {
      const account = await createPeople(door, pairs.slice(20, 25));
      const [first] = await door.rows(
        `SELECT Id FROM Stakeholder__c WHERE Account__c = '${account}' ORDER BY Name LIMIT 1`
      );
      await door.send(`/sobjects/Stakeholder__c/${String(first?.['Id'])}`, { method: 'DELETE' });
      return calculated(door, 'Account', `Id = '${account}'`);
    }
  }
];
