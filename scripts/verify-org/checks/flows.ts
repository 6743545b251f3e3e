import { dateIn } from '../../local-org/basics/time-zones.ts';
import { CannotAsk } from '../check.ts';
import type { Check } from '../check.ts';
import type { Door } from '../door.ts';

const history = (door: Door, stakeholder: string): Promise<readonly unknown[]> =>
  door.rows(
    `SELECT Movement__c, Source__c, Role__c, Influence__c, Support__c, Access__c, Strength__c, PreviousRole__c, PreviousInfluence__c, PreviousSupport__c, PreviousAccess__c, PreviousStrength__c FROM StakeholderAssessment__c WHERE Stakeholder__c = '${stakeholder}' ORDER BY Name`
  );

async function mapped(door: Door, values: Readonly<Record<string, unknown>>): Promise<string> {
  return door.create('Stakeholder__c', { Account__c: await door.account(), Name: door.mark, ...values });
}

/** What flows, defaults and rules do with saves. */
export const flowChecks: readonly Check[] = [
  {
    id: 'flow-prior-of-new-record',
    doubt: 'what $Record__Prior gives in flow formulas when the record is new, a formula field of it included',
    needs: 'app',
    ask: async (door) => {
      const id = await mapped(door, { Support__c: 'Champion', Access__c: 'Regular' });
      const rows = await history(door, id);
      if (rows.length === 0) throw new CannotAsk('the flow StakeholderAssessmentHistory is not active');
      return rows;
    }
  },
  {
    id: 'flow-prior-of-changed-record',
    doubt: 'what $Record__Prior gives when a rating changes, a formula field of it included',
    needs: 'app',
    ask: async (door) => {
      const id = await mapped(door, { Support__c: 'Champion', Access__c: 'Regular' });
      await door.update('Stakeholder__c', id, { Support__c: 'Sceptic' });
      return history(door, id);
    }
  },
  {
    id: 'flow-without-change',
    doubt: 'that neither an unchanged rating nor another field leaves history',
    needs: 'app',
    ask: async (door) => {
      const id = await mapped(door, { Support__c: 'Champion' });
      await door.update('Stakeholder__c', id, { Support__c: 'Champion', Title__c: 'Other' });
      return history(door, id);
    }
  },
  {
    id: 'flow-rating-cleared',
    doubt: 'what is kept when ratings are made blank',
    needs: 'app',
    ask: async (door) => {
      const id = await mapped(door, { Support__c: 'Champion', Access__c: 'Regular' });
      await door.update('Stakeholder__c', id, { Support__c: null, Access__c: null });
      return history(door, id);
    }
  },
  {
    id: 'flow-blank-name',
    doubt: "whether a blank name reaches the validation rule NameGiven or becomes the record's id",
    needs: 'app',
    ask: async (door) => {
      const reply = await door.tryCreate('Stakeholder__c', { Account__c: await door.account() });
      const id = (reply.body as { readonly id?: string }).id;
      return { reply, saved: id && (await door.rows(`SELECT Name FROM Stakeholder__c WHERE Id = '${id}'`)) };
    }
  },
  {
    id: 'flow-name-from-contact',
    doubt: 'that name and title come from the contact before the rules look',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const contact = await door.create('Contact', {
        AccountId: account,
        FirstName: 'Ada',
        LastName: door.mark,
        Title: 'Head of trials'
      });
      const id = await door.create('Stakeholder__c', { Account__c: account, Contact__c: contact });
      const again = await door.tryCreate('Stakeholder__c', { Account__c: account, Contact__c: contact });
      return { rows: await door.rows(`SELECT Name, Title__c FROM Stakeholder__c WHERE Id = '${id}'`), again };
    }
  },
  {
    id: 'flow-departure-is-dated',
    doubt: "whose day a before-save flow takes for today: that of the user's time zone or of UTC",
    needs: 'app',
    ask: async (door) => {
      const id = await mapped(door, {});
      await door.update('Stakeholder__c', id, { IsActive__c: false });
      const [row] = await door.rows(`SELECT LeftOn__c, LastModifiedDate FROM Stakeholder__c WHERE Id = '${id}'`);
      const [user] = await door.rows(`SELECT TimeZoneSidKey FROM User WHERE Id = '${door.target.userId}'`);
      const today = dateIn(String(user?.['TimeZoneSidKey']), new Date(String(row?.['LastModifiedDate'])));
      return { isDayOfUser: row?.['LeftOn__c'] === today };
    }
  },
  {
    id: 'flow-defaults',
    doubt: 'which defaults a record gets that is created through the API',
    needs: 'app',
    ask: async (door) => {
      const id = await mapped(door, {});
      return door.rows(
        `SELECT IsActive__c, LeftOn__c, Title__c, Role__c, Support__c, DecisionOrientation__c, Function__c FROM Stakeholder__c WHERE Id = '${id}'`
      );
    }
  }
];
