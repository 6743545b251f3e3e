/** What a user may do about the tier of an account, from what the platform says of its objects. Pure. */
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

/** Answers about several objects, each with its own status. */
export interface ObjectInfos {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** What the user may do. */
export interface TierRights {
  /** Propose a tier or mend a proposal. */
  readonly canPropose: boolean;
  /** Add people to the team and remove them. */
  readonly canStaff: boolean;
  readonly canNameSponsor: boolean;
  readonly canRecordReview: boolean;
}

/** Nothing. */
export const NO_RIGHTS: TierRights = {
  canPropose: false,
  canStaff: false,
  canNameSponsor: false,
  canRecordReview: false
};

/** The rights that follow from AccountTier__c, KeyAccountTeamMember__c and Account; none on what is not visible. */
export function rightsOf({ results }: ObjectInfos): TierRights {
  const infos = results.flatMap(({ statusCode, result }) =>
    statusCode === 200 ? [result as ObjectInfoRepresentation] : []
  );
  const find = (name: string): ObjectInfoRepresentation | undefined => infos.find(({ apiName }) => apiName === name);
  const [decision, member, account] = ['AccountTier__c', 'KeyAccountTeamMember__c', 'Account'].map(find);
  const isOpen = (field: string): boolean =>
    (account?.updateable ?? false) && account?.fields[field]?.updateable === true;
  return {
    canPropose: (decision?.createable ?? false) && decision?.fields['DecidedTier__c']?.createable === true,
    canStaff: member?.createable ?? false,
    canNameSponsor: isOpen('ExecutiveSponsor__c'),
    canRecordReview: isOpen('LastReviewOn__c')
  };
}
