import type { Check } from '../check.ts';
import { bulkChecks } from './bulk.ts';
import { deployChecks } from './deploys.ts';
import { describeChecks } from './describes.ts';
import { errorChecks } from './errors.ts';
import { flowChecks } from './flows.ts';
import { formulaChecks } from './formulas.ts';
import { graphqlChecks } from './graphql.ts';
import { indicatorChecks } from './indicators.ts';
import { planChecks } from './plans.ts';
import { queryChecks } from './queries.ts';
import { saveChecks } from './saves.ts';
import { uiChecks } from './ui.ts';

/** Every check that the command asks, in the order of the document. */
export const checks: readonly Check[] = [
  ...describeChecks,
  ...flowChecks,
  ...formulaChecks,
  ...planChecks,
  ...indicatorChecks,
  ...errorChecks,
  ...saveChecks,
  ...queryChecks,
  ...bulkChecks,
  ...graphqlChecks,
  ...uiChecks,
  ...deployChecks
];
