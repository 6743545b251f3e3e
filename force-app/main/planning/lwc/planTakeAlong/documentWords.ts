import agenda from '@salesforce/label/c.planning_PaperAgenda';
import agendaEmpty from '@salesforce/label/c.planning_PaperAgendaEmpty';
import agendaFirst from '@salesforce/label/c.planning_PaperAgendaFirst';
import agendaMore from '@salesforce/label/c.planning_PaperAgendaMore';
import agendaNotSpoken from '@salesforce/label/c.planning_PaperAgendaNotSpoken';
import agendaOthers from '@salesforce/label/c.planning_PaperAgendaOthers';
import agendaSpoken from '@salesforce/label/c.planning_PaperAgendaSpoken';
import aimedAt from '@salesforce/label/c.planning_PaperAimedAt';
import barriers from '@salesforce/label/c.planning_PaperBarriers';
import comment from '@salesforce/label/c.planning_PaperComment';
import commitment from '@salesforce/label/c.planning_PaperCommitment';
import commitments from '@salesforce/label/c.planning_PaperCommitments';
import commitmentsMade from '@salesforce/label/c.planning_PaperCommitmentsMade';
import commitmentsNone from '@salesforce/label/c.planning_PaperCommitmentsNone';
import completeness from '@salesforce/label/c.planning_PaperCompleteness';
import confidenceName from '@salesforce/label/c.planning_PaperConfidenceName';
import criterion from '@salesforce/label/c.planning_PaperCriterion';
import decided from '@salesforce/label/c.planning_PaperDecided';
import decidedNothing from '@salesforce/label/c.planning_PaperDecidedNothing';
import decision from '@salesforce/label/c.planning_PaperDecision';
import decisionNone from '@salesforce/label/c.planning_PaperDecisionNone';
import due from '@salesforce/label/c.planning_PaperDue';
import feedback from '@salesforce/label/c.planning_PaperFeedback';
import feedbackNone from '@salesforce/label/c.planning_PaperFeedbackNone';
import figure from '@salesforce/label/c.planning_PaperFigure';
import figures from '@salesforce/label/c.planning_PaperFigures';
import host from '@salesforce/label/c.planning_PaperHost';
import identified from '@salesforce/label/c.planning_PaperIdentified';
import indicator from '@salesforce/label/c.planning_PaperIndicator';
import indicators from '@salesforce/label/c.planning_PaperIndicators';
import indicatorsHidden from '@salesforce/label/c.planning_PaperIndicatorsHidden';
import indicatorsMore from '@salesforce/label/c.planning_PaperIndicatorsMore';
import inProcess from '@salesforce/label/c.planning_PaperInProcess';
import lastReading from '@salesforce/label/c.planning_PaperLastReading';
import lastTime from '@salesforce/label/c.planning_PaperLastTime';
import measure from '@salesforce/label/c.planning_PaperMeasure';
import nextMore from '@salesforce/label/c.planning_PaperNextMore';
import nextNone from '@salesforce/label/c.planning_PaperNextNone';
import nextReview from '@salesforce/label/c.planning_PaperNextReview';
import noBarriers from '@salesforce/label/c.planning_PaperNoBarriers';
import nobodyNamed from '@salesforce/label/c.planning_PaperNobodyNamed';
import noIndicators from '@salesforce/label/c.planning_PaperNoIndicators';
import noObjectives from '@salesforce/label/c.planning_PaperNoObjectives';
import noOpportunities from '@salesforce/label/c.planning_PaperNoOpportunities';
import noReviewBefore from '@salesforce/label/c.planning_PaperNoReviewBefore';
import noTeam from '@salesforce/label/c.planning_PaperNoTeam';
import notes from '@salesforce/label/c.planning_PaperNotes';
import notesNone from '@salesforce/label/c.planning_PaperNotesNone';
import notRated from '@salesforce/label/c.planning_PaperNotRated';
import notRatedThen from '@salesforce/label/c.planning_PaperNotRatedThen';
import notRecorded from '@salesforce/label/c.planning_PaperNotRecorded';
import now from '@salesforce/label/c.planning_PaperNow';
import nowAndAim from '@salesforce/label/c.planning_PaperNowAndAim';
import objective from '@salesforce/label/c.planning_PaperObjective';
import objectives from '@salesforce/label/c.planning_PaperObjectives';
import onPace from '@salesforce/label/c.planning_PaperOnPace';
import opportunities from '@salesforce/label/c.planning_PaperOpportunities';
import overdueNone from '@salesforce/label/c.planning_PaperOverdueNone';
import owner from '@salesforce/label/c.planning_PaperOwner';
import pace from '@salesforce/label/c.planning_PaperPace';
import present from '@salesforce/label/c.planning_PaperPresent';
import printHint from '@salesforce/label/c.planning_PaperPrintHint';
import pulse from '@salesforce/label/c.planning_PaperPulse';
import pulseHidden from '@salesforce/label/c.planning_PaperPulseHidden';
import ratedOf from '@salesforce/label/c.planning_PaperRatedOf';
import rating from '@salesforce/label/c.planning_PaperRating';
import relationship from '@salesforce/label/c.planning_PaperRelationship';
import reviewHeld from '@salesforce/label/c.planning_PaperReviewHeld';
import reviewPlanned from '@salesforce/label/c.planning_PaperReviewPlanned';
import reviewUnplanned from '@salesforce/label/c.planning_PaperReviewUnplanned';
import rubric from '@salesforce/label/c.planning_PaperRubric';
import rubricNone from '@salesforce/label/c.planning_PaperRubricNone';
import rubricScore from '@salesforce/label/c.planning_PaperRubricScore';
import sayDo from '@salesforce/label/c.planning_PaperSayDo';
import scoreOf from '@salesforce/label/c.planning_PaperScoreOf';
import sponsor from '@salesforce/label/c.planning_PaperSponsor';
import stage from '@salesforce/label/c.planning_PaperStage';
import stageUnset from '@salesforce/label/c.planning_PaperStageUnset';
import target from '@salesforce/label/c.planning_PaperTarget';
import tasks from '@salesforce/label/c.planning_PaperTasks';
import tasksNone from '@salesforce/label/c.planning_PaperTasksNone';
import team from '@salesforce/label/c.planning_PaperTeam';
import then from '@salesforce/label/c.planning_PaperThen';
import thenBefore from '@salesforce/label/c.planning_PaperThenBefore';
import tier from '@salesforce/label/c.planning_PaperTier';
import to from '@salesforce/label/c.planning_PaperTo';
import today from '@salesforce/label/c.planning_PaperToday';
import way from '@salesforce/label/c.planning_PaperWay';
import what from '@salesforce/label/c.planning_PaperWhat';
import when from '@salesforce/label/c.planning_PaperWhen';

import type { DocumentWords } from 'c/planDocument';

/** The texts of the printed plan and of the printed review. */
export const DOCUMENT_WORDS: DocumentWords = {
  agenda,
  agendaEmpty,
  agendaFirst,
  agendaMore,
  agendaNotSpoken,
  agendaOthers,
  agendaSpoken,
  aimedAt,
  barriers,
  comment,
  commitment,
  commitments,
  commitmentsMade,
  commitmentsNone,
  completeness,
  confidenceName,
  criterion,
  decided,
  decidedNothing,
  decision,
  decisionNone,
  due,
  feedback,
  feedbackNone,
  figure,
  figures,
  host,
  identified,
  indicator,
  indicators,
  indicatorsHidden,
  indicatorsMore,
  inProcess,
  lastReading,
  lastTime,
  measure,
  nextMore,
  nextNone,
  nextReview,
  noBarriers,
  nobodyNamed,
  noIndicators,
  noObjectives,
  noOpportunities,
  noReviewBefore,
  noTeam,
  notes,
  notesNone,
  notRated,
  notRatedThen,
  notRecorded,
  now,
  nowAndAim,
  objective,
  objectives,
  onPace,
  opportunities,
  overdueNone,
  owner,
  pace,
  present,
  printHint,
  pulse,
  pulseHidden,
  ratedOf,
  rating,
  relationship,
  reviewHeld,
  reviewPlanned,
  reviewUnplanned,
  rubric,
  rubricNone,
  rubricScore,
  sayDo,
  scoreOf,
  sponsor,
  stage,
  stageUnset,
  target,
  tasks,
  tasksNone,
  team,
  then,
  thenBefore,
  tier,
  to,
  today,
  way,
  what,
  when
};
