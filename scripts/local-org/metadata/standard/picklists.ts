/** Industries of a new org (standard value set `Industry`). */
export const industries = [
  'Agriculture',
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other'
];

export const accountTypes = [
  'Prospect',
  'Customer - Direct',
  'Customer - Channel',
  'Channel Partner / Reseller',
  'Installation Partner',
  'Technology Partner',
  'Other'
];

export const leadSources = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];

export const salutations = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.'];

/** Stage, probability in percent, and whether it closes or wins, of a new org's sales process. */
export const opportunityStages: readonly {
  readonly name: string;
  readonly probability: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}[] = [
  { name: 'Prospecting', probability: 10, isClosed: false, isWon: false },
  { name: 'Qualification', probability: 10, isClosed: false, isWon: false },
  { name: 'Needs Analysis', probability: 20, isClosed: false, isWon: false },
  { name: 'Value Proposition', probability: 50, isClosed: false, isWon: false },
  { name: 'Id. Decision Makers', probability: 60, isClosed: false, isWon: false },
  { name: 'Perception Analysis', probability: 70, isClosed: false, isWon: false },
  { name: 'Proposal/Price Quote', probability: 75, isClosed: false, isWon: false },
  { name: 'Negotiation/Review', probability: 90, isClosed: false, isWon: false },
  { name: 'Closed Won', probability: 100, isClosed: true, isWon: true },
  { name: 'Closed Lost', probability: 0, isClosed: true, isWon: false }
];

/** Where a forecast counts the opportunities of a stage. */
export function forecastCategory(stage: (typeof opportunityStages)[number]): string {
  if (stage.isClosed) return stage.isWon ? 'Closed' : 'Omitted';
  return stage.probability >= 90 ? 'Forecast' : stage.probability >= 70 ? 'BestCase' : 'Pipeline';
}

export const contactRoles = [
  'Business User',
  'Decision Maker',
  'Economic Buyer',
  'Economic Decision Maker',
  'Evaluator',
  'Executive Sponsor',
  'Influencer',
  'Technical Buyer',
  'Other'
];
