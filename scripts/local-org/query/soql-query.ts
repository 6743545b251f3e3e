import type { Session } from '../access/types.ts';
import type { OrgModel } from '../metadata/model.ts';
import { parseSoql } from './soql.ts';
import { withPosition } from './soql-text.ts';
import type { QueryResult, QuerySpec } from './spec.ts';

/** What SOQL is asked of: the org, or anything that answers queries as it does. */
export interface SoqlTarget {
  readonly model: OrgModel;
  query(session: Session, spec: QuerySpec): QueryResult;
}

/** Reads and answers SOQL; every refusal that concerns a word of the text points at it, as Salesforce's do. */
export function querySoql(
  org: SoqlTarget,
  session: Session,
  text: string,
  options: { readonly includeDeleted?: boolean } = {}
): { readonly spec: QuerySpec; readonly result: QueryResult } {
  const parsed = parseSoql(text, { model: org.model, session });
  const spec = options.includeDeleted ? { ...parsed, includeDeleted: true } : parsed;
  try {
    return { spec, result: org.query(session, spec) };
  } catch (error) {
    throw withPosition(error, text);
  }
}
