import assert from 'node:assert/strict';
import type { Session } from '../../access/types.ts';
import { openOrg } from '../../org.ts';
import type { LocalOrg } from '../../org-types.ts';
import { NOW, testModel } from '../../query/testing.ts';
import { executeGraphql } from './execute.ts';
import type { GraphqlAnswer } from './execute.ts';

/** An org with two accounts and three things, asked through GraphQL. */
export class GraphqlOrg {
  readonly org: LocalOrg;
  readonly acme: string;
  readonly zeta: string;
  readonly alpha: string;

  constructor() {
    this.org = openOrg({ model: testModel(), file: ':memory:', clock: () => NOW });
    this.acme = this.insert('Account', { Name: 'Acme' });
    this.zeta = this.insert('Account', { Name: 'Zeta' });
    this.alpha = this.insert('Thing__c', {
      Name: 'Alpha',
      Account__c: this.acme,
      Num__c: 1234.5,
      Cur__c: 10,
      Pct__c: 78,
      Check__c: true,
      Day__c: '2026-11-22',
      Moment__c: '2026-11-22T09:00:00Z',
      Pick__c: 'High',
      Multi__c: 'red;blue'
    });
    const parent = { Parent__c: this.alpha, Pick__c: 'Low' };
    this.insert('Thing__c', { ...parent, Name: 'beta', Account__c: this.acme, Num__c: 2, Day__c: '2026-01-01' });
    this.insert('Thing__c', { ...parent, Name: 'Gamma', Account__c: this.zeta });
  }

  /** Saves a record and gives its id. */
  insert(object: string, values: Record<string, unknown>): string {
    const request = { operation: 'insert', object, values } as const;
    const [result] = this.org.write(this.org.system, [request], { allOrNone: true, source: 'json' });
    assert.ok(result?.id, JSON.stringify(result));
    return result.id;
  }

  /** The answer to a document, as JSON gives it. */
  ask(query: string, variables?: Record<string, unknown>, session: Session = this.org.system): GraphqlAnswer {
    return JSON.parse(JSON.stringify(executeGraphql(this.org, session, { query, variables }))) as GraphqlAnswer;
  }

  /** What stands at a path of an answer's data, e.g. `uiapi.query`; undefined where there is nothing. */
  static at(data: unknown, path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], data);
  }

  close(): void {
    this.org.close();
  }
}
