import { compileFormula } from '../../formula/index.ts';
import { OrgError } from '../../basics/errors.ts';
import type { FlowSource } from '../../metadata/model.ts';
import type { WorkRow } from '../work.ts';
import { conditionsOf } from './conditions.ts';
import type { FlowPhase } from './compile-flow.ts';
import { Interview } from './interview.ts';
import { InterviewScope, type FlowScope } from './scope.ts';
import { flagOf, partsOf, textOf } from './source.ts';
import type { Transaction } from '../transaction.ts';

/** Does the flow run for this row? */
export type Entry = (tx: Transaction, row: WorkRow) => boolean;

/** The start element's trigger and entry conditions; `meets` are the conditions alone, undefined when there are none. */
export function compileEntry(
  start: FlowSource,
  scope: FlowScope,
  phase: FlowPhase
): { readonly entry: Entry; readonly meets: Entry | undefined } {
  const runsOn = triggersOf(textOf(start, 'recordTriggerType') ?? 'Create', phase);
  const meets = conditionOf(start, scope);
  const mustBecomeTrue = flagOf(start, 'doesRequireRecordChangedToMeetCriteria');
  const entry: Entry = (tx, row) => {
    if (!(row.isNew ? runsOn.create : runsOn.update)) return false;
    if (meets === undefined) return true;
    if (!meets(tx, row)) return false;
    if (!mustBecomeTrue || row.old === undefined) return true;
    return !meets(tx, { ...row, values: row.old });
  };
  return { entry, meets };
}

function triggersOf(type: string, phase: FlowPhase): { readonly create: boolean; readonly update: boolean } {
  if (phase === 'beforeDelete') return { create: false, update: true };
  switch (type) {
    case 'Create':
      return { create: true, update: false };
    case 'Update':
      return { create: false, update: true };
    case 'CreateAndUpdate':
      return { create: true, update: true };
    default:
      throw new OrgError('INVALID_FLOW', `there is no trigger ${type}`);
  }
}

function conditionOf(start: FlowSource, scope: FlowScope): Entry | undefined {
  const source = textOf(start, 'filterFormula');
  if (source !== undefined && source.trim() !== '') {
    const formula = compileFormula(source, {
      model: scope.model,
      treatBlanksAs: 'BlankAsBlank',
      allowsRecordChange: true,
      resource: (name) => scope.formulaType(name)
    });
    return (tx, row) => tx.engine.formulas.evaluate(formula, new InterviewScope(scope, probe(tx, row, scope))) === true;
  }
  if (partsOf(start, 'filters').length === 0) return undefined;
  const test = conditionsOf(start, scope, 'filters');
  return (tx, row) => test(probe(tx, row, scope));
}

/** An interview that only asks whether to begin. */
function probe(tx: Transaction, row: WorkRow, scope: FlowScope): Interview {
  const record = { plan: row.plan, values: row.values, touched: new Set<string>() };
  return new Interview(tx, { row, record }, scope.flowName, undefined);
}
