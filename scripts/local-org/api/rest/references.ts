import { OrgError } from '../../basics/errors.ts';
import { isJsonObject } from '../json.ts';

const REFERENCE = /@\{([^{}]*)\}/g;

/** Answers of earlier subrequests by their reference ids. */
export type Answers = ReadonlyMap<string, unknown>;

/** A body with its `@{ref.id}` replaced; a string that is one reference and nothing else takes the value's own type. */
export function resolveBody(value: unknown, answers: Answers): unknown {
  if (typeof value === 'string') {
    const whole = /^@\{([^{}]*)\}$/.exec(value);
    return whole === null ? resolveText(value, answers) : lookUp(whole[1] ?? '', answers);
  }
  if (Array.isArray(value)) return value.map((item) => resolveBody(item, answers));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveBody(item, answers)]));
}

/** A URL with its references replaced; `encode` makes a value safe for its place. */
export function resolveText(
  text: string,
  answers: Answers,
  encode: (value: string) => string = (value) => value
): string {
  return text.replace(REFERENCE, (_match, expression: string) => encode(String(lookUp(expression, answers))));
}

/** The value of `ref.path[0].field`; PROCESSING_HALTED when an earlier answer does not have it. */
function lookUp(expression: string, answers: Answers): unknown {
  const steps = expression.split(/[.[\]]+/).filter((step) => step !== '');
  const [reference = '', ...path] = steps;
  if (!answers.has(reference)) {
    throw new OrgError(
      'PROCESSING_HALTED',
      `Invalid reference specified. No value for ${expression} found in ${reference}`
    );
  }
  let value = answers.get(reference);
  for (const step of path) {
    if (Array.isArray(value)) value = /^\d+$/.test(step) ? (value[Number(step)] as unknown) : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  if (value === undefined || value === null || typeof value === 'object') {
    throw new OrgError(
      'PROCESSING_HALTED',
      `Invalid reference specified. No value for ${expression} found in ${reference}`
    );
  }
  return value;
}
