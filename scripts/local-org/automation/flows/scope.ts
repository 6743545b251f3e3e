import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import { formulaTypeOf } from '../../formula/reference.ts';
import type { FormulaScope, FormulaType } from '../../formula/types.ts';
import { resolvePath } from '../../metadata/list-columns.ts';
import type { OrgModel } from '../../metadata/model.ts';
import { valueType } from '../../storage/tables.ts';
import type { ObjectPlan } from '../plan.ts';
import type { Interview } from './interview.ts';
import { isRecord, scalar, type FlowValue } from './values.ts';

/** Reads something from a running flow. */
export type Reader = (interview: Interview) => FlowValue;
/** Sets something in a running flow. */
export type Writer = (interview: Interview, value: FlowValue) => void;

/** A name in a flow: what it holds, how it is read and, for variables, set. */
export interface Resource {
  readonly name: string;
  readonly type: FormulaType | 'record';
  readonly isCollection: boolean;
  /** The record's object, where `type` is `record`. */
  readonly plan?: ObjectPlan;
  readonly read: Reader;
  readonly write?: Writer;
  /** Compiles what would otherwise be compiled at the first reading. */
  readonly prepare?: () => void;
  /** Sets one field of the record that the resource holds. */
  readonly writeField?: (interview: Interview, field: string, value: Value) => void;
}

/** All names that a flow may use. */
export class FlowScope {
  readonly flowName: string;
  readonly model: OrgModel;
  readonly plans: ReadonlyMap<string, ObjectPlan>;
  /** The object of `$Record`; undefined in a flow that runs for no record. */
  readonly trigger: ObjectPlan | undefined;
  readonly #resources = new Map<string, Resource>();
  readonly #readers = new Map<string, Reader>();

  constructor(flowName: string, model: OrgModel, plans: ReadonlyMap<string, ObjectPlan>, trigger?: ObjectPlan) {
    this.flowName = flowName;
    this.model = model;
    this.plans = plans;
    this.trigger = trigger;
  }

  add(resource: Resource): void {
    this.#resources.set(resource.name.toLowerCase(), resource);
  }

  resource(name: string): Resource | undefined {
    return this.#resources.get(name.toLowerCase());
  }

  /** The plan of an object that the flow names. Throws when there is no such object. */
  plan(object: string | undefined): ObjectPlan {
    const found = object === undefined ? undefined : this.model.object(object);
    const plan = found === undefined ? undefined : this.plans.get(found.apiName);
    if (plan === undefined) throw new OrgError('INVALID_FLOW', `there is no object ${object ?? ''}`);
    return plan;
  }

  /** How a reference such as `$Record.Name`, `Loop_over.Amount__c` or `$User.Id` is read. Throws for an unknown one. */
  reader(reference: string): Reader {
    let reader = this.#readers.get(reference);
    if (reader === undefined) this.#readers.set(reference, (reader = this.#compile(reference)));
    return reader;
  }

  /** Compiles what a formula or template is made of, so that its faults show when the org opens. */
  check(name: string): void {
    this.resource(name)?.prepare?.();
  }

  /** The formula type of a reference; undefined for global variables and for names that do not exist. */
  formulaType(reference: string): FormulaType | undefined {
    const { resource, path } = this.#split(reference);
    if (resource === undefined) return undefined;
    if (path === '') return resource.type === 'record' ? 'text' : resource.type;
    if (resource.plan === undefined) return undefined;
    const field = resolvePath(this.model, resource.plan.object.apiName, path)?.field;
    return field === undefined ? undefined : formulaTypeOf(valueType(field));
  }

  #split(reference: string): { readonly resource: Resource | undefined; readonly path: string } {
    const whole = this.resource(reference);
    if (whole !== undefined) return { resource: whole, path: '' };
    // A subflow's output has a dot in its name: `Sub.record.Field__c`.
    let dot = reference.lastIndexOf('.');
    while (dot > 0) {
      const resource = this.resource(reference.slice(0, dot));
      if (resource !== undefined) return { resource, path: reference.slice(dot + 1) };
      dot = reference.lastIndexOf('.', dot - 1);
    }
    return { resource: undefined, path: '' };
  }

  #compile(reference: string): Reader {
    const { resource, path } = this.#split(reference);
    if (resource === undefined) {
      if (/^\$(?:User|Profile|UserRole|Organization|Label|Permission)\./i.test(reference)) {
        return (interview) => interview.tx.global(reference);
      }
      if (reference.startsWith('$'))
        throw new UnsupportedError(`the variable ${reference} in the flow ${this.flowName}`);
      throw new OrgError('INVALID_FLOW', `there is no resource ${reference}`);
    }
    if (path === '') return resource.read;
    const { plan } = resource;
    const found =
      plan === undefined || resource.isCollection ? undefined : resolvePath(this.model, plan.object.apiName, path);
    if (plan === undefined || found === undefined) throw new OrgError('INVALID_FLOW', `there is no field ${reference}`);
    const get = plan.getter(path);
    const { field, via } = found;
    return (interview) => {
      const { rights } = interview;
      if (rights !== undefined && via.length > 0) {
        throw new UnsupportedError(`${reference} in the flow ${this.flowName}, which runs in the rights of a user`);
      }
      if (rights?.canReadField(field.object, field.apiName) === false) return null;
      const record = resource.read(interview);
      return isRecord(record) ? get(interview.tx, record.values) : null;
    };
  }
}

/** A running flow as its formulas see it. */
export class InterviewScope implements FormulaScope {
  readonly #scope: FlowScope;
  readonly #interview: Interview;

  constructor(scope: FlowScope, interview: Interview) {
    this.#scope = scope;
    this.#interview = interview;
  }

  get isNew(): boolean {
    return this.#interview.row?.isNew ?? false;
  }

  get now(): Date {
    return this.#interview.tx.now;
  }

  get today(): string {
    return this.#interview.tx.today;
  }

  get(path: string): Value {
    return scalar(this.#scope.reader(path)(this.#interview));
  }

  prior(path: string): Value {
    const field = path.replace(/^\$Record\./i, '');
    const { row, tx } = this.#interview;
    return row === undefined ? null : row.plan.getter(field)(tx, row.old ?? row.values);
  }

  global(path: string): Value {
    return this.#interview.tx.global(path);
  }
}
