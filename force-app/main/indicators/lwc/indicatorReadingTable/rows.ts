/** Turns readings into the rows that the table shows. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Reading } from 'c/indicatorTypes';
import { exactDay, numberText } from 'c/indicatorWords';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A reading with what surrounds it. */
export interface ListedReading extends Reading {
  /** Who wrote it; null when not known. */
  readonly by: string | null;
  /** Where the indicator stood after the day; null while the reading does not count. */
  readonly standing: number | null;
  /** False where the evidence was deleted. */
  readonly counts: boolean;
}

/** What the user may do to readings. */
export interface ReadingRights {
  readonly canAdd: boolean;
  /** Day, value and note of readings by hand. */
  readonly canEdit: boolean;
  /** The note of any reading. */
  readonly canNote: boolean;
  readonly canDelete: boolean;
}

/** Nothing. */
export const NO_READING_RIGHTS: ReadingRights = { canAdd: false, canEdit: false, canNote: false, canDelete: false };

/** A reading as the table shows it. */
export interface ReadingRow {
  readonly id: string;
  readonly reading: ListedReading;
  readonly editorKey: string;
  readonly className: string;
  readonly day: string;
  readonly dayTitle: string;
  readonly value: string;
  readonly standing: string;
  readonly hasLink: boolean;
  readonly evidenceId: string;
  readonly evidenceObject: string;
  readonly evidence: string;
  readonly note: string;
  readonly by: string;
  readonly canEdit: boolean;
  readonly editLabel: string;
  readonly canDelete: boolean;
  readonly deleteLabel: string;
  readonly isEdited: boolean;
}

/** What the evidence of a reading says. */
export function evidenceText({ evidence, isAutomatic }: Reading): string {
  if (evidence !== null) return evidence.text;
  return isAutomatic ? LABELS.evidenceGone : LABELS.byHand;
}

/** The rows of readings, in their order. */
export function toRows(
  readings: readonly ListedReading[],
  {
    today,
    rights,
    editedId,
    chosenId
  }: {
    readonly today: string;
    readonly rights: ReadingRights;
    readonly editedId: string | null;
    readonly chosenId: string | null;
  }
): readonly ReadingRow[] {
  return readings.map((reading) => {
    const { id, isAutomatic, evidence } = reading;
    const day = exactDay(reading.on);
    const marks = ['reading', reading.counts ? '' : 'is-out', id === chosenId ? 'is-chosen' : ''];
    return {
      id,
      reading,
      editorKey: `${id}-editor`,
      className: marks.filter((mark) => mark !== '').join(' '),
      day,
      dayTitle: relativeDate(reading.on, today, lang),
      value: numberText(reading.value),
      standing: reading.standing === null ? '\u2013' : numberText(reading.standing),
      hasLink: evidence !== null,
      evidenceId: evidence?.id ?? '',
      evidenceObject: evidence?.object ?? '',
      evidence: evidenceText(reading),
      note: reading.note ?? '',
      by: reading.by ?? '\u2013',
      canEdit: isAutomatic ? rights.canNote && reading.counts : rights.canEdit,
      editLabel: format(isAutomatic ? LABELS.editNote : LABELS.edit, day),
      canDelete: !isAutomatic && rights.canDelete,
      deleteLabel: format(LABELS.remove, day),
      isEdited: id === editedId
    };
  });
}
