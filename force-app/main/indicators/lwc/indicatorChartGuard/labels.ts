import broken from '@salesforce/label/c.indicators_ChartBroken';
import failed from '@salesforce/label/c.indicators_ChartFailed';

/** The texts that this bundle shows. */
export const LABELS = { broken, failed } as const;
