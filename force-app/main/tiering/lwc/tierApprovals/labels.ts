import cancel from '@salesforce/label/c.common_Cancel';
import connection from '@salesforce/label/c.common_ConnectionLost';
import permission from '@salesforce/label/c.common_NoPermission';
import unknown from '@salesforce/label/c.common_UnknownError';
import approve from '@salesforce/label/c.tiering_ApprovalsApprove';
import approved from '@salesforce/label/c.tiering_ApprovalsApproved';
import columnProposed from '@salesforce/label/c.tiering_ApprovalsColumnProposed';
import columnProposer from '@salesforce/label/c.tiering_ApprovalsColumnProposer';
import columnRecommended from '@salesforce/label/c.tiering_ApprovalsColumnRecommended';
import columnScore from '@salesforce/label/c.tiering_ApprovalsColumnScore';
import columnSince from '@salesforce/label/c.tiering_ApprovalsColumnSince';
import count from '@salesforce/label/c.tiering_ApprovalsCount';
import current from '@salesforce/label/c.tiering_ApprovalsCurrent';
import deciding from '@salesforce/label/c.tiering_ApprovalsDeciding';
import different from '@salesforce/label/c.tiering_ApprovalsDifferent';
import empty from '@salesforce/label/c.tiering_ApprovalsEmpty';
import executive from '@salesforce/label/c.tiering_ApprovalsExecutive';
import loading from '@salesforce/label/c.tiering_ApprovalsLoading';
import noneSelected from '@salesforce/label/c.tiering_ApprovalsNoneSelected';
import notApproved from '@salesforce/label/c.tiering_ApprovalsNotApproved';
import notSentBack from '@salesforce/label/c.tiering_ApprovalsNotSentBack';
import readOnly from '@salesforce/label/c.tiering_ApprovalsReadOnly';
import reasonLabel from '@salesforce/label/c.tiering_ApprovalsReason';
import reasonMissing from '@salesforce/label/c.tiering_ApprovalsReasonMissing';
import selectAll from '@salesforce/label/c.tiering_ApprovalsSelectAll';
import selected from '@salesforce/label/c.tiering_ApprovalsSelected';
import selectOne from '@salesforce/label/c.tiering_ApprovalsSelectOne';
import sendBack from '@salesforce/label/c.tiering_ApprovalsSendBack';
import sendBackNow from '@salesforce/label/c.tiering_SendBack';
import sentBack from '@salesforce/label/c.tiering_ApprovalsSentBack';
import title from '@salesforce/label/c.tiering_ApprovalsTitle';
import truncated from '@salesforce/label/c.tiering_ApprovalsTruncated';
import columnAccount from '@salesforce/label/c.tiering_PortfolioColumnAccount';
import notScored from '@salesforce/label/c.tiering_PortfolioNotScored';
import sortBy from '@salesforce/label/c.tiering_PortfolioSortBy';

/** The texts that this bundle shows. */
export const LABELS = {
  approve,
  approved,
  cancel,
  columnAccount,
  columnProposed,
  columnProposer,
  columnRecommended,
  columnScore,
  columnSince,
  connection,
  count,
  current,
  deciding,
  different,
  empty,
  executive,
  loading,
  noneSelected,
  notApproved,
  notScored,
  notSentBack,
  permission,
  readOnly,
  reasonLabel,
  reasonMissing,
  selectAll,
  selected,
  selectOne,
  sendBack,
  sendBackNow,
  sentBack,
  sortBy,
  title,
  truncated,
  unknown
} as const;
