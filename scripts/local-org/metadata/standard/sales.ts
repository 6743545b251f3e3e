import {
  address,
  checkbox,
  compound,
  currency,
  date,
  dateTime,
  email,
  lookup,
  nameText,
  number,
  percent,
  phone,
  picklist,
  required,
  standardObject,
  system,
  text,
  textArea,
  url,
  viewedDates
} from './define.ts';
import type { StandardObject } from './define.ts';
import { accountTypes, contactRoles, industries, leadSources, opportunityStages, salutations } from './picklists.ts';

const account = standardObject(
  'Account',
  ['Account', 'Accounts'],
  '001',
  [
    nameText('Account Name', 255),
    picklist('Type', 'Account Type', accountTypes),
    lookup('ParentId', 'Parent Account ID', ['Account'], { childRelationshipName: 'ChildAccounts' }),
    ...address('Billing', 'Billing'),
    ...address('Shipping', 'Shipping'),
    phone('Phone', 'Account Phone'),
    phone('Fax', 'Account Fax'),
    text('AccountNumber', 'Account Number', 40),
    url('Website', 'Website'),
    url('PhotoUrl', 'Photo URL', 255, system),
    text('Sic', 'SIC Code', 20),
    picklist('Industry', 'Industry', industries),
    currency('AnnualRevenue', 'Annual Revenue', { scale: 0 }),
    number('NumberOfEmployees', 'Employees', 8),
    picklist('Ownership', 'Ownership', ['Public', 'Private', 'Subsidiary', 'Other']),
    text('TickerSymbol', 'Ticker Symbol', 20),
    textArea('Description', 'Account Description', 32000),
    picklist('Rating', 'Account Rating', ['Hot', 'Warm', 'Cold']),
    text('Site', 'Account Site', 80),
    picklist('AccountSource', 'Account Source', leadSources),
    text('SicDesc', 'SIC Description', 80),
    date('LastActivityDate', 'Last Activity', system),
    ...viewedDates
  ],
  {
    searchFields: ['Phone', 'OwnerId'],
    compactFields: ['Name', 'Type', 'Phone', 'Website', 'OwnerId', 'Site', 'Industry']
  }
);

const contact = standardObject(
  'Contact',
  ['Contact', 'Contacts'],
  '003',
  [
    lookup('AccountId', 'Account ID', ['Account'], { childRelationshipName: 'Contacts', deleteConstraint: 'Cascade' }),
    text('LastName', 'Last Name', 80, required),
    text('FirstName', 'First Name', 40),
    picklist('Salutation', 'Salutation', salutations),
    compound('Name', 'Full Name', 'PersonName', ['Salutation', 'FirstName', 'LastName'], {
      isNameField: true,
      isSystem: true,
      length: 121
    }),
    ...address('Other', 'Other'),
    ...address('Mailing', 'Mailing'),
    phone('Phone', 'Business Phone'),
    phone('Fax', 'Business Fax'),
    phone('MobilePhone', 'Mobile Phone'),
    phone('HomePhone', 'Home Phone'),
    phone('OtherPhone', 'Other Phone'),
    phone('AssistantPhone', 'Asst. Phone'),
    lookup('ReportsToId', 'Reports To ID', ['Contact'], { childRelationshipName: 'ContactReports' }),
    email('Email', 'Email'),
    text('Title', 'Title', 128),
    text('Department', 'Department', 80),
    text('AssistantName', "Assistant's Name", 40),
    picklist('LeadSource', 'Lead Source', leadSources),
    date('Birthdate', 'Birthdate'),
    textArea('Description', 'Contact Description', 32000),
    checkbox('HasOptedOutOfEmail', 'Email Opt Out'),
    checkbox('HasOptedOutOfFax', 'Fax Opt Out'),
    checkbox('DoNotCall', 'Do Not Call'),
    date('LastActivityDate', 'Last Activity', system),
    text('EmailBouncedReason', 'Email Bounced Reason', 255, system),
    dateTime('EmailBouncedDate', 'Email Bounced Date', system),
    checkbox('IsEmailBounced', 'Is Email Bounced', false, system),
    url('PhotoUrl', 'Photo URL', 255, system),
    ...viewedDates
  ],
  {
    sharingModel: 'ControlledByParent',
    searchFields: ['AccountId', 'Phone', 'Email', 'OwnerId'],
    compactFields: ['Name', 'Title', 'AccountId', 'Phone', 'Email', 'OwnerId']
  }
);

const opportunity = standardObject(
  'Opportunity',
  ['Opportunity', 'Opportunities'],
  '006',
  [
    lookup('AccountId', 'Account ID', ['Account'], {
      childRelationshipName: 'Opportunities',
      deleteConstraint: 'Cascade'
    }),
    checkbox('IsPrivate', 'Private'),
    nameText('Name', 120),
    textArea('Description', 'Description', 32000),
    picklist(
      'StageName',
      'Stage',
      opportunityStages.map((stage) => stage.name),
      required
    ),
    currency('Amount', 'Amount'),
    percent('Probability', 'Probability (%)'),
    currency('ExpectedRevenue', 'Expected Amount', system),
    number('TotalOpportunityQuantity', 'Quantity', 16, 2),
    date('CloseDate', 'Close Date', required),
    picklist('Type', 'Opportunity Type', [
      'Existing Customer - Upgrade',
      'Existing Customer - Replacement',
      'Existing Customer - Downgrade',
      'New Customer'
    ]),
    text('NextStep', 'Next Step', 255),
    picklist('LeadSource', 'Lead Source', leadSources),
    checkbox('IsClosed', 'Closed', false, system),
    checkbox('IsWon', 'Won', false, system),
    picklist(
      'ForecastCategory',
      'Forecast Category',
      ['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'],
      system
    ),
    picklist('ForecastCategoryName', 'Forecast Category', ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed']),
    lookup('ContactId', 'Contact ID', ['Contact'], system),
    date('LastActivityDate', 'Last Activity', system),
    dateTime('LastStageChangeDate', 'Last Stage Change Date', system),
    ...viewedDates
  ],
  {
    sharingModel: 'Read',
    searchFields: ['AccountId', 'StageName', 'CloseDate', 'OwnerId'],
    compactFields: ['Name', 'AccountId', 'CloseDate', 'Amount', 'OwnerId']
  }
);

const opportunityContactRole = standardObject(
  'OpportunityContactRole',
  ['Opportunity Contact Role', 'Opportunity Contact Role'],
  '00K',
  [
    lookup('OpportunityId', 'Opportunity ID', ['Opportunity'], {
      ...required,
      childRelationshipName: 'OpportunityContactRoles',
      deleteConstraint: 'Cascade'
    }),
    lookup('ContactId', 'Contact ID', ['Contact'], {
      ...required,
      childRelationshipName: 'OpportunityContactRoles',
      deleteConstraint: 'Cascade'
    }),
    picklist('Role', 'Role', contactRoles),
    checkbox('IsPrimary', 'Primary')
  ],
  { nameField: '', hasOwner: false, sharingModel: 'ControlledByParent' }
);

const task = standardObject(
  'Task',
  ['Task', 'Tasks'],
  '00T',
  [
    lookup('WhoId', 'Name ID', ['Contact'], { relationshipName: 'Who', childRelationshipName: 'Tasks' }),
    // Tasks belong to the record that they are about: they are deleted with it, and come back with it.
    lookup('WhatId', 'Related To ID', ['Account', 'Opportunity'], {
      relationshipName: 'What',
      childRelationshipName: 'Tasks',
      deleteConstraint: 'Cascade'
    }),
    text('Subject', 'Subject', 255, { isNameField: true }),
    date('ActivityDate', 'Due Date Only'),
    picklist(
      'Status',
      'Status',
      ['*Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'],
      required
    ),
    picklist('Priority', 'Priority', ['High', '*Normal', 'Low'], required),
    checkbox('IsHighPriority', 'High Priority', false, system),
    textArea('Description', 'Description', 32000),
    lookup('AccountId', 'Account ID', ['Account'], system),
    checkbox('IsClosed', 'Closed', false, system),
    picklist('TaskSubtype', 'Task Subtype', ['*Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn']),
    dateTime('CompletedDateTime', 'Completed Date/Time', system)
  ],
  { nameField: 'Subject', sharingModel: 'Private' }
);

/** Accounts, contacts, opportunities and activities. */
export const salesObjects: readonly StandardObject[] = [account, contact, opportunity, opportunityContactRole, task];
