/** People for tests. */
import type { Stakeholder, StakeholderNode } from 'c/stakeholderRecords';

/** A person with everything rated and current, changed as a test wants. */
export function person(values: Partial<Stakeholder> & { readonly id: string }): Stakeholder {
  return {
    name: `Person ${values.id}`,
    title: 'Director',
    businessFunction: 'Finance',
    influence: 'High',
    support: 'Supporter',
    access: 'Regular',
    role: 'Decision maker',
    contactId: `003${values.id}`,
    contactName: `Person ${values.id}`,
    photoUrl: null,
    ownerId: '005',
    ownerName: 'Dara Quinn',
    reportsToId: null,
    reportsToName: null,
    lastInterview: '2026-05-01',
    interviewCount: 1,
    customerScore: null,
    cadenceDays: null,
    isActive: true,
    leftOn: null,
    ...values
  };
}

/** The record of which `toStakeholder` makes the person. */
export function nodeOf(of: Stakeholder): StakeholderNode {
  const field = <Value>(value: Value | null): { value: Value | null; displayValue: null } => ({
    value,
    displayValue: null
  });
  return {
    Id: of.id,
    Name: field(of.name),
    Title__c: field(of.title),
    Function__c: field(of.businessFunction),
    Influence__c: field<string>(of.influence),
    Support__c: field<string>(of.support),
    Access__c: field<string>(of.access),
    Role__c: field<string>(of.role),
    Contact__c: field(of.contactId),
    Contact__r:
      of.contactId === null ? null : { Id: of.contactId, Name: field(of.contactName), PhotoUrl: field(of.photoUrl) },
    RelationshipOwner__c: field(of.ownerId),
    RelationshipOwner__r: of.ownerId === null ? null : { Id: of.ownerId, Name: field(of.ownerName) },
    ReportsTo__c: field(of.reportsToId),
    ReportsTo__r: of.reportsToId === null ? null : { Id: of.reportsToId, Name: field(of.reportsToName) },
    LastInterviewDate__c: field(of.lastInterview),
    InterviewCount__c: field(of.interviewCount),
    CustomerScore__c: field(of.customerScore),
    PreferredCadenceDays__c: field(of.cadenceDays),
    IsActive__c: field(of.isActive),
    LeftOn__c: field(of.leftOn)
  };
}

/** What the account's query answers for these people. */
export function accountAnswer(people: readonly Stakeholder[]): Record<string, unknown> {
  const edges = (nodes: readonly unknown[]): { edges: { node: unknown }[] } => ({
    edges: nodes.map((node) => ({ node }))
  });
  return {
    uiapi: {
      query: {
        Account: edges([{ Id: '001', Name: { value: 'Northfield' } }]),
        Stakeholder__c: { totalCount: people.length, ...edges(people.map(nodeOf)) },
        StakeholderAssessment__c: edges([])
      }
    }
  };
}
