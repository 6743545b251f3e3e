import { setTimeout as pause } from 'node:timers/promises';

import type { Check } from '../check.ts';
import type { Door, Reply } from '../door.ts';

const collection = (door: Door, method: string, body: unknown, path = ''): Promise<Reply> =>
  door.send(`/composite/sobjects${path}`, { method, body });

/** Notes the records that a collection created. */
function remember(door: Door, object: string, reply: Reply): Reply {
  if (!Array.isArray(reply.body)) return reply;
  for (const { id, success, created } of reply.body as { id?: string; success?: boolean; created?: boolean }[])
    if (success === true && created !== false && id !== undefined) door.remember(object, id);
  return reply;
}

const record = (type: string, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  attributes: { type },
  ...values
});

/** How saves of several records and special values go. */
export const saveChecks: readonly Check[] = [
  {
    id: 'save-picklist-case',
    doubt: 'whether a restricted picklist takes its values in any letter case, and which spelling is saved',
    needs: 'app',
    ask: async (door) => {
      const reply = await door.tryCreate('Stakeholder__c', {
        Account__c: await door.account(),
        Name: door.mark,
        Support__c: 'cHAMPION'
      });
      const id = (reply.body as { readonly id?: string }).id;
      return { reply, saved: id && (await door.rows(`SELECT Support__c FROM Stakeholder__c WHERE Id = '${id}'`)) };
    }
  },
  {
    id: 'save-number-for-text',
    doubt: 'whether a JSON number is taken for a text field',
    needs: 'nothing',
    ask: async (door) => {
      const reply = await door.tryCreate('Account', { Name: door.mark, Site: 5 });
      const id = (reply.body as { readonly id?: string }).id;
      return { reply, saved: id && (await door.rows(`SELECT Site FROM Account WHERE Id = '${id}'`)) };
    }
  },
  {
    id: 'save-text-is-trimmed',
    doubt: 'what becomes of spaces around a text, and of a text of spaces only',
    needs: 'nothing',
    ask: async (door) => {
      const id = await door.account({ Site: '  two  words ', Fax: '   ' });
      return door.rows(`SELECT Site, Fax FROM Account WHERE Id = '${id}'`);
    }
  },
  {
    id: 'save-number-is-rounded',
    doubt: 'what becomes of digits after the point that a number field does not keep',
    needs: 'app',
    ask: async (door) => {
      const reply = await door.tryCreate('Stakeholder__c', {
        Account__c: await door.account(),
        Name: door.mark,
        PreferredCadenceDays__c: 30.5
      });
      const id = (reply.body as { readonly id?: string }).id;
      return {
        reply,
        saved: id && (await door.rows(`SELECT PreferredCadenceDays__c FROM Stakeholder__c WHERE Id = '${id}'`))
      };
    }
  },
  {
    id: 'save-same-id-twice',
    doubt: 'whether one collection may update the same record twice',
    needs: 'nothing',
    ask: async (door) => {
      const id = await door.account();
      const reply = await collection(door, 'PATCH', {
        allOrNone: false,
        records: [record('Account', { id, Site: 'one' }), record('Account', { id, Site: 'two' })]
      });
      return { reply, saved: await door.rows(`SELECT Site FROM Account WHERE Id = '${id}'`) };
    }
  },
  {
    id: 'save-same-key-twice',
    doubt: 'which rows of an upsert are refused when two carry the same new key',
    needs: 'app',
    ask: async (door) => {
      const body = {
        allOrNone: false,
        records: ['one', 'two'].map((site) =>
          record('Account', { AccountKey__c: door.mark, Name: door.mark, Site: site })
        )
      };
      return remember(door, 'Account', await collection(door, 'PATCH', body, '/Account/AccountKey__c'));
    }
  },
  {
    id: 'save-all-or-none',
    doubt: 'how the good rows of a refused all-or-none collection answer',
    needs: 'nothing',
    ask: async (door) =>
      remember(
        door,
        'Account',
        await collection(door, 'POST', {
          allOrNone: true,
          records: [record('Account', { Name: door.mark }), record('Account', { Site: 'no name' })]
        })
      )
  },
  {
    id: 'save-composite-halt',
    doubt: 'how later requests of a composite answer when the one that they refer to was refused',
    needs: 'nothing',
    ask: async (door) => {
      const compositeRequest = [
        {
          method: 'POST',
          url: '/services/data/v67.0/sobjects/Account',
          referenceId: 'first',
          body: { Site: door.mark }
        },
        { method: 'GET', url: '/services/data/v67.0/sobjects/Account/@{first.id}', referenceId: 'second' }
      ];
      return door.send('/composite', { method: 'POST', body: { allOrNone: false, compositeRequest } });
    }
  },
  {
    id: 'save-tree-refused',
    doubt: 'how a tree of which one record is refused answers',
    needs: 'nothing',
    ask: (door) =>
      door.send('/composite/tree/Account', {
        method: 'POST',
        body: {
          records: [
            { attributes: { type: 'Account', referenceId: 'good' }, Name: door.mark },
            { attributes: { type: 'Account', referenceId: 'bad' }, Site: 'no name' }
          ]
        }
      })
  },
  {
    id: 'save-upsert-created',
    doubt: 'the answers to an upsert by key that creates, and to one that updates',
    needs: 'app',
    ask: async (door) => {
      const path = `/sobjects/Account/AccountKey__c/${encodeURIComponent(door.mark)}`;
      const created = await door.send(path, { method: 'PATCH', body: { Name: door.mark } });
      const id = (created.body as { readonly id?: string } | null)?.id;
      if (id !== undefined) door.remember('Account', id);
      return { created, updated: await door.send(path, { method: 'PATCH', body: { Site: 'x' } }) };
    }
  },
  {
    id: 'save-bumps-parent',
    doubt: "whether a roll-up that changes its parent changes the parent's last-modified date and system modstamp",
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const soql = `SELECT LastModifiedDate, SystemModstamp FROM Account WHERE Id = '${account}'`;
      const [before] = await door.rows(soql);
      // Dates have whole seconds, so the clock has to move on before a change can show.
      await pause(1100);
      await door.create('Stakeholder__c', {
        Account__c: account,
        Name: door.mark,
        Support__c: 'Champion',
        Access__c: 'Regular'
      });
      const [after] = await door.rows(soql);
      return {
        lastModified: before?.['LastModifiedDate'] !== after?.['LastModifiedDate'],
        modstamp: before?.['SystemModstamp'] !== after?.['SystemModstamp']
      };
    }
  }
];
