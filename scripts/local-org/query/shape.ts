import type { Value } from '../basics/values.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { Cell, Cells, Row } from './cells.ts';
import { labelOf } from './decode.ts';
import { displayValue } from './display.ts';
import { QueryError } from './errors.ts';
import { sharedStep } from './paths.ts';
import type { FieldPath } from './paths.ts';
import type { QueryResult, ResultRecord, ResultValue, SelectItem } from './spec.ts';

type FieldItem = Extract<SelectItem, { kind: 'field' }>;
type Reader = (row: Row, children: (key: string) => QueryResult) => ResultValue;

/** Builds the records of an answer: parents nested, keys in the order of the select list. */
export class Shape {
  readonly #object: ObjectModel;
  readonly #type: number | undefined;
  readonly #readers = new Map<string, Reader>();
  readonly #parents = new Map<string, { shape: Shape; id: number }>();

  /** `type` is the place of the record's object in the row, when records are of several objects. */
  constructor(object: ObjectModel, type?: number) {
    this.#object = object;
    this.#type = type;
  }

  /** Adds a selected field. Raises `MALFORMED_QUERY` when it is there already. */
  addField(cells: Cells, path: FieldPath, item: FieldItem): void {
    const [step, ...rest] = path.steps;
    const aliased = item.alias !== undefined;
    if (!step || aliased) {
      const cell = formatted(cells.cell(path), path.field, item);
      this.#add(item.alias ?? path.field.apiName, cell);
      return;
    }
    this.#addBelow(cells, path, [step, ...rest], cells.scope.alias, item);
  }

  #addBelow(cells: Cells, path: FieldPath, steps: FieldPath['steps'], alias: string, item: FieldItem): void {
    const [step, ...rest] = steps;
    if (!step) {
      this.#add(path.field.apiName, formatted(cells.field(path.field, alias), path.field, item));
      return;
    }
    const joined = cells.scope.join([step], alias);
    let parent = this.#parents.get(step.name);
    if (!parent) {
      // Of several objects, each row's record is of its own.
      const shared = cells.scope.join([sharedStep(step)], alias);
      const type = cells.scope.typeSql(shared);
      const shape = new Shape(step.parent, type === undefined ? undefined : cells.place(type));
      const id = cells.place(cells.scope.idSql(shared));
      parent = { shape, id };
      this.#parents.set(step.name, parent);
      this.#add(step.name, (row, children) => (row[id] === null ? null : shape.record(row, children)));
    }
    parent.shape.#addBelow(cells, path, rest, joined, item);
  }

  /** Adds children under a key. */
  addChildren(key: string): void {
    this.#add(key, (_row, children) => children(key));
  }

  #add(key: string, reader: Reader): void {
    if ([...this.#readers.keys()].some((known) => known.toLowerCase() === key.toLowerCase())) {
      throw new QueryError('MALFORMED_QUERY', `duplicate field selected: ${key}`, key);
    }
    this.#readers.set(key, reader);
  }

  /** The record that a row holds. */
  record(row: Row, children: (key: string) => QueryResult): ResultRecord {
    const fields: Record<string, ResultValue> = {};
    for (const [key, read] of this.#readers) fields[key] = read(row, children);
    return { object: this.#type === undefined ? this.#object.apiName : String(row[this.#type]), fields };
  }
}

function formatted(cell: Cell, field: FieldModel, item: FieldItem): Cell {
  if (item.format === 'label') return (row) => labelOf(cell(row), field);
  if (item.format === 'display') return (row) => shown(cell(row), field);
  return cell;
}

/** FORMAT() gives text for what has a format of its own, and the value otherwise. */
function shown(value: Value, field: FieldModel): Value {
  return displayValue(field, value) ?? value;
}
