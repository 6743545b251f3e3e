import added from '@salesforce/label/c.indicators_PanelAdded';
import addedOne from '@salesforce/label/c.indicators_PanelAddedOne';
import choose from '@salesforce/label/c.indicators_PanelChoose';
import closed from '@salesforce/label/c.indicators_PanelClosed';
import counted from '@salesforce/label/c.indicators_PanelCounted';
import deleted from '@salesforce/label/c.indicators_PanelDeleted';
import empty from '@salesforce/label/c.indicators_PanelEmpty';
import emptyRead from '@salesforce/label/c.indicators_PanelEmptyRead';
import figures from '@salesforce/label/c.indicators_PanelFigures';
import gone from '@salesforce/label/c.indicators_PanelGone';
import how from '@salesforce/label/c.indicators_PanelHow';
import lagging from '@salesforce/label/c.indicators_PanelLagging';
import leading from '@salesforce/label/c.indicators_KindLeading';
import loading from '@salesforce/label/c.indicators_PanelLoading';
import noAccess from '@salesforce/label/c.indicators_PanelNoAccess';
import noLeading from '@salesforce/label/c.indicators_PanelNoLeading';
import noPlan from '@salesforce/label/c.indicators_PanelNoPlan';
import of from '@salesforce/label/c.indicators_PanelOf';
import read from '@salesforce/label/c.indicators_PanelRead';
import recounted from '@salesforce/label/c.indicators_PanelRecounted';
import rules from '@salesforce/label/c.indicators_PanelRules';
import showAll from '@salesforce/label/c.indicators_PanelShowAll';
import showFewer from '@salesforce/label/c.indicators_PanelShowFewer';
import title from '@salesforce/label/c.indicators_PanelTitle';
import undone from '@salesforce/label/c.indicators_PanelUndone';

/** The texts that this bundle shows. */
export const LABELS = {
  added,
  addedOne,
  choose,
  closed,
  counted,
  deleted,
  empty,
  emptyRead,
  figures,
  gone,
  how,
  lagging,
  leading,
  loading,
  noAccess,
  noLeading,
  noPlan,
  of,
  read,
  recounted,
  rules,
  showAll,
  showFewer,
  title,
  undone
} as const;
