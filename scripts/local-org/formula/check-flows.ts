import { OrgError } from '../basics/errors.ts';
import { logicFaults } from '../metadata/check/filters.ts';
import type { FieldModel, FlowModel, FlowSource, OrgModel } from '../metadata/model.ts';
import type { Near } from '../metadata/problems.ts';
import { compileFormula } from './compile.ts';
import { resultNames } from './field-formula.ts';
import { FlowNames, flowDataType, partsIn, textIn } from './flow-types.ts';
import type { FlowResource } from './flow-types.ts';
import { formulaTypeOf } from './reference.ts';
import type { FormulaType } from './types.ts';

export type FlowReport = (message: string, near?: Near) => void;
type ValueType = FlowResource['type'];

/** Checks a flow's formulas, the types of its values, what it may write, and how its elements hang together. */
export function checkFlowLogic(model: OrgModel, flow: FlowModel, report: FlowReport): void {
  new FlowCheck(model, flow, report).run();
}

const texts: ReadonlySet<ValueType> = new Set(['text', 'picklist', 'multipicklist']);

/** May a value of one type be put where the other is expected? Texts and picklists are one, and so are days and moments. */
function fits(value: ValueType, target: ValueType): boolean {
  if (value === target || value === 'other' || target === 'other' || value === 'null') return true;
  if (texts.has(target)) return texts.has(value) || value === 'number' || value === 'date' || value === 'datetime';
  return (target === 'datetime' && value === 'date') || (target === 'date' && value === 'datetime');
}

const shown = (type: ValueType): string => (type === 'record' || type === 'other' ? type : (resultNames[type] ?? type));

class FlowCheck {
  private readonly model: OrgModel;
  private readonly flow: FlowModel;
  private readonly report: FlowReport;
  private readonly names: FlowNames;
  private readonly trigger: string;

  constructor(model: OrgModel, flow: FlowModel, report: FlowReport) {
    this.model = model;
    this.flow = flow;
    this.report = report;
    this.names = new FlowNames(model, flow);
    this.trigger = textIn(partsIn(flow.source, 'start')[0], 'triggerType') ?? '';
  }

  run(): void {
    const { source } = this.flow;
    this.checkShape(source);
    for (const formula of partsIn(source, 'formulas')) {
      const type = flowDataType(textIn(formula, 'dataType') ?? 'String');
      this.formula(textIn(formula, 'expression') ?? '', type, 'expression');
    }
    const start = partsIn(source, 'start')[0];
    const entry = textIn(start, 'filterFormula');
    if (entry !== undefined) this.formula(entry, 'boolean', 'filterFormula');
    this.filters(start, textIn(start, 'object'));
    for (const variable of [...partsIn(source, 'variables'), ...partsIn(source, 'constants')]) this.variable(variable);
    for (const assignment of partsIn(source, 'assignments')) {
      for (const item of partsIn(assignment, 'assignmentItems')) this.assignment(item);
    }
    for (const decision of partsIn(source, 'decisions')) this.decision(decision);
    for (const kind of ['recordLookups', 'recordUpdates', 'recordDeletes', 'recordCreates']) {
      for (const element of partsIn(source, kind)) this.records(element);
    }
    for (const loop of partsIn(source, 'loops')) {
      const name = textIn(loop, 'collectionReference') ?? '';
      const over = this.names.find(name);
      if (over === undefined || (!over.isCollection && over.type !== 'other')) {
        this.report(`${textIn(loop, 'name') ?? ''} (Loop) - "${name}" is not a collection`, {
          element: 'collectionReference'
        });
      }
    }
    for (const template of partsIn(source, 'textTemplates')) this.template(textIn(template, 'text') ?? '', 'text');
  }

  private checkShape(source: FlowSource): void {
    const start = partsIn(source, 'start')[0];
    if (start === undefined && textIn(source, 'startElementReference') === undefined) {
      this.report('The flow must have a Start element');
    } else if (
      start !== undefined &&
      partsIn(start, 'connector').length + partsIn(start, 'scheduledPaths').length === 0 &&
      this.flow.status === 'Active'
    ) {
      this.report("The flow can't run because nothing is connected to the Start element.", { element: 'start' });
    }
    const version = Number(textIn(source, 'apiVersion') ?? '67');
    if (version > 67) this.report(`Invalid API version: ${version.toFixed(1)}`, { element: 'apiVersion' });
    this.checkNames(source);
    if (this.trigger === 'RecordBeforeSave')
      this.refuse(['recordCreates', 'recordUpdates', 'recordDeletes', 'actionCalls', 'screens', 'subflows', 'waits']);
    else if (this.trigger.startsWith('Record')) this.refuse(['screens', 'steps']);
  }

  /** Elements, resources and the outcomes of decisions share one space of names, whatever their letter case. */
  private checkNames(source: FlowSource): void {
    const seen = new Set<string>();
    for (const kind of Object.keys(source)) {
      if (kind === 'processMetadataValues' || kind === 'start') continue;
      for (const part of partsIn(source, kind).flatMap((named) => [named, ...partsIn(named, 'rules')])) {
        const name = textIn(part, 'name');
        if (name === undefined) continue;
        const near = { element: 'name', texts: [name] };
        if (seen.has(name.toLowerCase())) this.report(`The API name ${name} is used more than once in the flow`, near);
        if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(name)) this.report(`The API name ${name} is not valid`, near);
        seen.add(name.toLowerCase());
      }
    }
  }

  private refuse(kinds: readonly string[]): void {
    for (const kind of kinds) {
      for (const part of partsIn(this.flow.source, kind)) {
        // Before the save, a flow may still update the record that triggered it.
        if (kind === 'recordUpdates' && textIn(part, 'inputReference') === '$Record') continue;
        this.report(
          `${textIn(part, 'name') ?? kind} (${kind}) - This element can't be used in flows of trigger type ${this.trigger}.`,
          { element: kind }
        );
      }
    }
  }

  private formula(source: string, expected: ValueType | undefined, element: string): void {
    const near = { element, texts: [source.trim()] };
    const invalid = (why: string): void => this.report(`The formula expression is invalid: ${why}`, near);
    for (const [, name = ''] of source.matchAll(/\{!([^}]+)\}/g)) {
      const root = name.trim().split('.')[0] ?? '';
      if (!root.startsWith('$') && !this.names.has(root)) {
        invalid(`It contains an invalid flow element ${root}.`);
        return;
      }
    }
    try {
      const compiled = compileFormula(source, {
        model: this.model,
        treatBlanksAs: 'BlankAsBlank',
        allowsRecordChange: true,
        resource: (name) => this.formulaType(name)
      });
      if (expected !== undefined && !fits(compiled.type, expected)) {
        invalid(
          `Formula result is data type (${shown(compiled.type)}), incompatible with expected data type (${shown(expected)}).`
        );
      }
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      invalid(error.message);
    }
  }

  private formulaType(name: string): FormulaType | undefined {
    const found = this.names.find(name);
    return found === undefined || found.isCollection || found.type === 'record' || found.type === 'other'
      ? undefined
      : found.type;
  }

  /** The type of a value element; reports a reference that leads nowhere. */
  private value(source: FlowSource | undefined): ValueType {
    const name = textIn(source, 'elementReference');
    if (name !== undefined) return this.reference(name);
    if (textIn(source, 'stringValue') !== undefined) {
      this.template(textIn(source, 'stringValue') ?? '', 'stringValue');
      return 'text';
    }
    if (textIn(source, 'numberValue') !== undefined) return 'number';
    if (textIn(source, 'booleanValue') !== undefined) return 'boolean';
    if (textIn(source, 'dateValue') !== undefined) return 'date';
    if (textIn(source, 'dateTimeValue') !== undefined) return 'datetime';
    return 'other';
  }

  private reference(name: string): ValueType {
    const root = name.split('.')[0] ?? '';
    const found = this.names.find(name);
    if (found !== undefined) return found.isCollection ? 'other' : found.type;
    const near = { element: 'elementReference', texts: [name] };
    if (root.startsWith('$') && !/^\$(?:Record|Record__Prior|Flow)$/i.test(root)) {
      try {
        return compileFormula(name, { model: this.model, treatBlanksAs: 'BlankAsBlank', allowsRecordChange: true })
          .type;
      } catch (error) {
        if (!(error instanceof OrgError)) throw error;
      }
    }
    this.report(`The element has an invalid reference to "${name}".`, near);
    return 'other';
  }

  private template(text: string, element: string): void {
    for (const [, name = ''] of text.matchAll(/\{!([^}]+)\}/g)) {
      const reference = name.trim();
      if (!reference.startsWith('$') || this.names.has(reference.split('.')[0] ?? '')) {
        if (this.names.find(reference) === undefined) {
          this.report(`The element has an invalid reference to "${reference}".`, { element, texts: [text.trim()] });
        }
      }
    }
  }

  private mismatch(target: string, value: ValueType, expected: ValueType, near: Near): void {
    this.report(
      `The data type of "${target}" (${shown(expected)}) isn't compatible with the data type of its value (${shown(value)}).`,
      near
    );
  }

  private variable(variable: FlowSource): void {
    const name = textIn(variable, 'name') ?? '';
    const near = { element: 'name', texts: [name] };
    const type = textIn(variable, 'dataType') ?? '';
    const object = textIn(variable, 'objectType');
    if (type === 'SObject' && object === undefined) this.report(`${name} (Variable) - The objectType is missing`, near);
    else if (object !== undefined && this.model.object(object) === undefined)
      this.report(`${name} (Variable) - The object ${object} does not exist`, {
        element: 'objectType',
        texts: [object]
      });
    const [initial] = partsIn(variable, 'value');
    const expected = flowDataType(type);
    const value = initial === undefined ? 'other' : this.value(initial);
    if (expected !== undefined && !fits(value, expected)) this.mismatch(name, value, expected, near);
  }

  private assignment(item: FlowSource): void {
    const name = textIn(item, 'assignToReference') ?? '';
    const near = { element: 'assignToReference', texts: [name] };
    const target = this.names.find(name);
    const value = this.value(partsIn(item, 'value')[0]);
    if (target === undefined) return;
    if (target.field !== undefined) this.writable(target.field, name, near);
    const isPlain = !target.isCollection && textIn(item, 'operator') === 'Assign';
    if (isPlain && !fits(value, target.type)) this.mismatch(name, value, target.type, near);
  }

  private writable(field: FieldModel, name: string, near: Near): void {
    if (field.formula !== undefined || field.summary !== undefined || field.isSystem || field.type === 'AutoNumber') {
      this.report(`The field "${name}" can't be set: it is read-only.`, near);
    }
  }

  private decision(decision: FlowSource): void {
    const name = textIn(decision, 'name') ?? '';
    const rules = partsIn(decision, 'rules');
    if (rules.length === 0)
      this.report(`${name} (Decision) - A decision must have at least one outcome (rules).`, {
        element: 'name',
        texts: [name]
      });
    for (const rule of rules) {
      const conditions = partsIn(rule, 'conditions');
      this.logic(textIn(rule, 'conditionLogic'), conditions.length, 'conditionLogic');
      for (const condition of conditions) {
        const left = textIn(condition, 'leftValueReference') ?? '';
        const type = left === '' ? 'other' : this.reference(left);
        const operator = textIn(condition, 'operator') ?? '';
        this.value(partsIn(condition, 'rightValue')[0]);
        if (['Contains', 'StartsWith', 'EndsWith'].includes(operator) && type !== 'other' && !texts.has(type)) {
          this.report(`${name} (Decision) - The operator ${operator} can't be used with "${left}" (${shown(type)}).`, {
            element: 'leftValueReference',
            texts: [left]
          });
        }
      }
    }
  }

  private logic(logic: string | undefined, count: number, element: string): void {
    if (logic === undefined || /^(?:and|or|no_conditions|formula_evaluates_to_true)$/i.test(logic) || count === 0)
      return;
    for (const fault of logicFaults(logic, count)) this.report(fault, { element, texts: [logic] });
  }

  private records(element: FlowSource): void {
    const object = textIn(element, 'object');
    const reference = textIn(element, 'inputReference');
    const own = reference === undefined ? undefined : this.names.find(reference);
    const target = object ?? own?.object;
    this.filters(element, target);
    for (const input of partsIn(element, 'inputAssignments')) {
      const field = this.model.field(target ?? '', textIn(input, 'field') ?? '');
      const value = this.value(partsIn(input, 'value')[0]);
      if (field === undefined) continue;
      const near = { element: 'field', texts: [field.apiName] };
      this.writable(field, field.apiName, near);
      const expected = formulaTypeOf(field.type) ?? 'other';
      if (!fits(value, expected)) this.mismatch(field.apiName, value, expected, near);
    }
  }

  private filters(element: FlowSource | undefined, object: string | undefined): void {
    const filters = partsIn(element, 'filters');
    this.logic(textIn(element, 'filterLogic'), filters.length, 'filterLogic');
    for (const filter of filters) {
      const field = this.model.field(object ?? '', textIn(filter, 'field') ?? '');
      const value = this.value(partsIn(filter, 'value')[0]);
      const operator = textIn(filter, 'operator') ?? '';
      if (field === undefined || !['EqualTo', 'NotEqualTo'].includes(operator)) continue;
      const expected = formulaTypeOf(field.summaryType ?? field.type) ?? 'other';
      if (!fits(value, expected))
        this.mismatch(field.apiName, value, expected, { element: 'field', texts: [field.apiName] });
    }
  }
}
