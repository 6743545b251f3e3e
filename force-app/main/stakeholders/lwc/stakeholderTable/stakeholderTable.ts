import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { reduceErrors } from 'c/reduceErrors';
import { remembered } from 'c/remembered';
import { accountScore, interviewStatus, isKeyPlayer, strength } from 'c/relationshipScore';
import type { InterviewStatus } from 'c/relationshipScore';
import { exactDate } from 'c/relativeDates';
import { PICKS, pickWord } from 'c/stakeholderLabels';
import type { PickField } from 'c/stakeholderLabels';
import type { Stakeholder } from 'c/stakeholderRecords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { sortRows } from './sortRows';
import type { Row, SortDirection } from './sortRows';

/** Detail of `saverows`: what was typed, and how to tell the table whether it was saved (null) or refused. */
export interface RowsDetail {
  readonly rows: readonly { readonly id: string; readonly fields: Fields }[];
  readonly settled: (error: unknown) => void;
}

/** People shown at a time. */
export const PAGE = 50;

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const STATUS: Readonly<Record<InterviewStatus, string>> = {
  Never: LABELS.statusNever,
  Overdue: LABELS.statusOverdue,
  'Due soon': LABELS.statusDueSoon,
  Current: LABELS.statusCurrent
};
const WRITES: Readonly<Record<string, string>> = {
  title: 'Title__c',
  ...Object.fromEntries(PICKS.map(({ field, apiName }) => [field, apiName]))
};

/** A presentation component to show the people of an account as a table, sorted and edited in place. */
export default class StakeholderTable extends LightningElement {
  @api people: readonly Stakeholder[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  /** False where the user may not edit stakeholders. */
  @api canEdit = false;
  /** False where the user may not log interviews. */
  @api canLog = false;

  labels = LABELS;
  sortedBy = 'strength';
  sortDirection: SortDirection = 'desc';
  pages = 1;
  draftValues: readonly unknown[] = [];
  errors: unknown = {};

  // The same array while nothing changes, or the table would forget widths and what is being edited.
  private columnsFor = remembered(columnsOf);

  get columns(): readonly unknown[] {
    return this.columnsFor(this.canEdit, this.canLog);
  }

  get allRows(): readonly Row[] {
    const { contributions } = accountScore(this.people);
    const points = new Map(contributions.map((part) => [part.id, part.points]));
    const rows = this.people.map((person): Row => {
      return {
        id: person.id,
        name: person.name,
        title: person.title,
        influence: person.influence,
        support: person.support,
        access: person.access,
        role: person.role,
        strength: strength(person),
        points: points.get(person.id) ?? null,
        keyPlayer: isKeyPlayer(person) ? LABELS.yes : '',
        lastInterview: person.lastInterview,
        lastInterviewText: exactDate(person.lastInterview, lang),
        status: STATUS[interviewStatus(person, this.today)],
        owner: person.ownerName
      };
    });
    return sortRows(rows, this.sortedBy, this.sortDirection);
  }

  get rows(): readonly Row[] {
    return this.allRows.slice(0, this.pages * PAGE);
  }

  get moreLabel(): string {
    return format(LABELS.showMore, Math.min(PAGE, this.allRows.length - this.rows.length));
  }

  get hasMore(): boolean {
    return this.allRows.length > this.rows.length;
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: SortDirection }>): void {
    this.sortedBy = event.detail.fieldName;
    this.sortDirection = event.detail.sortDirection;
  }

  handleMore(): void {
    this.pages += 1;
  }

  handleRowAction(event: CustomEvent<{ action: { name: string }; row: Row }>): void {
    const { action, row } = event.detail;
    const name = action.name;
    if (name === 'open') this.dispatchEvent(new CustomEvent('open', { detail: { id: row.id } }));
    else this.dispatchEvent(new CustomEvent('action', { detail: { id: row.id, action: name } }));
  }

  handleSave(event: CustomEvent<{ draftValues: readonly Readonly<Record<string, unknown>>[] }>): void {
    const { draftValues } = event.detail;
    const rows = draftValues.map(({ id, ...values }) => ({
      id: String(id),
      fields: Object.fromEntries(
        Object.entries(values).flatMap(([column, value]) => {
          const field = WRITES[column as PickField | 'title'];
          return field === undefined ? [] : [[field, value === '' ? null : value]];
        })
      )
    }));
    this.draftValues = draftValues;
    this.errors = {};
    const settled = (error: unknown): void => {
      if (error === null) this.draftValues = [];
      else this.errors = tableErrors(rows, error);
    };
    this.dispatchEvent(new CustomEvent<RowsDetail>('saverows', { detail: { rows, settled } }));
  }

  handleCancel(): void {
    this.draftValues = [];
    this.errors = {};
  }
}

/** Pixels that the longest word of each pick needs, with the pencil beside it. */
const PICK_WIDTHS: Readonly<Record<PickField, number>> = { influence: 112, support: 120, access: 106, role: 145 };

// The picks stand beside what follows from them, all in sight on a laptop, with the score panel at their side.
function columnsOf(editable: boolean, canLog: boolean): readonly unknown[] {
  const text = (label: string, fieldName: string, initialWidth: number): object => ({
    label,
    fieldName,
    type: 'text',
    sortable: true,
    hideDefaultActions: true,
    initialWidth
  });
  const number = (label: string, fieldName: string, initialWidth: number): object => ({
    ...text(label, fieldName, initialWidth),
    type: 'number',
    typeAttributes: ONE_DECIMAL
  });
  return [
    {
      ...text(LABELS.name, 'name', 135),
      type: 'button',
      typeAttributes: { label: { fieldName: 'name' }, name: 'open', variant: 'base', class: 'slds-text-align_left' }
    },
    ...PICKS.map(({ field, label, options }) => ({
      ...text(label, field, PICK_WIDTHS[field]),
      type: 'pick',
      editable,
      typeAttributes: {
        label,
        options: [{ value: '', label: pickWord(null) }, ...options]
      }
    })),
    number(LABELS.strength, 'strength', 105),
    number(LABELS.points, 'points', 85),
    { ...text(LABELS.jobTitle, 'title', 200), editable },
    text(LABELS.keyPlayer, 'keyPlayer', 110),
    text(LABELS.lastInterview, 'lastInterviewText', 150),
    text(LABELS.status, 'status', 110),
    text(LABELS.owner, 'owner', 160),
    { type: 'action', typeAttributes: { rowActions: actionsOf(editable, canLog) } }
  ];
}

function actionsOf(canEdit: boolean, canLog: boolean): readonly unknown[] {
  return [
    { label: LABELS.open, name: 'record' },
    ...(canEdit ? [{ label: LABELS.edit, name: 'edit' }] : []),
    ...(canLog ? [{ label: LABELS.logInterview, name: 'interview' }] : []),
    ...(canEdit ? [{ label: LABELS.markLeft, name: 'leave' }] : [])
  ];
}

// All rows are saved in one transaction, so a refusal concerns each of them.
function tableErrors(rows: RowsDetail['rows'], error: unknown): unknown {
  const { messages } = reduceErrors(error);
  const entry = { title: LABELS.notSaved, messages, fieldNames: [] };
  return { rows: Object.fromEntries(rows.map(({ id }) => [id, entry])), table: { title: LABELS.notSaved, messages } };
}
