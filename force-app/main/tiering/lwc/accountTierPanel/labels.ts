import decide from '@salesforce/label/c.tiering_Decide';
import decidedBy from '@salesforce/label/c.tiering_DecidedBy';
import decisionsHidden from '@salesforce/label/c.tiering_DecisionsHidden';
import dedicatedMark from '@salesforce/label/c.tiering_DedicatedMark';
import differsBecause from '@salesforce/label/c.tiering_DiffersBecause';
import doMember from '@salesforce/label/c.tiering_DoMember';
import draftIs from '@salesforce/label/c.tiering_DraftIs';
import draftNoTier from '@salesforce/label/c.tiering_DraftNoTier';
import hideCalculation from '@salesforce/label/c.tiering_HideCalculation';
import historyCount from '@salesforce/label/c.tiering_HistoryCount';
import mendProposal from '@salesforce/label/c.tiering_MendProposal';
import noMapHere from '@salesforce/label/c.tiering_NoMapHere';
import noModel from '@salesforce/label/c.tiering_NoModel';
import noPolicy from '@salesforce/label/c.tiering_NoPolicy';
import noPromises from '@salesforce/label/c.tiering_NoPromises';
import noScoreLine from '@salesforce/label/c.tiering_NoScoreLine';
import notSaved from '@salesforce/label/c.tiering_NotSaved';
import panelEmpty from '@salesforce/label/c.tiering_PanelEmpty';
import panelEmptyRead from '@salesforce/label/c.tiering_PanelEmptyRead';
import panelLoading from '@salesforce/label/c.tiering_PanelLoading';
import panelTitle from '@salesforce/label/c.tiering_PanelTitle';
import promisesKept from '@salesforce/label/c.tiering_PromisesKept';
import promisesMissing from '@salesforce/label/c.tiering_PromisesMissing';
import propose from '@salesforce/label/c.tiering_Propose';
import readProposal from '@salesforce/label/c.tiering_ReadProposal';
import refreshDue from '@salesforce/label/c.tiering_RefreshDue';
import refreshLater from '@salesforce/label/c.tiering_RefreshLater';
import refreshOverdue from '@salesforce/label/c.tiering_RefreshOverdue';
import removeLabel from '@salesforce/label/c.tiering_Remove';
import removeMember from '@salesforce/label/c.tiering_RemoveMember';
import resumeDraft from '@salesforce/label/c.tiering_ResumeDraft';
import returnedIs from '@salesforce/label/c.tiering_ReturnedIs';
import scoreLine from '@salesforce/label/c.tiering_ScoreLine';
import scoreOnly from '@salesforce/label/c.tiering_ScoreOnly';
import showCalculation from '@salesforce/label/c.tiering_ShowCalculation';
import sinceDate from '@salesforce/label/c.tiering_SinceDate';
import sponsorIs from '@salesforce/label/c.tiering_SponsorIs';
import takeBack from '@salesforce/label/c.tiering_TakeBack';
import team from '@salesforce/label/c.tiering_Team';
import teamEmpty from '@salesforce/label/c.tiering_TeamEmpty';
import waitingExecutive from '@salesforce/label/c.tiering_WaitingExecutive';
import waitingProposal from '@salesforce/label/c.tiering_WaitingProposal';

/** The texts that this bundle shows. */
export const LABELS = {
  title: panelTitle,
  loading: panelLoading,
  since: sinceDate,
  decidedBy,
  refreshOverdue,
  refreshDue,
  refreshLater,
  scoreLine,
  scoreOnly,
  noScore: noScoreLine,
  differs: differsBecause,
  show: showCalculation,
  hide: hideCalculation,
  emptyText: panelEmpty,
  emptyRead: panelEmptyRead,
  noModel,
  propose,
  resume: resumeDraft,
  mend: mendProposal,
  decide,
  read: readProposal,
  waiting: waitingProposal,
  waitingExecutive,
  draftIs,
  draftNoTier,
  returned: returnedIs,
  promisesMissing,
  promisesKept,
  noPolicy,
  noPromises,
  team,
  nobody: teamEmpty,
  dedicatedMark,
  remove: removeMember,
  removeShort: removeLabel,
  addMember: doMember,
  history: historyCount,
  noMap: noMapHere,
  refused: notSaved,
  sponsor: sponsorIs,
  takeBack,
  noDecisions: decisionsHidden
} as const;
