/** What a record form is opened with. */
export interface RecordFormOptions {
  readonly objectApiName: string;
  /** Absent to create a record. */
  readonly recordId?: string;
  /** Values that a new record starts with. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** Opens the form for a new or an existing record; resolves with the saved record's id, or undefined when it was cancelled. */
export async function openRecordForm(options: RecordFormOptions): Promise<string | undefined> {
  // The form's fields are half of the base components: they are loaded when someone first opens one.
  const { openRecordModal } = await import('shell/recordModal');
  return openRecordModal(options);
}
