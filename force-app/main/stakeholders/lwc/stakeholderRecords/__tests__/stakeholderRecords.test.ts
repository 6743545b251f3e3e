import { contactsOf, currentUserOf, peopleOf, toAccountMap, toStakeholder } from 'c/stakeholderRecords';
import type { AccountMapData } from 'c/stakeholderRecords';
import { accountAnswer, nodeOf, person } from 'test/people';

describe('stakeholderRecords', () => {
  it('reads a person as the query gives them', () => {
    const full = person({
      id: 'a',
      photoUrl: '/photo.png',
      reportsToId: 'b',
      reportsToName: 'Boss',
      customerScore: 61.5,
      cadenceDays: 90
    });

    expect(toStakeholder(nodeOf(full))).toEqual(full);
  });

  it('reads a person of whom nothing is known or visible', () => {
    expect(toStakeholder({ Id: 'a' })).toMatchObject({
      id: 'a',
      name: 'a',
      influence: null,
      support: null,
      access: null,
      role: null,
      contactId: null,
      interviewCount: 0,
      isActive: true
    });
  });

  it('takes a pick that scoring does not know, and blank text, for blank', () => {
    const read = toStakeholder({ Id: 'a', Influence__c: { value: 'Gigantic' }, Title__c: { value: '  ' } });

    expect([read.influence, read.title]).toEqual([null, null]);
  });

  it('reads the account’s people and their history', () => {
    const data = accountAnswer([person({ id: 'a' })]) as unknown as AccountMapData;
    const map = toAccountMap({
      uiapi: {
        query: {
          ...data.uiapi.query,
          StakeholderAssessment__c: {
            edges: [
              {
                node: {
                  Id: 'x',
                  Stakeholder__c: { value: 'a' },
                  AssessedOn__c: { value: '2026-01-01T00:00:00Z' },
                  Influence__c: { value: 'Low' }
                }
              },
              { node: { Id: 'y' } },
              null
            ]
          }
        }
      }
    });

    expect(map.accountName).toBe('Northfield');
    expect(map.total).toBe(1);
    expect(map.assessments).toEqual([
      {
        stakeholderId: 'a',
        assessedOn: '2026-01-01T00:00:00Z',
        influence: 'Low',
        support: null,
        access: null,
        role: null
      }
    ]);
  });

  it('reads an answer from which everything is missing', () => {
    expect(toAccountMap({ uiapi: { query: {} } })).toEqual({
      accountName: '',
      stakeholders: [],
      assessments: [],
      total: 0
    });
  });

  it('reads contacts, the user and people to choose from', () => {
    const edges = [{ node: { Id: '1', Name: { value: 'Ann' }, Title: { value: 'CFO' }, Title__c: { value: 'CFO' } } }];

    expect(contactsOf({ uiapi: { query: { Contact: { edges } } } })).toEqual([{ id: '1', name: 'Ann', title: 'CFO' }]);
    expect(peopleOf({ uiapi: { query: { Stakeholder__c: { edges } } } })).toEqual([
      { id: '1', name: 'Ann', detail: 'CFO' }
    ]);
    expect(currentUserOf({ uiapi: { query: { User: { edges } } } })).toEqual({ id: '1', name: 'Ann' });
    expect(currentUserOf({ uiapi: { query: { User: { edges: [] } } } })).toBeNull();
  });
});
