import type { FieldFact } from './facts.ts';

/**
 * The ids of the records that a role's cells are tried on: an account with one record of each detail by the object's name,
 * and as `affiliate`, `mate` and `peer` another account, contact and stakeholder.
 */
export type Tree = ReadonlyMap<string, string>;

export type Values = Readonly<Record<string, unknown>>;

/** What a record needs to be created, parents taken from a tree. */
export function requiredValues(object: string, tree: Tree): Values {
  const id = (name: string): string => tree.get(name) ?? '';
  switch (object) {
    case 'Contact':
      return { LastName: 'Matrix' };
    case 'Opportunity':
      return { Name: 'Matrix', StageName: 'Prospecting', CloseDate: '2027-01-31' };
    case 'EcosystemParty__c':
      return { Name: 'Matrix', Account__c: id('Account'), Kind__c: 'Payer' };
    case 'Stakeholder__c':
      return { Name: 'Matrix', Account__c: id('Account') };
    case 'StakeholderInterview__c':
      return { Stakeholder__c: id('Stakeholder__c'), HeldOn__c: '2026-01-15' };
    case 'StakeholderAssessment__c':
      return { Stakeholder__c: id('Stakeholder__c') };
    case 'StakeholderLink__c':
      return { FromStakeholder__c: id('Stakeholder__c'), ToStakeholder__c: id('peer'), Kind__c: 'Influences' };
    default:
      return { Name: 'Matrix' };
  }
}

const CHOICES: Readonly<Record<string, string>> = {
  StageName: 'Prospecting',
  ForecastCategoryName: 'Pipeline',
  Salutation: 'Dr.'
};

let serial = 0;

/** A value that a field takes, another one each time where values may be unique; `isUpdate` where the record exists. */
export function sampleValue(field: FieldFact, tree: Tree, userId: string, isUpdate: boolean): unknown {
  serial += 1;
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

/** The record of a tree that a lookup is given: never the record itself, and for a contact a fresh one each time. */
function partner({ object, name, type, referenceTo }: FieldFact, isUpdate: boolean): string {
  if (type === 'MasterDetail') return referenceTo ?? '';
  if (referenceTo === 'Account') return object === 'Contact' || object === 'Opportunity' ? 'Account' : 'affiliate';
  if (referenceTo === 'Contact') return isUpdate || name === 'ReportsToId' ? 'mate' : 'Contact';
  return 'peer';
}
