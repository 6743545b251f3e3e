import historyAgainst from '@salesforce/label/c.tiering_HistoryAgainst';
import historyDecided from '@salesforce/label/c.tiering_HistoryDecided';
import historyEffective from '@salesforce/label/c.tiering_HistoryEffective';
import historyNoModel from '@salesforce/label/c.tiering_HistoryNoModel';
import historyNoScore from '@salesforce/label/c.tiering_HistoryNoScore';
import historyProposed from '@salesforce/label/c.tiering_HistoryProposed';
import historyReturned from '@salesforce/label/c.tiering_HistoryReturned';
import historyScore from '@salesforce/label/c.tiering_HistoryScore';
import historyUnread from '@salesforce/label/c.tiering_HistoryUnread';
import noTierChosen from '@salesforce/label/c.tiering_NoTierChosen';
import openDecision from '@salesforce/label/c.tiering_OpenDecision';

/** The texts that this bundle shows. */
export const LABELS = {
  decided: historyDecided,
  score: historyScore,
  noScore: historyNoScore,
  noModel: historyNoModel,
  against: historyAgainst,
  returned: historyReturned,
  effective: historyEffective,
  proposedBy: historyProposed,
  noTier: noTierChosen,
  open: openDecision,
  unread: historyUnread
} as const;
