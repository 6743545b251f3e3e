/** Stands in for `lightning/graphql` in tests: a test emits answers, and decides what mutations answer. */
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';
/** The document with its text, so that a test can look at it. */
export const gql = (literals, ...inserted) => ({
    text: literals.reduce((sum, literal, index) => sum + literal + (inserted[index]?.text ?? ''), '')
});
/** Wire adapter; `emit({ data, errors, refresh })` gives every reader an answer. */
export const graphql = createTestWireAdapter();
/** Mutations; a test says what they answer. */
export const executeMutation = jest.fn((_request) => Promise.resolve({ data: { uiapi: {} } }));
