import { api } from 'lwc';
import LightningModal from 'lightning/modal';

import type { LoadedDetail } from 'c/indicatorDetail';
import type { OpenRecordDetail } from 'c/indicatorDetailHead';

import { LABELS } from './labels';

/** A dialog to look at one indicator without leaving the page; closes with the record to go to, if one was chosen. */
export default class IndicatorDetailModal extends LightningModal<OpenRecordDetail> {
  /** The indicator to show. */
  @api indicatorId = '';

  labels = LABELS;
  private name = '';

  get heading(): string {
    const { label, name } = this;
    if (label !== '') return label;
    return name === '' ? LABELS.title : name;
  }

  handleLoaded(event: CustomEvent<LoadedDetail>): void {
    this.name = event.detail.name;
  }

  handleOpen(event: CustomEvent<OpenRecordDetail>): void {
    this.close(event.detail);
  }

  handleClose(): void {
    this.close();
  }
}
