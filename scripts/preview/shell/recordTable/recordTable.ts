import { LightningElement, api } from 'lwc';
import type { ObjectInfoRepresentation, RecordRepresentation } from 'lightning/uiApiTypes';
import { recordUrl, showPath, fieldAt, ownerAt } from 'shell/values';

/** A column as list and related-list metadata give it. */
export interface TableColumn {
  /** A path, e.g. `Account__r.Name`. */
  readonly fieldApiName: string;
  readonly label: string;
  readonly sortable: boolean;
}

interface DatatableColumn {
  readonly label: string;
  readonly fieldName: string;
  readonly type: string;
  readonly sortable: boolean;
  readonly wrapText?: boolean;
  readonly hideDefaultActions: boolean;
  readonly typeAttributes?: object;
  readonly cellAttributes?: object;
}

const numbers = new Set(['Currency', 'Double', 'Int', 'Integer', 'Percent']);

/** Records in a datatable: values as the locale writes them, names as links, one choice of order at a time. */
export default class RecordTable extends LightningElement {
  @api columns: readonly TableColumn[] = [];
  @api records: readonly RecordRepresentation[] = [];
  /** For the types of the object's own fields. */
  @api object: ObjectInfoRepresentation | undefined;
  /** Path of the column in whose order the records are. */
  @api sortedBy: string | undefined;
  @api sortedDirection = 'asc';
  /** What the table holds, for screen readers. */
  @api label = '';

  get datatableColumns(): DatatableColumn[] {
    return this.columns.map((column) => this.#column(column));
  }

  get rows(): Record<string, unknown>[] {
    return this.records.map((record) => {
      const row: Record<string, unknown> = { Id: record.id };
      for (const { fieldApiName } of this.columns) {
        const shown = showPath(record, fieldApiName);
        const raw = fieldAt(record, fieldApiName)?.value ?? null;
        row[keyOf(fieldApiName)] = this.#usesRaw(fieldApiName) ? raw : shown.text;
        const owner = ownerAt(record, fieldApiName);
        if (owner !== undefined && this.#isName(fieldApiName)) row[`${keyOf(fieldApiName)}Link`] = recordUrl(owner);
      }
      return row;
    });
  }

  get sortedKey(): string | undefined {
    return this.sortedBy === undefined ? undefined : this.#sortKey(this.sortedBy);
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
    const column = this.columns.find(({ fieldApiName }) => this.#sortKey(fieldApiName) === event.detail.fieldName);
    if (column === undefined) return;
    const detail = { fieldApiName: column.fieldApiName, direction: event.detail.sortDirection };
    this.dispatchEvent(new CustomEvent('sort', { detail }));
  }

  #column(column: TableColumn): DatatableColumn {
    const { fieldApiName, label, sortable } = column;
    const base = { label, fieldName: keyOf(fieldApiName), type: 'text', sortable, hideDefaultActions: true };
    if (this.#isName(fieldApiName)) {
      const name = { fieldName: keyOf(fieldApiName) };
      const typeAttributes = { label: name, tooltip: name, target: '_self' };
      return { ...base, fieldName: `${keyOf(fieldApiName)}Link`, type: 'url', typeAttributes };
    }
    const type = this.#type(fieldApiName);
    if (type === 'Boolean') return { ...base, type: 'boolean' };
    if (type === 'Date') return { ...base, type: 'date-local' };
    if (type === 'DateTime') {
      const typeAttributes = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' };
      return { ...base, type: 'date', typeAttributes };
    }
    if (type === 'Email') return { ...base, type: 'email' };
    if (type === 'Phone') return { ...base, type: 'phone' };
    return type !== undefined && numbers.has(type) ? { ...base, cellAttributes: { alignment: 'right' } } : base;
  }

  #usesRaw(path: string): boolean {
    return ['Boolean', 'Date', 'DateTime', 'Email', 'Phone'].includes(this.#type(path) ?? '');
  }

  #type(path: string): string | undefined {
    return this.object?.fields[path]?.dataType;
  }

  /** The record's own name, or that of a parent. */
  #isName(path: string): boolean {
    const last = path.split('.').at(-1) ?? '';
    return path.includes('.')
      ? last === 'Name'
      : (this.object?.nameFields.includes(path) ?? path === 'Name') || this.object?.fields[path]?.nameField === true;
  }

  #sortKey(path: string): string {
    return this.#isName(path) ? `${keyOf(path)}Link` : keyOf(path);
  }
}

/** The datatable reads dots in field names as paths. */
const keyOf = (path: string): string => path.replaceAll('.', '_');
