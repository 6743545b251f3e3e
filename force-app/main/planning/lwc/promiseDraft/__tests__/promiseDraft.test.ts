import { promiseFields, recipientFields, recipientOf } from 'c/promiseDraft';
import { promise } from 'test/planWork';

describe('c-promise-draft', () => {
  it('saves a promise with its recipient', () => {
    expect(promiseFields({ name: ' Feed ', recipient: 'a03priya', dueOn: '2026-06-07' })).toEqual({
      Name: 'Feed',
      DueOn__c: '2026-06-07',
      Audience__c: 'Customer',
      Stakeholder__c: 'a03priya'
    });
  });

  it('tells promises among colleagues from those to the customer', () => {
    expect(recipientFields('internal')).toEqual({ Audience__c: 'Internal', Stakeholder__c: null });
    expect(recipientFields('customer')).toEqual({ Audience__c: 'Customer', Stakeholder__c: null });
  });

  it('knows to whom an existing promise was made', () => {
    expect(recipientOf(promise())).toBe('a03priya');
    expect(recipientOf(promise({ promisedTo: null }))).toBe('customer');
    expect(recipientOf(promise({ promisedTo: null, audience: 'Internal' }))).toBe('internal');
  });
});
