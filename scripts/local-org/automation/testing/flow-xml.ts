import {
  checkbox,
  currency,
  flow,
  formula,
  key,
  lookup,
  masterDetail,
  number,
  object,
  picklist,
  plain,
  start,
  summary,
  tag,
  text
} from './metadata.ts';
import { TestOrg } from './org.ts';

/** Objects that flow tests are about. */
export const objects = [
  ...object('Account', { fields: { Score__c: number(8, 1), Jobs__c: summary('count', 'Job__c.Account__c') } }),
  ...object('Job__c', {
    fields: {
      Account__c: masterDetail('Account', 'Jobs'),
      Contact__c: lookup('Contact', 'Jobs'),
      Key__c: key(20),
      Size__c: number(6, 2),
      Price__c: currency(),
      Color__c: picklist(['Red', 'Green']),
      Day__c: plain('Date'),
      Moment__c: plain('DateTime'),
      Done__c: checkbox(),
      Note__c: text(30),
      Twice__c: formula('Number', 'Size__c * 2', 2)
    }
  }),
  ...object('Log__c', {
    fields: { Job__c: masterDetail('Job__c', 'Logs'), Text__c: text(255), Number__c: number(6, 2) },
    rules: { NoBad: ['Text__c = "bad"', 'A bad log.'] }
  })
];

/** XML of elements, from their parts. */
export const el = (kind: string, name: string, inner: string): string =>
  `<${kind}><name>${name}</name><label>${name}</label>${inner}</${kind}>`;
/** A connector. */
export const to = (target: string, connector = 'connector'): string =>
  `<${connector}><targetReference>${target}</targetReference></${connector}>`;
/** A value that refers to a resource. */
export const ref = (reference: string, as = 'value'): string => `<${as}>${tag('elementReference', reference)}</${as}>`;
/** A text value. */
export const str = (value: string, as = 'value'): string => `<${as}>${tag('stringValue', value)}</${as}>`;
/** A number value. */
export const num = (value: number, as = 'value'): string => `<${as}>${tag('numberValue', value)}</${as}>`;
/** A flag value. */
export const bool = (value: boolean, as = 'value'): string => `<${as}>${tag('booleanValue', value)}</${as}>`;
/** One line of an assignment. */
export const assign = (target: string, operator: string, value: string): string =>
  `<assignmentItems>${tag('assignToReference', target)}${tag('operator', operator)}${value}</assignmentItems>`;
/** One field value of a create or update. */
export const input = (field: string, value: string): string =>
  `<inputAssignments>${tag('field', field)}${value}</inputAssignments>`;
/** One filter. */
export const filter = (field: string, operator: string, value: string): string =>
  `<filters>${tag('field', field)}${tag('operator', operator)}${value}</filters>`;
/** One condition of a decision. */
export const condition = (left: string, operator: string, right: string): string =>
  `<conditions>${tag('leftValueReference', left)}${tag('operator', operator)}${right}</conditions>`;
/** A variable. */
export const variable = (name: string, dataType: string, more = ''): string =>
  `<variables><name>${name}</name>${tag('dataType', dataType)}${more}</variables>`;
/** A formula. */
export const fx = (name: string, dataType: string, expression: string, scale = ''): string =>
  `<formulas><name>${name}</name>${tag('dataType', dataType)}${tag('expression', expression)}${scale}</formulas>`;
/** An element that writes a log row with this text. */
export const logNote = (value: string, connector = ''): string =>
  el(
    'recordCreates',
    'Log',
    connector + input('Job__c', ref('$Record.Id')) + input('Text__c', value) + tag('object', 'Log__c')
  );

/** An org with these flows, an account, and short ways to make jobs and read their logs. */
export class FlowOrg extends TestOrg {
  readonly account: string;
  constructor(...flows: string[]) {
    super([...objects, ...flows.map((inner, index) => flow(`Flow${index}`, inner))]);
    this.account = this.insert('Account', { Name: 'Acme' });
  }
  job(values: Record<string, unknown> = {}): string {
    return this.insert('Job__c', { Account__c: this.account, ...values });
  }
  logs(): unknown[] {
    return this.rows('SELECT "Text__c" FROM "Log__c" WHERE "IsDeleted" = 0 ORDER BY "Id"').map((row) => row['Text__c']);
  }
}

/** The start of a before-save flow on jobs. */
export const before = (first: string, more = ''): string =>
  start('Job__c', 'RecordBeforeSave', 'CreateAndUpdate', first, more);
/** The start of an after-save flow on jobs. */
export const afterSave = (first: string, more = ''): string =>
  start('Job__c', 'RecordAfterSave', 'CreateAndUpdate', first, more);
