import { criteriaOf, inForce, openDecision, toAccountTier } from 'c/accountTierRecords';
import type { AccountTier, AccountTierData } from 'c/accountTierRecords';
import { decisionNode, inForceModel, policyNode, rated, tierAnswer } from 'test/accountTiers';

const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });
const read = (answer: unknown): AccountTier | null => toAccountTier(answer as AccountTierData);

describe('toAccountTier', () => {
  it('reads tier, policy, facts and team', () => {
    const account = {
      Tier__c: value('Tier 2'),
      TierDecidedOn__c: value('2026-03-01'),
      ExecutiveSponsor__c: value('005v'),
      ExecutiveSponsor__r: { Id: '005v', Name: value('Victor') },
      KeyPlayerCount__c: value(4),
      MarketAccessMembers__c: value(2),
      DedicatedMembers__c: value(1),
      TierPolicy__r: policyNode
    };
    const team = [{ Id: 'm', Function__c: value('Sales'), User__c: value('005j'), User__r: null }];

    expect(read(tierAnswer({ account, team }))).toMatchObject({
      tier: 'Tier 2',
      since: '2026-03-01',
      sponsor: { id: '005v', name: 'Victor' },
      policy: { requiredFunctions: ['Sales', 'Clinical'], isSponsorRequired: true, isTeamDedicated: false },
      facts: { members: { 'Market access': 2, Sales: 0 }, hasSponsor: true, keyPlayers: 4, dedicatedMembers: 1 },
      team: [{ id: 'm', userId: '005j', name: '', teamFunction: 'Sales', isDedicated: false }],
      model: inForceModel
    });
  });

  it('reads decisions with their model and tells open from in force', () => {
    const account = read(
      tierAnswer({
        decisions: [
          decisionNode({ Id: 'open', Status__c: value('Sent back'), ReturnReason__c: value('Why?') }),
          decisionNode({ Id: 'now' }),
          decisionNode({ Id: 'old', Status__c: value('Superseded') })
        ]
      })
    );
    if (account === null) throw new Error('The account is there.');

    expect(openDecision(account)).toMatchObject({ id: 'open', status: 'Sent back', returnReason: 'Why?' });
    expect(inForce(account)).toMatchObject({ id: 'now', score: 50, ratings: rated(3), model: inForceModel });
  });

  it('keeps blanks blank and hidden objects empty', () => {
    const bare = { uiapi: { query: { Account: { edges: [{ node: { Id: '001' } }] }, AccountTier__c: null } } };

    expect(read(bare)).toMatchObject({
      accountName: '',
      tier: null,
      policy: null,
      sponsor: null,
      team: [],
      decisions: [],
      unread: 0,
      model: null
    });
    const decision = read(tierAnswer({ decisions: [{ Id: 'd' }] }))?.decisions[0];
    expect(decision).toMatchObject({ status: 'Draft', score: null, model: null, ratings: { fit: null } });
    expect(read({ uiapi: { query: {} } })).toBeNull();
  });

  it('counts the decisions that were not read', () => {
    const answer = tierAnswer({ decisions: [decisionNode()] }) as { uiapi: { query: { AccountTier__c: object } } };
    const { query } = answer.uiapi;
    const more = { uiapi: { query: { ...query, AccountTier__c: { ...query.AccountTier__c, totalCount: 201 } } } };

    expect(read(more)?.unread).toBe(200);
  });
});

describe('criteriaOf', () => {
  it('gives every criterion its wording, blank where the model has none', () => {
    const node = {
      Id: '1',
      Criterion__c: value('Partner predisposition'),
      Question__c: value('How ready?'),
      Level1__c: value('Not'),
      Level3__c: value(' '),
      Level5__c: value('Now')
    };
    const wording = criteriaOf({ uiapi: { query: { TierCriterion__c: { edges: [{ node }] } } } });

    expect(wording.partner).toEqual({ question: 'How ready?', levels: ['Not', null, null, null, 'Now'] });
    expect(wording.fit).toEqual({ question: null, levels: [null, null, null, null, null] });
    expect(criteriaOf(null).access.question).toBeNull();
  });
});
