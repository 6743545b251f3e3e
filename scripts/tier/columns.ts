import { CRITERIA, type Criterion } from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';
import { CsvFileError } from '../import/csv.ts';
import { errorFileColumns, simplified } from '../import/mapping.ts';
import { importObject } from '../import/objects.ts';

/** The field of a tier decision that holds the rating of each criterion. */
export const ratingFields: Readonly<Record<Criterion, string>> = {
  revenue: 'RevenueRating__c',
  growth: 'GrowthRating__c',
  fit: 'FitRating__c',
  partner: 'PartnerRating__c',
  ecosystem: 'EcosystemRating__c',
  access: 'AccessRating__c'
};

/** What the criteria are called in files and reports. */
export const criterionNames: Readonly<Record<Criterion, string>> = {
  revenue: 'Historical revenue',
  growth: 'Growth potential',
  fit: 'Strategic fit',
  partner: 'Partner predisposition',
  ecosystem: 'Ecosystem influence',
  access: 'Access'
};

/** What a column of a file of ratings means: `accountKey`, `account` (its name or id), or a field of {@link decisionFields}. */
export type ColumnMeaning = string;

/** Fields of a tier decision that a file may fill. */
export const decisionFields: readonly string[] = [
  ...CRITERIA.map((criterion) => ratingFields[criterion]),
  'BuyingCulture__c',
  'ClosedRevenue__c',
  'DecidedTier__c',
  'Reason__c',
  'DecisionKey__c'
];

export interface TierColumn {
  /** Position in the file. */
  readonly column: number;
  readonly heading: string;
  readonly means: ColumnMeaning;
}

const headings: Readonly<Record<string, ColumnMeaning>> = {
  'account key c': 'accountKey',
  accountkey: 'accountKey',
  id: 'account',
  'buying culture': 'BuyingCulture__c',
  culture: 'BuyingCulture__c',
  'closed revenue': 'ClosedRevenue__c',
  'decided tier': 'DecidedTier__c',
  'proposed tier': 'DecidedTier__c',
  tier: 'DecidedTier__c',
  reason: 'Reason__c',
  'decision key': 'DecisionKey__c',
  key: 'DecisionKey__c',
  ...Object.fromEntries(
    CRITERIA.flatMap((criterion) => [
      [criterion, ratingFields[criterion]],
      [`${criterion} rating`, ratingFields[criterion]],
      [criterionNames[criterion].toLowerCase(), ratingFields[criterion]],
      [`${criterionNames[criterion].toLowerCase()} rating`, ratingFields[criterion]]
    ])
  )
};

function meaningOf(text: string): ColumnMeaning | undefined {
  const field = decisionFields.find((name) => name.toLowerCase() === text.trim().toLowerCase());
  if (field !== undefined) return field;
  const words = simplified(text);
  const known = headings[words];
  if (known !== undefined) return known;
  const ofAccount = importObject('Account')?.headings[words];
  if (words === 'account id') return 'account';
  return ofAccount === 'Name' ? 'account' : ofAccount === 'AccountKey__c' ? 'accountKey' : undefined;
}

/**
 * Says what each column means; `pairs` (`--map "Column=Meaning"`, `-` leaves it out) come first. Throws
 * {@link CsvFileError} for columns not understood, two columns of one meaning, or a file that names no account.
 */
export function tierColumns(header: readonly string[], pairs: Readonly<Record<string, string>>): readonly TierColumn[] {
  const missing = Object.keys(pairs).filter((heading) => !header.includes(heading));
  if (missing.length > 0) throw new CsvFileError(`--map names columns that the file lacks: ${missing.join(', ')}.`);
  const columns: TierColumn[] = [];
  const unknown: string[] = [];
  for (const [column, heading] of header.entries()) {
    if ((errorFileColumns as readonly string[]).includes(heading) || pairs[heading] === '-') continue;
    const means = meaningOf(pairs[heading] ?? heading);
    const twin = columns.find((other) => other.means === means);
    if (means === undefined) unknown.push(heading);
    else if (twin)
      throw new CsvFileError(`"${twin.heading}" and "${heading}" mean the same. Leave one out with --map.`);
    else columns.push({ column, heading, means });
  }
  if (unknown.length > 0) {
    throw new CsvFileError(
      `Not understood: ${unknown.map((heading) => `"${heading}"`).join(', ')}. Say what a column means with --map "Column=Growth potential", or leave it out with --map "Column=-".`
    );
  }
  if (!columns.some(({ means }) => means === 'account' || means === 'accountKey'))
    throw new CsvFileError('No column names the account. Add a column "Account key" or "Account".');
  return columns;
}
