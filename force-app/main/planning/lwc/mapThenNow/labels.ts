import movesIsNew from '@salesforce/label/c.planning_MovesIsNew';
import movesLeft from '@salesforce/label/c.planning_MovesLeft';
import movesList from '@salesforce/label/c.planning_MovesList';
import movesMore from '@salesforce/label/c.planning_MovesMore';
import movesMoved from '@salesforce/label/c.planning_MovesMoved';
import movesNobody from '@salesforce/label/c.planning_MovesNobody';
import movesStayed from '@salesforce/label/c.planning_MovesStayed';
import movesSubtitle from '@salesforce/label/c.planning_MovesSubtitle';
import movesSubtitleHeld from '@salesforce/label/c.planning_MovesSubtitleHeld';
import movesTitle from '@salesforce/label/c.planning_MovesTitle';

/** The texts that this bundle shows. */
export const LABELS = {
  title: movesTitle,
  subtitle: movesSubtitle,
  subtitleHeld: movesSubtitleHeld,
  nobody: movesNobody,
  moved: movesMoved,
  isNew: movesIsNew,
  stayed: movesStayed,
  left: movesLeft,
  more: movesMore,
  list: movesList
} as const;
