import { api, wire } from 'lwc';
import AMOUNT from '@salesforce/schema/Opportunity.Amount';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation, PicklistValuesRepresentation } from 'lightning/uiObjectInfoApi';

import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Objective } from 'c/planTypes';
import type { Fields } from 'c/recordWrites';
import SaveDialog from 'c/saveDialog';

import { LABELS } from './labels';

/** A dialog to add an opportunity that working on the plan brought up. */
export default class OpportunityAddModal extends SaveDialog {
  @api objectives: readonly Objective[] = [];
  /** Saves the fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
  handleInfo({ data, error }: { data?: ObjectInfoRepresentation | undefined; error?: unknown }): void {
    if (data !== undefined) {
      this.recordTypeId = data.defaultRecordTypeId ?? undefined;
      // Whoever may not see or type amounts leaves them to a colleague.
      this.hasAmount = data.fields[AMOUNT.fieldApiName]?.createable === true;
    }
    if (error !== undefined) this.readError = error;
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: STAGE })
  handleStages({ data, error }: { data?: PicklistValuesRepresentation | undefined; error?: unknown }): void {
    if (data !== undefined) {
      this.stages = data.values.map(({ value, label }) => ({ value, label }));
      this.stage ??= data.defaultValue?.value ?? null;
    }
    if (error !== undefined) this.readError = error;
  }

  labels = LABELS;
  recordTypeId: string | undefined;
  stages: readonly PickOption[] | null = null;
  hasAmount = false;
  readError: unknown = null;
  name = '';
  amount: number | null = null;
  stage: string | null = null;
  closeDate = '';
  objectiveId: string | null = null;
  stageError = '';

  get isLoading(): boolean {
    return this.stages === null && this.readError === null;
  }

  get stageOptions(): readonly PickOption[] {
    return this.stages ?? [];
  }

  get amountText(): string {
    return this.amount === null ? '' : String(this.amount);
  }

  get objectiveOptions(): readonly PickOption[] {
    return this.objectives
      .filter(({ status }) => status !== 'Dropped')
      .map(({ id, name }) => ({ value: id, label: name }));
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.add;
  }

  get cannotSave(): boolean {
    return this.isSaving || this.stages === null;
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.name = event.detail.value;
  }

  handleAmount(event: CustomEvent<{ value: string }>): void {
    this.amount = event.detail.value === '' ? null : Number(event.detail.value);
  }

  handleStage(event: CustomEvent<PickDetail>): void {
    this.stage = event.detail.value;
    this.stageError = '';
  }

  handleClose(event: CustomEvent<{ value: string }>): void {
    this.closeDate = event.detail.value;
  }

  handleObjective(event: CustomEvent<PickDetail>): void {
    this.objectiveId = event.detail.value;
  }

  async handleSave(): Promise<void> {
    this.stageError = this.stage === null ? LABELS.stageMissing : '';
    if (!this.isValid() || this.stage === null) return;
    const fields: Fields = {
      Name: this.name.trim(),
      StageName: this.stage,
      CloseDate: this.closeDate,
      PlanObjective__c: this.objectiveId,
      // A field that the user may not write must not be named at all.
      ...(this.hasAmount ? { Amount: this.amount } : {})
    };
    await this.attempt(() => this.save(fields));
  }
}
