import { createRequire } from 'node:module';

import type * as Soql from '@jetstreamapp/soql-parser-js';

const require = createRequire(import.meta.url);
let grammar: typeof Soql | undefined;

/** Reads SOQL by its grammar. That is made when it is first needed: it takes a fifth of a second, and many orgs are asked none. */
export const parseQuery: typeof Soql.parseQuery = (soql, options) => {
  grammar ??= require('@jetstreamapp/soql-parser-js') as typeof Soql;
  return grammar.parseQuery(soql, options);
};
