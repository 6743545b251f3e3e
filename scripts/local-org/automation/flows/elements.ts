import { OrgError } from '../../basics/errors.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { detail } from '../row-errors.ts';
import { assignmentOf, targetOf } from './assignments.ts';
import { conditionsOf } from './conditions.ts';
import type { Step } from './interview.ts';
import { templateOf } from './operands.ts';
import type { FlowScope } from './scope.ts';
import { flagOf, partsOf, targetOf as connectorTarget, textOf } from './source.ts';
import { asText, isCollection, isRecord, type FlowValue } from './values.ts';

/** What an element needs of the flow that it is compiled in. */
export interface FlowSite {
  readonly scope: FlowScope;
  readonly isBeforeSave: boolean;
  /** True for a flow that a schedule starts: there is no save to refuse. */
  readonly isScheduled: boolean;
  /** The launcher of a flow that this one calls; what it refuses, it refuses in its own name. */
  readonly subflow: (name: string) => SubflowSite;
  /** The step of an element's name, found when it is first needed, because connectors lead backwards too. */
  readonly step: (name: string | undefined) => () => Step | undefined;
}

/** A flow as one that calls it sees it. */
export interface SubflowSite {
  /** Its variables by name, as its file declares them. */
  readonly variables: readonly FlowSource[];
  /** The compiled flow; asked for only when the interview gets there, for flows may call one another. */
  readonly launch: () => { readonly scope: FlowScope; readonly start: () => Step | undefined };
}

function nameOf(source: FlowSource): string {
  return textOf(source, 'name') ?? '';
}

const NO_FAULT = (): undefined => undefined;

/** An Assignment element. */
export function assignmentStep(source: FlowSource, site: FlowSite): Step {
  const lines = partsOf(source, 'assignmentItems').map((item) => assignmentOf(item, site.scope, site.isBeforeSave));
  const next = site.step(connectorTarget(source, 'connector'));
  return {
    name: nameOf(source),
    verb: 'assign values',
    fault: NO_FAULT,
    run: (interview) => {
      for (const line of lines) line(interview);
      return next();
    }
  };
}

/** A Decision element: the first outcome that is true, or the default. */
export function decisionStep(source: FlowSource, site: FlowSite): Step {
  const rules = partsOf(source, 'rules').map((rule) => ({
    test: conditionsOf(rule, site.scope),
    next: site.step(connectorTarget(rule, 'connector'))
  }));
  const otherwise = site.step(connectorTarget(source, 'defaultConnector'));
  return {
    name: nameOf(source),
    verb: 'decide',
    fault: NO_FAULT,
    run: (interview) => {
      for (const { test, next } of rules) if (test(interview)) return next();
      return otherwise();
    }
  };
}

/** A Loop element, and under its name the item at hand. */
export function loopStep(source: FlowSource, site: FlowSite): Step {
  const name = nameOf(source);
  const { scope } = site;
  const collection = scope.reader(textOf(source, 'collectionReference') ?? '');
  const variable = textOf(source, 'assignNextValueToReference');
  const write = variable === undefined ? undefined : targetOf(variable, scope, site.isBeforeSave);
  const isBackwards = textOf(source, 'iterationOrder') === 'Desc';
  const body = site.step(connectorTarget(source, 'nextValueConnector'));
  const after = site.step(connectorTarget(source, 'noMoreValuesConnector'));
  return {
    name,
    verb: 'loop',
    fault: NO_FAULT,
    run: (interview) => {
      let state = interview.loops.get(name);
      if (state === undefined) {
        const all = collection(interview);
        const list = isCollection(all) ? all : [];
        interview.loops.set(name, (state = { items: isBackwards ? [...list].reverse() : list, index: 0 }));
      }
      const item = state.items[state.index++];
      if (item === undefined) {
        interview.loops.delete(name);
        return after();
      }
      const own: FlowValue = isRecord(item)
        ? { ...item, values: { ...item.values }, touched: new Set(item.touched) }
        : item;
      if (write === undefined) interview.variables.set(name, own);
      else write(interview, own);
      return body();
    }
  };
}

/** A Custom Error element: refuses the record in the words of the flow. */
export function customErrorStep(source: FlowSource, site: FlowSite): Step {
  if (site.scope.trigger === undefined || site.isScheduled) {
    throw new OrgError('INVALID_FLOW', 'only a flow that a record triggers can show errors');
  }
  const messages = partsOf(source, 'customErrorMessages').map((message) => {
    const field = flagOf(message, 'isFieldError') ? textOf(message, 'fieldSelection') : undefined;
    if (field !== undefined && site.scope.trigger?.field(field) === undefined) {
      throw new OrgError('INVALID_FLOW', `there is no field ${field}`);
    }
    return {
      text: templateOf(textOf(message, 'errorMessage') ?? '', site.scope),
      fields: field === undefined ? [] : [field]
    };
  });
  const next = site.step(connectorTarget(source, 'connector'));
  return {
    name: nameOf(source),
    verb: 'show an error',
    fault: NO_FAULT,
    run: (interview) => {
      for (const { text, fields } of messages) {
        interview.errors.push(detail('FIELD_CUSTOM_VALIDATION_EXCEPTION', asText(text(interview)), fields));
      }
      return next();
    }
  };
}
