import aimedAt from '@salesforce/label/c.planning_DeckAimedAt';
import amount from '@salesforce/label/c.planning_DeckAmount';
import axes from '@salesforce/label/c.planning_DeckAxes';
import barrier from '@salesforce/label/c.planning_DeckBarrier';
import barrierAge from '@salesforce/label/c.planning_DeckBarrierAge';
import barriers from '@salesforce/label/c.planning_DeckBarriers';
import chartAlt from '@salesforce/label/c.planning_DeckChartAlt';
import chartPoint from '@salesforce/label/c.planning_DeckChartPoint';
import clearedBy from '@salesforce/label/c.planning_DeckClearedBy';
import closes from '@salesforce/label/c.planning_DeckCloses';
import commitment from '@salesforce/label/c.planning_DeckCommitment';
import commitments from '@salesforce/label/c.planning_DeckCommitments';
import completeness from '@salesforce/label/c.planning_DeckCompleteness';
import confidence from '@salesforce/label/c.planning_DeckConfidence';
import continued from '@salesforce/label/c.planning_DeckContinued';
import cover from '@salesforce/label/c.planning_DeckCover';
import customer from '@salesforce/label/c.planning_DeckCustomer';
import drivers from '@salesforce/label/c.planning_DeckDrivers';
import due from '@salesforce/label/c.planning_DeckDue';
import employment from '@salesforce/label/c.planning_DeckEmployment';
import found from '@salesforce/label/c.planning_DeckFound';
import foundAndOpen from '@salesforce/label/c.planning_DeckFoundAndOpen';
import identified from '@salesforce/label/c.planning_DeckIdentified';
import indicator from '@salesforce/label/c.planning_DeckIndicator';
import indicators from '@salesforce/label/c.planning_DeckIndicators';
import influence from '@salesforce/label/c.planning_DeckInfluence';
import inProcess from '@salesforce/label/c.planning_DeckInProcess';
import isKey from '@salesforce/label/c.planning_DeckIsKey';
import kept from '@salesforce/label/c.planning_DeckKept';
import keptLate from '@salesforce/label/c.planning_DeckKeptLate';
import keyPlayer from '@salesforce/label/c.planning_DeckKeyPlayer';
import known from '@salesforce/label/c.planning_DeckKnown';
import knownAndOpen from '@salesforce/label/c.planning_DeckKnownAndOpen';
import lastReading from '@salesforce/label/c.planning_DeckLastReading';
import map from '@salesforce/label/c.planning_DeckMap';
import mapCounts from '@salesforce/label/c.planning_DeckMapCounts';
import mapEmpty from '@salesforce/label/c.planning_DeckMapEmpty';
import mapLegend from '@salesforce/label/c.planning_DeckMapLegend';
import mapMore from '@salesforce/label/c.planning_DeckMapMore';
import mapUnplaced from '@salesforce/label/c.planning_DeckMapUnplaced';
import mapUnreadable from '@salesforce/label/c.planning_DeckMapUnreadable';
import market from '@salesforce/label/c.planning_DeckMarket';
import measure from '@salesforce/label/c.planning_DeckMeasure';
import missed from '@salesforce/label/c.planning_DeckMissed';
import missingParts from '@salesforce/label/c.planning_DeckMissingParts';
import nextMore from '@salesforce/label/c.planning_DeckNextMore';
import nextReview from '@salesforce/label/c.planning_DeckNextReview';
import nextSteps from '@salesforce/label/c.planning_DeckNextSteps';
import noCommitments from '@salesforce/label/c.planning_DeckNoCommitments';
import noObjectives from '@salesforce/label/c.planning_DeckNoObjectives';
import noOpportunities from '@salesforce/label/c.planning_DeckNoOpportunities';
import noTeam from '@salesforce/label/c.planning_DeckNoTeam';
import nothingMissing from '@salesforce/label/c.planning_DeckNothingMissing';
import notRated from '@salesforce/label/c.planning_DeckNotRated';
import objective from '@salesforce/label/c.planning_DeckObjective';
import objectives from '@salesforce/label/c.planning_DeckObjectives';
import onPace from '@salesforce/label/c.planning_DeckOnPace';
import opportunities from '@salesforce/label/c.planning_DeckOpportunities';
import opportunity from '@salesforce/label/c.planning_DeckOpportunity';
import owner from '@salesforce/label/c.planning_DeckOwner';
import pace from '@salesforce/label/c.planning_DeckPace';
import people from '@salesforce/label/c.planning_DeckPeople';
import peopleAll from '@salesforce/label/c.planning_DeckPeopleAll';
import person from '@salesforce/label/c.planning_DeckPerson';
import personTitle from '@salesforce/label/c.planning_DeckPersonTitle';
import position from '@salesforce/label/c.planning_DeckPosition';
import relationship from '@salesforce/label/c.planning_DeckRelationship';
import sayDo from '@salesforce/label/c.planning_DeckSayDo';
import scores from '@salesforce/label/c.planning_DeckScores';
import source from '@salesforce/label/c.planning_DeckSource';
import sponsor from '@salesforce/label/c.planning_DeckSponsor';
import stage from '@salesforce/label/c.planning_DeckStage';
import stageNow from '@salesforce/label/c.planning_DeckStageNow';
import stepBarrier from '@salesforce/label/c.planning_DeckStepBarrier';
import stepBehind from '@salesforce/label/c.planning_DeckStepBehind';
import stepMissing from '@salesforce/label/c.planning_DeckStepMissing';
import stepNext from '@salesforce/label/c.planning_DeckStepNext';
import stepNone from '@salesforce/label/c.planning_DeckStepNone';
import stepOverdue from '@salesforce/label/c.planning_DeckStepOverdue';
import stepReview from '@salesforce/label/c.planning_DeckStepReview';
import stepTeam from '@salesforce/label/c.planning_DeckStepTeam';
import strategy from '@salesforce/label/c.planning_DeckStrategy';
import support from '@salesforce/label/c.planning_DeckSupport';
import target from '@salesforce/label/c.planning_DeckTarget';
import team from '@salesforce/label/c.planning_DeckTeam';
import teamFunction from '@salesforce/label/c.planning_DeckTeamFunction';
import to from '@salesforce/label/c.planning_DeckTo';
import today from '@salesforce/label/c.planning_DeckToday';
import trendNone from '@salesforce/label/c.planning_DeckTrendNone';
import way from '@salesforce/label/c.planning_DeckWay';
import when from '@salesforce/label/c.planning_DeckWhen';

import type { DeckWords } from 'c/planDeck';

/** The texts of the slides. */
export const DECK_WORDS: DeckWords = {
  aimedAt,
  amount,
  axes,
  barrier,
  barrierAge,
  barriers,
  chartAlt,
  chartPoint,
  clearedBy,
  closes,
  commitment,
  commitments,
  completeness,
  confidence,
  continued,
  cover,
  customer,
  drivers,
  due,
  employment,
  found,
  foundAndOpen,
  identified,
  indicator,
  indicators,
  influence,
  inProcess,
  isKey,
  kept,
  keptLate,
  keyPlayer,
  known,
  knownAndOpen,
  lastReading,
  map,
  mapCounts,
  mapEmpty,
  mapLegend,
  mapMore,
  mapUnplaced,
  mapUnreadable,
  market,
  measure,
  missed,
  missingParts,
  nextMore,
  nextReview,
  nextSteps,
  noCommitments,
  noObjectives,
  noOpportunities,
  noTeam,
  nothingMissing,
  notRated,
  objective,
  objectives,
  onPace,
  opportunities,
  opportunity,
  owner,
  pace,
  people,
  peopleAll,
  person,
  personTitle,
  position,
  relationship,
  sayDo,
  scores,
  source,
  sponsor,
  stage,
  stageNow,
  stepBarrier,
  stepBehind,
  stepMissing,
  stepNext,
  stepNone,
  stepOverdue,
  stepReview,
  stepTeam,
  strategy,
  support,
  target,
  team,
  teamFunction,
  to,
  today,
  trendNone,
  way,
  when
};
