import decisionApprove from '@salesforce/label/c.planning_DecisionApprove';
import decisionApproveDraftHint from '@salesforce/label/c.planning_DecisionApproveDraftHint';
import decisionApproveHint from '@salesforce/label/c.planning_DecisionApproveHint';
import decisionApprovePlanHint from '@salesforce/label/c.planning_DecisionApprovePlanHint';
import decisionByTier from '@salesforce/label/c.planning_DecisionByTier';
import decisionChange from '@salesforce/label/c.planning_DecisionChange';
import decisionChangeLabel from '@salesforce/label/c.planning_DecisionChangeLabel';
import decisionContinue from '@salesforce/label/c.planning_DecisionContinue';
import decisionContinueHint from '@salesforce/label/c.planning_DecisionContinueHint';
import decisionFeedback from '@salesforce/label/c.planning_DecisionFeedback';
import decisionFeedbackHint from '@salesforce/label/c.planning_DecisionFeedbackHint';
import decisionMayNotApprove from '@salesforce/label/c.planning_DecisionMayNotApprove';
import decisionMissing from '@salesforce/label/c.planning_DecisionMissing';
import decisionNextByTier from '@salesforce/label/c.planning_DecisionNextByTier';
import decisionNextChosen from '@salesforce/label/c.planning_DecisionNextChosen';
import decisionNextInactive from '@salesforce/label/c.planning_DecisionNextInactive';
import decisionNextNone from '@salesforce/label/c.planning_DecisionNextNone';
import decisionNextOn from '@salesforce/label/c.planning_DecisionNextOn';
import decisionNextScheduled from '@salesforce/label/c.planning_DecisionNextScheduled';
import decisionNextStop from '@salesforce/label/c.planning_DecisionNextStop';
import decisionNone from '@salesforce/label/c.planning_DecisionNone';
import decisionRework from '@salesforce/label/c.planning_DecisionRework';
import decisionReworkHint from '@salesforce/label/c.planning_DecisionReworkHint';
import decisionStop from '@salesforce/label/c.planning_DecisionStop';
import decisionStopHint from '@salesforce/label/c.planning_DecisionStopHint';
import decisionTitle from '@salesforce/label/c.planning_DecisionTitle';
import decisionTooEarly from '@salesforce/label/c.planning_DecisionTooEarly';

/** The texts that this bundle shows. */
export const LABELS = {
  title: decisionTitle,
  feedback: decisionFeedback,
  feedbackHint: decisionFeedbackHint,
  approve: decisionApprove,
  continueWord: decisionContinue,
  rework: decisionRework,
  stop: decisionStop,
  approveHint: decisionApproveHint,
  approvePlanHint: decisionApprovePlanHint,
  continueHint: decisionContinueHint,
  reworkHint: decisionReworkHint,
  stopHint: decisionStopHint,
  mayNotApprove: decisionMayNotApprove,
  missing: decisionMissing,
  nextByTier: decisionNextByTier,
  nextChosen: decisionNextChosen,
  nextScheduled: decisionNextScheduled,
  nextStop: decisionNextStop,
  nextInactive: decisionNextInactive,
  nextNone: decisionNextNone,
  change: decisionChange,
  changeLabel: decisionChangeLabel,
  nextOn: decisionNextOn,
  byTier: decisionByTier,
  tooEarly: decisionTooEarly,
  noDecision: decisionNone,
  approveDraftHint: decisionApproveDraftHint
} as const;
