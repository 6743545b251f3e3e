import { messagesOf } from 'lightning/previewHttp';
import type { ErrorBody, FetchResponse } from 'lightning/uiApiTypes';

/** Why a form could not be loaded or saved, as the `error` event of Lightning's forms carries it. */
export interface FormProblem {
  readonly message: string;
  readonly detail: string;
  readonly output: NonNullable<ErrorBody['output']>;
  /** Every sentence that is not about a field. */
  readonly sentences: readonly string[];
  /** The sentences about a field. */
  about(fieldNames: readonly string[]): string[];
  /** The same, with what concerns fields that the form does not show among the sentences. */
  withoutFields(shown: ReadonlySet<string>): FormProblem;
}

const noOutput: FormProblem['output'] = { errors: [], fieldErrors: {} };

/** The problem behind a failed request. */
export function problemOf(failure: FetchResponse): FormProblem {
  const body: ErrorBody | undefined = Array.isArray(failure.body)
    ? (failure.body as readonly ErrorBody[])[0]
    : (failure.body as ErrorBody);
  const output = body?.output ?? noOutput;
  const isOfRecord = body?.output !== undefined;
  const sentences = isOfRecord ? output.errors.map((error) => error.message) : messagesOf(failure);
  return makeProblem(body?.message ?? failure.statusText, output, sentences);
}

function makeProblem(message: string, output: FormProblem['output'], sentences: readonly string[]): FormProblem {
  return {
    message,
    detail: sentences.join('\n'),
    output,
    sentences,
    about: (names) => names.flatMap((name) => output.fieldErrors[name] ?? []).map((error) => error.message),
    withoutFields: (shown) => {
      const hidden = Object.entries(output.fieldErrors).filter(([name]) => !shown.has(name));
      const more = hidden.flatMap(([, errors]) =>
        errors.map((error) => `${error.fieldLabel ?? error.field ?? ''}: ${error.message}`)
      );
      return makeProblem(message, output, [...sentences, ...more]);
    }
  };
}
