import levelsDescribed from '@salesforce/label/c.tiering_LevelsDescribed';
import levelsIntro from '@salesforce/label/c.tiering_LevelsIntro';
import levelsLevel from '@salesforce/label/c.tiering_LevelsLevel';
import levelsNoQuestion from '@salesforce/label/c.tiering_LevelsNoQuestion';
import levelsNotDescribed from '@salesforce/label/c.tiering_LevelsNotDescribed';
import levelsQuestion from '@salesforce/label/c.tiering_LevelsQuestion';
import levelsTitle from '@salesforce/label/c.tiering_LevelsTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: levelsTitle,
  intro: levelsIntro,
  described: levelsDescribed,
  question: levelsQuestion,
  level: levelsLevel,
  noQuestion: levelsNoQuestion,
  notDescribed: levelsNotDescribed
} as const;
