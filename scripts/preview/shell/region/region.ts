import { LightningElement, api } from 'lwc';
import type { ComponentInstance, FlexiPage, PageRegion } from '../../../local-org/metadata/model.ts';

/** The components of one region or facet, one beneath the other. */
export default class Region extends LightningElement {
  @api page!: FlexiPage;
  @api region!: PageRegion;
  /** SMALL, MEDIUM or LARGE. */
  @api width = 'LARGE';
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  get instances(): readonly { key: string; instance: ComponentInstance }[] {
    return this.region.components.map((instance, index) => ({
      key: instance.identifier ?? `${instance.componentName}-${index}`,
      instance
    }));
  }
}
