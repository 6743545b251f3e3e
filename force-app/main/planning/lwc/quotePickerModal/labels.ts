import cancel from '@salesforce/label/c.common_Cancel';
import quoteCount from '@salesforce/label/c.planning_QuoteCount';
import quoteEverybody from '@salesforce/label/c.planning_QuoteEverybody';
import quoteFromInterview from '@salesforce/label/c.planning_QuoteFromInterview';
import quoteFromSuccess from '@salesforce/label/c.planning_QuoteFromSuccess';
import quoteFromWhy from '@salesforce/label/c.planning_QuoteFromWhy';
import quoteInsert from '@salesforce/label/c.planning_QuoteInsert';
import quoteInsertOf from '@salesforce/label/c.planning_QuoteInsertOf';
import quoteMore from '@salesforce/label/c.planning_QuoteMore';
import quoteNoMatch from '@salesforce/label/c.planning_QuoteNoMatch';
import quoteNone from '@salesforce/label/c.planning_QuoteNone';
import quoteOneCount from '@salesforce/label/c.planning_QuoteOneCount';
import quotePerson from '@salesforce/label/c.planning_QuotePerson';
import quoteSearch from '@salesforce/label/c.planning_QuoteSearch';
import quoteTitle from '@salesforce/label/c.planning_QuoteTitle';
import quoteUndated from '@salesforce/label/c.planning_QuoteUndated';

/** The texts that this bundle shows. */
export const LABELS = {
  title: quoteTitle,
  search: quoteSearch,
  person: quotePerson,
  everybody: quoteEverybody,
  insert: quoteInsert,
  insertOf: quoteInsertOf,
  why: quoteFromWhy,
  success: quoteFromSuccess,
  interview: quoteFromInterview,
  undated: quoteUndated,
  none: quoteNone,
  noMatch: quoteNoMatch,
  more: quoteMore,
  count: quoteCount,
  oneCount: quoteOneCount,
  cancel
} as const;
