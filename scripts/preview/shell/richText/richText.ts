import { LightningElement, api } from 'lwc';

/** The standard component Rich Text: formatted text that the page's author wrote. */
export default class RichText extends LightningElement {
  /** HTML; the base component keeps only what is safe. */
  @api richTextValue = '';
}
