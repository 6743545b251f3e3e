import { CannotAsk } from '../check.ts';
import type { Check } from '../check.ts';
import type { Door } from '../door.ts';
import { appFields } from './app-fields.ts';

type Row = Readonly<Record<string, unknown>>;

/** Days that lie in the past for good, so that no answer depends on the day of the run. */
const period = { StartDate__c: '2024-01-01', EndDate__c: '2024-12-31' };
const states = ['In review', 'Approved', 'Active', 'Closed'] as const;

/** A plan of the check's own, for an account of its own unless one is given. */
async function plan(door: Door, values: Row = {}): Promise<string> {
  const account = values['Account__c'] ?? (await door.account());
  return door.create('AccountPlan__c', { Name: door.mark, Account__c: account, ...period, ...values });
}

/** Takes a plan through its states; throws `CannotAsk` when one is refused, as without the right to approve. */
async function lead(door: Door, id: string, to: (typeof states)[number]): Promise<void> {
  for (const Status__c of states.slice(0, states.indexOf(to) + 1)) {
    const { status, body } = await door.update('AccountPlan__c', id, { Status__c });
    if (status !== 204) throw new CannotAsk(`the plan does not become ${Status__c}: ${JSON.stringify(body)}`);
  }
}

/** The formulas and roll-ups of an object that do not depend on today. */
function steadyFields(object: string): string {
  return appFields(object)
    .filter(({ formula, summary }) => summary !== undefined || (formula !== undefined && !/TODAY/.test(formula)))
    .map(({ apiName }) => apiName)
    .join(', ');
}

async function tasks(door: Door, id: string): Promise<readonly Row[]> {
  const rows = await door.rows(`SELECT Id, Subject, Status, Priority, What.Type FROM Task WHERE WhatId = '${id}'`);
  for (const row of rows) door.remember('Task', String(row['Id']));
  return rows;
}

const sections = [
  'AccountVision',
  'CustomerWhy',
  'SuccessDefinition',
  'ClinicalDrivers',
  'BusinessDrivers',
  'OurValue',
  'AccountCompetitors'
];
/** One for each section: what says something, and what only looks as if it did. */
const sayings = [
  'One network.\nBy 2027.',
  'tbd',
  ' N / A ',
  '[Whose pain?] [Since when?]',
  'aaaa',
  '…',
  'Größte Häuser'
];

/** What plans do with saves. */
export const planChecks: readonly Check[] = [
  {
    id: 'plan-sections-counted',
    doubt: 'flow formulas over long text areas, and REGEX with Unicode classes, flags and back references in them',
    needs: 'app',
    ask: async (door) => {
      const texts = Object.fromEntries(sections.map((name, at) => [`${name}__c`, sayings[at]]));
      const id = await plan(door, texts);
      return door.rows(
        `SELECT SectionsFilled__c, MissingSections__c, Completeness__c FROM AccountPlan__c WHERE Id = '${id}'`
      );
    }
  },
  {
    id: 'plan-figures',
    doubt:
      'the roll-ups of a plan and the formulas over them: MIN over a date formula, counts over checkbox formulas, percentages',
    needs: 'app',
    ask: async (door) => {
      const id = await plan(door);
      const child = { AccountPlan__c: id, Name: door.mark };
      for (const values of [
        { Measure__c: 'Sites', Baseline__c: 0, Target__c: 6, Current__c: 2 },
        { Measure__c: 'Days', Baseline__c: 14, Target__c: 11, Current__c: 12.5, DueOn__c: '2024-07-01' },
        { Measure__c: 'Beds', Baseline__c: 0, Target__c: 3, Current__c: 3 },
        { Baseline__c: 1 }
      ])
        await door.create('PlanObjective__c', { ...child, ...values });
      for (const values of [
        { DueOn__c: '2024-05-01', DoneOn__c: '2024-05-01' },
        { DueOn__c: '2024-05-01', DoneOn__c: '2024-05-02' },
        { DueOn__c: '2024-06-01' },
        { DueOn__c: '2024-06-01', Status__c: 'Withdrawn', WithdrawnReason__c: 'They released us.' }
      ])
        await door.create('Commitment__c', { ...child, ...values });
      await door.create('Barrier__c', { ...child, OpenedOn__c: '2024-04-01' });
      return {
        plan: await door.rows(`SELECT ${steadyFields('AccountPlan__c')} FROM AccountPlan__c WHERE Id = '${id}'`),
        objectives: await door.rows(
          `SELECT ${steadyFields('PlanObjective__c')}, Pace__c, StartOn__c, DueOn__c FROM PlanObjective__c WHERE AccountPlan__c = '${id}' ORDER BY Baseline__c, Target__c`
        ),
        commitments: await door.rows(
          `SELECT Status__c, DoneOn__c, IsMissed__c, FirstDueOn__c, Outcome__c, ${steadyFields('Commitment__c')} FROM Commitment__c WHERE AccountPlan__c = '${id}' ORDER BY DueOn__c, DoneOn__c, Status__c`
        )
      };
    }
  },
  {
    id: 'plan-of-my-team',
    doubt: "filtering by a formula over the owner's manager, Owner:User.ManagerId = $User.Id",
    needs: 'app',
    ask: async (door) => {
      const id = await plan(door);
      const select = `SELECT IsMyTeams__c, Tier__c FROM AccountPlan__c WHERE Id = '${id}'`;
      return { all: await door.rows(select), mine: await door.rows(`${select} AND IsMyTeams__c = true`) };
    }
  },
  {
    id: 'plan-state-skipped',
    doubt: 'the answer to a plan that skips a state, and to one that begins in a later one',
    needs: 'app',
    ask: async (door) => ({
      skipped: await door.update('AccountPlan__c', await plan(door), { Status__c: 'Active' }),
      begun: await door.tryCreate('AccountPlan__c', {
        ...{ Name: door.mark, Account__c: await door.account(), ...period },
        Status__c: 'Approved'
      })
    })
  },
  {
    id: 'plan-second-active',
    doubt:
      'the answer to a save that a custom error of a before-save flow refuses, with a field of another record in its text',
    needs: 'app',
    ask: async (door) => {
      const first = await plan(door);
      await lead(door, first, 'Active');
      const [row] = await door.rows(`SELECT Account__c FROM AccountPlan__c WHERE Id = '${first}'`);
      const second = await plan(door, {
        Account__c: row?.['Account__c'],
        StartDate__c: '2024-06-01',
        EndDate__c: '2025-05-31'
      });
      await lead(door, second, 'Approved');
      return {
        refused: await door.update('AccountPlan__c', second, { Status__c: 'Active' }),
        account: await door.rows(`SELECT ActivePlan__c FROM Account WHERE Id = '${String(row?.['Account__c'])}'`)
      };
    }
  },
  {
    id: 'plan-two-at-once',
    doubt:
      'what an after-save flow finds of the other records of its request, and the answer when its custom error refuses both',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const first = await plan(door, { Account__c: account });
      const second = await plan(door, { Account__c: account, StartDate__c: '2024-06-01', EndDate__c: '2025-05-31' });
      for (const id of [first, second]) await lead(door, id, 'Approved');
      const records = [first, second].map((id) => ({
        attributes: { type: 'AccountPlan__c' },
        Id: id,
        Status__c: 'Active'
      }));
      const reply = await door.send('/composite/sobjects', { method: 'PATCH', body: { allOrNone: false, records } });
      return {
        reply,
        account: await door.rows(`SELECT ActivePlan__c FROM Account WHERE Id = '${account}'`),
        plans: await door.rows(
          `SELECT Status__c, ActiveKey__c FROM AccountPlan__c WHERE Account__c = '${account}' ORDER BY StartDate__c`
        )
      };
    }
  },
  {
    id: 'plan-closed-text',
    doubt:
      'ISCHANGED of a long text area in a validation rule, and the way to a closed plan that its account follows no more',
    needs: 'app',
    ask: async (door) => {
      const id = await plan(door, { AccountVision__c: 'One network.' });
      await door.create('PlanReview__c', { AccountPlan__c: id, ScheduledFor__c: '2024-11-01' });
      await lead(door, id, 'Closed');
      return {
        same: await door.update('AccountPlan__c', id, { AccountVision__c: 'One network.' }),
        other: await door.update('AccountPlan__c', id, { AccountVision__c: 'Two networks.' }),
        reviews: await door.rows(`SELECT Status__c FROM PlanReview__c WHERE AccountPlan__c = '${id}'`),
        account: await door.rows(`SELECT Account__r.ActivePlan__c FROM AccountPlan__c WHERE Id = '${id}'`)
      };
    }
  },
  {
    id: 'plan-account-changed',
    doubt: 'whether a before-save flow finds children of its own record, and the answer to its custom error',
    needs: 'app',
    ask: async (door) => {
      const id = await plan(door);
      const [row] = await door.rows(`SELECT Account__c FROM AccountPlan__c WHERE Id = '${id}'`);
      const person = await door.create('Stakeholder__c', { Account__c: row?.['Account__c'], Name: door.mark });
      await door.create('Commitment__c', {
        ...{ AccountPlan__c: id, Name: door.mark, Stakeholder__c: person, DueOn__c: '2024-05-01' }
      });
      return door.update('AccountPlan__c', id, { Account__c: await door.account() });
    }
  },
  {
    id: 'plan-account-deleted',
    doubt: 'the answer to the deletion of an account that a plan holds by a lookup with deleteConstraint Restrict',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      await plan(door, { Account__c: account });
      return door.send(`/sobjects/Account/${account}`, { method: 'DELETE' });
    }
  },
  {
    id: 'plan-barrier-escalated',
    doubt:
      'references over three lookups in a before-save flow, a task about a detail made by a flow, and its completion by WhatId and the beginning of its subject',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account({ ExecutiveSponsor__c: door.target.userId });
      const id = await door.create('Barrier__c', {
        ...{ AccountPlan__c: await plan(door, { Account__c: account }), Name: door.mark },
        ...{ OpenedOn__c: '2024-04-01', EscalatedOn__c: '2024-05-01' }
      });
      const escalated = await door.rows(`SELECT EscalatedTo__c FROM Barrier__c WHERE Id = '${id}'`);
      const before = await tasks(door, id);
      await door.update('Barrier__c', id, { ClearedOn__c: '2024-06-01' });
      return { escalated, before, after: await tasks(door, id) };
    }
  },
  {
    id: 'plan-review-held',
    doubt:
      'what is kept when a review is held: figures from two levels up, a percentage through $Record, the date of the account',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      await door.create('Stakeholder__c', {
        ...{ Account__c: account, Name: door.mark, Influence__c: 'High', Support__c: 'Supporter', Access__c: 'Regular' }
      });
      const of = await plan(door, { Account__c: account, AccountVision__c: 'One network.' });
      const id = await door.create('PlanReview__c', { AccountPlan__c: of, ScheduledFor__c: '2024-03-01' });
      const undecided = await door.update('PlanReview__c', id, { Status__c: 'Held' });
      const held = { Status__c: 'Held', Decision__c: 'Continue', HeldOn__c: '2024-03-02' };
      await door.update('PlanReview__c', id, held);
      return {
        undecided,
        review: await door.rows(
          `SELECT Status__c, Host__c, ScoreThen__c, ConfidenceThen__c, CompletenessThen__c, KeptThen__c, DueThen__c, TierThen__c, NextReviewOn__c, DaysLate__c FROM PlanReview__c WHERE Id = '${id}'`
        ),
        account: await door.rows(`SELECT LastReviewOn__c FROM Account WHERE Id = '${account}'`),
        changed: await door.update('PlanReview__c', id, { Decision__c: 'Stop' })
      };
    }
  },
  {
    id: 'plan-pulse-forgotten',
    doubt:
      'whether an after-save flow may clear a field of its own record while it is inserted, and count it on the master of another',
    needs: 'app',
    ask: async (door) => {
      const of = await plan(door);
      const review = await door.create('PlanReview__c', { AccountPlan__c: of, ScheduledFor__c: '2024-03-01' });
      const id = await door.create('TeamPulse__c', { AccountPlan__c: of, Satisfaction__c: 4 });
      return {
        pulse: await door.rows(`SELECT Satisfaction__c, PlanReview__c FROM TeamPulse__c WHERE Id = '${id}'`),
        review: await door.rows(
          `SELECT PulseAnswers__c, PulseShown__c, PulseAverage__c FROM PlanReview__c WHERE Id = '${review}'`
        ),
        again: await door.tryCreate('TeamPulse__c', { AccountPlan__c: of, Satisfaction__c: 1 }),
        hidden: (await door.query('SELECT Satisfaction__c FROM PulseAnswer__c')).status
      };
    }
  },
  {
    id: 'plan-rated-twice',
    doubt: 'the answer to a second rating of a criterion, and to the deletion of a criterion that is rated',
    needs: 'app',
    ask: async (door) => {
      const review = await door.create('PlanReview__c', {
        AccountPlan__c: await plan(door),
        ScheduledFor__c: '2024-03-01'
      });
      const criterion = await door.create('RubricCriterion__c', { Name: door.mark });
      const rating = { PlanReview__c: review, RubricCriterion__c: criterion, Rating__c: 3 };
      await door.create('ReviewRating__c', rating);
      return {
        again: await door.tryCreate('ReviewRating__c', rating),
        review: await door.rows(`SELECT Score__c, RatedCount__c FROM PlanReview__c WHERE Id = '${review}'`),
        deleted: await door.send(`/sobjects/RubricCriterion__c/${criterion}`, { method: 'DELETE' })
      };
    }
  },
  {
    id: 'plan-of-opportunity',
    doubt: 'whether a before-save flow brings the plan of an objective to a new opportunity and dates it',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const of = await plan(door, { Account__c: account });
      const objective = await door.create('PlanObjective__c', { AccountPlan__c: of, Name: door.mark });
      const id = await door.create('Opportunity', {
        ...{ Name: door.mark, AccountId: account, StageName: 'Prospecting', CloseDate: '2030-01-01' },
        PlanObjective__c: objective
      });
      const [row] = await door.rows(
        `SELECT AccountPlan__c, IdentifiedThroughPlanOn__c FROM Opportunity WHERE Id = '${id}'`
      );
      return { plan: row?.['AccountPlan__c'], isDated: row?.['IdentifiedThroughPlanOn__c'] !== null };
    }
  }
];
