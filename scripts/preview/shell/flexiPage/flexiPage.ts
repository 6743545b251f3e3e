import { LightningElement, api } from 'lwc';
import type { FlexiPage as PageModel, PageRegion } from '../../../local-org/metadata/model.ts';

type Place = 'top' | 'main' | 'left' | 'right' | 'halves';

/** Where the regions of Salesforce's page templates lie, by region name. */
const places: Readonly<Record<string, Place>> = {
  header: 'top',
  subheader: 'top',
  top: 'top',
  main: 'main',
  center: 'main',
  sidebar: 'right',
  rightsidebar: 'right',
  right: 'right',
  leftsidebar: 'left',
  left: 'left',
  bottomleft: 'halves',
  bottomright: 'halves'
};

/** A Lightning page: its regions placed as its template says, each component in its own error boundary. */
export default class FlexiPage extends LightningElement {
  @api page!: PageModel;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  get top(): readonly PageRegion[] {
    return this.#at('top');
  }
  get main(): readonly PageRegion[] {
    return [...this.#at('main'), ...this.#at('halves')];
  }
  get left(): readonly PageRegion[] {
    return this.#at('left');
  }
  get right(): readonly PageRegion[] {
    return this.#at('right');
  }

  get hasColumns(): boolean {
    return this.main.length + this.left.length + this.right.length > 0;
  }

  get columnsClass(): string {
    const sides = [this.left.length > 0 ? 'columns_left' : '', this.right.length > 0 ? 'columns_right' : ''];
    return ['columns', ...sides.filter((name) => name !== '')].join(' ');
  }

  get mainClass(): string {
    return this.#at('halves').length > 1 ? 'stack halves' : 'stack';
  }

  get mainWidth(): string {
    return this.left.length + this.right.length > 0 ? 'MEDIUM' : 'LARGE';
  }

  get unknownRegions(): readonly string[] {
    return this.#filled()
      .filter((region) => places[region.name.toLowerCase()] === undefined)
      .map((region) => `the region ${region.name} of the template ${this.page.template}`);
  }

  #at(place: Place): readonly PageRegion[] {
    return this.#filled().filter((region) => places[region.name.toLowerCase()] === place);
  }

  #filled(): readonly PageRegion[] {
    return this.page.regions.filter((region) => region.kind === 'Region' && region.components.length > 0);
  }
}
