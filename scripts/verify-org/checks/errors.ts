import type { Check } from '../check.ts';
import type { Door } from '../door.ts';

const tomorrow = (): string => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

async function stakeholder(door: Door, values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return door.create('Stakeholder__c', { Account__c: await door.account(), Name: door.mark, ...values });
}

/** A save of a stakeholder with these values is tried; the answer is the org's whole. */
const refusedSave = (id: string, doubt: string, values: Readonly<Record<string, unknown>>): Check => ({
  id,
  doubt,
  needs: 'app',
  ask: async (door) =>
    door.tryCreate('Stakeholder__c', { Account__c: await door.account(), Name: door.mark, ...values })
});

/** Codes, wording and statuses of refusals. */
export const errorChecks: readonly Check[] = [
  refusedSave('error-validation-rule', 'the answer to a save that a validation rule refuses', {
    PreferredCadenceDays__c: 0
  }),
  refusedSave('error-two-rules', 'whether two rules that refuse the same save are both told, and in which order', {
    PreferredCadenceDays__c: 0,
    IsActive__c: true,
    LeftOn__c: tomorrow()
  }),
  refusedSave('error-restricted-picklist', 'the answer to a value that a restricted picklist lacks', {
    Support__c: 'Nobody'
  }),
  refusedSave('error-too-long', 'the answer to text that is too long', { Title__c: 'x'.repeat(300) }),
  refusedSave('error-text-for-number', 'the answer to text in a number field', { PreferredCadenceDays__c: 'many' }),
  refusedSave('error-number-too-large', 'the answer to a number with more digits than the field takes', {
    PreferredCadenceDays__c: 123456
  }),
  refusedSave('error-text-for-checkbox', 'the answer to text in a checkbox', { IsActive__c: 'maybe' }),
  refusedSave('error-text-for-date', 'the answer to a date that is none', { LeftOn__c: '2026-02-31' }),
  refusedSave('error-formula-is-written', 'the answer to a value for a formula field', { Strength__c: 5 }),
  refusedSave('error-audit-field-is-written', 'the answer to a creation date without the right to set one', {
    CreatedDate: '2026-01-01T00:00:00.000Z'
  }),
  refusedSave('error-unknown-field', 'the answer to a field that the object lacks', { NoSuchField__c: 1 }),
  refusedSave('error-malformed-id', 'the answer to a lookup value that is no id', { RelationshipOwner__c: 'nobody' }),
  {
    id: 'error-wrong-reference',
    doubt: 'the answer to a lookup value that is the id of another object',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      return door.tryCreate('Stakeholder__c', { Account__c: account, Name: door.mark, Contact__c: account });
    }
  },
  {
    id: 'error-required-parent',
    doubt: 'the answer to a detail without its parent',
    needs: 'app',
    ask: (door) => door.tryCreate('Stakeholder__c', { Name: door.mark })
  },
  {
    id: 'error-required-field',
    doubt: 'the answer to a save without a required field',
    needs: 'app',
    ask: async (door) => door.tryCreate('StakeholderInterview__c', { Stakeholder__c: await stakeholder(door) })
  },
  {
    id: 'error-required-standard-field',
    doubt: 'the answer to an account without a name',
    needs: 'nothing',
    ask: (door) => door.tryCreate('Account', { Site: door.mark })
  },
  {
    id: 'error-duplicate-key',
    doubt: 'the answer to a key that another record has',
    needs: 'app',
    ask: async (door) => {
      await stakeholder(door, { StakeholderKey__c: door.mark });
      return door.tryCreate('Stakeholder__c', {
        Account__c: await door.account(),
        Name: door.mark,
        StakeholderKey__c: door.mark.toUpperCase()
      });
    }
  },
  {
    id: 'error-parent-again',
    doubt: 'whether an update may repeat the parent of a detail that cannot change it',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const id = await door.create('Stakeholder__c', { Account__c: account, Name: door.mark });
      return door.update('Stakeholder__c', id, { Account__c: account, Title__c: 'Same parent' });
    }
  },
  {
    id: 'error-history-rewritten',
    doubt: 'the answer to a change of rating history, which a rule refuses to everybody',
    needs: 'app',
    ask: async (door) => {
      const id = await stakeholder(door, { Support__c: 'Neutral' });
      const [history] = await door.rows(`SELECT Id FROM StakeholderAssessment__c WHERE Stakeholder__c = '${id}'`);
      return door.update('StakeholderAssessment__c', String(history?.['Id']), { Support__c: 'Champion' });
    }
  },
  {
    id: 'error-deleted-record',
    doubt: 'the answers when a deleted record is read, changed and deleted again',
    needs: 'nothing',
    ask: async (door) => {
      const id = await door.account();
      await door.send(`/sobjects/Account/${id}`, { method: 'DELETE' });
      return {
        read: await door.send(`/sobjects/Account/${id}`),
        changed: await door.update('Account', id, { Site: 'x' }),
        deleted: await door.send(`/sobjects/Account/${id}`, { method: 'DELETE' })
      };
    }
  },
  ...plainRequests([
    ['error-unknown-object', 'the answer to an object that does not exist', '/sobjects/NoSuchThing__c/describe', {}],
    ['error-unknown-record', 'the answer to an id that no record has', '/sobjects/Account/001000000000000AAA', {}],
    ['error-unknown-resource', 'the answer to an address that leads nowhere', '/no-such-resource', {}],
    [
      'error-malformed-json',
      'the answer to a body that is not JSON',
      '/sobjects/Account',
      { method: 'POST', body: '{"Name": ' }
    ],
    [
      'error-wrong-method',
      'the answer to a method that a resource does not take',
      '/query',
      { method: 'PUT', body: {} }
    ],
    [
      'error-no-session',
      'the answer to a token that is none',
      '/sobjects',
      { headers: { authorization: 'Bearer 00D000000000000!nothing' } }
    ]
  ])
];

function plainRequests(
  requests: readonly (readonly [id: string, doubt: string, path: string, send: Parameters<Door['send']>[1]])[]
): Check[] {
  return requests.map(([id, doubt, path, send]) => ({
    id,
    doubt,
    needs: 'nothing',
    ask: (door) => door.send(path, send)
  }));
}
