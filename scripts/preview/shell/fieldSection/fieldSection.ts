import { LightningElement, api } from 'lwc';
import type { ComponentInstance, FlexiPage } from '../../../local-org/metadata/model.ts';

/** A section of a dynamic form: its columns' fields, read only; the record form edits them. */
export default class FieldSection extends LightningElement {
  @api page!: FlexiPage;
  @api instance!: ComponentInstance;
  @api recordId!: string;
  @api objectApiName!: string;

  get label(): string {
    return this.instance.properties['label'] ?? '';
  }

  get columns(): readonly { key: string; fields: readonly string[] }[] {
    return this.#facet(this.instance.properties['columns']).map((column, index) => ({
      key: column.identifier ?? String(index),
      fields: this.#facet(column.properties['body']).map((field) =>
        (field.properties['fieldItem'] ?? '').replace(/^Record\./, '')
      )
    }));
  }

  #facet(name: string | undefined): readonly ComponentInstance[] {
    return this.page.regions.find((region) => region.name === name)?.components ?? [];
  }
}
