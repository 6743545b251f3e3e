import { OrgError } from '../basics/errors.ts';
import { checkReferences } from '../metadata/check/index.ts';
import type { FieldModel, FlowModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { problemAt } from '../metadata/problems.ts';
import type { MetadataProblem } from '../metadata/problems.ts';
import type { SourceResult } from '../metadata/source.ts';
import { checkFlowLogic } from './check-flows.ts';
import { compileFormula } from './compile.ts';
import { compileFieldFormula, resultNames } from './field-formula.ts';
import { formulaTypeOf } from './reference.ts';
import type { CompiledFormula } from './types.ts';

/** Everything wrong with deployed metadata: files, references, rules and formulas. Empty means that it would deploy. */
export function checkModel(source: SourceResult): readonly MetadataProblem[] {
  const unreadable = new Set(source.problems.map(keyOf));
  // What cannot be read as it is written has no other problems: they would be echoes of the first.
  return [...checkReferences(source), ...checkFormulas(source).filter((problem) => !unreadable.has(keyOf(problem)))];
}

const keyOf = ({ type, fullName }: MetadataProblem): string => `${type}:${fullName}`.toLowerCase();

/** Problems of formula fields, validation rules and default values. */
export function checkFormulas(source: SourceResult): readonly MetadataProblem[] {
  const check = new FormulaCheck(source);
  for (const object of source.model.objects.values()) {
    check.object(object);
  }
  for (const flow of source.model.flows.values()) {
    check.flow(flow);
  }
  return check.problems;
}

class FormulaCheck {
  readonly problems: MetadataProblem[] = [];
  private readonly source: SourceResult;
  private readonly model: OrgModel;
  private readonly compiled = new Map<FieldModel, CompiledFormula>();

  constructor(source: SourceResult) {
    this.source = source;
    this.model = source.model;
  }

  object(object: ObjectModel): void {
    for (const field of object.fields.values()) {
      const fullName = `${object.apiName}.${field.apiName}`;
      if (field.formula !== undefined) {
        this.try('CustomField', fullName, () => {
          this.compiled.set(field, compileFieldFormula(this.model, field));
        });
        this.checkCycle(field, fullName);
      }
      if (field.defaultValue !== undefined && field.isCustom) {
        this.try('CustomField', fullName, () => this.checkDefault(object, field));
      }
      if (field.summary !== undefined) {
        this.checkSummary(field, fullName);
      }
    }
    for (const rule of object.validationRules) {
      this.try('ValidationRule', `${object.apiName}.${rule.apiName}`, () => {
        const compiled = compileFormula(rule.formula, {
          model: this.model,
          object: object.apiName,
          treatBlanksAs: 'BlankAsBlank',
          allowsRecordChange: true
        });
        if (compiled.type !== 'boolean' && compiled.type !== 'null') {
          throw new OrgError(
            'FIELD_INTEGRITY_EXCEPTION',
            `Formula result is data type (${resultNames[compiled.type] ?? compiled.type}), incompatible with expected data type (true or false).`
          );
        }
      });
    }
  }

  flow(flow: FlowModel): void {
    const place = this.source.index.find('Flow', flow.apiName);
    if (place !== undefined) {
      checkFlowLogic(this.model, flow, (message, near) => this.problems.push(problemAt(place, message, near)));
    }
  }

  private checkDefault(object: ObjectModel, field: FieldModel): void {
    if (field.type === 'Checkbox') {
      if (!/^(?:true|false)$/i.test(field.defaultValue ?? '')) {
        throw new OrgError(
          'FIELD_INTEGRITY_EXCEPTION',
          `Invalid default value for ${field.apiName}: ${field.defaultValue ?? ''}`
        );
      }
      return;
    }
    const compiled = compileFormula(field.defaultValue ?? '', {
      model: this.model,
      object: object.apiName,
      treatBlanksAs: 'BlankAsBlank',
      allowsRecordChange: false
    });
    const expected = formulaTypeOf(field.type) === 'picklist' ? 'text' : formulaTypeOf(field.type);
    if (compiled.type !== expected && compiled.type !== 'null') {
      throw new OrgError(
        'FIELD_INTEGRITY_EXCEPTION',
        `Formula result is data type (${resultNames[compiled.type] ?? compiled.type}), incompatible with expected data type (${resultNames[expected ?? 'text'] ?? field.type}).`
      );
    }
    if (compiled.references.length > 0) {
      throw new OrgError(
        'FIELD_INTEGRITY_EXCEPTION',
        `The default value of ${field.apiName} cannot refer to fields of the record`
      );
    }
  }

  /** A formula that comes back to itself through other formulas of the object. */
  private checkCycle(field: FieldModel, fullName: string): void {
    const seen = new Set<FieldModel>();
    const pending = [field];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const path of this.referencesOf(next)) {
        const referred = path.includes('.') ? undefined : this.model.field(field.object, path);
        if (referred === field) {
          this.report(
            'CustomField',
            fullName,
            'Formula cannot use another formula field that directly or indirectly refers to itself.'
          );
          return;
        }
        if (referred?.formula !== undefined && !seen.has(referred)) {
          seen.add(referred);
          pending.push(referred);
        }
      }
    }
  }

  private referencesOf(field: FieldModel): readonly string[] {
    const known = this.compiled.get(field);
    if (known !== undefined) {
      return known.references;
    }
    try {
      const compiled = compileFieldFormula(this.model, field);
      this.compiled.set(field, compiled);
      return compiled.references;
    } catch {
      // Its own problem is reported where the field is checked.
      return [];
    }
  }

  /** A roll-up is kept up to date by writes, so it cannot take what changes without one. */
  private checkSummary(field: FieldModel, fullName: string): void {
    const { summary } = field;
    if (summary === undefined) {
      return;
    }
    const names = [summary.summarizedField, ...summary.filters.map((filter) => filter.field.split('.')[1])];
    for (const name of names) {
      const summed = name === undefined ? undefined : this.model.field(summary.childObject, name);
      if (summed?.formula !== undefined && this.changesByItself(summed)) {
        this.report(
          'CustomField',
          fullName,
          `A roll-up summary cannot use ${summary.childObject}.${summed.apiName}: its formula refers to another object, the user or the current time`
        );
      }
    }
  }

  private changesByItself(field: FieldModel, seen = new Set<FieldModel>()): boolean {
    if (seen.has(field)) {
      return false;
    }
    seen.add(field);
    const references = this.referencesOf(field);
    const compiled = this.compiled.get(field);
    if (compiled !== undefined && (!compiled.isDeterministic || compiled.isCrossObject)) {
      return true;
    }
    return references.some((path) => {
      const referred = this.model.field(field.object, path);
      return referred?.formula !== undefined && this.changesByItself(referred, seen);
    });
  }

  private try(type: string, fullName: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof OrgError)) {
        throw error;
      }
      this.report(type, fullName, error.message);
    }
  }

  private report(type: string, fullName: string, message: string): void {
    const place = this.source.index.find(type, fullName);
    if (place !== undefined) {
      this.problems.push(problemAt(place, message));
    }
  }
}
