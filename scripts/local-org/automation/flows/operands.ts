import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { compileFormula } from '../../formula/index.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { coerceDateTime } from '../coerce-dates.ts';
import { InterviewScope, type FlowScope, type Reader } from './scope.ts';
import { textOf } from './source.ts';
import { asText, cast, type DataType, type FlowValue } from './values.ts';

/** How the value element of an assignment, condition or filter is read. Absent means blank. */
export function operandOf(source: FlowSource | undefined, scope: FlowScope): Reader {
  if (source === undefined) return constant(null);
  const reference = textOf(source, 'elementReference');
  if (reference !== undefined) return scope.reader(reference);
  const text = textOf(source, 'stringValue');
  if (text !== undefined) return templateOf(text, scope);
  const number = textOf(source, 'numberValue');
  if (number !== undefined) return constant(Number(number));
  const flag = textOf(source, 'booleanValue');
  if (flag !== undefined) return constant(flag === 'true');
  const date = textOf(source, 'dateValue');
  if (date !== undefined) return constant(date.slice(0, 10));
  const moment = textOf(source, 'dateTimeValue');
  if (moment !== undefined) return constant(momentOf(moment));
  const [unknown] = Object.keys(source);
  if (unknown === undefined || unknown === 'stringValue') return constant(null);
  throw new UnsupportedError(`the value ${unknown} in the flow ${scope.flowName}`);
}

function constant(value: FlowValue): Reader {
  return () => value;
}

function momentOf(text: string): string {
  return coerceDateTime({ label: 'Value', apiName: 'dateTimeValue' }, text, 'csv');
}

/** Text with `{!references}` in it; text without any is a constant. Empty text is blank. */
export function templateOf(text: string, scope: FlowScope): Reader {
  const parts = text.split(/\{!([^}]+)\}/);
  if (parts.length === 1) return constant(text === '' ? null : text);
  const readers = parts.map((part, index): Reader => (index % 2 === 0 ? constant(part) : scope.reader(part.trim())));
  return (interview) => {
    const result = readers.map((reader) => asText(reader(interview))).join('');
    return result === '' ? null : result;
  };
}

/** A formula of the flow, with its declared type. */
export function flowFormula(expression: string, type: DataType, scale: number | undefined, scope: FlowScope): Reader {
  const formula = compileFormula(expression, {
    model: scope.model,
    treatBlanksAs: 'BlankAsBlank',
    allowsRecordChange: true,
    resource: (name) => scope.formulaType(name)
  });
  return (interview) => {
    const value = interview.tx.engine.formulas.evaluate(formula, new InterviewScope(scope, interview));
    return cast(type, value, scale);
  };
}

/** The declared data type of a variable, constant or formula. */
export function dataTypeOf(source: FlowSource, scope: FlowScope): DataType {
  const type = textOf(source, 'dataType') ?? 'String';
  if (DATA_TYPES.has(type)) return type as DataType;
  if (type === 'Apex') throw new UnsupportedError(`Apex-defined variables in the flow ${scope.flowName}`);
  if (type === 'Time') throw new UnsupportedError(`the data type Time in the flow ${scope.flowName}`);
  throw new OrgError('INVALID_FLOW', `there is no data type ${type}`);
}

const DATA_TYPES: ReadonlySet<string> = new Set<DataType>([
  'String',
  'Number',
  'Currency',
  'Boolean',
  'Date',
  'DateTime',
  'Picklist',
  'Multipicklist',
  'SObject'
]);
