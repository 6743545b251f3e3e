/** Stands in for `lightning/uiRecordApi` in tests. */

/** Watched: which records components said have changed. */
export const notifyRecordUpdateAvailable = jest.fn((_records: readonly { recordId: string }[]) => Promise.resolve());

/** Watched: records that components changed one by one; a test says when one is refused. */
export const updateRecord = jest.fn(
  (
    _input: { readonly fields: Readonly<Record<string, unknown>> },
    _options?: { readonly ifUnmodifiedSince?: string }
  ) => Promise.resolve({})
);
