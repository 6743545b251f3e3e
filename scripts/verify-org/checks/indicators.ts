import type { Check } from '../check.ts';
import type { Door } from '../door.ts';

type Row = Readonly<Record<string, unknown>>;

/** An account of the check's own with a plan, and an indicator on it. */
async function indicator(door: Door, values: Row, ends = '2024-12-31'): Promise<{ account: string; id: string }> {
  const account = await door.account();
  const plan = await door.create('AccountPlan__c', {
    Name: door.mark,
    Account__c: account,
    StartDate__c: '2024-01-01',
    EndDate__c: ends
  });
  const id = await door.create('LeadingIndicator__c', { AccountPlan__c: plan, Name: door.mark, ...values });
  return { account, id };
}

function person(door: Door, account: string, values: Row = {}): Promise<string> {
  return door.create('Stakeholder__c', { Account__c: account, Name: door.mark, ...values });
}

function interview(door: Door, stakeholder: string, HeldOn__c: string): Promise<string> {
  return door.create('StakeholderInterview__c', {
    Stakeholder__c: stakeholder,
    Kind__c: 'Key-player interview',
    HeldOn__c
  });
}

/** Brings a record back from the recycle bin, which only the SOAP API does; answers whether the org says so. */
async function restore(door: Door, id: string): Promise<boolean> {
  const { body } = await door.send('/services/Soap/u/67.0', {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: 'undelete' },
    body: `<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com"><env:Header><SessionHeader><sessionId>${door.target.accessToken}</sessionId></SessionHeader></env:Header><env:Body><undelete><ids>${id}</ids></undelete></env:Body></env:Envelope>`
  });
  return String(body).includes('<success>true</success>');
}

/** What the org recorded; days are left out where they are those of the run. */
function readings(door: Door, id: string, fields = 'ReadOn__c, Value__c'): Promise<readonly Row[]> {
  return door.rows(
    `SELECT ${fields}, IsAutomatic__c, IsProven__c, Counts__c FROM IndicatorReading__c WHERE LeadingIndicator__c = '${id}' ORDER BY ReadOn__c, Name`
  );
}

function figures(door: Door, id: string): Promise<readonly Row[]> {
  return door.rows(
    `SELECT StartOn__c, TargetOn__c, CountsUntil__c, Aggregation__c, Unit__c, ReadingCount__c, ReadingSum__c, CurrentValue__c, Progress__c FROM LeadingIndicator__c WHERE Id = '${id}'`
  );
}

/** What indicators and their readings do with saves. */
export const indicatorChecks: readonly Check[] = [
  {
    id: 'indicator-interview-read',
    doubt:
      'whether a reading is created, moved and taken back with its interview: collections of records, filters by cross-object formulas, loops with CONTAINS',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Key-player interviews', Target__c: 4 });
      const who = await person(door, account);
      const held = await interview(door, who, '2024-03-01');
      await interview(door, who, '2023-12-31');
      const created = await readings(door, id);
      await door.update('StakeholderInterview__c', held, { HeldOn__c: '2024-04-01' });
      const moved = { readings: await readings(door, id), figures: await figures(door, id) };
      await door.update('StakeholderInterview__c', held, { Kind__c: 'Problem visit' });
      return { created, moved, other: await readings(door, id) };
    }
  },
  {
    id: 'indicator-relationship-read',
    doubt:
      'the reading of relationships when an assessment is written by a flow: a search by a number that the record has just got, and the sorting of a collection by three fields',
    needs: 'app',
    ask: async (door) => {
      const fresh = await indicator(door, { Source__c: 'New relationships' }, '2079-12-31');
      const who = await person(door, fresh.account, { Access__c: 'None', Support__c: 'Neutral' });
      await door.update('Stakeholder__c', who, { Access__c: 'Regular' });
      const begun = await readings(door, fresh.id, 'Value__c');
      await door.update('Stakeholder__c', who, { Access__c: 'None' });
      return { begun, ended: await readings(door, fresh.id, 'Value__c') };
    }
  },
  {
    id: 'indicator-many-readings',
    doubt:
      'whether a flow formula finds an id in a text of more than four thousand characters, so that a recount of 240 readings changes nothing',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Key-player interviews' });
      const who = await person(door, account);
      const talk = { Stakeholder__c: who, Kind__c: 'Key-player interview', HeldOn__c: '2024-03-01' };
      const records = Array.from({ length: 120 }, () => ({
        attributes: { type: 'StakeholderInterview__c' },
        ...talk
      }));
      for (let half = 0; half < 2; half += 1) {
        await door.send('/composite/sobjects', { method: 'POST', body: { allOrNone: true, records } });
      }
      const counted = await figures(door, id);
      const { status } = await door.update('LeadingIndicator__c', id, { NeedsRecount__c: true });
      return { counted, status, again: await figures(door, id) };
    }
  },
  {
    id: 'indicator-map-read',
    doubt: 'whether a flow on an account runs when its roll-ups change, and reads them over a lookup of a new record',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Map confidence' }, '2079-12-31');
      const who = await person(door, account, { Influence__c: 'High' });
      await person(door, account, { Influence__c: 'High' });
      await door.update('Stakeholder__c', who, { Support__c: 'Neutral', Access__c: 'Regular' });
      return readings(door, id, 'Value__c');
    }
  },
  {
    id: 'indicator-evidence-deleted',
    doubt: 'whether a flow before a deletion may update and delete other records, and what roll-ups say afterwards',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Key-player interviews' });
      const who = await person(door, account);
      const held = await interview(door, who, '2024-03-01');
      await interview(door, who, '2024-03-02');
      const { status } = await door.send(`/sobjects/StakeholderInterview__c/${held}`, { method: 'DELETE' });
      return { status, readings: await readings(door, id), figures: await figures(door, id) };
    }
  },
  {
    id: 'indicator-evidence-restored',
    doubt:
      'whether flows of a parent run when a restored record changes its roll-ups, so that it counts again at once and not only in the night',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Key-player interviews' });
      const held = await interview(door, await person(door, account), '2024-03-01');
      await door.send(`/sobjects/StakeholderInterview__c/${held}`, { method: 'DELETE' });
      const deleted = await figures(door, id);
      const restored = await restore(door, held);
      return { deleted, restored, readings: await readings(door, id), figures: await figures(door, id) };
    }
  },
  {
    id: 'indicator-reading-stays',
    doubt:
      'the answer to a deletion that a custom error of a before-delete flow refuses, and to a reading without proof',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Key-player interviews' });
      await interview(door, await person(door, account), '2024-03-01');
      const [reading] = await door.rows(`SELECT Id FROM IndicatorReading__c WHERE LeadingIndicator__c = '${id}'`);
      return {
        deleted: await door.send(`/sobjects/IndicatorReading__c/${String(reading?.['Id'])}`, { method: 'DELETE' }),
        typed: await door.tryCreate('IndicatorReading__c', { LeadingIndicator__c: id, Value__c: 1 })
      };
    }
  },
  {
    id: 'indicator-latest-by-date',
    doubt: 'sixteen digits in a roll-up of a formula, MFLOOR of them, and a second reading of a day',
    needs: 'app',
    ask: async (door) => {
      const { id } = await indicator(door, { Baseline__c: -5, Target__c: 10, Unit__c: '%' });
      const reading = { LeadingIndicator__c: id };
      await door.create('IndicatorReading__c', { ...reading, ReadOn__c: '2024-05-01', Value__c: 999_999_999.99 });
      await door.create('IndicatorReading__c', { ...reading, ReadOn__c: '2024-06-01', Value__c: -2.55 });
      const second = await door.tryCreate('IndicatorReading__c', {
        ...reading,
        ReadOn__c: '2024-06-01',
        Value__c: 3
      });
      return { second: second.status, figures: await figures(door, id) };
    }
  },
  {
    id: 'indicator-plan-moved',
    doubt:
      'whether indicators follow the period of their plan, one automatic indicator of a source on a plan, and how many characters an id has in a flow formula',
    needs: 'app',
    ask: async (door) => {
      const { account, id } = await indicator(door, { Source__c: 'Key-player interviews' });
      await interview(door, await person(door, account), '2023-12-01');
      const [row] = await door.rows(`SELECT AccountPlan__c, SourceKey__c FROM LeadingIndicator__c WHERE Id = '${id}'`);
      const plan = String(row?.['AccountPlan__c']);
      await door.update('AccountPlan__c', plan, { StartDate__c: '2023-11-01', EndDate__c: '2024-10-31' });
      const twice = { AccountPlan__c: plan, Name: door.mark, Source__c: 'Key-player interviews' };
      return {
        key: String(row?.['SourceKey__c']).indexOf('-'),
        figures: await figures(door, id),
        second: (await door.tryCreate('LeadingIndicator__c', twice)).status
      };
    }
  }
];
