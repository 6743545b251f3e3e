import { LightningElement, api } from 'lwc';

/** Says by name what a page asks for and the preview does not have. */
export default class Refusal extends LightningElement {
  /** What is not supported, e.g. `the component force:outOfOffice`. */
  @api what = '';
}
