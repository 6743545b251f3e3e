import addQuote from '@salesforce/label/c.planning_AddQuote';
import addQuoteTo from '@salesforce/label/c.planning_AddQuoteTo';
import sectionEmpty from '@salesforce/label/c.planning_SectionEmpty';
import sectionUndo from '@salesforce/label/c.planning_SectionUndo';
import sectionUndoOf from '@salesforce/label/c.planning_SectionUndoOf';

/** The texts that this bundle shows. */
export const LABELS = {
  addQuote,
  addQuoteTo,
  undo: sectionUndo,
  undoOf: sectionUndoOf,
  empty: sectionEmpty
} as const;
