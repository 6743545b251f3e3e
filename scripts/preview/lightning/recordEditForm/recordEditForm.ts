import { LightningElement, api } from 'lwc';
import { objectName } from 'lightning/previewFields';
import type { Announcement, FieldContext, FormProblem } from 'lightning/previewForm';
import { announceEvent, FormController } from 'lightning/previewForm';
import type { ObjectReference, ScalarValue } from 'lightning/uiApiTypes';

/** A form that creates a record, or edits one where `recordId` is given. */
export default class RecordEditForm extends LightningElement {
  @api formClass = '';
  @api density = 'auto';
  @api layoutType: string | undefined;

  #recordId: string | undefined;
  #objectApiName: ObjectReference | undefined;
  #recordTypeId: string | undefined;
  #isSaving = false;
  #controller = new FormController(
    (context) => this.announceLoad(context),
    (problem) => this.announceProblem(problem)
  );

  @api
  get recordId(): string | undefined {
    return this.#recordId;
  }
  set recordId(value: string | undefined) {
    this.#recordId = value;
    this.#controller.configure({ recordId: value });
  }

  @api
  get objectApiName(): ObjectReference | undefined {
    return this.#objectApiName;
  }
  set objectApiName(value: ObjectReference | undefined) {
    this.#objectApiName = value;
    this.#controller.configure({ objectApiName: objectName(value) });
  }

  @api
  get recordTypeId(): string | undefined {
    return this.#recordTypeId;
  }
  set recordTypeId(value: string | undefined) {
    this.#recordTypeId = value;
    this.#controller.configure({ recordTypeId: value });
  }

  /** Saves what the inputs hold, or the fields that are given; inputs are not checked first. */
  @api
  submit(fields?: Readonly<Record<string, ScalarValue>>): void {
    void this.save(fields ?? this.#controller.values());
  }

  override connectedCallback(): void {
    this.addEventListener(announceEvent, this.#handlePart);
    this.#controller.configure({ isEditable: true });
    this.#controller.connect();
  }

  override disconnectedCallback(): void {
    this.removeEventListener(announceEvent, this.#handlePart);
    this.#controller.disconnect();
  }

  #handlePart = (event: Event): void => {
    event.stopPropagation();
    const announcement = (event as CustomEvent<Announcement>).detail;
    announcement.leave = this.#controller.add(announcement);
  };

  handleSubmit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.#isSaving || !this.#controller.reportValidity()) return;
    const fields = this.#controller.values();
    const submit = new CustomEvent('submit', { cancelable: true, detail: { fields } });
    if (this.dispatchEvent(submit)) void this.save(fields);
  }

  private async save(fields: Readonly<Record<string, ScalarValue>>): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    const result = await this.#controller.save(fields);
    this.#isSaving = false;
    if ('problem' in result) this.announceProblem(result.problem);
    else this.dispatchEvent(new CustomEvent('success', { detail: result.record }));
  }

  private announceLoad({ objectInfo, fields, picklists }: FieldContext): void {
    const record = { apiName: objectInfo.apiName, id: this.#recordId ?? null, fields };
    const detail = {
      objectInfos: { [objectInfo.apiName]: objectInfo },
      picklistValues: picklists?.picklistFieldValues ?? {},
      record,
      records: this.#recordId === undefined ? {} : { [this.#recordId]: record }
    };
    this.dispatchEvent(new CustomEvent('load', { detail }));
  }

  private announceProblem({ message, detail, output }: FormProblem): void {
    this.dispatchEvent(new CustomEvent('error', { detail: { message, detail, output } }));
  }
}
