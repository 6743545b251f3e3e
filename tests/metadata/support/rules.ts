import assert from 'node:assert/strict';

import { textOf } from '../../../scripts/local-org/metadata/xml.ts';
import { parsedFiles } from './source-files.ts';

interface Refusal {
  readonly message: string;
  readonly fields?: readonly string[];
}

/** The validation rules of one wing, and which of them a test has tried. */
export interface WingRules {
  /** Asserts that these errors come from the rule (`Object.Rule`), and stand where it says. */
  assertRefused(rule: string, errors: readonly Refusal[]): void;
  /** For a rule that is tried in another way than by `assertRefused`. */
  noteTested(rule: string): void;
  untested(): readonly string[];
  repeatedMessages(): readonly string[];
}

/** The validation rules in `force-app/main/<wing>`. */
export function rulesOf(wing: string): WingRules {
  const files = parsedFiles('ValidationRule').filter(({ path }) => path.includes(`/${wing}/`));
  const rules = new Map(files.map(({ fullName, root }) => [fullName, root]));
  const tested = new Set<string>();
  return {
    assertRefused(rule, errors) {
      tested.add(rule);
      const root = rules.get(rule);
      assert.ok(root !== undefined, `there is no rule ${rule}`);
      const found = errors.find(({ message }) => message === textOf(root, 'errorMessage'));
      assert.ok(found !== undefined, `not refused by ${rule}: ${JSON.stringify(errors)}`);
      const field = textOf(root, 'errorDisplayField');
      assert.deepEqual(found.fields ?? [], field === undefined ? [] : [field]);
    },
    noteTested: (rule) => void tested.add(rule),
    untested: () => [...rules.keys()].filter((rule) => !tested.has(rule)),
    repeatedMessages() {
      const messages = [...rules.values()].map((root) => textOf(root, 'errorMessage') ?? '');
      return messages.filter((message, index) => messages.indexOf(message) !== index);
    }
  };
}
