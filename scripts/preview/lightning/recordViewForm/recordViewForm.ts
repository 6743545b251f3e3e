import { LightningElement, api } from 'lwc';
import { objectName } from 'lightning/previewFields';
import type { Announcement, FieldContext, FormProblem } from 'lightning/previewForm';
import { announceEvent, FormController } from 'lightning/previewForm';
import type { ObjectReference } from 'lightning/uiApiTypes';

/** Shows fields of a record; it follows every change that is made elsewhere on the page. */
export default class RecordViewForm extends LightningElement {
  @api density = 'auto';

  #recordId: string | undefined;
  #objectApiName: ObjectReference | undefined;
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

  override connectedCallback(): void {
    this.addEventListener(announceEvent, this.#handlePart);
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

  private announceLoad({ objectInfo, fields }: FieldContext): void {
    const record = { apiName: objectInfo.apiName, id: this.#recordId ?? null, fields };
    const records = this.#recordId === undefined ? {} : { [this.#recordId]: record };
    this.dispatchEvent(
      new CustomEvent('load', { detail: { objectInfos: { [objectInfo.apiName]: objectInfo }, records } })
    );
  }

  private announceProblem({ message, detail, output }: FormProblem): void {
    this.dispatchEvent(new CustomEvent('error', { detail: { message, detail, output } }));
  }
}
