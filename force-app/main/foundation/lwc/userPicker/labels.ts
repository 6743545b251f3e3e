import clearSelection from '@salesforce/label/c.common_ClearSelection';
import noMatches from '@salesforce/label/c.common_NoMatches';
import searchPeople from '@salesforce/label/c.common_SearchPeople';
import searchResults from '@salesforce/label/c.common_SearchResults';

/** The texts that this bundle shows. */
export const LABELS = {
  placeholder: searchPeople,
  clear: clearSelection,
  none: noMatches,
  results: searchResults
} as const;
