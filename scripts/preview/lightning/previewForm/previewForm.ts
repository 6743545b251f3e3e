import { asFailure } from 'lightning/previewHttp';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { createRecord, getRecord, getRecordCreateDefaults, updateRecord } from 'lightning/uiRecordApi';
import type {
  FieldValue,
  ObjectInfoRepresentation,
  PicklistValuesCollection,
  RecordRepresentation,
  ScalarValue,
  WireResult
} from 'lightning/uiApiTypes';
import { recordFields } from './recordFields';
import type { FormProblem } from './problems';
import { problemOf } from './problems';
import { WireReader } from './wireReader';

export type { FormProblem } from './problems';
export { partsOf as compoundParts } from './recordFields';

/** What a field of a form shows and how it may be edited. */
export interface FieldContext {
  readonly objectInfo: ObjectInfoRepresentation;
  /** The record; for a new one, its default values. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly isNew: boolean;
  readonly picklists?: PicklistValuesCollection | undefined;
}

/** A part of a form that announced itself: an input, an output, or the place for messages. */
export interface FormPart {
  /** API name of its field; absent for messages. */
  readonly fieldName?: string;
  receive?(context: FieldContext): void;
  /** What the user may have changed, by field. */
  values?(): Readonly<Record<string, ScalarValue>>;
  /** Shows what the org refused about its field, or nothing. */
  showProblem?(problem: FormProblem | undefined): void;
  /** Forgets what was typed. */
  reset?(): void;
  reportValidity?(): boolean;
}

/** How a part announces itself to the form around it; the form sets `leave`. */
export interface Announcement {
  readonly part: FormPart;
  leave?: () => void;
}

export const announceEvent = 'linchpin__formpart';

/** Tells the form around an element of a part. Answers the function that takes the part out again. */
export function announce(element: EventTarget, part: FormPart): () => void {
  const detail: Announcement = { part };
  element.dispatchEvent(new CustomEvent(announceEvent, { bubbles: true, composed: true, detail }));
  return () => detail.leave?.();
}

/** What became of a save: the saved record, or why there is none. */
export type SaveResult = { readonly record: RecordRepresentation } | { readonly problem: FormProblem };

export interface FormConfig {
  readonly objectApiName: string | undefined;
  readonly recordId: string | undefined;
  readonly recordTypeId: string | undefined;
  readonly isEditable: boolean;
}

const masterRecordType = '012000000000000AAA';

/** What the form components share: it reads what the parts show, and saves what they hold. */
export class FormController {
  readonly #onLoad: (context: FieldContext) => void;
  readonly #onFailure: (problem: FormProblem) => void;
  readonly #parts = new Set<FormPart>();
  #config: FormConfig = { objectApiName: undefined, recordId: undefined, recordTypeId: undefined, isEditable: false };
  #isConnected = false;
  #isPlanned = false;
  #info: WireResult<ObjectInfoRepresentation> = {};
  #picklists: WireResult<PicklistValuesCollection> = {};
  #fields: WireResult<Readonly<Record<string, FieldValue>>> = {};
  readonly #infoReader = new WireReader(getObjectInfo, (result) => this.take(() => (this.#info = result)));
  readonly #picklistReader = new WireReader(getPicklistValuesByRecordType, (result) =>
    this.take(() => (this.#picklists = result))
  );
  readonly #recordReader = new WireReader(getRecord, ({ data, error }) =>
    this.take(() => (this.#fields = { data: data?.fields, error }))
  );
  readonly #defaultsReader = new WireReader(getRecordCreateDefaults, ({ data, error }) =>
    this.take(() => (this.#fields = { data: data?.record.fields, error }))
  );

  constructor(onLoad: (context: FieldContext) => void, onFailure: (problem: FormProblem) => void) {
    this.#onLoad = onLoad;
    this.#onFailure = onFailure;
  }

  connect(): void {
    this.#isConnected = true;
    this.plan();
  }

  disconnect(): void {
    this.#isConnected = false;
    for (const reader of [this.#infoReader, this.#picklistReader, this.#recordReader, this.#defaultsReader])
      reader.close();
  }

  configure(change: Partial<FormConfig>): void {
    this.#config = { ...this.#config, ...change };
    this.plan();
  }

  /** Takes a part in; it is told what is known as soon as all of it is. */
  add({ part }: Announcement): () => void {
    this.#parts.add(part);
    this.plan();
    return () => this.#parts.delete(part);
  }

  get context(): FieldContext | undefined {
    const { recordId, isEditable } = this.#config;
    const objectInfo = this.#info.data;
    const fields = this.#fields.data;
    if (objectInfo === undefined || fields === undefined) return undefined;
    if (isEditable && this.#picklists.data === undefined) return undefined;
    return { objectInfo, fields, isNew: !recordId, picklists: this.#picklists.data };
  }

  /** Asks each part whether what it holds may be saved, showing what may not. */
  reportValidity(): boolean {
    return [...this.#parts].map((part) => part.reportValidity?.() ?? true).every(Boolean);
  }

  /** What the parts hold, by field. */
  values(): Record<string, ScalarValue> {
    return Object.assign({}, ...[...this.#parts].map((part) => part.values?.() ?? {})) as Record<string, ScalarValue>;
  }

  /** Creates or updates the record. A refusal is shown by the parts and answered as the problem. */
  async save(fields: Readonly<Record<string, ScalarValue>>): Promise<SaveResult> {
    const { recordId, objectApiName } = this.#config;
    this.show(undefined);
    try {
      const record = recordId
        ? await updateRecord({ fields: { ...fields, Id: recordId } })
        : await createRecord({ apiName: objectApiName ?? '', fields });
      for (const part of this.#parts) part.reset?.();
      return { record };
    } catch (error) {
      const problem = problemOf(asFailure(error));
      this.show(problem);
      return { problem };
    }
  }

  reset(): void {
    this.show(undefined);
    for (const part of this.#parts) part.reset?.();
  }

  private show(problem: FormProblem | undefined): void {
    const shown = new Set([...this.#parts].flatMap((part) => part.fieldName ?? []));
    const general = problem?.withoutFields(shown);
    for (const part of this.#parts) part.showProblem?.(part.fieldName === undefined ? general : problem);
  }

  /** Parts and attributes arrive one by one: what they ask for is read once. */
  private plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.#isConnected) this.read();
    });
  }

  private read(): void {
    const { objectApiName, recordId, recordTypeId = masterRecordType, isEditable } = this.#config;
    if (!objectApiName) return;
    this.#infoReader.read({ objectApiName });
    if (isEditable) this.#picklistReader.read({ objectApiName, recordTypeId });
    const objectInfo = this.#info.data;
    if (objectInfo === undefined) return;
    const names = [...this.#parts].flatMap((part) => part.fieldName ?? []);
    const optionalFields = recordFields(objectInfo, names);
    if (!recordId) this.#defaultsReader.read({ objectApiName, recordTypeId, optionalFields });
    else this.#recordReader.read({ recordId, optionalFields: [`${objectInfo.apiName}.Id`, ...optionalFields] });
    this.tell();
  }

  private take(keep: () => unknown): void {
    keep();
    const failure = this.#info.error ?? this.#picklists.error ?? this.#fields.error;
    if (failure !== undefined) {
      const problem = problemOf(failure);
      this.show(problem);
      this.#onFailure(problem);
      return;
    }
    if (this.#info.data !== undefined) this.plan();
    if (this.context !== undefined) this.#onLoad(this.context);
  }

  private tell(): void {
    const { context } = this;
    if (context !== undefined) for (const part of this.#parts) part.receive?.(context);
  }
}
