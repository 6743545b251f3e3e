import { OrgError } from '../../basics/errors.ts';
import { isJsonObject } from '../json.ts';

const REFERENCE = /@\{([^{}]*)\}/g;

/** Answers of earlier subrequests by their reference ids. */
export type Answers = ReadonlyMap<string, unknown>;

/** Most characters that the references of one subrequest may bring in: a long text that is used often fills the memory. */
const GROWTH_LIMIT = 10_000_000;

/** Counts what references bring in; LIMIT_EXCEEDED beyond the limit. */
class Growth {
  #size = 0;

  add(value: string): string {
    this.#size += value.length;
    if (this.#size > GROWTH_LIMIT) {
      throw new OrgError('LIMIT_EXCEEDED', `References add more than ${GROWTH_LIMIT} characters to one subrequest.`);
    }
    return value;
  }
}

/** A body with its `@{ref.id}` replaced; a string that is one reference and nothing else takes the value's own type. */
export function resolveBody(value: unknown, answers: Answers, growth = new Growth()): unknown {
  if (typeof value === 'string') {
    const whole = /^@\{([^{}]*)\}$/.exec(value);
    if (whole === null) return replaced(value, answers, (text) => growth.add(text));
    const found = lookUp(whole[1] ?? '', answers);
    return typeof found === 'string' ? growth.add(found) : found;
  }
  if (Array.isArray(value)) return value.map((item) => resolveBody(item, answers, growth));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveBody(item, answers, growth)]));
}

/** A URL with its references replaced; `encode` makes a value safe for its place. */
export function resolveText(text: string, answers: Answers, encode: (value: string) => string): string {
  const growth = new Growth();
  return replaced(text, answers, (value) => growth.add(encode(value)));
}

function replaced(text: string, answers: Answers, change: (value: string) => string): string {
  return text.replace(REFERENCE, (_match, expression: string) => change(String(lookUp(expression, answers))));
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
