import promptNext from '@salesforce/label/c.planning_PromptNext';
import promptNone from '@salesforce/label/c.planning_PromptNone';
import promptPosition from '@salesforce/label/c.planning_PromptPosition';
import promptPrevious from '@salesforce/label/c.planning_PromptPrevious';
import promptQuestion from '@salesforce/label/c.planning_PromptQuestion';
import promptTitle from '@salesforce/label/c.planning_PromptTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: promptTitle,
  question: promptQuestion,
  none: promptNone,
  previous: promptPrevious,
  next: promptNext,
  position: promptPosition
} as const;
