import notRated from '@salesforce/label/c.common_NotRated';
import agendaActivated from '@salesforce/label/c.planning_AgendaActivated';
import agendaAdded from '@salesforce/label/c.planning_AgendaAdded';
import agendaAfterDays from '@salesforce/label/c.planning_AgendaAfterDays';
import agendaAssessed from '@salesforce/label/c.planning_AgendaAssessed';
import agendaBack from '@salesforce/label/c.planning_AgendaBack';
import agendaBarrierCleared from '@salesforce/label/c.planning_AgendaBarrierCleared';
import agendaBarrierOpen from '@salesforce/label/c.planning_AgendaBarrierOpen';
import agendaBehind from '@salesforce/label/c.planning_AgendaBehind';
import agendaByNow from '@salesforce/label/c.planning_AgendaByNow';
import agendaChangedText from '@salesforce/label/c.planning_AgendaChangedText';
import agendaCloseDate from '@salesforce/label/c.planning_AgendaCloseDate';
import agendaCompleteness from '@salesforce/label/c.planning_AgendaCompleteness';
import agendaConfidence from '@salesforce/label/c.planning_AgendaConfidence';
import agendaConfidenceSame from '@salesforce/label/c.planning_AgendaConfidenceSame';
import agendaCourseAtRisk from '@salesforce/label/c.planning_AgendaCourseAtRisk';
import agendaCourseBehind from '@salesforce/label/c.planning_AgendaCourseBehind';
import agendaCourseMeasured from '@salesforce/label/c.planning_AgendaCourseMeasured';
import agendaCourseNone from '@salesforce/label/c.planning_AgendaCourseNone';
import agendaCourseOff from '@salesforce/label/c.planning_AgendaCourseOff';
import agendaCourseRegained from '@salesforce/label/c.planning_AgendaCourseRegained';
import agendaCourseUnknown from '@salesforce/label/c.planning_AgendaCourseUnknown';
import agendaCourseWasAtRisk from '@salesforce/label/c.planning_AgendaCourseWasAtRisk';
import agendaCourseWasOff from '@salesforce/label/c.planning_AgendaCourseWasOff';
import agendaCourseWasOn from '@salesforce/label/c.planning_AgendaCourseWasOn';
import agendaCourseWasUnknown from '@salesforce/label/c.planning_AgendaCourseWasUnknown';
import agendaDaysLate from '@salesforce/label/c.planning_AgendaDaysLate';
import agendaDropped from '@salesforce/label/c.planning_AgendaDropped';
import agendaDueSince from '@salesforce/label/c.planning_AgendaDueSince';
import agendaEnded from '@salesforce/label/c.planning_AgendaEnded';
import agendaEscalatedTo from '@salesforce/label/c.planning_AgendaEscalatedTo';
import agendaFound from '@salesforce/label/c.planning_AgendaFound';
import agendaIdentified from '@salesforce/label/c.planning_AgendaIdentified';
import agendaInSteps from '@salesforce/label/c.planning_AgendaInSteps';
import agendaIndicatorAhead from '@salesforce/label/c.planning_AgendaIndicatorAhead';
import agendaIndicatorCaughtUp from '@salesforce/label/c.planning_AgendaIndicatorCaughtUp';
import agendaIndicatorFell from '@salesforce/label/c.planning_AgendaIndicatorFell';
import agendaIndicatorLagging from '@salesforce/label/c.planning_AgendaIndicatorLagging';
import agendaIndicatorNoTarget from '@salesforce/label/c.planning_AgendaIndicatorNoTarget';
import agendaIndicatorOnPace from '@salesforce/label/c.planning_AgendaIndicatorOnPace';
import agendaIndicatorReached from '@salesforce/label/c.planning_AgendaIndicatorReached';
import agendaIndicatorSilent from '@salesforce/label/c.planning_AgendaIndicatorSilent';
import agendaIndicatorStill from '@salesforce/label/c.planning_AgendaIndicatorStill';
import agendaIndicatorUnmeasured from '@salesforce/label/c.planning_AgendaIndicatorUnmeasured';
import agendaInterviewDue from '@salesforce/label/c.planning_AgendaInterviewDue';
import agendaInterviewSoon from '@salesforce/label/c.planning_AgendaInterviewSoon';
import agendaKept from '@salesforce/label/c.planning_AgendaKept';
import agendaKeptLate from '@salesforce/label/c.planning_AgendaKeptLate';
import agendaKeyPlayer from '@salesforce/label/c.planning_AgendaKeyPlayer';
import agendaKindBarrier from '@salesforce/label/c.planning_AgendaKindBarrier';
import agendaKindCommitment from '@salesforce/label/c.planning_AgendaKindCommitment';
import agendaKindCourse from '@salesforce/label/c.planning_AgendaKindCourse';
import agendaKindIndicator from '@salesforce/label/c.planning_AgendaKindIndicator';
import agendaKindInterview from '@salesforce/label/c.planning_AgendaKindInterview';
import agendaKindMap from '@salesforce/label/c.planning_AgendaKindMap';
import agendaKindObjective from '@salesforce/label/c.planning_AgendaKindObjective';
import agendaKindPipeline from '@salesforce/label/c.planning_AgendaKindPipeline';
import agendaKindPlan from '@salesforce/label/c.planning_AgendaKindPlan';
import agendaKindScore from '@salesforce/label/c.planning_AgendaKindScore';
import agendaKindTier from '@salesforce/label/c.planning_AgendaKindTier';
import agendaLacksBaseline from '@salesforce/label/c.planning_AgendaLacksBaseline';
import agendaLacksDates from '@salesforce/label/c.planning_AgendaLacksDates';
import agendaLacksDistance from '@salesforce/label/c.planning_AgendaLacksDistance';
import agendaLastReading from '@salesforce/label/c.planning_AgendaLastReading';
import agendaLeft from '@salesforce/label/c.planning_AgendaLeft';
import agendaLeftOn from '@salesforce/label/c.planning_AgendaLeftOn';
import agendaLost from '@salesforce/label/c.planning_AgendaLost';
import agendaMade from '@salesforce/label/c.planning_AgendaMade';
import agendaMeasured from '@salesforce/label/c.planning_AgendaMeasured';
import agendaMissed from '@salesforce/label/c.planning_AgendaMissed';
import agendaMovedAccess from '@salesforce/label/c.planning_AgendaMovedAccess';
import agendaMovedDate from '@salesforce/label/c.planning_AgendaMovedDate';
import agendaMovedInfluence from '@salesforce/label/c.planning_AgendaMovedInfluence';
import agendaMovedPick from '@salesforce/label/c.planning_AgendaMovedPick';
import agendaMovedRole from '@salesforce/label/c.planning_AgendaMovedRole';
import agendaMovedText from '@salesforce/label/c.planning_AgendaMovedText';
import agendaNeverInterviewed from '@salesforce/label/c.planning_AgendaNeverInterviewed';
import agendaNeverRead from '@salesforce/label/c.planning_AgendaNeverRead';
import agendaNotAssessed from '@salesforce/label/c.planning_AgendaNotAssessed';
import agendaNotKnown from '@salesforce/label/c.planning_AgendaNotKnown';
import agendaPostponed from '@salesforce/label/c.planning_AgendaPostponed';
import agendaPromisedBy from '@salesforce/label/c.planning_AgendaPromisedBy';
import agendaPromisedCustomer from '@salesforce/label/c.planning_AgendaPromisedCustomer';
import agendaPromisedInternal from '@salesforce/label/c.planning_AgendaPromisedInternal';
import agendaPromisedTo from '@salesforce/label/c.planning_AgendaPromisedTo';
import agendaPulse from '@salesforce/label/c.planning_AgendaPulse';
import agendaReached from '@salesforce/label/c.planning_AgendaReached';
import agendaReturned from '@salesforce/label/c.planning_AgendaReturned';
import agendaScore from '@salesforce/label/c.planning_AgendaScore';
import agendaScoreSame from '@salesforce/label/c.planning_AgendaScoreSame';
import agendaSlipped from '@salesforce/label/c.planning_AgendaSlipped';
import agendaSomebody from '@salesforce/label/c.planning_AgendaSomebody';
import agendaStillActive from '@salesforce/label/c.planning_AgendaStillActive';
import agendaTier from '@salesforce/label/c.planning_AgendaTier';
import agendaTierAgain from '@salesforce/label/c.planning_AgendaTierAgain';
import agendaTierDecided from '@salesforce/label/c.planning_AgendaTierDecided';
import agendaTierNow from '@salesforce/label/c.planning_AgendaTierNow';
import agendaUnassessed from '@salesforce/label/c.planning_AgendaUnassessed';
import agendaUnmeasured from '@salesforce/label/c.planning_AgendaUnmeasured';
import agendaValueOf from '@salesforce/label/c.planning_AgendaValueOf';
import agendaValueTarget from '@salesforce/label/c.planning_AgendaValueTarget';
import agendaWaitsFor from '@salesforce/label/c.planning_AgendaWaitsFor';
import agendaWayBehind from '@salesforce/label/c.planning_AgendaWayBehind';
import agendaWithdrawn from '@salesforce/label/c.planning_AgendaWithdrawn';
import agendaWon from '@salesforce/label/c.planning_AgendaWon';
import accessBrief from '@salesforce/label/c.stakeholders_AccessBrief';
import accessInDepth from '@salesforce/label/c.stakeholders_AccessInDepth';
import accessNone from '@salesforce/label/c.stakeholders_AccessNone';
import accessRegular from '@salesforce/label/c.stakeholders_AccessRegular';
import influenceHigh from '@salesforce/label/c.stakeholders_InfluenceHigh';
import influenceLow from '@salesforce/label/c.stakeholders_InfluenceLow';
import influenceMedium from '@salesforce/label/c.stakeholders_InfluenceMedium';
import influenceVeryHigh from '@salesforce/label/c.stakeholders_InfluenceVeryHigh';
import influenceVeryLow from '@salesforce/label/c.stakeholders_InfluenceVeryLow';
import roleApprover from '@salesforce/label/c.stakeholders_RoleApprover';
import roleDecisionMaker from '@salesforce/label/c.stakeholders_RoleDecisionMaker';
import roleGatekeeper from '@salesforce/label/c.stakeholders_RoleGatekeeper';
import roleInfluencer from '@salesforce/label/c.stakeholders_RoleInfluencer';
import roleUser from '@salesforce/label/c.stakeholders_RoleUser';
import supportChampion from '@salesforce/label/c.stakeholders_SupportChampion';
import supportNeutral from '@salesforce/label/c.stakeholders_SupportNeutral';
import supportOpponent from '@salesforce/label/c.stakeholders_SupportOpponent';
import supportSceptic from '@salesforce/label/c.stakeholders_SupportSceptic';
import supportSupporter from '@salesforce/label/c.stakeholders_SupportSupporter';
import notKeyAccount from '@salesforce/label/c.tiering_NotKeyAccount';
import notTieredYet from '@salesforce/label/c.tiering_NotTieredYet';
import tier1 from '@salesforce/label/c.tiering_Tier1';
import tier2 from '@salesforce/label/c.tiering_Tier2';
import tier3 from '@salesforce/label/c.tiering_Tier3';

/** The texts that this bundle shows. */
export const LABELS = {
  missed: agendaMissed,
  late: agendaKeptLate,
  kept: agendaKept,
  withdrawn: agendaWithdrawn,
  postponed: agendaPostponed,
  made: agendaMade,
  promisedTo: agendaPromisedTo,
  promisedCustomer: agendaPromisedCustomer,
  promisedBy: agendaPromisedBy,
  promisedInternal: agendaPromisedInternal,
  daysLate: agendaDaysLate,
  movedDate: agendaMovedDate,
  movedPick: agendaMovedPick,
  movedInfluence: agendaMovedInfluence,
  movedAccess: agendaMovedAccess,
  movedRole: agendaMovedRole,
  movedText: agendaMovedText,
  changedText: agendaChangedText,
  inSteps: agendaInSteps,
  left: agendaLeft,
  leftOn: agendaLeftOn,
  keyPlayer: agendaKeyPlayer,
  added: agendaAdded,
  assessed: agendaAssessed,
  unassessed: agendaUnassessed,
  back: agendaBack,
  somebody: agendaSomebody,
  behind: agendaBehind,
  reached: agendaReached,
  measured: agendaMeasured,
  unmeasured: agendaUnmeasured,
  dropped: agendaDropped,
  lagging: agendaIndicatorLagging,
  fellBehind: agendaIndicatorFell,
  stillBehind: agendaIndicatorStill,
  caughtUp: agendaIndicatorCaughtUp,
  achieved: agendaIndicatorReached,
  silent: agendaIndicatorSilent,
  untargeted: agendaIndicatorNoTarget,
  notMeasured: agendaIndicatorUnmeasured,
  onPace: agendaIndicatorOnPace,
  ahead: agendaIndicatorAhead,
  wayBehind: agendaWayBehind,
  valueTarget: agendaValueTarget,
  lastReading: agendaLastReading,
  neverRead: agendaNeverRead,
  lacksBaseline: agendaLacksBaseline,
  lacksDates: agendaLacksDates,
  lacksDistance: agendaLacksDistance,
  courseOff: agendaCourseOff,
  courseAtRisk: agendaCourseAtRisk,
  courseRegained: agendaCourseRegained,
  courseUnknown: agendaCourseUnknown,
  courseBehind: agendaCourseBehind,
  courseNone: agendaCourseNone,
  courseMeasured: agendaCourseMeasured,
  courseWasOff: agendaCourseWasOff,
  courseWasAtRisk: agendaCourseWasAtRisk,
  courseWasOn: agendaCourseWasOn,
  courseWasUnknown: agendaCourseWasUnknown,
  valueOf: agendaValueOf,
  byNow: agendaByNow,
  score: agendaScore,
  scoreSame: agendaScoreSame,
  confidence: agendaConfidence,
  confidenceSame: agendaConfidenceSame,
  tier: agendaTier,
  tierNow: agendaTierNow,
  tierAgain: agendaTierAgain,
  tierDecided: agendaTierDecided,
  lost: agendaLost,
  won: agendaWon,
  found: agendaFound,
  slipped: agendaSlipped,
  identified: agendaIdentified,
  closeDate: agendaCloseDate,
  barrierOpen: agendaBarrierOpen,
  barrierCleared: agendaBarrierCleared,
  waitsFor: agendaWaitsFor,
  escalatedTo: agendaEscalatedTo,
  afterDays: agendaAfterDays,
  interviewDue: agendaInterviewDue,
  interviewSoon: agendaInterviewSoon,
  never: agendaNeverInterviewed,
  overdueSince: agendaDueSince,
  ended: agendaEnded,
  stillActive: agendaStillActive,
  returned: agendaReturned,
  activated: agendaActivated,
  completeness: agendaCompleteness,
  pulse: agendaPulse,
  notAssessed: agendaNotAssessed,
  notKnown: agendaNotKnown,
  kindCommitment: agendaKindCommitment,
  kindMap: agendaKindMap,
  kindObjective: agendaKindObjective,
  kindIndicator: agendaKindIndicator,
  kindCourse: agendaKindCourse,
  kindScore: agendaKindScore,
  kindTier: agendaKindTier,
  kindPipeline: agendaKindPipeline,
  kindBarrier: agendaKindBarrier,
  kindInterview: agendaKindInterview,
  kindPlan: agendaKindPlan,
  tier1,
  tier2,
  tier3,
  notKeyAccount,
  notTiered: notTieredYet,
  veryLow: influenceVeryLow,
  low: influenceLow,
  medium: influenceMedium,
  high: influenceHigh,
  veryHigh: influenceVeryHigh,
  opponent: supportOpponent,
  sceptic: supportSceptic,
  neutral: supportNeutral,
  supporter: supportSupporter,
  champion: supportChampion,
  accessNone,
  brief: accessBrief,
  regular: accessRegular,
  inDepth: accessInDepth,
  decisionMaker: roleDecisionMaker,
  approver: roleApprover,
  influencer: roleInfluencer,
  user: roleUser,
  gatekeeper: roleGatekeeper,
  notRated
} as const;
