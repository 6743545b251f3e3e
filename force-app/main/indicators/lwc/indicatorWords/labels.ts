import addsUp from '@salesforce/label/c.indicators_AddsUp';
import ahead from '@salesforce/label/c.indicators_PaceAhead';
import allBehind from '@salesforce/label/c.indicators_AllBehind';
import atRisk from '@salesforce/label/c.indicators_VerdictAtRisk';
import atFastest from '@salesforce/label/c.indicators_AtFastest';
import averages from '@salesforce/label/c.indicators_Averages';
import behind from '@salesforce/label/c.indicators_PaceBehind';
import byAndDue from '@salesforce/label/c.indicators_ByAndDue';
import byAndExpected from '@salesforce/label/c.indicators_ByAndExpected';
import byHand from '@salesforce/label/c.indicators_SourceByHand';
import expected from '@salesforce/label/c.indicators_Expected';
import goodTimes from '@salesforce/label/c.indicators_SourceGoodTimes';
import improved from '@salesforce/label/c.indicators_SourceImproved';
import interviews from '@salesforce/label/c.indicators_SourceInterviews';
import lacksBaselineMany from '@salesforce/label/c.indicators_LacksBaselineMany';
import lacksBaselineOne from '@salesforce/label/c.indicators_LacksBaselineOne';
import lacksReadingMany from '@salesforce/label/c.indicators_LacksReadingMany';
import lacksReadingOne from '@salesforce/label/c.indicators_LacksReadingOne';
import lacksSameMany from '@salesforce/label/c.indicators_LacksSameMany';
import lacksSameOne from '@salesforce/label/c.indicators_LacksSameOne';
import lacksTargetMany from '@salesforce/label/c.indicators_LacksTargetMany';
import lacksTargetOne from '@salesforce/label/c.indicators_LacksTargetOne';
import lagging from '@salesforce/label/c.indicators_KindLagging';
import leading from '@salesforce/label/c.indicators_KindLeading';
import leadingIndicators from '@salesforce/label/c.indicators_LeadingIndicators';
import map from '@salesforce/label/c.indicators_SourceMap';
import measuredIndicators from '@salesforce/label/c.indicators_MeasuredIndicators';
import neverRead from '@salesforce/label/c.indicators_NeverRead';
import noneBehind from '@salesforce/label/c.indicators_NoneBehind';
import noTarget from '@salesforce/label/c.indicators_PaceNoTarget';
import notEnough from '@salesforce/label/c.indicators_VerdictNotEnough';
import notMeasured from '@salesforce/label/c.indicators_PaceNotMeasured';
import noValue from '@salesforce/label/c.indicators_NoValue';
import noValueTarget from '@salesforce/label/c.indicators_NoValueTarget';
import numberWords from '@salesforce/label/c.indicators_NumberWords';
import offCourse from '@salesforce/label/c.indicators_VerdictOffCourse';
import onCourse from '@salesforce/label/c.indicators_VerdictOnCourse';
import oneBehind from '@salesforce/label/c.indicators_OneBehind';
import oneInterview from '@salesforce/label/c.indicators_OneInterview';
import oneOpportunity from '@salesforce/label/c.indicators_OneOpportunity';
import onePoint from '@salesforce/label/c.indicators_OnePoint';
import oneRelationship from '@salesforce/label/c.indicators_OneRelationship';
import oneReview from '@salesforce/label/c.indicators_OneReview';
import onlyBehind from '@salesforce/label/c.indicators_OnlyBehind';
import onlyNotBehind from '@salesforce/label/c.indicators_OnlyNotBehind';
import onPace from '@salesforce/label/c.indicators_PaceOnPace';
import opportunities from '@salesforce/label/c.indicators_SourceOpportunities';
import percentOfWay from '@salesforce/label/c.indicators_PercentOfWay';
import points from '@salesforce/label/c.indicators_Points';
import projectedBetween from '@salesforce/label/c.indicators_ProjectedBetween';
import projectedFrom from '@salesforce/label/c.indicators_ProjectedFrom';
import projectedFromLate from '@salesforce/label/c.indicators_ProjectedFromLate';
import projectedHow from '@salesforce/label/c.indicators_ProjectedHow';
import projectedHowOpen from '@salesforce/label/c.indicators_ProjectedHowOpen';
import projectedLate from '@salesforce/label/c.indicators_ProjectedLate';
import projectedNotBefore from '@salesforce/label/c.indicators_ProjectedNotBefore';
import reached from '@salesforce/label/c.indicators_PaceReached';
import reachedAlready from '@salesforce/label/c.indicators_ReachedAlready';
import reachedOn from '@salesforce/label/c.indicators_ReachedOn';
import relationships from '@salesforce/label/c.indicators_SourceRelationships';
import reviews from '@salesforce/label/c.indicators_SourceReviews';
import sayDo from '@salesforce/label/c.indicators_SourceSayDo';
import sentenceBoth from '@salesforce/label/c.indicators_SentenceBoth';
import sentenceNotEnough from '@salesforce/label/c.indicators_SentenceNotEnough';
import sentenceOne from '@salesforce/label/c.indicators_SentenceOne';
import sentencePlain from '@salesforce/label/c.indicators_SentencePlain';
import sinceByHand from '@salesforce/label/c.indicators_SinceByHand';
import sinceImproved from '@salesforce/label/c.indicators_SinceImproved';
import sinceInterviews from '@salesforce/label/c.indicators_SinceInterviews';
import sinceOpportunities from '@salesforce/label/c.indicators_SinceOpportunities';
import sinceRelationships from '@salesforce/label/c.indicators_SinceRelationships';
import sinceReviews from '@salesforce/label/c.indicators_SinceReviews';
import someBehind from '@salesforce/label/c.indicators_SomeBehind';
import strongByHand from '@salesforce/label/c.indicators_StrongByHand';
import strongGoodTimes from '@salesforce/label/c.indicators_StrongGoodTimes';
import strongImproved from '@salesforce/label/c.indicators_StrongImproved';
import strongInterviews from '@salesforce/label/c.indicators_StrongInterviews';
import strongMap from '@salesforce/label/c.indicators_StrongMap';
import strongOpportunities from '@salesforce/label/c.indicators_StrongOpportunities';
import strongRelationships from '@salesforce/label/c.indicators_StrongRelationships';
import strongReviews from '@salesforce/label/c.indicators_StrongReviews';
import strongSayDo from '@salesforce/label/c.indicators_StrongSayDo';
import strongTeam from '@salesforce/label/c.indicators_StrongTeam';
import subjectAll from '@salesforce/label/c.indicators_SubjectAll';
import subjectOnly from '@salesforce/label/c.indicators_SubjectOnly';
import subjectSome from '@salesforce/label/c.indicators_SubjectSome';
import takesLatest from '@salesforce/label/c.indicators_TakesLatest';
import team from '@salesforce/label/c.indicators_SourceTeam';
import tooFewMany from '@salesforce/label/c.indicators_TooFewMany';
import tooFewNone from '@salesforce/label/c.indicators_TooFewNone';
import tooFewOne from '@salesforce/label/c.indicators_TooFewOne';
import unknownBaseline from '@salesforce/label/c.indicators_UnknownBaseline';
import unknownFew from '@salesforce/label/c.indicators_UnknownFew';
import unknownPassed from '@salesforce/label/c.indicators_UnknownPassed';
import unknownSame from '@salesforce/label/c.indicators_UnknownSame';
import unknownShort from '@salesforce/label/c.indicators_UnknownShort';
import unknownTarget from '@salesforce/label/c.indicators_UnknownTarget';
import unlikelyAway from '@salesforce/label/c.indicators_UnlikelyAway';
import unlikelyFlat from '@salesforce/label/c.indicators_UnlikelyFlat';
import unlikelySlow from '@salesforce/label/c.indicators_UnlikelySlow';
import valueAndTarget from '@salesforce/label/c.indicators_ValueAndTarget';
import valueAndUnit from '@salesforce/label/c.indicators_ValueAndUnit';
import valueOfTarget from '@salesforce/label/c.indicators_ValueOfTarget';
import weakByHand from '@salesforce/label/c.indicators_WeakByHand';
import weakGoodTimes from '@salesforce/label/c.indicators_WeakGoodTimes';
import weakImproved from '@salesforce/label/c.indicators_WeakImproved';
import weakInterviews from '@salesforce/label/c.indicators_WeakInterviews';
import weakMap from '@salesforce/label/c.indicators_WeakMap';
import weakOpportunities from '@salesforce/label/c.indicators_WeakOpportunities';
import weakRelationships from '@salesforce/label/c.indicators_WeakRelationships';
import weakReviews from '@salesforce/label/c.indicators_WeakReviews';
import weakSayDo from '@salesforce/label/c.indicators_WeakSayDo';
import weakTeam from '@salesforce/label/c.indicators_WeakTeam';
import whyNoBaseline from '@salesforce/label/c.indicators_WhyNoBaseline';
import whyNoTarget from '@salesforce/label/c.indicators_WhyNoTarget';
import whyNoValue from '@salesforce/label/c.indicators_WhyNoValue';
import whySameTarget from '@salesforce/label/c.indicators_WhySameTarget';

/** The texts that this bundle shows. */
export const LABELS = {
  addsUp,
  ahead,
  allBehind,
  atRisk,
  atFastest,
  averages,
  behind,
  byAndDue,
  byAndExpected,
  byHand,
  expected,
  goodTimes,
  improved,
  interviews,
  lacksBaselineMany,
  lacksBaselineOne,
  lacksReadingMany,
  lacksReadingOne,
  lacksSameMany,
  lacksSameOne,
  lacksTargetMany,
  lacksTargetOne,
  lagging,
  leading,
  leadingIndicators,
  map,
  measuredIndicators,
  neverRead,
  noneBehind,
  noTarget,
  notEnough,
  notMeasured,
  noValue,
  noValueTarget,
  numberWords,
  offCourse,
  onCourse,
  oneBehind,
  oneInterview,
  oneOpportunity,
  onePoint,
  oneRelationship,
  oneReview,
  onlyBehind,
  onlyNotBehind,
  onPace,
  opportunities,
  percentOfWay,
  points,
  projectedBetween,
  projectedFrom,
  projectedFromLate,
  projectedHow,
  projectedHowOpen,
  projectedLate,
  projectedNotBefore,
  reached,
  reachedAlready,
  reachedOn,
  relationships,
  reviews,
  sayDo,
  sentenceBoth,
  sentenceNotEnough,
  sentenceOne,
  sentencePlain,
  sinceByHand,
  sinceImproved,
  sinceInterviews,
  sinceOpportunities,
  sinceRelationships,
  sinceReviews,
  someBehind,
  strongByHand,
  strongGoodTimes,
  strongImproved,
  strongInterviews,
  strongMap,
  strongOpportunities,
  strongRelationships,
  strongReviews,
  strongSayDo,
  strongTeam,
  subjectAll,
  subjectOnly,
  subjectSome,
  takesLatest,
  team,
  tooFewMany,
  tooFewNone,
  tooFewOne,
  unknownBaseline,
  unknownFew,
  unknownPassed,
  unknownSame,
  unknownShort,
  unknownTarget,
  unlikelyAway,
  unlikelyFlat,
  unlikelySlow,
  valueAndTarget,
  valueAndUnit,
  valueOfTarget,
  weakByHand,
  weakGoodTimes,
  weakImproved,
  weakInterviews,
  weakMap,
  weakOpportunities,
  weakRelationships,
  weakReviews,
  weakSayDo,
  weakTeam,
  whyNoBaseline,
  whyNoTarget,
  whyNoValue,
  whySameTarget
} as const;
