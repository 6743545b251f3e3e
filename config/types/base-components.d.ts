/** Base components that ours extend, and what a component's further templates import as. */

declare module 'lightning/datatable' {
  import { LightningElement } from 'lwc';
  /** The datatable; a subclass names further column types in `customTypes`. */
  export default class LightningDatatable extends LightningElement {
    static customTypes: Readonly<Record<string, unknown>>;
  }
}

declare module '*.html' {
  import type { HTMLTemplate } from 'lwc';
  const template: HTMLTemplate;
  export default template;
}
