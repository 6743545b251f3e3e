import attentionEmpty from '@salesforce/label/c.stakeholders_AttentionEmpty';
import attentionIntro from '@salesforce/label/c.stakeholders_AttentionIntro';
import attentionLoading from '@salesforce/label/c.stakeholders_AttentionLoading';
import attentionNothing from '@salesforce/label/c.stakeholders_AttentionNothing';
import attentionShowAll from '@salesforce/label/c.stakeholders_AttentionShowAll';
import attentionTitle from '@salesforce/label/c.stakeholders_AttentionTitle';
import columnAccount from '@salesforce/label/c.stakeholders_ColumnAccount';
import columnStatus from '@salesforce/label/c.stakeholders_ColumnStatus';
import columnWhy from '@salesforce/label/c.stakeholders_ColumnWhy';
import confidence from '@salesforce/label/c.stakeholders_Confidence';
import keyPlayersColumn from '@salesforce/label/c.stakeholders_KeyPlayersColumn';
import keyPlayersToInterview from '@salesforce/label/c.stakeholders_KeyPlayersToInterview';
import lowConfidence from '@salesforce/label/c.stakeholders_LowConfidence';
import lowScore from '@salesforce/label/c.stakeholders_LowScore';
import neverInterviewedColumn from '@salesforce/label/c.stakeholders_NeverInterviewedColumn';
import notMapped from '@salesforce/label/c.stakeholders_NotMapped';
import oldestInterview from '@salesforce/label/c.stakeholders_OldestInterview';
import percentValue from '@salesforce/label/c.stakeholders_PercentValue';
import scoreTitle from '@salesforce/label/c.stakeholders_ScoreTitle';
import statusNotAssessed from '@salesforce/label/c.stakeholders_StatusNotAssessed';

/** The texts that this bundle shows. */
export const LABELS = {
  title: attentionTitle,
  intro: attentionIntro,
  account: columnAccount,
  score: scoreTitle,
  confidence,
  keyPlayers: keyPlayersColumn,
  neverInterviewed: neverInterviewedColumn,
  status: columnStatus,
  why: columnWhy,
  notAssessed: statusNotAssessed,
  notMapped,
  lowScore,
  lowConfidence,
  interviews: keyPlayersToInterview,
  oldest: oldestInterview,
  nothing: attentionNothing,
  empty: attentionEmpty,
  loading: attentionLoading,
  percent: percentValue,
  showAll: attentionShowAll
} as const;
