/** What a user may do about indicators, from what the platform says of their objects. Pure. */
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

/** Answers about several objects, each with its own status. */
export interface ObjectInfos {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** What the user may do. */
export interface IndicatorRights {
  readonly canChoose: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
  readonly canRead: boolean;
}

/** Nothing. */
export const NO_RIGHTS: IndicatorRights = { canChoose: false, canEdit: false, canDelete: false, canRead: false };

/** The rights that follow from LeadingIndicator__c and IndicatorReading__c; none on what is not visible. */
export function rightsOf({ results }: ObjectInfos): IndicatorRights {
  const infos = results.flatMap(({ statusCode, result }) =>
    statusCode === 200 ? [result as ObjectInfoRepresentation] : []
  );
  const find = (name: string): ObjectInfoRepresentation | undefined => infos.find(({ apiName }) => apiName === name);
  const indicator = find('LeadingIndicator__c');
  const reading = find('IndicatorReading__c');
  const canSee = indicator !== undefined;
  return {
    canChoose: indicator?.createable ?? false,
    canEdit: (indicator?.updateable ?? false) && indicator?.fields['Target__c']?.updateable === true,
    canDelete: indicator?.deletable ?? false,
    canRead: canSee && (reading?.createable ?? false) && reading?.fields['Value__c']?.createable === true
  };
}
