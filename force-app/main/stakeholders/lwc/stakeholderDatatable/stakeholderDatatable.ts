import LightningDatatable from 'lightning/datatable';

import pick from './pick.html';
import pickEdit from './pickEdit.html';

/** A presentation component: Salesforce's datatable with one more column type, `pick`, for a value of a short list. */
export default class StakeholderDatatable extends LightningDatatable {
  static override customTypes = {
    pick: { template: pick, editTemplate: pickEdit, standardCellLayout: true, typeAttributes: ['label', 'options'] }
  };
}
