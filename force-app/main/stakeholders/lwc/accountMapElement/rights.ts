/** What a user may do on the map, from what the platform says of its objects. Pure. */
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

/** Answers about several objects, each with its own status. */
export interface ObjectInfos {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** What the user may do. */
export interface Rights {
  /** Add people. */
  readonly canAdd: boolean;
  /** Change ratings, facts and whether a person is still there. */
  readonly canEdit: boolean;
  /** Log interviews and visits; a team member may, without being allowed to change ratings. */
  readonly canLog: boolean;
}

/** Everything. */
export const ALL_RIGHTS: Rights = { canAdd: true, canEdit: true, canLog: true };

/** The rights that follow from Stakeholder__c and StakeholderInterview__c, the first two; none on what is not visible. */
export function rightsOf({ results }: ObjectInfos): Rights {
  const [people, interviews] = results.map(({ statusCode, result }) =>
    statusCode === 200 ? (result as ObjectInfoRepresentation) : undefined
  );
  const isOpen = (field: string): boolean => people?.fields[field]?.updateable === true;
  return {
    canAdd: people?.createable ?? false,
    canEdit: (people?.updateable ?? false) && isOpen('Influence__c') && isOpen('Support__c'),
    canLog: interviews?.createable ?? false
  };
}
