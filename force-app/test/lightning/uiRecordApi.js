/** Stands in for `lightning/uiRecordApi` in tests. */
/** Watched: which records components said have changed. */
export const notifyRecordUpdateAvailable = jest.fn((_records) => Promise.resolve());
