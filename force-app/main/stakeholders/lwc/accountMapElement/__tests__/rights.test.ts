import { rightsOf } from '../rights';

const field = (updateable: boolean): object => ({ updateable });
const people = (createable: boolean, updateable: boolean, open = true): object => ({
  createable,
  updateable,
  fields: { Influence__c: field(open), Support__c: field(open) }
});
const infos = (stakeholder: object, interview: object): Parameters<typeof rightsOf>[0] => ({
  results: [
    { statusCode: 200, result: stakeholder },
    { statusCode: 200, result: interview }
  ]
});

describe('rightsOf', () => {
  it('lets a rep do everything', () => {
    expect(rightsOf(infos(people(true, true), { createable: true }))).toEqual({
      canAdd: true,
      canEdit: true,
      canLog: true
    });
  });

  it('lets a team member log interviews only', () => {
    expect(rightsOf(infos(people(false, false), { createable: true }))).toEqual({
      canAdd: false,
      canEdit: false,
      canLog: true
    });
  });

  it('does not let ratings be edited by who may edit only other fields', () => {
    expect(rightsOf(infos(people(true, true, false), { createable: true })).canEdit).toBe(false);
  });

  it('allows nothing on objects that the user cannot see', () => {
    const hidden = { statusCode: 403, result: [{ errorCode: 'INSUFFICIENT_ACCESS' }] };

    expect(rightsOf({ results: [hidden, hidden] })).toEqual({ canAdd: false, canEdit: false, canLog: false });
  });
});
