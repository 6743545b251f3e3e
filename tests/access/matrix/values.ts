import type { FieldFact } from './facts.ts';

/**
 * The ids of the records that a role's cells are tried on: an account with one record of each detail by the object's name,
 * and as `affiliate`, `mate`, `peer` and `laggard` another account, contact, stakeholder and (lagging) indicator.
 */
export type Tree = ReadonlyMap<string, string>;

export type Values = Readonly<Record<string, unknown>>;

/** What the app's rules and Salesforce ask for besides the fields that are required by themselves. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name'],
  Contact: ['LastName'],
  IndicatorReading__c: ['Value__c'],
  Opportunity: ['Name', 'StageName', 'CloseDate'],
  StakeholderLink__c: ['ToStakeholder__c'],
  TeamPulse__c: ['Satisfaction__c']
};

/** What a record needs to be created, parents taken from a tree. */
export function requiredValues(object: string, fields: readonly FieldFact[], tree: Tree, userId: string): Values {
  const asked = new Set(ASKED[object] ?? ['Name']);
  const needed = fields.filter((field) => {
    if (asked.has(field.name)) return field.isWritable;
    return field.isCustom && field.isAlwaysVisible && field.isWritable;
  });
  return Object.fromEntries(needed.map((field) => [field.name, sampleValue(field, tree, userId, false)]));
}

const CHOICES: Readonly<Record<string, string>> = {
  StageName: 'Prospecting',
  ForecastCategoryName: 'Pipeline',
  Salutation: 'Dr.'
};
/** Where the app's rules ask for a value that differs from another one of the record. */
const APART: Readonly<Record<string, unknown>> = {
  EndDate__c: '2026-12-31',
  DueOn__c: '2026-12-31',
  TargetOn__c: '2026-12-31',
  Target__c: 5
};

let serial = 0;

/** A value that a field takes, another one each time where values may be unique; `isUpdate` where the record exists. */
export function sampleValue(field: FieldFact, tree: Tree, userId: string, isUpdate: boolean): unknown {
  serial += 1;
  if (field.name in APART) return APART[field.name];
  switch (field.type) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return field.referenceTo === 'User' ? userId : tree.get(partner(field, isUpdate));
    case 'Checkbox':
      return false;
    case 'Number':
    case 'Percent':
    case 'Currency':
    case 'Summary':
      return 3;
    case 'Date':
      return '2026-01-15';
    case 'DateTime':
      return '2026-01-15T10:00:00.000+0000';
    case 'Picklist':
      return field.firstValue ?? (field.name.endsWith('Accuracy') ? 'City' : (CHOICES[field.name] ?? 'Other'));
    case 'MultiselectPicklist':
      return field.firstValue;
    case 'Email':
      return `m${serial}@matrix.example`;
    case 'Url':
      return `https://matrix.example/${serial}`;
    case 'Phone':
      return `555 ${serial}`;
    case 'Address':
      return null;
    default:
      return `M${serial}`;
  }
}

/** Objects whose records belong to the tree's account itself. */
const WITH_ACCOUNT = new Set(['Contact', 'Opportunity', 'AccountPlan__c']);

/** The record of a tree that a lookup is given: never the record itself, and for a contact a fresh one each time. */
function partner({ object, name, type, referenceTo }: FieldFact, isUpdate: boolean): string {
  if (type === 'MasterDetail') return referenceTo ?? '';
  if (referenceTo === 'Account') return WITH_ACCOUNT.has(object) ? 'Account' : 'affiliate';
  if (referenceTo === 'Contact') return isUpdate || name === 'ReportsToId' ? 'mate' : 'Contact';
  if (name === 'LaggingIndicator__c') return 'laggard';
  return referenceTo === 'Stakeholder__c' ? 'peer' : (referenceTo ?? '');
}
