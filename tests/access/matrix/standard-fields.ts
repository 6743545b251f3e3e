/** A standard field as Salesforce's object reference describes it: `shown` can be taken from nobody who has the object. */
export interface StandardField {
  readonly name: string;
  readonly type: string;
  readonly visibility: 'shown' | 'granted';
  readonly isWritable: boolean;
  /** The compound field that permission sets name instead of this one. */
  readonly compound?: string;
  readonly referenceTo?: string;
}

const AUDIT = 'Id:Id IsDeleted:Checkbox CreatedDate:DateTime CreatedById:Lookup>User LastModifiedDate:DateTime';
const AUDIT_REST = 'LastModifiedById:Lookup>User SystemModstamp:DateTime';
const SEEN = 'LastActivityDate:Date LastViewedDate:DateTime LastReferencedDate:DateTime';

const ADDRESS_PARTS =
  'Street:TextArea City:Text State:Text PostalCode:Text Country:Text Latitude:Number Longitude:Number GeocodeAccuracy:Picklist';

interface Lists {
  /** Kept by the platform. */
  readonly system: string;
  /** Required, or part of the name. */
  readonly always: string;
  /** What a profile or a permission set can hide. */
  readonly granted: string;
  readonly addresses?: readonly string[];
}

/** The standard objects of the matrix. */
export const STANDARD_OBJECTS: Readonly<Record<string, readonly StandardField[]>> = {
  Account: fieldsOf({
    system: `${AUDIT} ${AUDIT_REST} ${SEEN} PhotoUrl:Url`,
    always: 'Name:Text OwnerId:Lookup>User',
    granted:
      'Type:Picklist ParentId:Lookup>Account Phone:Phone Fax:Phone AccountNumber:Text Website:Url Sic:Text ' +
      'Industry:Picklist AnnualRevenue:Currency NumberOfEmployees:Number Ownership:Picklist TickerSymbol:Text ' +
      'Description:LongTextArea Rating:Picklist Site:Text AccountSource:Picklist SicDesc:Text',
    addresses: ['Billing', 'Shipping']
  }),
  Contact: fieldsOf({
    system: `${AUDIT} ${AUDIT_REST} ${SEEN} PhotoUrl:Url Name:PersonName EmailBouncedReason:Text EmailBouncedDate:DateTime IsEmailBounced:Checkbox`,
    always: 'LastName:Text FirstName:Text Salutation:Picklist OwnerId:Lookup>User',
    granted:
      'AccountId:Lookup>Account Phone:Phone Fax:Phone MobilePhone:Phone HomePhone:Phone OtherPhone:Phone ' +
      'AssistantPhone:Phone ReportsToId:Lookup>Contact Email:Email Title:Text Department:Text AssistantName:Text ' +
      'LeadSource:Picklist Birthdate:Date Description:LongTextArea HasOptedOutOfEmail:Checkbox ' +
      'HasOptedOutOfFax:Checkbox DoNotCall:Checkbox',
    addresses: ['Other', 'Mailing']
  }),
  Opportunity: fieldsOf({
    system: `${AUDIT} ${AUDIT_REST} ${SEEN} ExpectedRevenue:Currency IsClosed:Checkbox IsWon:Checkbox ForecastCategory:Picklist ContactId:Lookup>Contact LastStageChangeDate:DateTime`,
    always: 'Name:Text StageName:Picklist CloseDate:Date OwnerId:Lookup>User',
    granted:
      'AccountId:Lookup>Account IsPrivate:Checkbox Description:LongTextArea Amount:Currency Probability:Percent ' +
      'TotalOpportunityQuantity:Number Type:Picklist NextStep:Text LeadSource:Picklist ForecastCategoryName:Picklist'
  })
};

/** What of a custom object's file decides which standard fields it has. */
export interface ObjectTraits {
  /** Its name is a number that the platform gives. */
  readonly isNumbered: boolean;
  readonly hasActivities: boolean;
  /** Its records belong to their master's owner. */
  readonly isDetail: boolean;
}

/** The fields of a custom object that no file of the project declares. */
export function standardFieldsOfCustomObject(traits: ObjectTraits): readonly StandardField[] {
  const { isNumbered, hasActivities, isDetail } = traits;
  const system = [AUDIT, AUDIT_REST, hasActivities ? 'LastActivityDate:Date' : '', isNumbered ? 'Name:AutoNumber' : ''];
  const always = [isNumbered ? '' : 'Name:Text', isDetail ? '' : 'OwnerId:Lookup>User'];
  return fieldsOf({ system: system.join(' '), always: always.join(' '), granted: '' });
}

function fieldsOf({ system, always, granted, addresses = [] }: Lists): readonly StandardField[] {
  return [
    ...list(system, 'shown', false),
    ...list(always, 'shown', true),
    ...list(granted, 'granted', true),
    ...addresses.flatMap((prefix) => {
      const compound = `${prefix}Address`;
      const parts = ADDRESS_PARTS.split(' ').map((part) => `${prefix}${part}`);
      const whole: StandardField = { name: compound, type: 'Address', visibility: 'granted', isWritable: false };
      return [whole, ...list(parts.join(' '), 'granted', true).map((field) => ({ ...field, compound }))];
    })
  ];
}

function list(text: string, visibility: StandardField['visibility'], isWritable: boolean): StandardField[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [name = '', rest = ''] = word.split(':');
      const [type = '', referenceTo] = rest.split('>');
      return { name, type, visibility, isWritable, ...(referenceTo === undefined ? {} : { referenceTo }) };
    });
}
