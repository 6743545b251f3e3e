import { CannotAsk } from '../check.ts';
import type { Check } from '../check.ts';
import type { Door } from '../door.ts';
import { appFields } from './app-fields.ts';

interface Described {
  readonly fields: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
}

const objects = [
  'Account',
  'Contact',
  'Opportunity',
  'Stakeholder__c',
  'StakeholderAssessment__c',
  'StakeholderInterview__c',
  'StakeholderLink__c',
  'EcosystemParty__c',
  'TierModel__c',
  'TierCriterion__c',
  'TierPolicy__c',
  'AccountTier__c',
  'KeyAccountTeamMember__c',
  'AccountPlan__c',
  'PlanObjective__c',
  'Commitment__c',
  'Barrier__c',
  'PlanReview__c',
  'ReviewRating__c',
  'RubricCriterion__c',
  'TeamPulse__c',
  'PlanTemplate__c',
  'IndicatorDefinition__c',
  'LeadingIndicator__c',
  'IndicatorReading__c'
];

/** What hangs on the org and not on the metadata. */
const ofTheOrg = new Set([
  'fields',
  'keyPrefix',
  'urls',
  'childRelationships',
  'recordTypeInfos',
  'supportedScopes',
  'actionOverrides'
]);

async function described(door: Door, object: string): Promise<Described & Readonly<Record<string, unknown>>> {
  const { status, body } = await door.send(`/sobjects/${object}/describe`);
  if (status !== 200) throw new CannotAsk(`${object} cannot be described: ${JSON.stringify(body)}`);
  return body as Described & Readonly<Record<string, unknown>>;
}

async function fieldsOf(door: Door, object: string, names: ReadonlySet<string>): Promise<unknown> {
  const { fields } = await described(door, object);
  return Object.fromEntries(fields.filter(({ name }) => names.has(name)).map((field) => [field.name, field]));
}

/** What describes say of the app's objects and fields. */
export const describeChecks: readonly Check[] = [
  ...objects.map((object): Check => ({
    id: `describe-${object.replace('__c', '').toLowerCase()}-fields`,
    doubt: `every property of the app's fields of ${object} in the describe`,
    needs: 'app',
    ask: (door) => fieldsOf(door, object, new Set(appFields(object).map(({ apiName }) => apiName)))
  })),
  {
    id: 'describe-system-fields',
    doubt: 'every property of the fields that each custom object has',
    needs: 'app',
    ask: (door) =>
      fieldsOf(
        door,
        'Stakeholder__c',
        new Set(['Id', 'IsDeleted', 'Name', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'SystemModstamp'])
      )
  },
  {
    id: 'describe-object-flags',
    doubt: 'what may be done with a custom object, according to its describe',
    needs: 'app',
    ask: async (door) => {
      const flags = await described(door, 'Stakeholder__c');
      return Object.fromEntries(Object.entries(flags).filter(([name]) => !ofTheOrg.has(name)));
    }
  },
  {
    id: 'describe-child-relationships',
    doubt: "the relationships to the app's objects in the describe of Account",
    needs: 'app',
    ask: async (door) => {
      const { childRelationships } = await described(door, 'Account');
      const own = new Set(objects.filter((name) => name.endsWith('__c')));
      return (childRelationships as readonly { readonly childSObject: string; readonly field: string }[])
        .filter(({ childSObject }) => own.has(childSObject))
        .sort((a, b) => (a.childSObject + a.field < b.childSObject + b.field ? -1 : 1));
    }
  }
];
