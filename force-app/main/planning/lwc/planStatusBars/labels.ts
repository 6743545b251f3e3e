import due from '@salesforce/label/c.planning_BarsDue';
import dueMany from '@salesforce/label/c.planning_BarsDueCount';
import onCadence from '@salesforce/label/c.planning_BarsOnCadence';
import onCadenceMany from '@salesforce/label/c.planning_BarsOnCadenceCount';
import notStarted from '@salesforce/label/c.planning_BarsNotStarted';
import notStartedMany from '@salesforce/label/c.planning_BarsNotStartedCount';
import overdue from '@salesforce/label/c.planning_BarsOverdue';
import overdueMany from '@salesforce/label/c.planning_BarsOverdueCount';
import show from '@salesforce/label/c.planning_BarsShow';

/** The texts that this bundle shows. */
export const LABELS = {
  due,
  dueMany,
  onCadence,
  onCadenceMany,
  notStarted,
  notStartedMany,
  overdue,
  overdueMany,
  show
} as const;
