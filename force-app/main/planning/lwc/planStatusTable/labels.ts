import awaitingApproval from '@salesforce/label/c.planning_BoardAwaitingApproval';
import awaitingYou from '@salesforce/label/c.planning_BoardAwaitingYou';
import columnAccount from '@salesforce/label/c.planning_BoardColumnAccount';
import columnMap from '@salesforce/label/c.planning_BoardColumnMap';
import columnOwner from '@salesforce/label/c.planning_BoardColumnOwner';
import columnRelationship from '@salesforce/label/c.planning_BoardColumnRelationship';
import columnReview from '@salesforce/label/c.planning_BoardColumnReview';
import columnSayDo from '@salesforce/label/c.planning_BoardColumnSayDo';
import columnStatus from '@salesforce/label/c.planning_BoardColumnStatus';
import columnTier from '@salesforce/label/c.planning_BoardColumnTier';
import dueIn from '@salesforce/label/c.planning_BoardDueIn';
import dueToday from '@salesforce/label/c.planning_BoardDueToday';
import nextOn from '@salesforce/label/c.planning_BoardNextOn';
import noOwner from '@salesforce/label/c.planning_BoardNoOwner';
import noPlan from '@salesforce/label/c.planning_BoardNoPlan';
import notAssessed from '@salesforce/label/c.planning_BoardNotAssessed';
import notScheduled from '@salesforce/label/c.planning_BoardNotScheduled';
import notStarted from '@salesforce/label/c.planning_BoardNotStarted';
import nothingDue from '@salesforce/label/c.planning_BoardNothingDue';
import onCadence from '@salesforce/label/c.planning_BoardOnCadence';
import overdue from '@salesforce/label/c.planning_BoardOverdue';
import percent from '@salesforce/label/c.planning_BoardPercent';
import planOf from '@salesforce/label/c.planning_BoardPlanOf';
import sayDo from '@salesforce/label/c.planning_BoardSayDo';
import sayDoTitle from '@salesforce/label/c.planning_BoardSayDoTitle';
import sentBack from '@salesforce/label/c.planning_BoardSentBack';
import showMore from '@salesforce/label/c.planning_BoardShowMore';
import sortBy from '@salesforce/label/c.planning_BoardSortBy';
import waitingFor from '@salesforce/label/c.planning_BoardWaitingFor';
import wasDueOn from '@salesforce/label/c.planning_BoardWasDueOn';
import withoutSince from '@salesforce/label/c.planning_BoardWithoutSince';

/** The texts that this bundle shows. */
export const LABELS = {
  awaitingApproval,
  awaitingYou,
  columnAccount,
  columnMap,
  columnOwner,
  columnRelationship,
  columnReview,
  columnSayDo,
  columnStatus,
  columnTier,
  dueIn,
  dueToday,
  nextOn,
  noOwner,
  noPlan,
  notAssessed,
  notScheduled,
  notStarted,
  nothingDue,
  onCadence,
  overdue,
  percent,
  planOf,
  sayDo,
  sayDoTitle,
  sentBack,
  showMore,
  sortBy,
  waitingFor,
  wasDueOn,
  withoutSince
} as const;
