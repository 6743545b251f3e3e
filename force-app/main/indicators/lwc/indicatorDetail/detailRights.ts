/** What a user may do to the readings of an indicator, from what the platform says of their object. Pure. */
import { NO_READING_RIGHTS } from 'c/indicatorReadingTable';
import type { ReadingRights } from 'c/indicatorReadingTable';
import type { Source } from 'c/indicatorTypes';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

/** Answers about several objects, each with its own status. */
export interface ObjectInfos {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** What the user may do to the indicator itself. */
export interface IndicatorRights {
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

function find(infos: ObjectInfos | null, name: string): ObjectInfoRepresentation | undefined {
  return (infos?.results ?? [])
    .flatMap(({ statusCode, result }) => (statusCode === 200 ? [result as ObjectInfoRepresentation] : []))
    .find(({ apiName }) => apiName === name);
}

/** The rights about the indicator; what is not known to be allowed is not offered. */
export function indicatorRightsOf(infos: ObjectInfos | null, isClosed: boolean): IndicatorRights {
  const info = find(infos, 'LeadingIndicator__c');
  if (info === undefined || isClosed) return { canEdit: false, canDelete: false };
  const canEdit = info.updateable && info.fields['Target__c']?.updateable === true;
  return { canEdit, canDelete: info.deletable };
}

/** The rights about readings; a closed plan stays as it was, and what records itself takes notes only. */
export function readingRightsOf(infos: ObjectInfos | null, source: Source, isClosed: boolean): ReadingRights {
  const info = find(infos, 'IndicatorReading__c');
  if (info === undefined || isClosed) return NO_READING_RIGHTS;
  const mayWrite = (field: string): boolean => info.updateable && info.fields[field]?.updateable === true;
  const isByHand = source === 'By hand';
  return {
    canAdd: isByHand && info.createable,
    canEdit: isByHand && mayWrite('Value__c') && mayWrite('ReadOn__c'),
    canNote: mayWrite('Note__c'),
    canDelete: isByHand && info.deletable
  };
}
