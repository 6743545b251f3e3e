import allAssessed from '@salesforce/label/c.stakeholders_AllAssessed';
import confidence from '@salesforce/label/c.stakeholders_Confidence';
import confidenceButtonLabel from '@salesforce/label/c.stakeholders_ConfidenceButtonLabel';
import confirmedShare from '@salesforce/label/c.stakeholders_ConfirmedShare';
import keyPlayerOne from '@salesforce/label/c.stakeholders_KeyPlayerOne';
import keyPlayersCount from '@salesforce/label/c.stakeholders_KeyPlayersCount';
import missingContacts from '@salesforce/label/c.stakeholders_MissingContacts';
import missingInterviews from '@salesforce/label/c.stakeholders_MissingInterviews';
import missingOwners from '@salesforce/label/c.stakeholders_MissingOwners';
import missingRatings from '@salesforce/label/c.stakeholders_MissingRatings';
import noChanges from '@salesforce/label/c.stakeholders_NoChanges';
import notAssessedSome from '@salesforce/label/c.stakeholders_NotAssessedSome';
import nothingMissing from '@salesforce/label/c.stakeholders_NothingMissing';
import outOf100 from '@salesforce/label/c.stakeholders_OutOf100';
import percentValue from '@salesforce/label/c.stakeholders_PercentValue';
import pointsLabel from '@salesforce/label/c.stakeholders_PointsLabel';
import scoreButtonLabel from '@salesforce/label/c.stakeholders_ScoreButtonLabel';
import scoreDown from '@salesforce/label/c.stakeholders_ScoreDown';
import scoreEmpty from '@salesforce/label/c.stakeholders_ScoreEmpty';
import scoreLoading from '@salesforce/label/c.stakeholders_ScoreLoading';
import scoreNoneAssessed from '@salesforce/label/c.stakeholders_ScoreNoneAssessed';
import scoreSince from '@salesforce/label/c.stakeholders_ScoreSince';
import scoreTitle from '@salesforce/label/c.stakeholders_ScoreTitle';
import scoreUnchanged from '@salesforce/label/c.stakeholders_ScoreUnchanged';
import scoreUnsaved from '@salesforce/label/c.stakeholders_ScoreUnsaved';
import scoreUp from '@salesforce/label/c.stakeholders_ScoreUp';
import showCalculation from '@salesforce/label/c.stakeholders_ShowCalculation';
import showPeople from '@salesforce/label/c.stakeholders_ShowPeople';
import threeChanges from '@salesforce/label/c.stakeholders_ThreeChanges';
import trendLabel from '@salesforce/label/c.stakeholders_TrendLabel';
import trendPoint from '@salesforce/label/c.stakeholders_TrendPoint';
import whatIsMissing from '@salesforce/label/c.stakeholders_WhatIsMissing';
import whatLowers from '@salesforce/label/c.stakeholders_WhatLowers';
import whatRaises from '@salesforce/label/c.stakeholders_WhatRaises';

/** The texts that this bundle shows. */
export const LABELS = {
  title: scoreTitle,
  of100: outOf100,
  since: scoreSince,
  up: scoreUp,
  down: scoreDown,
  same: scoreUnchanged,
  confidence,
  percent: percentValue,
  notAssessedSome,
  allAssessed,
  confirmed: confirmedShare,
  keyPlayers: keyPlayersCount,
  oneKeyPlayer: keyPlayerOne,
  raises: whatRaises,
  lowers: whatLowers,
  calculation: showCalculation,
  changesTitle: threeChanges,
  noChanges,
  empty: scoreEmpty,
  noneAssessed: scoreNoneAssessed,
  loading: scoreLoading,
  trendLabel,
  trendPoint,
  pointsLabel,
  missingTitle: whatIsMissing,
  missingRatings,
  missingContacts,
  missingOwners,
  missingInterviews,
  nothingMissing,
  unsaved: scoreUnsaved,
  scoreLabel: scoreButtonLabel,
  showAssessed: confidenceButtonLabel,
  showPeople
} as const;
