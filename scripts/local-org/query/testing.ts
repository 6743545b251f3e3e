import type { Session } from '../access/types.ts';
import type { Value } from '../basics/values.ts';
import type { OrgModel } from '../metadata/model.ts';
import { readMetadata } from '../metadata/source.ts';
import { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { globalValue } from './testing-globals.ts';
import type { QueryReader } from './reader.ts';
import { runQuery } from './run.ts';
import { querySoql } from './soql-query.ts';
import { readerOf } from './store-reader.ts';
import type { QueryResult, QuerySpec, ResultValue } from './spec.ts';

/** The moment of every test of this floor: a Sunday. */
export const NOW = new Date('2026-11-22T10:30:00Z');

type Element = Readonly<Record<string, string | number | boolean>>;

function xml(root: string, elements: Element, inner = ''): string {
  const body = Object.entries(elements)
    .map(([name, value]) => `<${name}>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}${inner}</${root}>`;
}

function picklist(values: readonly string[]): string {
  const entries = values.map((value) => {
    const [name = '', label = name] = value.split('=');
    return `<value><fullName>${name}</fullName><default>false</default><label>${label}</label></value>`;
  });
  return `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${entries.join('')}</valueSetDefinition></valueSet>`;
}

const number = { type: 'Number', precision: 18, scale: 2 };

const FIELDS: Readonly<Record<string, readonly [Element, string?]>> = {
  Text__c: [{ type: 'Text', length: 80 }],
  Key__c: [{ type: 'Text', length: 80, externalId: true, unique: true, caseSensitive: true }],
  Num__c: [number],
  Cur__c: [{ type: 'Currency', precision: 18, scale: 2 }],
  Pct__c: [{ type: 'Percent', precision: 16, scale: 1 }],
  Check__c: [{ type: 'Checkbox', defaultValue: false }],
  Day__c: [{ type: 'Date' }],
  Moment__c: [{ type: 'DateTime' }],
  Clock__c: [{ type: 'Time' }],
  Pick__c: [{ type: 'Picklist' }, picklist(['Low=Small', 'Mid', 'High=Large'])],
  Multi__c: [{ type: 'MultiselectPicklist', visibleLines: 4 }, picklist(['red=Rot', 'green', 'blue'])],
  Long__c: [{ type: 'LongTextArea', length: 1000, visibleLines: 3 }],
  Parent__c: [{ type: 'Lookup', referenceTo: 'Thing__c', relationshipName: 'Things', relationshipLabel: 'Things' }],
  Account__c: [{ type: 'MasterDetail', referenceTo: 'Account', relationshipName: 'Things', relationshipOrder: 0 }],
  Double__c: [{ ...number, formula: 'Num__c * 2', formulaTreatBlanksAs: 'BlankAsBlank' }],
  IsBig__c: [{ type: 'Checkbox', formula: 'Num__c >= 10' }],
  Size__c: [
    {
      type: 'Text',
      formula: 'IF(ISBLANK(Num__c), "", IF(Num__c >= 10, "Big", "Small"))',
      formulaTreatBlanksAs: 'BlankAsBlank'
    }
  ],
  IsDue__c: [{ type: 'Checkbox', formula: 'Day__c <= TODAY()' }],
  ParentNum__c: [{ ...number, formula: 'Parent__r.Num__c + 1', formulaTreatBlanksAs: 'BlankAsBlank' }],
  // DATEVALUE of a text has no SQL form.
  Parsed__c: [{ type: 'Date', formula: 'DATEVALUE(Text__c)' }],
  Twice__c: [{ ...number, formula: 'Double__c + ParentNum__c', formulaTreatBlanksAs: 'BlankAsBlank' }]
};

/** An org's model with `Thing__c`, which has a field of every type, a parent, children and formulas of every kind. */
export function testModel(): OrgModel {
  const files = new Map<string, string>();
  files.set(
    'objects/Thing__c/Thing__c.object-meta.xml',
    xml(
      'CustomObject',
      { label: 'Thing', pluralLabel: 'Things', deploymentStatus: 'Deployed', sharingModel: 'ControlledByParent' },
      '<nameField><label>Name</label><type>Text</type></nameField>'
    )
  );
  for (const [name, [elements, inner]] of Object.entries(FIELDS)) {
    files.set(
      `objects/Thing__c/fields/${name}.field-meta.xml`,
      xml('CustomField', { fullName: name, label: name.replace('__c', ''), ...elements }, inner)
    );
  }
  const { model, problems } = readMetadata(files);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return model;
}

/** What a session of a test may not do. */
export interface Denied {
  readonly objects?: readonly string[];
  /** `Object.Field`. */
  readonly fields?: readonly string[];
}

/** A session that may do everything but what is denied. */
export function testSession(denied: Denied = {}, userId = '005000000000001AAA'): Session {
  const may = (object: string): boolean => !denied.objects?.includes(object);
  const mayField = (object: string, field: string): boolean =>
    may(object) && !denied.fields?.includes(`${object}.${field}`);
  return {
    userId,
    username: 'test@example.com',
    userName: 'Test User',
    isSystem: false,
    canRead: may,
    canCreate: may,
    canEdit: may,
    canDelete: may,
    canViewAll: may,
    canModifyAll: may,
    canReadField: mayField,
    canEditField: mayField,
    hasCustomPermission: () => false,
    hasUserPermission: () => false,
    permissionSets: []
  };
}

/** A store in memory whose rows are put there directly, so that queries are tested without the write path. */
export class TestOrg {
  readonly model: OrgModel;
  readonly store: Store;
  readonly reader: QueryReader;
  readonly session: Session;

  constructor(model: OrgModel = testModel()) {
    this.model = model;
    this.store = Store.open(model, ':memory:');
    this.reader = readerOf(this.store, {
      now: () => NOW,
      global: (session, path) => globalValue(this.store, session, path)
    });
    this.session = testSession();
  }

  /** Inserts a row and gives its id; what is not given is blank. */
  insert(object: string, values: Readonly<Record<string, Value>>): string {
    return this.store.transaction(() => {
      const id = this.store.nextId(object);
      const row: Record<string, Value> = { Id: id, ...values };
      const { columns } = this.store.table(object);
      for (const audit of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) {
        if (columns.has(audit)) row[audit] ??= NOW.toISOString();
      }
      const names = Object.keys(row);
      const sql = `INSERT INTO ${quote(object)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
      const bound = Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value));
      this.store.db.prepare(sql).run(...bound);
      return id;
    });
  }

  query(session: Session, spec: QuerySpec): QueryResult {
    return runQuery(this.reader, session, spec);
  }

  /** The answer to a SOQL text. */
  soql(text: string, session: Session = this.session): QueryResult {
    return querySoql(this, session, text).result;
  }

  close(): void {
    this.store.close();
  }
}

/** An answer without its wrapping: records as objects, children as arrays. */
export function plain(value: ResultValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('records' in value) return value.records.map(plain);
  return Object.fromEntries(Object.entries(value.fields).map(([key, field]) => [key, plain(field)]));
}
