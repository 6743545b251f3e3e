/** Keeps the last answer of a function, so that a template may ask for it often. Pure. */

/** The function, working again only when an argument is another one than last time (compared with `Object.is`). */
export function remembered<Args extends readonly unknown[], Answer>(
  work: (...args: Args) => Answer
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, index) => !Object.is(arg, last?.args[index]))) {
      last = { args, answer: work(...args) };
    }
    return last.answer;
  };
}
