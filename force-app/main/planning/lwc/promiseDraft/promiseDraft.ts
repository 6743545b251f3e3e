/** A promise as it is typed, and the field values that it is saved as. Pure. */
import type { Commitment } from 'c/planTypes';

/** To whom a promise is made: nobody in particular at the customer, colleagues, or a person of the map by id. */
export type Recipient = 'customer' | 'internal' | (string & {});

/** What is typed of a promise at least. */
export interface PromiseDraft {
  readonly name: string;
  readonly recipient: Recipient;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
}

/** Letters that the name of a promise may have. */
export const NAME_LENGTH = 80;

/** To whom an existing promise was made. */
export function recipientOf({ audience, promisedTo }: Pick<Commitment, 'audience' | 'promisedTo'>): Recipient {
  return promisedTo?.id ?? (audience === 'Customer' ? 'customer' : 'internal');
}

/** The fields that say to whom a promise is made; a named person is always the customer's. */
export function recipientFields(recipient: Recipient): {
  readonly Audience__c: Commitment['audience'];
  readonly Stakeholder__c: string | null;
} {
  if (recipient === 'internal') return { Audience__c: 'Internal', Stakeholder__c: null };
  return { Audience__c: 'Customer', Stakeholder__c: recipient === 'customer' ? null : recipient };
}

/** The fields of a new promise. */
export function promiseFields({ name, recipient, dueOn }: PromiseDraft): Readonly<Record<string, unknown>> {
  return { Name: name.trim(), DueOn__c: dueOn, ...recipientFields(recipient) };
}
