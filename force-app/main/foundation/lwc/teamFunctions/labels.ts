import functionClinical from '@salesforce/label/c.common_FunctionClinical';
import functionFinance from '@salesforce/label/c.common_FunctionFinance';
import functionMarketAccess from '@salesforce/label/c.common_FunctionMarketAccess';
import functionOperations from '@salesforce/label/c.common_FunctionOperations';
import functionSales from '@salesforce/label/c.common_FunctionSales';
import functionTechnology from '@salesforce/label/c.common_FunctionTechnology';

/** The texts that this bundle shows. */
export const LABELS = {
  sales: functionSales,
  clinical: functionClinical,
  marketAccess: functionMarketAccess,
  finance: functionFinance,
  operations: functionOperations,
  technology: functionTechnology
} as const;
