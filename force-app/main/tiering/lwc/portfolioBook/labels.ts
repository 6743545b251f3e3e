import revenueUnknown from '@salesforce/label/c.tiering_PortfolioRevenueUnknown';

/** The texts that this bundle gives out. */
export const LABELS = { revenueUnknown } as const;
