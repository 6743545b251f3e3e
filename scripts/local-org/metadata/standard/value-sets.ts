/** Standard value sets and the fields that take their values. */
export const valueSetFields: Readonly<Record<string, readonly string[]>> = {
  Industry: ['Account.Industry'],
  AccountType: ['Account.Type'],
  AccountRating: ['Account.Rating'],
  AccountOwnership: ['Account.Ownership'],
  LeadSource: ['Contact.LeadSource', 'Opportunity.LeadSource', 'Account.AccountSource'],
  Salutation: ['Contact.Salutation'],
  OpportunityStage: ['Opportunity.StageName'],
  OpportunityType: ['Opportunity.Type'],
  ContactRole: ['OpportunityContactRole.Role'],
  TaskStatus: ['Task.Status'],
  TaskPriority: ['Task.Priority']
};
