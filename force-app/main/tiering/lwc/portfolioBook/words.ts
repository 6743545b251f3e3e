/** Figures of accounts in the user's words and format. */
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';

import { LABELS } from './labels';

const money = new Intl.NumberFormat(lang, {
  style: 'currency',
  currency,
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1
});

/** Revenue in short, such as $3.9B; says so when it is blank. */
export function revenueText(revenue: number | null): string {
  return revenue === null ? LABELS.revenueUnknown : money.format(revenue);
}
