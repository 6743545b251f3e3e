import type { MetadataProblem } from '../problems.ts';
import type { SourceResult } from '../source.ts';
import { Checker } from './checker.ts';
import { checkFields } from './fields.ts';
import { checkFlow } from './flows.ts';
import { checkObject } from './objects.ts';
import { checkLayout } from './layouts.ts';
import { checkFlexiPage } from './pages.ts';
import { checkPermissionSet } from './permissions.ts';
import { checkApp, checkObjectOverrides, checkTab } from './tabs.ts';
import { checkTexts } from './texts.ts';

/**
 * Everything wrong with the references and rules of the deployed metadata, except in formulas, which the formula floor
 * checks (`checkFormulas`). Problems of reading come first.
 */
export function checkReferences(source: SourceResult): readonly MetadataProblem[] {
  const { model } = source;
  const checker = new Checker(model, source.index);
  checkTexts(checker);
  for (const object of model.objects.values()) {
    checkFields(checker, object);
    checkObject(checker, object);
    checkObjectOverrides(checker, object.apiName);
  }
  for (const layout of model.layouts.values()) {
    checkLayout(checker, layout);
  }
  for (const page of model.flexiPages.values()) {
    checkFlexiPage(checker, page);
  }
  for (const tab of model.tabs.values()) {
    checkTab(checker, tab);
  }
  for (const app of model.apps.values()) {
    checkApp(checker, app);
  }
  for (const set of model.permissionSets.values()) {
    checkPermissionSet(checker, set);
  }
  for (const flow of model.flows.values()) {
    checkFlow(checker, flow);
  }
  // What cannot be read as it is written has no other problems: they would be echoes of the first.
  const unreadable = new Set(source.problems.map(keyOf));
  return [...source.problems, ...checker.problems.filter((problem) => !unreadable.has(keyOf(problem)))];
}

const keyOf = ({ type, fullName }: MetadataProblem): string => `${type}:${fullName}`.toLowerCase();
