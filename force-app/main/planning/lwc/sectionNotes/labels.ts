import bringBack from '@salesforce/label/c.planning_BringBack';
import conflictBlank from '@salesforce/label/c.planning_ConflictBlank';
import conflictKeepBoth from '@salesforce/label/c.planning_ConflictKeepBoth';
import conflictKeepMine from '@salesforce/label/c.planning_ConflictKeepMine';
import conflictMine from '@salesforce/label/c.planning_ConflictMine';
import conflictTakeTheirs from '@salesforce/label/c.planning_ConflictTakeTheirs';
import conflictTheirs from '@salesforce/label/c.planning_ConflictTheirs';
import conflictTitle from '@salesforce/label/c.planning_ConflictTitle';
import justNow from '@salesforce/label/c.planning_JustNow';
import noticeDismiss from '@salesforce/label/c.planning_NoticeDismiss';
import otherChanged from '@salesforce/label/c.planning_OtherChanged';
import otherChangedByMe from '@salesforce/label/c.planning_OtherChangedByMe';
import otherOverwrote from '@salesforce/label/c.planning_OtherOverwrote';
import otherOverwroteByMe from '@salesforce/label/c.planning_OtherOverwroteByMe';
import placeholderNote from '@salesforce/label/c.planning_PlaceholderNote';
import sectionNotSaved from '@salesforce/label/c.planning_SectionNotSaved';
import sectionNotSavedPlain from '@salesforce/label/c.planning_SectionNotSavedPlain';
import somebody from '@salesforce/label/c.planning_Somebody';

/** The texts that this bundle shows. */
export const LABELS = {
  placeholder: placeholderNote,
  notSaved: sectionNotSaved,
  notSavedPlain: sectionNotSavedPlain,
  changed: otherChanged,
  changedByMe: otherChangedByMe,
  overwritten: otherOverwrote,
  overwrittenByMe: otherOverwroteByMe,
  bringBack,
  dismiss: noticeDismiss,
  conflict: conflictTitle,
  theirs: conflictTheirs,
  mine: conflictMine,
  blank: conflictBlank,
  keepMine: conflictKeepMine,
  takeTheirs: conflictTakeTheirs,
  keepBoth: conflictKeepBoth,
  somebody,
  justNow
} as const;
