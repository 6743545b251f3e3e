import type { Check } from '../check.ts';
import type { Door } from '../door.ts';
import { shapeOf } from '../shape.ts';

async function stakeholder(door: Door): Promise<string> {
  return door.create('Stakeholder__c', {
    Account__c: await door.account(),
    Name: door.mark,
    Support__c: 'Champion',
    Access__c: 'Regular'
  });
}

/** The shape of an answer: names and kinds of values, not the values. */
const shapeAt = (id: string, doubt: string, path: (door: Door) => Promise<string> | string): Check => ({
  id,
  doubt,
  needs: 'app',
  ask: async (door) => {
    const { status, body } = await door.send(await path(door));
    return { status, shape: shapeOf(body) };
  }
});

/** What the UI API answers. */
export const uiChecks: readonly Check[] = [
  shapeAt(
    'ui-record',
    'the shape of a record',
    async (door) =>
      `/ui-api/records/${await stakeholder(door)}?fields=Stakeholder__c.Name,Stakeholder__c.Strength__c,Stakeholder__c.Support__c,Stakeholder__c.Account__r.Name`
  ),
  shapeAt(
    'ui-picklists',
    'the shape of picklist values',
    () => '/ui-api/object-info/Stakeholder__c/picklist-values/012000000000000AAA/Support__c'
  ),
  shapeAt('ui-list-info', 'the shape of what a list view is', () => '/ui-api/list-info/Stakeholder__c/KeyPlayers'),
  shapeAt(
    'ui-record-defaults',
    'the shape of what a new record begins with',
    () => '/ui-api/record-defaults/create/Stakeholder__c'
  ),
  {
    id: 'ui-save-refused',
    doubt: 'the answer to a UI API save that a validation rule refuses',
    needs: 'app',
    ask: async (door) =>
      door.send(`/ui-api/records/${await stakeholder(door)}`, {
        method: 'PATCH',
        body: { fields: { PreferredCadenceDays__c: 0 } }
      })
  },
  {
    id: 'ui-edit-conflict',
    doubt: 'the answer to a UI API save of what somebody changed since',
    needs: 'app',
    ask: async (door) => {
      const id = await stakeholder(door);
      const { status, body } = await door.send(`/ui-api/records/${id}`, {
        method: 'PATCH',
        body: { fields: { Title__c: 'Late' } },
        headers: { 'if-unmodified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }
      });
      return { status, shape: shapeOf(body) };
    }
  },
  {
    id: 'ui-unknown-record',
    doubt: 'the answer of the UI API for a record that does not exist',
    needs: 'nothing',
    ask: (door) => door.send('/ui-api/records/001000000000000AAA?fields=Account.Name')
  }
];
